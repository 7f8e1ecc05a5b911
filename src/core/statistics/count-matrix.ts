import { hasValue, type NumberCell } from '../measures/column.ts';
import { reasonCode, reasonOfCode, type MissingReason } from '../measures/missing.ts';

/**
 * Counts of industries (columns) in regions (rows) at one date, row by row: the count of industry j in region i is
 * `counts[i * industries.length + j]`. It holds whatever is counted (businesses, factories, employees), in one unit; the statistics do not care.
 */
export interface CountMatrix {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  /** NaN where `reasons` is not 0. */
  readonly counts: Float64Array;
  /** 0 = a count, else the code of the reason why there is none (`reasonOfCode`). */
  readonly reasons: Uint8Array;
}

/** A matrix from one cell per region and industry. */
export function countMatrixOf(
  regions: readonly string[],
  industries: readonly string[],
  cellOf: (region: string, industry: string) => NumberCell,
): CountMatrix {
  const counts = new Float64Array(regions.length * industries.length);
  const reasons = new Uint8Array(counts.length);
  regions.forEach((region, row) => {
    industries.forEach((industry, column) => {
      const at = row * industries.length + column;
      const cell = cellOf(region, industry);
      counts[at] = hasValue(cell) ? cell.value : Number.NaN;
      reasons[at] = hasValue(cell) ? 0 : reasonCode(cell.missing);
    });
  });
  return { regions, industries, counts, reasons };
}

/** A region that a statistic over whole rows has to leave out, and why. */
export interface LeftOut {
  readonly region: string;
  readonly missing: MissingReason;
}

/** The rows without a gap, in their order, and the regions left out with the reason of their first gap. */
export function completeRows(matrix: CountMatrix): { readonly matrix: CountMatrix; readonly leftOut: readonly LeftOut[] } {
  const width = matrix.industries.length;
  const kept: number[] = [];
  const leftOut: LeftOut[] = [];
  matrix.regions.forEach((region, row) => {
    const gap = matrix.reasons.subarray(row * width, (row + 1) * width).find((code) => code !== 0);
    if (gap === undefined) kept.push(row);
    else leftOut.push({ region, missing: reasonOfCode(gap) });
  });
  const counts = new Float64Array(kept.length * width);
  kept.forEach((row, index) => counts.set(matrix.counts.subarray(row * width, (row + 1) * width), index * width));
  const regions = kept.flatMap((row) => matrix.regions[row] ?? []);
  return { matrix: { regions, industries: matrix.industries, counts, reasons: new Uint8Array(counts.length) }, leftOut };
}

/** The counts of one region, in the order of the industries: a view of the matrix, not a copy. */
export function rowOf(matrix: CountMatrix, row: number): Float64Array {
  const width = matrix.industries.length;
  return matrix.counts.subarray(row * width, (row + 1) * width);
}

/** Sum of every column; NaN as soon as one of its cells is missing. */
export function columnSums(matrix: CountMatrix): Float64Array {
  const sums = new Float64Array(matrix.industries.length);
  matrix.regions.forEach((_, row) => rowOf(matrix, row).forEach((count, column) => (sums[column] = (sums[column] ?? 0) + count)));
  return sums;
}

/** Sum of every row; NaN as soon as one of its cells is missing. */
export function rowSums(matrix: CountMatrix): Float64Array {
  return Float64Array.from(matrix.regions, (_, row) => rowOf(matrix, row).reduce((sum, count) => sum + count, 0));
}
