import { checkSameLength } from './count-shares.ts';
import { completeRows, rowOf, rowSums, type CountMatrix, type LeftOut } from './count-matrix.ts';
import { largestIndices } from './largest-indices.ts';
import { baseOf, locationQuotients, type QuotientBase } from './location-quotient-matrix.ts';

function checkFinite(values: ArrayLike<number>): void {
  for (let index = 0; index < values.length; index += 1) {
    if (!Number.isFinite(values[index])) throw new RangeError(`A comparison needs finite numbers, not ${values[index]}.`);
  }
}

function lengthOf(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index += 1) {
    const value = vector[index] ?? 0;
    sum += value * value;
  }
  return Math.sqrt(sum);
}

/**
 * Cosine of the angle between two lists of counts or shares: Σ ab / (|a| |b|) (Salton & McGill 1983; between structures of regions, Jaffe 1986).
 * For counts from 0 (no industry in common) to 1 (the same structure); the size of the regions does not matter. `null` where one list is all 0.
 * @throws RangeError for lists of different length or numbers that are not finite.
 */
export function cosineSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  checkSameLength(a, b);
  checkFinite(a);
  checkFinite(b);
  const lengths = lengthOf(a) * lengthOf(b);
  if (lengths === 0) return null;
  let product = 0;
  for (let index = 0; index < a.length; index += 1) product += (a[index] ?? 0) * (b[index] ?? 0);
  return Math.max(-1, Math.min(1, product / lengths));
}

/** True where values between these two bounds differ by no more than rounding at the given scale. */
function isFlat(low: number, high: number, scale: number): boolean {
  return !(high - low > 1e-12 * Math.max(scale, Math.abs(low), Math.abs(high)));
}

/** Correlation over the places where both are finite, and how many these are; `null` where one of them does not vary there. */
function correlationOfFinite(a: ArrayLike<number>, b: ArrayLike<number>, scale: number): { readonly correlation: number | null; readonly pairs: number } {
  let pairs = 0;
  let sumA = 0;
  let sumB = 0;
  let [lowA, lowB, highA, highB] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < a.length; index += 1) {
    const valueA = a[index] ?? Number.NaN;
    const valueB = b[index] ?? Number.NaN;
    if (!Number.isFinite(valueA) || !Number.isFinite(valueB)) continue;
    pairs += 1;
    sumA += valueA;
    sumB += valueB;
    if (valueA < lowA) lowA = valueA;
    if (valueA > highA) highA = valueA;
    if (valueB < lowB) lowB = valueB;
    if (valueB > highB) highB = valueB;
  }
  if (isFlat(lowA, highA, scale) || isFlat(lowB, highB, scale)) return { correlation: null, pairs };
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let index = 0; index < a.length; index += 1) {
    const fromA = (a[index] ?? Number.NaN) - sumA / pairs;
    const fromB = (b[index] ?? Number.NaN) - sumB / pairs;
    if (!Number.isFinite(fromA) || !Number.isFinite(fromB)) continue;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
    products += fromA * fromB;
  }
  return { correlation: Math.max(-1, Math.min(1, products / (Math.sqrt(squaresA) * Math.sqrt(squaresB)))), pairs };
}

/**
 * Pearson's product-moment correlation (Pearson 1895), from −1 to 1. `null` for fewer than two pairs, or where one list does not vary.
 * @throws RangeError for lists of different length or numbers that are not finite.
 */
export function pearsonCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  checkSameLength(a, b);
  checkFinite(a);
  checkFinite(b);
  return correlationOfFinite(a, b, 0).correlation;
}

export interface QuotientCorrelation {
  /** `null` with fewer than three industries, or where the quotients of one region do not vary. */
  readonly correlation: number | null;
  /** Number of industries that both regions have. */
  readonly industries: number;
}

const fewestIndustries = 3;

/** Logarithms of quotients; not finite where a quotient is 0 or not defined. */
function logarithms(quotients: ArrayLike<number>): Float64Array {
  const logs = new Float64Array(quotients.length);
  for (let index = 0; index < logs.length; index += 1) logs[index] = Math.log(quotients[index] ?? Number.NaN);
  return logs;
}

