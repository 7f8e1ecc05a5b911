import { permutationsOf, tieTolerance, type PermutationOptions } from './permutation-test.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import { spatialLag, type SpatialWeights } from './spatial-weights.ts';

/**
 * Draws the neighbours anew so many times, and counts the sums at least `from` and those at most `to`; the smaller of the two counts.
 * A function of its own, since engines compile a small one that is called often better than a loop inside a long one.
 */
function rarerSide(others: Float64Array, own: Float64Array, random: SeededRandom, permutations: number, from: number, to: number): number {
  const links = own.length;
  const choices = others.length;
  let atLeast = 0;
  let atMost = 0;
  for (let permutation = 0; permutation < permutations; permutation += 1) {
    let sum = 0;
    // The first draws of a Fisher–Yates shuffle. Whatever order they leave the array in serves the next permutation as well.
    for (let link = 0; link < links; link += 1) {
      const drawn = link + random.below(choices - link);
      const value = others[drawn] ?? 0;
      others[drawn] = others[link] ?? 0;
      others[link] = value;
      sum += (own[link] ?? 0) * value;
    }
    if (sum >= from) atLeast += 1;
    if (sum <= to) atMost += 1;
  }
  return Math.min(atLeast, atMost);
}

/**
 * Conditional permutation (Anselin 1995, "Local indicators of spatial association"): every unit keeps its value, and its neighbours are drawn
 * anew, without replacement, from all other units; the unit itself is never among them. `values` must all be finite.
 *
 * The result is a pseudo p per unit for the weighted sum of its neighbours' values: (R + 1) / (P + 1), one-tailed and folded: R is the
 * smaller of two counts, the permutations whose sum is at least as large as the observed one and those whose sum is at most as large. Without
 * ties this is what GeoDa, esda and spdep ("folded") give, R = min(L, P − L). With ties it differs on purpose: there P − L leaves the ties
 * out, so that a place whose neighbours are all 0 in a table full of zeros would get the smallest p there is; here it gets about 1. A p may
 * therefore exceed ½. NaN for a unit without a neighbour.
 * @throws RangeError for a number of permutations or a seed out of range.
 */
export function conditionalPermutation(values: Float64Array, weights: SpatialWeights, options: PermutationOptions): Float64Array {
  const permutations = permutationsOf(options);
  const random = seededRandom(options.seed);
  const units = values.length;
  const lags = spatialLag(values, weights);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const pseudoP = new Float64Array(units).fill(Number.NaN);
  const others = values.slice(1);
  for (let unit = 0; unit < units; unit += 1) {
    const own = weights.weights[unit] ?? new Float64Array();
    if (own.length > 0) {
      others.set(values.subarray(0, unit));
      others.set(values.subarray(unit + 1), unit);
      const observed = lags[unit] ?? 0;
      const slack = tieTolerance * largest * own.reduce((sum, weight) => sum + weight, 0);
      const fewer = rarerSide(others, own, random, permutations, observed - slack, observed + slack);
      pseudoP[unit] = (fewer + 1) / (permutations + 1);
    }
    options.report?.((unit + 1) / units);
  }
  return pseudoP;
}
