import { withFormulaGuard } from '../core/datasets/formula-guard.ts';

/** A cell to be written: figures as numbers, everything else as text. `null` = empty. */
export type CsvCell = string | number | null;

/** A table to be saved, with the lines about sources, dates and caveats that belong to it. */
export interface CsvDocument {
  readonly columns: readonly string[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly CsvCell[])[];
  /** Written after an empty line, each in the first cell of a line of its own. */
  readonly notes: readonly string[];
}

const byteOrderMark = '\uFEFF';

/**
 * One cell by RFC 4180. Figures are written in full, without grouping; what is not finite becomes an empty cell. A spreadsheet never runs a
 * text, also where it splits lines at semicolons or tabs.
 */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = withFormulaGuard(cell);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a CSV file: UTF-8 with byte order mark (Excel needs it to read Chinese), CRLF line ends, notes at the end. */
export function csvText({ columns, rows, notes }: CsvDocument): string {
  const line = (cells: readonly CsvCell[]) => cells.map(csvCell).join(',');
  const noteLines = notes.length > 0 ? ['', ...notes.map((note) => line([note]))] : [];
  return byteOrderMark + [line(columns), ...rows.map(line), ...noteLines].join('\r\n') + '\r\n';
}

/** A text as part of a file name: no separators, no spaces, at most 80 characters. */
export function fileNamePart(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\\/:*?"<>|.,，、；：（）()]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
}
