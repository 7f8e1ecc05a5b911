import type { Atlas } from '../datasets/atlas.ts';
import type { NumberCell } from '../measures/column.ts';
import { completeRows, type LeftOut } from '../statistics/count-matrix.ts';
import { economicComplexity, type EconomicComplexity } from '../statistics/economic-complexity.ts';
import { baseOf, locationQuotients } from '../statistics/location-quotient-matrix.ts';
import { relatednessOf, type Relatedness } from '../statistics/relatedness.ts';
import { establishmentMatrix } from './establishment-matrix.ts';
import type { EstablishmentCounts } from './establishment-counts.ts';
import type { EstablishmentMeasure } from './establishment-measure.ts';

/** Quotients of all counties with complete rows, with what follows from them. */
export interface CountyRelatedness {
  readonly counts: EstablishmentCounts;
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly relatedness: Relatedness;
  readonly complexity: EconomicComplexity;
}

/** A figure of a county among those with complete rows: the reason of its gap where it is left out, not applicable where the figure is not defined. */
export function countyCell({ regions, leftOut }: CountyRelatedness, code: string, valueAt: (row: number) => number | undefined): NumberCell {
  const out = leftOut.find(({ region }) => region === code);
  if (out) return { missing: out.missing };
  const value = valueAt(regions.indexOf(code));
  return value === undefined || Number.isNaN(value) ? { missing: 'not-applicable' } : { value };
}

const known = new WeakMap<EstablishmentCounts, CountyRelatedness>();

/** Proximity, density and complexity over the counties, against the counties with data together; `null` while a table is not loaded. */
export function countyRelatedness(atlas: Atlas, measure: EstablishmentMeasure, year: number): CountyRelatedness | null {
  const whole = establishmentMatrix(atlas, measure, 'county', year);
  if (!whole) return null;
  const old = known.get(whole.counts);
  if (old) return old;
  const { matrix, leftOut } = completeRows(whole.matrix);
  const totals = Float64Array.from(matrix.regions, (region) => whole.totals[whole.matrix.regions.indexOf(region)] ?? Number.NaN);
  const lq = locationQuotients(matrix, baseOf(matrix, undefined, totals), totals);
  const relatedness = relatednessOf(lq, matrix.industries.length);
  const complexity = economicComplexity(relatedness.advantage, matrix.regions.length, matrix.industries.length);
  const made = { counts: whole.counts, regions: matrix.regions, industries: matrix.industries, leftOut, relatedness, complexity };
  known.set(whole.counts, made);
  return made;
}
