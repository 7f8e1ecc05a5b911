import { expect, it } from 'vitest';
import fc from 'fast-check';
import { herfindahlHirschman, normalisedHerfindahl } from '../../../../src/core/statistics/concentration.ts';
import { anyFactor, anyOrder, anyStructure, inOrder } from './count-matrices.ts';

it('by hand: shares 0.5, 0.3, 0.2', () => {
  // 0.25 + 0.09 + 0.04 = 0.38; (0.38 − 1/3) / (2/3) = 0.07
  expect(herfindahlHirschman([50, 30, 20])).toBeCloseTo(0.38, 12);
  expect(normalisedHerfindahl([50, 30, 20])).toBeCloseTo(0.07, 12);
});

it('is 1 where all is in one industry and 1/n where all are alike; empty industries count in n', () => {
  expect(herfindahlHirschman([0, 7, 0])).toBe(1);
  expect(normalisedHerfindahl([0, 7, 0])).toBe(1);
  expect(herfindahlHirschman([3, 3, 3, 3])).toBe(0.25);
  expect(normalisedHerfindahl([3, 3, 3, 3])).toBe(0);
  expect(normalisedHerfindahl([5, 5])).toBe(0);
  expect(normalisedHerfindahl([5, 5, 0])).toBeCloseTo((0.5 - 1 / 3) / (2 / 3), 12);
});

it('lies between its bounds, and neither unit nor order changes it', () => {
  const structureAndOrder = anyStructure.chain((counts) => fc.tuple(fc.constant(counts), anyOrder(counts.length)));
  fc.assert(
    fc.property(structureAndOrder, anyFactor, ([counts, order], factor) => {
      const index = herfindahlHirschman(counts) ?? Number.NaN;
      expect(index).toBeGreaterThanOrEqual(1 / counts.length - 1e-12);
      expect(index).toBeLessThanOrEqual(1 + 1e-12);
      expect(normalisedHerfindahl(counts)).toBeGreaterThanOrEqual(0);
      expect(normalisedHerfindahl(counts)).toBeLessThanOrEqual(1 + 1e-12);
      expect(herfindahlHirschman(counts.map((count) => count * factor))).toBeCloseTo(index, 12);
      expect(herfindahlHirschman(inOrder(counts, order))).toBeCloseTo(index, 12);
    }),
  );
});

it('is not defined for nothing, nor normalised for a single entry', () => {
  expect(herfindahlHirschman([0, 0])).toBeNull();
  expect(herfindahlHirschman([])).toBeNull();
  expect(normalisedHerfindahl([0, 0])).toBeNull();
  expect(normalisedHerfindahl([4])).toBeNull();
  expect(() => herfindahlHirschman([1, Number.NaN])).toThrow(RangeError);
  expect(() => normalisedHerfindahl([1, -1])).toThrow(RangeError);
});
