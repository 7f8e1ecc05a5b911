import { finding, refused, worked, type Finding, type Outcome } from './finding.ts';
import type { Encoding } from './reading-choices.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that could not be read and stand as U+FFFD. */
  readonly replaced: number;
  /** 0 … 1: how sure the encoding is; 1 with a byte order mark or pure ASCII. */
  readonly confidence: number;
}

const sampleBytes = 65_536;

interface Signature {
  readonly bytes: readonly number[];
  readonly zh: string;
  readonly en: string;
}

/** First bytes of well-known binary files, so that the refusal can say what was dropped. */
const signatures: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], zh: '壓縮檔或活頁簿（ZIP）', en: 'a zip file or workbook' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], zh: '舊版 Office 檔', en: 'an old Office file' },
  { bytes: [0x25, 0x50, 0x44, 0x46], zh: 'PDF 檔', en: 'a PDF file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], zh: 'PNG 圖片', en: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], zh: 'JPEG 圖片', en: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], zh: 'GIF 圖片', en: 'a GIF picture' },
  { bytes: [0x1f, 0x8b], zh: 'gzip 壓縮檔', en: 'a gzip file' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], zh: '7z 壓縮檔', en: 'a 7z archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], zh: 'RAR 壓縮檔', en: 'a RAR archive' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], zh: 'SQLite 資料庫', en: 'an SQLite database' },
];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte);
}

function binary(what?: Signature): Outcome<DecodedText> {
  return what
    ? refused(`這個檔案是${what.zh}，不是文字表格，無法以文字讀取。`, `The file is ${what.en}, not a text table, and cannot be read as text.`)
    : refused(
        '這個檔案的內容不是文字（可能是程式、圖片或損壞的檔案），因此沒有讀取。',
        'The content of the file is not text (perhaps a program, a picture or a damaged file), so it was not read.',
      );
}

/** U+FFFD in a text. */
function replacedIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** Share of characters that ordinary tables consist of: ASCII, CJK, full-width forms, punctuation. */
function plausibleShare(text: string): number {
  let good = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const ascii = (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09;
    const asian = (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff5e);
    if (ascii || asian || (code >= 0x2010 && code <= 0x2030) || (code >= 0xa0 && code <= 0x17f)) good += 1;
  }
  return text.length === 0 ? 0 : good / text.length;
}

/** UTF-16 without a mark shows itself by the zero bytes of its commas and line ends, all on one side. */
function utf16Without(sample: Uint8Array): { readonly encoding: Encoding; readonly share: number } | null {
  if (sample.length < 4) return null;
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const little = plausibleShare(new TextDecoder('utf-16le').decode(even));
  const big = plausibleShare(new TextDecoder('utf-16be').decode(even));
  const share = Math.max(little, big);
  if (share < 0.95 || Math.abs(little - big) < 0.2) return null;
  return { encoding: little > big ? 'utf-16le' : 'utf-16be', share };
}

/** The text where UTF-8 is broken nowhere but perhaps in the very last character, which then is one U+FFFD; else `null`. */
function wholeUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return text + decoder.decode();
  } catch {
    return `${text}\ufffd`;
  }
}

/** Share of the two-byte characters of Big5 that lie in its first level, the 5,401 characters of daily use. */
function firstLevelShare(sample: Uint8Array): number {
  let all = 0;
  let first = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte < 0x81) continue;
    all += 1;
    if (byte >= 0xa1 && byte <= 0xc6) first += 1;
    at += 1;
  }
  return all === 0 ? 1 : first / all;
}

function controlShare(text: string): number {
  const end = Math.min(text.length, sampleBytes);
  let count = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 0x1a) || code === 0x7f) count += 1;
  }
  return end === 0 ? 0 : count / end;
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) > 0x7f) return false;
  return true;
}

/** Decodes as told. A byte order mark of that encoding is dropped, a character cut off at the end becomes one U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding, confidence = 1): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, replaced: replacedIn(text), confidence };
}

function checked(decoded: DecodedText): Outcome<DecodedText> {
  const { text, replaced } = decoded;
  if (controlShare(text) > 0.01 || replaced > 20 + text.length * 0.1 || (text.length < 200 && replaced * 3 > text.length)) return binary();
  return worked(decoded);
}

/**
 * The text of a dropped file. Looks at the byte order mark, at zero bytes (UTF-16), at whether the bytes are UTF-8, and
 * takes Big5 (with the additions of CP950) for the rest when it leaves fewer characters unread than UTF-8.
 * Binary content and an empty file are refused with a sentence.
 */
export function bytesToText(bytes: Uint8Array): Outcome<DecodedText> {
  if (bytes.length === 0) return refused('這個檔案是空的。', 'The file is empty.');
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return checked(decodeAs(bytes, 'utf-8'));
  const signature = signatures.find(({ bytes: mark }) => startsWith(bytes, mark));
  if (signature) return binary(signature);
  if (startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xff, 0xfe, 0, 0])) return checked(decodeAs(bytes, 'utf-16le'));
  if (startsWith(bytes, [0xfe, 0xff])) return checked(decodeAs(bytes, 'utf-16be'));
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.includes(0)) {
    const wide = utf16Without(sample);
    return wide ? checked(decodeAs(bytes, wide.encoding, wide.share)) : binary();
  }
  const text = wholeUtf8(bytes);
  if (text !== null) return checked({ text, encoding: 'utf-8', replaced: replacedIn(text), confidence: isAscii(sample) ? 1 : 0.99 });
  const utf8 = decodeAs(bytes, 'utf-8');
  const big5 = decodeAs(bytes, 'big5');
  if (big5.replaced * 2 > big5.text.length * 0.1) {
    const wide = utf16Without(sample);
    if (wide) return checked(decodeAs(bytes, wide.encoding, wide.share * 0.9));
  }
  const unread = Math.min(utf8.replaced, big5.replaced);
  const best = utf8.replaced <= big5.replaced ? utf8 : big5;
  const sure = best === big5 ? firstLevelShare(sample) : 0.9;
  return checked({ ...best, confidence: Math.max(0, Math.min(0.98, sure - unread / Math.max(1, best.text.length))) });
}

const encodingNames: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', big5: 'Big5' };

/** Sentences on how a file was decoded: lost characters, an unsure encoding, and what is not plain UTF-8. */
export function decodingFindings({ encoding, replaced, confidence }: DecodedText): readonly Finding[] {
  const name = encodingNames[encoding];
  const findings: Finding[] = [];
  if (confidence < 0.7) findings.push(finding('encoding-unsure', 'check', `不確定檔案的編碼：以 ${name} 讀取，但文字不像常用中文；請確認預覽，必要時另存為 UTF-8。`, `The encoding of the file is not sure: it was read as ${name}, but the text does not look like common Chinese. Check the preview and save the file as UTF-8 if need be.`));
  else if (encoding !== 'utf-8') findings.push(finding('encoding', 'note', `檔案以 ${name} 編碼讀取。`, `The file was read as ${name}.`));
  if (replaced > 0) findings.push(finding('lost-characters', 'check', `有 ${replaced} 個字元無法讀取，以「\ufffd」表示；檔案可能被截斷或編碼不同。`, `${replaced} ${replaced === 1 ? 'character' : 'characters'} could not be read and stand as “\ufffd”; the file may be cut off or in another encoding.`));
  return findings;
}
