/** Turns text into bytes of the encodings that Taiwan's files come in; the platform itself only decodes them. */

const tables = new Map<string, Map<string, number[]>>();

/** Character → two bytes, by asking the platform's decoder for each pair. */
function tableOf(label: string): Map<string, number[]> {
  const kept = tables.get(label);
  if (kept !== undefined) return kept;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label, { fatal: true });
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if (Array.from(text).length === 1 && !(table.has(text) && lead < 0xa1)) table.set(text, [lead, trail]);
      } catch {
        // This pair stands for nothing in the encoding.
      }
    }
  }
  tables.set(label, table);
  return table;
}

/** Pairs that not every platform's decoder knows: Hong Kong's supplement, and a place left to users (here for a mark that has no character). */
const extensions: Record<string, [number, number]> = { 堃: [0xfb, 0x69], 喆: [0xfb, 0x46], 煊: [0xfd, 0xf0], '﹖': [0xfa, 0x40] };

function twoBytes(text: string, label: string): Uint8Array {
  const table = tableOf(label);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (label === 'big5' && extensions[character] !== undefined) bytes.push(...extensions[character]);
    else {
      const pair = table.get(character);
      if (pair === undefined) throw new Error(`${label} has no ${character} (U+${code.toString(16)})`);
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const whole = (mark ? '\ufeff' : '') + text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), little);
  return bytes;
}

/** Bytes of the text in the named encoding; throws for a character that the encoding has not. */
export function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding.startsWith('utf-16')) return utf16(text, encoding.includes('le'), encoding.endsWith('bom'));
  if (encoding === 'gb18030') return twoBytes(text, 'gb18030');
  return twoBytes(text, 'big5');
}
