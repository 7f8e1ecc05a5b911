import type { Feature, FeatureCollection } from 'geojson';
import type { Atlas } from '../datasets/atlas.ts';
import type { Polygon, Ring } from '../geography/geodesic-area.ts';
import type { ViewState } from '../view/view-state.ts';
import { beltOf } from './belt.ts';
import { corridorById } from './corridors-in.ts';
import { routeOf } from './route.ts';

/** Twice the signed area in square degrees: positive where a ring runs against the clock. */
function turning(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The ring the way RFC 7946 (3.1.6) wants it: outer rings against the clock, holes with it; six decimals (about 0.1 m). */
function wound(ring: Ring, isOuter: boolean): number[][] {
  const corners = ring.map(([longitude, latitude]) => [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))]);
  return turning(ring) > 0 === isOuter ? corners : corners.toReversed();
}

const coordinatesOf = (polygon: Polygon): number[][][] => polygon.map((ring, index) => wound(ring, index === 0));

/**
 * A corridor as GeoJSON (RFC 7946): its line along the straight legs, its places in order, and its belt where that is computed. `null` while places
 * are loading, or for a corridor that does not exist.
 */
export function corridorGeoJson(atlas: Atlas, view: ViewState, corridorId: string): FeatureCollection | null {
  const corridor = corridorById(atlas, view, corridorId);
  const route = corridor && routeOf(atlas, corridor);
  if (!corridor || !route) return null;
  const names = { name_zh: corridor.name.zh, name_en: corridor.name.en };
  const belt = beltOf(atlas, view, corridorId);
  const line: Feature = {
    type: 'Feature',
    properties: { kind: 'corridor', ...names, length_km: Number(route.lengthKm.toFixed(3)), source_ids: corridor.sourceIds.join(';') },
    geometry: { type: 'LineString', coordinates: route.stops.map(({ position }) => [...position]) },
  };
  const stops = route.stops.map((stop, index): Feature => ({
    type: 'Feature',
    properties: { kind: 'place', sequence: index + 1, name_zh: stop.name.zh, name_en: stop.name.en, precision: stop.precision, along_km: Number(stop.alongKm.toFixed(3)) },
    geometry: { type: 'Point', coordinates: [...stop.position] },
  }));
  const area: Feature[] = belt
    ? [{ type: 'Feature', properties: { kind: 'belt', ...names, km: belt.km, area_km2: Number(belt.areaKm2.toFixed(3)) }, geometry: { type: 'MultiPolygon', coordinates: belt.polygons.map(coordinatesOf) } }]
    : [];
  return { type: 'FeatureCollection', features: [line, ...stops, ...area] };
}
