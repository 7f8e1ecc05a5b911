import { checkSameLength, countTotal } from './count-shares.ts';

/**
 * Krugman's index of specialisation: Σ |share − share in the base| over the industries (Krugman 1991, Geography and Trade). From 0 (the same
 * structure) to 2 (no industry in common); half of it is the part of the units that would have to change industry. A base that holds the
 * region itself keeps it below 2. `null` where the region or the base has nothing counted.
 * @param base Count per industry of what the region is compared with, in the same order.
 * @throws RangeError for a count that is negative, missing or not finite, or lists of different length.
 */
export function krugmanIndex(counts: ArrayLike<number>, base: ArrayLike<number>): number | null {
  checkSameLength(counts, base);
  const [total, baseTotal] = [countTotal(counts), countTotal(base)];
  if (total === 0 || baseTotal === 0) return null;
  let sum = 0;
  for (let index = 0; index < counts.length; index += 1) sum += Math.abs((counts[index] ?? 0) / total - (base[index] ?? 0) / baseTotal);
  return sum;
}

/**
 * The same index against the rest of the base: the base less the region's own counts. A large region is then not compared with itself.
 * `null` where the region or the rest has nothing counted.
 * @param base Count per industry of a whole that contains the region.
 * @throws RangeError when the base has less of an industry than the region, by more than rounding, and as `krugmanIndex`.
 */
export function krugmanAgainstRest(counts: ArrayLike<number>, base: ArrayLike<number>): number | null {
  checkSameLength(counts, base);
  const rest = new Float64Array(base.length);
  for (let index = 0; index < rest.length; index += 1) {
    const [own, whole] = [counts[index] ?? Number.NaN, base[index] ?? Number.NaN];
    // Fractional counts are published rounded, so a sum may fall short of its part by a little (as in `share`).
    if (own > whole + 0.01) throw new RangeError(`${own} cannot be a part of ${whole}.`);
    rest[index] = own > whole ? 0 : whole - own;
  }
  return krugmanIndex(counts, rest);
}
