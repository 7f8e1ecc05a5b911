import type { Position } from '../geography/bounds.ts';
import { distanceKm } from '../geography/distance.ts';

// WGS84: semi-major axis in km, first eccentricity squared.
const semiMajorKm = 6378.137;
const flattening = 1 / 298.257223563;
const eccentricitySquared = flattening * (2 - flattening);
/** The least radius of curvature anywhere on the ellipsoid: along the meridian at the equator. */
const leastCurvatureKm = semiMajorKm * (1 - eccentricitySquared);
const radians = Math.PI / 180;

/** Places that distances are measured to, with their geocentric coordinates, so that the straight line through the earth costs a few multiplications. */
export interface PlaceIndex<Place extends { readonly position: Position }> {
  readonly places: readonly Place[];
  /** x, y and z of each place in km on WGS84, height 0. */
  readonly geocentricKm: Float64Array;
}

function writeGeocentric(position: Position, into: Float64Array, at: number): void {
  const [longitude, latitude] = [position[0] * radians, position[1] * radians];
  const sine = Math.sin(latitude);
  const normal = semiMajorKm / Math.sqrt(1 - eccentricitySquared * sine * sine);
  const equatorial = normal * Math.cos(latitude);
  into[at] = equatorial * Math.cos(longitude);
  into[at + 1] = equatorial * Math.sin(longitude);
  into[at + 2] = normal * (1 - eccentricitySquared) * sine;
}

export function placeIndex<Place extends { readonly position: Position }>(places: readonly Place[]): PlaceIndex<Place> {
  const geocentricKm = new Float64Array(3 * places.length);
  places.forEach((place, index) => writeGeocentric(place.position, geocentricKm, 3 * index));
  return { places, geocentricKm };
}

/**
 * For each place the straight line in km to the nearest of several points; Infinity without points.
 * The line through the earth is never longer than the line on the ellipsoid, and at 400 km shorter by only some 70 m.
 */
export function chordsKm<Place extends { readonly position: Position }>(index: PlaceIndex<Place>, from: readonly Position[]): Float64Array {
  const squares = new Float64Array(index.places.length).fill(Number.POSITIVE_INFINITY);
  const origin = new Float64Array(3);
  const { geocentricKm } = index;
  for (const point of from) {
    writeGeocentric(point, origin, 0);
    const [x = 0, y = 0, z = 0] = origin;
    for (let place = 0; place < squares.length; place += 1) {
      const dx = (geocentricKm[3 * place] ?? 0) - x;
      const dy = (geocentricKm[3 * place + 1] ?? 0) - y;
      const dz = (geocentricKm[3 * place + 2] ?? 0) - z;
      const square = dx * dx + dy * dy + dz * dz;
      if (square < (squares[place] ?? 0)) squares[place] = square;
    }
  }
  return squares.map(Math.sqrt);
}

function leastDistanceKm(from: readonly Position[], to: Position): number {
  let least = Number.POSITIVE_INFINITY;
  for (const point of from) least = Math.min(least, distanceKm(point, to));
  return least;
}

/** What the formula of the distance may be off by: a millimetre. */
const roundingKm = 1e-6;

/** A place and the length in km of the shortest line to it on the ellipsoid. */
export interface NearestPlace<Place> {
  readonly place: Place;
  readonly km: number;
}

/**
 * The place nearest to any of several points on the ellipsoid; the first in order among equals; `null` without places or points.
 * Only places whose straight line is no longer than the best distance so far are measured, which is exact, as a chord is a lower bound.
 * @param chords of `chordsKm` for the same index and points.
 * @param closerThanKm `null` when nothing is closer than this.
 */
export function nearestOf<Place extends { readonly position: Position }>(
  index: PlaceIndex<Place>,
  from: readonly Position[],
  chords = chordsKm(index, from),
  closerThanKm = Number.POSITIVE_INFINITY,
): NearestPlace<Place> | null {
  if (from.length === 0) return null;
  let first = 0;
  for (let place = 1; place < chords.length; place += 1) if ((chords[place] ?? 0) < (chords[first] ?? 0)) first = place;
  const start = index.places[first];
  if (!start || (chords[first] ?? 0) >= closerThanKm) return null;
  let [best, bestKm] = [first, leastDistanceKm(from, start.position)];
  for (let place = 0; place < chords.length; place += 1) {
    const candidate = index.places[place];
    if (!candidate || place === first || (chords[place] ?? 0) > bestKm + roundingKm) continue;
    const km = leastDistanceKm(from, candidate.position);
    if (km < bestKm || (km === bestKm && place < best)) [best, bestKm] = [place, km];
  }
  const nearest = index.places[best];
  return nearest && bestKm < closerThanKm ? { place: nearest, km: bestKm } : null;
}

/**
 * How many places lie within a radius in km of any of several points, on the ellipsoid.
 * An arc s exceeds its chord by about s³ ÷ 24ρ² with ρ the radius of curvature (8 mm at 20 km); twice the greatest excess decides which places have to
 * be measured.
 * @param chords of `chordsKm` for the same index and points.
 */
export function countWithin<Place extends { readonly position: Position }>(index: PlaceIndex<Place>, from: readonly Position[], radiusKm: number, chords = chordsKm(index, from)): number {
  const excessKm = radiusKm ** 3 / (12 * leastCurvatureKm ** 2);
  let count = 0;
  for (let place = 0; place < chords.length; place += 1) {
    const chord = chords[place] ?? Number.POSITIVE_INFINITY;
    const candidate = index.places[place];
    if (!candidate || chord > radiusKm) continue;
    if (chord <= radiusKm - excessKm || leastDistanceKm(from, candidate.position) <= radiusKm) count += 1;
  }
  return count;
}

/** All places within a radius in km of any of several points, on the ellipsoid, the nearest first. */
export function placesWithin<Place extends { readonly position: Position }>(index: PlaceIndex<Place>, from: readonly Position[], radiusKm: number): readonly NearestPlace<Place>[] {
  const chords = chordsKm(index, from);
  return index.places
    .flatMap((place, at) => ((chords[at] ?? Number.POSITIVE_INFINITY) <= radiusKm ? [{ place, km: leastDistanceKm(from, place.position) }] : []))
    .filter(({ km }) => km <= radiusKm)
    .sort((a, b) => a.km - b.km);
}
