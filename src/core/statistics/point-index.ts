import KDBush from 'kdbush';
import { chordOf, unitVector } from '../geography/great-circle.ts';
import { checkPoints } from '../geography/points.ts';

const radians = Math.PI / 180;

/** A search tree over points; make it once for each array of points. Distances are those of `haversineMetres`. */
export interface PointIndex {
  /** Longitude and latitude after each other, as given. */
  readonly points: Float64Array;
  readonly length: number;
  /** x, y, z on the unit sphere after each other. */
  readonly vectors: Float64Array;
  /** Numbers of all points at most so many metres from a place, ascending. */
  readonly within: (longitude: number, latitude: number, metres: number) => Uint32Array;
  /** How many points lie at most so many metres from one of them, itself included; makes no garbage. */
  readonly countAround: (point: number, metres: number) => number;
}

/**
 * The tree holds the points on a plane of degrees whose x is shortened by the cosine of the latitude farthest from the equator. A circle there
 * that surely holds the circle on the globe picks the candidates; the chord through the globe, which grows with the haversine distance, decides.
 * @throws RangeError for points that are not on the globe or that span more than 180° of longitude; `within` for a place that is not on the
 * globe, both searches for a distance that is negative or not a number.
 */
export function pointIndex(points: Float64Array): PointIndex {
  checkPoints(points);
  const length = points.length / 2;
  let [west, east, farthest] = [180, -180, 0];
  for (let point = 0; point < length; point += 1) {
    const longitude = points[2 * point] ?? 0;
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    farthest = Math.max(farthest, Math.abs(points[2 * point + 1] ?? 0));
  }
  if (east - west > 180) throw new RangeError(`The points span ${(east - west).toFixed(1)}° of longitude; at most 180° can be searched.`);
  const middle = (west + east) / 2;
  const shortening = Math.cos(farthest * radians);

  const vectors = new Float64Array(3 * length);
  const tree = new KDBush(length);
  for (let point = 0; point < length; point += 1) {
    const [longitude = 0, latitude = 0] = [points[2 * point], points[2 * point + 1]];
    tree.add(longitude * shortening, latitude);
    vectors.set(unitVector([longitude, latitude]), 3 * point);
  }
  tree.finish();
  const candidates = new Uint32Array(length);

  // Keeps, at the front of `candidates`, the numbers of the points within the distance; returns how many.
  const search = (longitude: number, latitude: number, x: number, y: number, z: number, metres: number): number => {
    if (!(metres >= 0)) throw new RangeError(`A search needs a distance of at least 0 m, not ${metres}.`);
    if (length === 0) return 0;
    const chord = chordOf(metres);
    const radius = planeRadius(chord, shortening, Math.cos(latitude * radians));
    const found = tree.withinInto(longitude * shortening, latitude, radius / radians, candidates);
    const limit = chord ** 2;
    let kept = 0;
    for (let at = 0; at < found; at += 1) {
      const point = candidates[at] ?? 0;
      const dx = (vectors[3 * point] ?? 0) - x;
      const dy = (vectors[3 * point + 1] ?? 0) - y;
      const dz = (vectors[3 * point + 2] ?? 0) - z;
      if (dx * dx + dy * dy + dz * dz > limit) continue;
      candidates[kept] = point;
      kept += 1;
    }
    return kept;
  };

  return {
    points,
    length,
    vectors,
    within: (longitude, latitude, metres) => {
      checkPoints(Float64Array.of(longitude, latitude));
      // The same meridian, on the points' side of 180°.
      const nearer = longitude + 360 * Math.round((middle - longitude) / 360);
      return candidates.slice(0, search(nearer, latitude, ...unitVector([longitude, latitude]), metres)).sort();
    },
    countAround: (point, metres) => {
      if (!(Number.isInteger(point) && point >= 0 && point < length)) throw new RangeError(`There is no point ${point} among ${length}.`);
      const [x = 0, y = 0, z = 0] = [vectors[3 * point], vectors[3 * point + 1], vectors[3 * point + 2]];
      return search(points[2 * point] ?? 0, points[2 * point + 1] ?? 0, x, y, z, metres);
    },
  };
}

/**
 * Radius in radians of a circle on the shortened plane that holds everything within a chord of a place. The haversine formula bounds the squared
 * chord from below by 4 sin²(Δφ/2) + 4 cos φ₁ cos φ₂ sin²(Δλ/2); `shortening` is at most cos φ₁ of every point, and sin(h)/h falls with h.
 */
function planeRadius(chord: number, shortening: number, cosine: number): number {
  const lesser = shortening * Math.sqrt(Math.min(1, cosine / shortening));
  const sine = chord / (2 * lesser);
  // Beyond a quarter of the globe's turn the bound says nothing: every point is a candidate.
  if (!(sine < Math.SQRT1_2)) return Number.POSITIVE_INFINITY;
  const half = Math.asin(sine);
  const flatness = sine === 0 ? 1 : sine / half;
  // A billionth more, since the candidates' plane is rounded.
  return ((chord * shortening) / (lesser * flatness)) * (1 + 1e-9) + 1e-14;
}
