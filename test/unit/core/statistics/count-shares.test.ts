import { expect, it } from 'vitest';
import fc from 'fast-check';
import { checkSameLength, countShares, countTotal } from '../../../../src/core/statistics/count-shares.ts';
import { anyFactor, anyStructure } from './count-matrices.ts';

it('shares are parts of the sum', () => {
  expect(countTotal([50, 30, 20])).toBe(100);
  expect(Array.from(countShares([50, 30, 20]) ?? [])).toEqual([0.5, 0.3, 0.2]);
  expect(countShares([0, 0])).toBeNull();
  expect(countTotal([])).toBe(0);
});

it('shares add to 1, and another unit does not change them', () => {
  fc.assert(
    fc.property(anyStructure, anyFactor, (counts, factor) => {
      const shares = Array.from(countShares(counts) ?? []);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      const scaled = countShares(counts.map((count) => count * factor)) ?? [];
      shares.forEach((share, index) => expect(scaled[index]).toBeCloseTo(share, 12));
    }),
  );
});

it('refuses what is no count, and lists that do not belong together', () => {
  for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => countTotal([1, bad])).toThrow(RangeError);
    expect(() => countShares([1, bad])).toThrow(RangeError);
  }
  expect(() => checkSameLength([1], [1, 2])).toThrow(RangeError);
  expect(() => checkSameLength([1], [2])).not.toThrow();
});
