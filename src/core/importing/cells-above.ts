import type { Gazetteer } from './gazetteer.ts';
import type { Grid } from './grid.ts';
import type { CountyContext } from './read-region-name.ts';
import { foldRegionName } from './region-names.ts';
import type { RegionReading } from './region-reading.ts';
import { totalLabel } from './total-rows.ts';

/** 「〃」 and 「同上」 say that the cell above holds for this one too. */
export function isDitto(cell: string | undefined): boolean {
  // Nearly all cells are longer, or begin with a figure.
  return cell !== undefined && cell.length < 12 && !/^\d/.test(cell) && /^\s*(?:[〃″"]|同上|同前|ditto)\s*$/iu.test(cell);
}

const filled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== '' && !isDitto(cell);

/**
 * For each row of the body the nearest grid row, itself or above, in which one of the columns is filled; -1 where there
 * is none. Rows that are no body (a county's total above its townships) count too, or the county before would be taken.
 */
export function lastFilledRows(grid: Grid, body: Int32Array, columns: readonly number[], start: number): Int32Array {
  const sources = new Int32Array(body.length).fill(-1);
  let last = -1;
  let next = start;
  body.forEach((row, at) => {
    for (; next <= row; next += 1) {
      const cells = grid.rows[next];
      if (cells && columns.some((column) => filled(cells[column]))) last = next;
    }
    sources[at] = last;
  });
  return sources;
}

/** True when a row between this row of the body and the one before has something in the columns: a total, a heading. */
export function isInterrupted(grid: Grid, body: Int32Array, at: number, columns: readonly number[]): boolean {
  const before = at === 0 ? -1 : (body[at - 1] ?? -1);
  for (let row = before + 1; at > 0 && row < (body[at] ?? 0); row += 1) {
    if (columns.some((column) => filled(grid.rows[row]?.[column]))) return true;
  }
  return false;
}

/**
 * True for each row whose empty cell surely means the cell above: merged with it, or one of a series of blocks of equal
 * length that each begin with a filled cell. Anything less regular is not taken.
 */
export function continuedRows(grid: Grid, body: Int32Array, columns: readonly number[], sources: Int32Array): readonly boolean[] {
  const merged = (grid.merged ?? []).filter(({ left, right, top, bottom }) => bottom > top && columns.some((column) => column >= left && column <= right));
  const covered = new Map<number, number>();
  for (const { top, bottom } of merged) for (let row = top + 1; row <= Math.min(bottom, grid.rows.length); row += 1) covered.set(row, top);
  const sizes = new Map<number, number>();
  for (const source of sources) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const lengths = new Set(sizes.values());
  const [length = 0] = lengths;
  const regular = lengths.size === 1 && sizes.size >= 2 && length >= 2 && !sizes.has(-1);
  return Array.from(body, (row, at) => sources[at] !== row && (covered.get(row) === sources[at] || regular || columns.some((column) => isDitto(grid.rows[row]?.[column]))));
}

/** 「臺北市合計」 above its townships names the county. */
export function withoutTotal(cell: string): string {
  return cell.replace(/(?<=^.{2}[縣市])\s*(?:總計|合計|小計)\s*$/u, '');
}

/** The county of a total such as 「臺北市合計」 in a row; `null` for any other row. */
function countyOfTotal(gazetteer: Gazetteer, row: readonly string[] | undefined, columns: readonly number[]): CountyContext | null {
  for (const column of columns) {
    const cell = (row?.[column] ?? '').trim();
    const name = withoutTotal(cell);
    const [entry] = name === cell ? [] : (gazetteer.counties.get(foldRegionName(name)) ?? []);
    if (entry) return { code: entry.code, former: entry.former };
  }
  return null;
}

/** The county that the last total before a row of the body names, between it and the row before. */
export function countyBetween(gazetteer: Gazetteer, grid: Grid, body: Int32Array, at: number, columns: readonly number[]): CountyContext | null {
  let county: CountyContext | null = null;
  for (let row = at === 0 ? 0 : (body[at - 1] ?? -1) + 1; row < (body[at] ?? 0); row += 1) {
    if (columns.some((column) => filled(grid.rows[row]?.[column]))) county = countyOfTotal(gazetteer, grid.rows[row], columns);
  }
  return county;
}

/** Totals of counties stand above their townships when one comes before the first row of the body and none after the last; else they may stand below. */
export function totalsStandAbove(gazetteer: Gazetteer, grid: Grid, body: Int32Array, columns: readonly number[]): boolean {
  if (!countyBetween(gazetteer, grid, body, 0, columns)) return false;
  for (let row = (body.at(-1) ?? 0) + 1; row < grid.rows.length; row += 1) if (countyOfTotal(gazetteer, grid.rows[row], columns)) return false;
  return true;
}

/** True when cells name a total, which never is a region above others. */
export function isTotal(cells: readonly string[]): boolean {
  return cells.some((cell) => totalLabel(cell) !== null && !/^.{2}[縣市].*計$/u.test(cell.trim()));
}

/** A title that takes something out names what the table is not about: 「全國各行業家數（不含金門縣）」. */
const takesOut = /不包?[含括]|除外|除.{1,12}外|以外|扣除|未含|未包括|exclud|except/iu;

/** The counties that some lines name, by code. */
export function countiesNamedIn(gazetteer: Gazetteer, lines: readonly string[]): ReadonlyMap<string, CountyContext> {
  const named = new Map<string, CountyContext>();
  for (const line of lines) {
    // 「新竹縣市」 names both.
    const text = foldRegionName(line.slice(0, 200)).replaceAll(/(..)縣[、/(及與和]?市/gu, '$1縣、$1市');
    for (let at = 0; at + 3 <= text.length; at += 1) {
      for (const { code, former } of gazetteer.counties.get(text.slice(at, at + 3)) ?? []) named.set(code, { code, former });
    }
  }
  return named;
}

/** The one county that some lines name; `null` for none and for several. */
export function countyNamedIn(gazetteer: Gazetteer, titles: readonly string[]): CountyContext | null {
  const named = countiesNamedIn(gazetteer, titles.filter((title) => !takesOut.test(title)));
  const [county] = named.values();
  return county && named.size === 1 ? county : null;
}

/** The one county that the title of a table names, if every row of the table may be a township of it. */
export function countyOfTitles(gazetteer: Gazetteer, titles: readonly string[], readings: readonly RegionReading[], ofRow: Int32Array): CountyContext | null {
  const county = countyNamedIn(gazetteer, titles);
  if (!county) return null;
  const fits = ofRow.every((index) => {
    const reading = readings[index];
    const codes = reading?.kind === 'matched' ? [reading.code] : reading?.kind === 'ambiguous' ? reading.choices.map(({ code }) => code) : [county.code];
    return codes.some((code) => code.startsWith(county.code));
  });
  return fits ? county : null;
}
