import type { BeltCover } from '../analysis/analysis.ts';
import { areaOfPoints, type AreaPolygon } from '../geography/area-polygons.ts';
import { boundsOfPositions, boundsOverlap, expandBounds, type Bounds, type Position } from '../geography/bounds.ts';
import { intersectPolygons, unitePolygons } from '../geography/clip-polygons.ts';
import { cropRing } from '../geography/crop-ring.ts';
import { distanceKm } from '../geography/distance.ts';
import { taiwanPlane } from '../geography/equal-area.ts';
import { polygonsAreaKm2, type Polygon, type Ring } from '../geography/geodesic-area.ts';
import { withinRoute, type Route } from './route.ts';

/** Steps of a round end, in radians: a chord of 4° is 0.06 % nearer than its arc. */
const roundStep = Math.PI / 45;

/** The position so many km from another, in the direction of an angle on the plane; its distance is measured on the ellipsoid. */
function offset(from: Position, angle: number, km: number): Position {
  const [x, y] = taiwanPlane.project(from);
  let metres = km * 1000;
  let to: Position = from;
  for (let pass = 0; pass < 2; pass += 1) {
    to = taiwanPlane.unproject([x + metres * Math.cos(angle), y + metres * Math.sin(angle)]);
    metres *= km / distanceKm(from, to);
  }
  return to;
}

/** One leg with everything within `km` of it: its two sides and two round ends. */
function capsule(leg: readonly Position[], km: number): Ring {
  const plane = leg.map((position) => taiwanPlane.project(position));
  const angleAt = (index: number): number => {
    const [from, to] = [plane[Math.max(0, index - 1)], plane[Math.min(plane.length - 1, index + 1)]];
    return Math.atan2((to?.[1] ?? 0) - (from?.[1] ?? 0), (to?.[0] ?? 0) - (from?.[0] ?? 0));
  };
  const side = (turn: number): Position[] => leg.map((position, index) => offset(position, angleAt(index) + turn, km));
  const end = (index: number, from: number): Position[] => {
    const steps = Math.round(Math.PI / roundStep);
    return Array.from({ length: steps - 1 }, (_, step) => offset(leg[index] ?? [0, 0], from - (step + 1) * roundStep, km));
  };
  const last = leg.length - 1;
  // Left side forward, round the end, right side back, round the start.
  const ring = [...side(Math.PI / 2), ...end(last, angleAt(last) + Math.PI / 2), ...side(-Math.PI / 2).reverse(), ...end(0, angleAt(0) - Math.PI / 2)];
  return [...ring, ring[0] ?? [0, 0]];
}

/** The pieces of a route between its stops. */
function legsOf(route: Route): readonly (readonly Position[])[] {
  const ends = [...new Set(route.stops.map(({ alongKm }) => route.alongKm.indexOf(alongKm)))].filter((index) => index >= 0);
  return ends.slice(1).map((to, index) => route.path.slice(ends[index], to + 1));
}

/** Everything within `km` of a route, sea included, as polygons that do not overlap. Their edge is right to 0.1 % of the distance. */
export function beltPolygons(route: Route, km: number): readonly Polygon[] {
  return unitePolygons(legsOf(route).map((leg) => [capsule(leg, km)]));
}

/** The parts of polygons in a box, as polygons to be clipped further; edges on the side of the box may double. */
function cropped(polygons: readonly Polygon[], box: Bounds): Polygon[] {
  return polygons.flatMap((polygon): Polygon[] => {
    const [outer = [], ...holes] = polygon.map((ring) => cropRing(ring, box));
    return outer.length > 2 ? [[outer, ...holes.filter((hole) => hole.length > 2)]] : [];
  });
}

/** Shares nearer to a whole than this are the whole: the drawn boundaries are not better. */
const wholeShare = 0.9995;

/**
 * The land within `km` of a route, and which fraction of each township's area lies in it. Townships that the edge of the belt does not touch are
 * decided by their corners alone; only those it cuts are clipped.
 * @param townships polygons of all townships, as drawn.
 * @param land polygons of all counties, as drawn.
 */
export function beltCover(route: Route, km: number, townships: readonly AreaPolygon[], land: readonly AreaPolygon[]): BeltCover {
  const belt = beltPolygons(route, km);
  const bounds = boundsOfPositions(belt.flatMap((polygon) => polygon[0] ?? []));
  if (!bounds) return { polygons: [], areaKm2: 0, townships: [] };
  const near = townships.filter((area) => boundsOverlap(area.bounds, bounds));
  const edge = belt.flat(2);
  const crossed = new Set(areaOfPoints(Float64Array.from(edge.flat()), near));
  const inside = new Map<string, number>();
  const whole = new Map<string, number>();
  for (const area of townships) whole.set(area.code, (whole.get(area.code) ?? 0) + polygonsAreaKm2([area.polygon]));
  const add = (code: string, km2: number) => inside.set(code, (inside.get(code) ?? 0) + km2);
  for (const { code, polygon, bounds: box } of near) {
    const corners = polygon[0] ?? [];
    const within = withinRoute(route, Float64Array.from(corners.flat()), km);
    const all = within.every((corner) => corner === 1);
    if (all && !crossed.has(code)) add(code, polygonsAreaKm2([polygon]));
    else if (all || crossed.has(code) || within.includes(1) || cropped(belt, box).length > 0) {
      // A little wider than the township, so that the sides of the box are no part of the result.
      add(code, polygonsAreaKm2(intersectPolygons(cropped(belt, expandBounds(box, 0.05)), [polygon])));
    }
  }
  const shares = [...inside].flatMap(([code, km2]) => {
    const share = km2 / (whole.get(code) ?? Number.NaN);
    return share > 1 - wholeShare ? [{ code, share: share > wholeShare ? 1 : share }] : [];
  });
  const box = expandBounds(bounds, 0.01);
  const ground = cropped(land.filter((area) => boundsOverlap(area.bounds, bounds)).map(({ polygon }) => polygon), box);
  return {
    polygons: intersectPolygons(belt, ground),
    areaKm2: [...inside.values()].reduce((sum, km2) => sum + km2, 0),
    townships: shares.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
