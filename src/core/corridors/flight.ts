import type { Bounds, Position } from '../geography/bounds.ts';
import type { Text } from '../text.ts';
import type { Route } from './route.ts';

/** How fast one can be carried along a corridor's line, in km of the line per second. */
export const flightSpeeds = { slow: 2, medium: 5, fast: 12 } as const;
export type FlightSpeed = keyof typeof flightSpeeds;

/** What is seen reaches so far round the place, in km. */
const sightKm = 14;

/** Neighbouring stills are not farther from one another. */
const mostBetweenKm = 20;

/** How far along one is after some time; never beyond the end. */
export function kmAfter(route: Route, km: number, seconds: number, speed: FlightSpeed): number {
  return Math.min(route.lengthKm, Math.max(0, km) + Math.max(0, seconds) * flightSpeeds[speed]);
}

/** Where the stills of a flight are taken: at every place of the corridor, and between those that are far from each other at even distances. */
export function flightStills(route: Route): readonly number[] {
  const places = [...new Set(route.stops.map(({ alongKm }) => alongKm))];
  return places.flatMap((km, index) => {
    const before = places[index - 1];
    if (before === undefined) return [km];
    const pieces = Math.ceil((km - before) / mostBetweenKm);
    return Array.from({ length: pieces }, (_, piece) => before + ((km - before) * (piece + 1)) / pieces);
  });
}

/** The still after or before a place of the line; `null` at the ends. */
export function nextStill(stills: readonly number[], km: number, by: 1 | -1): number | null {
  const tolerance = 1e-6;
  return (by === 1 ? stills.find((still) => still > km + tolerance) : stills.findLast((still) => still < km - tolerance)) ?? null;
}

/** What is seen from a place: as far to every side, to a per cent. */
export function sightBounds([longitude, latitude]: Position, reachKm = sightKm): Bounds {
  const north = reachKm / 110.8;
  const east = reachKm / (111.3 * Math.cos((latitude * Math.PI) / 180));
  return [longitude - east, latitude - north, longitude + east, latitude + north];
}

/** The corridor's places before and after a place of the line; the same one twice where it stands at one. */
export function placesAround(route: Route, km: number): readonly [Text, Text] {
  const noName: Text = { zh: '', en: '' };
  const before = route.stops.findLast(({ alongKm }) => alongKm <= km + 0.5) ?? route.stops[0];
  const after = before && Math.abs(before.alongKm - km) <= 0.5 ? before : route.stops.find(({ alongKm }) => alongKm > km);
  return [before?.name ?? noName, (after ?? before)?.name ?? noName];
}
