import type { Position } from './bounds.ts';

// WGS84: semi-major axis in km, flattening.
const a = 6378.137;
const f = 1 / 298.257223563;
const b = a * (1 - f);
const radians = Math.PI / 180;

/**
 * The length in km of the shortest line on the WGS84 ellipsoid between two positions in degrees, to better than a millimetre.
 * T. Vincenty (1975), "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review 23(176), the inverse formula.
 * @throws RangeError for positions that are not finite, or nearly antipodal ones, where the formula does not converge.
 */
export function distanceKm(from: Position, to: Position): number {
  if (![...from, ...to].every(Number.isFinite)) throw new RangeError(`distance of a position that is not finite: ${from.join()} – ${to.join()}`);
  const longitudeDifference = (to[0] - from[0]) * radians;
  const reducedFrom = Math.atan((1 - f) * Math.tan(from[1] * radians));
  const reducedTo = Math.atan((1 - f) * Math.tan(to[1] * radians));
  const sinU1 = Math.sin(reducedFrom);
  const cosU1 = Math.cos(reducedFrom);
  const sinU2 = Math.sin(reducedTo);
  const cosU2 = Math.cos(reducedTo);

  let lambda = longitudeDifference;
  for (let iteration = 0; iteration < 200; iteration += 1) {
    const sinLambda = Math.sin(lambda);
    const cosLambda = Math.cos(lambda);
    const sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
    if (sinSigma === 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinLambda) / sinSigma;
    const cosSquaredAlpha = 1 - sinAlpha ** 2;
    // Along the equator cos²α is 0 and the term vanishes.
    const cosDoubleSigmaM = cosSquaredAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSquaredAlpha;
    const c = (f / 16) * cosSquaredAlpha * (4 + f * (4 - 3 * cosSquaredAlpha));
    const curve = 2 * cosDoubleSigmaM ** 2 - 1;
    const previous = lambda;
    lambda = longitudeDifference + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cosDoubleSigmaM + c * cosSigma * curve));
    if (Math.abs(lambda - previous) > 1e-12) continue;

    const uSquared = (cosSquaredAlpha * (a ** 2 - b ** 2)) / b ** 2;
    const seriesA = 1 + (uSquared / 16384) * (4096 + uSquared * (-768 + uSquared * (320 - 175 * uSquared)));
    const seriesB = (uSquared / 1024) * (256 + uSquared * (-128 + uSquared * (74 - 47 * uSquared)));
    const last = (seriesB / 6) * cosDoubleSigmaM * (4 * sinSigma ** 2 - 3) * (4 * cosDoubleSigmaM ** 2 - 3);
    const deltaSigma = seriesB * sinSigma * (cosDoubleSigmaM + (seriesB / 4) * (cosSigma * curve - last));
    return b * seriesA * (sigma - deltaSigma);
  }
  throw new RangeError(`distance between nearly antipodal positions: ${from.join()} – ${to.join()}`);
}

/** The length in km of a path: the sum of the shortest lines between consecutive positions; 0 for fewer than two. */
export function pathLengthKm(path: readonly Position[]): number {
  let length = 0;
  let previous: Position | undefined;
  for (const position of path) {
    if (previous) length += distanceKm(previous, position);
    previous = position;
  }
  return length;
}
