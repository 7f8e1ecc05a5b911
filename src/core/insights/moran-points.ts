import type { LocalMoran } from '../statistics/local-moran.ts';

/** One entry per unit; NaN where there is no value, or, for lags, no neighbour. */
export interface MoranPoints {
  readonly z: Float64Array;
  readonly lag: Float64Array;
}

/**
 * The axes of the Moran scatterplot (Anselin 1996): deviations from the mean, and the weighted means of the neighbours' deviations, both divided by
 * the standard deviation with divisor n, over all units with a value.
 */
export function moranPoints({ deviation, lag }: Pick<LocalMoran, 'deviation' | 'lag'>): MoranPoints {
  const valued = deviation.filter((value) => Number.isFinite(value));
  const spread = Math.sqrt(valued.reduce((sum, value) => sum + value * value, 0) / valued.length);
  return { z: deviation.map((value) => value / spread), lag: lag.map((value) => value / spread) };
}
