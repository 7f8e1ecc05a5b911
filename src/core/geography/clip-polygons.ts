import { intersection, union, type Geom } from 'polyclip-ts';
import type { Polygon, Ring } from './geodesic-area.ts';

type Pair = [number, number];

const mutable = (ring: Ring): Pair[] => ring.map(([longitude, latitude]) => [longitude, latitude]);
const mutablePolygon = (polygon: Polygon): Pair[][] => polygon.map(mutable);

/** What two sets of polygons have in common: polygons of closed rings as in GeoJSON, borders between polygons of one set dissolved. */
export function intersectPolygons(one: readonly Polygon[], other: readonly Polygon[]): readonly Polygon[] {
  if (one.length === 0 || other.length === 0) return [];
  return intersection(one.map(mutablePolygon) satisfies Geom, other.map(mutablePolygon));
}

/** Everything that any of the polygons covers: polygons of closed rings that do not overlap. */
export function unitePolygons(polygons: readonly Polygon[]): readonly Polygon[] {
  const [first, ...others] = polygons.map(mutablePolygon);
  return first ? union([first], ...others.map((polygon) => [polygon])) : [];
}
