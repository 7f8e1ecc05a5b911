import { zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesOfWkt } from '../../../src/core/importing/geo-degrees.ts';
import { dbfTable } from '../../../src/core/importing/dbf-table.ts';
import { shapefileGrid } from '../../../src/core/importing/shapefile.ts';
import { shapefileShapes } from '../../../src/core/importing/shapefile-shapes.ts';
import { newSession, silent } from './session.ts';
import { dbfBytes, shpBytes, type WrittenShape } from './shapefile-writer.ts';

const twd97 = 'PROJCS["TWD97_TM2",GEOGCS["GCS_GRS_1980",DATUM["D_GRS_1980",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",250000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",121.0],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const wgs84 = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
/** 臺中, 工業區, 臺南 in Big5. */
const big5 = { 臺中: [0xbb, 0x4f, 0xa4, 0xa4], 工業區: [0xa4, 0x75, 0xb7, 0x7e, 0xb0, 0xcf], 臺南: [0xbb, 0x4f, 0xab, 0x6e], 名稱: [0xa6, 0x57, 0xba, 0xd9] } as const;
const of = (...words: readonly (keyof typeof big5)[]): Uint8Array => Uint8Array.from(words.flatMap((word) => [...big5[word]]));
const points: readonly WrittenShape[] = [{ type: 1, parts: [[[212_000, 2_674_000]]] }, { type: 0, parts: [] }, { type: 1, parts: [[[213_000, 2_675_000]]] }];
const names = dbfBytes([{ name: of('名稱'), type: 'C', length: 20 }, { name: strToU8('AREA'), type: 'N', length: 8 }, { name: strToU8('DAY'), type: 'D', length: 8 }],
  [[of('臺中', '工業區'), strToU8('   12.50'), strToU8('20241231')], [of('臺南'), strToU8('********'), strToU8('')], [of('臺南', '工業區'), strToU8('3'), strToU8('20240101')]]);

async function open(parts: Record<string, Uint8Array>) {
  return newSession().open({ file: new Blob([Uint8Array.from(zipSync(parts))]), name: 'a.zip' }, silent);
}

describe('a zipped shapefile', () => {
  it('is read with its projection and its Big5 attributes, row by row in order', async () => {
    const read = await open({ 'folder/園區.shp': shpBytes(points), 'folder/園區.DBF': names, 'folder/園區.prj': strToU8(twd97), 'folder/園區.shx': new Uint8Array(100), '__MACOSX/folder/._園區.shp': new Uint8Array(4) });
    if (!read.ok) throw new Error(read.why.zh);
    expect([read.value.file.format, read.value.file.encoding, read.value.counts.points]).toEqual(['places', 'big5', 2]);
    expect(read.value.top.slice(0, 4).map(({ cells }) => cells)).toEqual([
      ['名稱', 'AREA', 'DAY', '經度', '緯度', '圖形'],
      ['臺中工業區', '12.50', '2024-12-31', '120.6260110', '24.1708927', '點 Point'],
      ['臺南', '', '', '', '', ''],
      ['臺南工業區', '3', '2024-01-01', '120.6358271', '24.1799457', '點 Point'],
    ]);
    expect(read.value.findings.find(({ about }) => about === 'no-geometry')?.rows).toEqual([3]);
  });

  it('takes every kind of shape, with Z and M, outer rings alone, and passes over deleted records', () => {
    const square = (x: number, clockwise: boolean): [number, number][] => {
      const ring: [number, number][] = [[x, 24], [x, 24.2], [x + 0.2, 24.2], [x + 0.2, 24], [x, 24]];
      return clockwise ? ring : ring.toReversed();
    };
    const shapes: readonly WrittenShape[] = [1, 11, 21].map((type): WrittenShape => ({ type, parts: [[[120.5, 24]]] }))
      .concat([8, 18, 28].map((type) => ({ type, parts: [[[120.5, 24], [120.6, 24]]] })))
      .concat([3, 13, 23].map((type) => ({ type, parts: [[[120.5, 24], [120.6, 24]], [[121, 24], [121, 25], [121, 26]]] })))
      .concat([5, 15, 25].map((type) => ({ type, parts: [square(120, true), square(121, true), square(120.05, false)] })))
      .concat([{ type: 5, parts: [square(120, false)] }, { type: 31, parts: [] }]);
    const read = shapefileShapes(shpBytes(shapes));
    expect(read.ok && read.value.map((shape) => (shape ? `${shape.kind} ${shape.parts.length}` : 'none'))).toEqual([
      ...Array.from({ length: 3 }, () => 'point 1'), ...Array.from({ length: 3 }, () => 'point 2'), ...Array.from({ length: 3 }, () => 'line 2'), ...Array.from({ length: 3 }, () => 'area 2'), 'area 1', 'none',
    ]);
    const dbf = dbfBytes([{ name: strToU8('A'), type: 'C', length: 3 }], [[strToU8('a')], [strToU8('b')], [strToU8('c')]], [1]);
    const grid = shapefileGrid({ shp: shpBytes(points), dbf, prj: twd97, cpg: '' });
    expect(grid.ok && grid.value.grid.rows.map((row) => row[0])).toEqual(['A', 'a', 'c']);
  });

  it('offers several files like sheets, opens a table inside a zip, and KMZ', async () => {
    const two = await open({ 'b.csv': strToU8('縣市,家數\n臺北市,1\n臺中市,2\n'), 'a.shp': shpBytes(points), 'README.md': strToU8('x') });
    expect(two.ok && [two.value.file.sheet, two.value.file.sheets.map(({ name }) => name), two.value.counts.points]).toEqual(['a', ['a', 'b.csv'], 2]);
    expect(two.ok && two.value.findings.map(({ about }) => about)).toEqual(expect.arrayContaining(['sheets', 'no-attributes', 'projection-assumed']));
    const session = newSession();
    const content = zipSync({ 'b.csv': strToU8('縣市,家數\n臺北市,1\n臺中市,2\n'), 'a.shp': shpBytes(points) });
    const chosen = await session.open({ file: new Blob([Uint8Array.from(content)]), name: 'a.zip', recipe: { format: 'cluster-atlas-import', version: 1, sheet: 'b.csv', columns: [], missing: [], minus: [], mends: [] } }, silent);
    expect(chosen.ok && [chosen.value.file.sheet, chosen.value.counts.matched]).toEqual(['b.csv', 2]);
    const kmz = await open({ 'doc.kml': strToU8('<?xml version="1.0"?><kml><Placemark><name>甲</name><Point><coordinates>120.6,24.1</coordinates></Point></Placemark></kml>') });
    expect(kmz.ok && kmz.value.counts.points).toBe(1);
  });

  it('knows the encoding by the texts where .cpg is wrong, and takes a chosen one', () => {
    const utf8 = dbfBytes([{ name: strToU8('名稱'), type: 'C', length: 8 }], [[strToU8('工業園區')], [strToU8('臺中')]]);
    expect(dbfTable(names, 'UTF-8')).toMatchObject({ value: { encoding: 'big5', replaced: 0 } });
    expect(dbfTable(utf8, '')).toMatchObject({ value: { encoding: 'utf-8' } });
    expect(dbfTable(utf8, 'UTF-8', 'big5')).toMatchObject({ value: { encoding: 'big5' } });
  });
});

