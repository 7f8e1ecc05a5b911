import type { Atlas } from '../datasets/atlas.ts';
import { countMatrixOf, type CountMatrix } from '../statistics/count-matrix.ts';
import type { Level } from '../view/view-state.ts';
import { establishmentCounts, type EstablishmentCounts } from './establishment-counts.ts';
import { industryChoices, type EstablishmentMeasure } from './establishment-measure.ts';

/** All counts of one measure at one level and date, for statistics over whole rows. */
export interface EstablishmentMatrix {
  readonly counts: EstablishmentCounts;
  /**
   * Regions × the sections of businesses, or × the divisions of factories (08–33). Factories of no stated division are in no column: what is
   * said of the structure is said of the stated ones.
   */
  readonly matrix: CountMatrix;
  /** Published totals per region, with the factories of no stated division; NaN where missing. */
  readonly totals: Float64Array;
}

const known = new WeakMap<EstablishmentCounts, EstablishmentMatrix>();

/** `null` while a table is not loaded or when the measure has no such year. The same object while the counts stay the same. */
export function establishmentMatrix(atlas: Atlas, measure: EstablishmentMeasure, level: Level, year: number): EstablishmentMatrix | null {
  const counts = establishmentCounts(atlas, measure, level, year);
  if (!counts) return null;
  const old = known.get(counts);
  if (old) return old;
  const industries = industryChoices(atlas).flatMap((choice) => (choice.measure === measure && choice.level !== 'total' ? [choice.code] : []));
  if (industries.length === 0) return null;
  const totals = Float64Array.from(counts.codes, (code) => {
    const cell = counts.total(code);
    return 'value' in cell ? cell.value : Number.NaN;
  });
  const made = { counts, totals, matrix: countMatrixOf(counts.codes, industries, (code, industry) => counts.count(code, [industry])) };
  known.set(counts, made);
  return made;
}
