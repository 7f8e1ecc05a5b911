import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import { areaOfPoints, areaPolygons, type AreaPolygon } from '../../../../src/core/geography/area-polygons.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';

const topology: Topology = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'public', 'data', 'geography', 'townships.topo.json'), 'utf8'));

const ring = (west: number, south: number, east: number, north: number) => [[west, south], [east, south], [east, north], [west, north], [west, south]] as const;
const withHole: AreaPolygon = { code: 'frame', polygon: [ring(0, 0, 4, 4), ring(1, 1, 3, 3)], bounds: [0, 0, 4, 4] };
const inner: AreaPolygon = { code: 'inner', polygon: [ring(1, 1, 3, 3)], bounds: [1, 1, 3, 3] };

describe('areas of points', () => {
  it('by hand: in the frame, in its hole, in the hole’s own area, outside', () => {
    const points = Float64Array.from([0.5, 0.5, 2, 2, 5, 5]);
    expect(areaOfPoints(points, [withHole])).toEqual(['frame', '', '']);
    expect(areaOfPoints(points, [withHole, inner])).toEqual(['frame', 'inner', '']);
  });

  it('find every township at its own interior point', () => {
    const areas = areaPolygons(topology, 'townships');
    const places = [...wholeAtlas().townshipPlaces.values()];
    expect(areaOfPoints(Float64Array.from(places.flatMap((place) => place.point)), areas)).toEqual(places.map((place) => place.code));
  });

  it('are decoded once for each topology', () => {
    expect(areaPolygons(topology, 'townships')).toBe(areaPolygons(topology, 'townships'));
    expect(new Set(areaPolygons(topology, 'counties').map(({ code }) => code)).size).toBe(22);
  });
});
