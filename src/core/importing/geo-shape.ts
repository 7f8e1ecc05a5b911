import type { Position } from '../geography/bounds.ts';

export type ShapeKind = 'point' | 'line' | 'area';

/** A ring, a line, or a list of one point. */
export type Part = readonly Position[];

/** The corners of a geometry, whatever its kind; `parts` are outer rings of areas, lines, or lists of one point. */
export interface GeoShape {
  readonly kind: ShapeKind;
  readonly parts: readonly Part[];
  /** Inner rings of areas, by the part that they are cut out of; absent where there are none. */
  readonly holes?: readonly (readonly Part[])[];
  /** The file has shapes of further kinds for the same thing, which were left out. */
  readonly more?: true;
}

const mostDepth = 8;
/** More parts of a collection are not looked at. */
const mostParts = 100;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function positionOf(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: readonly unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const positionsOf = (value: unknown): Part => listOf(value).flatMap((item) => (positionOf(item) ? [positionOf(item) ?? [0, 0]] : []));

/** The shape of polygons, each with its outer ring first; `null` without a ring. */
export function areaOf(polygons: readonly (readonly Part[])[]): GeoShape | null {
  const filled = polygons.filter(([outer]) => outer !== undefined && outer.length > 0);
  const parts = filled.map(([outer = []]) => outer);
  const holes = filled.map(([, ...inner]) => inner.filter((ring) => ring.length > 0));
  if (parts.length === 0) return null;
  return holes.some((rings) => rings.length > 0) ? { kind: 'area', parts, holes } : { kind: 'area', parts };
}

/**
 * The shape of a GeoJSON geometry; `null` for none, an unknown type, and one without any whole position. Looks only as deep as the type allows, so that
 * monstrous nesting costs nothing. Of a collection the first part with a shape counts.
 */
export function shapeOfGeometry(geometry: unknown, depth = 0): GeoShape | null {
  if (!isRecord(geometry) || depth > mostDepth) return null;
  const { type, coordinates } = geometry;
  const shape = (kind: ShapeKind, parts: readonly Part[]): GeoShape | null => {
    const filled = parts.filter((part) => part.length > 0);
    return filled.length > 0 ? { kind, parts: filled } : null;
  };
  switch (type) {
    case 'Point': return shape('point', [positionsOf([coordinates])]);
    case 'MultiPoint': return shape('point', positionsOf(coordinates).map((position) => [position]));
    case 'LineString': return shape('line', [positionsOf(coordinates)]);
    case 'MultiLineString': return shape('line', listOf(coordinates).map(positionsOf));
    case 'Polygon': return areaOf([listOf(coordinates).map(positionsOf)]);
    case 'MultiPolygon': return areaOf(listOf(coordinates).map((polygon) => listOf(polygon).map(positionsOf)));
    case 'GeometryCollection': {
      const [first, ...others] = listOf(geometry['geometries']).slice(0, mostParts).flatMap((part) => shapeOfGeometry(part, depth + 1) ?? []);
      if (!first) return null;
      return others.length > 0 ? { ...first, more: true } : first;
    }
    default: return null;
  }
}

function ringArea(ring: Part): number {
  let twice = 0;
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

/** A point inside a ring and outside its holes, whichever way round they run: the middle of the widest stretch inside at the height of its middle. */
function insideRing(ring: Part, holes: readonly Part[]): Position {
  const ys = ring.map(([, y]) => y);
  // A little off the middle, so that the line through it seldom meets a corner.
  const low = ys.reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const high = ys.reduce((most, y) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  const height = low + (high - low) * 0.5000137;
  const crossings: number[] = [];
  for (const each of [ring, ...holes]) each.forEach(([x1, y1], at) => {
    const [x2, y2] = each[(at + 1) % each.length] ?? [x1, y1];
    if (y1 > height !== y2 > height) crossings.push(x1 + ((height - y1) * (x2 - x1)) / (y2 - y1));
  });
  crossings.sort((one, other) => one - other);
  let best: Position = ring[0] ?? [0, 0];
  let widest = -1;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [left = 0, right = 0] = [crossings[at], crossings[at + 1]];
    if (right - left > widest) {
      widest = right - left;
      best = [(left + right) / 2, height];
    }
  }
  return best;
}

/** The one point that stands for a shape: itself, the middle corner of the longest line, a point inside the largest area. */
export function pointOfShape({ kind, parts, holes }: GeoShape): Position {
  const measure = kind === 'area' ? ringArea : (part: Part) => part.length;
  const [first = [[0, 0] as Position]] = parts.toSorted((one, other) => measure(other) - measure(one));
  if (kind === 'area') return insideRing(first, holes?.[parts.indexOf(first)] ?? []);
  return first[Math.floor(first.length / 2)] ?? [0, 0];
}
