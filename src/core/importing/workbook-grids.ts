import { read, SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import { refused, worked, type Outcome } from './finding.ts';
import { longestCell, mostColumns, mostRows, type Grid } from './grid.ts';
import { zipSizes } from './zip-sizes.ts';

export interface SheetGrid {
  readonly name: string;
  /** The workbook hides this sheet; offered last and marked. */
  readonly hidden: boolean;
  readonly grid: Grid;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A serial day number as ISO text, with the time only where there is one. */
function isoOfSerial(serial: number, date1904: boolean): string | null {
  const parts = SSF.parse_date_code(serial, { date1904 });
  if (!parts || parts.y < 1900) return null;
  const day = `${parts.y}-${two(parts.m)}-${two(parts.d)}`;
  return parts.H || parts.M || Math.floor(parts.S) ? `${day} ${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}` : day;
}

/** Errors of formulas by their number in the file format. */
const errors: ReadonlyMap<number, string> = new Map([[0, '#NULL!'], [7, '#DIV/0!'], [15, '#VALUE!'], [23, '#REF!'], [29, '#NAME?'], [36, '#NUM!'], [42, '#N/A']]);

/** A number without the noise of binary fractions: 15 significant digits are all that a sheet stores. */
function plainNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '';
}

/**
 * A cell as text. Numbers are the stored ones, not the rounded ones of the display, but for formats that carry meaning:
 * dates become ISO, per cent keep their sign, and codes padded with zeros (format `00000`) keep them.
 */
function textOfCell(cell: CellObject | undefined, date1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = typeof cell.z === 'string' ? cell.z : '';
    if (format !== '' && SSF.is_date(format)) return isoOfSerial(cell.v, date1904) ?? plainNumber(cell.v);
    if (/^0{2,}$/.test(format)) return String(Math.trunc(cell.v)).padStart(format.length, '0');
    if (/^[^"]*0%/.test(format)) return `${plainNumber(cell.v * 100)}%`;
    return plainNumber(cell.v);
  }
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  if (cell.t === 'e') return errors.get(Number(cell.v)) ?? '#N/A';
  return String(cell.v).slice(0, longestCell);
}

function gridOfSheet(sheet: WorkSheet, date1904: boolean): Outcome<Grid> {
  const data = sheet['!data'] ?? [];
  const rows: string[][] = [];
  let width = 0;
  for (let index = 0; index < data.length; index += 1) {
    const cells = data[index] ?? [];
    const row: string[] = [];
    for (let column = 0; column < cells.length; column += 1) {
      const text = textOfCell(cells[column], date1904);
      row.push(text);
      if (text !== '' && column >= width) width = column + 1;
    }
    rows.push(row);
  }
  if (width > mostColumns) {
    return refused(`工作表有 ${width} 欄，超過 ${mostColumns} 欄的上限。`, `The sheet has ${width} columns, more than the limit of ${mostColumns}.`);
  }
  const merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return worked(merged.length > 0 ? { rows, merged } : { rows });
}

/**
 * The sheets of an XLSX, XLS or ODS file as grids, visible ones first. Formulas are not run: their stored values are
 * taken. Sizes are checked before anything is unpacked; a file with a password or damage ends in a sentence.
 */
export function workbookGrids(bytes: Uint8Array): Outcome<readonly SheetGrid[]> {
  if (bytes.length === 0) return refused('這個檔案是空的。', 'The file is empty.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sizes = zipSizes(bytes);
    if (!sizes.ok) return sizes;
  }
  try {
    const book = read(bytes, { type: 'array', dense: true, cellNF: true, cellFormula: false, cellHTML: false, cellText: false, sheetRows: mostRows });
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets: SheetGrid[] = [];
    for (const [index, name] of book.SheetNames.entries()) {
      const sheet = book.Sheets[name];
      if (!sheet) continue;
      const grid = gridOfSheet(sheet, date1904);
      if (!grid.ok) return grid;
      sheets.push({ name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, grid: grid.value });
    }
    if (sheets.length === 0) return refused('活頁簿裡沒有工作表。', 'The workbook has no sheets.');
    return worked([...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)]);
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) {
      return refused('活頁簿有密碼保護；請移除密碼後再匯入。', 'The workbook is protected by a password; remove it and import the file again.');
    }
    return refused('無法讀取這個活頁簿：檔案損壞，或格式不受支援。', 'The workbook cannot be read: the file is damaged or of an unsupported format.');
  }
}
