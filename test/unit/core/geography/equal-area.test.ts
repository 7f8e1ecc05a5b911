import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { equalAreaPlane, projectPoints, taiwanPlane } from '../../../../src/core/geography/equal-area.ts';
import { between } from '../statistics/random-points.ts';

const longitudes = between(118, 123);
const latitudes = between(21, 26.5);
// The asked frame is 119–123° E; 金門 reaches to 118.1° E.
const frame = { west: 118, east: 123, south: 21, north: 26.5 };

function areaOf(corners: readonly (readonly [number, number])[]): number {
  return Math.abs(corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

describe('equalAreaPlane', () => {
  it('gives the worked example of the EPSG guidance note 7-2 for method 9820 (ETRS89, centre 52° N 10° E)', () => {
    const [x, y] = equalAreaPlane([10, 52]).project([5, 50]);
    // False easting 4,321,000 and northing 3,210,000: E = 3,962,799.45, N = 2,999,718.85.
    expect(x + 4321000).toBeCloseTo(3962799.45, 2);
    expect(y + 3210000).toBeCloseTo(2999718.85, 2);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(longitudes, latitudes, (longitude, latitude) => {
        const [backLongitude, backLatitude] = taiwanPlane.unproject(taiwanPlane.project([longitude, latitude]));
        expect(backLongitude).toBeCloseTo(longitude, 10);
        expect(backLatitude).toBeCloseTo(latitude, 10);
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(taiwanPlane.unproject([0, 0])).toEqual([121, 23.75]);
    expect(taiwanPlane.project(taiwanPlane.centre)).toEqual([0, expect.closeTo(0, 6)]);
  });

  it('ends with the globe', () => {
    expect(() => taiwanPlane.unproject([13e6, 0])).toThrow('The plane ends before');
    expect(() => taiwanPlane.unproject([Number.NaN, 0])).toThrow(RangeError);
  });

  it('refuses a centre where east has no meaning', () => {
    expect(() => equalAreaPlane([121, 90])).toThrow(RangeError);
    expect(() => equalAreaPlane([Number.NaN, 0])).toThrow(RangeError);
  });
});

describe('taiwanPlane', () => {
  it('keeps areas', () => {
    fc.assert(
      fc.property(longitudes, latitudes, (longitude, latitude) => {
        const size = 0.02;
        const ring: Position[] = [[longitude, latitude], [longitude + size, latitude], [longitude + size, latitude + size], [longitude, latitude + size]];
        const polygon = geodesic.Geodesic.WGS84.Polygon(false);
        for (const [east, north] of ring) polygon.AddPoint(north, east);
        const { area = Number.NaN } = polygon.Compute(false, true);
        expect(areaOf(ring.map((position) => taiwanPlane.project(position))) / area).toBeCloseTo(1, 6);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('changes no length by more than 0.5 % in 118–123° E, 21–26.5° N; the most is found below 0.1 %', () => {
    let most = 0;
    for (let longitude = frame.west; longitude <= frame.east; longitude += 0.25) {
      for (let latitude = frame.south; latitude <= frame.north; latitude += 0.25) {
        for (const azimuth of [0, 30, 60, 90, 120, 150]) {
          const { lat2 = Number.NaN, lon2 = Number.NaN } = geodesic.Geodesic.WGS84.Direct(latitude, longitude, azimuth, 1000);
          const [x1, y1] = taiwanPlane.project([longitude, latitude]);
          const [x2, y2] = taiwanPlane.project([lon2, lat2]);
          most = Math.max(most, Math.abs(Math.hypot(x2 - x1, y2 - y1) / 1000 - 1));
        }
      }
    }
    expect(most).toBeGreaterThan(0.0001);
    expect(most).toBeLessThan(0.001);
  });
});

it('projects many points as it does one, and names the one that is none', () => {
  const points = Float64Array.of(120.2, 22.9, 121.5, 25.1);
  expect([...projectPoints(points)]).toEqual([...taiwanPlane.project([120.2, 22.9]), ...taiwanPlane.project([121.5, 25.1])]);
  expect(() => projectPoints(Float64Array.of(121, 24, 24, 121))).toThrow('Point 1 is not on the globe');
  expect(() => projectPoints(Float64Array.of(Number.NaN, 24))).toThrow(RangeError);
  expect(() => projectPoints(Float64Array.of(121, 24, 120))).toThrow('leave one over');
});
