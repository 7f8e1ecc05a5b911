import { seededRandom, type SeededRandom } from './seeded-random.ts';

export interface PermutationOptions {
  /** How often the values are dealt anew; 9,999 unless given. */
  readonly permutations?: number;
  /** The same seed gives the same result. */
  readonly seed: number;
  /** Hears the share done, 0 … 1, at least every 5 %; an exception it throws ends the work. */
  readonly report?: (share: number) => void;
}

/** A statistic against those of the same values dealt to the places at random, all places at once. */
export interface PermutationTest {
  readonly permutations: number;
  readonly seed: number;
  /** Of the statistics of the permuted values. */
  readonly mean: number;
  readonly standardDeviation: number;
  /** Pseudo p, one-sided: neighbours are alike. (R + 1) / (P + 1), where R of P permutations are at least as far to that side. */
  readonly pPositive: number;
  /** One-sided: neighbours are unlike. */
  readonly pNegative: number;
  /** Twice the smaller of the two, at most 1. */
  readonly pTwoSided: number;
}

const usualPermutations = 9999;

/**
 * The number of permutations asked for.
 * @throws RangeError unless it is a whole number from 9 to 999,999.
 */
export function permutationsOf({ permutations = usualPermutations }: PermutationOptions): number {
  if (!Number.isInteger(permutations) || permutations < 9 || permutations > 999_999) {
    throw new RangeError(`The number of permutations must be a whole number from 9 to 999999, not ${permutations}.`);
  }
  return permutations;
}

/** Two sums of the same numbers in another order may differ in the last bits; relative to their size, so much is still a tie. */
export const tieTolerance = 1e-12;

/** Puts the values in a random order, every one equally likely (Fisher & Yates; Durstenfeld 1964). */
function shuffle(values: Float64Array, random: SeededRandom): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const drawn = random.below(last + 1);
    const value = values[drawn] ?? 0;
    values[drawn] = values[last] ?? 0;
    values[last] = value;
  }
}

/**
 * The permutation test of a statistic of the order of 1. Ties count on both sides. `direction` is 1 when a large statistic means alike
 * neighbours, −1 when a small one does.
 * @throws RangeError for a number of permutations or a seed out of range.
 */
export function permutationTest(
  values: Float64Array,
  statisticOf: (values: Float64Array) => number,
  direction: 1 | -1,
  options: PermutationOptions,
): PermutationTest {
  const permutations = permutationsOf(options);
  const random = seededRandom(options.seed);
  const observed = statisticOf(values);
  const dealt = values.slice();
  let atLeast = 0;
  let atMost = 0;
  let mean = 0;
  let squares = 0;
  for (let permutation = 1; permutation <= permutations; permutation += 1) {
    shuffle(dealt, random);
    const statistic = statisticOf(dealt);
    if (statistic >= observed - tieTolerance) atLeast += 1;
    if (statistic <= observed + tieTolerance) atMost += 1;
    const step = statistic - mean;
    mean += step / permutation;
    squares += step * (statistic - mean);
    if (permutation % Math.ceil(permutations / 20) === 0) options.report?.(permutation / permutations);
  }
  const upper = (atLeast + 1) / (permutations + 1);
  const lower = (atMost + 1) / (permutations + 1);
  return {
    permutations,
    seed: options.seed,
    mean,
    standardDeviation: Math.sqrt(squares / (permutations - 1)),
    pPositive: direction === 1 ? upper : lower,
    pNegative: direction === 1 ? lower : upper,
    pTwoSided: Math.min(1, 2 * Math.min(upper, lower)),
  };
}
