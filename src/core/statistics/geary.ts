import { autocorrelationGround, autocorrelationTest, type AutocorrelationGround, type AutocorrelationTest } from './autocorrelation-test.ts';
import { permutationTest, type PermutationOptions, type PermutationTest } from './permutation-test.ts';
import type { SpatialWeights } from './spatial-weights.ts';

function ratioOf({ totals, squares }: AutocorrelationGround): (deviations: Float64Array) => number {
  const { first, second, weight, linkedUnits, s0 } = totals;
  const factor = (linkedUnits - 1) / (2 * s0 * squares);
  return (deviations) => {
    let sum = 0;
    for (let pair = 0; pair < weight.length; pair += 1) {
      const difference = (deviations[first[pair] ?? 0] ?? 0) - (deviations[second[pair] ?? 0] ?? 0);
      sum += (weight[pair] ?? 0) * difference * difference;
    }
    return sum * factor;
  };
}

/**
 * Geary's C (Geary 1954): C = (n − 1) Σ w_ij (x_i − x_j)² / (2 S₀ Σ z_i²), with expectation 1 and the variance under randomisation (Cliff &
 * Ord 1981, p. 21). Below 1: places near each other have values alike; z is turned round, so that it is then above 0.
 * As `geary.test` of spdep 1.2 with `zero.policy`, whose variance takes n in two senses where there are islands: the units with a neighbour
 * in n − 1, n − 2, n − 3, n² and the kurtosis, all units with a value elsewhere. Without islands both are the published formula.
 * `null` where all values are equal or fewer than four units have a neighbour.
 * @throws RangeError when there are not as many values as units, or one is infinite; NaN is a missing value.
 */
export function geary(values: ArrayLike<number>, weights: SpatialWeights): AutocorrelationTest | null {
  const ground = autocorrelationGround(values, weights);
  if (!ground) return null;
  const { linkedUnits: n, s0, s1, s2 } = ground.totals;
  const all = ground.units.values.length;
  const kurtosis = n * ground.fourthPowers;
  const links = (n - 1) * s1 * (n * n - 3 * all + 3 - kurtosis * (n - 1));
  const ends = ((n - 1) * s2 * (n * n + 3 * all - 6 - kurtosis * (n * n - all + 2))) / 4;
  const whole = s0 * s0 * (n * n - 3 - kurtosis * (n - 1) ** 2);
  const variance = (links - ends + whole) / (all * (n - 2) * (n - 3) * s0 * s0);
  return autocorrelationTest(ground, { statistic: ratioOf(ground)(ground.deviations), expectation: 1, variance }, -1);
}

/**
 * Geary's C against the values dealt at random to all units that have one (islands too, as `geary.mc` of spdep). `null` where `geary` is.
 * @throws RangeError as `geary` does, and for a number of permutations or a seed out of range.
 */
export function gearyPermutation(values: ArrayLike<number>, weights: SpatialWeights, options: PermutationOptions): PermutationTest | null {
  const ground = autocorrelationGround(values, weights);
  return ground && permutationTest(ground.deviations, ratioOf(ground), -1, options);
}
