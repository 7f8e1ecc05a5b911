import { deviationsOf } from './autocorrelation-test.ts';
import { conditionalPermutation } from './conditional-permutation.ts';
import { permutationsOf, type PermutationOptions } from './permutation-test.ts';
import { spatialLag, withoutMissing, type SpatialWeights } from './spatial-weights.ts';

/** The unit's value, then its neighbours': above the mean is high, the mean itself and below is low. */
export type Quadrant = 'high-high' | 'low-low' | 'high-low' | 'low-high';

/** One entry per unit of the list it came from; NaN and `null` for the units in `islands` and `missing`. */
export interface LocalMoran {
  readonly index: Float64Array;
  /** Value less the mean of all values; an island has it too. */
  readonly deviation: Float64Array;
  /** Weighted sum of the neighbours' deviations: their mean for row-standardised weights. */
  readonly lag: Float64Array;
  /** One-tailed, folded; see `conditionalPermutation`. */
  readonly pseudoP: Float64Array;
  readonly quadrants: readonly (Quadrant | null)[];
  /** Positions of the units with a value but no neighbour: nothing to compare with. */
  readonly islands: readonly number[];
  /** Positions of the units without a value. */
  readonly missing: readonly number[];
  readonly permutations: number;
  readonly seed: number;
}

const quadrantOf = (deviation: number, lag: number): Quadrant => `${deviation > 0 ? 'high' : 'low'}-${lag > 0 ? 'high' : 'low'}`;

/**
 * Local Moran's I (Anselin 1995): I_i = z_i Σ_j w_ij z_j / m₂ with m₂ = Σ z² / n over all units with a value, as `localmoran` of
 * spdep; and its pseudo p by conditional permutation, one-tailed and folded. A unit exactly at the mean has I_i = 0 whatever surrounds it, so
 * its p is 1. An island has no result, since nothing is near it. `null` where all values are equal.
 * @throws RangeError when there are not as many values as units, one is infinite (NaN is a missing value), or an option is out of range.
 */
export function localMoran(values: ArrayLike<number>, weights: SpatialWeights, options: PermutationOptions): LocalMoran | null {
  const permutations = permutationsOf(options);
  const units = withoutMissing(values, weights);
  const spread = deviationsOf(units.values);
  if (!spread) return null;
  const lags = spatialLag(spread.deviations, units.weights);
  const pseudoP = conditionalPermutation(spread.deviations, units.weights, options);
  const meanSquare = spread.squares / units.values.length;

  const full = () => new Float64Array(weights.neighbours.length).fill(Number.NaN);
  const result = { index: full(), deviation: full(), lag: full(), pseudoP: full() };
  const quadrants: (Quadrant | null)[] = weights.neighbours.map(() => null);
  units.positions.forEach((position, unit) => {
    const deviation = spread.deviations[unit] ?? Number.NaN;
    result.deviation[position] = deviation;
    if (units.weights.neighbours[unit]?.length === 0) return;
    const lag = lags[unit] ?? Number.NaN;
    result.lag[position] = lag;
    result.index[position] = (deviation * lag) / meanSquare;
    result.pseudoP[position] = deviation === 0 ? 1 : (pseudoP[unit] ?? Number.NaN);
    quadrants[position] = quadrantOf(deviation, lag);
  });
  return { ...result, quadrants, islands: units.islands, missing: units.missing, permutations, seed: options.seed };
}
