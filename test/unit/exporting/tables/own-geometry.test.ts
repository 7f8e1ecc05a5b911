import fc from 'fast-check';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { text, type Table } from '../../../../src/core/datasets/table.ts';
import { wound } from '../../../../src/exporting/tables/geojson.ts';
import { resourceDocument } from '../../../../src/exporting/tables/resource-document.ts';
import { takenFile } from '../../../../src/exporting/tables/taken-file.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { description, newSession, silent } from '../../importing/session.ts';

const published = wholeAtlas();
const about = { title: { zh: '測試', en: 'Test' }, description: { zh: '', en: '' }, licences: [], asOf: '', caveats: [], sources: [], link: '' };

/** Opens a file and takes its table of places away again as GeoJSON. */
async function roundTrip(content: string): Promise<{ readonly table: Table; readonly taken: FeatureCollection; readonly written: string }> {
  const session = newSession();
  const read = await session.open({ file: new Blob([content]), name: 'a.geojson' }, silent);
  if (!read.ok) throw new Error(read.why.en);
  const dataset = session.finish({ description });
  const table = dataset?.tables.find(({ resource }) => resource.atlas.role?.kind === 'points');
  if (!dataset || !table) throw new Error('no places');
  const atlas: Atlas = { ...published, package: { ...published.package, resources: [...published.package.resources, ...dataset.resources] }, tables: new Map([...published.tables, ...dataset.tables.map((one) => [one.name, one] as const)]) };
  const file = await takenFile(resourceDocument(atlas, table, { rows: null, language: 'zh-TW', about }), 'geojson');
  const written = typeof file.content === 'string' ? file.content : '';
  const taken: FeatureCollection = JSON.parse(written);
  return { table, taken, written };
}

const degree = (least: number, most: number) => fc.integer({ min: Math.round(least * 1e7), max: Math.round(most * 1e7) }).map((value) => value / 1e7);
const round = (value: number): number => Math.round(value * 1e7) / 1e7;

/** A ring round a middle, either way round; its corners lie between half of and the whole radius away. */
function ringRound([x, y]: readonly [number, number], radius: number, distances: readonly number[], clockwise: boolean): Position[] {
  const corners = distances.map((distance, at): Position => {
    const angle = (2 * Math.PI * at) / distances.length;
    return [round(x + radius * distance * Math.cos(angle)), round(y + radius * distance * Math.sin(angle))];
  });
  const turned = clockwise ? corners.toReversed() : corners;
  return [...turned, turned[0] ?? [0, 0]];
}

const position = fc.tuple(degree(120, 122), degree(22, 25.3));
const distances = fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: 3, maxLength: 9 });
const polygon = fc.tuple(position, distances, fc.boolean(), fc.boolean(), fc.boolean()).map(([middle, far, clockwise, holed, holeClockwise]) => [ringRound(middle, 0.05, far, clockwise), ...(holed ? [ringRound(middle, 0.01, [1, 0.8, 0.9, 1], holeClockwise)] : [])]);
const line = fc.uniqueArray(position, { minLength: 2, maxLength: 8, selector: String }).map((positions) => positions.map(([x, y]): Position => [x, y]));
const geometries: fc.Arbitrary<Geometry> = fc.oneof(
  position.map(([x, y]): Geometry => ({ type: 'Point', coordinates: [x, y] })),
  line.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  fc.array(line, { minLength: 2, maxLength: 3 }).map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  polygon.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  fc.array(polygon, { minLength: 2, maxLength: 3 }).map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
);
const files = fc.array(fc.record({ geometry: geometries, name: fc.constantFrom('甲園區', '乙園區', '=1+1', 'a "b"'), families: fc.integer({ min: 1, max: 9999 }) }), { minLength: 1, maxLength: 6 });

const turnOf = (ring: readonly Position[]): number => ring.reduce((sum, [x = 0, y = 0], at) => sum + x * (ring[(at + 1) % ring.length]?.[1] ?? 0) - y * (ring[(at + 1) % ring.length]?.[0] ?? 0), 0);

function polygonsOf(geometry: Geometry | null): readonly (readonly Position[][])[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Name and number of families, whose head has its unit behind it. */
function propertiesOf({ properties }: Feature): readonly unknown[] {
  const of = (start: string): unknown => Object.entries(properties ?? {}).find(([head]) => head.startsWith(start))?.[1];
  return [of('名稱'), of('家數')];
}

describe('lines and areas of one’s own, taken away as GeoJSON', () => {
  it('have the geometry, the properties and the number of the file, and so have they when opened again', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (things) => {
        const features = things.map(({ geometry, name, families }): Feature => ({ type: 'Feature', geometry, properties: { 名稱: name, 家數: families } }));
        const first = await roundTrip(JSON.stringify({ type: 'FeatureCollection', features }));
        expect(first.taken.features.map(({ geometry }) => geometry)).toEqual(features.map(({ geometry }) => wound(geometry)));
        expect(first.taken.features.map(propertiesOf)).toEqual(things.map(({ name, families }) => [name, families]));
        for (const { geometry } of first.taken.features) {
          for (const rings of polygonsOf(geometry)) expect(rings.map((ring) => turnOf(ring) > 0)).toEqual(rings.map((_, at) => at === 0));
        }
        const second = await roundTrip(first.written);
        expect(second.table.length).toBe(things.length);
        expect(second.taken.features.map(({ geometry }) => geometry)).toEqual(first.taken.features.map(({ geometry }) => geometry));
        expect(second.taken.features.map(propertiesOf)).toEqual(things.map(({ name, families }) => [name, families]));
        const heads = (taken: FeatureCollection): readonly string[] => Object.keys(taken.features[0]?.properties ?? {});
        expect(heads(first.taken).filter((head) => !heads(second.taken).includes(head))).toEqual([]);
        expect(heads(second.taken).filter((head) => head.startsWith('圖形'))).toEqual(['圖形']);
        expect(Array.from({ length: second.table.length }, (_, row) => text(second.table, 'county_code', row))).toEqual(Array.from({ length: first.table.length }, (_, row) => text(first.table, 'county_code', row)));
      }),
      { numRuns: 40 },
    );
  });

  it('that are no line and no ring are the point that stands for them', async () => {
    const { taken } = await roundTrip(JSON.stringify({ type: 'FeatureCollection', features: [
      { type: 'Feature', properties: { 名稱: '甲' }, geometry: { type: 'LineString', coordinates: [[121, 24], [121, 24]] } },
      { type: 'Feature', properties: { 名稱: '乙' }, geometry: { type: 'Polygon', coordinates: [[[121, 24], [121.1, 24], [121, 24]]] } },
      { type: 'Feature', properties: { 名稱: '丙' }, geometry: { type: 'Polygon', coordinates: [[[121, 24], [121.1, 24], [121, 24.1]]] } },
    ] }));
    expect(taken.features.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point', 'Polygon']);
  });
});
