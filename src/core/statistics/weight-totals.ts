import type { SpatialWeights } from './spatial-weights.ts';

/** The sums over all links that the moments of Moran's I and Geary's C need (Cliff & Ord 1981, p. 19), and the links as pairs. */
export interface WeightTotals {
  /** Units with at least one neighbour: the n of the moments, as spdep's `adjust.n`. */
  readonly linkedUnits: number;
  /** Σ w_ij */
  readonly s0: number;
  /** ½ Σ (w_ij + w_ji)² */
  readonly s1: number;
  /** Σ_i (Σ_j w_ij + Σ_j w_ji)² */
  readonly s2: number;
  /** Each unordered pair of linked units once: pair p joins `first[p]` and `second[p]` with w_ij + w_ji. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weight: Float64Array;
}

export function weightTotals({ neighbours, weights }: SpatialWeights): WeightTotals {
  const units = neighbours.length;
  const pairs = new Map<number, number>();
  const ends = new Float64Array(units);
  let s0 = 0;
  neighbours.forEach((links, unit) => {
    links.forEach((other, link) => {
      const weight = weights[unit]?.[link] ?? 0;
      const key = Math.min(unit, other) * units + Math.max(unit, other);
      pairs.set(key, (pairs.get(key) ?? 0) + weight);
      ends[unit] = (ends[unit] ?? 0) + weight;
      ends[other] = (ends[other] ?? 0) + weight;
      s0 += weight;
    });
  });
  const weight = Float64Array.from(pairs.values());
  return {
    linkedUnits: neighbours.filter((links) => links.length > 0).length,
    s0,
    // Σ over unordered pairs: ½ of the ordered sum counts each of them twice.
    s1: weight.reduce((sum, both) => sum + both * both, 0),
    s2: ends.reduce((sum, end) => sum + end * end, 0),
    first: Int32Array.from(pairs.keys(), (key) => Math.floor(key / units)),
    second: Int32Array.from(pairs.keys(), (key) => key % units),
    weight,
  };
}
