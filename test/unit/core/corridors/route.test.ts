import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { beltPolygons } from '../../../../src/core/corridors/belt-geometry.ts';
import { placeOnRoute, positionAlong, routeThrough, withinRoute, type Route } from '../../../../src/core/corridors/route.ts';
import type { Position } from '../../../../src/core/geography/bounds.ts';

const ellipsoid = geodesic.Geodesic.WGS84;
const inverse = (from: Position, to: Position) => ellipsoid.Inverse(from[1], from[0], to[1], to[0]);
const metres = (from: Position, to: Position): number => inverse(from, to).s12 ?? Number.NaN;

function route(...positions: readonly Position[]): Route {
  const made = routeThrough(positions.map((position) => ({ name: { zh: '', en: '' }, position, precision: 'site' as const })));
  if (!made) throw new Error('No route.');
  return made;
}

/** The distance in km to the legs by an independent library: a golden search along each geodesic. */
function trueDistance(positions: readonly Position[], point: Position): number {
  let shortest = Infinity;
  positions.slice(1).forEach((to, index) => {
    const from = positions[index] ?? to;
    const { s12 = 0, azi1 = 0 } = inverse(from, to);
    const at = (share: number): number => {
      const { lat2 = 0, lon2 = 0 } = ellipsoid.Direct(from[1], from[0], azi1, share * s12);
      return metres(point, [lon2, lat2]);
    };
    let [low, high] = [0, 1];
    for (let step = 0; step < 60; step += 1) {
      const [one, other] = [low + (high - low) * 0.382, low + (high - low) * 0.618];
      if (at(one) < at(other)) high = other;
      else low = one;
    }
    shortest = Math.min(shortest, at((low + high) / 2), at(0), at(1));
  });
  return shortest / 1000;
}

const longitude = fc.double({ min: 119.8, max: 122, noNaN: true });
const latitude = fc.double({ min: 21.9, max: 25.4, noNaN: true });
const position = fc.tuple(longitude, latitude);

describe('a route', () => {
  it('is as long as its legs and knows its stops', () => {
    const made = route([121, 24], [121.2, 24.3], [121.1, 24.6]);
    const [first, second] = [metres([121, 24], [121.2, 24.3]), metres([121.2, 24.3], [121.1, 24.6])];
    expect(made.lengthKm).toBeCloseTo((first + second) / 1000, 6);
    expect(made.stops.map(({ alongKm }) => alongKm)).toEqual([0, expect.closeTo(first / 1000, 6), expect.closeTo((first + second) / 1000, 6)]);
    expect(made.alongKm.every((along, index) => index === 0 || along - (made.alongKm[index - 1] ?? 0) <= 4)).toBe(true);
    expect(routeThrough([])).toBeNull();
    expect(routeThrough(Array.from({ length: 2 }, () => ({ name: { zh: '', en: '' }, position: [121, 24] as const, precision: 'site' as const })))).toBeNull();
  });

  it('tells distances within 0.1 % of the ellipsoid’s', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 4 }), position, (positions, point) => {
        fc.pre(positions.slice(1).every((to, index) => metres(positions[index] ?? to, to) > 500));
        const told = placeOnRoute(route(...positions), point).km;
        const real = trueDistance(positions, point);
        expect(Math.abs(told - real)).toBeLessThanOrEqual(Math.max(0.001 * real, 0.005));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the place along it again', () => {
    fc.assert(
      fc.property(position, position, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        fc.pre(metres(from, to) > 1000);
        const made = route(from, to);
        const found = placeOnRoute(made, positionAlong(made, share * made.lengthKm));
        expect(found.alongKm).toBeCloseTo(share * made.lengthKm, 2);
        expect(found.km).toBeLessThan(0.005);
      }),
      { numRuns: 60 },
    );
  });

  it('counts the points within a distance as measuring each does', () => {
    const made = route([120.3, 22.7], [120.25, 23.1], [120.7, 24.2]);
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (points, km) => {
        const within = withinRoute(made, points.flat(), km);
        expect([...within]).toEqual(points.map((point) => (placeOnRoute(made, point).km <= km ? 1 : 0)));
      }),
      { numRuns: 60 },
    );
    expect([...withinRoute(made, [Number.NaN, Number.NaN, 120.3, 22.7], 1)]).toEqual([0, 1]);
  });
});

describe('a belt', () => {
  it.each([
    ['one leg to the north', [[120.5, 22.6], [120.6, 24.4]], 20],
    ['one leg to the east', [[120.2, 23.5], [121.5, 23.6]], 10],
    ['a bend', [[120.3, 22.7], [120.25, 23.1], [120.7, 23.3]], 5],
    ['there and back', [[120.3, 22.7], [120.6, 23.4], [120.35, 22.75]], 8],
  ] as const)('has its edge at the distance: %s', (_, positions, km) => {
    const polygons = beltPolygons(route(...positions), km);
    expect(polygons.length).toBe(1);
    for (const ring of polygons.flat()) {
      ring.forEach((corner, index) => {
        const next = ring[index + 1];
        const middle: Position = next ? [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2] : corner;
        for (const point of [corner, middle]) expect(Math.abs(trueDistance(positions, point) - km)).toBeLessThanOrEqual(0.001 * km);
      });
    }
  });
});
