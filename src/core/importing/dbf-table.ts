import type { Encoding } from './reading-choices.ts';
import { mostColumns, mostRows } from './grid.ts';
import { refused, worked, type Outcome } from './finding.ts';

/** The attributes of a shapefile: dBASE, as Esri's technical description and the dBASE III–VII headers have it. */
export interface DbfTable {
  /** Each record in order; `null` for one that is marked as deleted. */
  readonly records: readonly (ReadonlyMap<string, string> | null)[];
  readonly encoding: Encoding;
  /** Characters that could not be read. */
  readonly replaced: number;
}

interface DbfField {
  readonly name: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

const damaged = (): Outcome<never> => refused('Shapefile 的屬性表（.dbf）損壞或被截斷；請重新下載或匯出。', 'The attributes of the shapefile (.dbf) are damaged or cut off; download or export it again.');

/** Bytes up to the first zero, without blanks around them. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const zero = bytes.indexOf(0);
  let end = zero < 0 ? bytes.length : zero;
  let start = 0;
  while (end > start && (bytes[end - 1] ?? 0) === 0x20) end -= 1;
  while (start < end && (bytes[start] ?? 0) === 0x20) start += 1;
  return bytes.subarray(start, end);
}

/** Fields cut at their width may end in half a character, which says nothing of the encoding. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The encoding that a `.cpg` file names, `null` for none that is known here. */
function namedEncoding(cpg: string): Encoding | null {
  const name = cpg.slice(0, 40).trim().toLowerCase().replaceAll(/[^a-z\d]/g, '');
  if (/utf8|65001/.test(name)) return 'utf-8';
  return /big5|950/.test(name) ? 'big5' : null;
}

/** UTF-8 where fewer of the texts are broken in it than in Big5, and where none is broken in either. */
function likelier(texts: readonly Uint8Array[]): Encoding {
  const big5 = new TextDecoder('big5');
  let [brokenUtf8, brokenBig5] = [0, 0];
  for (const text of texts) {
    if (!isUtf8(text)) brokenUtf8 += 1;
    if (big5.decode(text).includes('\ufffd')) brokenBig5 += 1;
  }
  return brokenBig5 < brokenUtf8 ? 'big5' : 'utf-8';
}

function fieldsOf(bytes: Uint8Array, headerLength: number): DbfField[] {
  const fields: DbfField[] = [];
  let offset = 1;
  for (let at = 32; at + 32 <= headerLength && bytes[at] !== 0x0d; at += 32) {
    const length = bytes[at + 16] ?? 0;
    fields.push({ name: trimmed(bytes.subarray(at, at + 11)), type: String.fromCharCode(bytes[at + 11] ?? 0), offset, length });
    offset += length;
  }
  return fields;
}

function cellOf(field: DbfField, bytes: Uint8Array, record: number, decode: (text: Uint8Array) => string): string {
  const raw = bytes.subarray(record + field.offset, record + field.offset + field.length);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  switch (field.type) {
    case 'I': return field.length === 4 ? String(view.getInt32(0, true)) : '';
    case 'O': case 'B': return field.length === 8 ? String(view.getFloat64(0, true)) : '';
    // Numbers of a memo file and pictures: nothing to show.
    case 'M': case 'G': case 'P': case '0': return '';
    default: break;
  }
  const text = decode(trimmed(raw));
  switch (field.type) {
    // A figure too wide for its field is stars: no figure.
    case 'N': case 'F': return text.startsWith('*') ? '' : text;
    case 'D': return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : '';
    case 'L': return text === '?' ? '' : text;
    default: return text;
  }
}

/**
 * Reads a `.dbf` file. Its encoding is the one told, else the one of the `.cpg` file where the texts fit it, else found from the texts (UTF-8 or Big5). Figures
 * stay as written; too many columns, a header that contradicts the file, and missing records end in a sentence.
 */
export function dbfTable(bytes: Uint8Array, cpg: string, told?: Encoding): Outcome<DbfTable> {
  if (bytes.length < 33) return damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, headerLength, recordLength] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (headerLength < 33 || headerLength > bytes.length || recordLength < 1 || headerLength + count * recordLength > bytes.length) return damaged();
  if (count > mostRows) return refused('屬性表超過 2,000,000 筆，無法在瀏覽器中讀取。', 'The attributes have more than 2,000,000 records and cannot be read in the browser.');
  const fields = fieldsOf(bytes, headerLength);
  if (fields.length > mostColumns) return refused(`屬性有 ${fields.length} 欄，超過 ${mostColumns} 欄的上限。`, `The attributes have ${fields.length} columns, more than the limit of ${mostColumns}.`);
  if (fields.some(({ offset, length }) => offset + length > recordLength)) return damaged();
  const starts = Array.from({ length: count }, (_, at) => headerLength + at * recordLength);
  const texts = [...fields.map(({ name }) => name), ...starts.slice(0, 2000).flatMap((start) => fields.flatMap(({ type, offset, length }) => (type === 'C' ? [trimmed(bytes.subarray(start + offset, start + offset + length))] : [])))];
  const named = namedEncoding(cpg);
  const found = likelier(texts);
  // A `.cpg` that says UTF-8 beside texts of Big5 is a common slip: what fits the texts better counts.
  const encoding = told ?? (named !== null && texts.every((text) => (named === 'utf-8' ? isUtf8(text) : true)) ? named : found);
  const decoder = new TextDecoder(encoding);
  let replaced = 0;
  const decode = (text: Uint8Array): string => {
    const read = decoder.decode(text);
    for (let at = read.indexOf('\ufffd'); at >= 0; at = read.indexOf('\ufffd', at + 1)) replaced += 1;
    return read;
  };
  const names = fields.map(({ name }, at) => decode(name) || `欄 ${at + 1}`);
  const records = starts.map((start) => (bytes[start] === 0x2a ? null : new Map(fields.map((field, at) => [names[at] ?? '', cellOf(field, bytes, start, decode)]))));
  return worked({ records, encoding, replaced });
}
