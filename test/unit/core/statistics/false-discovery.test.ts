import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { falseDiscoveryAdjusted, falseDiscoveryCutOff } from '../../../../src/core/statistics/false-discovery.ts';

const pList = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });

/** The step-up rule as Benjamini and Hochberg put it: the largest k with p_(k) ≤ k q / m; the k smallest are rejected. */
const rejectedByStepUp = (pValues: readonly number[], rate: number): number => {
  const sorted = pValues.toSorted((one, other) => one - other);
  return sorted.findLastIndex((p, index) => p <= ((index + 1) * rate) / sorted.length) + 1;
};

describe('falseDiscoveryAdjusted', () => {
  it('by hand: m = 5; 0.5, then 0.04 · 5/4, then min(0.03 · 5/3, …), 0.01 · 5/2, min(0.005 · 5/1, 0.025)', () => {
    const adjusted = falseDiscoveryAdjusted([0.01, 0.04, 0.03, Number.NaN, 0.5, 0.005]);
    [0.025, 0.05, 0.05, Number.NaN, 0.5, 0.025].forEach((expected, test) => (Number.isNaN(expected) ? expect(adjusted[test]).toBeNaN() : expect(adjusted[test]).toBeCloseTo(expected, 15)));
  });

  it('never falls below p nor rises above 1, keeps the order, and does not depend on it', () => {
    fc.assert(
      fc.property(pList, (pValues) => {
        const adjusted = falseDiscoveryAdjusted(pValues);
        const backwards = falseDiscoveryAdjusted(pValues.toReversed()).toReversed();
        pValues.forEach((p, test) => {
          expect(adjusted[test]).toBeGreaterThanOrEqual(p);
          expect(adjusted[test]).toBeLessThanOrEqual(1);
          expect(backwards[test]).toBe(adjusted[test]);
          pValues.forEach((other, index) => p < other && expect(adjusted[test]).toBeLessThanOrEqual(adjusted[index] ?? 0));
        });
      }),
    );
  });

  it('refuses what is no probability', () => {
    expect(() => falseDiscoveryAdjusted([0.1, 1.2])).toThrow(RangeError);
    expect(() => falseDiscoveryAdjusted([-0.1])).toThrow(RangeError);
  });
});

describe('falseDiscoveryCutOff', () => {
  it('by hand, with m = 5 and q = 0.04: only 0.005 ≤ 1 · 0.008 and 0.01 ≤ 2 · 0.008 pass', () => {
    expect(falseDiscoveryCutOff([0.01, 0.04, 0.03, Number.NaN, 0.5, 0.005], 0.04)).toBe(0.01);
  });

  it('a later p that passes takes the earlier ones along: 0.024 > 0.02 but 0.026 ≤ 0.04 (m = 2)', () => {
    expect(falseDiscoveryCutOff([0.024, 0.026], 0.04)).toBe(0.026);
  });

  it('rejects as many as the step-up rule', () => {
    fc.assert(
      // Hundredths, so that neither way of rounding decides.
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 }), (hundredths) => {
        const pValues = hundredths.map((hundredth) => hundredth / 100);
        const cutOff = falseDiscoveryCutOff(pValues, 0.0987);
        expect(cutOff === null ? 0 : pValues.filter((p) => p <= cutOff).length).toBe(rejectedByStepUp(pValues, 0.0987));
      }),
    );
  });

  it('is null when nothing is significant or tested', () => {
    expect(falseDiscoveryCutOff([0.5, 0.6], 0.05)).toBeNull();
    expect(falseDiscoveryCutOff([Number.NaN], 0.05)).toBeNull();
    expect(() => falseDiscoveryCutOff([0.5], 0)).toThrow(RangeError);
  });
});
