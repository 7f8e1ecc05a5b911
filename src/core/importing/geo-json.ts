import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { finding, refused, worked, type Finding, type Outcome } from './finding.ts';
import type { GeoFeature, GeoFeatures } from './geo-feature.ts';
import { esriFeatures } from './esri-json.ts';
import { degreesOfCode } from './geo-degrees.ts';
import { shapeOfGeometry } from './geo-shape.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The code of the coordinate system that the file names: the last digits of `urn:ogc:def:crs:EPSG::3826`; `null` when it names none. */
function crsCode(value: Readonly<Record<string, unknown>>): string | null {
  const { crs } = value;
  const properties = isRecord(crs) ? crs['properties'] : undefined;
  const name = isRecord(properties) ? (properties['name'] ?? properties['code']) : undefined;
  return name === undefined ? null : (/(\d+)\D*$/.exec(typeof name === 'string' || typeof name === 'number' ? `${name}` : '')?.[1] ?? 'unknown');
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

/** The objects of a text that has one in each line: features, or records; `null` for any other text. */
function parsedLines(text: string): unknown {
  if (!/^\s*\{[^\n]*\}\s*\n\s*\{/.test(text)) return null;
  try {
    const values = text.split('\n').filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
    return values.every((value) => isRecord(value) && value['type'] === 'Feature') ? { type: 'FeatureCollection', features: values } : values;
  } catch {
    return null;
  }
}

function parsed(text: string): Outcome<{ readonly value: unknown; readonly findings: readonly Finding[] }> {
  try {
    return worked({ value: JSON.parse(text), findings: [] });
  } catch (error) {
    const lines = parsedLines(text);
    if (lines) return worked({ value: lines, findings: [] });
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

const deepestRecords = 3;

/** The records that the answer of a service wraps: `{ "result": { "records": [ … ] } }`; the first list of them, not far down. */
function recordsWithin(value: Readonly<Record<string, unknown>>, depth = 0): readonly unknown[] | null {
  for (const inner of Object.values(value)) if (Array.isArray(inner) && inner.length > 0 && inner.every(isRecord)) return inner;
  if (depth === deepestRecords) return null;
  for (const inner of Object.values(value)) {
    const found = isRecord(inner) ? recordsWithin(inner, depth + 1) : null;
    if (found) return found;
  }
  return null;
}

const withoutPlaces = (records: readonly unknown[], findings: readonly Finding[]): Outcome<GeoFeatures> =>
  worked({ features: records.filter(isRecord).map((record) => ({ shape: null, properties: new Map(Object.entries(record)) })), toDegrees: (position) => position, findings });

/** The features of a GeoJSON or TopoJSON text; the records of a JSON list, as open data portals publish tables, are features without a place. */
export function jsonFeatures(text: string): Outcome<GeoFeatures> {
  const read = parsed(text);
  if (!read.ok) return read;
  const { value, findings } = read.value;
  const nothing = refused('這個 JSON 檔不是 GeoJSON 或 TopoJSON，沒有圖徵可讀。', 'This JSON file is neither GeoJSON nor TopoJSON; it has no features to read.');
  let list: readonly unknown[];
  const esri = isRecord(value) ? esriFeatures(value) : null;
  if (isTopology(value)) {
    try {
      // Its shape was looked at above; whatever is broken deeper ends in the sentence below.
      list = topologyFeatures(value);
    } catch {
      return refused('這個 TopoJSON 檔損壞：弧段不完整。', 'The TopoJSON file is damaged: its arcs are incomplete.');
    }
  } else if (Array.isArray(value)) return withoutPlaces(value, findings);
  else if (!isRecord(value)) return nothing;
  else if (esri) list = esri.features;
  else if (value['type'] === 'FeatureCollection') list = Array.isArray(value['features']) ? value['features'] : [];
  else if (value['type'] === 'Feature' || 'coordinates' in value || 'geometries' in value) list = [value];
  else {
    const records = recordsWithin(value);
    return records ? withoutPlaces(records, findings) : nothing;
  }
  const features = list.map(featureOf);
  const converted = degreesOfCode(esri ? esri.code : isRecord(value) ? crsCode(value) : null, features);
  return converted.ok ? worked({ features, toDegrees: converted.value.toDegrees, findings: [...findings, ...converted.value.findings] }) : converted;
}
