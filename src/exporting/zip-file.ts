import { Deflate } from 'fflate';

/** Runs between two pieces of work; it may let the page breathe, and throws to end the work. */
export type Pause = () => Promise<void> | void;

export interface ZipPart {
  /** Path inside the archive, with `/`. */
  readonly name: string;
  /** Texts are written as UTF-8. */
  readonly content: Iterable<string | Uint8Array>;
  /** Written as it is, for files that a reader looks for uncompressed. */
  readonly stored?: boolean;
}

export interface ZipOptions {
  /** Day `YYYY-MM-DD` on which the parts were written; without it the first day that a zip file knows. */
  readonly date?: string | undefined;
  /** Runs after every piece of content. */
  readonly pause?: Pause | undefined;
}

interface WrittenPart {
  readonly name: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcAfter(crc: number, bytes: Uint8Array): number {
  let value = crc;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return value;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const encoder = new TextEncoder();
/** 1 January 1980: the same contents give the same bytes, whenever and wherever they are written. */
const firstDay = 0x00_21;
const firstYear = 1980;
/** Names are UTF-8. */
const utf8Flag = 0x08_00;
const version = 20;

/** A day in the bits of a zip file. */
function dayBits(date: string | undefined): number {
  if (date === undefined) return firstDay;
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new Error(`not a date: ${date}`);
  return (Math.max(year - firstYear, 0) << 9) | (month << 5) | day;
}

async function written({ name, content, stored = false }: ZipPart, pause: Pause): Promise<WrittenPart> {
  const packed: Uint8Array[] = [];
  const deflate = stored ? null : new Deflate({ level: 6 }, (chunk) => void packed.push(chunk));
  let crc = 0xff_ff_ff_ff;
  let size = 0;
  for (const piece of content) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    crc = crcAfter(crc, bytes);
    size += bytes.length;
    if (deflate) deflate.push(bytes);
    else packed.push(bytes);
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    await pause();
  }
  deflate?.push(new Uint8Array(0), true);
  return { name: encoder.encode(name), method: stored ? 0 : 8, crc: (crc ^ 0xff_ff_ff_ff) >>> 0, size, packed: joined(packed) };
}

/** The fields that the local and the central header share, at `offset`. */
function writeFields(view: DataView, offset: number, part: WrittenPart, day: number): void {
  view.setUint16(offset, version, true);
  view.setUint16(offset + 2, utf8Flag, true);
  view.setUint16(offset + 4, part.method, true);
  view.setUint16(offset + 8, day, true);
  view.setUint32(offset + 10, part.crc, true);
  view.setUint32(offset + 14, part.packed.length, true);
  view.setUint32(offset + 18, part.size, true);
  view.setUint16(offset + 22, part.name.length, true);
}

function localHeader(part: WrittenPart, day: number): Uint8Array {
  const bytes = new Uint8Array(30 + part.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04_03_4b_50, true);
  writeFields(view, 4, part, day);
  bytes.set(part.name, 30);
  return bytes;
}

function centralHeader(part: WrittenPart, offset: number, day: number): Uint8Array {
  const bytes = new Uint8Array(46 + part.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02_01_4b_50, true);
  view.setUint16(4, version, true);
  writeFields(view, 6, part, day);
  view.setUint32(42, offset, true);
  bytes.set(part.name, 46);
  return bytes;
}

/**
 * A zip archive (below 4 GiB) of files in their order; equal contents and dates give equal bytes.
 * @throws Error when a name comes twice or the date is none; whatever `pause` throws.
 */
export async function zipFile(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>, { date, pause = () => undefined }: ZipOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const day = dayBits(date);
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const names = new Set<string>();
  let offset = 0;
  for await (const part of parts) {
    if (names.has(part.name)) throw new Error(`${part.name} comes twice`);
    names.add(part.name);
    const done = await written(part, pause);
    const header = localHeader(done, day);
    body.push(header, done.packed);
    directory.push(centralHeader(done, offset, day));
    offset += header.length + done.packed.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06_05_4b_50, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, directory.reduce((total, header) => total + header.length, 0), true);
  view.setUint32(16, offset, true);
  return joined([...body, ...directory, end]);
}
