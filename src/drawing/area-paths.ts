import { feature, mesh } from 'topojson-client';
import type { Feature, Geometry, Position as GeoPosition } from 'geojson';
import type { GeometryCollection, GeometryObject, Properties, Topology } from 'topojson-specification';
import { boxWidth, linePath, type Frame, type Project } from './frame.ts';
import type { Level } from '../core/view/view-state.ts';

/** Polygons of a geometry as `[polygon][ring][point]`; anything but polygons is left out. */
export function polygonsOf(geometry: Geometry | null): GeoPosition[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry?.type === 'GeometryCollection') return geometry.geometries.flatMap(polygonsOf);
  return [];
}

function isCollection(object: GeometryObject<Properties>): object is GeometryCollection {
  return object.type === 'GeometryCollection';
}

/** Features of one object of a topology; empty when the topology has no such object. */
export function featuresOf(topology: Topology, name: string): Feature[] {
  const object = topology.objects[name];
  if (!object) return [];
  const decoded = feature(topology, object);
  return decoded.type === 'FeatureCollection' ? decoded.features : [decoded];
}

/** Path data of a geometry through any projection. */
export function geometryPath(geometry: Geometry | null, project: Project): string {
  return polygonsOf(geometry)
    .map((rings) => rings.map((ring) => linePath(ring, project, true)).join(''))
    .join('');
}

export interface AreaPaths {
  /** Path data by region code. */
  readonly areas: ReadonlyMap<string, string>;
  /** Borders between regions. */
  readonly borders: string;
  /** The outer edge of all regions together. */
  readonly coast: string;
}

const objectNames: Readonly<Record<Level, string>> = { county: 'counties', township: 'townships' };
const cache = new WeakMap<Topology, Map<string, AreaPaths>>();

/**
 * Paths of counties or townships in units of the frame's box. Decoded once per topology and frame; a change of colours or filters costs no
 * geometry work.
 */
export function areaPaths(topology: Topology, level: Level, frame: Frame): AreaPaths {
  const byFrame = cache.get(topology) ?? new Map<string, AreaPaths>();
  cache.set(topology, byFrame);
  const key = `${level} ${frame.bounds.join(' ')}`;
  const known = byFrame.get(key);
  if (known) return known;
  const areas = new Map<string, string>();
  for (const region of featuresOf(topology, objectNames[level]))
    areas.set(String(region.id), geometryPath(region.geometry, frame.box));
  const object = topology.objects[objectNames[level]];
  const lines = (wanted: 'inner' | 'outer'): string => {
    if (!object || !isCollection(object)) return '';
    const edges = mesh(topology, object, (one, other) => (one === other) === (wanted === 'outer'));
    return edges.coordinates.map((line) => linePath(line, frame.box, wanted === 'outer')).join('');
  };
  const paths = { areas, borders: lines('inner'), coast: lines('outer') };
  byFrame.set(key, paths);
  return paths;
}

/** How far beyond the frame neighbouring land is drawn, in widths and heights of the frame: enough for a wide screen. */
const reach = { x: 2.6, y: 1 };
/** Neighbouring land is only a backdrop: whole steps of this many units. */
const coarseness = 10;
const landCache = new WeakMap<Topology, Map<string, string>>();

/** Neighbouring land as one path: every object of the topology, coarser than the counties, cut to what a wide screen can show. */
export function surroundingsPath(topology: Topology, frame: Frame): string {
  const byFrame = landCache.get(topology) ?? new Map<string, string>();
  landCache.set(topology, byFrame);
  const key = frame.bounds.join(' ');
  const known = byFrame.get(key);
  if (known !== undefined) return known;
  const limits = {
    left: -reach.x * boxWidth,
    right: (1 + reach.x) * boxWidth,
    top: -reach.y * frame.boxHeight,
    bottom: (1 + reach.y) * frame.boxHeight,
  };
  const clamp = (value: number, low: number, high: number): number =>
    Math.round(Math.min(high, Math.max(low, value)) / coarseness) * coarseness;
  const project: Project = (position) => {
    const [x, y] = frame.box(position);
    return [clamp(x, limits.left, limits.right), clamp(y, limits.top, limits.bottom)];
  };
  let path = '';
  for (const name of Object.keys(topology.objects)) {
    for (const land of featuresOf(topology, name)) {
      for (const [outer] of polygonsOf(land.geometry)) {
        if (!outer) continue;
        const ring = linePath(outer, project, true);
        // What lies wholly outside has been pressed flat against a limit.
        const outside =
          outer.every((point) => {
            const [x] = project([point[0] ?? 0, point[1] ?? 0]);
            return x <= limits.left || x >= limits.right;
          }) ||
          outer.every((point) => {
            const [, y] = project([point[0] ?? 0, point[1] ?? 0]);
            return y <= limits.top || y >= limits.bottom;
          });
        if (!outside && !ring.endsWith('h1v1h-1z')) path += ring;
      }
    }
  }
  byFrame.set(key, path);
  return path;
}
