import { boundsOfPositions, expandBounds } from '../geography/bounds.ts';
import { intersectPolygons } from '../geography/clip-polygons.ts';
import { cropRing } from '../geography/crop-ring.ts';
import type { Polygon, Ring } from '../geography/geodesic-area.ts';

/**
 * The parts of a hull that are land: polygons of closed rings as in GeoJSON, borders between polygons of `land` dissolved. Empty when the hull
 * touches no land. Land is as drawn: a simplified coast gives an area of the drawn land.
 */
export function hullOnLand(hull: Ring, land: readonly Polygon[]): readonly Polygon[] {
  const bounds = boundsOfPositions(hull);
  if (!bounds) return [];
  // Far corners of the land cost time and change nothing; the box is a little wider, so that its sides are no part of the result.
  const box = expandBounds(bounds, 0.01);
  const near = land.flatMap((polygon): Polygon[] => {
    const [outer = [], ...holes] = polygon.map((ring) => cropRing(ring, box));
    return outer.length > 2 ? [[outer, ...holes.filter((hole) => hole.length > 2)]] : [];
  });
  return intersectPolygons([[hull]], near);
}
