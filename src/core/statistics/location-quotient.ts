import { gammaQuantile } from './gamma-quantile.ts';

/** Counts of one kind (all businesses, or all factories) at one date. */
export interface LocationQuotientInput {
  readonly countyIndustry: number;
  readonly countyTotal: number;
  readonly nationIndustry: number;
  readonly nationTotal: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

function checked(input: LocationQuotientInput): LocationQuotientInput {
  for (const [name, value] of Object.entries(input)) {
    if (!(value >= 0) || value === Number.POSITIVE_INFINITY) throw new RangeError(`${name} must be a count of at least 0, not ${value}.`);
  }
  return input;
}

/** What the county would have with the nation's share of the industry; `null` where the nation has no establishment at all. */
export function expectedCount(input: LocationQuotientInput): number | null {
  const { countyTotal, nationIndustry, nationTotal } = checked(input);
  return nationTotal === 0 ? null : (countyTotal * nationIndustry) / nationTotal;
}

/**
 * Location quotient: the industry's share in the county over its share in the nation (Florence 1939). 1 = as in the nation; without unit.
 * `null` where it is not defined: the county has no establishment, or the nation none in the industry.
 * @throws RangeError for a count that is negative or not finite.
 */
export function locationQuotient(input: LocationQuotientInput): number | null {
  const expected = expectedCount(input);
  return expected === null || expected === 0 ? null : input.countyIndustry / expected;
}

/**
 * Exact Poisson interval of an observed count (Garwood 1936): ½ χ²(α/2; 2k) … ½ χ²(1 − α/2; 2k + 2). Counts split among divisions are
 * fractional; the same formula then interpolates between the whole counts.
 * @throws RangeError for a negative count or a confidence outside (0, 1).
 */
export function poissonInterval(count: number, confidence = 0.95): Interval {
  if (!(count >= 0) || !(confidence > 0 && confidence < 1)) {
    throw new RangeError(`A Poisson interval needs a count of at least 0 and a confidence between 0 and 1, not ${count} and ${confidence}.`);
  }
  const tail = (1 - confidence) / 2;
  return { low: count === 0 ? 0 : gammaQuantile(tail, count), high: gammaQuantile(1 - tail, count + 1) };
}

/**
 * Interval of a location quotient: the Poisson interval of the observed count over the expected count, which is taken as fixed.
 * It says how far the quotient could move by chance with so few establishments; it is no error of measurement, for the register is complete.
 * `null` where the quotient is not defined.
 */
export function locationQuotientInterval(input: LocationQuotientInput, confidence = 0.95): Interval | null {
  const expected = expectedCount(input);
  if (expected === null || expected === 0) return null;
  const { low, high } = poissonInterval(input.countyIndustry, confidence);
  return { low: low / expected, high: high / expected };
}
