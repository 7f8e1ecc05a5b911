import type { Atlas } from '../datasets/atlas.ts';
import type { Corridor } from '../datasets/corridors.ts';
import { pathLengthKm } from '../geography/distance.ts';
import { placeOf } from '../layers/place-marks.ts';

/**
 * Length in km of the straight legs between a corridor's places in order, on the ellipsoid. `null` while places are loading or when one of its
 * waypoints has none: a shorter length would be false.
 */
export function corridorLength(atlas: Atlas, corridor: Corridor): number | null {
  const positions = corridor.waypoints.map((waypoint) =>
    placeOf(atlas, { point: waypoint.point, precision: waypoint.precision, townships: waypoint.township ? [waypoint.township] : [], counties: waypoint.county ? [waypoint.county] : [] }),
  );
  const known = positions.flatMap((place) => (place ? [place.position] : []));
  return known.length < 2 || known.length !== positions.length ? null : pathLengthKm(known);
}
