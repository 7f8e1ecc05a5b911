import { countTotal } from './count-shares.ts';

/**
 * Herfindahl-Hirschman index of the industries of one region, or of the regions of one industry: the sum of squared shares (Herfindahl 1950,
 * Hirschman 1964). From 1/n (all alike) to 1 (all in one); n is the number of entries, those with 0 included. Without unit, not × 10,000.
 * `null` where there is nothing counted.
 * @throws RangeError for a count that is negative, missing or not finite.
 */
export function herfindahlHirschman(counts: ArrayLike<number>): number | null {
  const total = countTotal(counts);
  if (total === 0) return null;
  let sum = 0;
  for (let index = 0; index < counts.length; index += 1) {
    const part = (counts[index] ?? 0) / total;
    sum += part * part;
  }
  return sum;
}

/**
 * The same index from 0 (all alike) to 1 (all in one), so that classifications with different numbers of entries can be compared:
 * (H − 1/n) / (1 − 1/n). `null` where there is nothing counted, or only one entry.
 * @throws RangeError for a count that is negative, missing or not finite.
 */
export function normalisedHerfindahl(counts: ArrayLike<number>): number | null {
  const index = herfindahlHirschman(counts);
  if (index === null || counts.length < 2) return null;
  const least = 1 / counts.length;
  // Rounding may put equal shares a last bit below 1/n.
  return Math.max(0, (index - least) / (1 - least));
}
