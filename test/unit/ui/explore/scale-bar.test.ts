import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeMetresPerPixel } from '../../../../src/ui/explore/home-scale.ts';
import { scaleBarOf } from '../../../../src/core/geography/scale-bar.ts';

describe('scaleBarOf', () => {
  it.each([
    [634, 96, 50_000, 50_000 / 634],
    [100, 96, 5000, 50],
    [10, 100, 1000, 100],
    [0.4, 96, 20, 50],
  ])('%f m per px and at most %f px make a bar of %f m', (metresPerPixel, most, metres, pixels) => {
    const bar = scaleBarOf(metresPerPixel, most);
    expect(bar?.metres).toBeCloseTo(metres, 9);
    expect(bar?.pixels).toBeCloseTo(pixels, 9);
  });

  it('is a 1, 2 or 5 with zeros, never too long, and the next longer one would be', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50_000, noNaN: true }), fc.integer({ min: 20, max: 400 }), (metresPerPixel, most) => {
        const bar = scaleBarOf(metresPerPixel, most);
        const lead = Number((bar?.metres ?? 0).toExponential(6).split('e')[0]);
        expect([1, 2, 5]).toContain(lead);
        expect(bar?.pixels ?? 0).toBeLessThanOrEqual(most + 1e-9);
        expect(bar?.pixels ?? 0).toBeGreaterThan(most / 2.5 - 1e-9);
      }),
    );
  });

  it.each([null, 0, -3, Number.NaN, Number.POSITIVE_INFINITY])('has no bar for %s', (metresPerPixel) => {
    expect(scaleBarOf(metresPerPixel)).toBeNull();
  });
});

describe('homeMetresPerPixel', () => {
  it('agrees with the length of the parallel in the middle of the frame', () => {
    // 2.8° of longitude at about 23.61° N: 2.8 × 111.320 km × cos 23.61° = 285.6 km.
    const metres = (homeMetresPerPixel(450) ?? 0) * 450;
    expect(metres / 1000).toBeGreaterThan(285.2);
    expect(metres / 1000).toBeLessThan(286);
  });

  it('halves when the frame is twice as wide, and is unknown without a frame', () => {
    expect(homeMetresPerPixel(900)).toBeCloseTo((homeMetresPerPixel(450) ?? 0) / 2, 9);
    expect(homeMetresPerPixel(0)).toBeNull();
  });
});
