import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { authalicRadiusMetres, authalicSine, geodeticLatitude } from '../../../../src/core/geography/authalic.ts';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { polygonsAreaKm2, ringAreaKm2 } from '../../../../src/core/geography/geodesic-area.ts';
import { between } from '../statistics/random-points.ts';

/** Karney's algorithm (2013): area of a polygon of ellipsoidal lines. */
function karneyKm2(ring: readonly Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [longitude, latitude] of ring) polygon.AddPoint(latitude, longitude);
  const { area } = polygon.Compute(false, true);
  if (area === undefined) throw new Error('no area');
  return Math.abs(area) / 1e6;
}

const errorOf = (actual: number, expected: number) => Math.abs(actual / expected - 1);

/** Corners on an ellipse around a centre: convex, so it never crosses itself. */
const ovals = fc
  .tuple(between(118, 123), between(21, 27), between(0.001, 1.5), between(0.2, 1), fc.integer({ min: 3, max: 12 }))
  .map(([longitude, latitude, size, flatness, corners]) =>
    Array.from({ length: corners }, (_, index): Position => {
      const angle = (2 * Math.PI * index) / corners + 0.3;
      return [longitude + size * Math.cos(angle), latitude + size * flatness * Math.sin(angle)];
    }),
  );

describe('the authalic sphere', () => {
  it('has the radius and the surface of the ellipsoid', () => {
    // Moritz (2000), Geodetic Reference System 1980: R₂ = 6,371,007.1810 m; WGS84 differs from GRS80 in the fourth decimal.
    expect(authalicRadiusMetres).toBeCloseTo(6371007.181, 3);
    expect(4 * Math.PI * (authalicRadiusMetres / 1000) ** 2).toBeCloseTo(510065621.724, 2);
  });

  it('has latitudes that go there and back', () => {
    fc.assert(
      fc.property(between(-89.9, 89.9), (degrees) => {
        const latitude = (degrees * Math.PI) / 180;
        expect(geodeticLatitude(authalicSine(Math.sin(latitude)))).toBeCloseTo(latitude, 11);
      }),
      { numRuns: 300 },
    );
    expect(geodeticLatitude(1)).toBe(Math.PI / 2);
    expect(geodeticLatitude(-1)).toBe(-Math.PI / 2);
  });
});

describe('ringAreaKm2', () => {
  it('gives an octant an eighth of the ellipsoid', () => {
    // 510,065,621.724 / 8
    expect(ringAreaKm2([[0, 0], [90, 0], [90, 90]])).toBeCloseTo(63758202.7155, 3);
  });

  it('measures a degree square at the equator: 2π · 6371.007181² · sin β₁ / 360 with β₁ the authalic latitude of 1°', () => {
    // sin β of 1° is q(1°)/q(90°) = 0.0174... by formula 3-12; the eastern and western sides are meridians, the northern side is nearly its parallel.
    const zone = ((2 * Math.PI) / 360) * 6371.007181 ** 2 * authalicSine(Math.sin(Math.PI / 180));
    expect(errorOf(ringAreaKm2([[0, 0], [1, 0], [1, 1], [0, 1]]), zone)).toBeLessThan(1e-4);
  });

  it('agrees with Karney’s algorithm to 0.01 % around Taiwan, well inside the 0.1 % it promises', () => {
    fc.assert(
      fc.property(ovals, (ring) => {
        expect(errorOf(ringAreaKm2(ring), karneyKm2(ring))).toBeLessThan(1e-4);
      }),
      { seed: 20261126, numRuns: 250 },
    );
  });

  it('holds 0.1 % with edges of about 500 km', () => {
    const ring: Position[] = [[118, 21], [122.8, 21], [122.8, 25.5], [118, 25.5]];
    expect(errorOf(ringAreaKm2(ring), karneyKm2(ring))).toBeLessThan(1e-3);
  });

  it('does not mind the winding, the first corner or a repeated last corner', () => {
    fc.assert(
      fc.property(ovals, fc.nat(11), (ring, shift) => {
        const area = ringAreaKm2(ring);
        const turned = [...ring.slice(shift % ring.length), ...ring.slice(0, shift % ring.length)];
        const [first = [0, 0]] = ring;
        for (const same of [ring.toReversed(), turned, [...ring, first]]) expect(errorOf(ringAreaKm2(same), area)).toBeLessThan(1e-6);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('takes the shorter way across the 180° meridian', () => {
    const east: Position[] = [[179, 10], [-179, 10], [-179, 12], [179, 12]];
    const greenwich: Position[] = [[-1, 10], [1, 10], [1, 12], [-1, 12]];
    expect(ringAreaKm2(east)).toBeCloseTo(ringAreaKm2(greenwich), 6);
  });

  it('is 0 without an inside and refuses positions that are none', () => {
    expect(ringAreaKm2([])).toBe(0);
    expect(ringAreaKm2([[121, 24]])).toBe(0);
    expect(ringAreaKm2([[121, 24], [121.5, 24.5]])).toBeCloseTo(0, 9);
    expect(() => ringAreaKm2([[121, 24], [Number.NaN, 24], [122, 25]])).toThrow(RangeError);
  });
});

it('adds polygons and takes holes out', () => {
  const outer: Position[] = [[120, 23], [121, 23], [121, 24], [120, 24]];
  const hole: Position[] = [[120.4, 23.4], [120.4, 23.6], [120.6, 23.6], [120.6, 23.4]];
  const island: Position[] = [[119.5, 23.5], [119.6, 23.5], [119.6, 23.6]];
  expect(polygonsAreaKm2([[outer, hole], [island]])).toBeCloseTo(ringAreaKm2(outer) - ringAreaKm2(hole) + ringAreaKm2(island), 9);
  expect(polygonsAreaKm2([])).toBe(0);
});
