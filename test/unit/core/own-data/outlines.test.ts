import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import { outlineText, readOutline } from '../../../../src/core/geography/outline-text.ts';
import { layersOf } from '../../../../src/core/layers/index.ts';
import type { OwnDataset } from '../../../../src/core/own-data/own-dataset.ts';
import { shownLayers } from '../../../../src/core/shown/shown-layers.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { drawPolygonLayer } from '../../../../src/drawing/mark-svg.ts';
import { frameOf } from '../../../../src/drawing/frame.ts';
import { polygonLayers } from '../../../../src/map/layers/polygon-layers.ts';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { description, newSession, silent } from '../../importing/session.ts';
import { dbfBytes, shpBytes } from '../../importing/shapefile-writer.ts';

type Ring = readonly (readonly [number, number])[];

const square = (x: number, y: number, size: number): Ring => [[x, y], [x, y + size], [x + size, y + size], [x + size, y], [x, y]];

async function opened(content: BlobPart): Promise<OwnDataset> {
  const session = newSession();
  const read = await session.open({ file: new Blob([content]), name: 'a' }, silent);
  if (!read.ok) throw new Error(read.why.zh);
  const dataset = session.finish({ description });
  if (!dataset) throw new Error('nothing');
  return dataset;
}

function withOwn(dataset: OwnDataset): Atlas {
  const atlas = wholeAtlas();
  return { ...atlas, package: { ...atlas.package, resources: [...atlas.package.resources, ...dataset.resources] }, tables: new Map([...atlas.tables, ...dataset.tables.map((table) => [table.name, table] as const)]) };
}

const feature = (type: string, coordinates: unknown, properties: Readonly<Record<string, unknown>>) => ({ type: 'Feature', properties, geometry: { type, coordinates } });
const collection = (features: readonly unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });

