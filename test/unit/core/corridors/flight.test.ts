import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flightSpeeds, flightStills, kmAfter, nextStill, placesAround, sightBounds } from '../../../../src/core/corridors/flight.ts';
import { routeThrough, type Route } from '../../../../src/core/corridors/route.ts';
import { distanceKm } from '../../../../src/core/geography/distance.ts';
import { profileScale } from '../../../../src/drawing/charts/route-profile.ts';
import { hoverAlong, hoverStore } from '../../../../src/stores/hover-store.ts';

const stop = (zh: string, longitude: number, latitude: number) => ({ name: { zh, en: zh }, position: [longitude, latitude] as const, precision: 'site' as const });
const made = routeThrough([stop('甲', 120.7, 24.2), stop('乙', 120.75, 24.25), stop('丙', 121.2, 24.9)]);
if (!made) throw new Error('No route.');
const route: Route = made;

describe('a flight along a corridor', () => {
  it('goes at its speed and ends at the end', () => {
    expect(kmAfter(route, 3, 2, 'medium')).toBeCloseTo(3 + 2 * flightSpeeds.medium, 12);
    expect(kmAfter(route, route.lengthKm - 1, 10, 'slow')).toBe(route.lengthKm);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (share, seconds) => {
        const km = share * route.lengthKm;
        const after = kmAfter(route, km, seconds, 'fast');
        expect(after).toBeGreaterThanOrEqual(km);
        expect(after).toBeLessThanOrEqual(route.lengthKm);
      }),
    );
  });

  it('has a still at every place and none farther than 20 km from the next', () => {
    const stills = flightStills(route);
    for (const { alongKm } of route.stops) expect(stills.some((still) => Math.abs(still - alongKm) < 1e-9)).toBe(true);
    stills.slice(1).forEach((still, index) => {
      expect(still - (stills[index] ?? 0)).toBeGreaterThan(0);
      expect(still - (stills[index] ?? 0)).toBeLessThanOrEqual(20 + 1e-9);
    });
    expect(stills.length).toBeGreaterThan(route.stops.length);
    expect(nextStill(stills, 0, -1)).toBeNull();
    expect(nextStill(stills, route.lengthKm, 1)).toBeNull();
    expect(nextStill([0, 5, 9], 5, 1)).toBe(9);
    expect(nextStill([0, 5, 9], 5, -1)).toBe(0);
    expect(nextStill([0, 5, 9], 6, -1)).toBe(5);
  });

  it('sees as far to the north as to the east', () => {
    const [west, south, east, north] = sightBounds([121, 24], 10);
    expect(distanceKm([121, 24], [121, north])).toBeCloseTo(10, 0);
    expect(distanceKm([121, 24], [east, 24])).toBeCloseTo(10, 0);
    expect((west + east) / 2).toBeCloseTo(121, 9);
    expect((south + north) / 2).toBeCloseTo(24, 9);
  });

  it('is between two of the places, or at one', () => {
    expect(placesAround(route, 0).map(({ zh }) => zh)).toEqual(['甲', '甲']);
    expect(placesAround(route, route.lengthKm - 5).map(({ zh }) => zh)).toEqual(['乙', '丙']);
    expect(placesAround(route, route.lengthKm).map(({ zh }) => zh)).toEqual(['丙', '丙']);
  });
});

describe('the place that chart and map share', () => {
  it('comes back from the chart', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 400, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 200, max: 900 }), (length, share, width) => {
        const scale = profileScale(width, length);
        expect(scale.km(scale.x(share * length))).toBeCloseTo(share * length, 6);
        expect(scale.km(-50)).toBe(0);
        expect(scale.km(width + 50)).toBe(length);
      }),
    );
  });

  it('is told once and leaves what else is hovered', () => {
    hoverStore.setState({ subject: 'county:66000' });
    let told = 0;
    const end = hoverStore.subscribe(() => (told += 1));
    hoverAlong({ corridor: 'a', km: 3 });
    hoverAlong({ corridor: 'a', km: 3 });
    expect(told).toBe(1);
    expect(hoverStore.getState().subject).toBe('county:66000');
    hoverAlong(null);
    end();
    expect(hoverStore.getState().along).toBeNull();
  });
});
