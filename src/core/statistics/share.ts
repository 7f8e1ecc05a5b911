/**
 * A part as a fraction of its whole, in the same unit. `null` where the whole is 0.
 * @throws RangeError when one is negative or not finite, or the part exceeds the whole by more than rounding.
 */
export function share(part: number, whole: number): number | null {
  if (!(part >= 0) || !(whole >= 0) || whole === Number.POSITIVE_INFINITY) {
    throw new RangeError(`A share needs counts of at least 0, not ${part} of ${whole}.`);
  }
  // Fractional counts are published rounded, so their sum may pass the whole by a little.
  if (part > whole + 0.01) throw new RangeError(`${part} cannot be a part of ${whole}.`);
  return whole === 0 ? null : part / whole;
}