describe('lines and areas of a file', () => {
  const file = collection([
    feature('Polygon', [square(120.6, 24.1, 0.1), square(120.62, 24.12, 0.06)], { 名稱: '園區甲', 縣市: '臺中市' }),
    feature('MultiPolygon', [[square(121.5, 25, 0.01)], [square(121.6, 25, 0.02)]], { 名稱: '園區乙', 縣市: '臺北市' }),
    feature('LineString', [[120.5, 24], [120.6, 24.1], [120.7, 24]], { 名稱: '路線', 縣市: '臺中市' }),
    feature('Point', [120.65, 24.15], { 名稱: '點', 縣市: '臺中市' }),
  ]);

  it('are drawn beneath their points, by both renderers, and go with the filter', async () => {
    const dataset = await opened(file);
    const atlas = withOwn(dataset);
    const name = dataset.tables[0]?.name ?? '';
    const view = { ...defaultView, layers: [name] };
    const own = layersOf(atlas.package).filter((layer) => layer.id.startsWith(name));
    expect(own.map(({ id, kind, companionOf }) => [id, kind, companionOf])).toEqual([[`${name}.outlines`, 'polygons', name], [name, 'points', undefined]]);
    const [patches] = shownLayers(atlas, view).polygons.filter(({ layerId }) => layerId === `${name}.outlines`);
    expect(patches?.marks.map(({ rings, open }) => `${rings.length} ${open ? 'open' : 'closed'}`)).toEqual(['2 closed', '1 closed', '1 closed', '1 open']);
    expect(shownLayers(atlas, view).polygons.find(({ layerId }) => layerId === `${name}.outlines`)?.marks).toBe(patches?.marks);
    const north = shownLayers(atlas, { ...view, counties: ['63000'] }).polygons.find(({ layerId }) => layerId === `${name}.outlines`);
    expect(north?.marks.map(({ rings }) => rings[0]?.[0])).toEqual([[121.5, 25], [121.6, 25]]);
    const off = shownLayers(atlas, { ...view, layers: [] }).polygons.find(({ layerId }) => layerId === `${name}.outlines`);
    expect(off?.marks).toEqual([]);
    if (!patches) throw new Error('no patches');
    const [fill] = polygonLayers(patches);
    expect(fill?.props.data).toHaveLength(3);
    const paths = [...drawPolygonLayer(patches, frameOf([120, 22, 122, 25])).matchAll(/<path d="([^"]*)" fill="([^"]*)"/g)].map(([, path = '', colour]) => `${path.endsWith('z') || path.endsWith('Z') ? 'closed' : 'open'} ${colour === 'none' ? 'empty' : 'filled'}`);
    expect(paths).toEqual(['closed filled', 'closed filled', 'closed filled', 'open empty']);
  });

  it('have their point inside, not in a hole, and no column of outlines to read', async () => {
    const dataset = await opened(file);
    const table = dataset.tables[0];
    const at = (column: string): number => {
      const found = table?.columns.get(column);
      return found?.kind === 'number' ? (found.values[0] ?? Number.NaN) : Number.NaN;
    };
    const [x, y] = [at('longitude'), at('latitude')];
    expect(x > 120.6 && x < 120.7 && y > 24.1 && y < 24.2).toBe(true);
    expect(x > 120.62 && x < 120.68 && y > 24.12 && y < 24.18).toBe(false);
    expect(table?.resource.schema.fields.map(({ name }) => name)).not.toContain('outline');
  });

  it('of several points, or of several kinds of shapes, say what the map shows', async () => {
    const session = newSession();
    const read = await session.open({ file: new Blob([collection([
      feature('MultiPoint', [[120.6, 24.1], [120.7, 24.2]], { 名稱: '站' }),
      { type: 'Feature', properties: { 名稱: '混合' }, geometry: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [square(121.5, 25, 0.01)] }, { type: 'Point', coordinates: [121.5, 25] }] } },
      { type: 'Feature', properties: { 名稱: '單一' }, geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [121.5, 25] }] } },
    ])]), name: 'a' }, silent);
    if (!read.ok) throw new Error(read.why.zh);
    const said = new Map(read.value.findings.map((found) => [found.about, found]));
    expect(said.get('several-points')).toMatchObject({ weight: 'check', rows: [2] });
    expect(said.get('mixed-shapes')).toMatchObject({ weight: 'check', rows: [3] });
    const dataset = session.finish({ description });
    const [table] = dataset?.tables ?? [];
    const column = table?.columns.get('outline');
    expect(column?.kind === 'text' && column.values.map((value) => value.slice(0, 1))).toEqual(['P', 'A', '']);
    if (!dataset || !table) throw new Error('nothing');
    const atlas = withOwn(dataset);
    const drawn = shownLayers(atlas, { ...defaultView, layers: [table.name] }).polygons.find(({ layerId }) => layerId === `${table.name}.outlines`);
    expect(drawn?.marks).toHaveLength(1);
  });

  it('of a placemark that also has a point are not left out in silence', async () => {
    const session = newSession();
    const kml = '<kml><Placemark><name>甲</name><MultiGeometry><Point><coordinates>120.6,24.1</coordinates></Point><LineString><coordinates>120.6,24.1 120.7,24.2</coordinates></LineString></MultiGeometry></Placemark></kml>';
    const read = await session.open({ file: new Blob([kml]), name: 'a.kml' }, silent);
    expect(read.ok && read.value.findings.find(({ about }) => about === 'mixed-shapes')?.rows).toEqual([2]);
  });

  it('of a shapefile keep their holes', async () => {
    const rings = [square(120, 24, 0.5), square(121, 24, 0.5), square(121.1, 24.1, 0.2).toReversed()].map((ring) => ring.map(([x, y]): [number, number] => [x, y]));
    const zip = zipSync({ 'a.shp': shpBytes([{ type: 5, parts: rings }]), 'a.dbf': dbfBytes([{ name: strToU8('NAME'), type: 'C', length: 4 }], [[strToU8('A')]]) });
    const dataset = await opened(Uint8Array.from(zip));
    const column = dataset.tables[0]?.columns.get('outline');
    const outline = readOutline(column?.kind === 'text' ? (column.values[0] ?? '') : '');
    expect(outline?.parts.map((part) => part.map(([corner]) => corner))).toEqual([[[120, 24]], [[121, 24], [121.1, 24.1]]]);
  });

  it('that are the boundaries of counties with figures are figures of these counties', async () => {
    const dataset = await opened(collection([feature('Polygon', [square(121.5, 25, 0.1)], { COUNTYNAME: '臺北市', COUNTYCODE: '63000', 家數: 5 }), feature('Polygon', [square(120.6, 24.1, 0.1)], { COUNTYNAME: '臺中市', COUNTYCODE: '66000', 家數: 7 }), feature('Polygon', [square(120.3, 22.6, 0.1)], { COUNTYNAME: '高雄市', COUNTYCODE: '64000', 家數: 9 })]));
    expect(dataset.tables.map(({ resource }) => resource.atlas.role?.kind)).toEqual(['region-values']);
  });
});

describe('the text of an outline', () => {
  it('reads back as it was written, to a centimetre', () => {
    const outline = { kind: 'area', parts: [[[[120.123456789, 24], [121, 24.5], [121, 24.5], [120.123456789, 24]], [[120.5, 24.1], [120.6, 24.2], [120.5, 24.1]]]] } as const;
    expect(readOutline(outlineText(outline))).toEqual({ kind: 'area', parts: [[[[120.1234568, 24], [121, 24.5], [120.1234568, 24]], [[120.5, 24.1], [120.6, 24.2], [120.5, 24.1]]]] });
    expect(readOutline('')).toBeNull();
    expect(outlineText({ kind: 'area', parts: [[[[120, 24], [121, 24], [121, 25]]]] })).toBe('A120,24 121,24 121,25 120,24');
    expect(outlineText({ kind: 'line', parts: [[[[120, 24], [121, 24]]]] })).toBe('L120,24 121,24');
  });
});
