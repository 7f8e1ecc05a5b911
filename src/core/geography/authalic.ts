/**
 * The sphere that has the surface of the WGS84 ellipsoid, and the latitude on it that keeps areas (Snyder 1987, "Map projections: a working
 * manual", pages 16 and 187).
 */

/** Semi-major axis of WGS84 in metres. */
export const semiMajorAxisMetres = 6378137;

const flattening = 1 / 298.257223563;

/** e², the first eccentricity of WGS84 squared. */
export const eccentricitySquared = flattening * (2 - flattening);

const eccentricity = Math.sqrt(eccentricitySquared);

/** q / (1 − e²) of formula 3-12: twice the area, over a², between the equator and a latitude, per radian of longitude. */
function zone(sine: number): number {
  return sine / (1 - eccentricitySquared * sine ** 2) + Math.atanh(eccentricity * sine) / eccentricity;
}

const wholeZone = zone(1);

/** Radius of the sphere in metres (formula 3-13), 6,371,007.18. */
export const authalicRadiusMetres = semiMajorAxisMetres * Math.sqrt(((1 - eccentricitySquared) * wholeZone) / 2);

/** Sine of the authalic latitude (formula 3-11) of a geodetic latitude given by its sine. */
export function authalicSine(sine: number): number {
  return zone(sine) / wholeZone;
}

/** The geodetic latitude in radians whose authalic latitude has this sine; the inverse of `authalicSine`, by Newton's method (formula 3-16). */
export function geodeticLatitude(authalic: number): number {
  if (Math.abs(authalic) >= 1) return Math.sign(authalic) * (Math.PI / 2);
  const wanted = authalic * wholeZone;
  let latitude = Math.asin(authalic);
  for (let step = 0; step < 20; step += 1) {
    const sine = Math.sin(latitude);
    const change = ((1 - eccentricitySquared * sine ** 2) ** 2 / (2 * Math.cos(latitude))) * (wanted - zone(sine));
    latitude += change;
    if (Math.abs(change) < 1e-15) break;
  }
  return latitude;
}
