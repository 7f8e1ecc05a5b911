import { autocorrelationGround, autocorrelationTest, type AutocorrelationGround, type AutocorrelationTest } from './autocorrelation-test.ts';
import { permutationTest, type PermutationOptions, type PermutationTest } from './permutation-test.ts';
import type { SpatialWeights } from './spatial-weights.ts';

function indexOf({ totals, squares }: AutocorrelationGround): (deviations: Float64Array) => number {
  const { first, second, weight, linkedUnits, s0 } = totals;
  const factor = linkedUnits / (s0 * squares);
  return (deviations) => {
    let sum = 0;
    for (let pair = 0; pair < weight.length; pair += 1) sum += (weight[pair] ?? 0) * (deviations[first[pair] ?? 0] ?? 0) * (deviations[second[pair] ?? 0] ?? 0);
    return sum * factor;
  };
}

/**
 * Global Moran's I (Moran 1950): I = (n / S₀) Σ w_ij z_i z_j / Σ z_i², with expectation −1 / (n − 1) and the variance under randomisation
 * (Cliff & Ord 1981, p. 21). Above the expectation: places near each other have values alike. As `moran.test` of spdep with
 * `zero.policy` and `adjust.n`: mean and Σ z² run over all units with a value, n counts those that have a neighbour.
 * `null` where all values are equal or fewer than four units have a neighbour.
 * @throws RangeError when there are not as many values as units, or one is infinite; NaN is a missing value.
 */
export function moran(values: ArrayLike<number>, weights: SpatialWeights): AutocorrelationTest | null {
  const ground = autocorrelationGround(values, weights);
  if (!ground) return null;
  const { linkedUnits: n, s0, s1, s2 } = ground.totals;
  const kurtosis = ground.units.values.length * ground.fourthPowers;
  const expectation = -1 / (n - 1);
  const spread = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const peak = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const variance = (spread - peak) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expectation * expectation;
  return autocorrelationTest(ground, { statistic: indexOf(ground)(ground.deviations), expectation, variance }, 1);
}

/**
 * Moran's I against the values dealt at random to all units that have one (islands too, as `moran.mc` of spdep). `null` where `moran` is.
 * @throws RangeError as `moran` does, and for a number of permutations or a seed out of range.
 */
export function moranPermutation(values: ArrayLike<number>, weights: SpatialWeights, options: PermutationOptions): PermutationTest | null {
  const ground = autocorrelationGround(values, weights);
  return ground && permutationTest(ground.deviations, indexOf(ground), 1, options);
}
