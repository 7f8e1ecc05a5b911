import { columnSums, rowSums, type CountMatrix } from './count-matrix.ts';

/** What regions are compared with: the nation, a set of regions, or one chosen region. */
export interface QuotientBase {
  /** Count per industry, in the order of the matrix. */
  readonly industries: Float64Array;
  /** Count of all industries; more than the sum of `industries` where the total holds units of no stated industry. */
  readonly total: number;
}

/** Fewer units than this and a quotient says little; set by this project, beside the interval, which says how little. */
export const defaultSizeFloor = 5;

function checkTotals(matrix: CountMatrix, totals: Float64Array): void {
  if (totals.length !== matrix.regions.length) {
    throw new RangeError(`There must be one total per region (${matrix.regions.length}), not ${totals.length}.`);
  }
}

/**
 * The base made of all regions of a matrix, or of the given rows. NaN as soon as a count in it is missing, as for `columnSums`: take
 * `completeRows` first. `totals` are the counts of all industries per region where they are published; otherwise the rows are summed.
 * @throws RangeError when there is no row, a row is outside the matrix or named twice, or the number of totals differs from that of the regions.
 */
export function baseOf(matrix: CountMatrix, rows?: readonly number[], totals: Float64Array = rowSums(matrix)): QuotientBase {
  checkTotals(matrix, totals);
  const chosen = rows ?? matrix.regions.map((_, row) => row);
  if (chosen.length === 0) throw new RangeError('A base needs at least one region.');
  if (new Set(chosen).size !== chosen.length) throw new RangeError('A region can stand only once in a base.');
  const width = matrix.industries.length;
  let total = 0;
  for (const row of chosen) {
    const ofRegion = totals[row];
    if (ofRegion === undefined) throw new RangeError(`Row ${row} is outside the matrix (${matrix.regions.length} regions).`);
    total += ofRegion;
  }
  if (!rows) return { industries: columnSums(matrix), total };
  const industries = new Float64Array(width);
  for (const row of chosen) {
    for (let column = 0; column < width; column += 1) {
      industries[column] = (industries[column] ?? 0) + (matrix.counts[row * width + column] ?? Number.NaN);
    }
  }
  return { industries, total };
}

/**
 * Location quotients of all regions and industries (Florence 1939), row by row as the counts; the arithmetic of `locationQuotient`.
 * NaN where it is not defined: the count or the total is missing, the region has no unit at all, or the base has none in the industry.
 * `totals` are the counts of all industries per region; by default the rows are summed, and a row with a gap has then no quotient.
 * @throws RangeError when the base has another number of industries, or the number of totals differs from that of the regions.
 */
export function locationQuotients(matrix: CountMatrix, base: QuotientBase, totals: Float64Array = rowSums(matrix)): Float64Array {
  const width = matrix.industries.length;
  if (base.industries.length !== width) throw new RangeError(`The base has ${base.industries.length} industries, the matrix ${width}.`);
  checkTotals(matrix, totals);
  const quotients = new Float64Array(matrix.counts.length);
  for (let row = 0; row < totals.length; row += 1) {
    const total = totals[row] ?? Number.NaN;
    for (let column = 0; column < width; column += 1) {
      const expected = (total * (base.industries[column] ?? Number.NaN)) / base.total;
      const at = row * width + column;
      quotients[at] = expected > 0 ? (matrix.counts[at] ?? Number.NaN) / expected : Number.NaN;
    }
  }
  return quotients;
}

/**
 * Relative change of a quotient as a fraction: after / before − 1; 0.1 = a tenth more specialised than before, against the base of each date.
 * `null` where one of them is not defined or the first is 0.
 * @throws RangeError for a quotient that is negative or not finite.
 */
export function quotientGrowth(before: number | null, after: number | null): number | null {
  for (const value of [before, after]) {
    if (value !== null && (!(value >= 0) || value === Number.POSITIVE_INFINITY)) {
      throw new RangeError(`A location quotient is at least 0, not ${value}.`);
    }
  }
  return before === null || after === null || before === 0 ? null : after / before - 1;
}

/**
 * True where a count is too small for its quotient to be read without a warning.
 * @throws RangeError for a count or a floor that is negative or NaN.
 */
export function isBelowFloor(count: number, floor = defaultSizeFloor): boolean {
  if (!(count >= 0) || !(floor >= 0)) throw new RangeError(`A count and its floor are at least 0, not ${count} and ${floor}.`);
  return count < floor;
}
