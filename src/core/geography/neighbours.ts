import type { Place } from './places.ts';
import { project } from './mercator.ts';

/** The way an arrow key points on the map, north up. */
export type Direction = 'north' | 'east' | 'south' | 'west';

const directionAngles: Readonly<Record<Direction, number>> = {
  north: 0,
  east: Math.PI / 2,
  south: Math.PI,
  west: -Math.PI / 2,
};

// With 60° every neighbour lies in at least one of the four directions, and one halfway between two lies in both.
const widestNeighbourAngle = Math.PI / 3;
// Across water the field is wider, so that an island is met from any coast; 80° still never walks backwards.
const widestAngle = (80 * Math.PI) / 180;

interface Candidate {
  readonly code: string;
  /** Between the direction and the way to the candidate, 0 to π. */
  readonly angle: number;
  readonly distance: number;
}

function candidatesOf(from: Place, direction: Direction, places: Iterable<Place>): Candidate[] {
  const [fromX, fromY] = project(from.point);
  const wanted = directionAngles[direction];
  const candidates: Candidate[] = [];
  for (const place of places) {
    if (place.code === from.code) continue;
    const [x, y] = project(place.point);
    // World y grows southwards; the angle is clockwise from north.
    const bearing = Math.atan2(x - fromX, fromY - y);
    const turn = Math.abs(bearing - wanted);
    candidates.push({ code: place.code, angle: Math.min(turn, 2 * Math.PI - turn), distance: Math.hypot(x - fromX, y - fromY) });
  }
  return candidates;
}

function best(candidates: readonly Candidate[], cost: (candidate: Candidate) => number): string | null {
  let found: Candidate | null = null;
  for (const candidate of candidates) {
    const difference = found ? cost(candidate) - cost(found) : -1;
    if (!found || difference < 0 || (difference === 0 && candidate.code < found.code)) found = candidate;
  }
  return found?.code ?? null;
}

/**
 * The area an arrow key leads to: of the areas sharing a border the one whose bearing is closest to the arrow; where none lies that way (a
 * coast, an island), the nearest area of all in that direction, so that the islands are reached by keys too. `null` at the edge of the country.
 * Every county can be reached from every other one in this way; of the townships all but a few.
 * @throws RangeError when `fromCode` is not among the places.
 */
export function walk(fromCode: string, direction: Direction, places: ReadonlyMap<string, Place>): string | null {
  const from = places.get(fromCode);
  if (!from) throw new RangeError(`no place with the code "${fromCode}"`);
  const neighbours = from.neighbours.flatMap((code) => places.get(code) ?? []);
  const adjoining = candidatesOf(from, direction, neighbours).filter(({ angle }) => angle <= widestNeighbourAngle);
  if (adjoining.length > 0) return best(adjoining, ({ angle }) => angle);
  const beyond = candidatesOf(from, direction, places.values()).filter(({ angle }) => angle < widestAngle);
  // Distance along the arrow counts once, distance aside twice: straight ahead wins over nearer but far aside.
  return best(beyond, ({ angle, distance }) => distance * (Math.cos(angle) + 2 * Math.sin(angle)));
}
