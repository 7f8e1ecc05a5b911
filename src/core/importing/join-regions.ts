import { regionName, type Gazetteer } from './gazetteer.ts';
import { continuedRows, countyBetween, countyOfTitles, isDitto, isInterrupted, isTotal, lastFilledRows, totalsStandAbove, withoutTotal } from './cells-above.ts';
import { linesOfPlace } from './region-of-title.ts';
import { labelPeriods, type SmallerCity } from './former-cities.ts';
import type { Grid } from './grid.ts';
import { readRegionCells, type RegionCells } from './read-region-cells.ts';
import { townsNamedAsCounty } from './town-or-county.ts';
import { strangeTownships } from './strange-townships.ts';
import type { CountyContext, RegionLevel } from './read-region-name.ts';
import { nearestRegions } from './nearest-regions.ts';
import type { DateFound } from './read-date.ts';
import { foldRegionName } from './region-names.ts';
import { emptyReading, type Matched, type RegionReading } from './region-reading.ts';

/** Which columns of the grid say where a row is. */
export interface RegionColumns {
  readonly county: readonly number[];
  readonly township: readonly number[];
  readonly region: readonly number[];
  readonly address: readonly number[];
}

/** A person's answer for all rows with the same text: the code of a region, or null to leave them out. */
export type Mends = ReadonlyMap<string, string | null>;

export interface JoinedRegions {
  /** The readings that occur; rows refer to them. */
  readonly readings: readonly RegionReading[];
  /** For each row of the body the index into `readings`. */
  readonly ofRow: Int32Array;
  /** The text by which rows are mended alike, per reading. */
  readonly texts: readonly string[];
  /** Old and new names of one present county side by side: the sentences and rows. */
  readonly smallerCities: readonly SmallerCity[];
}

export interface JoinQuestion {
  readonly gazetteer: Gazetteer;
  readonly grid: Grid;
  readonly body: Int32Array;
  /** First grid row below the header. */
  readonly firstRow?: number;
  readonly columns: RegionColumns;
  /** Lines above the header; one that names a single county may settle townships of equal names. */
  readonly titles?: readonly string[];
  /** Names of the sheet and the file, asked where no title names a county. */
  readonly outerNames?: readonly string[];
  /** Names of the columns that say where a row is; one may name the county that the table is about. */
  readonly headers?: readonly string[];
  /** The time a row speaks of; null when nothing says it. */
  readonly dateOf: (at: number) => DateFound | null;
  readonly mends?: Mends;
}

/** All rows joined to the one region that the title of a table names; a person may leave them out or name another. */
export function joinedAsTitled(gazetteer: Gazetteer, titled: Matched, rows: number, mends: Mends = new Map()): JoinedRegions {
  const text = regionName(gazetteer, titled.code).zh;
  const mend = mends.get(mendKey(text));
  const told: RegionReading | null = mend === null ? { kind: 'empty', byHand: true } : mend !== undefined && gazetteer.regions.has(mend) ? { kind: 'matched', code: mend, extent: 'whole', how: 'mend' } : null;
  return { readings: [told ?? titled], ofRow: new Int32Array(rows), texts: [text], smallerCities: [] };
}

/** The region cells of a row as one text, shown to people and used as the key of mends. */
export function regionText(cells: RegionCells): string {
  return [...cells.county, ...cells.township, ...cells.region, ...cells.address].map((cell) => cell.trim()).filter((cell) => cell !== '').join(' ');
}

/** Key of a mend: the text in folded form. */
export function mendKey(text: string): string {
  return foldRegionName(text).toLowerCase();
}

const none: readonly string[] = [];
const mostNearest = 500;

function cellsAt(row: readonly string[], columns: RegionColumns): RegionCells {
  const take = (indices: readonly number[]): readonly string[] => (indices.length === 0 ? none : indices.map((index) => row[index] ?? ''));
  const above = (indices: readonly number[]): readonly string[] => (indices.length === 0 ? none : indices.map((index) => (isDitto(row[index]) ? '' : (row[index] ?? ''))));
  return { county: above(columns.county), township: take(columns.township), region: above(columns.region), address: take(columns.address) };
}

/** The reading of rows by their cells, one after the other. */
interface SettledRows {
  index?: number;
  next?: Map<string, SettledRows>;
}

/** Where the reading of a row with these cells stands or will stand; `null` where the row has no such cells. */
function placeOf(settled: SettledRows, row: readonly string[], columns: readonly number[]): SettledRows | null {
  if (columns.length === 0) return null;
  let place = settled;
  for (const column of columns) {
    const cell = row[column] ?? '';
    place.next ??= new Map();
    const next = place.next.get(cell) ?? {};
    place.next.set(cell, next);
    place = next;
  }
  return place;
}

