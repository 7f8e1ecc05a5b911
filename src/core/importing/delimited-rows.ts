import Papa from 'papaparse';
import { withoutFormulaGuard } from '../datasets/formula-guard.ts';
import { finding, refused, rowList, worked, type Finding, type Outcome } from './finding.ts';
import { longestCell, mostColumns, mostRows, type Grid } from './grid.ts';
import { quickRows } from './quick-rows.ts';
import { type Delimiter, delimiters } from './reading-choices.ts';

export interface DelimitedRows {
  readonly grid: Grid;
  readonly delimiter: Delimiter;
  readonly findings: readonly Finding[];
}

const sampleLength = 60_000;
/** Stands for "no quotes at all": a character that no table holds. */
const noQuote = '\u0001';

function parse(text: string, delimiter: string, quoteChar: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, quoteChar, header: false, skipEmptyLines: false, dynamicTyping: false, preview });
}

/** How evenly a delimiter cuts the sample into more than one column: share of rows of the commonest width, a little more for wider tables. */
function evenness(sample: string, delimiter: string): number {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const row of parse(sample, delimiter, '"', 200).data) {
    if (row.length === 1 && (row[0] ?? '').trim() === '') continue;
    rows += 1;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) {
    if (width > 1) best = Math.max(best, (count / rows) * (1 + Math.log2(width) / 20));
  }
  return best;
}

/** The delimiter of a text; a comma where the text has one column. A full-width comma is never one: it belongs to sentences. */
export function findDelimiter(text: string): Delimiter {
  const told = /^sep=([,;|\t])\r?\n/i.exec(text.slice(0, 8))?.[1];
  const known = delimiters.find((delimiter) => delimiter === told);
  if (known) return known;
  const cut = text.length > sampleLength ? text.lastIndexOf('\n', sampleLength) : text.length;
  const sample = text.slice(0, cut > 0 ? cut : sampleLength);
  let best: Delimiter = ',';
  let score = 0;
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const found = evenness(sample, delimiter);
    if (found > score + 0.001) {
      best = delimiter;
      score = found;
    }
  }
  return best;
}

/** Cuts monstrous cells in place and counts them, and takes off the guard that our own files put before what a spreadsheet would run; finds the widest row, without empty cells at its end. */
function boundCells(rows: string[][]): { readonly cut: number[]; readonly width: number } {
  const cut: number[] = [];
  let width = 0;
  rows.forEach((row, index) => {
    let last = 0;
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column] ?? '';
      if (cell.length > longestCell) {
        row[column] = cell.slice(0, longestCell);
        cut.push(index + 1);
      }
      else if (cell.startsWith("'")) row[column] = withoutFormulaGuard(cell);
      if (cell !== '') last = column + 1;
    }
    if (last > width) width = last;
  });
  return { cut, width };
}

/** Whether a line ends otherwise than all others do: a `\r` alone, or `\n` with and without one before it. */
function hasMixedEnds(text: string): boolean {
  if (!text.includes('\r')) return false;
  let pairs = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (at === 0 || text.charCodeAt(at - 1) !== 0x0d) return true;
    pairs += 1;
  }
  let returns = 0;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) returns += 1;
  return returns !== pairs;
}

/**
 * Rows of a delimited text, quotes and line ends inside quotes included. A quote that is never closed makes the quotes
 * plain characters, and is said. More than 500 columns or two million rows are refused.
 */
export function delimitedRows(text: string, wanted?: Delimiter): Outcome<DelimitedRows> {
  const delimiter = wanted ?? findDelimiter(text);
  const marked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  // Files put together from several sources mix their line ends.
  const mixed = hasMixedEnds(marked);
  const plain = mixed ? marked.replaceAll(/\r\n?/g, '\n') : marked;
  const findings: Finding[] = [];
  const quick = quickRows(plain, delimiter, mostRows + 2);
  let result = quick ? null : parse(plain, delimiter, '"', mostRows + 2);
  const open = result?.errors.find(({ code }) => code === 'MissingQuotes');
  if (open) {
    result = parse(plain, delimiter, noQuote, mostRows + 2);
    const row = (open.row ?? 0) + 1;
    findings.push(
      finding('open-quote', 'check', `第 ${row} 列附近有一個引號沒有結束，因此引號都當作一般文字。`, `Near row ${row} a quote is opened and never closed, so quotes are taken as plain characters.`, [row]),
    );
  }
  const rows = result?.data ?? quick?.rows ?? [];
  if (/^sep=.?$/i.test((rows[0] ?? []).join(''))) rows[0] = [];
  const last = rows.at(-1);
  if (last && last.length === 1 && last[0] === '') rows.pop();
  if (rows.length > mostRows) {
    return refused(
      '表格超過 2,000,000 列，無法在瀏覽器中讀取；請改用 PMTiles 圖磚網址。',
      'The table has more than 2,000,000 rows and cannot be read in the browser; give the address of a PMTiles file instead.',
    );
  }
  const { cut, width } = quick && !quick.odd ? { cut: [], width: quick.width } : boundCells(rows);
  if (width > mostColumns) {
    return refused(
      `表格有 ${width} 欄，超過 ${mostColumns} 欄的上限；請只留下需要的欄位再匯入。`,
      `The table has ${width} columns, more than the limit of ${mostColumns}; keep only the columns you need and import it again.`,
    );
  }
  if (cut.length > 0) {
    const where = rowList(cut);
    findings.push(
      finding('cell-cut', 'check', `${where.zh}有超過 ${longestCell} 字的儲存格，只保留前 ${longestCell} 字。`, `Cells of more than ${longestCell} characters in ${where.en} were cut to that length.`, cut),
    );
  }
  return worked({ grid: { rows }, delimiter, findings });
}