describe('broken and hostile shapefiles', () => {
  it('end in a sentence, wherever they are cut', () => {
    const [shp, dbf] = [shpBytes(points), names];
    for (let length = 0; length < shp.length; length += 1) expect(shapefileShapes(shp.slice(0, length)).ok).toBe(false);
    for (let length = 0; length < dbf.length - 1; length += 1) expect(dbfTable(dbf.slice(0, length), '').ok).toBe(false);
    const backwards = shpBytes(points);
    new DataView(backwards.buffer).setInt32(104, -4);
    expect(shapefileShapes(backwards)).toMatchObject({ ok: false, why: { zh: expect.stringContaining('第 1 筆') } });
    const many = shpBytes([{ type: 5, parts: [[[120, 24], [120, 25], [121, 25]]] }]);
    new DataView(many.buffer).setInt32(100 + 8 + 40, 0x7fffffff, true);
    expect(shapefileShapes(many).ok).toBe(false);
  });

  it('are refused where shapes and attributes do not go together, and where the system is unknown', async () => {
    const one = dbfBytes([{ name: strToU8('A'), type: 'C', length: 3 }], [[strToU8('a')]]);
    expect(shapefileGrid({ shp: shpBytes(points), dbf: one, prj: twd97, cpg: '' })).toMatchObject({ ok: false, why: { zh: expect.stringContaining('3 個圖形') } });
    expect(shapefileGrid({ shp: shpBytes(points), dbf: null, prj: 'PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993"]]', cpg: '' })).toMatchObject({ ok: false, why: { zh: expect.stringContaining('坐標系統') } });
    const lying = zipSync({ 'a.csv': new Uint8Array(100_000) });
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const read = await newSession().open({ file: new Blob([Uint8Array.from(lying)]), name: 'a.zip' }, silent);
    expect(!read.ok && read.why.zh).toContain('損壞');
    const empty = await open({ 'a.pdf': new Uint8Array(4) });
    expect(!empty.ok && empty.why.en).toContain('shapefile');
  });

  it('stand any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(99), (noise, at) => {
      const shp = shpBytes(points);
      shp.set(noise.subarray(0, shp.length - 28 - at), 28 + at);
      const dbf = Uint8Array.from(names);
      dbf.set(noise.subarray(0, dbf.length - at), at);
      const read = shapefileGrid({ shp, dbf, prj: twd97, cpg: '' });
      expect(read.ok || read.why.zh !== '').toBe(true);
    }), { numRuns: 300 });
  });
});

describe('the coordinate system of a .prj file', () => {
  const placed = (wkt: string, x: number, y: number): string => {
    const read = degreesOfWkt(wkt, [{ shape: { kind: 'point', parts: [[[x, y]]] }, properties: new Map() }]);
    return read.ok ? read.value.toDegrees([x, y]).map((degrees) => degrees.toFixed(3)).join(' ') : 'refused';
  };
  it('tells TWD97 from TWD67 by datum or spheroid, in metres and in degrees', () => {
    expect(placed(twd97, 250_000, 2_655_000)).toBe('121.000 24.000');
    // TWD67 lies some 850 metres to the north-west: the same figures mean a place further south-east.
    expect(placed(twd97.replaceAll('GRS_1980', 'TWD_1967'), 250_000, 2_655_000)).toBe('121.008 23.998');
    expect(placed(twd97.replace('121.0]', '119.0]'), 250_000, 2_655_000)).toBe('119.000 24.000');
    expect(placed(wgs84, 121, 24)).toBe('121.000 24.000');
    expect(placed(wgs84.replaceAll('WGS_1984', 'TWD_1967'), 121, 24)).toBe('121.008 23.998');
    expect(placed(twd97.replaceAll('GRS_1980', 'WGS_1984').replace('250000.0', '500000.0').replace('0.9999', '0.9996').replace('121.0]', '123.0]'), 500_000, 2_655_000)).toBe('123.000 24.007');
    expect(placed('', 121, 24)).toBe('121.000 24.000');
    expect(placed(twd97.replace('Transverse_Mercator', 'Lambert_Conformal_Conic'), 1, 1)).toBe('refused');
  });
});