/** The level of the names in the region column, from at most 300 different ones: counties only when nearly all are. */
function levelOfRegions(gazetteer: Gazetteer, grid: Grid, body: Int32Array, columns: RegionColumns): RegionLevel {
  const names = new Set<string>();
  for (const row of body) {
    for (const column of columns.region) names.add((grid.rows[row]?.[column] ?? '').trim());
    if (names.size >= 300) break;
  }
  let counties = 0;
  let townships = 0;
  for (const name of names) {
    if (name === '') continue;
    const reading = readRegionCells(gazetteer, { county: [], township: [], region: [name], address: [] }, 'mixed');
    // 東區 below its county is ambiguous and a township all the same.
    if (reading.kind === 'ambiguous' && reading.choices.every(({ code }) => code.length === 8)) townships += 1;
    if (reading.kind !== 'matched') continue;
    if (reading.code.length === 5) counties += 1;
    else townships += 1;
  }
  return townships === 0 && counties >= 3 ? 'county' : 'mixed';
}

/** Counties above blocks of townships in one column: 臺北市, 中山區, 大安區 …; only where every row of a block fits its county. */
function countiesAbove({ gazetteer, grid, body, columns }: JoinQuestion, readings: readonly RegionReading[], ofRow: Int32Array, texts: readonly string[]): ReadonlyMap<number, CountyContext> {
  const above = new Map<number, CountyContext>();
  let county: CountyContext | null = null;
  let block: number[] = [];
  /** Blocks of one township each, which alone prove no order. */
  const lone = new Map<number, CountyContext>();
  let broken = false;
  const keys = [...columns.region, ...columns.township];
  const totalsAbove = totalsStandAbove(gazetteer, grid, body, keys);
  const opening = readings[ofRow[0] ?? 0];
  // A table that begins with townships has its counties below them, as totals.
  if (!totalsAbove && !(opening?.kind === 'matched' && opening.code.length === 5)) return above;
  const close = (): void => {
    const held = county;
    const names = new Set(block.map((at) => texts[ofRow[at] ?? 0]));
    const fits = held !== null && names.size === block.length && block.every((at) => {
      const reading = readings[ofRow[at] ?? 0];
      const codes = reading?.kind === 'matched' ? [reading.code] : reading?.kind === 'ambiguous' ? reading.choices.map(({ code }) => code) : [];
      return codes.some((code) => code.length === 8 && code.startsWith(held.code));
    });
    if (held && fits) for (const at of block) if (readings[ofRow[at] ?? 0]?.kind === 'ambiguous') (block.length >= 2 ? above : lone).set(at, held);
    if (held && !fits && block.length > 0) broken = true;
    block = [];
  };
  for (let at = 0; at < ofRow.length; at += 1) {
    const reading = readings[ofRow[at] ?? 0];
    if (isInterrupted(grid, body, at, keys) || (at === 0 && totalsAbove)) {
      close();
      county = totalsAbove ? countyBetween(gazetteer, grid, body, at, keys) : null;
    }
    if (reading?.kind === 'matched' && reading.code.length === 5) {
      close();
      county = { code: reading.code, former: reading.former };
    } else block.push(at);
  }
  close();
  if (above.size > 0 && !broken) for (const [at, held] of lone) above.set(at, held);
  return above;
}

/** Candidates for the first texts that fit nothing; for many thousands of them nobody reads a list. */
function addNearest(gazetteer: Gazetteer, readings: RegionReading[], texts: readonly string[]): void {
  let left = mostNearest;
  readings.forEach((reading, index) => {
    if (reading.kind !== 'unmatched' || reading.nearest.length > 0 || left === 0) return;
    left -= 1;
    readings[index] = { ...reading, nearest: nearestRegions(gazetteer, texts[index] ?? '') };
  });
}

/**
 * Joins every row of a body to a region. Rows with the same cells are read once, so the time is linear in the rows.
 * Counties above (merged or left empty cells, or headings over blocks of townships) are used only where they fit;
 * names that meant a smaller city before 25 December 2010 are settled by the date of the row and by its neighbours.
 */
