/**
 * Where the largest values above 0 stand, the largest first; equal values in their order. Fewer than `most` when there are not so many;
 * NaN is left out.
 * @throws RangeError unless `most` is a whole number of at least 0.
 */
export function largestIndices(values: ArrayLike<number>, most: number): readonly number[] {
  if (!Number.isInteger(most) || most < 0) throw new RangeError(`The number of largest values must be whole and at least 0, not ${most}.`);
  const found: number[] = [];
  // The values that were found, in step with `found`.
  const top: number[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!(value > 0)) continue;
    let place = found.length < most ? found.length : most;
    while (place > 0 && value > (top[place - 1] ?? value)) {
      if (place < most) {
        top[place] = top[place - 1] ?? value;
        found[place] = found[place - 1] ?? index;
      }
      place -= 1;
    }
    if (place < most) {
      top[place] = value;
      found[place] = index;
    }
  }
  return found;
}
