import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTiles } from '../../../../scripts/make-tiles.ts';
import { placesOfCsv, placesOfGeoJson } from '../../../../scripts/tiles/read-places.ts';
import { archiveOf, featuresOfZoom } from './read-tile.ts';

const head = 'id,name,county_code,staff,Longitude (°),緯度\n';
const csv = `${head}a,"甲, ""一""",63000,12,121.5,25.03\nb,乙,65000,0,121.501,25.031\nc,'=SUM(1),63000,-4,121.5011,25.0311\nd,丁,09007,,119.95,26.16\ne,nowhere,09007,1,,\nf,zero,09007,1,0,0\ng,metres,09007,1,250000,2650000\n`;
const options = { id: 'things', name: '東西', min: 0, max: 12 };
const countOf = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);

describe('reading places', () => {
  it('keeps codes as texts, numbers as numbers, and says what is left out', () => {
    const { points, leftOut } = placesOfCsv(csv);
    expect(points.map(({ properties }) => properties)).toEqual([
      { id: 'a', name: '甲, "一"', county_code: '63000', staff: 12 },
      { id: 'b', name: '乙', county_code: '65000', staff: 0 },
      { id: 'c', name: '=SUM(1)', county_code: '63000', staff: -4 },
      { id: 'd', name: '丁', county_code: '09007' },
    ]);
    expect([...leftOut]).toEqual([['no position', 1], ['position 0, 0', 1], ['position is not in degrees of longitude and latitude', 1]]);
  });

  it('refuses what has no places, with a sentence', () => {
    expect(() => placesOfCsv('a,b\n1,2\n')).toThrow('its columns are: a, b');
    expect(() => placesOfGeoJson('{"a":1}')).toThrow('not GeoJSON');
    expect(() => placesOfGeoJson('{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3826"}},"features":[]}')).toThrow('projected');
    expect(() => makeTiles(placesOfCsv(head), options)).toThrow('Nothing can be drawn');
    expect(() => makeTiles(placesOfCsv(csv), { ...options, max: 20 })).toThrow('whole zooms');
    expect(() => makeTiles(placesOfCsv(csv), { ...options, by: 'x' })).toThrow('no column "x"');
  });

  it('takes features apart by geometry', () => {
    const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', geometry, properties });
    const { points, shapes, leftOut } = placesOfGeoJson(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          feature(null),
          feature({ type: 'MultiPoint', coordinates: [[121, 24], [122, 25]] }, { constructor: 'x', list: [1, 2], none: null }),
          feature({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [120, 23] }, { type: 'LineString', coordinates: [[120, 23], [121, 24]] }] }),
        ],
      }),
    );
    expect([points.length, shapes.length]).toEqual([3, 1]);
    expect(points[0]?.properties).toEqual({ _constructor: 'x', list: '[1,2]' });
    expect([...leftOut]).toEqual([['no position', 1]]);
  });
});

