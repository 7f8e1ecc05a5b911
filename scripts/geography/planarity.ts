type Point = readonly [number, number];

interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly arc: number;
}

/** Twice the signed area of a triangle of grid points: exact, as grid numbers are small integers. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** True when a point lies on a segment but is not one of its ends. */
function liesInside(point: Point, { from, to }: Segment): boolean {
  if (same(point, from) || same(point, to) || turn(from, to, point) !== 0) return false;
  return (
    Math.min(from[0], to[0]) <= point[0] && point[0] <= Math.max(from[0], to[0]) &&
    Math.min(from[1], to[1]) <= point[1] && point[1] <= Math.max(from[1], to[1])
  );
}

/** True when two segments have more in common than an end of both. */
function conflict(one: Segment, other: Segment): boolean {
  if ((same(one.from, other.from) && same(one.to, other.to)) || (same(one.from, other.to) && same(one.to, other.from))) return true;
  if (liesInside(one.from, other) || liesInside(one.to, other) || liesInside(other.from, one) || liesInside(other.to, one)) return true;
  const oneApart = Math.sign(turn(one.from, one.to, other.from)) * Math.sign(turn(one.from, one.to, other.to));
  const otherApart = Math.sign(turn(other.from, other.to, one.from)) * Math.sign(turn(other.from, other.to, one.to));
  return oneApart < 0 && otherApart < 0;
}

const cellSize = 64;

/**
 * The arcs (numbers, sorted) that cross, touch or lie on another arc or themselves anywhere but at common ends of segments. Simplifying can
 * push a coast through a neighbouring border or an islet; areas over such arcs overlap.
 * @param arcs points in whole grid steps
 */
export function conflictingArcs(arcs: readonly (readonly Point[])[]): number[] {
  const cells = new Map<number, Segment[]>();
  const offenders = new Set<number>();
  arcs.forEach((points, arc) => {
    points.forEach((from, index) => {
      const to = points[index + 1];
      if (!to) return;
      const segment = { from, to, arc };
      const lastColumn = Math.floor(Math.max(from[0], to[0]) / cellSize);
      const lastRow = Math.floor(Math.max(from[1], to[1]) / cellSize);
      for (let column = Math.floor(Math.min(from[0], to[0]) / cellSize); column <= lastColumn; column += 1) {
        for (let row = Math.floor(Math.min(from[1], to[1]) / cellSize); row <= lastRow; row += 1) {
          const key = column * 2 ** 20 + row;
          const cell = cells.get(key);
          if (!cell) {
            cells.set(key, [segment]);
            continue;
          }
          for (const other of cell) {
            if (!conflict(segment, other)) continue;
            offenders.add(arc);
            offenders.add(other.arc);
          }
          cell.push(segment);
        }
      }
    });
  });
  return [...offenders].sort((one, other) => one - other);
}
