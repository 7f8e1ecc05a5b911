import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { utils, write } from '@e965/xlsx';
import { packTexts, unpackedColumn } from '../../../src/importing/packed-column.ts';
import { mostBytes, readBytes } from '../../../src/importing/read-bytes.ts';
import { description, newSession, silent } from './session.ts';

const csv = '縣市,家數\n臺北市,1\n臺中市,2\n高雄市,3\n';

async function open(content: BlobPart, name = 'a.csv') {
  return newSession().open({ file: new Blob([content]), name }, silent);
}

const sentence = async (content: BlobPart) => {
  const read = await open(content);
  if (read.ok) throw new Error('It was read.');
  expect(read.why.en).toMatch(/[.!]$/);
  return read.why.zh;
};

/** A TypedArray of Node as a part of a Blob. */
const part = (bytes: Uint8Array): BlobPart => Uint8Array.from(bytes);

describe('what a file is shows in its bytes', () => {
  it('reads gzip, workbooks, GeoJSON, KML and lists of records', async () => {
    const sheet = utils.aoa_to_sheet([['標題'], ['縣市', '家數'], ['臺北市', 1], ['臺中市', 2], ['高雄市', 3]]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '表1');
    const xlsx = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    const ods = new Uint8Array(write(book, { type: 'array', bookType: 'ods' }));
    for (const content of [csv, part(gzipSync(csv)), part(xlsx), part(ods), part(gzipSync(xlsx))]) {
      const read = await open(content);
      expect(read.ok && [read.value.counts.matched, read.value.kind]).toEqual([3, 'figures']);
    }
    const list = await open(JSON.stringify([{ 縣市: '臺北市', 家數: 1 }, { 縣市: '臺中市', 家數: 2 }, { 縣市: '高雄市', 家數: 3 }]));
    expect(list.ok && list.value.counts.matched).toBe(3);
  });

  it('reads places in degrees and in metres, with lines and areas as points', async () => {
    const feature = (coordinates: unknown, type = 'Point', properties: unknown = { 名稱: '甲' }) => ({ type: 'Feature', properties, geometry: { type, coordinates } });
    const projected = await open(JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3826' } }, features: [feature([212000, 2674000]), feature([213000, 2675000])] }));
    expect(projected.ok && [projected.value.counts.points, projected.value.kind]).toEqual([2, 'things']);
    const square = [[[120.6, 24.1], [120.7, 24.1], [120.7, 24.2], [120.6, 24.2], [120.6, 24.1]]];
    const wrongWay = [square[0]?.toReversed()];
    const areas = await open(JSON.stringify({ type: 'FeatureCollection', features: [feature(square, 'Polygon'), feature(wrongWay, 'Polygon'), feature(null), { type: 'Feature', properties: null, geometry: null }, feature([[120.5, 24], [120.6, 24.1]], 'LineString')] }));
    expect(areas.ok && areas.value.counts.points).toBe(3);
    expect(areas.ok && areas.value.findings.map(({ about }) => about)).toEqual(expect.arrayContaining(['no-geometry', 'shape-point']));
    const kml = await open('<?xml version="1.0"?><kml><Document><Placemark><name>甲 &amp; 乙</name><Point><coordinates>120.6,24.1,0</coordinates></Point></Placemark><Placemark><name><![CDATA[<b>丙</b>]]></name><Polygon><outerBoundaryIs><LinearRing><coordinates>120,24 121,24 121,25 120,24</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>');
    expect(kml.ok && [kml.value.counts.points, kml.value.top[1]?.cells[0], kml.value.top[2]?.cells[0]]).toEqual([2, '甲 & 乙', '丙']);
  });
});

describe('broken and hostile files', () => {
  it('end in a sentence', async () => {
    expect(await sentence('')).toContain('空的');
    expect(await sentence(part(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)))).toMatch(/不是文字|損壞/);
    expect(await sentence('%PDF-1.7 abc')).toContain('PDF');
    expect(await sentence(part(gzipSync(csv).subarray(0, 30)))).toContain('gzip');
    expect(await sentence(part(zipSync({ 'a.shp': new Uint8Array(10) })))).toContain('Shapefile');
    expect(await sentence('{"type":"FeatureCollection","features":[{"type":"Fea')).toContain('JSON');
    expect(await sentence('{"a":1}')).toContain('GeoJSON');
    expect(await sentence(JSON.stringify({ type: 'FeatureCollection', crs: { properties: { name: 'EPSG:2154' } }, features: [] }))).toContain('坐標系統');
    expect(await sentence('<kml><Document></Document></kml>')).toContain('KML');
    expect(await sentence(`${'a,'.repeat(600)}b\n`)).toContain('500');
    expect(await sentence(`縣市\n${'臺北市\n'.repeat(1_000_002)}`)).toContain('1,000,000');
  });

  it('refuses what is too large before reading it, and a gzip file that grows without end', async () => {
    const large = new Blob(['a']);
    Object.defineProperty(large, 'size', { value: mostBytes + 1 });
    const read = await readBytes(large, silent);
    expect(!read.ok && read.why.en).toContain('PMTiles');
    const bomb = await readBytes(new Blob([part(gzipSync(new Uint8Array(450 * 1024 * 1024), { level: 1 }))]), silent);
    expect(!bomb.ok && bomb.why.zh).toContain('400 MB');
  }, 60_000);

  it('stands deep nesting, NaN, prototype names and script, all as text', async () => {
    const deep = await open(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":"a","constructor":"b","名稱":"<script>alert(1)</script>","值":NaN},"geometry":{"type":"Point","coordinates":[120.6,24.1]}},{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":${'[{"type":"GeometryCollection","geometries":'.repeat(200)}[]${'}]'.repeat(200)}}}]}`);
    expect(deep.ok && deep.value.counts.points).toBe(1);
    expect(deep.ok && deep.value.top[1]?.cells).toContain('<script>alert(1)</script>');
    expect(Object.prototype).not.toHaveProperty('名稱');
  });
});

describe('a session', () => {
  it('reads again with another choice, and joins one row as told', async () => {
    const session = newSession();
    const first = await session.open({ file: new Blob(['縣市,家數\n新竹,1\n新竹,2\n臺中市,3\n']), name: 'a.csv' }, silent);
    if (!first.ok) throw new Error(first.why.en);
    expect(first.value.doubts).toMatchObject([{ kind: 'ambiguous', text: '新竹', rows: [2, 3], count: 2 }]);
    const alike = await session.settle({ recipe: { ...first.value.recipe, mends: [{ text: '新竹', code: '10018' }] }, rowMends: [] }, silent);
    expect(alike.ok && [alike.value.counts.matched, alike.value.doubts.length]).toEqual([3, 0]);
    const single = await session.settle({ recipe: first.value.recipe, rowMends: [[2, '10018'], [3, '10004']] }, silent);
    expect(single.ok && [single.value.counts.matched, single.value.doubts.length]).toEqual([3, 0]);
    const table = session.finish({ description })?.tables[0];
    expect(table?.columns.get('region_code')).toMatchObject({ values: ['10018', '10004', '66000'] });
    const report = session.report({ language: 'zh-TW' });
    expect(report).toContain('2,已對應,新竹,新竹市,您的選擇');
  });

  it('takes another row for the names of columns, or none', async () => {
    const session = newSession();
    const first = await session.open({ file: new Blob(['臺北市,1\n臺中市,2\n高雄市,3\n']), name: 'a.csv' }, silent);
    if (!first.ok) throw new Error(first.why.en);
    const told = await session.settle({ recipe: { ...first.value.recipe, columns: [], headerRows: [0] }, rowMends: [] }, silent);
    expect(told.ok && told.value.counts.matched).toBe(2);
  });
});

describe('packed texts', () => {
  it('are the same texts, whatever they hold', () => {
    const texts = ['', '甲', 'a\nb', '"', ''];
    expect(unpackedColumn(packTexts(texts)).values).toEqual(texts);
    expect(unpackedColumn(packTexts([])).values).toEqual([]);
    expect(unpackedColumn(packTexts(['a\u001fb', 'c'])).values).toEqual(['a b', 'c']);
    const kinds = Array.from({ length: 5000 }, (_, row) => ['甲', '', '乙\u001f'][row % 3] ?? '');
    expect(packTexts(kinds).texts.length).toBeLessThan(10);
    expect(unpackedColumn(packTexts(kinds)).values).toEqual(kinds.map((text) => text.replace('\u001f', ' ')));
    const many = Array.from({ length: 5000 }, (_, row) => String(row));
    expect(unpackedColumn(packTexts(many)).values).toEqual(many);
  });
});
