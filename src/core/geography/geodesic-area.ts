import { authalicRadiusMetres, authalicSine } from './authalic.ts';
import type { Position } from './bounds.ts';

/** Corners of a polygon's edge one after another; the last may repeat the first, as in GeoJSON. */
export type Ring = readonly Position[];

/** An outer ring and the rings of its holes. */
export type Polygon = readonly Ring[];

const radians = Math.PI / 180;
const radiusKm = authalicRadiusMetres / 1000;

/**
 * Area in km² inside a ring on the WGS84 ellipsoid, whichever way it winds; 0 for fewer than three corners. The ring must not cross itself nor
 * go round a pole; edges take the shorter way across the 180° meridian.
 *
 * Latitudes become authalic ones, so that a sphere has the ellipsoid's areas; there the excess between an edge and the equator is
 * 2 atan(tan(Δλ/2) sin((β₁ + β₂)/2) / cos((β₁ − β₂)/2)) (from Todhunter 1886, Spherical trigonometry, article 103). Edges are great circles of that
 * sphere instead of the ellipsoid's lines, which changes the area of a cluster by a few millionths, of a country by less than 0.01 %.
 * @throws RangeError for a position that is not finite.
 */
export function ringAreaKm2(ring: Ring): number {
  let excess = 0;
  let previous = ring.at(-1);
  let previousLatitude = previous ? authalicLatitude(previous) : 0;
  for (const position of ring) {
    const latitude = authalicLatitude(position);
    // Half a turn more leaves the tangent as it is, so an edge over the 180° meridian needs no care.
    const half = ((position[0] - (previous?.[0] ?? 0)) * radians) / 2;
    excess += 2 * Math.atan((Math.tan(half) * Math.sin((previousLatitude + latitude) / 2)) / Math.cos((previousLatitude - latitude) / 2));
    previous = position;
    previousLatitude = latitude;
  }
  return Math.abs(excess) * radiusKm ** 2;
}

/** Area in km² of polygons that do not overlap, holes taken out. @throws RangeError for a position that is not finite. */
export function polygonsAreaKm2(polygons: readonly Polygon[]): number {
  let area = 0;
  for (const [outer = [], ...holes] of polygons) area += ringAreaKm2(outer) - holes.reduce((sum, hole) => sum + ringAreaKm2(hole), 0);
  return area;
}

function authalicLatitude(position: Position): number {
  if (!position.every(Number.isFinite)) throw new RangeError(`An area needs finite positions, not ${position.join()}.`);
  return Math.asin(authalicSine(Math.sin(position[1] * radians)));
}
