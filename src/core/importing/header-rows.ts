import type { Grid } from './grid.ts';
import { unitsInLine } from './header-unit.ts';
import { readAngle } from './read-coordinate.ts';
import { readNumber } from './read-number.ts';
import { readPlacePair } from './read-place-pair.ts';
import { isNote, totalLabel } from './total-rows.ts';

const lookedAt = 60;
const mostHeaderRows = 3;

const filled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== '';

function widthOf(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) if (filled(cell)) count += 1;
  return count;
}

/** A cell that stands in the body of tables: a figure, a place or a sign for no figure, but no year, which may head a column, and no word such as 不明, which texts have too. */
function isFigure(cell: string | undefined): boolean {
  if (!filled(cell) || cell === undefined || /年|^TWD ?(?:97|67)/iu.test(cell)) return false;
  if (/\d\s*[°º]/u.test(cell) && !Number.isNaN(readAngle(cell))) return true;
  const reading = readNumber(cell);
  return reading.kind === 'number' || reading.kind === 'unclear' || (reading.kind === 'missing' && !/\p{L}/u.test(cell)) || readPlacePair(cell) !== null;
}

const countyName = /^(?:[臺台][北中南東]|新[北竹]|桃園|高雄|基隆|嘉義|宜蘭|苗栗|彰化|南投|雲林|屏東|花蓮|澎湖|金門|連江)[縣市](?!鄉鎮|市區)(?:\p{Script=Han}{1,3}[鄉鎮市區])?$/u;

/** A row that begins with the one county or township that it is about; counties side by side name columns. */
function isAboutOneRegion(row: readonly string[]): boolean {
  const regions = row.filter((cell) => countyName.test(cell.trim()));
  return widthOf(row) > 1 && regions.length === 1 && regions[0] === row.find((cell) => filled(cell));
}

/** A row that no table has as its names: with the number of a house, or about one county. */
function isBodyOfTexts(row: readonly string[]): boolean {
  return isAboutOneRegion(row) || row.some((cell) => cell.length <= 200 && /[路街巷弄段村里鄰].*\d號/u.test(cell) && !/地址|例[:如]|如[::]/u.test(cell.normalize('NFKC')));
}

/** The width that most rows of the table have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const widths = rows.map(widthOf).filter((width) => width > 0).toSorted((one, other) => one - other);
  const wide = widths.filter((width) => width >= 2);
  return (wide.length > 0 ? wide[Math.floor(wide.length / 2)] : widths[0]) ?? 0;
}

/** The year that a lone number may head a column with; NaN for any other number. */
function yearOf(cell: string): number {
  const value = Number(cell.normalize('NFKC').trim());
  return (value >= 80 && value <= 150) || (value >= 1950 && value <= 2100) ? value : Number.NaN;
}

/** A row of years such as 「縣市 110 111 112」: in even steps, or a single one beside the name of a key. */
function isRowOfYears(row: readonly string[]): boolean {
  const first = row.find((cell) => filled(cell)) ?? '';
  const years = row.filter((cell) => isFigure(cell)).map(yearOf);
  if (years.length === 0 || years.some((year) => Number.isNaN(year)) || isFigure(first)) return false;
  const step = (years[1] ?? 0) - (years[0] ?? 0);
  if (years.length === 1) return isKeyName(first);
  return step !== 0 && Math.abs(step) <= 10 && years.every((year, at) => at === 0 || year - (years[at - 1] ?? 0) === step);
}

/** 「縣市 08 09 11」 and 「年 63000 65000」: a row that begins with the name of a key is no row of a body, however much the codes beside it look like figures. */
function isRowOfKeys(row: readonly string[]): boolean {
  const [first = '', ...others] = row.filter((cell) => filled(cell)).map((cell) => cell.trim());
  return others.length >= 2 && isKeyName(first) && others.every((cell) => /^\d{2,8}$/.test(cell)) && new Set(others).size === others.length;
}

