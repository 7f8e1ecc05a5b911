import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { columnSums, countMatrixOf } from '../../../../src/core/statistics/count-matrix.ts';
import { shiftShare, shiftShareOfMatrices, type ShiftShareParts } from '../../../../src/core/statistics/shift-share.ts';
import { anyCount, anyFactor, anyOrder, inOrder, matrixOf, reordered } from './count-matrices.ts';

/** The scale at which the parts of a cell may differ by rounding. */
function expectPartsToAdd(parts: ShiftShareParts): void {
  const { change, national, mix, local, newIndustry, competitive, allocation, notSplit } = parts;
  const scale = Math.max(1, parts.before, parts.after, Math.abs(national), Math.abs(mix), Math.abs(competitive), Math.abs(allocation));
  expect(Math.abs(national + mix + local + newIndustry - change) / scale).toBeLessThan(1e-12);
  expect(Math.abs(competitive + allocation + notSplit - local) / scale).toBeLessThan(1e-12);
  expect(change).toBeCloseTo(parts.after - parts.before, 9);
}

/** Two dates of the same regions and industries. */
const anyTwoDates = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([regions, industries]) => {
  const rows = fc.array(fc.array(anyCount, { minLength: industries, maxLength: industries }), { minLength: regions, maxLength: regions });
  return fc.record({ before: rows, after: rows, rowOrder: anyOrder(regions), columnOrder: anyOrder(industries) });
});

describe('by hand', () => {
  // Nation 100, 300 → 150, 300: rate 50/400 = 0.125, of the industries 0.5 and 0. Region 40, 40 → 70, 36.
  const { industries, total, nationRate } = shiftShare({ before: [40, 40], after: [70, 36], nationBefore: [100, 300], nationAfter: [150, 300] });

  it('the classic parts', () => {
    expect(nationRate).toBe(0.125);
    // national 40 × 0.125; mix 40 × (0.5 − 0.125) and 40 × (0 − 0.125); local 30 − 40 × 0.5 and −4 − 0
    expect(industries[0]).toMatchObject({ before: 40, after: 70, change: 30, national: 5, mix: 15, local: 10, newIndustry: 0 });
    expect(industries[1]).toMatchObject({ before: 40, after: 36, change: -4, national: 5, mix: -5, local: -4, newIndustry: 0 });
    expect(total).toMatchObject({ before: 80, after: 106, change: 26, national: 10, mix: 10, local: 6, newIndustry: 0 });
  });

  it('the parts of Esteban-Marquillas', () => {
    // homothetic 80 × 100/400 and 80 × 300/400; own rate less the industry's 10/40 = 0.25 and −4/40 = −0.1
    expect(industries[0]).toMatchObject({ homothetic: 20, competitive: 5, allocation: 5, notSplit: 0 });
    expect(industries[1]).toMatchObject({ homothetic: 60, competitive: -6, allocation: 2, notSplit: 0 });
    expect(total).toMatchObject({ homothetic: 80, competitive: -1, allocation: 7, notSplit: 0 });
  });

  it('an industry new to the nation has no rate: its change stands apart', () => {
    const result = shiftShare({ before: [10, 0], after: [10, 8], nationBefore: [100, 0], nationAfter: [110, 20] });
    // rate 30/100; national 3; mix 10 × (0.1 − 0.3); local 0 − 10 × 0.1
    expect(result.industries[1]).toEqual({
      before: 0, after: 8, change: 8, national: 0, mix: 0, local: 0, newIndustry: 8, homothetic: 0, competitive: 0, allocation: 0, notSplit: 0,
    });
    expect(result.total.national).toBeCloseTo(3, 12);
    expect(result.total.mix).toBeCloseTo(-2, 12);
    expect(result.total.local).toBeCloseTo(-1, 12);
    expect(result.total.newIndustry).toBe(8);
    expect(result.total.change).toBe(8);
  });

  it('an industry new to the region only is local, and cannot be split', () => {
    const result = shiftShare({ before: [10, 0], after: [10, 2], nationBefore: [100, 50], nationAfter: [100, 60] });
    expect(result.industries[1]).toMatchObject({ national: 0, mix: 0, local: 2, newIndustry: 0, competitive: 0, allocation: 0, notSplit: 2 });
    expect(result.industries[1]?.homothetic).toBeCloseTo(10 / 3, 12);
  });

  it('an industry the region lacks at both dates adds nothing', () => {
    const result = shiftShare({ before: [10, 0], after: [12, 0], nationBefore: [100, 50], nationAfter: [100, 60] });
    expect(result.industries[1]).toMatchObject({ change: 0, national: 0, mix: 0, local: 0, competitive: 0, allocation: 0, notSplit: 0 });
  });

  it('without anything before there is no rate at all', () => {
    const result = shiftShare({ before: [0], after: [3], nationBefore: [0], nationAfter: [7] });
    expect(result.nationRate).toBeNull();
    expect(result.total).toMatchObject({ change: 3, newIndustry: 3, national: 0, mix: 0, local: 0 });
  });

  it('refuses counts that are none and a nation without the region', () => {
    const good = { before: [1], after: [1], nationBefore: [2], nationAfter: [2] };
    expect(() => shiftShare({ ...good, nationBefore: [0] })).toThrow(/must contain the region/);
    expect(() => shiftShare({ ...good, after: [Number.NaN] })).toThrow(RangeError);
    expect(() => shiftShare({ ...good, before: [-1] })).toThrow(RangeError);
    expect(() => shiftShare({ ...good, nationAfter: [1, 2] })).toThrow(RangeError);
  });
});

