import { geoIdentity, geoPath, type GeoContext } from 'd3-geo';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection as Geometries, Position as GeoPosition } from 'geojson';
import { boundsContain, boundsOfPositions, boundsOverlap, type Bounds, type Position } from '../../src/core/geography/bounds.ts';
import { areasOf, asArea, polygonsOf, readPackageJson, type AreaTopology, type PackagedTopology } from './area-topology.ts';
import { simplifyAreas } from './simplify-areas.ts';

/** What is drawn of the lands around Taiwan. */
export const surroundingsBounds: Bounds = [115, 19, 128, 28.5];

type Ring = readonly Position[];

/** True when the position lies inside the ring, by counting how often a ray to the east leaves it. */
export function ringContains(ring: readonly (readonly number[])[], [longitude, latitude]: Position): boolean {
  let inside = false;
  ring.forEach(([x = 0, y = 0], index) => {
    const [previousX = 0, previousY = 0] = ring[(index + ring.length - 1) % ring.length] ?? [];
    if (y > latitude !== previousY > latitude && longitude < ((previousX - x) * (latitude - y)) / (previousY - y) + x) inside = !inside;
  });
  return inside;
}

/** The outer rings of the world's land (Natural Earth 1:10m, npm package `world-atlas`) cut to the bounds; lakes are left out. */
function landRings(bounds: Bounds): Ring[] {
  const world = readPackageJson<PackagedTopology<'land', Record<string, never>>>('world-atlas/land-10m.json');
  const [west, south, east, north] = bounds;
  const rings: Position[][] = [];
  const collector: GeoContext = {
    arc: () => {},
    beginPath: () => {},
    moveTo: (x, y) => void rings.push([[x, y]]),
    lineTo: (x, y) => void rings.at(-1)?.push([x, y]),
    closePath: () => {},
  };
  const trace = geoPath(geoIdentity().clipExtent([[west, south], [east, north]]), collector);
  const isNear = (coordinates: GeoPosition[][]): boolean => {
    const extent = boundsOfPositions((coordinates[0] ?? []).map(([x = 0, y = 0]): Position => [x, y]));
    return extent !== null && boundsOverlap(extent, bounds);
  };
  for (const land of world.objects.land.geometries) {
    const { geometry } = land.type === 'Polygon' ? feature(world, land) : feature(world, land);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const polygon of polygons.filter(isNear)) trace({ type: 'Polygon', coordinates: polygon.slice(0, 1) });
  }
  return rings.filter((ring) => ring.length > 2);
}

/** Natural Earth's own rings of Taiwan with Penghu, Kinmen and Matsu, all under the name Taiwan. */
function naturalEarthTaiwan(): Ring[] {
  const world = readPackageJson<PackagedTopology<'countries', { name: string }>>('world-atlas/countries-10m.json');
  const taiwan = world.objects.countries.geometries.find(({ properties }) => properties.name === 'Taiwan');
  if (!taiwan) throw new Error('world-atlas: no polygons named Taiwan');
  const { geometry } = taiwan.type === 'Polygon' ? feature(world, taiwan) : feature(world, taiwan);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(([outer = []]) => [outer.map(([x = 0, y = 0]): Position => [x, y])]);
}

/** True when two rings cover some common ground: a corner of one lies inside the other. */
function ringsMeet(one: Ring, other: Ring): boolean {
  const [oneBounds, otherBounds] = [boundsOfPositions(one), boundsOfPositions(other)];
  if (!oneBounds || !otherBounds || !boundsOverlap(oneBounds, otherBounds)) return false;
  return (
    one.some((position) => boundsContain(otherBounds, position) && ringContains(other, position)) ||
    other.some((position) => boundsContain(oneBounds, position) && ringContains(one, position))
  );
}

/**
 * The land around Taiwan, object `land`, without anything that is Taiwan's: its coast in this coarse source does not match the official one.
 * @param boundaries not simplified, with the object `counties`
 */
export function surroundings(boundaries: AreaTopology): AreaTopology {
  const official = areasOf(boundaries, 'counties')
    .flatMap((county) => polygonsOf(boundaries, county))
    .map(([outer = []]) => outer.map(([x = 0, y = 0]): Position => [x, y]));
  const taiwan = [...official, ...naturalEarthTaiwan()];
  const rings = landRings(surroundingsBounds);
  // The mainland coast may touch an islet of Kinmen or Matsu in the coarse source and must stay all the same.
  const mainland = rings.reduce((longest, ring) => (ring.length > longest.length ? ring : longest), rings[0] ?? []);
  const kept = rings.filter((ring) => ring === mainland || !taiwan.some((part) => ringsMeet(part, ring)));
  const outlines: Geometries = {
    type: 'GeometryCollection',
    geometries: kept.map((ring) => ({ type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y])] })),
  };
  const { arcs, objects, transform } = topology({ land: outlines }, 1e5);
  const collection = objects.land;
  if (collection?.type !== 'GeometryCollection' || !transform) throw new Error('the surrounding land did not make a collection of areas');
  const geometries = collection.geometries.map((geometry, number) => asArea(geometry, `land-${number}`));
  const land: AreaTopology = { type: 'Topology', transform, objects: { land: { type: 'GeometryCollection', geometries } }, arcs };
  // The source is coarse already: only the grid is made to fit.
  return simplifyAreas(land, { keptShare: 1, gridSteps: 3e4, isletCorners: 4 });
}
