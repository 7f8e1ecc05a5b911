import type { HeaderUnit } from '../importing/header-unit.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import type { JoinedRegions } from '../importing/join-regions.ts';
import { longForm, measureOf, type LongRow } from '../importing/long-form.ts';
import type { NumberCell } from '../measures/column.ts';
import type { Level } from '../view/view-state.ts';
import type { OwnDescription } from './own-resource.ts';
import { canBeAdded, settledCell, type Claim } from './repeated-rows.ts';

/** One indicator to be: a measure, of an industry where the table has them, at a time where years cannot tell times apart. */
export interface FigureField {
  readonly measure: string;
  readonly industry: string;
  /** Value of the column that tells rows of one region apart; '' without one. */
  readonly category: string;
  readonly time: string;
  readonly unit: HeaderUnit | null;
}

/** The figures of a region in a year, by the key of their field. */
export interface RegionRow {
  readonly region: string;
  /** `null` in a table of one time. */
  readonly year: number | null;
  readonly cells: Map<string, NumberCell>;
}

/** A figure of a region that several rows gave. */
export interface SettledFigure {
  readonly region: string;
  readonly field: FigureField;
  readonly cell: NumberCell;
  readonly claims: readonly Claim[];
  readonly taken: readonly number[];
}

export interface Figures {
  readonly fields: ReadonlyMap<string, FigureField>;
  readonly rows: readonly RegionRow[];
  /** Figures that several rows of the file claim and nothing settles, and these rows (from 1). */
  readonly contested: number;
  readonly contestedRows: readonly number[];
  /** Figures that several rows claim, settled as the recipe says, with the rows that stand in them and those that were passed over. */
  readonly settled: readonly SettledFigure[];
  /** Whether some of the figures that several rows claim are counts, which could be added. */
  readonly addable: boolean;
  /** Measures of a table of years that belong to no single one of them: changes, averages. */
  readonly withoutYear: readonly string[];
}

const keyOfRow = ({ measure, industry, category }: LongRow, time: string): string => `${measure}\u0001${industry}\u0001${category}\u0001${time}`;
/** NaN for spans: a change from 2022 to 2023 is a figure of neither year. */
const yearOf = (label: string): number => (label.includes('/') ? Number.NaN : Number(/^\d{4}/.exec(label)?.[0] ?? Number.NaN));

/** `one`: no more than one time; `years`: a year tells them apart; `labels`: several within a year. */
function timesOf(table: ImportedTable): 'one' | 'years' | 'labels' {
  const labels = new Set<string>();
  for (const column of table.columns) if (column.data?.kind === 'number' && column.meaning?.date) labels.add(column.meaning.date.label);
  for (const date of table.dates ?? []) if (date) labels.add(date.label);
  if (labels.size <= 1) return 'one';
  return new Set([...labels].map(yearOf)).size === labels.size ? 'years' : 'labels';
}

/** Whether no region, time, industry and category occurs twice, so that the rows can be figures of regions. */
export function hasOneRowPerRegion(table: ImportedTable): boolean {
  const met = new Set<string>();
  for (let at = 0; at < table.length; at += 1) {
    const reading = table.joined.readings[table.joined.ofRow[at] ?? 0];
    if (reading?.kind !== 'matched') continue;
    const key = `${reading.code}|${table.dates?.[at]?.label ?? ''}|${table.industries?.[at] ?? ''}|${table.categories?.[at] ?? ''}`;
    if (met.has(key)) return false;
    met.add(key);
  }
  return true;
}

const ownDates = new WeakMap<ImportedTable, string>();

/** What the rows, else what the title of the table says of its time; '' for nothing. */
function dateInTable(table: ImportedTable): string {
  const known = ownDates.get(table);
  if (known !== undefined) return known;
  let [first, last] = ['', ''];
  for (const date of table.dates ?? []) {
    if (!date) continue;
    if (first === '' || date.label < first) first = date.label;
    if (date.label > last) last = date.label;
  }
  const found = first === '' ? (table.tableDate?.label ?? '') : first === last ? first : `${first}/${last}`;
  ownDates.set(table, found);
  return found;
}

/** The date that the visitor said, else the one that the table says. */
export function dateOfTable(table: ImportedTable, description: OwnDescription): string {
  return description.date === '' ? dateInTable(table) : description.date;
}

/** A figure of the table, by the keys of its field and of its region and year. */
interface KeyedRow {
  readonly row: LongRow;
  readonly field: string;
  readonly time: string;
  readonly key: string;
  readonly year: number | null;
}

/**
 * The rows of the long form that are figures of whole regions of a level.
 * @param withoutYear takes the measures that belong to no single year of a table of years.
 */