function correlationOfLogarithms(logsA: Float64Array, logsB: Float64Array): QuotientCorrelation {
  // The logarithm of a quotient of 1 that is a last bit off is no variation: 1 is the scale of the rounding here.
  const { correlation, pairs } = correlationOfFinite(logsA, logsB, 1);
  return { correlation: pairs < fewestIndustries ? null : correlation, industries: pairs };
}

/**
 * Pearson correlation of the logarithms of two regions' location quotients, over the industries in which both are above 0 (the logarithm of 0 is
 * not defined, so industries that one region lacks do not count). It asks whether two regions are special in the same industries; large
 * industries, which make every cosine high, do not weigh more than small ones.
 * @throws RangeError for lists of different length.
 */
export function logQuotientCorrelation(lqA: ArrayLike<number>, lqB: ArrayLike<number>): QuotientCorrelation {
  checkSameLength(lqA, lqB);
  return correlationOfLogarithms(logarithms(lqA), logarithms(lqB));
}

/** An industry that two regions have in common; industries are columns of the matrix, shares fractions of each region's total. */
export interface AlikeIndustry {
  readonly industry: number;
  /** Its part of the cosine, s_a s_b / (|a| |b|); the parts of all industries add to the cosine. */
  readonly contribution: number;
  readonly ownShare: number;
  readonly peerShare: number;
}

/** An industry that parts two regions. */
export interface PartingIndustry {
  readonly industry: number;
  /** Own share − peer's share: above 0 the region has more of it than the peer. */
  readonly difference: number;
  readonly ownShare: number;
  readonly peerShare: number;
}

export interface Peer {
  readonly region: string;
  /** Cosine of the shares of industries. */
  readonly cosine: number;
  readonly logQuotients: QuotientCorrelation;
  /** The industries that make the two alike, most first; at most three. */
  readonly alike: readonly AlikeIndustry[];
  /** The industries that part them, most first; at most three. */
  readonly apart: readonly PartingIndustry[];
}

export interface Peers {
  /** By cosine, most alike first; equal ones in the order of the matrix. Empty where the region itself is left out. */
  readonly peers: readonly Peer[];
  /** Regions with a gap, with its reason, and regions with nothing counted (`not-applicable`). */
  readonly leftOut: readonly LeftOut[];
}

export interface PeersOptions {
  /** Count of all industries per region of the matrix, for the shares; by default the rows are summed. */
  readonly totals?: Float64Array;
  /** Base of the location quotients; by default all regions without a gap together. */
  readonly base?: QuotientBase;
}

const namedIndustries = 3;

/** The totals of the regions without a gap, in their order. */
function totalsOf(complete: CountMatrix, matrix: CountMatrix, totals: Float64Array): Float64Array {
  return Float64Array.from(complete.regions, (region, row) => {
    const total = totals[matrix.regions.indexOf(region)] ?? Number.NaN;
    const isEmpty = rowOf(complete, row).every((count) => count === 0);
    if (!(total > 0) && !isEmpty) throw new RangeError(`${region} has counts but the total ${total}.`);
    return total;
  });
}

/**
 * The other regions by how alike their structure is to that of one region: cosine of the shares, correlation of the logarithms of location
 * quotients, and for each the industries that make it alike and that part it.
 * @throws RangeError for a region that is not in the matrix, totals of another length than the regions, or a region with counts but no total.
 */
