import { hasValue, type NumberCell } from '../measures/column.ts';
import { units } from '../measures/unit.ts';
import { locationQuotient } from '../statistics/location-quotient.ts';
import type { FigureField, Figures, RegionRow } from './region-figures.ts';

export interface OwnQuotients {
  readonly columns: readonly { readonly field: FigureField; readonly cells: readonly NumberCell[] }[];
  /** Industries that are added up to the total. */
  readonly industries: number;
}

const none: OwnQuotients = { columns: [], industries: 0 };

/** Sections, or codes of one length: industries of one level do not hold each other, so that they can be added. */
const levelOf = (code: string): string => (/^[A-Z]$/.test(code) ? 'section' : String(code.length));

/** Counts at least 0 of things; shares and money per head cannot be added. */
function isCount({ unit }: FigureField): boolean {
  return unit === null || unit.id === null || units[unit.id].kind === 'count' || units[unit.id].kind === 'money';
}

/** All counts of a row when every industry has one, else `null`. */
function countsOf(row: RegionRow, keys: readonly string[]): readonly number[] | null {
  const counts: number[] = [];
  for (const key of keys) {
    const cell = row.cells.get(key);
    if (!cell || !hasValue(cell) || cell.value < 0) return null;
    counts.push(cell.value);
  }
  return counts;
}

/**
 * Location quotients of a table of regions × industries × counts, against all regions of the file that have every industry, within each year.
 * Empty unless the table has one measure of counts and its industries are of one level.
 */
export function ownQuotients(figures: Figures): OwnQuotients {
  const fields = [...figures.fields].filter(([, field]) => field.industry !== '');
  const measures = new Set(fields.map(([, { measure, category, time }]) => `${measure}\u0001${category}\u0001${time}`));
  const levels = new Set(fields.map(([, { industry }]) => levelOf(industry)));
  if (fields.length < 2 || measures.size !== 1 || levels.size !== 1 || !fields.every(([, field]) => isCount(field))) return none;
  const keys = fields.map(([key]) => key);
  const complete = figures.rows.map((row) => countsOf(row, keys));
  const sums = new Map<number | null, number[]>();
  figures.rows.forEach(({ year }, at) => {
    const counts = complete[at];
    if (!counts) return;
    const sum = sums.get(year) ?? keys.map(() => 0);
    counts.forEach((count, industry) => {
      sum[industry] = (sum[industry] ?? 0) + count;
    });
    sums.set(year, sum);
  });
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const columns = fields.map(([, field], industry) => ({
    field,
    cells: figures.rows.map(({ year }, at): NumberCell => {
      const counts = complete[at];
      const nation = sums.get(year);
      if (!counts || !nation) return { missing: 'not-collected' };
      const value = locationQuotient({ countyIndustry: counts[industry] ?? 0, countyTotal: total(counts), nationIndustry: nation[industry] ?? 0, nationTotal: total(nation) });
      return value === null ? { missing: 'not-applicable' } : { value };
    }),
  }));
  return { columns, industries: keys.length };
}
