import type { HeaderUnit } from '../importing/header-unit.ts';
import type { ImportedTable } from '../importing/imported-table.ts';
import type { JoinedRegions } from '../importing/join-regions.ts';
import { longForm, type LongRow } from '../importing/long-form.ts';
import type { NumberCell } from '../measures/column.ts';
import type { Level } from '../view/view-state.ts';
import type { OwnDescription } from './own-resource.ts';

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

export interface Figures {
  readonly fields: ReadonlyMap<string, FigureField>;
  readonly rows: readonly RegionRow[];
  /** Figures that several rows of the file claim, and these rows (from 1). */
  readonly contested: number;
  readonly contestedRows: readonly number[];
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

/** The figures of whole regions of a level; two rows for one cell leave it without a figure, for none can be preferred. */
export function figuresOf(table: ImportedTable, level: Level): Figures {
  const units = new Map(table.columns.flatMap(({ header, meaning, unit, data }) => (data?.kind === 'number' ? [[meaning?.measure || header, unit] as const] : [])));
  const different = new Set([...units.values()].map((unit) => unit?.text ?? ''));
  const only = different.size === 1 ? ([...units.values()][0] ?? null) : null;
  const fields = new Map<string, FigureField>();
  const rows = new Map<string, RegionRow>();
  const contested = new Set<string>();
  const withoutYear = new Set<string>();
  for (const { row, field, time, key, year } of keyedRows(table, level, withoutYear)) {
    if (!fields.has(field)) fields.set(field, { measure: row.measure, industry: row.industry, category: row.category, time, unit: units.get(row.measure) ?? only });
    const held = rows.get(key) ?? { region: row.region, year, cells: new Map<string, NumberCell>() };
    rows.set(key, held);
    if (held.cells.has(field)) contested.add(`${key}\u0001${field}`);
    held.cells.set(field, held.cells.has(field) ? { missing: 'not-comparable' } : row.cell);
  }
  const contestedRows = new Set<number>();
  if (contested.size > 0) for (const { row, field, key } of keyedRows(table, level)) if (contested.has(`${key}\u0001${field}`)) contestedRows.add(row.row);
  return { fields, rows: [...rows.values()], contested: contested.size, contestedRows: [...contestedRows], withoutYear: [...withoutYear] };
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
