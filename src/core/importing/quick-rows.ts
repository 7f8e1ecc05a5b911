import { longestCell } from './grid.ts';

/** Rows cut by `quickRows`. */
export interface QuickRows {
  readonly rows: string[][];
  /** Cells in the widest row, without empty cells at its end. */
  readonly width: number;
  /** True where a cell is longer than the limit or begins with an apostrophe, so that all of them have to be looked at. */
  readonly odd: boolean;
}

/** Cells of one column that were cut lately, by a rough mark of theirs. */
const remembered = 512;

const [quote, apostrophe, lineFeed, carriageReturn] = [0x22, 0x27, 0x0a, 0x0d];

/**
 * Cuts a delimited text whose line ends are all alike (`\n`, or all `\r\n`) into cells: what the full reader gives, in a third of its time and memory.
 * Cells that a column repeats, as most columns of large tables do, become the same string again instead of a new one.
 * @param mostRows no more rows than these are cut.
 * @returns `null` where a quote stands otherwise than the rules have it: such texts need the full reader.
 */
export function quickRows(text: string, delimiter: string, mostRows: number): QuickRows | null {
  const between = delimiter.charCodeAt(0);
  const ends = text.includes('\r') ? 2 : 1;
  const rows: string[][] = [];
  const lately: string[][] = [];
  const { length } = text;
  let width = 0;
  let odd = false;
  let at = 0;
  while (rows.length < mostRows) {
    const row: string[] = [];
    let column = 0;
    let filled = 0;
    for (;;) {
      let cell: string;
      if (text.charCodeAt(at) === quote) {
        let end = text.indexOf('"', at + 1);
        let doubled = false;
        while (end >= 0 && text.charCodeAt(end + 1) === quote) {
          doubled = true;
          end = text.indexOf('"', end + 2);
        }
        if (end < 0) return null;
        cell = text.slice(at + 1, end);
        if (doubled) cell = cell.replaceAll('""', '"');
        at = end + 1;
        const next = text.charCodeAt(at);
        if (at < length && next !== between && next !== lineFeed && !(ends === 2 && next === carriageReturn)) return null;
      } else {
        const start = at;
        let code = text.charCodeAt(at);
        while (at < length && code !== between && code !== lineFeed) code = text.charCodeAt(++at);
        const end = ends === 2 && code === lineFeed && at < length ? at - 1 : at;
        cell = '';
        if (end > start) {
          const memory = (lately[column] ??= Array.from({ length: remembered }, () => ''));
          const mark = ((end - start) * 31 + text.charCodeAt(start) * 7 + text.charCodeAt((start + end) >> 1) * 5 + text.charCodeAt(end - 1) * 3) % remembered;
          const before = memory[mark] ?? '';
          if (before.length === end - start && text.startsWith(before, start)) cell = before;
          else {
            cell = text.slice(start, end);
            memory[mark] = cell;
          }
        }
        at = end;
      }
      column += 1;
      if (cell !== '') {
        filled = column;
        if (cell.length > longestCell || cell.charCodeAt(0) === apostrophe) odd = true;
      }
      row.push(cell);
      if (at >= length || text.charCodeAt(at) !== between) break;
      at += 1;
    }
    rows.push(row);
    if (filled > width) width = filled;
    if (at >= length) break;
    at += ends;
  }
  return { rows, width, odd };
}
