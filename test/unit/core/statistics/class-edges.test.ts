import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  classCounts,
  equalEdges,
  niceNumber,
  quantileEdges,
  roundedEqualEdges,
  roundedQuantileEdges,
  toSignificant,
} from '../../../../src/core/statistics/class-edges.ts';
import { quantile, quantiles, sortedValues } from '../../../../src/core/statistics/quantiles.ts';

describe('quantile', () => {
  it('interpolates as NumPy and R do', () => {
    const ascending = [1, 2, 4, 8, 16];
    expect(quantiles(ascending, [0, 0.1, 0.25, 0.5, 0.9, 1])).toEqual([1, 1.4, 2, 4, 12.8, 16]);
    expect(quantile([], 0.5)).toBeNaN();
    expect(() => quantile(ascending, 1.1)).toThrow(RangeError);
  });

  it('stays between the least and the greatest value and rises with the probability', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }), share, share, (values, a, b) => {
        const ascending = sortedValues(values);
        const [low, high] = [quantile(ascending, Math.min(a, b)), quantile(ascending, Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual((ascending[0] ?? 0) - 1e-9);
        expect(high).toBeLessThanOrEqual((ascending.at(-1) ?? 0) + 1e-9);
        expect(high).toBeGreaterThanOrEqual(low - 1e-9);
      }),
    );
  });
});

it('niceNumber is the nearest of 1, 2, 2.5, 5 and 10', () => {
  expect([1.2, 1.6, 2.2, 2.4, 3.3, 4, 7.5, 0.034, 86000].map(niceNumber)).toEqual([1, 2, 2, 2.5, 2.5, 5, 10, 0.025, 100000]);
  expect(() => niceNumber(0)).toThrow(RangeError);
});

it('toSignificant leaves no binary dust', () => {
  expect(toSignificant(0.1 + 0.2, 12)).toBe(0.3);
  expect(toSignificant(123456, 2)).toBe(120000);
});

it('edges by hand', () => {
  expect(quantileEdges([1, 2, 3, 4, 5], 2)).toEqual([3]);
  expect(equalEdges([10, 0, Number.NaN, 5], 4)).toEqual([2.5, 5, 7.5]);
  expect(roundedEqualEdges([3, 97], 5)).toEqual([20, 40, 60, 80]);
  expect(equalEdges([4, 4], 3)).toEqual([]);
  expect(roundedEqualEdges([4, 4], 3)).toEqual([]);
  expect(classCounts([1, 2, 2, 3], [2, 3])).toEqual([1, 2, 1]);
});

describe('roundedQuantileEdges', () => {
  it('rounds: 1 to 60 in six classes', () => {
    expect(roundedQuantileEdges(Array.from({ length: 60 }, (_, index) => index + 1), 6)).toEqual([10, 20, 30, 40, 50]);
  });

  it('gives many zeros a class of their own', () => {
    const values = [...Array.from({ length: 30 }, () => 0), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const edges = roundedQuantileEdges(values, 6);
    expect(edges[0]).toBe(1);
    expect(classCounts(values, edges)[0]).toBe(30);
  });

  it('makes each value a class when there are few', () => {
    expect(roundedQuantileEdges([3.3, 3.4, 3.5, 0.1, 1.2, 3.4, 3.3], 6)).toEqual([1, 3, 3.4, 3.5]);
    expect(roundedQuantileEdges([7, 7], 6)).toEqual([]);
    expect(roundedQuantileEdges([], 6)).toEqual([]);
  });

  it('never leaves a class empty, ascends, and does not depend on the order', () => {
    const numbers = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 }),
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 }),
      fc.array(fc.constantFrom(0, 0, 0, 0.0833, 1, 2.5, 1000, 123456), { maxLength: 60 }),
    );
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 6 }), (values, classes) => {
        const edges = roundedQuantileEdges(values, classes);
        expect(edges.length).toBeLessThan(classes);
        expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge))).toBe(true);
        expect(classCounts(values, edges).every((count) => count > 0)).toBe(values.length > 0);
        expect(roundedQuantileEdges(values.toReversed(), classes)).toEqual(edges);
      }),
      { numRuns: 1000 },
    );
  });
});
