const entity = /&(?!(?:amp|lt|gt|quot|#39);)/;
const attribute = /^\s+([A-Za-z][\w:.-]*)="([^"<]*)"/;

/** Every start tag with its attributes, in order. Throws with the place when the text is not well-formed XML. */
export function parseTags(xml: string): { name: string; attributes: ReadonlyMap<string, string> }[] {
  const tags: { name: string; attributes: Map<string, string> }[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? undefined : next);
    if (entity.test(text) || text.includes('>')) throw new Error(`unescaped text at ${at}: ${text.slice(0, 60)}`);
    if (next < 0) break;
    const close = /^<\/([A-Za-z]+)>/.exec(xml.slice(next, next + 60));
    if (close) {
      const expected = open.pop();
      if (expected !== close[1]) throw new Error(`</${close[1]}> closes <${expected}> at ${next}`);
      at = next + close[0].length;
      continue;
    }
    const start = /^<([A-Za-z]+)/.exec(xml.slice(next, next + 60));
    if (!start?.[1]) throw new Error(`stray < at ${next}`);
    let rest = next + start[0].length;
    const attributes = new Map<string, string>();
    for (;;) {
      const end = xml.indexOf('"', xml.indexOf('"', rest) + 1);
      const match = attribute.exec(xml.slice(rest, end + 1));
      if (!match?.[1]) break;
      if (attributes.has(match[1])) throw new Error(`attribute ${match[1]} twice at ${rest}`);
      if (entity.test(match[2] ?? '')) throw new Error(`unescaped & at ${rest}`);
      attributes.set(match[1], match[2] ?? '');
      rest += match[0].length;
    }
    const tail = /^(\/?)>/.exec(xml.slice(rest, rest + 2));
    if (!tail) throw new Error(`tag not closed at ${rest}: ${xml.slice(rest, rest + 40)}`);
    if (tail[1] === '') open.push(start[1]);
    tags.push({ name: start[1], attributes });
    at = rest + tail[0].length;
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`);
  return tags;
}

/** What a strict content security policy forbids, and ids that nothing defines. */
export function unsafeParts(xml: string): string[] {
  const tags = parseTags(xml);
  const ids = new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? []));
  return tags.flatMap(({ name, attributes }) => [
    ...(/^(script|style|foreignObject|image|a)$/.test(name) ? [`<${name}>`] : []),
    ...[...attributes].flatMap(([key, value]) => {
      if (key === 'style' || key.startsWith('on') || key === 'href') return [`${key}=`];
      const wanted = /url\(#([^)]+)\)/.exec(value)?.[1];
      return wanted !== undefined && !ids.has(wanted)
        ? [`url(#${wanted}) is not defined`]
        : /NaN|undefined|Infinity/.test(value)
          ? [`${key}="${value}"`]
          : [];
    }),
  ]);
}
