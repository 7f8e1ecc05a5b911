import type { Position } from './bounds.ts';
import { pathLengthKm } from './distance.ts';
import { project, unproject } from './mercator.ts';

type Point = readonly [number, number];

/** A mark on a corridor that shows which way it runs. */
export interface DirectionMark {
  readonly position: Position;
  /** Degrees clockwise from north on the map. */
  readonly bearing: number;
}

export interface CorridorLine {
  /** The smooth line; it passes through every waypoint in order. */
  readonly path: readonly Position[];
  /** For every waypoint given, its place in `path`; never falling. */
  readonly waypointIndexes: readonly number[];
  /** Along the straight legs between the waypoints on the ellipsoid: the curve between them is drawing and adds no length. */
  readonly lengthKm: number;
  /** One in the middle of every leg. */
  readonly directionMarks: readonly DirectionMark[];
}

const pointsPerLeg = 16;

function mix(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/**
 * A point of the centripetal Catmull-Rom curve between `p1` and `p2` at `share` (0–1) of the leg, by the pyramid of P. J. Barry and
 * R. N. Goldman (1988). Knots grow by the square root of the distance, so no leg makes a loop or a cusp (C. Yuksel et al., 2011).
 */
function curvePoint(p0: Point, p1: Point, p2: Point, p3: Point, share: number): Point {
  const knot = (from: Point, to: Point): number => Math.sqrt(Math.hypot(to[0] - from[0], to[1] - from[1]));
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const t = t1 + (t2 - t1) * share;
  const a1 = mix(p0, p1, t / t1);
  const a2 = mix(p1, p2, (t - t1) / (t2 - t1));
  const a3 = mix(p2, p3, (t - t2) / (t3 - t2));
  return mix(mix(a1, a2, t / t2), mix(a2, a3, (t - t1) / (t3 - t1)), (t - t1) / (t2 - t1));
}

/** The waypoint beyond an end of the line: the end's neighbour mirrored in the end, so that the curve leaves in the direction of the leg. */
function mirrored(end: Point, inner: Point): Point {
  return [2 * end[0] - inner[0], 2 * end[1] - inner[1]];
}

/**
 * The line of a corridor through its waypoints in the given order: a centripetal Catmull-Rom curve in Web Mercator. Waypoints at the same
 * place as the one before share its point of the path. None gives an empty path, a single place a path of one point.
 */
export function corridorLine(waypoints: readonly Position[]): CorridorLine {
  const stops: { readonly position: Position; readonly point: Point }[] = [];
  const stopOfWaypoint = waypoints.map((position) => {
    const last = stops.at(-1);
    if (!last || last.position[0] !== position[0] || last.position[1] !== position[1]) stops.push({ position, point: project(position) });
    return stops.length - 1;
  });

  const path: Position[] = [];
  const indexOfStop: number[] = [];
  const directionMarks: DirectionMark[] = [];
  stops.forEach((stop, index) => {
    indexOfStop.push(path.length);
    // The waypoint itself, untouched by projecting there and back.
    path.push(stop.position);
    const next = stops[index + 1];
    if (!next) return;
    const before = stops[index - 1]?.point ?? mirrored(stop.point, next.point);
    const after = stops[index + 2]?.point ?? mirrored(next.point, stop.point);
    const onLeg = (share: number): Point => curvePoint(before, stop.point, next.point, after, share);
    for (let step = 1; step < pointsPerLeg; step += 1) path.push(unproject(onLeg(step / pointsPerLeg)));
    const [aheadX, aheadY] = onLeg(0.5 + 0.5 / pointsPerLeg);
    const [behindX, behindY] = onLeg(0.5 - 0.5 / pointsPerLeg);
    const bearing = (Math.atan2(aheadX - behindX, behindY - aheadY) * 180) / Math.PI;
    directionMarks.push({ position: unproject(onLeg(0.5)), bearing: (bearing + 360) % 360 });
  });

  return {
    path,
    waypointIndexes: stopOfWaypoint.map((stop) => indexOfStop[stop] ?? 0),
    lengthKm: pathLengthKm(waypoints),
    directionMarks,
  };
}
