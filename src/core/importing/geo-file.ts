import type { Position } from '../geography/bounds.ts';
import { outlineText } from '../geography/outline-text.ts';
import { finding, refused, shown, worked, type Finding, type Outcome } from './finding.ts';
import { longestCell, mostColumns, type Grid } from './grid.ts';
import type { GeoFeature } from './geo-feature.ts';
import { jsonFeatures } from './geo-json.ts';
import { kmlFeatures } from './kml.ts';
import { pointOfShape, type GeoShape, type ShapeKind } from './geo-shape.ts';

/** A file of places as a sheet: a row for each feature, its properties as columns, and the point that stands for it. */
export interface GeoGrid {
  readonly grid: Grid;
  readonly findings: readonly Finding[];
}

const kindNames: Readonly<Record<ShapeKind, string>> = { point: '點 Point', line: '線 Line', area: '面 Area' };
const [longitudeHeader, latitudeHeader] = ['經度', '緯度'];
const kindHeader = '圖形';

/** Whether a column is the one that says of all things that they are areas. */
export function saysAreas(header: string, cells: readonly string[]): boolean {
  return header === kindHeader && cells.length > 0 && cells.every((cell) => cell === kindNames.area);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.slice(0, longestCell);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  try {
    return JSON.stringify(value).slice(0, 2000);
  } catch {
    return '';
  }
}

/** More corners than these would be heavy to carry and to draw: the things are points alone then. */
const mostCorners = 400_000;

function cornersOf({ parts, holes = [] }: GeoShape): number {
  return [...parts, ...holes.flat()].reduce((sum, part) => sum + part.length, 0);
}

/** A point needs no outline beside its coordinates; several points do. */
const isOnePoint = ({ kind, parts }: GeoShape): boolean => kind === 'point' && parts.length === 1;

/** The outlines of lines, areas and several points, by row of the sheet; `null` where they have too many corners. */
function outlinesOf(features: readonly GeoFeature[], toDegrees: (position: Position) => Position): ReadonlyMap<number, string> | null {
  const outlines = new Map<number, string>();
  let corners = 0;
  for (const [at, { shape }] of features.entries()) {
    if (!shape || isOnePoint(shape)) continue;
    corners += cornersOf(shape);
    if (corners > mostCorners) return null;
    const kind = shape.kind === 'point' ? 'points' : shape.kind;
    const parts = shape.parts.map((part, index) => [part, ...(shape.holes?.[index] ?? [])].map((ring) => ring.map(toDegrees)));
    if (parts.flat(2).every((position) => position.every(Number.isFinite))) outlines.set(at + 1, outlineText({ kind, parts }));
  }
  return outlines;
}