function* keyedRows(table: ImportedTable, level: Level, withoutYear = new Set<string>()): Generator<KeyedRow, void> {
  const length = level === 'county' ? 5 : 8;
  if (!table.joined.readings.some((reading) => reading.kind === 'matched' && reading.code.length === length)) return;
  const times = timesOf(table);
  const years = new Map<string, number>();
  for (const row of longForm(table)) {
    if (row.kind !== 'matched' || row.region.length !== length) continue;
    if (table.industries && row.industry === '') continue;
    const ofLabel = years.get(row.time) ?? yearOf(row.time);
    years.set(row.time, ofLabel);
    if (times === 'years' && Number.isNaN(ofLabel)) {
      withoutYear.add(row.measure);
      continue;
    }
    const year = times === 'years' ? ofLabel : null;
    const time = times === 'labels' ? row.time : '';
    yield { row, field: keyOfRow(row, time), time, key: `${row.region}|${year ?? ''}`, year };
  }
}

/** Unit of each measure, where all its columns have one, else the one that all columns of figures have. */
function unitsOf(table: ImportedTable): (measure: string) => HeaderUnit | null {
  const units = new Map<string, HeaderUnit | null>();
  const all: (HeaderUnit | null)[] = [];
  for (const column of table.columns) {
    if (column.data?.kind !== 'number') continue;
    const measure = measureOf(table, column);
    const known = units.get(measure);
    units.set(measure, known === undefined || known?.text === column.unit?.text ? column.unit : null);
    all.push(column.unit);
  }
  const [first = null] = all;
  const only = all.every((unit) => unit?.text === first?.text) ? first : null;
  return (measure) => units.get(measure) ?? only;
}

const cellKey = ({ key, field }: KeyedRow): string => `${key}\u0001${field}`;

/** The rows that claim cells which several claim, by cell, in the order of the file. */
function claimsOf(table: ImportedTable, level: Level, contested: ReadonlySet<string>): ReadonlyMap<string, readonly KeyedRow[]> {
  const claims = new Map<string, KeyedRow[]>();
  if (contested.size === 0) return claims;
  for (const keyed of keyedRows(table, level)) {
    const cell = cellKey(keyed);
    if (!contested.has(cell)) continue;
    const held = claims.get(cell);
    if (held) held.push(keyed);
    else claims.set(cell, [keyed]);
  }
  return claims;
}

/** The figures of whole regions of a level; a cell that two rows claim has no figure, for none can be preferred, unless a person said what to do with such rows. */
export function figuresOf(table: ImportedTable, level: Level): Figures {
  const unitOf = unitsOf(table);
  const fields = new Map<string, FigureField>();
  const rows = new Map<string, RegionRow>();
  const contested = new Set<string>();
  const withoutYear = new Set<string>();
  for (const keyed of keyedRows(table, level, withoutYear)) {
    const { row, field, time, key, year } = keyed;
    if (!fields.has(field)) fields.set(field, { measure: row.measure, industry: row.industry, category: row.category, time, unit: unitOf(row.measure) });
    const held = rows.get(key) ?? { region: row.region, year, cells: new Map<string, NumberCell>() };
    rows.set(key, held);
    if (held.cells.has(field)) contested.add(cellKey(keyed));
    held.cells.set(field, held.cells.has(field) ? { missing: 'not-comparable' } : row.cell);
  }
  const contestedRows = new Set<number>();
  const settled: SettledFigure[] = [];
  let [open, addable] = [0, false];
  for (const claimed of claimsOf(table, level, contested).values()) {
    const [first] = claimed;
    const field = first && fields.get(first.field);
    if (!first || !field) continue;
    const claims = claimed.map(({ row }): Claim => ({ row: row.row, cell: row.cell }));
    addable ||= canBeAdded(field.unit);
    const cell = settledCell(claims, table.recipe.repeats, field.unit);
    if (cell) {
      rows.get(first.key)?.cells.set(first.field, cell.cell);
      settled.push({ region: first.row.region, field, claims, ...cell });
    } else {
      open += 1;
      for (const { row } of claims) contestedRows.add(row);
    }
  }
  return { fields, rows: [...rows.values()], contested: open, contestedRows: [...contestedRows], settled, addable, withoutYear: [...withoutYear] };
}

const known = { county: new WeakMap<JoinedRegions, Figures>(), township: new WeakMap<JoinedRegions, Figures>() } as const;

/** The figures of a level, computed once for the joined rows of a table: the preview counts in them what the tables are made of. */
export function figuresAt(table: ImportedTable, level: Level): Figures {
  const held = known[level].get(table.joined);
  if (held) return held;
  const figures = figuresOf(table, level);
  known[level].set(table.joined, figures);
  return figures;
}
