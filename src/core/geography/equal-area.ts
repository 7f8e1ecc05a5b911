import { authalicRadiusMetres, authalicSine, eccentricitySquared, geodeticLatitude, semiMajorAxisMetres } from './authalic.ts';
import type { Position } from './bounds.ts';
import { checkPoints } from './points.ts';

const radians = Math.PI / 180;

/** A flat map on which every area is true. */
export interface EqualAreaPlane {
  /** Where x and y are 0. */
  readonly centre: Position;
  /** Metres east and north of the centre. */
  readonly project: (position: Position) => [number, number];
  /** The position of a point of the plane; the inverse of `project`. @throws RangeError for a point farther out than the whole globe. */
  readonly unproject: (point: readonly [number, number]) => [number, number];
}

/**
 * Lambert's azimuthal equal-area projection of the WGS84 ellipsoid around a centre (Snyder 1987, formulas 24-16 to 24-26; method 9820 of
 * the EPSG registry). Areas are true everywhere; lengths are true at the centre.
 * @throws RangeError for a centre that is not finite or is a pole.
 */
export function equalAreaPlane(centre: Position): EqualAreaPlane {
  const [centreLongitude, centreLatitude] = centre;
  if (!Number.isFinite(centreLongitude) || !(Math.abs(centreLatitude) < 90)) {
    throw new RangeError(`An equal-area plane needs a centre between the poles, not ${centre.join()}.`);
  }
  const centreSine = Math.sin(centreLatitude * radians);
  const sine1 = authalicSine(centreSine);
  const cosine1 = Math.sqrt(1 - sine1 ** 2);
  const parallel = Math.cos(centreLatitude * radians) / Math.sqrt(1 - eccentricitySquared * centreSine ** 2);
  // D of formula 24-20, which makes the scale at the centre true in every direction.
  const stretch = (semiMajorAxisMetres * parallel) / (authalicRadiusMetres * cosine1);

  return {
    centre,
    project: ([longitude, latitude]) => {
      const sine = authalicSine(Math.sin(latitude * radians));
      const cosine = Math.sqrt(1 - sine ** 2);
      const turn = (longitude - centreLongitude) * radians;
      const forward = cosine * Math.cos(turn);
      const scale = authalicRadiusMetres * Math.sqrt(2 / (1 + sine1 * sine + cosine1 * forward));
      return [scale * stretch * cosine * Math.sin(turn), (scale / stretch) * (cosine1 * sine - sine1 * forward)];
    },
    unproject: ([x, y]) => {
      const east = x / stretch;
      const north = y * stretch;
      const distance = Math.hypot(east, north);
      if (distance === 0) return [centreLongitude, centreLatitude];
      if (!(distance <= 2 * authalicRadiusMetres)) throw new RangeError(`The plane ends before ${x}, ${y} m.`);
      const angle = 2 * Math.asin(distance / (2 * authalicRadiusMetres));
      const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
      const latitude = geodeticLatitude(cosine * sine1 + (north * sine * cosine1) / distance);
      const turn = Math.atan2(east * sine, distance * cosine1 * cosine - north * sine1 * sine);
      return [centreLongitude + turn / radians, latitude / radians];
    },
  };
}

/**
 * The plane for counting points of Taiwan: centred in 119–123° E, 21–26.5° N, where no length is wrong by more than 0.1 % (a test holds 0.5 %).
 * 金門 and 連江 lie within the same error.
 */
export const taiwanPlane = equalAreaPlane([121, 23.75]);

/**
 * Points of the plane, x and y in metres after each other, of positions given as longitude and latitude after each other.
 * @throws RangeError as `checkPoints` does.
 */
export function projectPoints(points: Float64Array, plane: EqualAreaPlane = taiwanPlane): Float64Array {
  checkPoints(points);
  const projected = new Float64Array(points.length);
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = plane.project([points[at] ?? 0, points[at + 1] ?? 0]);
    projected[at] = x;
    projected[at + 1] = y;
  }
  return projected;
}
