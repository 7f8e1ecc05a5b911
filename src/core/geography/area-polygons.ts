import type { Position as GeoPosition } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { boundsOfPositions, type Bounds, type Position } from './bounds.ts';
import type { Polygon } from './geodesic-area.ts';

/** One polygon of an area, as it is drawn. */
export interface AreaPolygon {
  readonly code: string;
  readonly polygon: Polygon;
  readonly bounds: Bounds;
}

function polygonOf(rings: readonly GeoPosition[][]): Polygon {
  return rings.map((ring) => ring.map(([longitude = Number.NaN, latitude = Number.NaN]): Position => [longitude, latitude]));
}

const known = new WeakMap<Topology, Map<string, readonly AreaPolygon[]>>();

/** All polygons of the areas of an object of a topology, each with the code of its area; empty when there is no such object. */
export function areaPolygons(topology: Topology, name: 'counties' | 'townships'): readonly AreaPolygon[] {
  const ofTopology = known.get(topology) ?? new Map<string, readonly AreaPolygon[]>();
  known.set(topology, ofTopology);
  const old = ofTopology.get(name);
  if (old) return old;
  const object = topology.objects[name];
  const decoded = object ? feature(topology, object) : null;
  const features = decoded === null ? [] : decoded.type === 'FeatureCollection' ? decoded.features : [decoded];
  const polygons = features.flatMap(({ id, geometry }): AreaPolygon[] => {
    const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    return all.flatMap((rings) => {
      const polygon = polygonOf(rings);
      const bounds = boundsOfPositions(polygon[0] ?? []);
      return bounds ? [{ code: String(id), polygon, bounds }] : [];
    });
  });
  ofTopology.set(name, polygons);
  return polygons;
}

/** Whether a position is inside a ring, by the even-odd rule. */
function isInside([x, y]: Position, ring: Polygon[number]): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const corner of ring) {
    if (previous) {
      const [x1, y1] = previous;
      const [x2, y2] = corner;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
    previous = corner;
  }
  return inside;
}

/**
 * The code of the area in which each point lies, '' for points in none (at sea, or beyond a simplified coast). `points` is longitude and
 * latitude after each other.
 */
export function areaOfPoints(points: Float64Array, areas: readonly AreaPolygon[]): readonly string[] {
  return Array.from({ length: points.length / 2 }, (_, index) => {
    const position: Position = [points[2 * index] ?? Number.NaN, points[2 * index + 1] ?? Number.NaN];
    const [x, y] = position;
    const area = areas.find(
      ({ bounds: [west, south, east, north], polygon }) =>
        x >= west && x <= east && y >= south && y <= north && polygon.reduce((inside, ring) => (isInside(position, ring) ? !inside : inside), false),
    );
    return area?.code ?? '';
  });
}