/** 「 ,(千元),(人)」 below the names: nothing in front, then a unit for each column. */
function isRowOfUnits(row: readonly string[]): boolean {
  const cells = row.filter((cell) => filled(cell));
  return cells.length > 0 && !filled(row[0]) && cells.every((cell) => /^[([（]/u.test(cell.trim()) && unitsInLine(cell).length > 0);
}

function isSide(row: readonly string[], usual: number): boolean {
  const width = widthOf(row);
  if (width === 0) return true;
  const first = row.find((cell) => filled(cell)) ?? '';
  // 「縣市,金額 單位:千元」 are names.
  if (width > 1 && isKeyName(first)) return false;
  if (row.some((cell) => filled(cell) && unitsInLine(cell).length > 0) && width <= Math.max(2, usual / 3)) return true;
  return usual >= 3 ? width === 1 : width === 1 && isNote(first);
}

/** First row of the body: wide enough and with figures where the rows below have them. */
function firstBodyRow(rows: readonly (readonly string[])[], usual: number): number {
  let above: readonly string[] | null = null;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (widthOf(row) < Math.max(2, usual * 0.5)) continue;
    // Below a row of names figures such as 101, 102 and 103 are figures, unless the name of the key stands in front of them alone.
    const keyed = isKeyName(row[0] ?? '') && (!filled(above?.[0]) || above?.[0] === row[0]);
    const names = isRowOfYears(row) ? keyed || above === null : above === null && isRowOfKeys(row);
    above = row;
    if (names) continue;
    let figures = 0;
    for (const cell of row) if (isFigure(cell)) figures += 1;
    if (figures > 0) return index;
  }
  return -1;
}

function figuresBelow(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row.some((cell) => isFigure(cell)));
}

/**
 * Grid rows (from 0) of the header: the rows without figures directly above the body, at most three, without titles
 * and lines of units. A table of texts has the first full row as its header. Empty when the file begins with its body.
 */
export function findHeader(grid: Grid): readonly number[] {
  const rows = grid.rows.slice(0, lookedAt);
  const usual = usualWidth(rows);
  if (usual === 0) return [];
  const body = usual === 1 ? rows.findIndex((row) => row.some((cell) => isFigure(cell))) : firstBodyRow(rows, usual);
  if (body < 0 || !figuresBelow(rows.slice(body))) {
    const first = rows.findIndex((row) => widthOf(row) >= Math.max(1, usual * 0.6) && !isSide(row, usual));
    return first < 0 || isBodyOfTexts(rows[first] ?? []) ? [] : [first];
  }
  if (body === 0) return [];
  const header: number[] = [];
  for (let index = body - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? [];
    if (widthOf(row) === 0) {
      if (header.length > 0) break;
      continue;
    }
    // Its figures may not be readable as such; it is the first row of the body, and what was taken for names below it too.
    if (isAboutOneRegion(row)) {
      header.length = 0;
      continue;
    }
    if (isRowOfUnits(row)) {
      header.unshift(index);
      continue;
    }
    if (isSide(row, usual)) {
      // A lone label directly above the body may be a total or heading of it; above a header it is the title.
      if (header.length > 0) break;
      continue;
    }
    // A lone text above a row that has its own first name is the title of the table.
    if (header.length > 0 && widthOf(row) === 1 && filled(row[0]) && filled(rows[header[0] ?? 0]?.[0])) break;
    if (header.length > 0 && widthOf(row) <= 2 && usual >= 5 && filled(row[0]) && isNote(row[0] ?? '')) break;
    header.unshift(index);
  }
  return withoutBodyRows(rows, nearest(rows, header, usual), body, usual);
}

/**
 * At most three rows of names directly above the figures, unless they are texts of a body whose figures begin late: then
 * the names are the first full row that names keys or, in tables of three columns and more, any full row, and nearly all rows below it are body.
 */
function nearest(rows: readonly (readonly string[])[], header: readonly number[], usual: number): readonly number[] {
  if (header.length <= mostHeaderRows) return header;
  const isTop = (at: number): boolean => {
    const below = header.slice(at + 1);
    return below.length >= mostHeaderRows && below.filter((index) => isBodyBelow(rows, header[at] ?? 0, index, usual)).length >= below.length * 0.8;
  };
  const keyed = header.findIndex((index) => (rows[index] ?? []).some((cell) => isKeyName(cell)));
  const full = usual >= 3 ? header.findIndex((index) => widthOf(rows[index] ?? []) >= usual) : -1;
  const top = [keyed, full].find((at) => at >= 0 && isTop(at));
  return top === undefined ? header.slice(-mostHeaderRows) : header.slice(top, top + 2);
}

const hasHan = (cell: string): boolean => /\p{Script=Han}/u.test(cell);

