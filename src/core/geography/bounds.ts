/** `[longitude, latitude]` in degrees, WGS84. */
export type Position = readonly [number, number];

/** `[west, south, east, north]` in degrees, WGS84. Never crosses the 180° meridian: the product shows Taiwan and its neighbours. */
export type Bounds = readonly [number, number, number, number];

/**
 * The main island of Taiwan: what the home view frames, with the far islands in insets.
 * `scripts/build-geography.ts` fails when this differs from the largest polygon of the official boundaries.
 */
export const mainIslandBounds: Bounds = [120.0268, 21.8955, 122.0075, 25.3004];

/** The smallest bounds holding all positions; `null` for none. */
export function boundsOfPositions(positions: Iterable<Position>): Bounds | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [longitude, latitude] of positions) {
    if (longitude < west) west = longitude;
    if (longitude > east) east = longitude;
    if (latitude < south) south = latitude;
    if (latitude > north) north = latitude;
  }
  return west <= east && south <= north ? [west, south, east, north] : null;
}

/** The smallest bounds holding all given bounds; `null` for none. */
export function unionBounds(all: Iterable<Bounds>): Bounds | null {
  let union: Bounds | null = null;
  for (const [west, south, east, north] of all) {
    union = union
      ? [Math.min(union[0], west), Math.min(union[1], south), Math.max(union[2], east), Math.max(union[3], north)]
      : [west, south, east, north];
  }
  return union;
}

/** Bounds grown on every side by a share of their own width and height: 0.1 makes them a fifth wider and higher. */
export function expandBounds([west, south, east, north]: Bounds, share: number): Bounds {
  const longitudeMargin = (east - west) * share;
  const latitudeMargin = (north - south) * share;
  return [west - longitudeMargin, south - latitudeMargin, east + longitudeMargin, north + latitudeMargin];
}

/** True when the position lies within the bounds or on their edge. */
export function boundsContain([west, south, east, north]: Bounds, [longitude, latitude]: Position): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** True when the two bounds share at least a point. */
export function boundsOverlap(one: Bounds, other: Bounds): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
