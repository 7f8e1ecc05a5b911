import { normalTwoSided, normalUpperTail } from './normal-distribution.ts';
import { withoutMissing, type SpatialWeights, type ValuedUnits } from './spatial-weights.ts';
import { weightTotals, type WeightTotals } from './weight-totals.ts';

/** A statistic of spatial autocorrelation against what it would be if the values were dealt to the places by chance (randomisation). */
export interface AutocorrelationTest {
  readonly statistic: number;
  readonly expectation: number;
  readonly variance: number;
  /**
   * Standard deviate, above 0 when neighbours are more alike than by chance, for every statistic. `null`, with the probabilities, where the
   * weights or the values leave the statistic no variance (every unit the neighbour of every other; a variance that comes out negative).
   */
  readonly z: number | null;
  /** By the normal distribution, one-sided: neighbours are alike. */
  readonly pPositive: number | null;
  /** One-sided: neighbours are unlike. */
  readonly pNegative: number | null;
  readonly pTwoSided: number | null;
  /** Units with a value and at least one neighbour that has one: the n of the moments. */
  readonly linkedUnits: number;
  /** Positions of the units with a value that have no neighbour; their values count in mean and variance, as in spdep. */
  readonly islands: readonly number[];
  /** Positions of the units without a value, which are left out with their links. */
  readonly missing: readonly number[];
}

/** What Moran's I and Geary's C stand on. */
export interface AutocorrelationGround {
  readonly units: ValuedUnits;
  readonly totals: WeightTotals;
  /** Values less their mean. */
  readonly deviations: Float64Array;
  /** Σ z² */
  readonly squares: number;
  /** Σ z⁴ / (Σ z²)²: the kurtosis before its factor n. */
  readonly fourthPowers: number;
}

/** Values less their mean, and Σ z²; `null` when all values are equal or there is none. */
export function deviationsOf(values: Float64Array): { readonly deviations: Float64Array; readonly squares: number } | null {
  const [first] = values;
  if (values.every((value) => value === first)) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviations = values.map((value) => value - mean);
  const squares = deviations.reduce((sum, deviation) => sum + deviation * deviation, 0);
  return squares > 0 ? { deviations, squares } : null;
}

/**
 * `null` where no test is defined: all values equal, or fewer than four units with a neighbour (the moments divide by n − 3).
 * @throws RangeError as `withoutMissing` does.
 */
export function autocorrelationGround(values: ArrayLike<number>, weights: SpatialWeights): AutocorrelationGround | null {
  const units = withoutMissing(values, weights);
  const totals = weightTotals(units.weights);
  const spread = deviationsOf(units.values);
  if (!spread || totals.linkedUnits < 4) return null;
  const fourths = spread.deviations.reduce((sum, deviation) => sum + deviation ** 4, 0);
  return { units, totals, ...spread, fourthPowers: fourths / spread.squares ** 2 };
}

// The variances are differences of large terms; below this nothing of them is left but rounding.
const smallestVariance = 1e-13;

/** The test of a statistic; `direction` is 1 when a large statistic means alike neighbours, −1 when a small one does. */
export function autocorrelationTest(
  { units, totals }: AutocorrelationGround,
  { statistic, expectation, variance }: Pick<AutocorrelationTest, 'statistic' | 'expectation' | 'variance'>,
  direction: 1 | -1,
): AutocorrelationTest {
  const z = variance > smallestVariance ? (direction * (statistic - expectation)) / Math.sqrt(variance) : null;
  return {
    statistic,
    expectation,
    variance,
    z,
    pPositive: z === null ? null : normalUpperTail(z),
    pNegative: z === null ? null : normalUpperTail(-z),
    pTwoSided: z === null ? null : normalTwoSided(z),
    linkedUnits: totals.linkedUnits,
    islands: units.islands,
    missing: units.missing,
  };
}
