import type { Position } from './bounds.ts';
import type { Ring } from './geodesic-area.ts';

/** Twice the signed area of a triangle in square degrees; above 0 when it turns left. */
function turn(from: Position, over: Position, to: Position): number {
  return (over[0] - from[0]) * (to[1] - from[1]) - (over[1] - from[1]) * (to[0] - from[0]);
}

/** The right-hand side of the hull of positions sorted one way, without its last corner. */
function chain(sorted: readonly Position[]): Position[] {
  const corners: Position[] = [];
  for (const position of sorted) {
    for (;;) {
      const [before, last] = corners.slice(-2);
      if (!before || !last || turn(before, last, position) > 0) break;
      corners.pop();
    }
    corners.push(position);
  }
  return corners.slice(0, -1);
}

/**
 * The smallest convex ring around positions, with edges straight in degrees as a map draws them: counter-clockwise, the last corner repeating the
 * first, as in GeoJSON. `null` when all positions are on one line. Monotone chains (Andrew 1979).
 */
export function convexHull(positions: readonly Position[]): Ring | null {
  const sorted = positions.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const corners = [...chain(sorted), ...chain(sorted.toReversed())];
  const [first] = corners;
  return first && corners.length > 2 ? [...corners, first] : null;
}