export function peersOf(matrix: CountMatrix, region: string, options: PeersOptions = {}): Peers {
  if (!matrix.regions.includes(region)) throw new RangeError(`${region} is not a region of the matrix.`);
  if (options.totals && options.totals.length !== matrix.regions.length) {
    throw new RangeError(`There must be one total per region (${matrix.regions.length}), not ${options.totals.length}.`);
  }
  const hasGap = matrix.reasons.some((code) => code !== 0);
  const { matrix: complete, leftOut: withGap } = hasGap ? completeRows(matrix) : { matrix, leftOut: [] };
  const summed = rowSums(complete);
  const empty = complete.regions.filter((_, row) => summed[row] === 0);
  const leftOut: readonly LeftOut[] = [...withGap, ...empty.map((name) => ({ region: name, missing: 'not-applicable' as const }))];
  if (leftOut.some((left) => left.region === region)) return { peers: [], leftOut };
  const totals = options.totals ? totalsOf(complete, matrix, options.totals) : summed;
  const logs = logarithms(locationQuotients(complete, options.base ?? baseOf(complete, undefined, totals), totals));
  const width = complete.industries.length;
  const own = complete.regions.indexOf(region);
  const ownCounts = rowOf(complete, own);
  const ownLength = lengthOf(ownCounts);
  const ownTotal = totals[own] ?? Number.NaN;
  const ownLogs = logs.subarray(own * width, (own + 1) * width);
  const contributions = new Float64Array(width);
  const differences = new Float64Array(width);

  const peerAt = (name: string, row: number): Peer => {
    const counts = rowOf(complete, row);
    const total = totals[row] ?? Number.NaN;
    const lengths = ownLength * lengthOf(counts);
    let product = 0;
    for (let column = 0; column < width; column += 1) {
      const mine = ownCounts[column] ?? 0;
      const theirs = counts[column] ?? 0;
      product += mine * theirs;
      contributions[column] = (mine * theirs) / lengths;
      differences[column] = Math.abs(mine / ownTotal - theirs / total);
    }
    const alike = largestIndices(contributions, namedIndustries).map((industry) => ({
      industry,
      contribution: contributions[industry] ?? 0,
      ownShare: (ownCounts[industry] ?? 0) / ownTotal,
      peerShare: (counts[industry] ?? 0) / total,
    }));
    const apart = largestIndices(differences, namedIndustries).map((industry) => {
      const ownShare = (ownCounts[industry] ?? 0) / ownTotal;
      const peerShare = (counts[industry] ?? 0) / total;
      return { industry, difference: ownShare - peerShare, ownShare, peerShare };
    });
    const logQuotients = correlationOfLogarithms(ownLogs, logs.subarray(row * width, (row + 1) * width));
    return { region: name, cosine: Math.min(1, product / lengths), logQuotients, alike, apart };
  };
  const peers = complete.regions.flatMap((name, row) => (row === own || summed[row] === 0 ? [] : [peerAt(name, row)]));
  return { peers: peers.sort((a, b) => b.cosine - a.cosine), leftOut };
}

/** An industry in which one region is strong and the other lacks. */
export interface ComplementaryIndustry {
  readonly industry: number;
  readonly strongLq: number;
  readonly lackingLq: number;
}

export interface Complementarity {
  /** The first region is strong, the second lacks; the strongest first, equal ones in the order of the industries. */
  readonly firstStrong: readonly ComplementaryIndustry[];
  readonly secondStrong: readonly ComplementaryIndustry[];
}

/**
 * In which industries one region has what the other lacks: a location quotient of at least `strong` against one of at most `lacking`, in both
 * directions. The limits 1.25 and 0.75 are set by this project. Industries without a quotient in one of the regions are passed over.
 * @throws RangeError for lists of different length, or unless 0 ≤ lacking < strong.
 */
export function complementarity(
  lqA: ArrayLike<number>,
  lqB: ArrayLike<number>,
  limits: { readonly strong?: number; readonly lacking?: number } = {},
): Complementarity {
  const { strong = 1.25, lacking = 0.75 } = limits;
  checkSameLength(lqA, lqB);
  if (!(lacking >= 0 && strong > lacking)) throw new RangeError(`The limits must be 0 ≤ lacking < strong, not ${lacking} and ${strong}.`);
  const direction = (one: ArrayLike<number>, other: ArrayLike<number>): readonly ComplementaryIndustry[] => {
    const found: ComplementaryIndustry[] = [];
    for (let industry = 0; industry < one.length; industry += 1) {
      const [strongLq, lackingLq] = [one[industry] ?? Number.NaN, other[industry] ?? Number.NaN];
      if (strongLq >= strong && lackingLq <= lacking) found.push({ industry, strongLq, lackingLq });
    }
    return found.sort((a, b) => b.strongLq - a.strongLq);
  };
  return { firstStrong: direction(lqA, lqB), secondStrong: direction(lqB, lqA) };
}
