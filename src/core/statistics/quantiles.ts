/** The values without NaN, ascending. */
export function sortedValues(values: ArrayLike<number>): readonly number[] {
  return Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
}

/**
 * Quantile of ascending values by linear interpolation (Hyndman & Fan 1996, type 7, as in R and NumPy).
 * NaN for an empty list.
 * @throws RangeError for a probability outside 0–1.
 */
export function quantile(ascending: readonly number[], probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`A quantile needs a probability from 0 to 1, not ${probability}.`);
  const position = (ascending.length - 1) * probability;
  const below = Math.floor(position);
  const low = ascending[below] ?? Number.NaN;
  const high = ascending[below + 1] ?? low;
  // Not low + (high − low) × t: that can leave the interval by rounding.
  const part = position - below;
  return part === 0 ? low : low * (1 - part) + high * part;
}

/** Several quantiles of the same values. */
export function quantiles(ascending: readonly number[], probabilities: readonly number[]): readonly number[] {
  return probabilities.map((probability) => quantile(ascending, probability));
}
