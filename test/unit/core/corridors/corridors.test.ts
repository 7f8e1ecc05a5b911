import { describe, expect, it } from 'vitest';
import { analysesWanted } from '../../../../src/core/analysis/analyses-wanted.ts';
import { computations } from '../../../../src/computing/computations.ts';
import { areaById, isArea } from '../../../../src/core/comparison/areas.ts';
import { tableRows } from '../../../../src/core/comparison/table-rows.ts';
import { beltOf } from '../../../../src/core/corridors/belt.ts';
import { beltCover } from '../../../../src/core/corridors/belt-geometry.ts';
import { beltTotals } from '../../../../src/core/corridors/belt-totals.ts';
import { corridorGeoJson } from '../../../../src/core/corridors/corridor-geojson.ts';
import { corridorById, corridorsIn } from '../../../../src/core/corridors/corridors-in.ts';
import { placeOnRoute, routeOf, routeThrough } from '../../../../src/core/corridors/route.ts';
import { routeGaps, shortestGapKm } from '../../../../src/core/corridors/route-gaps.ts';
import { routeProfile } from '../../../../src/core/corridors/route-profile.ts';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { areaOfPoints } from '../../../../src/core/geography/area-polygons.ts';
import { polygonsAreaKm2 } from '../../../../src/core/geography/geodesic-area.ts';
import { hasValue } from '../../../../src/core/measures/column.ts';
import { defaultView, type ViewState } from '../../../../src/core/view/view-state.ts';
import { rawRows } from '../insights/shipped-atlas.ts';
import { placedAtlas, shippedBoundaries } from './shipped-boundaries.ts';

const drawn = { id: 'a', name: '海線', path: [[120.52, 24.26], [120.45, 24.05]] as const, places: [] };
const semiconductor = 'semicon-s-corridor';
const view: ViewState = { ...defaultView, selection: `corridor:${semiconductor}`, ownCorridors: [drawn] };

/** The atlas after the worker has answered what the view asks for. */
function answered(of: ViewState): Atlas {
  const results = new Map(placedAtlas.results);
  for (const analysis of analysesWanted(placedAtlas, of, shippedBoundaries)) {
    if (analysis.name === 'belt') results.set(analysis.key, { name: 'belt', result: computations.belt(analysis.request) });
  }
  return { ...placedAtlas, results };
}

describe('the shipped corridors', () => {
  it('are fourteen, in true order, and every waypoint resolves to a place', () => {
    const all = corridorsIn(placedAtlas, { ownCorridors: [] });
    expect(all.length).toBe(14);
    for (const corridor of all) {
      expect(corridor.waypoints.map(({ sequence }) => sequence)).toEqual(corridor.waypoints.map((_, index) => index + 1));
      expect(routeOf(placedAtlas, corridor)?.stops.length, corridor.id).toBe(corridor.waypoints.length);
    }
  });

  it('name rows that exist where they refer to a site', () => {
    const missing = rawRows('corridor-waypoints').flatMap(({ site_ref: reference = '' }) => {
      if (reference === '') return [];
      const [table = '', id = ''] = reference.split('/');
      return rawRows(table).some((row) => row['id'] === id) ? [] : [reference];
    });
    expect(missing).toEqual([]);
  });
});

describe('corridors of one’s own', () => {
  it('stand after the shipped ones and are the same objects while nothing changes', () => {
    const all = corridorsIn(placedAtlas, view);
    expect(all.at(-1)?.id).toBe('own.a');
    expect(corridorsIn(placedAtlas, view)).toBe(all);
    expect(corridorById(placedAtlas, view, 'own.a')?.waypoints.map(({ name }) => name.zh)).toEqual(['起點', '終點']);
  });

  it('go through places in their order', () => {
    const places = { id: 'b', name: '竹苗', path: [], places: ['10004010', '10005'] };
    const corridor = corridorById(placedAtlas, { ownCorridors: [places] }, 'own.b');
    expect(corridor?.waypoints.map(({ precision }) => precision)).toEqual(['township', 'county']);
    const route = corridor && routeOf(placedAtlas, corridor);
    expect(route?.stops[0]?.position).toEqual(placedAtlas.townshipPlaces.get('10004010')?.point);
  });
});

describe('a belt on land', () => {
  const route = routeThrough([[120.3, 22.75], [120.28, 23.1]].map(([longitude = 0, latitude = 0]) => ({ name: { zh: '', en: '' }, position: [longitude, latitude] as const, precision: 'site' as const })));
  if (!route) throw new Error('No route.');
  const cover = beltCover(route, 10, shippedBoundaries.townships, shippedBoundaries.land);

  it('has the area of its townships’ shares and of its own polygons', () => {
    const areas = new Map<string, number>();
    for (const { code, polygon } of shippedBoundaries.townships) areas.set(code, (areas.get(code) ?? 0) + polygonsAreaKm2([polygon]));
    const sum = cover.townships.reduce((total, { code, share }) => total + share * (areas.get(code) ?? 0), 0);
    expect(Math.abs(sum - cover.areaKm2) / cover.areaKm2).toBeLessThan(0.002);
    // Counties and townships are simplified apart, so their coasts differ a little.
    expect(Math.abs(polygonsAreaKm2(cover.polygons) - cover.areaKm2) / cover.areaKm2).toBeLessThan(0.01);
  });

  it('has the shares that a fine grid of points finds', () => {
    const inside = new Map<string, number>();
    const all = new Map<string, number>();
    const points: number[] = [];
    for (let longitude = 120; longitude < 120.7; longitude += 0.004) for (let latitude = 22.5; latitude < 23.35; latitude += 0.004) points.push(longitude, latitude);
    areaOfPoints(Float64Array.from(points), shippedBoundaries.townships).forEach((code, index) => {
      if (code === '') return;
      all.set(code, (all.get(code) ?? 0) + 1);
      const { km } = placeOnRoute(route, [points[2 * index] ?? 0, points[2 * index + 1] ?? 0]);
      if (km <= 10) inside.set(code, (inside.get(code) ?? 0) + 1);
    });
    const compared = cover.townships.filter(({ code }) => (all.get(code) ?? 0) > 150);
    expect(compared.length).toBeGreaterThan(10);
    for (const { code, share } of compared) expect(Math.abs(share - (inside.get(code) ?? 0) / (all.get(code) ?? 1)), code).toBeLessThan(0.06);
  });

  it('is empty at sea', () => {
    const atSea = routeThrough([[119, 22], [119.1, 22.1]].map(([longitude = 0, latitude = 0]) => ({ name: { zh: '', en: '' }, position: [longitude, latitude] as const, precision: 'site' as const })));
    expect(atSea && beltCover(atSea, 5, shippedBoundaries.townships, shippedBoundaries.land)).toEqual({ polygons: [], areaKm2: 0, townships: [] });
  });
});

