import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import type { Feature, FeatureCollection } from 'geojson';
import type { LineMark, PointMark } from '../../../src/core/layers/mark.ts';
import type { MapDrawing } from '../../../src/drawing/map-drawing.ts';

/** A made-up country: two counties side by side and one far island, each county of two townships. */
function rectangle(id: string, west: number, south: number, east: number, north: number): Feature {
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

export const bounds = [120, 22, 122, 25] as const;

export const country: Topology = topology({
  counties: collection([
    rectangle('10001', 120, 22, 121, 24),
    rectangle('10002', 121, 22, 122, 24),
    rectangle('09007', 119.9, 26, 119.92, 26.02),
  ]),
  townships: collection([
    rectangle('10001010', 120, 22, 121, 23),
    rectangle('10001020', 120, 23, 121, 24),
    rectangle('10002010', 121, 22, 122, 23),
    rectangle('10002020', 121, 23, 122, 24),
    rectangle('09007010', 119.9, 26, 119.92, 26.02),
  ]),
});

const filterable = { countyCodes: [], priorities: [], siteKind: null, clusterType: null };

export function pointMark(id: string, change: Partial<PointMark> = {}): PointMark {
  return {
    ...filterable,
    subject: `cluster:${id}`,
    name: { zh: `聚落${id}`, en: `Cluster ${id}` },
    position: [120.5, 23.5],
    precision: 'site',
    shape: 'diamond',
    radius: 5,
    fill: '#d9822b',
    stroke: '#ffffff',
    fillOpacity: 1,
    dashed: false,
    labelPriority: 0,
    summary: { zh: '', en: '' },
    ...change,
  };
}

export function lineMark(id: string): LineMark {
  const path = [
    [120.2, 22.5],
    [120.6, 23.1],
    [121.4, 23.6],
  ] as const;
  return {
    ...filterable,
    subject: `corridor:${id}`,
    name: { zh: '廊帶', en: 'Corridor' },
    path,
    waypoints: path.map((position, index) => ({
      name: { zh: '站', en: 'Stop' },
      position,
      precision: index === 1 ? 'township' : 'site',
    })),
    colour: '#3d6fd1',
    width: 4,
    labelPriority: 0,
    summary: { zh: '', en: '' },
  };
}

export function drawing(change: Partial<MapDrawing> = {}): MapDrawing {
  return {
    language: 'zh-TW',
    idPrefix: 'test',
    bounds,
    nominalHeightPx: 640,
    topology: country,
    surroundings: null,
    areas: {
      level: 'county',
      opacity: 1,
      marks: [
        { code: '10001', colour: '#0f5f66', hatch: null, dimmed: false },
        { code: '10002', colour: null, hatch: 'not-comparable', dimmed: true },
        { code: '09007', colour: null, hatch: 'no-data', dimmed: false },
      ],
    },
    lines: [],
    points: [],
    areaNames: [],
    selection: null,
    hover: null,
    ...change,
  };
}
