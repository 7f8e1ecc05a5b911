import type { Atlas } from '../datasets/atlas.ts';
import type { Corridor } from '../datasets/corridors.ts';
import { derivedFrom } from '../datasets/reader.ts';
import type { Position } from '../geography/bounds.ts';
import { distanceKm } from '../geography/distance.ts';
import { taiwanPlane } from '../geography/equal-area.ts';
import { unitVector } from '../geography/great-circle.ts';
import type { Precision } from '../layers/mark.ts';
import { placeOf } from '../layers/place-marks.ts';
import type { Text } from '../text.ts';

/** One of a corridor's places and how far along its line it lies. */
export interface RouteStop {
  readonly name: Text;
  readonly position: Position;
  readonly precision: Precision;
  readonly alongKm: number;
}

/**
 * The line from which a corridor's lengths, belt and distances are told: straight legs between its places in order, on the ellipsoid. The curve
 * on the map joins the same places and is drawing only.
 */
export interface Route {
  readonly stops: readonly RouteStop[];
  readonly lengthKm: number;
  /** The legs in pieces of at most `longestPieceKm`, so that each piece is straight on a plane too. */
  readonly path: readonly Position[];
  /** How far along each position of `path` lies. */
  readonly alongKm: readonly number[];
  /** `path` on the equal-area plane of Taiwan, x and y in metres after each other. */
  readonly plane: Float64Array;
}

const longestPieceKm = 4;
const degrees = 180 / Math.PI;

/** A position on the great circle between two, by the share of the way (Shoemake 1985, spherical linear interpolation). */
function between(from: Position, to: Position, share: number): Position {
  const [a, b] = [unitVector(from), unitVector(to)];
  const angle = Math.acos(Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]));
  if (angle === 0) return from;
  const [first, second] = [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)];
  const [x, y, z] = [first * a[0] + second * b[0], first * a[1] + second * b[1], first * a[2] + second * b[2]];
  return [Math.atan2(y, x) * degrees, Math.atan2(z, Math.hypot(x, y)) * degrees];
}

/** The route through stops in their order; `null` for fewer than two different places. */
export function routeThrough(places: readonly Omit<RouteStop, 'alongKm'>[]): Route | null {
  const path: Position[] = [];
  const alongKm: number[] = [];
  const stops: RouteStop[] = [];
  let length = 0;
  places.forEach((place, index) => {
    const before = places[index - 1];
    const leg = before ? distanceKm(before.position, place.position) : 0;
    if (before && leg > 0) {
      const pieces = Math.ceil(leg / longestPieceKm);
      for (let piece = 1; piece < pieces; piece += 1) {
        path.push(between(before.position, place.position, piece / pieces));
        alongKm.push(length + (leg * piece) / pieces);
      }
    }
    length += leg;
    if (!before || leg > 0) {
      path.push(place.position);
      alongKm.push(length);
    }
    stops.push({ ...place, alongKm: length });
  });
  if (length === 0) return null;
  return { stops, lengthKm: length, path, alongKm, plane: Float64Array.from(path.flatMap((position) => taiwanPlane.project(position))) };
}

function routeFrom(corridor: Corridor, townshipPlaces: Atlas['townshipPlaces'], countyPlaces: Atlas['countyPlaces']): Route | null {
  const places = corridor.waypoints.flatMap((waypoint) => {
    const place = placeOf(
      { townshipPlaces, countyPlaces },
      { point: waypoint.point, precision: waypoint.precision, townships: waypoint.township ? [waypoint.township] : [], counties: waypoint.county ? [waypoint.county] : [] },
    );
    return place ? [{ name: waypoint.name, ...place }] : [];
  });
  // Without one of its places the line would be another one, and shorter.
  return places.length === corridor.waypoints.length ? routeThrough(places) : null;
}

const routes = new WeakMap<Corridor, ReturnType<typeof derivedRoute>>();
const derivedRoute = (corridor: Corridor) => derivedFrom((townships: Atlas['townshipPlaces'], counties: Atlas['countyPlaces']) => routeFrom(corridor, townships, counties));

/** The route of a corridor; `null` while places are loading, where one of its waypoints has none, and for fewer than two places. */
export function routeOf(atlas: Atlas, corridor: Corridor): Route | null {
  const known = routes.get(corridor) ?? derivedRoute(corridor);
  routes.set(corridor, known);
  return known(atlas.townshipPlaces, atlas.countyPlaces);
}