describe('an archive, read again by the pmtiles package', () => {
  it('has a header, metadata and the points with all their properties at the deepest zoom', async () => {
    const made = makeTiles(placesOfCsv(csv), options);
    const archive = archiveOf(made.archive);
    const header = await archive.getHeader();
    expect(header).toMatchObject({ specVersion: 3, clustered: true, minZoom: 0, maxZoom: 12, internalCompression: 2, tileCompression: 2, tileType: 1, numAddressedTiles: made.tiles });
    expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual([119.95, 25.03, 121.5011, 26.16]);
    expect(await archive.getMetadata()).toMatchObject({
      name: '東西',
      vector_layers: [{ id: 'things', minzoom: 0, maxzoom: 12, fields: { id: 'String', county_code: 'String', staff: 'Number', count: 'Number' } }],
      cluster_atlas: { points: 4, count_field: 'count', by: 'county_code', left_out: { 'no position': 1 } },
    });
    const tiles = await featuresOfZoom(archive, 12, 'things');
    const found = tiles.flatMap(({ x, y, features }) => features.map(({ properties, parts }) => ({ properties, x: x + (parts[0]?.[0]?.[0] ?? 0) / 4096, y: y + (parts[0]?.[0]?.[1] ?? 0) / 4096 })));
    expect(found.length).toBe(4);
    const first = found.find(({ properties }) => properties['id'] === 'a');
    expect(first?.properties).toEqual({ id: 'a', name: '甲, "一"', county_code: '63000', staff: 12, count: 1 });
    // The published formula of web map tiles.
    expect(first?.x).toBeCloseTo(((121.5 + 180) / 360) * 4096, 3);
    expect(first?.y).toBeCloseTo(((1 - Math.log(Math.tan((25.03 * Math.PI) / 180) + 1 / Math.cos((25.03 * Math.PI) / 180)) / Math.PI) / 2) * 4096, 3);
  });

  it('keeps the number of points at every zoom, and of every county', async () => {
    const point = fc.record({ longitude: fc.double({ min: 118, max: 123, noNaN: true }), latitude: fc.double({ min: 21, max: 27, noNaN: true }), county: fc.constantFrom('63000', '09007', '10004') });
    await fc.assert(
      fc.asyncProperty(fc.array(point, { minLength: 1, maxLength: 60 }), async (points) => {
        const places = { points: points.map(({ longitude, latitude, county }) => ({ longitude, latitude, properties: { county_code: county } })), shapes: [], leftOut: new Map<string, number>() };
        const archive = archiveOf(makeTiles(places, { ...options, max: 6 }).archive);
        for (const zoom of [0, 3, 5, 6]) {
          // oxlint-disable-next-line no-await-in-loop -- one zoom after the other
          const features = (await featuresOfZoom(archive, zoom, 'things')).flatMap((tile) => tile.features);
          for (const county of ['63000', '09007', '10004']) {
            const counted = features.filter(({ properties }) => properties['county_code'] === county).reduce((sum, { properties }) => sum + countOf(properties['count']), 0);
            expect(counted).toBe(points.filter((other) => other.county === county).length);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('thins points that would overlap, and never invents a property for several', async () => {
    const points = Array.from({ length: 500 }, (_, index) => ({ longitude: 121 + (index % 25) * 1e-5, latitude: 24 + Math.floor(index / 25) * 1e-5, properties: { name: `n${index}` } }));
    const made = makeTiles({ points, shapes: [], leftOut: new Map() }, { ...options, max: 10 });
    expect([made.marks.get(5), made.marks.get(10)]).toEqual([1, 500]);
    const [tile] = await featuresOfZoom(archiveOf(made.archive), 5, 'things');
    expect(tile?.features[0]?.properties).toEqual({ count: 500 });
  });

  it('cuts lines and areas into tiles and draws them at every zoom', async () => {
    const places = placesOfGeoJson(
      JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: '區' }, geometry: { type: 'Polygon', coordinates: [[[120, 23], [122, 23], [122, 25], [120, 25], [120, 23]]] } }] }),
    );
    const archive = archiveOf(makeTiles(places, { ...options, min: 2, max: 8 }).archive);
    for (const zoom of [2, 5, 8]) {
      // oxlint-disable-next-line no-await-in-loop -- one zoom after the other
      const tiles = await featuresOfZoom(archive, zoom, 'things');
      expect(tiles.length).toBeGreaterThan(0);
      expect(tiles.every(({ features }) => features.every(({ type, properties }) => type === 3 && properties['name'] === '區'))).toBe(true);
    }
    expect(await archive.getZxy(1, 1, 0)).toBeUndefined();
  });

  it('has leaf directories when there are many tiles, and every tile is found', async () => {
    const points = Array.from({ length: 9000 }, (_, index) => ({ longitude: 100 + ((index * 7919) % 9000) / 180, latitude: -20 + ((index * 104_729) % 9000) / 150, properties: { n: index, words: 'x'.repeat((index * 31) % 97) } }));
    const made = makeTiles({ points, shapes: [], leftOut: new Map() }, { ...options, min: 11 });
    const archive = archiveOf(made.archive);
    expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    const found = new Set<unknown>();
    for (let index = 0; index < points.length; index += 97) {
      const { longitude = 0, latitude = 0 } = points[index] ?? {};
      const [x, y] = [((longitude + 180) / 360) * 4096, (0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * 4096];
      // oxlint-disable-next-line no-await-in-loop -- one tile after the other
      const tile = await archive.getZxy(12, Math.floor(x), Math.floor(y));
      if (tile) found.add(index);
    }
    expect(found.size).toBe(Math.ceil(points.length / 97));
  });

  it('has the same bytes every time', () => {
    const hash = () => createHash('sha256').update(makeTiles(placesOfCsv(csv), options).archive).digest('hex');
    expect(hash()).toBe(hash());
  });
});
