import { largestIndices } from './largest-indices.ts';

function checkShape(cells: ArrayLike<number>, rows: number, columns: number): void {
  if (cells.length !== rows * columns) throw new RangeError(`${rows} × ${columns} entries are needed, not ${cells.length}.`);
}

// A quotient that is exactly 1 by its definition may come out a last bit lower.
const rounding = 1e-12;

/**
 * Where a region has a revealed comparative advantage in an industry (Balassa 1965): 1 where the location quotient reaches the threshold, else 0;
 * shape and order as the quotients. A quotient that is not defined is no advantage; regions with missing counts are to be left out before
 * (`completeRows`), or they would look like regions without advantages.
 * @param lq Location quotients row by row.
 * @param width Number of industries.
 * @throws RangeError when the quotients are no whole rows, or the threshold is not above 0.
 */
export function revealedAdvantage(lq: Float64Array, width: number, threshold = 1): Uint8Array {
  if (!Number.isInteger(width) || width < 1 || lq.length % width !== 0) throw new RangeError(`${lq.length} quotients are no rows of ${width}.`);
  if (!(threshold > 0)) throw new RangeError(`The threshold of an advantage must be above 0, not ${threshold}.`);
  const least = threshold * (1 - rounding);
  const advantage = new Uint8Array(lq.length);
  for (let at = 0; at < lq.length; at += 1) advantage[at] = (lq[at] ?? Number.NaN) >= least ? 1 : 0;
  return advantage;
}

/**
 * Proximity of industries: φᵢⱼ = min(P(i|j), P(j|i)), the part of the regions with an advantage in the more widespread industry that have it
 * in both (Hidalgo, Klinger, Barabási & Hausmann 2007). Industries × industries, symmetric, from 0 to 1; φᵢᵢ = 1. An industry in which no
 * region has an advantage has proximity 0 to all, itself included.
 * @throws RangeError when `advantage` is not regions × industries.
 */
export function proximity(advantage: Uint8Array, regions: number, industries: number): Float64Array {
  checkShape(advantage, regions, industries);
  const together = new Float64Array(industries * industries);
  for (let row = 0; row < regions; row += 1) {
    for (let first = 0; first < industries; first += 1) {
      if (advantage[row * industries + first] !== 1) continue;
      for (let second = 0; second < industries; second += 1) {
        const at = first * industries + second;
        if (advantage[row * industries + second] === 1) together[at] = (together[at] ?? 0) + 1;
      }
    }
  }
  const near = new Float64Array(together.length);
  for (let first = 0; first < industries; first += 1) {
    for (let second = 0; second < industries; second += 1) {
      const most = Math.max(together[first * industries + first] ?? 0, together[second * industries + second] ?? 0);
      const at = first * industries + second;
      near[at] = most === 0 ? 0 : (together[at] ?? 0) / most;
    }
  }
  return near;
}

/**
 * Density around an industry in a region: ωᵣⱼ = Σᵢ xᵣᵢ φᵢⱼ / Σᵢ φᵢⱼ (Hidalgo et al. 2007), regions × industries, from 0 to 1. The sums run over all
 * industries, i = j included, as the formula is printed: an industry in which the region has an advantage counts itself, and one in which it has
 * none has its own φⱼⱼ = 1 below the line only, which weighs most where an industry is near to few others.
 * NaN for an industry in which no region has an advantage.
 * @param near Proximity of the industries, as `proximity` gives it.
 * @throws RangeError when `advantage` is not regions × industries or `near` not industries × industries.
 */
export function relatednessDensity(advantage: Uint8Array, near: Float64Array, regions: number, industries: number): Float64Array {
  checkShape(advantage, regions, industries);
  checkShape(near, industries, industries);
  const density = new Float64Array(advantage.length);
  for (let column = 0; column < industries; column += 1) {
    let all = 0;
    for (let other = 0; other < industries; other += 1) all += near[column * industries + other] ?? 0;
    for (let row = 0; row < regions; row += 1) {
      let held = 0;
      for (let other = 0; other < industries; other += 1) {
        held += (advantage[row * industries + other] ?? 0) * (near[column * industries + other] ?? 0);
      }
      density[row * industries + column] = all === 0 ? Number.NaN : held / all;
    }
  }
  return density;
}

/** What belongs together: all of one set of quotients, row by row, with the proximity between the industries. */
export interface Relatedness {
  readonly regions: number;
  readonly industries: number;
  readonly lq: Float64Array;
  readonly advantage: Uint8Array;
  readonly proximity: Float64Array;
  readonly density: Float64Array;
}

/**
 * Advantage, proximity and density from location quotients of regions without missing counts.
 * @throws RangeError as `revealedAdvantage`.
 */
export function relatednessOf(lq: Float64Array, width: number, threshold = 1): Relatedness {
  const advantage = revealedAdvantage(lq, width, threshold);
  const regions = lq.length / width;
  const near = proximity(advantage, regions, width);
  return { regions, industries: width, lq, advantage, proximity: near, density: relatednessDensity(advantage, near, regions, width) };
}

/** An industry with an advantage in the region that makes a candidate dense. */
export interface RelatedIndustry {
  readonly industry: number;
  readonly proximity: number;
  /** Fraction of the candidate's density that comes from it. */
  readonly part: number;
}

/** An industry in which the region has no advantage yet; industries are columns of the quotients. */
export interface GrowthCandidate {
  readonly industry: number;
  readonly lq: number;
  readonly density: number;
  /** The related industries of the region that add most to the density, most first. */
  readonly related: readonly RelatedIndustry[];
}

/**
 * What could grow next in a region: the industries in which it has no advantage (LQ below the threshold), the densest first; equal densities
 * by the higher quotient, then in the order of the industries. A description of the present pattern among the given regions, not a forecast;
 * with few regions the proximities are coarse. Industries without a quotient or a density are left out.
 * @param row Row of the region.
 * @param most How many related industries to name.
 * @throws RangeError for a row outside the quotients.
 */
export function growthCandidates(relatedness: Relatedness, row: number, most = 3): readonly GrowthCandidate[] {
  const { regions, industries, lq, advantage, proximity: near, density } = relatedness;
  if (!Number.isInteger(row) || row < 0 || row >= regions) throw new RangeError(`Row ${row} is outside the quotients (${regions} regions).`);
  const candidates: GrowthCandidate[] = [];
  const held = new Float64Array(industries);
  for (let column = 0; column < industries; column += 1) {
    const at = row * industries + column;
    const quotient = lq[at] ?? Number.NaN;
    const dense = density[at] ?? Number.NaN;
    if (advantage[at] === 1 || Number.isNaN(quotient) || Number.isNaN(dense)) continue;
    let sum = 0;
    for (let other = 0; other < industries; other += 1) {
      held[other] = (advantage[row * industries + other] ?? 0) * (near[column * industries + other] ?? 0);
      sum += held[other] ?? 0;
    }
    const related = largestIndices(held, most).map((industry) => ({ industry, proximity: held[industry] ?? 0, part: (held[industry] ?? 0) / sum }));
    candidates.push({ industry: column, lq: quotient, density: dense, related });
  }
  return candidates.sort((a, b) => b.density - a.density || b.lq - a.lq);
}
