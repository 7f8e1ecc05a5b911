import { feature, mesh } from 'topojson-client';
import type { Feature, Geometry, Position as GeoPosition } from 'geojson';
import type { GeometryCollection, GeometryObject, Properties, Topology } from 'topojson-specification';
import { boxWidth, linePath, type Frame, type Project } from './frame.ts';
import type { Bounds } from '../core/geography/bounds.ts';
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

interface Line {
  readonly points: GeoPosition[];
  readonly bounds: Bounds;
}

interface Decoded {
  /** Polygons by region code; the bounds are those of the outer ring, which comes first. */
  readonly areas: ReadonlyMap<string, readonly { readonly rings: GeoPosition[][]; readonly bounds: Bounds }[]>;
  readonly borders: readonly Line[];
  readonly coast: readonly Line[];
}

const decodedAreas = new WeakMap<Topology, Map<Level, Decoded>>();

function boundsOf(points: readonly GeoPosition[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude = 0, latitude = 0] of points) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

/** Decoded once per topology, whatever the number of frames. */
function decoded(topology: Topology, level: Level): Decoded {
  const byLevel = decodedAreas.get(topology) ?? new Map<Level, Decoded>();
  decodedAreas.set(topology, byLevel);
  const known = byLevel.get(level);
  if (known) return known;
  const object = topology.objects[objectNames[level]];
  const lines = (wanted: 'inner' | 'outer'): Line[] => {
    if (!object || !isCollection(object)) return [];
    const edges = mesh(topology, object, (one, other) => (one === other) === (wanted === 'outer'));
    return edges.coordinates.map((points) => ({ points, bounds: boundsOf(points) }));
  };
  const areas = new Map(
    featuresOf(topology, objectNames[level]).map(({ id, geometry }) => [String(id), polygonsOf(geometry).map((rings) => ({ rings, bounds: boundsOf(rings[0] ?? []) }))]),
  );
  const made = { areas, borders: lines('inner'), coast: lines('outer') };
  byLevel.set(level, made);
  return made;
}

/** Whether something within these bounds can be seen in the frame. */
function isSeen({ bounds: [west, south, east, north], isCut }: Frame, of: Bounds): boolean {
  return !isCut || (of[0] <= east && of[2] >= west && of[1] <= north && of[3] >= south);
}

/**
 * Paths of counties or townships in units of the frame's box. Made once per topology and frame; a change of colours or filters costs no
 * geometry work. A frame that is cut has no path for an area that lies wholly outside.
 */
export function areaPaths(topology: Topology, level: Level, frame: Frame): AreaPaths {
  const byFrame = cache.get(topology) ?? new Map<string, AreaPaths>();
  cache.set(topology, byFrame);
  const key = `${level} ${frame.step} ${frame.bounds.join(' ')}`;
  const known = byFrame.get(key);
  if (known) return known;
  const { areas: polygons, borders, coast } = decoded(topology, level);
  const areas = new Map<string, string>();
  for (const [code, parts] of polygons) {
    const seen = parts.filter(({ bounds }) => isSeen(frame, bounds));
    if (seen.length > 0 || !frame.isCut) areas.set(code, seen.map(({ rings }) => rings.map((ring) => linePath(ring, frame.box, true)).join('')).join(''));
  }
  const joined = (lines: readonly Line[], closed: boolean): string =>
    lines.map(({ points, bounds }) => (isSeen(frame, bounds) ? linePath(points, frame.box, closed) : '')).join('');
  const paths = { areas, borders: joined(borders, false), coast: joined(coast, true) };
  byFrame.set(key, paths);
  return paths;
}

/** How far beyond the frame neighbouring land is drawn, in widths and heights of the frame: enough for a wide screen. */
const reach = { x: 2.6, y: 1 };
/** Beyond a frame that is cut: only so far that no cut edge shows. */
const edge = { x: 0.02, y: 0.02 };
/** Neighbouring land is only a backdrop: whole steps of this many units. */
const coarseness = 10;
const landCache = new WeakMap<Topology, Map<string, string>>();

const landRings = new WeakMap<Topology, readonly Line[]>();

/** The outer rings of every object of a topology. */
function outerRings(topology: Topology): readonly Line[] {
  const known =
    landRings.get(topology) ??
    Object.keys(topology.objects)
      .flatMap((name) => featuresOf(topology, name))
      .flatMap(({ geometry }) => polygonsOf(geometry).flatMap(([points]) => (points ? [{ points, bounds: boundsOf(points) }] : [])));
  landRings.set(topology, known);
  return known;
}

/** Neighbouring land as one path: every object of the topology, coarser than the counties, cut to what a wide screen can show. */
export function surroundingsPath(topology: Topology, frame: Frame): string {
  const byFrame = landCache.get(topology) ?? new Map<string, string>();
  landCache.set(topology, byFrame);
  const key = `${frame.step} ${frame.bounds.join(' ')}`;
  const known = byFrame.get(key);
  if (known !== undefined) return known;
  const { x: wide, y: high } = frame.isCut ? edge : reach;
  const limits = {
    left: -wide * boxWidth,
    right: (1 + wide) * boxWidth,
    top: -high * frame.boxHeight,
    bottom: (1 + high) * frame.boxHeight,
  };
  const clamp = (value: number, low: number, high: number): number =>
    Math.round(Math.min(high, Math.max(low, value)) / coarseness) * coarseness;
  const project: Project = (position) => {
    const [x, y] = frame.box(position);
    return [clamp(x, limits.left, limits.right), clamp(y, limits.top, limits.bottom)];
  };
  let path = '';
  for (const { points, bounds } of outerRings(topology)) {
    if (!isSeen(frame, bounds)) continue;
    const ring = linePath(points, project, true);
    // What lies wholly outside has been pressed flat against a limit.
    const outside =
      points.every((point) => {
        const [x] = project([point[0] ?? 0, point[1] ?? 0]);
        return x <= limits.left || x >= limits.right;
      }) ||
      points.every((point) => {
        const [, y] = project([point[0] ?? 0, point[1] ?? 0]);
        return y <= limits.top || y >= limits.bottom;
      });
    if (!outside && !ring.endsWith('h1v1h-1z')) path += ring;
  }
  byFrame.set(key, path);
  return path;
}
