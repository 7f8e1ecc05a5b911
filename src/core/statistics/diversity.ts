import { countTotal } from './count-shares.ts';

/**
 * Shannon entropy of the shares in nats: −Σ s ln s, with 0 ln 0 = 0 (Shannon 1948). From 0 (all in one entry) to ln n (all alike).
 * `null` where there is nothing counted.
 * @throws RangeError for a count that is negative, missing or not finite.
 */
export function shannonEntropy(counts: ArrayLike<number>): number | null {
  const total = countTotal(counts);
  if (total === 0) return null;
  let entropy = 0;
  for (let index = 0; index < counts.length; index += 1) {
    const part = (counts[index] ?? 0) / total;
    if (part > 0) entropy -= part * Math.log(part);
  }
  return entropy;
}

/**
 * How many industries of equal size would be as diverse: the exponential of the entropy (Hill 1973, number of order 1). From 1 to n.
 * `null` where there is nothing counted.
 * @throws RangeError for a count that is negative, missing or not finite.
 */
export function effectiveNumber(counts: ArrayLike<number>): number | null {
  const entropy = shannonEntropy(counts);
  return entropy === null ? null : Math.exp(entropy);
}
