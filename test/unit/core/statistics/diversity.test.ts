import { expect, it } from 'vitest';
import fc from 'fast-check';
import { effectiveNumber, shannonEntropy } from '../../../../src/core/statistics/diversity.ts';
import { anyFactor, anyOrder, anyStructure, inOrder } from './count-matrices.ts';

it('by hand: shares 1/2, 1/4, 1/4', () => {
  // ½ ln 2 + 2 × ¼ ln 4 = 1.5 ln 2; its exponential is 2^1.5
  expect(shannonEntropy([2, 1, 1])).toBeCloseTo(1.5 * Math.LN2, 14);
  expect(effectiveNumber([2, 1, 1])).toBeCloseTo(2 ** 1.5, 12);
});

it('is 0 where all is in one industry, and an empty industry adds nothing', () => {
  expect(shannonEntropy([0, 7, 0])).toBe(0);
  expect(effectiveNumber([0, 7, 0])).toBe(1);
  expect(shannonEntropy([2, 1, 1, 0])).toBe(shannonEntropy([2, 1, 1]));
});

it('is greatest for equal shares', () => {
  fc.assert(
    fc.property(anyStructure, (counts) => {
      const equal = shannonEntropy(counts.map(() => 7)) ?? Number.NaN;
      expect(equal).toBeCloseTo(Math.log(counts.length), 12);
      expect(effectiveNumber(counts.map(() => 7))).toBeCloseTo(counts.length, 9);
      expect(shannonEntropy(counts)).toBeGreaterThanOrEqual(0);
      const isEqual = counts.every((count) => count === counts[0]);
      if (!isEqual) expect(shannonEntropy(counts)).toBeLessThan(equal);
    }),
  );
});

it('neither unit nor order changes it', () => {
  const structureAndOrder = anyStructure.chain((counts) => fc.tuple(fc.constant(counts), anyOrder(counts.length)));
  fc.assert(
    fc.property(structureAndOrder, anyFactor, ([counts, order], factor) => {
      const entropy = shannonEntropy(counts) ?? Number.NaN;
      expect(shannonEntropy(counts.map((count) => count * factor))).toBeCloseTo(entropy, 12);
      expect(shannonEntropy(inOrder(counts, order))).toBeCloseTo(entropy, 12);
    }),
  );
});

it('is not defined for nothing', () => {
  expect(shannonEntropy([0, 0])).toBeNull();
  expect(effectiveNumber([])).toBeNull();
  expect(() => shannonEntropy([1, Number.NaN])).toThrow(RangeError);
});
