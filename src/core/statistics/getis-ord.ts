import { deviationsOf } from './autocorrelation-test.ts';
import { conditionalPermutation } from './conditional-permutation.ts';
import { normalTwoSided } from './normal-distribution.ts';
import { permutationsOf, type PermutationOptions } from './permutation-test.ts';
import { withoutMissing, type SpatialWeights, type ValuedUnits } from './spatial-weights.ts';

/** One entry per unit of the list it came from; NaN for the units in `missing`. */
export interface GetisOrd {
  /** Above 0: the unit and its neighbours together have more than their share. NaN too where the neighbourhood is all there is. */
  readonly z: Float64Array;
  /** Two-sided, by the normal distribution. */
  readonly pTwoSided: Float64Array;
  /** Positions of the units with a value but no neighbour: their z is that of their own value alone, which is no hot spot of an area. */
  readonly islands: readonly number[];
  /** Positions of the units without a value. */
  readonly missing: readonly number[];
}

/** Weights of 1 on the same links. */
function binary({ weights }: ValuedUnits): SpatialWeights {
  return { ...weights, style: 'binary', weights: weights.neighbours.map((links) => new Float64Array(links.length).fill(1)) };
}

/**
 * Gi* of Getis and Ord (Ord & Getis 1995), as a standard deviate: with the unit itself and its k neighbours weighing 1 each,
 * (Σ x_j − (k + 1) x̄) / (s √[(n (k + 1) − (k + 1)²) / (n − 1)]), s² = Σ (x − x̄)² / n. The links of `weights` are used, not their weights.
 * As `localG` of spdep on `include.self` with binary weights; n counts all units with a value. `null` where all values are equal.
 * @throws RangeError when there are not as many values as units, or one is infinite; NaN is a missing value.
 */
export function getisOrd(values: ArrayLike<number>, weights: SpatialWeights): GetisOrd | null {
  const units = withoutMissing(values, weights);
  const spread = deviationsOf(units.values);
  if (!spread) return null;
  const n = units.values.length;
  const variance = spread.squares / n;
  const z = new Float64Array(weights.neighbours.length).fill(Number.NaN);
  units.positions.forEach((position, unit) => {
    const links = units.weights.neighbours[unit] ?? new Int32Array();
    const size = links.length + 1;
    const room = (n * size - size * size) / (n - 1);
    if (room === 0) return;
    const sum = links.reduce((total, other) => total + (spread.deviations[other] ?? 0), spread.deviations[unit] ?? 0);
    z[position] = sum / Math.sqrt(variance * room);
  });
  return { z, pTwoSided: z.map((deviate) => (Number.isNaN(deviate) ? deviate : normalTwoSided(deviate))), islands: units.islands, missing: units.missing };
}

/**
 * Pseudo p of Gi* per unit by conditional permutation, one-tailed and folded (`conditionalPermutation`): the unit keeps its value, its
 * neighbours are drawn anew. NaN for islands and units without a value. `null` where `getisOrd` is.
 * @throws RangeError as `getisOrd` does, and for an option out of range.
 */
export function getisOrdPermutation(values: ArrayLike<number>, weights: SpatialWeights, options: PermutationOptions): Float64Array | null {
  permutationsOf(options);
  const units = withoutMissing(values, weights);
  const spread = deviationsOf(units.values);
  if (!spread) return null;
  const found = conditionalPermutation(spread.deviations, binary(units), options);
  const pseudoP = new Float64Array(weights.neighbours.length).fill(Number.NaN);
  units.positions.forEach((position, unit) => (pseudoP[position] = found[unit] ?? Number.NaN));
  return pseudoP;
}
