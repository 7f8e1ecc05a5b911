import type { Atlas } from '../datasets/atlas.ts';
import { keyOf, list, number, rowIndex, text, texts, type Table } from '../datasets/table.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { toSignificant } from '../statistics/class-edges.ts';
import type { Level } from '../view/view-state.ts';
import { measureNames, resourceOfCounts, type EstablishmentMeasure } from './establishment-measure.ts';

/** The sums over the regions that have both figures: what shares and quotients are compared with. */
interface CountBase {
  readonly industry: number;
  readonly total: number;
  /** Regions in the sums. */
  readonly regions: number;
}

/** Counts of one measure at one level and date. */
export interface EstablishmentCounts {
  readonly measure: EstablishmentMeasure;
  readonly level: Level;
  readonly year: number;
  /** Full date as published, `2025-12` or `2016-12-31`. */
  readonly asOf: string;
  readonly codes: readonly string[];
  /** Sum of the industries in a region; missing as soon as one is. Factories that list several divisions are split equally among them. */
  count(code: string, industries: readonly string[]): NumberCell;
  total(code: string): NumberCell;
  /** @param includes limits the sums to some regions; all of them without it. */
  base(industries: readonly string[], includes?: (code: string) => boolean): CountBase;
  /** Regions without any figure at this date. */
  readonly absent: readonly string[];
  sourceIds(code: string, industry: string): readonly string[];
  readonly allSourceIds: readonly string[];
}

const notCollected: NumberCell = { missing: 'not-collected' };

interface CountReader {
  readonly table: Table;
  readonly field: string;
  row(code: string, industry: string): number | undefined;
}

function readerFor(table: Table, measure: EstablishmentMeasure, level: Level, year: number): CountReader {
  const total = measureNames[measure].total;
  if (level === 'county') {
    const rows = rowIndex(table, 'county_code', 'industry_code', 'measure', 'year');
    return {
      table,
      field: 'value',
      row: (code, industry) => {
        if (measure === 'businesses') return rows.get(keyOf(code, industry, 'registered-businesses', year));
        if (industry === total) return rows.get(keyOf(code, 'C', 'registered-factories', year));
        return rows.get(keyOf(code, industry, 'registered-factories-fractional', year));
      },
    };
  }
  const rows = rowIndex(table, 'township_code', 'industry_code', 'year');
  return {
    table,
    field: measure === 'businesses' ? 'businesses' : 'factories_fractional',
    row: (code, industry) => rows.get(keyOf(code, measure === 'factories' && industry === total ? 'C' : industry, year)),
  };
}

/** Sums of published fractions without the last binary digits, so that they print as they add up. */
function withoutDust(sum: number): number {
  return toSignificant(sum, 12);
}

function makeCounts(table: Table, regions: Table, measure: EstablishmentMeasure, level: Level, year: number): EstablishmentCounts {
  const codes = texts(regions, level === 'county' ? 'county_code' : 'township_code');
  const totalIndustry = measureNames[measure].total;
  const reader = readerFor(table, measure, level, year);
  const cell = (code: string, industry: string): NumberCell => {
    const row = reader.row(code, industry);
    if (row !== undefined) return number(table, reader.field, row);
    // The township list of factories has rows for divisions only where they are not zero.
    const isZero = measure === 'factories' && level === 'township' && reader.row(code, totalIndustry) !== undefined;
    return isZero ? { value: 0 } : notCollected;
  };
  const total = (code: string) => cell(code, totalIndustry);
  const count = (code: string, industries: readonly string[]): NumberCell => {
    let sum = 0;
    for (const industry of industries) {
      const part = cell(code, industry);
      if (!hasValue(part)) return part;
      sum += part.value;
    }
    return industries.length > 0 ? { value: withoutDust(sum) } : notCollected;
  };
  const base = (industries: readonly string[], includes: (code: string) => boolean = () => true): CountBase => {
    let [industry, whole, regionsCounted] = [0, 0, 0];
    for (const code of codes) {
      if (!includes(code)) continue;
      const [part, all] = [count(code, industries), total(code)];
      if (!hasValue(part) || !hasValue(all)) continue;
      industry += part.value;
      whole += all.value;
      regionsCounted += 1;
    }
    return { industry: withoutDust(industry), total: withoutDust(whole), regions: regionsCounted };
  };
  const totalRows = codes.map((code) => reader.row(code, totalIndustry));
  const firstRow = totalRows.find((row) => row !== undefined);
  return {
    measure,
    level,
    year,
    asOf: firstRow === undefined ? String(year) : text(table, 'as_of', firstRow),
    codes,
    count,
    total,
    base,
    absent: codes.filter((_, index) => totalRows[index] === undefined),
    sourceIds: (code, industry) => {
      const row = reader.row(code, industry) ?? reader.row(code, totalIndustry);
      return row === undefined ? [] : list(table, 'source_ids', row);
    },
    allSourceIds: [...new Set(totalRows.flatMap((row) => (row === undefined ? [] : list(table, 'source_ids', row))))].sort(),
  };
}

function regionTable(atlas: Atlas, level: Level): Table | undefined {
  return atlas.tables.get(level === 'county' ? 'counties' : 'townships');
}

const yearsKnown = new WeakMap<Table, Map<string, readonly number[]>>();

/** The years of a measure at a level, ascending; empty until its table is loaded. */
export function yearsOfCounts(atlas: Atlas, measure: EstablishmentMeasure, level: Level): readonly number[] {
  const table = atlas.tables.get(resourceOfCounts(measure, level));
  if (!table) return [];
  const known = yearsKnown.get(table) ?? new Map<string, readonly number[]>();
  yearsKnown.set(table, known);
  const old = known.get(measure);
  if (old) return old;
  const years = new Set<number>();
  const measures = level === 'county' ? texts(table, 'measure') : null;
  const wanted = measure === 'businesses' ? 'registered-businesses' : 'registered-factories';
  for (let row = 0; row < table.length; row += 1) {
    const year = number(table, 'year', row);
    if (hasValue(year) && (measures === null || measures[row] === wanted)) years.add(year.value);
  }
  const sorted = [...years].sort((a, b) => a - b);
  known.set(measure, sorted);
  return sorted;
}

const countsKnown = new WeakMap<Table, Map<string, { readonly regions: Table; readonly counts: EstablishmentCounts }>>();

/** Counts of a measure at a level in a year; `null` while a table is not loaded or when it has no such year. */
export function establishmentCounts(atlas: Atlas, measure: EstablishmentMeasure, level: Level, year: number): EstablishmentCounts | null {
  const table = atlas.tables.get(resourceOfCounts(measure, level));
  const regions = regionTable(atlas, level);
  if (!table || !regions || !yearsOfCounts(atlas, measure, level).includes(year)) return null;
  const known = countsKnown.get(table) ?? new Map<string, { regions: Table; counts: EstablishmentCounts }>();
  countsKnown.set(table, known);
  const key = `${measure} ${level} ${year}`;
  const old = known.get(key);
  if (old?.regions === regions) return old.counts;
  const counts = makeCounts(table, regions, measure, level, year);
  known.set(key, { regions, counts });
  return counts;
}
