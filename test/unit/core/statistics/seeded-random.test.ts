import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { seededRandom } from '../../../../src/core/statistics/seeded-random.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });

const drawn = (seed: number, count: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('seededRandom', () => {
  // From a program in C with uint32_t, written from the published description.
  it.each([
    [0, [3809008728, 1133695204, 53579671, 2891528803, 139681546]],
    [1, [2442144158, 3238099751, 3819917871, 2104621829, 2021136066]],
    [42, [2837322924, 544945897, 479756282, 3500138142, 339756180]],
    [4294967295, [835879718, 1921286648, 2356205009, 1885780724, 980451116]],
  ])('of seed %i', (seed, expected) => {
    expect(drawn(seed, expected.length)).toEqual(expected);
  });

  it('draws below a limit by the floor of bits · limit / 2³², exactly', () => {
    fc.assert(
      fc.property(seeds, fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 65530, max: 65540 }), fc.integer({ min: 65541, max: 131072 }), fc.integer({ min: 1, max: 2 ** 21 })), (seed, limit) => {
        const random = seededRandom(seed);
        for (const bits of drawn(seed, 20)) expect(random.below(limit)).toBe(Number((BigInt(bits) * BigInt(limit)) >> 32n));
      }),
    );
  });

  it('draws every number below a limit about equally often', () => {
    const counts = new Float64Array(7);
    const random = seededRandom(12);
    for (let draw = 0; draw < 70_000; draw += 1) {
      const value = random.below(7);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    // χ² with 6 degrees of freedom is above 22.5 once in a thousand.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
  });

  it('refuses a seed that is no 32-bit number', () => {
    for (const seed of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => seededRandom(seed)).toThrow(RangeError);
  });
});
