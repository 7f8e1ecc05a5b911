import polylabel from 'polylabel';
import { boundsOfPositions, type Bounds, type Position } from '../../src/core/geography/bounds.ts';
import type { PlacesFile, PlacesRow } from '../../src/core/geography/places.ts';
import { areasOf, polygonsOf, type AreaTopology } from './area-topology.ts';
import { queenContiguity } from './contiguity.ts';

type Ring = readonly (readonly number[])[];
type Polygon = readonly Ring[];

/** Signed area of a ring in its own units, without closing twice. */
function planarArea(ring: Ring): number {
  let area = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    area += (x * nextY - nextX * y) / 2;
  });
  return area;
}

/** Polygons with longitudes shrunk by the cosine of their latitude, so that a step is about equally long in both directions. */
function evened(polygon: Polygon, shrink: number): Polygon {
  return polygon.map((ring) => ring.map(([longitude = 0, latitude = 0]) => [longitude * shrink, latitude]));
}

function polygonArea(polygon: Polygon): number {
  const [outer = 0, ...holes] = polygon.map((ring) => Math.abs(planarArea(ring)));
  return holes.reduce((area, hole) => area - hole, outer);
}

/** The largest of some polygons by their area on the ground. */
export function largestPolygon(polygons: readonly Polygon[]): Polygon {
  const shrink = Math.cos(((polygons[0]?.[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
  const [first, ...others] = polygons;
  if (!first) throw new Error('an area without polygons');
  return others.reduce((largest, polygon) => (polygonArea(evened(polygon, shrink)) > polygonArea(evened(largest, shrink)) ? polygon : largest), first);
}

// Half a thousandth of a degree, about 50 m.
const interiorPrecision = 0.0005;

function interiorPoint(polygons: readonly Polygon[]): Position {
  const largest = largestPolygon(polygons);
  const shrink = Math.cos(((largest[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
  const [x, y] = polylabel(evened(largest, shrink), interiorPrecision);
  return [x / shrink, y];
}

/** The bounds of some polygons. */
export function polygonBounds(polygons: readonly Polygon[]): Bounds {
  const bounds = boundsOfPositions(polygons.flat(2).map(([longitude = 0, latitude = 0]): Position => [longitude, latitude]));
  if (!bounds) throw new Error('an area without points');
  return bounds;
}

// Four decimals of a degree are about 10 m.
const digits = 1e4;
const nearest = (degrees: number): number => Math.round(degrees * digits) / digits;
const floor = (degrees: number): number => Math.floor(degrees * digits) / digits;
const ceil = (degrees: number): number => Math.ceil(degrees * digits) / digits;

/**
 * The places file of an object: interior point, bounds (rounded outwards) and neighbours (queen) of every area, in the order of the codes.
 * @param boundaries not simplified
 */
export function placesOf(boundaries: AreaTopology, object: string): PlacesFile {
  const contiguity = queenContiguity(boundaries, object);
  const rows = areasOf(boundaries, object).map((area, number): PlacesRow => {
    const polygons = polygonsOf(boundaries, area);
    const [longitude, latitude] = interiorPoint(polygons);
    const [west, south, east, north] = polygonBounds(polygons);
    const neighbours = contiguity[number] ?? [];
    return [area.id, nearest(longitude), nearest(latitude), floor(west), floor(south), ceil(east), ceil(north), neighbours];
  });
  return { rows };
}
