import { expect, it } from 'vitest';
import fc from 'fast-check';
import { krugmanAgainstRest, krugmanIndex } from '../../../../src/core/statistics/krugman.ts';
import { anyFactor, anyOrder, anyTwoStructures, inOrder } from './count-matrices.ts';

it('by hand: shares 0.5, 0.3, 0.2 against 0.2, 0.5, 0.3', () => {
  // 0.3 + 0.2 + 0.1
  expect(krugmanIndex([50, 30, 20], [200, 500, 300])).toBeCloseTo(0.6, 12);
});

it('by hand against the rest: 150, 470, 280 of 900', () => {
  // 1/2 − 1/6 = 1/3; 47/90 − 27/90 = 2/9; 28/90 − 18/90 = 1/9; together 2/3
  expect(krugmanAgainstRest([50, 30, 20], [200, 500, 300])).toBeCloseTo(2 / 3, 12);
});

it('is 0 for the same structure, 2 without a common industry, and lies between', () => {
  expect(krugmanIndex([1, 2, 3], [10, 20, 30])).toBeCloseTo(0, 12);
  expect(krugmanIndex([1, 2, 0, 0], [0, 0, 5, 1])).toBeCloseTo(2, 12);
  fc.assert(
    fc.property(anyTwoStructures, anyFactor, ([counts, base], factor) => {
      const index = krugmanIndex(counts, base) ?? Number.NaN;
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(2 + 1e-12);
      expect(krugmanIndex(base, counts)).toBeCloseTo(index, 12);
      expect(krugmanIndex(counts.map((count) => count * factor), counts)).toBeCloseTo(0, 12);
    }),
  );
});

it('neither unit nor order changes it', () => {
  const withOrder = anyTwoStructures.chain(([counts, base]) => fc.tuple(fc.constant(counts), fc.constant(base), anyOrder(counts.length)));
  fc.assert(
    fc.property(withOrder, anyFactor, ([counts, base, order], factor) => {
      const index = krugmanIndex(counts, base) ?? Number.NaN;
      expect(krugmanIndex(counts.map((count) => count * factor), base)).toBeCloseTo(index, 12);
      expect(krugmanIndex(inOrder(counts, order), inOrder(base, order))).toBeCloseTo(index, 12);
    }),
  );
});

it('against the rest is greater than against the whole by the rest’s part of it', () => {
  // s − n = (1 − w)(s − rest) with w the region's part of the whole, so the index against the whole is 1 − w of that against the rest.
  fc.assert(
    fc.property(anyTwoStructures, ([counts, rest]) => {
      const whole = counts.map((count, index) => count + (rest[index] ?? 0));
      const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
      const againstRest = krugmanAgainstRest(counts, whole) ?? Number.NaN;
      expect(againstRest).toBeCloseTo(krugmanIndex(counts, rest) ?? Number.NaN, 12);
      expect(krugmanIndex(counts, whole)).toBeCloseTo((1 - sum(counts) / sum(whole)) * againstRest, 12);
    }),
  );
});

it('is not defined for nothing, and refuses a base that does not hold the region', () => {
  expect(krugmanIndex([0, 0], [1, 2])).toBeNull();
  expect(krugmanIndex([1, 2], [0, 0])).toBeNull();
  expect(krugmanAgainstRest([1, 2], [1, 2])).toBeNull();
  // Published sums may be a little short by rounding.
  expect(krugmanAgainstRest([1.0001, 2], [1, 9])).toBeCloseTo(1.0001 / 3.0001 + Math.abs(2 / 3.0001 - 1), 12);
  expect(() => krugmanAgainstRest([3, 2], [1, 9])).toThrow(RangeError);
  expect(() => krugmanIndex([1], [1, 2])).toThrow(RangeError);
  expect(() => krugmanIndex([Number.NaN], [1])).toThrow(RangeError);
  expect(() => krugmanAgainstRest([Number.NaN], [1])).toThrow(RangeError);
});
