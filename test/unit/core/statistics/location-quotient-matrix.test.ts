import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { completeRows, countMatrixOf, rowSums } from '../../../../src/core/statistics/count-matrix.ts';
import {
  baseOf,
  defaultSizeFloor,
  isBelowFloor,
  locationQuotients,
  quotientGrowth,
} from '../../../../src/core/statistics/location-quotient-matrix.ts';
import { locationQuotient } from '../../../../src/core/statistics/location-quotient.ts';
import { anyFactor, anyRows, anyRowsAndOrders, cellsOf, greatestDifference, matrixOf, reordered, rowsOf } from './count-matrices.ts';

// Two regions with 100 and 900 units, 200 and 800 of them in the two industries.
const small = matrixOf([
  [30, 70],
  [170, 730],
]);

describe('locationQuotients', () => {
  it('by hand against the nation: 30 / (100 × 200 / 1000) = 1.5, 70 / 80 = 0.875, 170 / 180, 730 / 720', () => {
    const base = baseOf(small);
    expect(Array.from(base.industries)).toEqual([200, 800]);
    expect(base.total).toBe(1000);
    expect(Array.from(locationQuotients(small, base))).toEqual([1.5, 0.875, 170 / 180, 730 / 720]);
  });

  it('by hand against one region: 30 / (100 × 170 / 900)', () => {
    const base = baseOf(small, [1]);
    expect(Array.from(base.industries)).toEqual([170, 730]);
    expect(base.total).toBe(900);
    const quotients = locationQuotients(small, base);
    expect(quotients[0]).toBeCloseTo(30 / ((100 * 170) / 900), 12);
    expect(quotients[2]).toBe(1);
    expect(quotients[3]).toBe(1);
  });

  it('by hand with published totals that hold more than the industries: 30 / (150 × 200 / 1200) = 1.2', () => {
    const totals = Float64Array.of(150, 1050);
    const base = baseOf(small, undefined, totals);
    expect(base.total).toBe(1200);
    expect(locationQuotients(small, base, totals)[0]).toBe(1.2);
    expect(baseOf(small, [0], totals).total).toBe(150);
  });

  it('has the value of the single quotient in every cell', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const matrix = matrixOf(rows);
        const [base, totals] = [baseOf(matrix), rowSums(matrix)];
        const quotients = locationQuotients(matrix, base);
        rows.forEach((row, region) =>
          row.forEach((countyIndustry, industry) => {
            const input = {
              countyIndustry,
              countyTotal: totals[region] ?? Number.NaN,
              nationIndustry: base.industries[industry] ?? Number.NaN,
              nationTotal: base.total,
            };
            expect(quotients[region * row.length + industry]).toBe(locationQuotient(input) ?? Number.NaN);
          }),
        );
      }),
    );
  });

  it('is 1 everywhere for the nation against itself', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const base = baseOf(matrixOf(rows));
        const nation = matrixOf([Array.from(base.industries)]);
        locationQuotients(nation, base).forEach((quotient, industry) => {
          if (base.industries[industry] === 0) expect(quotient).toBeNaN();
          else expect(quotient).toBeCloseTo(1, 12);
        });
      }),
    );
  });

  it('does not change with the unit, and follows the order of regions and industries', () => {
    fc.assert(
      fc.property(anyRowsAndOrders, anyFactor, ([rows, rowOrder, columnOrder], factor) => {
        const matrix = matrixOf(rows);
        const plain = locationQuotients(matrix, baseOf(matrix));
        const scaled = matrixOf(rows.map((row) => row.map((count) => count * factor)));
        expect(greatestDifference(locationQuotients(scaled, baseOf(scaled)), plain)).toBeLessThan(1e-9);
        const other = matrixOf(reordered(rows, rowOrder, columnOrder));
        const expected = cellsOf(reordered(rowsOf(plain, columnOrder.length), rowOrder, columnOrder));
        expect(greatestDifference(locationQuotients(other, baseOf(other)), expected)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is not defined where a count or total is missing, and never 0 for it', () => {
    const gappy = countMatrixOf(['R0', 'R1'], ['I0', 'I1'], (region, industry) =>
      region === 'R1' && industry === 'I1' ? { missing: 'suppressed' } : { value: 5 },
    );
    const base = { industries: Float64Array.of(10, 10), total: 20 };
    expect(Array.from(locationQuotients(gappy, base))).toEqual([1, 1, Number.NaN, Number.NaN]);
    // With a published total the other industry of the row has its quotient.
    expect(Array.from(locationQuotients(gappy, base, Float64Array.of(10, 10)))).toEqual([1, 1, 1, Number.NaN]);
    expect(baseOf(gappy).industries[1]).toBeNaN();
    const { matrix, leftOut } = completeRows(gappy);
    expect(leftOut).toEqual([{ region: 'R1', missing: 'suppressed' }]);
    expect(baseOf(matrix).total).toBe(10);
  });

  it('is not defined for an empty region or an industry the base lacks', () => {
    const matrix = matrixOf([
      [0, 0],
      [4, 0],
    ]);
    expect(Array.from(locationQuotients(matrix, baseOf(matrix)))).toEqual([Number.NaN, Number.NaN, 1, Number.NaN]);
    // Also where the region has it: no quotient against a base without the industry is infinite.
    expect(Array.from(locationQuotients(matrix, { industries: Float64Array.of(0, 9), total: 9 }))).toEqual([Number.NaN, Number.NaN, Number.NaN, 0]);
  });

  it('refuses a base or totals of another shape', () => {
    expect(() => locationQuotients(small, { industries: Float64Array.of(1), total: 1 })).toThrow(RangeError);
    expect(() => locationQuotients(small, baseOf(small), Float64Array.of(1))).toThrow(RangeError);
    expect(() => baseOf(small, [])).toThrow(RangeError);
    expect(() => baseOf(small, [2])).toThrow(RangeError);
    expect(() => baseOf(small, [0, 0])).toThrow(RangeError);
    expect(() => baseOf(small, [0], Float64Array.of(1))).toThrow(RangeError);
  });
});

it('a base of some regions is the sum of the bases of each', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const matrix = matrixOf(rows);
      const all = baseOf(matrix);
      const parts = rows.map((_, row) => baseOf(matrix, [row]));
      expect(baseOf(matrix, rows.map((_, row) => row))).toEqual(all);
      expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(all.total);
      all.industries.forEach((count, industry) => expect(parts.reduce((sum, part) => sum + (part.industries[industry] ?? 0), 0)).toBe(count));
    }),
  );
});

it('growth of a quotient is its relative change', () => {
  expect(quotientGrowth(0.8, 1.2)).toBeCloseTo(0.5, 12);
  expect(quotientGrowth(2, 0)).toBe(-1);
  expect(quotientGrowth(0, 1)).toBeNull();
  expect(quotientGrowth(null, 1)).toBeNull();
  expect(quotientGrowth(1, null)).toBeNull();
  expect(() => quotientGrowth(-1, 1)).toThrow(RangeError);
  expect(() => quotientGrowth(1, Number.NaN)).toThrow(RangeError);
});

it('a count below the floor is named, one on it is not', () => {
  expect(defaultSizeFloor).toBe(5);
  expect(isBelowFloor(4.99)).toBe(true);
  expect(isBelowFloor(5)).toBe(false);
  expect(isBelowFloor(9, 10)).toBe(true);
  expect(() => isBelowFloor(Number.NaN)).toThrow(RangeError);
  expect(() => isBelowFloor(1, -1)).toThrow(RangeError);
});
