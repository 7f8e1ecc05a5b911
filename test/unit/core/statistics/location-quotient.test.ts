import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { expectedCount, locationQuotient, locationQuotientInterval, poissonInterval } from '../../../../src/core/statistics/location-quotient.ts';

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });

describe('locationQuotient', () => {
  it('by hand: 30 of 100 here against 200 of 1,000 in the nation', () => {
    const input = { countyIndustry: 30, countyTotal: 100, nationIndustry: 200, nationTotal: 1000 };
    expect(expectedCount(input)).toBe(20);
    expect(locationQuotient(input)).toBe(1.5);
  });

  it('is 1 for the nation against itself', () => {
    fc.assert(
      fc.property(positive, positive, (industry, rest) => {
        const total = industry + rest;
        expect(locationQuotient({ countyIndustry: industry, countyTotal: total, nationIndustry: industry, nationTotal: total })).toBeCloseTo(1, 10);
      }),
    );
  });

  it('does not change when county or nation is counted in another unit', () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, positive, (countyIndustry, countyTotal, nationIndustry, nationTotal, factor) => {
        const plain = locationQuotient({ countyIndustry, countyTotal, nationIndustry, nationTotal }) ?? Number.NaN;
        const county = locationQuotient({ countyIndustry: countyIndustry * factor, countyTotal: countyTotal * factor, nationIndustry, nationTotal });
        const nation = locationQuotient({ countyIndustry, countyTotal, nationIndustry: nationIndustry * factor, nationTotal: nationTotal * factor });
        expect((county ?? 0) / plain).toBeCloseTo(1, 9);
        expect((nation ?? 0) / plain).toBeCloseTo(1, 9);
      }),
    );
  });

  it('averages to 1 over all counties when each is weighted by its total', () => {
    const county = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(fc.array(county, { minLength: 1, maxLength: 22 }), (counties) => {
        const nationIndustry = counties.reduce((sum, [industry]) => sum + industry, 0);
        const nationTotal = counties.reduce((sum, [industry, rest]) => sum + industry + rest, 0);
        fc.pre(nationIndustry > 0);
        const weighted = counties.reduce((sum, [countyIndustry, rest]) => {
          const countyTotal = countyIndustry + rest;
          return sum + (locationQuotient({ countyIndustry, countyTotal, nationIndustry, nationTotal }) ?? 0) * countyTotal;
        }, 0);
        expect(weighted / nationTotal).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is not defined without establishments to compare', () => {
    expect(locationQuotient({ countyIndustry: 0, countyTotal: 0, nationIndustry: 5, nationTotal: 10 })).toBeNull();
    expect(locationQuotient({ countyIndustry: 0, countyTotal: 5, nationIndustry: 0, nationTotal: 10 })).toBeNull();
    expect(locationQuotient({ countyIndustry: 0, countyTotal: 0, nationIndustry: 0, nationTotal: 0 })).toBeNull();
  });

  it('refuses numbers that are no counts', () => {
    expect(() => locationQuotient({ countyIndustry: -1, countyTotal: 5, nationIndustry: 5, nationTotal: 10 })).toThrow(RangeError);
    expect(() => locationQuotient({ countyIndustry: Number.NaN, countyTotal: 5, nationIndustry: 5, nationTotal: 10 })).toThrow(RangeError);
  });
});

describe('poissonInterval', () => {
  // Published table of exact 95 % limits (Garwood 1936; the same in textbooks of epidemiology).
  it.each([
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [100, 81.364, 121.627],
  ])('of %i is %f to %f', (count, low, high) => {
    const interval = poissonInterval(count);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  it('contains the count, and is wider with more confidence', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e5, noNaN: true }), (count) => {
        const interval = poissonInterval(count);
        expect(interval.low).toBeLessThanOrEqual(count);
        expect(interval.high).toBeGreaterThan(count);
        expect(poissonInterval(count, 0.99).high).toBeGreaterThan(interval.high);
      }),
      { numRuns: 200 },
    );
  });
});

it('the interval of a quotient contains the quotient', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 2000, noNaN: true }), positive, positive, positive, (countyIndustry, countyTotal, nationIndustry, nationTotal) => {
      const input = { countyIndustry, countyTotal, nationIndustry, nationTotal };
      const [quotient, interval] = [locationQuotient(input), locationQuotientInterval(input)];
      expect(quotient).not.toBeNull();
      expect(interval).not.toBeNull();
      expect(interval?.low).toBeLessThanOrEqual(quotient ?? Number.NaN);
      expect(interval?.high).toBeGreaterThan(quotient ?? Number.NaN);
    }),
    { numRuns: 200 },
  );
});

it('the interval by hand: 5 found where 2 are expected', () => {
  const interval = locationQuotientInterval({ countyIndustry: 5, countyTotal: 20, nationIndustry: 100, nationTotal: 1000 });
  expect(interval?.low).toBeCloseTo(1.623 / 2, 3);
  expect(interval?.high).toBeCloseTo(11.668 / 2, 3);
});