describe('of all regions', () => {
  it('the parts add to the change in every industry, region and sum', () => {
    fc.assert(
      fc.property(anyTwoDates, ({ before, after }) => {
        for (const { industries, total } of shiftShareOfMatrices(matrixOf(before), matrixOf(after)).results) {
          industries.forEach(expectPartsToAdd);
          expectPartsToAdd(total);
          expect(total.homothetic).toBeCloseTo(industries.some((parts) => parts.homothetic > 0) ? total.before : 0, 8);
        }
      }),
    );
  });

  it('the local parts of an industry cancel over the nation, and the mix cancels as a whole', () => {
    fc.assert(
      fc.property(anyTwoDates, ({ before, after }) => {
        const { results } = shiftShareOfMatrices(matrixOf(before), matrixOf(after));
        const nation = columnSums(matrixOf(before));
        const sum = (part: (result: (typeof results)[number]) => number) => results.reduce((all, result) => all + part(result), 0);
        nation.forEach((_, index) => expect(sum(({ industries }) => industries[index]?.local ?? 0)).toBeCloseTo(0, 7));
        // The mix is what the industries' rates add to the nation's; only the growth of new industries is in the rate but in no industry.
        expect(sum(({ total }) => total.mix)).toBeCloseTo(-sum(({ total }) => total.newIndustry) * (nation.some((count) => count > 0) ? 1 : 0), 6);
      }),
    );
  });

  it('neither unit nor order changes the parts', () => {
    fc.assert(
      fc.property(anyTwoDates, anyFactor, ({ before, after, rowOrder, columnOrder }, factor) => {
        const plain = shiftShareOfMatrices(matrixOf(before), matrixOf(after)).results;
        const scaled = (rows: readonly (readonly number[])[]) => matrixOf(rows.map((row) => row.map((count) => count * factor)));
        shiftShareOfMatrices(scaled(before), scaled(after)).results.forEach((result, row) => {
          expect(result.total.local / factor).toBeCloseTo(plain[row]?.total.local ?? Number.NaN, 6);
          expect(result.total.competitive / factor).toBeCloseTo(plain[row]?.total.competitive ?? Number.NaN, 6);
        });
        const other = shiftShareOfMatrices(matrixOf(reordered(before, rowOrder, columnOrder)), matrixOf(reordered(after, rowOrder, columnOrder)));
        inOrder(plain, rowOrder).forEach((result, row) => {
          expect(other.results[row]?.total.mix).toBeCloseTo(result.total.mix, 6);
          expect(other.results[row]?.total.allocation).toBeCloseTo(result.total.allocation, 6);
        });
      }),
    );
  });

  it('leaves out regions with a gap, says which date lacks them, and takes the nation from the rest', () => {
    const industries = ['I0', 'I1'];
    const before = countMatrixOf(['A', 'B', 'C', 'D'], industries, (region, industry) => {
      if (region === 'B' && industry === 'I1') return { missing: 'suppressed' };
      if (region === 'D') return { missing: 'not-comparable' };
      return { value: 10 };
    });
    // In another order, without C, with E.
    const after = countMatrixOf(['E', 'D', 'B', 'A'], industries, (region) => (region === 'D' ? { missing: 'not-collected' } : { value: 20 }));
    const { regions, results, leftOut } = shiftShareOfMatrices(before, after);
    expect(regions).toEqual(['A']);
    // The nation is A alone: it doubled, so all of A's change is national.
    expect(results.map(({ total, nationRate }) => ({ national: total.national, local: total.local, nationRate }))).toEqual([
      { national: 20, local: 0, nationRate: 1 },
    ]);
    expect(leftOut).toEqual([
      { region: 'B', missing: 'suppressed', at: 'before' },
      { region: 'C', missing: 'not-collected', at: 'after' },
      { region: 'D', missing: 'not-comparable', at: 'both' },
      { region: 'E', missing: 'not-collected', at: 'before' },
    ]);
  });

  it('pairs regions by name, not by place', () => {
    const before = countMatrixOf(['A', 'B'], ['I0'], (region) => ({ value: region === 'A' ? 10 : 30 }));
    const after = countMatrixOf(['B', 'A'], ['I0'], (region) => ({ value: region === 'A' ? 15 : 30 }));
    const { results } = shiftShareOfMatrices(before, after);
    expect(results.map(({ total }) => total.change)).toEqual([5, 0]);
  });

  it('refuses matrices of other industries', () => {
    const one = countMatrixOf(['A'], ['I0'], () => ({ value: 1 }));
    const other = countMatrixOf(['A'], ['I1'], () => ({ value: 1 }));
    expect(() => shiftShareOfMatrices(one, other)).toThrow(RangeError);
  });
});
