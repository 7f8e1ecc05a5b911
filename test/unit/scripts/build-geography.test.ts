import { gzipSync } from 'node:zlib';
import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { mainIslandBounds } from '../../../src/core/geography/bounds.ts';
import { placesByCode, townshipPlacesByCode } from '../../../src/core/geography/places.ts';
import { buildGeography, geographyFiles, readCodes, sizeLimits } from '../../../scripts/build-geography.ts';
import { areasOf, gridArcs, polygonsOf, ringsOf, type AreaTopology } from '../../../scripts/geography/area-topology.ts';
import { linkCount, queenContiguity, rookContiguity } from '../../../scripts/geography/contiguity.ts';
import { conflictingArcs } from '../../../scripts/geography/planarity.ts';
import { brokenPromises, type Geography } from '../../../scripts/geography/promises.ts';
import { simplifyAreas } from '../../../scripts/geography/simplify-areas.ts';

const geography = buildGeography();
const codes = readCodes('data/geography');
const files = geographyFiles(geography);

describe('the geography of the published codes', () => {
  it('keeps all its promises', () => {
    expect(brokenPromises(geography, codes)).toEqual([]);
  });

  it('has the 22 counties and 368 townships of the tables and nothing beside their codes', () => {
    expect([codes.counties.length, codes.townships.length]).toEqual([22, 368]);
    expect(areasOf(geography.townships, 'townships').map(({ id }) => id)).toEqual([...codes.townships].sort());
    expect(areasOf(geography.counties, 'counties').map(({ id }) => id)).toEqual([...codes.counties].sort());
    expect(Object.keys(geography.counties.objects)).toEqual(['counties']);
    expect(files['townships.topo.json']).not.toContain('properties');
  });

  it('stays within the size of each file', () => {
    for (const [name, text] of Object.entries(files)) expect([name, gzipSync(text, { level: 9 }).length <= (sizeLimits[name] ?? 0)]).toEqual([name, true]);
  });

  it('is the same every time', () => {
    expect(geographyFiles(buildGeography())).toEqual(files);
  });
});

describe('neighbours', () => {
  it('are as many as an independent programme counts (R spdep: queen 1936, rook 1920, 11 islands)', () => {
    const queen = queenContiguity(geography.boundaries, 'townships');
    expect(linkCount(queen)).toBe(1936);
    expect(linkCount(rookContiguity(geography.boundaries, 'townships'))).toBe(1920);
    expect(queen.filter((neighbours) => neighbours.length === 0)).toHaveLength(11);
  });

  it('are known ones', () => {
    const counties = placesByCode(geography.countyPlaces);
    // 基隆市 borders 新北市 alone, 嘉義市 嘉義縣 alone; the island counties none.
    expect(counties.get('10017')?.neighbours).toEqual(['65000']);
    expect(counties.get('10020')?.neighbours).toEqual(['10010']);
    expect(['09007', '09020', '10016'].map((code) => counties.get(code)?.neighbours)).toEqual([[], [], []]);
    expect(counties.get('66000')?.neighbours).toEqual(['10002', '10004', '10005', '10007', '10008', '10015']);
    expect(townshipPlacesByCode(geography.townshipPlaces).get('10014110')?.county).toBe('10014');
  });
});

describe('places', () => {
  it('have their point inside the official area, by an independent test', () => {
    for (const object of ['counties', 'townships'] as const) {
      const places = placesByCode(object === 'counties' ? geography.countyPlaces : geography.townshipPlaces);
      for (const area of areasOf(geography.boundaries, object)) {
        const [longitude = 0, latitude = 0] = places.get(area.id)?.point ?? [];
        const isInside = geoContains({ type: 'MultiPolygon', coordinates: polygonsOf(geography.boundaries, area) }, [longitude, latitude]);
        expect([area.id, isInside]).toEqual([area.id, true]);
      }
    }
  });

  it('of the main island lie in its bounds, those of the islands do not', () => {
    const counties = placesByCode(geography.countyPlaces);
    const outside = [...counties.values()].filter(({ point }) => point[0] < mainIslandBounds[0] || point[1] > mainIslandBounds[3]);
    expect(outside.map(({ code }) => code)).toEqual(['09007', '09020', '10016']);
  });
});

describe('simplified areas', () => {
  it('have no lines that cross and every islet of the source', () => {
    for (const topology of [geography.townships, geography.counties, geography.surroundings]) expect(conflictingArcs(gridArcs(topology))).toEqual([]);
    const ringCount = (topology: AreaTopology, prefix: string): number =>
      areasOf(topology, 'townships').filter(({ id }) => id.startsWith(prefix)).reduce((count, area) => count + ringsOf(area).length, 0);
    for (const [county, rings] of [['09007', 11], ['09020', 10], ['10016', 25]] as const) {
      expect([county, ringCount(geography.townships, county)]).toEqual([county, rings]);
    }
  });

  it('are far lighter than the source', () => {
    const points = (topology: AreaTopology): number => topology.arcs.reduce((count, arc) => count + arc.length, 0);
    expect(points(geography.townships)).toBeLessThan(points(geography.boundaries) / 3.5);
  });

  it('refuse a grid on which the areas would overlap', () => {
    expect(() => simplifyAreas(geography.boundaries, { keptShare: 0.2, gridSteps: 500, isletCorners: 8 })).toThrow('too coarse');
  });
});

describe('conflictingArcs', () => {
  it('finds crossing, touching and doubled lines, and leaves common ends alone', () => {
    const square = [[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]] as const;
    expect(conflictingArcs([square, [[100, 100], [200, 300]]])).toEqual([]);
    expect(conflictingArcs([square, [[300, 300], [400, 300]], [[50, 50], [150, 50]]])).toEqual([0, 2]);
    expect(conflictingArcs([square, [[50, 0], [50, -80]]])).toEqual([0, 1]);
    expect(conflictingArcs([square, [[100, 100], [100, 0]]])).toEqual([0, 1]);
    expect(conflictingArcs([[[0, 0], [10, 10], [10, 0], [0, 10]]])).toEqual([0]);
  });
});

describe('brokenPromises', () => {
  const broken = (change: Partial<Geography>): string => brokenPromises({ ...geography, ...change }, codes).join('\n');

  it('names a code that only one side has', () => {
    const problems = brokenPromises(geography, { counties: codes.counties.slice(1), townships: [...codes.townships, '63000999'] });
    expect(problems).toContain('townships: no area for 63000999 of the table');
    expect(problems).toContain(`counties: ${codes.counties[0]} not in the table`);
  });

  it('notices a lost islet, a neighbour without return, a point outside and a wrong land', () => {
    const [first, ...others] = geography.countyPlaces.rows;
    if (!first) throw new Error('no counties');
    const [code, longitude, latitude, west, south, east, north] = first;
    expect(broken({ countyPlaces: { rows: [[code, 121, 24, 120, 23, 122, 25, []], ...others] } })).toContain('outside its drawn area');
    expect(broken({ countyPlaces: { rows: [[code, longitude, latitude, west, south, east, north, [3]], ...others] } })).toContain('not the other way');
    expect(broken({ surroundings: { ...geography.counties, objects: { land: { type: 'GeometryCollection', geometries: [...areasOf(geography.counties, 'counties')] } } } })).toContain('lie in Taiwan');
    const withoutIslets = areasOf(geography.counties, 'counties').map((area) => (area.type === 'MultiPolygon' ? { ...area, arcs: area.arcs.slice(0, 1) } : area));
    expect(broken({ counties: { ...geography.counties, objects: { counties: { type: 'GeometryCollection', geometries: withoutIslets } } } })).toContain('rings,');
  });
});
