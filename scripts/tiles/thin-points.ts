import type { TilePoint, TileProperties } from './read-places.ts';

/** Cells along each side of a tile: at most one mark of each group in a cell, about 4 px wide on the screen. */
const cellsOfTile = 128;
/** The deepest zoom whose cells and groups can be counted exactly in one number. */
export const deepestZoom = 14;
const mostGroups = 2048;

/** A mark of one zoom: a point of the file, or several in one cell and one group, drawn at their mean place. */
export interface ThinnedPoint {
  /** Place in the Mercator square, 0 … 1, from the north-west. */
  readonly x: number;
  readonly y: number;
  /** How many points of the file it stands for. */
  readonly count: number;
  readonly group: number;
  /** Of the point itself; of several, only the value of the group. */
  readonly properties: TileProperties;
}

export function mercator(longitude: number, latitude: number): readonly [number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [(longitude + 180) / 360, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI];
}

/** Marks of the next coarser zoom: those in one cell and one group become one, with the sum of their counts. */
function merged(points: readonly ThinnedPoint[], zoom: number, groupProperties: readonly TileProperties[]): readonly ThinnedPoint[] {
  const cells = 2 ** zoom * cellsOfTile;
  const found = new Map<number, ThinnedPoint[]>();
  for (const point of points) {
    const key = (Math.floor(point.x * cells) * cells + Math.floor(point.y * cells)) * mostGroups + point.group;
    const here = found.get(key);
    if (here) here.push(point);
    else found.set(key, [point]);
  }
  return [...found.values()].flatMap((here) => {
    const [first] = here;
    if (!first || here.length === 1) return first ?? [];
    const count = here.reduce((sum, point) => sum + point.count, 0);
    const mean = (of: (point: ThinnedPoint) => number) => here.reduce((sum, point) => sum + of(point) * point.count, 0) / count;
    return { x: mean((point) => point.x), y: mean((point) => point.y), count, group: first.group, properties: groupProperties[first.group] ?? {} };
  });
}

/**
 * The marks of every zoom. At the deepest all points stand for themselves; above, points that would overlap are one mark with a `count`, so that the
 * sum of the counts is the number of points at every zoom, and of every group too.
 * @param by the property that parts groups, so that a filter on it stays exact; `null` = one group.
 * @throws Error when the property has more than 2,048 values.
 */
export function thinnedByZoom(points: readonly TilePoint[], zooms: { readonly min: number; readonly max: number }, by: string | null): ReadonlyMap<number, readonly ThinnedPoint[]> {
  const groups = new Map<string, number>();
  const groupProperties: TileProperties[] = [];
  const groupOf = ({ properties }: TilePoint): number => {
    const value = by === null ? undefined : properties[by];
    const key = `${typeof value} ${String(value)}`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    if (groups.size >= mostGroups) throw new Error(`The column "${by}" has more than ${mostGroups} values; choose one with fewer for --by.`);
    groups.set(key, groupProperties.length);
    groupProperties.push(by === null || value === undefined ? {} : { [by]: value });
    return groupProperties.length - 1;
  };
  let marks: readonly ThinnedPoint[] = points.map((point) => {
    const [x, y] = mercator(point.longitude, point.latitude);
    return { x, y, count: 1, group: groupOf(point), properties: point.properties };
  });
  const byZoom = new Map([[zooms.max, marks]]);
  for (let zoom = zooms.max - 1; zoom >= zooms.min; zoom -= 1) {
    marks = merged(marks, zoom, groupProperties);
    byZoom.set(zoom, marks);
  }
  return byZoom;
}
