import { problem, quoted, type Problem } from './problem.ts';

const lineFeed = 0x0a;

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Lines (from 1) whose bytes are not UTF-8. */
function linesNotUtf8(bytes: Uint8Array): readonly number[] {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines: number[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const end = bytes.indexOf(lineFeed, start);
    const stop = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      lines.push(line);
    }
    start = stop + 1;
  }
  return lines;
}

const saveAsUtf8 = {
  zh: '請將檔案另存為 UTF-8（無 BOM），換行為 LF。',
  en: 'Save the file as UTF-8 without a byte order mark, with LF line ends.',
};

/**
 * The text of a published file, or `null` where its bytes are not UTF-8, with everything that is wrong with the bytes:
 * byte order mark, other encodings, replacement characters, CR line ends, no line end at the end.
 */
export function readUtf8(
  file: string,
  bytes: Uint8Array,
): { readonly text: string | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    const what = { zh: '檔案是 UTF-16，不是 UTF-8。', en: 'The file is UTF-16, not UTF-8.' };
    return { text: null, problems: [problem('encoding', { file, line: 1 }, what, saveAsUtf8)] };
  }
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    const what = { zh: '檔案開頭有位元組順序記號（BOM）。', en: 'The file begins with a byte order mark (BOM).' };
    problems.push(problem('byte-order-mark', { file, line: 1 }, what, saveAsUtf8));
  }
  const bad = linesNotUtf8(bytes);
  if (bad.length > 0) {
    const what = {
      zh: `有 ${bad.length} 列的位元組不是 UTF-8（可能是 Big5）。`,
      en: `The bytes of ${bad.length === 1 ? 'this line' : `${bad.length} lines, this one first,`} are not UTF-8 (perhaps Big5).`,
    };
    problems.push(problem('encoding', { file, line: bad[0] ?? 1 }, what, saveAsUtf8));
    return { text: null, problems };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const lines = text.split('\n');
  const carriageReturn = lines.findIndex((line) => line.includes('\r'));
  lines.forEach((line, index) => {
    const place = { file, line: index + 1 };
    if (line.includes('\ufffd')) {
      const what = {
        zh: '這一列有取代字元（U+FFFD），原字已遺失。',
        en: 'The line holds the replacement character U+FFFD: a character was lost.',
      };
      const mend = { zh: '請從來源重新取得原字。', en: 'Take the lost character from the source again.' };
      problems.push(problem('lost-character', place, what, mend));
    }
    if (index === carriageReturn) {
      const what = { zh: '換行含有 CR。', en: 'The line ends with CR.' };
      problems.push(problem('line-end', place, what, saveAsUtf8));
    }
  });
  if (file.endsWith('.csv') && !text.endsWith('\n')) {
    const what = {
      zh: '檔案最後一列沒有換行，可能被截斷。',
      en: 'The last line has no line end; the file may be cut off.',
    };
    const mend = {
      zh: '確認檔案完整後，在結尾加上換行。',
      en: 'Make sure that the file is whole, then end it with a line end.',
    };
    problems.push(problem('no-final-line-end', { file, line: lines.length }, what, mend));
  }
  return { text: text.replace(/\r\n?/g, '\n'), problems };
}

/** Rows of cells, with the line each row begins on. The header is row 0. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Reads RFC 4180 strictly: a quote inside an unquoted cell, text after a closing quote and a quote that is never closed are problems,
 * each at its line and column. Reading goes on after a problem where that makes sense.
 */
export function readCsv(file: string, text: string): CsvRows {
  const rows: string[][] = [];
  const lines: number[] = [];
  const problems: Problem[] = [];
  const mend = {
    zh: '含逗號或引號的儲存格請整格加上雙引號，格內的引號寫成兩個（""）。',
    en: 'Put the whole cell in double quotes and write each quote inside it twice ("").',
  };
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row: string[] = [];
    lines.push(line);
    let open = true;
    while (open) {
      const place = { file, line, column: row.length + 1 };
      if (text[at] === '"') {
        const end = closingQuote(text, at);
        if (end < 0) {
          const what = { zh: '引號開啟後沒有結束。', en: 'A quote is opened and never closed.' };
          problems.push(problem('quoting', place, what, mend));
          row.push(text.slice(at + 1));
          at = text.length;
          open = false;
          continue;
        }
        const cell = text.slice(at + 1, end).replaceAll('""', '"');
        line += cell.split('\n').length - 1;
        const stop = cellEnd(text, end + 1);
        if (stop > end + 1) {
          const what = {
            zh: `結束引號後還有文字 ${quoted(text.slice(end + 1, stop))}。`,
            en: `There is text after the closing quote: ${quoted(text.slice(end + 1, stop))}.`,
          };
          problems.push(problem('quoting', place, what, mend));
        }
        row.push(cell);
        at = stop;
      } else {
        const stop = cellEnd(text, at);
        const cell = text.slice(at, stop);
        if (cell.includes('"')) {
          const what = {
            zh: `未加引號的儲存格 ${quoted(cell)} 內有引號。`,
            en: `The unquoted cell ${quoted(cell)} holds a quote.`,
          };
          problems.push(problem('quoting', place, what, mend));
        }
        row.push(cell);
        at = stop;
      }
      open = text[at] === ',';
      at += 1;
    }
    line += 1;
    rows.push(row);
  }
  return { rows, lines, problems };
}

/** Index of the quote that closes the cell opened at `start`, or -1. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function cellEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1;
  return at;
}
