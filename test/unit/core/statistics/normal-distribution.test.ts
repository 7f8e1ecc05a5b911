import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { normalProbability, normalTwoSided, normalUpperTail } from '../../../../src/core/statistics/normal-distribution.ts';

const errorOf = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('normalUpperTail', () => {
  // ½ erfc(z / √2) of mpmath with 40 digits.
  it.each([
    [0.1, 0.460172162722971],
    [0.5, 0.3085375387259869],
    [1, 0.15865525393145705],
    [1.6448536269514722, 0.05000000000000005],
    [2, 0.02275013194817921],
    [2.4999, 0.00621141837494459],
    [2.5, 0.006209665325776135],
    [3, 0.0013498980316300946],
    [4.5, 3.3976731247300603e-06],
    [6, 9.86587645037698e-10],
    [10, 7.619853024160525e-24],
    [20, 2.7536241186062337e-89],
    [37, 5.725571222524577e-300],
  ])('at %f', (z, expected) => {
    expect(errorOf(normalUpperTail(z), expected)).toBeLessThan(1e-12);
  });

  it('is ½ at 0, 0 and 1 at the ends', () => {
    expect([normalUpperTail(0), normalUpperTail(Number.POSITIVE_INFINITY), normalUpperTail(Number.NEGATIVE_INFINITY)]).toEqual([0.5, 0, 1]);
  });

  it('falls, and adds to 1 with the probability below', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 37, noNaN: true }), fc.double({ min: 1e-6, max: 1, noNaN: true }), (z, step) => {
        expect(normalUpperTail(z + step)).toBeLessThan(normalUpperTail(z) + 1e-15);
        expect(normalUpperTail(z) + normalProbability(z)).toBeCloseTo(1, 14);
      }),
    );
  });

  it('refuses NaN', () => {
    expect(() => normalUpperTail(Number.NaN)).toThrow(RangeError);
  });
});

it('normalProbability is as exact in its own tail', () => {
  expect(errorOf(normalProbability(-10), 7.619853024160525e-24)).toBeLessThan(1e-12);
  expect(normalProbability(1)).toBeCloseTo(1 - 0.15865525393145705, 15);
});

it('normalTwoSided counts both tails', () => {
  expect(errorOf(normalTwoSided(-3), 2 * 0.0013498980316300946)).toBeLessThan(1e-12);
  expect(normalTwoSided(0)).toBe(1);
});
