import type { Position } from '../geography/bounds.ts';
import { refused, worked, type Outcome } from './finding.ts';
import { mostRows } from './grid.ts';
import { areaOf, type GeoShape, type Part, type ShapeKind } from './geo-shape.ts';

const fileCode = 9994;
const headerBytes = 100;

/** Kinds of Esri's technical description (July 1998); Z and M variants put their extra figures behind the coordinates. */
const kinds: ReadonlyMap<number, ShapeKind> = new Map([[1, 'point'], [11, 'point'], [21, 'point'], [8, 'point'], [18, 'point'], [28, 'point'], [3, 'line'], [13, 'line'], [23, 'line'], [5, 'area'], [15, 'area'], [25, 'area']]);
const single = new Set([1, 11, 21]);
const lists = new Set([8, 18, 28]);

function damaged(record: number): Outcome<never> {
  return refused(`Shapefile 的圖形（.shp）在第 ${record} 筆損壞或被截斷；請重新下載或匯出。`, `The shapes of the shapefile (.shp) are damaged or cut off at record ${record}; download or export it again.`);
}

/** Twice the area of a ring; above 0 where it runs anticlockwise. */
function turn(ring: Part): number {
  let twice = 0;
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice;
}

function isInside([x, y]: Position, ring: Part): boolean {
  let inside = false;
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
  });
  return inside;
}

/** More inner rings than these are not given to their areas: it would take too long to look for each. */
const mostHoles = 2000;

/** Rings that run clockwise bound areas, the others are cut out of the one that they lie in; in a file that runs the other way round all bound areas. */
function polygonsOf(rings: readonly Part[]): readonly (readonly Part[])[] {
  const outer = rings.filter((ring) => turn(ring) < 0);
  if (outer.length === 0) return rings.map((ring) => [ring]);
  const polygons = outer.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => turn(ring) >= 0).slice(0, mostHoles)) {
    const [corner] = hole;
    const around = outer.length === 1 ? 0 : outer.findIndex((ring) => corner !== undefined && isInside(corner, ring));
    polygons[around]?.push(hole);
  }
  return polygons;
}

/** The shape of one record; `undefined` where its counts do not fit its length. */
function shapeOf(view: DataView, type: number): GeoShape | null | undefined {
  const kind = kinds.get(type);
  if (!kind) return null;
  const position = (at: number): Position => [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
  const isWhole = (point: Position): boolean => point.every(Number.isFinite);
  if (single.has(type)) {
    if (view.byteLength < 20) return undefined;
    const point = position(4);
    return isWhole(point) ? { kind, parts: [[point]] } : null;
  }
  const pointsAt = lists.has(type) ? 40 : 44;
  if (view.byteLength < pointsAt) return undefined;
  const partCount = lists.has(type) ? 0 : view.getInt32(36, true);
  const pointCount = view.getInt32(pointsAt - 4, true);
  const first = pointsAt + partCount * 4;
  if (partCount < 0 || pointCount < 0 || first + pointCount * 16 > view.byteLength) return undefined;
  const points = Array.from({ length: pointCount }, (_, at) => position(first + at * 16));
  if (lists.has(type)) return { kind, parts: points.filter(isWhole).map((point) => [point]) };
  const starts = Array.from({ length: partCount }, (_, at) => view.getInt32(pointsAt + at * 4, true));
  if (starts.some((start, at) => start < (starts[at - 1] ?? 0) || start > pointCount)) return undefined;
  const parts = starts.map((start, at) => points.slice(start, starts[at + 1] ?? pointCount).filter(isWhole)).filter((part) => part.length > 0);
  return kind === 'area' ? areaOf(polygonsOf(parts)) : { kind, parts };
}

/**
 * The shapes of a `.shp` file in the order of its records, `null` for empty ones and for kinds that are no points, lines or areas. Every count is held against
 * the bytes that are there, so that a cut or hostile file ends in a sentence that names the record.
 */
export function shapefileShapes(bytes: Uint8Array): Outcome<readonly (GeoShape | null)[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getInt32(0) !== fileCode) return refused('這個 .shp 檔不是 Shapefile，或已損壞。', 'The .shp file is no shapefile, or it is damaged.');
  // The header tells its length in words of two bytes: a file that is shorter was cut between two records.
  if (view.getInt32(24) * 2 > bytes.length) return refused('Shapefile 的圖形（.shp）被截斷；請重新下載或匯出。', 'The shapes of the shapefile (.shp) are cut off; download or export it again.');
  const end = Math.max(headerBytes, Math.min(bytes.length, view.getInt32(24) * 2));
  const shapes: (GeoShape | null)[] = [];
  for (let at = headerBytes; at < end;) {
    const record = shapes.length + 1;
    const length = at + 8 <= end ? view.getInt32(at + 4) * 2 : -1;
    if (record > mostRows) return refused('圖形超過 2,000,000 筆，無法在瀏覽器中讀取。', 'There are more than 2,000,000 shapes, which cannot be read in the browser.');
    if (length < 4 || at + 8 + length > end) return damaged(record);
    const content = new DataView(view.buffer, view.byteOffset + at + 8, length);
    const shape = shapeOf(content, content.getInt32(0, true));
    if (shape === undefined) return damaged(record);
    shapes.push(shape && shape.parts.length > 0 ? shape : null);
    at += 8 + length;
  }
  return worked(shapes);
}
