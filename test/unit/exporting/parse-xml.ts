/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const badEntity = /&(?!(?:amp|lt|gt|quot);)/;
const decode = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Parses a document without comments, CDATA and DTD; throws where it is not well-formed, has two roots or a prefix without a namespace. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open: XmlElement[] = [root];
  const top = () => open[open.length - 1] ?? root;
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '');
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(body)) throw new Error('control character');
  const pattern = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy;
  for (let match = pattern.exec(body); match; match = pattern.exec(body)) {
    const [, closing, name = '', attributeText = '', empty, text, stray] = match;
    if (stray !== undefined) throw new Error(`stray < : ${body.slice(match.index, match.index + 80)}`);
    if (text !== undefined) {
      if (badEntity.test(text) || text.includes(']]>')) throw new Error(`unescaped: ${text.slice(0, 60)}`);
      top().text += decode(text);
      continue;
    }
    if (closing) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key = '', value = ''] of attributeText.matchAll(/([A-Za-z][\w.:-]*)="([^"<]*)"/g)) {
      if (attributes.has(key)) throw new Error(`${key} twice in <${name}>`);
      if (badEntity.test(value)) throw new Error(`unescaped & in ${key}`);
      attributes.set(key, decode(value));
    }
    const element: XmlElement = { name, attributes, children: [], text: '' };
    top().children.push(element);
    open.push(element);
    for (const word of [name, ...attributes.keys()]) {
      const prefix = word.includes(':') ? word.split(':')[0] : '';
      if (prefix && prefix !== 'xmlns' && prefix !== 'xml' && !open.some((ancestor) => ancestor.attributes.has(`xmlns:${prefix}`))) throw new Error(`no namespace for ${word}`);
    }
    if (empty) open.pop();
  }
  if (open.length !== 1) throw new Error(`left open: ${top().name}`);
  const [only] = root.children;
  if (!only || root.children.length !== 1) throw new Error(`${root.children.length} roots`);
  return only;
}

/** The element and all below it, in document order. */
export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** All elements called `name`, prefix included. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return everyElement(element).filter((one) => one.name === name);
}

/** Text of an element and of all below it. */
export function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join('');
}
