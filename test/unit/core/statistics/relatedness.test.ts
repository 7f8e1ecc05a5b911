import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { completeRows, countMatrixOf } from '../../../../src/core/statistics/count-matrix.ts';
import { baseOf, locationQuotients } from '../../../../src/core/statistics/location-quotient-matrix.ts';
import { growthCandidates, proximity, relatednessDensity, relatednessOf, revealedAdvantage } from '../../../../src/core/statistics/relatedness.ts';
import { anyFactor, anyRows, anyRowsAndOrders, cellsOf, greatestDifference, matrixOf, reordered, rowsOf } from './count-matrices.ts';

// Four regions, three industries; held by 3, 2 and 2 regions.
const advantage = Uint8Array.of(1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1);

function quotientsOf(rows: readonly (readonly number[])[]): Float64Array {
  const matrix = matrixOf(rows);
  return locationQuotients(matrix, baseOf(matrix));
}

describe('revealedAdvantage', () => {
  it('begins at the threshold, and a quotient that is not defined is none', () => {
    expect(Array.from(revealedAdvantage(Float64Array.of(0.99, 1, 1.5, Number.NaN), 2))).toEqual([0, 1, 1, 0]);
    expect(Array.from(revealedAdvantage(Float64Array.of(0.99, 1, 1.5, Number.NaN), 2, 1.25))).toEqual([0, 0, 1, 0]);
    expect(() => revealedAdvantage(Float64Array.of(1, 1, 1), 2)).toThrow(RangeError);
    expect(() => revealedAdvantage(Float64Array.of(1), 1, 0)).toThrow(RangeError);
  });

  it('does not lose a quotient of 1 to rounding, in whatever unit', () => {
    fc.assert(
      fc.property(anyRows, anyFactor, (rows, factor) => {
        // Every region has the structure of the nation: all quotients are 1 by definition.
        const [first = []] = rows;
        const alike = rows.map((_, row) => first.map((count) => count * (row + 1) * factor));
        const held = revealedAdvantage(quotientsOf(alike), first.length);
        expect(Array.from(held)).toEqual(rows.flatMap(() => first.map((count) => (count > 0 ? 1 : 0))));
      }),
    );
  });
});

describe('proximity', () => {
  it('by hand: 2 of 3 regions have both 0 and 1, 1 of 3 both 0 and 2, none both 1 and 2', () => {
    expect(greatestDifference(proximity(advantage, 4, 3), [1, 2 / 3, 1 / 3, 2 / 3, 1, 0, 1 / 3, 0, 1])).toBeLessThan(1e-14);
  });

  it('is 0 to an industry that nobody has, itself included', () => {
    expect(Array.from(proximity(Uint8Array.of(1, 0, 1, 0), 2, 2))).toEqual([1, 0, 0, 0]);
  });

  it('is the lesser of the two conditional shares', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const width = rows[0]?.length ?? 0;
        const held = revealedAdvantage(quotientsOf(rows), width);
        const near = proximity(held, rows.length, width);
        const regionsWith = (...industries: number[]) => rows.filter((_, row) => industries.every((industry) => held[row * width + industry] === 1)).length;
        for (let first = 0; first < width; first += 1) {
          for (let second = 0; second < width; second += 1) {
            const [both, one, other] = [regionsWith(first, second), regionsWith(first), regionsWith(second)];
            expect(near[first * width + second]).toBe(one === 0 || other === 0 ? 0 : Math.min(both / one, both / other));
            expect(near[first * width + second]).toBe(near[second * width + first]);
          }
        }
      }),
    );
  });

  it('neither unit nor order of the counts changes it', () => {
    fc.assert(
      fc.property(anyRowsAndOrders, anyFactor, ([rows, rowOrder, columnOrder], factor) => {
        const width = columnOrder.length;
        const plain = relatednessOf(quotientsOf(rows), width);
        const scaled = relatednessOf(quotientsOf(rows.map((row) => row.map((count) => count * factor))), width);
        expect(scaled.proximity).toEqual(plain.proximity);
        expect(scaled.density).toEqual(plain.density);
        const other = relatednessOf(quotientsOf(reordered(rows, rowOrder, columnOrder)), width);
        expect(other.proximity).toEqual(cellsOf(reordered(rowsOf(plain.proximity, width), columnOrder, columnOrder)));
        expect(greatestDifference(other.density, cellsOf(reordered(rowsOf(plain.density, width), rowOrder, columnOrder)))).toBeLessThan(1e-12);
      }),
    );
  });

  it('refuses a matrix of another shape', () => {
    expect(() => proximity(advantage, 3, 3)).toThrow(RangeError);
  });
});