/** Features as a sheet; `null` without any. */
export function gridOfFeatures(features: readonly GeoFeature[], toDegrees: (position: Position) => Position): GeoGrid | null {
  const headers = new Map<string, number>();
  let dropped = 0;
  // A file that was taken away from here says the kinds already, in a column that would stand there twice.
  const saysKinds = features.every(({ shape, properties }) => !properties.has(kindHeader) || properties.get(kindHeader) === (shape ? kindNames[shape.kind] : ''));
  for (const { properties } of features) {
    for (const name of properties.keys()) {
      if (headers.has(name) || (saysKinds && name === kindHeader)) continue;
      if (headers.size < mostColumns - 3) headers.set(name, headers.size);
      else dropped += 1;
    }
  }
  const placed = features.some(({ shape }) => shape !== null);
  const without: number[] = [];
  const kinds = new Set<ShapeKind>();
  const severalPoints: number[] = [];
  const mixed: number[] = [];
  const rows = features.map(({ shape, properties }, at) => {
    const cells = Array.from({ length: headers.size }, () => '');
    for (const [name, value] of properties) {
      const column = headers.get(name);
      if (column !== undefined) cells[column] = cellOf(value);
    }
    if (!placed) return cells;
    if (!shape) {
      without.push(at + 2);
      return [...cells, '', '', ''];
    }
    kinds.add(shape.kind);
    if (shape.more) mixed.push(at + 2);
    if (shape.kind === 'point' && !isOnePoint(shape)) severalPoints.push(at + 2);
    const [longitude, latitude] = toDegrees(pointOfShape(shape));
    return [...cells, longitude.toFixed(7), latitude.toFixed(7), kindNames[shape.kind]];
  });
  const findings: Finding[] = [];
  if (without.length > 0) findings.push(finding('no-geometry', 'check', `有 ${without.length} 筆沒有可用的圖形（空白、巢狀過深或坐標不是數字）。`, `${without.length} ${without.length === 1 ? 'feature has' : 'features have'} no usable geometry (empty, nested too deeply, or without numbers).`, without));
  const shaped = kinds.has('line') || kinds.has('area');
  const outlines = shaped || severalPoints.length > 0 ? outlinesOf(features, toDegrees) : null;
  if (outlines && shaped) findings.push(finding('shape-point', 'note', '線和面照畫；點選、計數和所在的鄉鎮市區以線上或面內的一個點為準。', 'Lines and areas are drawn as they are; pointing at them, counting them and finding their township go by one point on or inside each.'));
  else if (shaped) findings.push(finding('shape-point', 'check', `線和面的轉折點超過 ${mostCorners.toLocaleString('en')} 個，不畫出；各以其中的一個點表示。`, `The lines and areas have more than ${mostCorners.toLocaleString('en')} corners and are not drawn; each is represented by one point on or inside it.`));
  if (severalPoints.length > 0) {
    findings.push(finding('several-points', 'check', `有 ${severalPoints.length} 筆各有多個點，地圖上以第一點表示${outlines ? '；匯出 GeoJSON 時保留全部的點' : ''}。`, `${severalPoints.length} ${severalPoints.length === 1 ? 'feature has' : 'features have'} several points; the map shows the first of them${outlines ? ', and GeoJSON that is taken away keeps all' : ''}.`, severalPoints));
  }
  if (mixed.length > 0) findings.push(finding('mixed-shapes', 'check', `有 ${mixed.length} 筆由多種圖形組成，只取第一種，其餘沒有匯入。`, `${mixed.length} ${mixed.length === 1 ? 'feature is' : 'features are'} made of several kinds of shapes; the first was taken, the others were not imported.`, mixed));
  if (dropped > 0) findings.push(finding('properties-dropped', 'check', `屬性超過 ${mostColumns} 種，其餘沒有匯入。`, `There are more than ${mostColumns} kinds of properties; the others were not imported.`));
  if (features.length === 0) return null;
  const names = [...headers.keys()].map((name) => shown(name) || '（無名稱）');
  const rowsOf = { rows: [placed ? [...names, longitudeHeader, latitudeHeader, kindHeader] : names, ...rows] };
  return { grid: outlines && outlines.size > 0 ? { ...rowsOf, outlines } : rowsOf, findings };
}

/** Whether a text is JSON or KML rather than a delimited table. */
export function looksLikeGeoFile(text: string): boolean {
  const start = text.slice(0, 3000).replace(/^\uFEFF/, '').trimStart();
  return /^(?:\{|\[\s*\{)/.test(start) || /^<(?:[a-z]+:)?kml[\s>]/i.test(start) || (start.startsWith('<?xml') && /<(?:[a-z]+:)?kml[\s>]/i.test(start));
}

/**
 * GeoJSON (also with a projected crs), TopoJSON, KML or a JSON list of records as a sheet. Broken files, files without a place, and unknown coordinate systems end in a
 * sentence; nothing of the file runs, and property names are never keys of plain objects.
 */
export function geoFile(text: string): Outcome<GeoGrid> {
  const plain = text.replace(/^\uFEFF/, '');
  const read = plain.trimStart().startsWith('<') ? kmlFeatures(plain) : jsonFeatures(plain);
  if (!read.ok) return read;
  const { features, toDegrees, findings } = read.value;
  const made = gridOfFeatures(features, toDegrees);
  if (!made) return refused('檔案裡沒有任何圖徵。', 'The file holds no features.');
  return worked({ grid: made.grid, findings: [...findings, ...made.findings] });
}
