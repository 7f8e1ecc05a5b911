import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { locationalGini, lorenzCurve } from '../../../../src/core/statistics/locational-gini.ts';
import { anyFactor, anyOrder, inOrder } from './count-matrices.ts';

/** Industry and total per region; an industry somewhere, and regions without anything among them. */
const anyPlaces = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 300 })), { minLength: 1, maxLength: 12 })
  .map((places) => ({ industry: places.map(([own]) => own), total: places.map(([own, rest]) => own + rest) }))
  .filter(({ industry }) => industry.some((count) => count > 0));

/** ½ ΣΣ yᵢ yⱼ |xᵢ/yᵢ − xⱼ/yⱼ| over regions with anything: no curve, no order. */
function pairwiseGini(industry: readonly number[], total: readonly number[]): number {
  const sum = (list: readonly number[]) => list.reduce((all, count) => all + count, 0);
  const places = total.flatMap((all, region) => (all > 0 ? [{ x: (industry[region] ?? 0) / sum(industry), y: all / sum(total) }] : []));
  return places.reduce((outer, a) => places.reduce((inner, b) => inner + (a.y * b.y * Math.abs(a.x / a.y - b.x / b.y)) / 2, outer), 0);
}

describe('by hand', () => {
  // Shares of everything 0.5, 0.25, 0.25; of the industry 0.25, 0.75, 0. Quotients 0.5, 3, 0.
  const [industry, total] = [
    [10, 30, 0],
    [50, 25, 25],
  ];

  it('the curve runs through the regions by their quotient', () => {
    expect(lorenzCurve(industry, total)).toEqual([
      { region: null, quotient: null, totalShare: 0, industryShare: 0 },
      { region: 2, quotient: 0, totalShare: 0.25, industryShare: 0 },
      { region: 0, quotient: 0.5, totalShare: 0.75, industryShare: 0.25 },
      { region: 1, quotient: 3, totalShare: 1, industryShare: 1 },
    ]);
  });

  it('1 − (0.25 × 0 + 0.5 × 0.25 + 0.25 × 1.25) = 0.5625, and the pairs give the same', () => {
    expect(locationalGini(industry, total)).toBeCloseTo(0.5625, 12);
    // 0.5 × 0.25 × 2.5 + 0.5 × 0.25 × 0.5 + 0.25 × 0.25 × 3 = 0.3125 + 0.0625 + 0.1875
    expect(pairwiseGini(industry, total)).toBeCloseTo(0.5625, 12);
  });
});

it('agrees with the pairwise form', () => {
  fc.assert(
    fc.property(anyPlaces, ({ industry, total }) => {
      expect(locationalGini(industry, total)).toBeCloseTo(pairwiseGini(industry, total), 10);
    }),
  );
});

it('is 0 when every region has the nation’s share', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 }).filter((total) => total.some((count) => count > 0));
  fc.assert(
    fc.property(totals, fc.constantFrom(0.1, 0.3, 1 / 3, 0.7, 1), (total, part) => {
      expect(locationalGini(total.map((count) => count * part), total)).toBeCloseTo(0, 12);
    }),
  );
});

it('is at most 1 less the share of the smallest region, which it reaches when all is there', () => {
  expect(locationalGini([0, 5, 0], [60, 10, 30])).toBeCloseTo(0.9, 12);
  fc.assert(
    fc.property(anyPlaces, ({ industry, total }) => {
      const all = total.reduce((sum, count) => sum + count, 0);
      const smallest = Math.min(...total.filter((count) => count > 0)) / all;
      expect(locationalGini(industry, total)).toBeGreaterThanOrEqual(0);
      expect(locationalGini(industry, total)).toBeLessThanOrEqual(1 - smallest + 1e-12);
    }),
  );
});

it('neither unit nor order of the regions changes it', () => {
  const withOrder = anyPlaces.chain((places) => fc.tuple(fc.constant(places), anyOrder(places.total.length)));
  fc.assert(
    fc.property(withOrder, anyFactor, ([{ industry, total }, order], factor) => {
      const gini = locationalGini(industry, total) ?? Number.NaN;
      expect(locationalGini(inOrder(industry, order), inOrder(total, order))).toBeCloseTo(gini, 10);
      expect(locationalGini(industry.map((count) => count * factor), total.map((count) => count * factor))).toBeCloseTo(gini, 10);
    }),
  );
});

it('the curve rises from (0, 0) to (1, 1), is convex, and holds every region with anything once', () => {
  fc.assert(
    fc.property(anyPlaces, ({ industry, total }) => {
      const curve = lorenzCurve(industry, total) ?? [];
      expect(curve.at(0)).toMatchObject({ totalShare: 0, industryShare: 0 });
      expect(curve.at(-1)).toMatchObject({ totalShare: 1, industryShare: 1 });
      const regions = curve.flatMap(({ region }) => region ?? []);
      expect(regions.toSorted((a, b) => a - b)).toEqual(total.flatMap((all, region) => (all > 0 ? [region] : [])));
      curve.slice(1).forEach((point, index) => {
        const before = curve[index];
        expect(point.totalShare).toBeGreaterThan(before?.totalShare ?? Number.NaN);
        expect(point.industryShare).toBeGreaterThanOrEqual(before?.industryShare ?? Number.NaN);
        if (index > 0) expect(point.quotient).toBeGreaterThanOrEqual(before?.quotient ?? Number.NaN);
      });
    }),
  );
});

it('is not defined for an industry that is nowhere, and refuses one where nothing is', () => {
  expect(locationalGini([0, 0], [5, 5])).toBeNull();
  expect(locationalGini([0, 0], [0, 0])).toBeNull();
  expect(lorenzCurve([0], [5])).toBeNull();
  expect(() => locationalGini([1, 0], [0, 5])).toThrow(RangeError);
  expect(() => locationalGini([1], [5, 5])).toThrow(RangeError);
  expect(() => locationalGini([Number.NaN], [5])).toThrow(RangeError);
});