describe('relatednessDensity', () => {
  it('by hand, the industry itself in both sums', () => {
    const density = rowsOf(relatednessDensity(advantage, proximity(advantage, 4, 3), 4, 3), 3);
    // Sums of proximity: 1 + 2/3 + 1/3 = 2; 2/3 + 1 + 0 = 5/3; 1/3 + 0 + 1 = 4/3.
    expect(greatestDifference(density[0] ?? [], [(1 + 2 / 3) / 2, 1, 1 / 3 / (4 / 3)])).toBeLessThan(1e-14);
    expect(greatestDifference(density[2] ?? [], [(1 + 1 / 3) / 2, 2 / 3 / (5 / 3), 1])).toBeLessThan(1e-14);
    expect(greatestDifference(density[3] ?? [], [1 / 3 / 2, 0, 1 / (4 / 3)])).toBeLessThan(1e-14);
  });

  it('lies between 0 and 1, is 1 for a region that has everything, and NaN where nobody has the industry', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const width = rows[0]?.length ?? 0;
        const held = Uint8Array.of(...Array.from({ length: width }, () => 1), ...revealedAdvantage(quotientsOf(rows), width));
        const density = relatednessDensity(held, proximity(held, rows.length + 1, width), rows.length + 1, width);
        density.forEach((value, at) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          if (at < width) expect(value).toBeCloseTo(1, 12);
        });
      }),
    );
    const unheld = Uint8Array.of(1, 0, 1, 0);
    expect(Array.from(relatednessDensity(unheld, proximity(unheld, 2, 2), 2, 2))).toEqual([1, Number.NaN, 1, Number.NaN]);
  });

  it('refuses proximities of another shape', () => {
    expect(() => relatednessDensity(advantage, new Float64Array(4), 4, 3)).toThrow(RangeError);
  });
});

describe('growthCandidates', () => {
  // The quotients behind the advantages above, row by row.
  const lq = Float64Array.of(1.2, 1.1, 0.4, 1.5, 2, 0.1, 1, 0.3, 1.8, 0.9, 0, 3);

  it('by hand: the last region has only industry 2, which is near industry 0 and not near 1', () => {
    const relatedness = relatednessOf(lq, 3);
    expect(relatedness.advantage).toEqual(advantage);
    const [first, second, ...more] = growthCandidates(relatedness, 3);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ industry: 0, lq: 0.9 });
    expect(first?.density).toBeCloseTo(1 / 6, 14);
    expect(first?.related).toEqual([{ industry: 2, proximity: 1 / 3, part: 1 }]);
    expect(second).toEqual({ industry: 1, lq: 0, density: 0, related: [] });
  });

  it('names the industries that make it dense, and how much of the density is theirs', () => {
    // A region with industries 0 and 1 (row 1): industry 2 is near 0 only.
    expect(growthCandidates(relatednessOf(lq, 3), 1)).toEqual([
      { industry: 2, lq: 0.1, density: 0.25, related: [{ industry: 0, proximity: 1 / 3, part: 1 }] },
    ]);
  });

  it('lists exactly the industries below the threshold, the densest first, with parts that add to 1', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const width = rows[0]?.length ?? 0;
        const relatedness = relatednessOf(quotientsOf(rows), width);
        rows.forEach((_, row) => {
          const candidates = growthCandidates(relatedness, row, width);
          const expected = Array.from({ length: width }, (__, industry) => industry).filter((industry) => {
            const at = row * width + industry;
            return relatedness.advantage[at] === 0 && !Number.isNaN(relatedness.lq[at]) && !Number.isNaN(relatedness.density[at]);
          });
          expect(candidates.map(({ industry }) => industry).toSorted((a, b) => a - b)).toEqual(expected);
          candidates.forEach(({ industry, density, related }, index) => {
            expect(density).toBe(relatedness.density[row * width + industry]);
            if (index > 0) expect(density).toBeLessThanOrEqual(candidates[index - 1]?.density ?? Number.NaN);
            const held = related.map((part) => relatedness.advantage[row * width + part.industry]);
            expect(held).toEqual(related.map(() => 1));
            if (density > 0) expect(related.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 12);
            else expect(related).toEqual([]);
          });
        });
      }),
    );
  });

  it('orders equal densities by the higher quotient, names three at most, and refuses a row outside', () => {
    // Both missing industries are equally near to everything the region has.
    const even = Float64Array.of(2, 2, 2, 2, 0.2, 0.6, 2, 2, 2, 2, 2, 2);
    const candidates = growthCandidates(relatednessOf(even, 6), 0);
    expect(candidates.map(({ industry, related }) => [industry, related.map((part) => part.industry)])).toEqual([
      [5, [0, 1, 2]],
      [4, [0, 1, 2]],
    ]);
    expect(() => growthCandidates(relatednessOf(even, 6), 2)).toThrow(RangeError);
    expect(() => growthCandidates(relatednessOf(even, 6), 0.5)).toThrow(RangeError);
  });
});

it('a region with a gap is left out with its reason before there are advantages', () => {
  const gappy = countMatrixOf(['A', 'B'], ['I0', 'I1'], (region) => (region === 'B' ? { missing: 'not-comparable' } : { value: 3 }));
  const { matrix, leftOut } = completeRows(gappy);
  expect(leftOut).toEqual([{ region: 'B', missing: 'not-comparable' }]);
  expect(relatednessOf(locationQuotients(matrix, baseOf(matrix)), 2).regions).toBe(1);
});
