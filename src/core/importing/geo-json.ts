import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Position } from '../geography/bounds.ts';
import { finding, refused, worked, type Finding, type Outcome } from './finding.ts';
import type { GeoFeature, GeoFeatures } from './geo-feature.ts';
import { shapeOfGeometry } from './geo-shape.ts';
import { unprojector } from './projected-coordinates.ts';
import type { Projection } from './reading-choices.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const projected: Readonly<Record<string, Projection>> = { 3826: 'twd97-121', 3825: 'twd97-119', 3828: 'twd67-121', 3827: 'twd67-119' };
/** Degrees of WGS 84, or of TWD97, which is the same within a metre. */
const inDegrees = new Set(['4326', '3821', '3824', '84']);
const earthRadiusMetres = 6_378_137;
const same = (position: Position): Position => position;

function fromWebMercator([x, y]: Position): Position {
  return [(x / earthRadiusMetres) * (180 / Math.PI), (2 * Math.atan(Math.exp(y / earthRadiusMetres)) - Math.PI / 2) * (180 / Math.PI)];
}

function fromMetres(projection: Projection): (position: Position) => Position {
  const convert = unprojector(projection);
  return ([x, y]) => {
    const [longitude, latitude] = convert(x, y);
    return [longitude, latitude];
  };
}

/** The code of the coordinate system that the file names: the last digits of `urn:ogc:def:crs:EPSG::3826`; `null` when it names none. */
function crsCode(value: Readonly<Record<string, unknown>>): string | null {
  const { crs } = value;
  const properties = isRecord(crs) ? crs['properties'] : undefined;
  const name = isRecord(properties) ? (properties['name'] ?? properties['code']) : undefined;
  return name === undefined ? null : (/(\d+)\D*$/.exec(typeof name === 'string' || typeof name === 'number' ? `${name}` : '')?.[1] ?? 'unknown');
}

function degreesOf(code: string | null, features: readonly GeoFeature[]): Outcome<Pick<GeoFeatures, 'toDegrees' | 'findings'>> {
  if (code !== null && !inDegrees.has(code)) {
    const projection = projected[code];
    if (projection) return worked({ toDegrees: fromMetres(projection), findings: [finding('projection', 'note', `坐標依檔案所寫以 EPSG:${code} 換算。`, `Coordinates were converted from EPSG:${code}, as the file says.`)] });
    if (code === '3857' || code === '900913') return worked({ toDegrees: fromWebMercator, findings: [] });
    return refused('這個檔案的坐標系統不受支援；請轉成 WGS84（EPSG:4326）或 TWD97（EPSG:3826）後再開啟。', 'The coordinate system of the file is not supported; convert it to WGS 84 (EPSG:4326) or TWD97 (EPSG:3826) and open it again.');
  }
  const first = features.find(({ shape }) => shape !== null)?.shape?.parts[0]?.[0];
  if (first && (Math.abs(first[0]) > 180 || Math.abs(first[1]) > 90)) {
    return worked({ toDegrees: fromMetres('twd97-121'), findings: [finding('projection-assumed', 'check', '檔案沒有寫明坐標系統，坐標不是經緯度，以 TWD97 二度分帶（EPSG:3826）讀取，請確認位置。', 'The file names no coordinate system and its coordinates are no degrees; they were read as TWD97 TM2 (EPSG:3826). Please check the places.')] });
  }
  return worked({ toDegrees: same, findings: [] });
}

function featureOf(value: unknown): GeoFeature {
  if (!isRecord(value)) return { shape: null, properties: new Map() };
  const isFeature = value['type'] === 'Feature';
  const geometry = isFeature ? value['geometry'] : value;
  const { properties } = value;
  const own = new Map<string, unknown>(isFeature && isRecord(properties) ? Object.entries(properties) : []);
  if (isFeature && value['id'] !== undefined && !own.has('id')) own.set('id', value['id']);
  return { shape: shapeOfGeometry(geometry), properties: own };
}

function isTopology(value: unknown): value is Topology {
  return isRecord(value) && value['type'] === 'Topology' && Array.isArray(value['arcs']) && isRecord(value['objects']);
}

/** All features of all objects of a topology. @throws whatever topojson-client does on a broken one. */
function topologyFeatures(topology: Topology): readonly unknown[] {
  return Object.values(topology.objects).flatMap((object): readonly unknown[] => {
    const made = feature(topology, object);
    return made.type === 'FeatureCollection' ? made.features : [made];
  });
}

/** `NaN` and `Infinity` are no JSON, yet some programs write them; they stand for nothing. */
const notNumbers = /(?<=[:,[]\s{0,8})-?(?:NaN|Infinity)(?=\s{0,8}[,\]}])/g;

function parsed(text: string): Outcome<{ readonly value: unknown; readonly findings: readonly Finding[] }> {
  try {
    return worked({ value: JSON.parse(text), findings: [] });
  } catch (error) {
    if (notNumbers.test(text)) {
      try {
        return worked({ value: JSON.parse(text.replaceAll(notNumbers, 'null')), findings: [finding('not-a-number', 'check', '檔案裡有 NaN 或 Infinity，視為沒有數值。', 'The file holds NaN or Infinity, which count as no figure.')] });
      } catch {
        // Broken in another way too: the first sentence says where.
      }
    }
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = place === undefined ? null : text.slice(0, Number(place)).split('\n').length;
    return refused(
      `檔案不是完整的 JSON${line === null ? '' : `，在第 ${line} 行附近損壞或被截斷`}；請重新下載或匯出。`,
      `The file is no complete JSON${line === null ? '' : `: it is damaged or cut off near line ${line}`}; download or export it again.`,
    );
  }
}

/** The features of a GeoJSON or TopoJSON text; the records of a JSON list, as open data portals publish tables, are features without a place. */
export function jsonFeatures(text: string): Outcome<GeoFeatures> {
  const read = parsed(text);
  if (!read.ok) return read;
  const { value, findings } = read.value;
  const nothing = refused('這個 JSON 檔不是 GeoJSON 或 TopoJSON，沒有圖徵可讀。', 'This JSON file is neither GeoJSON nor TopoJSON; it has no features to read.');
  let list: readonly unknown[];
  if (isTopology(value)) {
    try {
      // Its shape was looked at above; whatever is broken deeper ends in the sentence below.
      list = topologyFeatures(value);
    } catch {
      return refused('這個 TopoJSON 檔損壞：弧段不完整。', 'The TopoJSON file is damaged: its arcs are incomplete.');
    }
  } else if (Array.isArray(value)) return worked({ features: value.filter(isRecord).map((record) => ({ shape: null, properties: new Map(Object.entries(record)) })), toDegrees: same, findings });
  else if (!isRecord(value)) return nothing;
  else if (value['type'] === 'FeatureCollection') list = Array.isArray(value['features']) ? value['features'] : [];
  else if (value['type'] === 'Feature' || 'coordinates' in value || 'geometries' in value) list = [value];
  else return nothing;
  const features = list.map(featureOf);
  const converted = degreesOf(isRecord(value) ? crsCode(value) : null, features);
  return converted.ok ? worked({ features, toDegrees: converted.value.toDegrees, findings: [...findings, ...converted.value.findings] }) : converted;
}
