/**
 * Sum of the counts of one region (or of one industry), in the unit of the counts.
 * @throws RangeError for a count that is negative, missing (NaN) or not finite: a row with a gap has no structure to describe (`completeRows`).
 */
export function countTotal(counts: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] ?? Number.NaN;
    if (!(count >= 0) || count === Number.POSITIVE_INFINITY) throw new RangeError(`A structure needs counts of at least 0, not ${count}.`);
    total += count;
  }
  return total;
}

/**
 * Every count as a fraction of their sum; the fractions add to 1. `null` where the sum is 0.
 * @throws RangeError for a count that is negative, missing or not finite.
 */
export function countShares(counts: ArrayLike<number>): Float64Array | null {
  const total = countTotal(counts);
  return total === 0 ? null : Float64Array.from(counts, (count) => count / total);
}

/**
 * Checks that two lists have one entry for each of the same things.
 * @throws RangeError when they differ in length.
 */
export function checkSameLength(first: ArrayLike<number>, second: ArrayLike<number>): void {
  if (first.length !== second.length) {
    throw new RangeError(`Both lists must have one entry per industry or region, not ${first.length} and ${second.length}.`);
  }
}
