import { expect, it } from 'vitest';
import fc from 'fast-check';
import { largestIndices } from '../../../../src/core/statistics/largest-indices.ts';

it('names the largest first, equal ones in their order, and only values above 0', () => {
  expect(largestIndices([1, 5, Number.NaN, 5, 0, 7, -2], 3)).toEqual([5, 1, 3]);
  expect(largestIndices([0, 2], 3)).toEqual([1]);
  expect(largestIndices([3, 2], 0)).toEqual([]);
  expect(() => largestIndices([1], 0.5)).toThrow(RangeError);
  expect(() => largestIndices([1], -1)).toThrow(RangeError);
});

it('is the beginning of the sorted list', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 6 }), fc.constant(Number.NaN)), { maxLength: 20 }), fc.nat({ max: 6 }), (values, most) => {
      const sorted = values
        .map((value, index) => ({ value, index }))
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value || a.index - b.index)
        .map(({ index }) => index);
      expect(largestIndices(values, most)).toEqual(sorted.slice(0, most));
    }),
  );
});
