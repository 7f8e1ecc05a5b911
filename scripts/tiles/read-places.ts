import { csvParseRows } from 'd3-dsv';
import type { Feature, GeoJsonProperties, Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { withoutFormulaGuard } from '../../src/core/datasets/formula-guard.ts';

export type TileValue = string | number | boolean;
export type TileProperties = Readonly<Record<string, TileValue>>;
export type Shape = Feature<LineString | MultiLineString | Polygon | MultiPolygon, TileProperties>;

export interface TilePoint {
  /** Degrees, WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
  readonly properties: TileProperties;
}

/** What a file holds that can be drawn, and how many rows or features were left out, by reason. */
export interface ReadPlaces {
  readonly points: readonly TilePoint[];
  readonly shapes: readonly Shape[];
  readonly leftOut: ReadonlyMap<string, number>;
}

const longitudeHeads = /^(longitude|long?|lng|x|wgs84_?lon|經度|經度座標)$/;
const latitudeHeads = /^(latitude|lat|y|wgs84_?lat|緯度|緯度座標)$/;
/** Columns that are codes whatever their cells look like: 09007 and 63000 belong together. */
const codeHeads = /(^|_)(codes?|ids?|no|zip)$|代碼|代號|編號|統編|郵遞|電話/;
/** The Mercator square of web maps ends here. */
const greatestLatitude = 85.05;

/** A head as it is compared: lower case, without a unit in brackets. */
const plainHead = (head: string) => head.normalize('NFKC').trim().toLowerCase().replace(/\s*\([^)]*\)$/, '');

/** The names that every object has are kept free: the tile writer looks its keys up in plain objects. */
const safeName = (name: string) => (name in {} ? `_${name}` : name);

class Counts {
  readonly byReason = new Map<string, number>();

  add(reason: string): void {
    this.byReason.set(reason, (this.byReason.get(reason) ?? 0) + 1);
  }
}

/** Why a position cannot be drawn; `null` when it can. */
function positionFault(longitude: number, latitude: number): string | null {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return 'no position';
  if (longitude === 0 && latitude === 0) return 'position 0, 0';
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return 'position is not in degrees of longitude and latitude';
  return Math.abs(latitude) > greatestLatitude ? 'position too near a pole' : null;
}

const isCanonicalNumber = (cell: string) => cell !== '' && String(Number(cell)) === cell;

/**
 * Rows with a longitude and a latitude column (degrees, WGS 84). A column whose cells are all plain numbers becomes numbers, unless it is one of
 * codes; all else stays text, and empty cells are left away.
 * @throws Error when there are no such columns.
 */
export function placesOfCsv(text: string): ReadPlaces {
  const [heads = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, '')).map((row) => row.map(withoutFormulaGuard));
  const longitudeAt = heads.findIndex((head) => longitudeHeads.test(plainHead(head)));
  const latitudeAt = heads.findIndex((head) => latitudeHeads.test(plainHead(head)));
  if (longitudeAt < 0 || latitudeAt < 0) throw new Error(`The table needs a column of longitudes and one of latitudes (degrees, WGS 84); its columns are: ${heads.join(', ')}.`);
  const whole = rows.filter((row) => row.length === heads.length);
  const kept = heads.flatMap((head, column) => (column === longitudeAt || column === latitudeAt || head.trim() === '' ? [] : [{ name: safeName(head.trim()), column }]));
  const columns = kept.map(({ name, column }) => {
    const filled = whole.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return { name, column, numeric: !codeHeads.test(plainHead(name)) && filled.length > 0 && filled.every(isCanonicalNumber) };
  });
  const counts = new Counts();
  for (const row of rows) if (row.length !== heads.length && row.some((cell) => cell !== '')) counts.add('row with more or fewer cells than the head');
  const points = whole.flatMap((row): TilePoint[] => {
    const [x = '', y = ''] = [row[longitudeAt]?.trim(), row[latitudeAt]?.trim()];
    const [longitude, latitude] = [x === '' ? Number.NaN : Number(x), y === '' ? Number.NaN : Number(y)];
    const fault = positionFault(longitude, latitude);
    if (fault !== null) {
      counts.add(fault);
      return [];
    }
    const cells = columns.flatMap(({ name, column, numeric }) => {
      const cell = row[column] ?? '';
      return cell === '' ? [] : [[name, numeric ? Number(cell) : cell] as const];
    });
    return [{ longitude, latitude, properties: Object.fromEntries(cells) }];
  });
  return { points, shapes: [], leftOut: counts.byReason };
}

/** Tiles hold texts, numbers and yes or no; lists and objects are written as JSON. */
function tileProperties(properties: GeoJsonProperties): TileProperties {
  return Object.fromEntries(
    Object.entries(properties ?? {}).flatMap(([name, value]: [string, unknown]) => {
      if (value === null || value === undefined || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return [];
      const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value);
      return [[safeName(name), plain] as const];
    }),
  );
}

interface Collected {
  readonly points: TilePoint[];
  readonly shapes: Shape[];
  readonly counts: Counts;
}

function collect(geometry: Geometry | null, properties: TileProperties, into: Collected): void {
  if (!geometry) {
    into.counts.add('no position');
    return;
  }
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      for (const [longitude = Number.NaN, latitude = Number.NaN] of geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates) {
        const fault = positionFault(longitude, latitude);
        if (fault === null) into.points.push({ longitude, latitude, properties });
        else into.counts.add(fault);
      }
      return;
    case 'GeometryCollection':
      for (const part of geometry.geometries) collect(part, properties, into);
      return;
    default:
      into.shapes.push({ type: 'Feature', properties, geometry });
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Features of a GeoJSON (RFC 7946) by their geometry; every point of a MultiPoint counts as one.
 * @throws Error when it is not GeoJSON or names a projected reference system.
 */
export function placesOfGeoJson(text: string): ReadPlaces {
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (!isObject(json) || !('type' in json)) throw new Error('The file is JSON, but not GeoJSON.');
  if ('crs' in json && !/CRS84|4326/.test(JSON.stringify(json.crs))) throw new Error('The GeoJSON names a projected reference system; convert it to longitude and latitude (WGS 84) first.');
  const listed: unknown = json.type === 'FeatureCollection' && 'features' in json ? json.features : [json];
  if (!Array.isArray(listed)) throw new Error('The GeoJSON has no list of features.');
  const into: Collected = { points: [], shapes: [], counts: new Counts() };
  const features: readonly Feature<Geometry | null>[] = listed;
  for (const feature of features) {
    if (isObject(feature) && feature.type === 'Feature') collect(feature.geometry, tileProperties(feature.properties), into);
    else into.counts.add('not a feature');
  }
  return { points: into.points, shapes: into.shapes, leftOut: into.counts.byReason };
}
