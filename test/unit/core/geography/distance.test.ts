import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { distanceKm, pathLengthKm } from '../../../../src/core/geography/distance.ts';

const aroundTaiwan = fc.tuple(fc.double({ min: 115, max: 128, noNaN: true }), fc.double({ min: 19, max: 29, noNaN: true }));

function karneyKm(from: Position, to: Position): number {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]);
  if (s12 === undefined) throw new Error('no distance');
  return s12 / 1000;
}

describe('distanceKm', () => {
  it('gives known lengths of the WGS84 ellipsoid', () => {
    // A degree of longitude on the equator is a·π/180.
    expect(distanceKm([0, 0], [1, 0])).toBeCloseTo(111.3194907932736, 9);
    // The quarter meridian.
    expect(distanceKm([0, 0], [0, 90])).toBeCloseTo(10001.96572931, 6);
    // Vincenty's own kind of line: Flinders Peak to Buninyong, 54,972.271 m (Geoscience Australia's worked example, GRS80 ≈ WGS84).
    expect(distanceKm([144.424867889, -37.951033417], [143.926495528, -37.652821139])).toBeCloseTo(54.972271, 5);
  });

  it('agrees with Karney’s algorithm to a tenth of a millimetre around Taiwan', () => {
    fc.assert(
      fc.property(aroundTaiwan, aroundTaiwan, (from, to) => {
        expect(Math.abs(distanceKm(from, to) - karneyKm(from, to))).toBeLessThan(1e-7);
      }),
      { seed: 20260101, numRuns: 500 },
    );
  });

  it('is the same both ways and nothing to the same place', () => {
    fc.assert(
      fc.property(aroundTaiwan, aroundTaiwan, (from, to) => {
        expect(distanceKm(from, to)).toBeCloseTo(distanceKm(to, from), 9);
        expect(distanceKm(from, from)).toBe(0);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('refuses what it cannot measure', () => {
    expect(() => distanceKm([NaN, 23], [121, 24])).toThrow(RangeError);
    expect(() => distanceKm([0, 0.5], [179.7, -0.5])).toThrow('antipodal');
  });
});

it('adds the legs of a path', () => {
  const path: Position[] = [[121, 25], [120.5, 24], [120.2, 23]];
  expect(pathLengthKm(path)).toBeCloseTo(karneyKm([121, 25], [120.5, 24]) + karneyKm([120.5, 24], [120.2, 23]), 6);
  expect(pathLengthKm(path.slice(0, 1))).toBe(0);
  expect(pathLengthKm([])).toBe(0);
});