/** A cell that can only be the name of a key, not a value that begins like one (「鄉鎮依名稱判讀」, `City of Taipei`). */
function isKeyName(cell: string): boolean {
  return !/ of /i.test(cell) && /^(?:縣市|鄉鎮市?區?|縣市鄉鎮|地區|區域|行政區|名稱|項目|行業|年度?|代碼|區|公司|廠商|工廠|地址|序號|編號|項次|id|address|region|county|city|town|township|area|name|industry|code|locality|year)別?(?:名稱|代碼|底別)?(?:[(（ /].{0,16})?$/iu.test(cell.trim());
}

/** The same names in another language: 「縣市別」 over `Locality`, `TOWN_ID` over 「鄉鎮市區代碼」. */
function isTwin(upper: readonly string[], lower: readonly string[]): boolean {
  const cells = lower.filter((cell) => filled(cell));
  return cells.every((cell) => !/\d{3}|https?:/u.test(cell)) && (upper.some(hasHan) ? !cells.some(hasHan) : cells.every(hasHan));
}

/**
 * A row below a full row of different names that is neither those names in another language nor a row of names or units
 * itself: the first rows of a body may have no figures where later ones do.
 */
function isBodyBelow(rows: readonly (readonly string[])[], upperIndex: number, lowerIndex: number, usual: number): boolean {
  const [upper, lower] = [rows[upperIndex] ?? [], rows[lowerIndex] ?? []];
  const names = upper.filter((cell) => filled(cell));
  const width = lower.findLastIndex((cell) => filled(cell)) + 1;
  if (names.length < Math.max(usual, width) || new Set(names).size < names.length || !filled(lower[0])) return false;
  if (lower.some((cell) => countyName.test(cell.trim()))) return true;
  if (isKeyName(lower[0] ?? '') || lower.filter((cell) => isKeyName(cell)).length > 1) return false;
  const again = rows.slice(lowerIndex + 1).some((row) => row.some((cell, column) => filled(cell) && cell === lower[column] && cell.trim() !== upper[column]?.trim()));
  return again || !isTwin(upper, lower);
}

/** Rows of texts at the top of a body whose figures begin later (a region without any figure) are not header. */
function withoutBodyRows(rows: readonly (readonly string[])[], header: readonly number[], body: number, usual: number): readonly number[] {
  if (header.length < 2) return header;
  const kept = header.filter((index, at) => {
    if (at === 0) return true;
    const row = rows[index] ?? [];
    if (isBodyBelow(rows, header[0] ?? 0, index, usual)) return false;
    const first = row.find((cell) => filled(cell)) ?? '';
    return totalLabel(first) === null || widthOf(row) >= usual * 0.8;
  });
  // With a full single row of names directly above the body, an incomplete row above it counts only when it spans columns.
  const last = kept.at(-1);
  const upper = kept.at(-2);
  if (last !== undefined && upper !== undefined && last === body - 1) {
    const width = widthOf(rows[last] ?? []);
    const above = rows[upper] ?? [];
    if (width >= usual && widthOf(above) <= 2 && filled(above[0]) && !filled(above[1]) && usual > 3) return [last];
  }
  return kept;
}

function carried(grid: Grid, row: number, columns: readonly number[], below: readonly number[]): string[] {
  const cells = grid.rows[row] ?? [];
  let last = '';
  // A workbook says itself which names span columns.
  const spans = (grid.merged ?? []).filter(({ top, bottom, left, right }) => top <= row && bottom >= row && right > left);
  return columns.map((column) => {
    const cell = (cells[column] ?? '').trim();
    const span = spans.find(({ left, right }) => column >= left && column <= right);
    if (cell === '' && spans.length > 0) return span ? (grid.rows[span.top]?.[span.left] ?? '').trim() : '';
    if (cell !== '') {
      last = cell;
      return cell;
    }
    // An empty cell belongs to the one on its left when a lower row of the header has a name here.
    return below.some((lower) => filled(grid.rows[lower]?.[column])) ? last : '';
  });
}

/** Names of the columns, joined over the rows of the header with ・, numbered where they repeat, 「欄 n」 where empty. */
export function headerNames(
  grid: Grid,
  headerRows: readonly number[],
  columns: readonly number[],
): { readonly headers: readonly string[]; readonly repeated: readonly string[] } {
  const levels = headerRows.map((row, at) => carried(grid, row, columns, headerRows.slice(at + 1)));
  const met = new Map<string, number>();
  const repeated = new Set<string>();
  const taken = new Set<string>();
  const headers = columns.map((column, at) => {
    const parts = levels.map((level) => level[at] ?? '').filter((part, index, all) => part !== '' && part !== all[index - 1]);
    const name = parts.join('・').replaceAll(/\s+/gu, ' ').slice(0, 200) || `欄 ${column + 1}`;
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    let unique = name;
    if (times > 1) repeated.add(name);
    for (let number = Math.max(2, times); taken.has(unique); number += 1) unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
  return { headers, repeated: [...repeated] };
}