describe('totals in a belt', () => {
  it('count what lies within the distance, and more the wider it is', () => {
    const [narrow, wide] = [5, 20].map((beltKm) => beltTotals(placedAtlas, { ...view, beltKm }, semiconductor));
    expect(narrow?.groups.every((group) => group.things.every(({ km }) => km <= 5))).toBe(true);
    narrow?.groups.forEach((group, index) => expect(wide?.groups[index]?.things.length).toBeGreaterThanOrEqual(group.things.length));
    const parks = wide?.groups.find(({ layer }) => layer.id === 'science-parks')?.things.map(({ name }) => name.zh) ?? [];
    expect(parks).toContain('臺南園區');
    expect(parks).not.toContain('新竹園區');
    expect(parks).not.toContain('南部科學園區');
  });

  it('tell what the filters hide and what they show', () => {
    const totals = beltTotals(placedAtlas, { ...view, beltKm: 20, priorityIndustries: ['five-plus-two.biomedicine'] }, semiconductor);
    const parks = totals?.groups.find(({ layer }) => layer.id === 'clusters');
    expect(parks?.shown).toBeGreaterThan(0);
    expect(parks?.shown).toBeLessThan(parks?.things.length ?? 0);
  });

  it('hold every thing of the profile once, in its kilometre', () => {
    const totals = beltTotals(placedAtlas, view, semiconductor);
    const profile = routeProfile(placedAtlas, view, semiconductor);
    expect(profile?.bins.reduce((sum, { things }) => sum + things.length, 0)).toBe(totals?.groups.reduce((sum, { shown }) => sum + shown, 0));
    for (const { fromKm, toKm, things } of profile?.bins ?? []) for (const { alongKm } of things) expect(alongKm >= fromKm - 1e-9 && alongKm <= toKm + 1e-9).toBe(true);
    expect(profile?.bins.length).toBe(Math.ceil(profile?.route.lengthKm ?? 0));
  });

  it('sum townships by the share of their area, from counts', () => {
    const atlas = answered(view);
    const area = areaById(atlas, view, `belt:${semiconductor}`);
    const businesses = tableRows.find(({ id }) => id === 'businesses');
    if (!isArea(area) || !businesses) throw new Error('No belt.');
    const rows = rawRows('township-industry').filter((row) => row['industry_code'] === 'TOTAL' && row['year'] === '2025');
    const byHand = area.parts.reduce((sum, { code, share }) => sum + share * Number(rows.find((row) => row['township_code'] === code)?.['businesses'] ?? Number.NaN), 0);
    const { cell } = businesses.figure(atlas, area, view);
    expect(hasValue(cell) && cell.value).toBeCloseTo(byHand, 4);
    expect(area.byAreaShare).toBe(true);
  });
});

describe('gaps along a line', () => {
  it('are the stretches between things of the kind, with the nearest to their middle', () => {
    const gaps = routeGaps(placedAtlas, view, semiconductor);
    expect(gaps?.map(({ kind }) => kind.id)).toEqual(['park', 'centre', 'incubator']);
    const totals = beltTotals(placedAtlas, view, semiconductor);
    const incubators = totals?.groups.find(({ layer }) => layer.id === 'incubators')?.things.map(({ alongKm }) => alongKm) ?? [];
    const own = gaps?.find(({ kind }) => kind.id === 'incubator');
    expect(own?.within).toBe(incubators.length);
    for (const { fromKm, toKm, nearest } of own?.gaps ?? []) {
      expect(toKm - fromKm).toBeGreaterThanOrEqual(shortestGapKm);
      expect(incubators.some((along) => along > fromKm + 1e-6 && along < toKm - 1e-6)).toBe(false);
      expect(nearest).not.toBeNull();
    }
    for (const { sentence } of gaps ?? []) expect(`${sentence.zh}${sentence.en}`).not.toMatch(/undefined|NaN/);
  });
});

describe('the file of a corridor', () => {
  it('has the line, its places and the belt, wound as RFC 7946 wants', () => {
    const file = corridorGeoJson(answered(view), view, semiconductor);
    expect(file?.features.map(({ properties }) => properties?.['kind'])).toEqual(['corridor', ...Array.from({ length: corridorById(placedAtlas, view, semiconductor)?.waypoints.length ?? 0 }, () => 'place'), 'belt']);
    const belt = file?.features.at(-1)?.geometry;
    const outer = belt?.type === 'MultiPolygon' ? (belt.coordinates[0]?.[0] ?? []) : [];
    const turning = outer.reduce((sum, [x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = outer[(index + 1) % outer.length] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(turning).toBeGreaterThan(0);
    expect(beltOf(placedAtlas, view, semiconductor)).toBeNull();
  });
});
