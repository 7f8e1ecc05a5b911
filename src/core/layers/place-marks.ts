import type { Atlas } from '../datasets/atlas.ts';
import type { Place } from '../geography/places.ts';
import type { Precision } from './mark.ts';

/** The interior points that a drawn place may fall back to. */
export type Places = Pick<Atlas, 'townshipPlaces' | 'countyPlaces'>;

/** A place to draw at, with how well it is known. */
export interface DrawnPlace {
  readonly position: readonly [number, number];
  readonly precision: Precision;
}

/** The mean of several points: where a thing that spans townships is drawn. */
function middle(points: readonly (readonly [number, number])[]): readonly [number, number] {
  const sum = points.reduce<readonly [number, number]>((total, point) => [total[0] + point[0], total[1] + point[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

/**
 * Where to draw a thing: its own point, else the interior points of its townships, else its counties'. `null` when none is known.
 * The precision says which, so that the mark can be drawn hollow or dashed.
 */
export function placeOf(
  places: Places,
  thing: { readonly point: readonly [number, number] | null; readonly precision: Precision; readonly townships: readonly string[]; readonly counties: readonly string[] },
): DrawnPlace | null {
  if (thing.point) return { position: thing.point, precision: thing.precision };
  const townships = pointsOf(thing.townships, places.townshipPlaces);
  if (townships.length > 0) return { position: middle(townships), precision: 'township' };
  const counties = pointsOf(thing.counties, places.countyPlaces);
  return counties.length > 0 ? { position: middle(counties), precision: 'county' } : null;
}

function pointsOf(codes: readonly string[], places: ReadonlyMap<string, Place>): (readonly [number, number])[] {
  return codes.flatMap((code) => {
    const place = places.get(code);
    return place ? [place.point] : [];
  });
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves things that fall on one and the same point apart along a sunflower spiral, so that each can be seen and picked.
 * Only places known to a township or county are moved: a known site stays where it is.
 * @param stepsDegrees distance of the spiral's first turn for a township and for a county, in degrees of latitude.
 */
export function spreadApart<Placed extends DrawnPlace>(places: readonly Placed[], stepsDegrees = { township: 0.018, county: 0.055 }): Placed[] {
  const met = new Map<string, number>();
  return places.map((placed) => {
    if (placed.precision !== 'township' && placed.precision !== 'county') return placed;
    const key = `${placed.position[0].toFixed(4)},${placed.position[1].toFixed(4)}`;
    const turn = met.get(key) ?? 0;
    met.set(key, turn + 1);
    if (turn === 0) return placed;
    const distance = stepsDegrees[placed.precision] * Math.sqrt(turn);
    const angle = turn * goldenAngle;
    const position = [
      placed.position[0] + (distance * Math.sin(angle)) / Math.cos((placed.position[1] * Math.PI) / 180),
      placed.position[1] + distance * Math.cos(angle),
    ] as const;
    return { ...placed, position };
  });
}

/** Radius of a disc whose area is proportional to a value. */
export function radiusByArea(value: number, reference: { readonly value: number; readonly radius: number }, range: readonly [number, number]): number {
  const radius = reference.radius * Math.sqrt(value / reference.value);
  return Math.min(range[1], Math.max(range[0], radius));
}