/** Where a point stands to a route. */
export interface RoutePlace {
  /** Shortest distance on the ellipsoid. */
  readonly km: number;
  /** How far along the route its nearest point lies. */
  readonly alongKm: number;
  readonly nearest: Position;
}

/** Index of the nearest piece on the plane, the share along it and the squared distance in m². */
function nearestPiece({ plane }: Route, x: number, y: number): { readonly piece: number; readonly share: number; readonly squared: number } {
  let [piece, share, squared] = [0, 0, Infinity];
  for (let at = 0; at + 3 < plane.length; at += 2) {
    const [x1, y1] = [plane[at] ?? 0, plane[at + 1] ?? 0];
    const [dx, dy] = [(plane[at + 2] ?? 0) - x1, (plane[at + 3] ?? 0) - y1];
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    const [ex, ey] = [x1 + along * dx - x, y1 + along * dy - y];
    const distance = ex * ex + ey * ey;
    if (distance < squared) [piece, share, squared] = [at / 2, along, distance];
  }
  return { piece, share, squared };
}

/**
 * Where a position stands to a route. The nearest point is found on the plane, where lengths are true to 0.1 %, and its distance measured on the
 * ellipsoid: an error of the foot of a perpendicular does not show in its length.
 */
export function placeOnRoute(route: Route, position: Position): RoutePlace {
  const { piece, share } = nearestPiece(route, ...taiwanPlane.project(position));
  const [from = position, to = position] = [route.path[piece], route.path[piece + 1]];
  const nearest = between(from, to, share);
  const [start = 0, end = 0] = [route.alongKm[piece], route.alongKm[piece + 1]];
  return { km: distanceKm(position, nearest), alongKm: start + share * (end - start), nearest };
}

/** The position so many km along a route; its ends for values beyond them. */
export function positionAlong(route: Route, km: number): Position {
  const after = route.alongKm.findIndex((along) => along >= km);
  if (after <= 0) return route.path[after === 0 ? 0 : route.path.length - 1] ?? [0, 0];
  const [from = 0, to = 0] = [route.alongKm[after - 1], route.alongKm[after]];
  return between(route.path[after - 1] ?? [0, 0], route.path[after] ?? [0, 0], to === from ? 0 : (km - from) / (to - from));
}

/** Lengths on the plane are wrong by no more than this share; nearer to the edge of a belt, points are measured on the ellipsoid. */
const planeError = 0.002;

/**
 * A 1 for every point within `km` of a route, on the ellipsoid. Points are longitude and latitude after each other; points without a place (NaN)
 * are outside.
 */
export function withinRoute(route: Route, points: ArrayLike<number>, km: number): Uint8Array {
  const within = new Uint8Array(points.length / 2);
  const metres = km * 1000;
  const [surely, perhaps] = [(metres * (1 - planeError)) ** 2, (metres * (1 + planeError)) ** 2];
  const { plane } = route;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of route.path) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  // A degree is at least 110 km from south to north, and here at least 95 km from west to east.
  const [marginX, marginY] = [km / 95, km / 110];
  for (let index = 0; index < within.length; index += 1) {
    const [longitude = Number.NaN, latitude = Number.NaN] = [points[2 * index], points[2 * index + 1]];
    if (!(longitude >= west - marginX && longitude <= east + marginX && latitude >= south - marginY && latitude <= north + marginY)) continue;
    const [x, y] = taiwanPlane.project([longitude, latitude]);
    let squared = Infinity;
    for (let at = 0; at + 3 < plane.length && squared > surely; at += 2) {
      const [x1, y1] = [plane[at] ?? 0, plane[at + 1] ?? 0];
      const [dx, dy] = [(plane[at + 2] ?? 0) - x1, (plane[at + 3] ?? 0) - y1];
      const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
      const [ex, ey] = [x1 + along * dx - x, y1 + along * dy - y];
      squared = Math.min(squared, ex * ex + ey * ey);
    }
    if (squared <= surely || (squared <= perhaps && placeOnRoute(route, [longitude, latitude]).km <= km)) within[index] = 1;
  }
  return within;
}
