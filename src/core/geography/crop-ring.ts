import type { Bounds, Position } from './bounds.ts';
import type { Ring } from './geodesic-area.ts';

/** One side of a box: which positions are inside of it, and where an edge crosses it. */
interface Side {
  readonly axis: 0 | 1;
  readonly limit: number;
  readonly isInside: (value: number) => boolean;
}

function cutAt(ring: Ring, { axis, limit, isInside }: Side): Ring {
  const kept: Position[] = [];
  let before = ring.at(-1);
  for (const position of ring) {
    if (before && isInside(before[axis]) !== isInside(position[axis])) {
      const share = (limit - before[axis]) / (position[axis] - before[axis]);
      const across = before[1 - axis] ?? Number.NaN;
      const crossing = across + share * ((position[1 - axis] ?? Number.NaN) - across);
      kept.push(axis === 0 ? [limit, crossing] : [crossing, limit]);
    }
    if (isInside(position[axis])) kept.push(position);
    before = position;
  }
  return kept;
}

/**
 * The part of a ring inside a box (Sutherland and Hodgman 1974), without a repeated last corner; empty when there is none. Where the ring leaves
 * the box more than once, the parts hang together by edges on the side of the box: right for what lies inside, not to be drawn.
 */
export function cropRing(ring: Ring, [west, south, east, north]: Bounds): Ring {
  const sides: readonly Side[] = [
    { axis: 0, limit: west, isInside: (value) => value >= west },
    { axis: 1, limit: south, isInside: (value) => value >= south },
    { axis: 0, limit: east, isInside: (value) => value <= east },
    { axis: 1, limit: north, isInside: (value) => value <= north },
  ];
  return sides.reduce(cutAt, ring);
}
