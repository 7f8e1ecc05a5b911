import { mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Properties, Topology } from 'topojson-specification';
import type { Position as GeoPosition } from 'geojson';
import { featuresOf, polygonsOf } from '../../drawing/area-paths.ts';
import type { Level } from '../../core/view/view-state.ts';
import type { SceneTopologies } from '../scene-input.ts';

export type Place = [number, number];

/** One polygon of an area: rings of `[longitude, latitude]`, the outer one first. */
export interface AreaPolygon {
  readonly code: string;
  readonly rings: Place[][];
  /** `[west, south, east, north]` of the outer ring. */
  readonly bounds: readonly [number, number, number, number];
}

export interface AreaGeometry {
  readonly polygons: readonly AreaPolygon[];
  /** Borders between areas, each once. */
  readonly borders: readonly Place[][];
  /** The outer edge of all areas together. */
  readonly coast: readonly Place[][];
}

const objectNames: Readonly<Record<Level, string>> = { county: 'counties', township: 'townships' };

function isCollection(object: GeometryObject<Properties>): object is GeometryCollection {
  return object.type === 'GeometryCollection';
}

function places(line: readonly GeoPosition[]): Place[] {
  return line.map(([longitude = NaN, latitude = NaN]) => [longitude, latitude]);
}

function ringBounds(ring: readonly Place[]): AreaPolygon['bounds'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of ring) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

function decode(topology: Topology, level: Level): AreaGeometry {
  const name = objectNames[level];
  const polygons = featuresOf(topology, name).flatMap((region) =>
    polygonsOf(region.geometry).flatMap((polygon) => {
      const rings = polygon.map(places);
      const [outer] = rings;
      return outer ? [{ code: String(region.id), rings, bounds: ringBounds(outer) }] : [];
    }),
  );
  const object = topology.objects[name];
  const edges = (wanted: 'inner' | 'outer'): Place[][] =>
    object && isCollection(object) ? mesh(topology, object, (one, other) => (one === other) === (wanted === 'outer')).coordinates.map(places) : [];
  return { polygons, borders: edges('inner'), coast: edges('outer') };
}

const cache = new WeakMap<Topology, Map<Level, AreaGeometry>>();
const empty: AreaGeometry = { polygons: [], borders: [], coast: [] };

/** The finest topology that has the level; `null` while there is none. */
export function topologyFor(topologies: SceneTopologies, level: Level): Topology | null {
  return topologies.townships ?? (level === 'county' ? topologies.counties : null);
}

/** Polygons and lines of a level, decoded once per topology. */
export function areaGeometry(topologies: SceneTopologies, level: Level): AreaGeometry {
  const topology = topologyFor(topologies, level);
  if (!topology) return empty;
  const byLevel = cache.get(topology) ?? new Map<Level, AreaGeometry>();
  cache.set(topology, byLevel);
  const known = byLevel.get(level) ?? decode(topology, level);
  byLevel.set(level, known);
  return known;
}
