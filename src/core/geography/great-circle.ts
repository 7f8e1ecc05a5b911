import type { Position } from './bounds.ts';

/** Mean radius of the earth in metres: (2a + b) / 3 of the ellipsoid, as the International Union of Geodesy and Geophysics defines R₁. */
export const earthRadiusMetres = 6371008.8;

const radians = Math.PI / 180;

/**
 * Length in metres of the great circle between two positions on a sphere of radius `earthRadiusMetres`, by the haversine formula (Sinnott 1984).
 * Around Taiwan it is about 0.4 % longer than the ellipsoid's line where it runs north and about 0.2 % shorter where it runs east;
 * `distanceKm` measures on the ellipsoid.
 */
export function haversineMetres(from: Position, to: Position): number {
  const north = Math.sin(((to[1] - from[1]) * radians) / 2);
  const east = Math.sin(((to[0] - from[0]) * radians) / 2);
  const square = north ** 2 + Math.cos(from[1] * radians) * Math.cos(to[1] * radians) * east ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(square)));
}

/**
 * The straight line through the earth between two positions so many metres apart, as a share of the radius: 2 sin(d / 2R). Comparing chords
 * compares haversine distances, without a sine per pair.
 */
export function chordOf(metres: number): number {
  return 2 * Math.sin(Math.min(metres / (2 * earthRadiusMetres), Math.PI / 2));
}

/** Where a position is on the unit sphere: `[x, y, z]`, x to 0° E on the equator, z to the North Pole. */
export function unitVector([longitude, latitude]: Position): [number, number, number] {
  const cosine = Math.cos(latitude * radians);
  return [cosine * Math.cos(longitude * radians), cosine * Math.sin(longitude * radians), Math.sin(latitude * radians)];
}
