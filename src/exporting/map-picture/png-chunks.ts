const signatureLength = 8;

/** CRC-32 of ISO 3309, as PNG's annex D has it. */
const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Length, type, data and checksum (PNG, third edition, 5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data]);
  return joined([uint32(data.length), named, uint32(crcOf(named))]);
}

/** pHYs (11.3.4.3): dots per metre in both directions. An inch is 0.0254 m. */
function physical(dotsPerInch: number): Uint8Array {
  const perMetre = uint32(Math.round(dotsPerInch / 0.0254));
  return chunk('pHYs', joined([perMetre, perMetre, Uint8Array.of(1)]));
}

/** iTXt (11.3.3.4), not compressed: UTF-8, so that Chinese can be read. */
function internationalText(keyword: string, languageTag: string, content: string): Uint8Array {
  const text = new TextEncoder();
  const zero = Uint8Array.of(0);
  return chunk('iTXt', joined([text.encode(keyword), zero, Uint8Array.of(0, 0), text.encode(languageTag), zero, zero, text.encode(content)]));
}

function typeAt(png: Uint8Array, at: number): string {
  return String.fromCharCode(...png.subarray(at + 4, at + 8));
}

export interface PngNotes {
  readonly dotsPerInch: number;
  /** BCP 47, for example `zh-TW`. */
  readonly language: string;
  /** Keywords of PNG's own list (`Title`, `Source`, `Copyright`) with their texts; '' is left out. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The same picture that knows its resolution, title and sources: chunks stand after IHDR, an older pHYs is replaced, all else stays as it is.
 * The same bytes and notes give the same bytes.
 * @throws RangeError when the bytes are not a PNG.
 */
export function withNotes(png: Uint8Array, notes: PngNotes): Uint8Array<ArrayBuffer> {
  if (png.length < signatureLength + 25 || typeAt(png, signatureLength) !== 'IHDR') throw new RangeError('These bytes are not a PNG.');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = signatureLength; at + 12 <= png.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (typeAt(png, at) !== 'pHYs') kept.push(png.subarray(at, end));
    at = end;
  }
  const [header = new Uint8Array(), ...rest] = kept;
  const texts = Object.entries(notes.texts).flatMap(([keyword, content]) => (content === '' ? [] : [internationalText(keyword, notes.language, content)]));
  return joined([png.subarray(0, signatureLength), header, physical(notes.dotsPerInch), ...texts, ...rest]);
}