export function joinRegions(question: JoinQuestion): JoinedRegions {
  const { gazetteer, grid, body, columns, mends } = question;
  const level = columns.region.length > 0 ? levelOfRegions(gazetteer, grid, body, columns) : 'mixed';
  const readings: RegionReading[] = [];
  const texts: string[] = [];
  const known = new Map<string, number>();
  const ofRow = new Int32Array(body.length);
  const read = (cells: RegionCells, above: CountyContext | null): number => {
    const key = `${above?.code ?? ''}${above?.former?.zh ?? ''}\u0001${cells.county.join('\u0002')}\u0001${cells.township.join('\u0002')}\u0001${cells.region.join('\u0002')}\u0001${cells.address.join('\u0002')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const text = regionText(cells);
    const mend = mends && mends.size > 0 ? mends.get(mendKey(text)) : undefined;
    let reading: RegionReading;
    if (text === '') reading = emptyReading;
    else reading = readRegionCells(gazetteer, cells, level, above);
    // A mend of 「中山區」 does not touch the rows whose county above settles them.
    const mendable = mend !== undefined && !(above && reading.kind === 'matched');
    if (mendable && mend === null) reading = { kind: 'empty', byHand: true };
    else if (mendable && mend !== null && gazetteer.regions.has(mend)) reading = { kind: 'matched', code: mend, extent: 'whole', how: 'mend' };
    const index = readings.push(reading) - 1;
    texts.push(text);
    known.set(key, index);
    return index;
  };
  const others = [...columns.county, ...columns.township, ...columns.region];
  /** Rows that their cells settle without an address or a row above, cell by cell: most rows of most large files. */
  const settled: SettledRows = {};
  const readRow = (cells: RegionCells, above: CountyContext | null): number => {
    // Addresses are all different; they are read only where the other cells do not settle the township.
    const index = others.length > 0 ? read({ ...cells, address: none }, above) : -1;
    const found = readings[index];
    const open = columns.address.length > 0 && !(found?.kind === 'matched' && found.code.length === 8);
    return index < 0 || open ? read(cells, above) : index;
  };
  const asAbove = new Map<number, number>();
  /** The same reading, said to take its county from elsewhere. */
  const markAbove = (index: number, how: 'county-above' | 'title' = 'county-above'): number => {
    const reading = readings[index];
    if (reading?.kind !== 'matched' || reading.how === 'mend') return index;
    const known = asAbove.get(index) ?? readings.push({ ...reading, how }) - 1;
    if (!asAbove.has(index)) texts.push(texts[index] ?? '');
    asAbove.set(index, known);
    return known;
  };
  const pair = columns.county.length > 0 && columns.township.length > 0;
  const keys = pair ? columns.county : columns.township.length === 0 ? [...columns.county, ...columns.region] : [];
  const sources = lastFilledRows(grid, body, keys, question.firstRow ?? body[0] ?? 0);
  const continued = pair || keys.length === 0 ? [] : continuedRows(grid, body, keys, sources);
  for (let at = 0; at < body.length; at += 1) {
    const row = body[at] ?? 0;
    const given = grid.rows[row] ?? [];
    const source = sources[at] ?? -1;
    const alone = source === row || source < 0 || keys.length === 0;
    const place = alone ? placeOf(settled, given, others) : null;
    if (place?.index !== undefined) {
      ofRow[at] = place.index;
      continue;
    }
    const cells = cellsAt(given, columns);
    const above = alone ? null : cellsAt(grid.rows[source] ?? [], columns);
    if (!above || isTotal([...above.county, ...above.region])) ofRow[at] = readRow(cells, null);
    else if (pair) {
      const own = readings[read({ county: above.county.map(withoutTotal), township: none, region: none, address: none }, null)];
      ofRow[at] = readRow(cells, own?.kind === 'matched' && own.code.length === 5 ? { code: own.code, former: own.former } : null);
    } else if (continued[at]) ofRow[at] = markAbove(readRow({ ...cells, county: above.county.map(withoutTotal), region: above.region.map(withoutTotal) }, null));
    else ofRow[at] = readRow(cells, null);
    if (place && read({ ...cells, address: none }, null) === ofRow[at]) place.index = ofRow[at];
  }
  if (level === 'mixed' && columns.region.length + columns.township.length > 0 && columns.county.length === 0) {
    for (const [at, county] of countiesAbove(question, readings, ofRow, texts)) ofRow[at] = markAbove(read(cellsAt(grid.rows[body[at] ?? 0] ?? [], columns), county));
  }
  if (columns.county.length === 0 && columns.address.length === 0) for (const [index, reading] of townsNamedAsCounty(gazetteer, readings, texts, ofRow)) readings[index] = reading;
  const titled = columns.county.length === 0 && columns.address.length === 0 ? (countyOfTitles(gazetteer, question.titles ?? [], readings, ofRow) ?? countyOfTitles(gazetteer, linesOfPlace(question.outerNames ?? []), readings, ofRow)) : null;
  if (titled) ofRow.forEach((index, at) => { if (readings[index]?.kind === 'ambiguous') ofRow[at] = markAbove(read(cellsAt(grid.rows[body[at] ?? 0] ?? [], columns), titled), 'title'); });
  if (columns.county.length === 0 && columns.address.length === 0) {
    const strange = strangeTownships({ gazetteer, titles: [...(question.titles ?? []), ...(question.headers ?? [])], readings, texts, ofRow });
    for (const [index, reading] of strange) readings[index] = reading;
  }
  addNearest(gazetteer, readings, texts);
  const smallerCities = labelPeriods({ readings, texts, ofRow, body, dateOf: question.dateOf });
  return { readings, ofRow, texts, smallerCities };
}
