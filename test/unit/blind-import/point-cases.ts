/** Cases whose coordinates are computed: surveyors' metres in both datums and both zones, and files of geographic programs. */
import { gzipSync, zipSync } from 'fflate';
import { topology } from 'topojson-server';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { BlindCase, ExpectedRow } from './blind-case.ts';
import { encodeText } from './encode-text.ts';
import { townshipAt, twd67, twd97 } from './projected.ts';

type Point = [number, number];

/** Well-known places of the main island, by eye from the map: city halls, stations, harbours. */
const places: [string, Point][] = [
  ['臺北市政府', [121.5637, 25.0375]], ['臺中市政府', [120.6466, 24.1617]], ['高雄車站', [120.3022, 22.6394]], ['花蓮車站', [121.6011, 23.993]],
  ['竹北車站', [121.0093, 24.839]], ['嘉義車站', [120.4411, 23.4791]], ['恆春轉運站', [120.7437, 22.0025]], ['臺東市區', [121.1467, 22.7554]],
];
const islands: [string, Point][] = [['馬公', [119.5655, 23.5654]], ['湖西', [119.653, 23.58]]];

function expectPoint(point: Point, record: number): ExpectedRow {
  return { record, regions: [townshipAt(point) ?? '?'], year: null, industry: null, point };
}

function made(id: string, fileName: string, bytes: Uint8Array | string, rows: ExpectedRow[]): BlindCase {
  return { id, fileName, bytes: typeof bytes === 'string' ? encodeText(bytes, 'utf-8') : bytes, rows, year: null, values: {}, units: {} };
}

function metres(id: string, header: string, which: [string, Point][], cells: (point: Point) => (number | string)[], title = ''): BlindCase {
  const lines = which.map(([name, point]) => [name, ...cells(point)].join(','));
  const above = title === '' ? 0 : 1;
  return made(id, `${id}.csv`, `${title}${above === 1 ? '\n' : ''}${header}\n${lines.join('\n')}\n`, which.map(([, point], at) => expectPoint(point, at + 2 + above)));
}

const round = (pair: Point, digits = 0): string[] => pair.map((value) => value.toFixed(digits));

function tables(): BlindCase[] {
  return [
    metres('twd-01', '名稱,TWD97X,TWD97Y', places, (at) => round(twd97(at, 121))),
    metres('twd-02', '名稱,X坐標,Y坐標', places, (at) => round(twd97(at, 121), 3)),
    metres('twd-03', '名稱,橫坐標,縱坐標', places, (at) => round(twd97(at, 121))),
    metres('twd-04', '名稱,Y,X', places, (at) => round(twd97(at, 121)).reverse()),
    metres('twd-05', '名稱,TWD67_X,TWD67_Y', places, (at) => round(twd67(at, 121))),
    metres('twd-06', '名稱,座標X(TWD67),座標Y(TWD67)', places, (at) => round(twd67(at, 121), 1)),
    metres('twd-07', '名稱,X_119,Y_119', islands, (at) => round(twd97(at, 119)), '澎湖縣 TWD97 TM2 119 分帶'),
    metres('twd-08', '名稱,X,Y', places, (at) => round(twd97(at, 121)), '坐標系統：TWD97二度分帶(中央經線121度)'),
    metres('twd-09', '名稱,X,Y', places, (at) => round(twd67(at, 121)), '坐標系統：TWD67二度分帶'),
    metres('twd-10', '名稱,經度,緯度', places, (at) => round(twd97(at, 121))),
    metres('twd-11', '名稱,"TWD97 E","TWD97 N"', places, (at) => round(twd97(at, 121)).map((text) => `"${Number(text).toLocaleString('en-US')}"`)),
    metres('twd-12', '名稱,EPSG3826_X,EPSG3826_Y', places, (at) => round(twd97(at, 121), 2)),
    metres('twd-13', '名稱,X,Y', places, (at) => round(twd97(at, 121).reverse() as Point)),
    metres('twd-14', 'name,easting,northing', places, (at) => round(twd97(at, 121), 2)),
    metres('twd-15', '名稱,緯度,經度', places, (at) => [at[1], at[0]]),
    metres('twd-16', '名稱,WGS84經度,WGS84緯度,TWD97X,TWD97Y', places, (at) => [...at, ...round(twd97(at, 121))]),
    metres('twd-17', '名稱,Lng,Lat', islands, (at) => at),
    metres('twd-18', '名稱,TWD67X(119分帶),TWD67Y(119分帶)', islands, (at) => round(twd67(at, 119)), '澎湖縣'),
    metres('twd-19', '名稱,經度(E),緯度(N)', places, (at) => at.map((value) => `${Math.floor(value)}°${((value % 1) * 60).toFixed(4)}'`)),
    metres('twd-20', '名稱,坐標', places, (at) => [`"${round(twd97(at, 121)).join(',')}"`]),
  ];
}

function collection(which: [string, Point][], move: (at: Point) => Point, crs?: string): FeatureCollection {
  const features: Feature[] = which.map(([name, point]) => ({ type: 'Feature', properties: { 名稱: name, 家數: 3 }, geometry: { type: 'Point', coordinates: move(point) } }));
  return { type: 'FeatureCollection', ...(crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } }), features };
}

function geo(id: string, name: string, content: object | string | Uint8Array, which = places): BlindCase {
  const bytes = content instanceof Uint8Array ? content : typeof content === 'string' ? content : JSON.stringify(content);
  return made(id, name, bytes, which.map(([, point], at) => expectPoint(point, at + 2)));
}

function kml(which: [string, Point][], header = ''): string {
  const marks = which.map(([name, [lng, lat]]) => `<Placemark><name>${name}</name><description><![CDATA[<b>範例</b>]]></description><Point><coordinates>${lng},${lat},0</coordinates></Point></Placemark>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${header}<Folder>${marks.join('\n')}</Folder></Document></kml>`;
}

const toMercator = ([lng, lat]: Point): Point => [lng * 111_319.490_793, Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 6_378_137];

/** A square around a point, its ring wound as asked. */
function square([lng, lat]: Point, clockwise: boolean): Geometry {
  const ring: Point[] = [[lng - 0.001, lat - 0.001], [lng + 0.001, lat - 0.001], [lng + 0.001, lat + 0.001], [lng - 0.001, lat + 0.001], [lng - 0.001, lat - 0.001]];
  return { type: 'Polygon', coordinates: [clockwise ? ring.toReversed() : ring] };
}

function named(rows: [Record<string, string | number>, string][], geometry: (at: number) => Geometry | null): [FeatureCollection, ExpectedRow[]] {
  const features = rows.map(([properties], at) => ({ type: 'Feature', properties, geometry: geometry(at) }) as Feature);
  return [{ type: 'FeatureCollection', features }, rows.map(([, code], at) => ({ record: at + 2, regions: code.split('|'), year: null, industry: null, point: 'any' }))];
}

function geographic(): BlindCase[] {
  const same = (at: Point): Point => at;
  const topo = topology({ places: collection(places, same) });
  const [polygons, polygonRows] = named([[{ COUNTYNAME: '臺北市', TOWNNAME: '信義區' }, '63000020'], [{ COUNTYNAME: '臺中市', TOWNNAME: '西屯區' }, '66000060']], (at) => square(places[at]?.[1] ?? [121, 24], false));
  const [reversed, reversedRows] = named([[{ 縣市: '新竹縣', 家數: 4 }, '10004'], [{ 縣市: '花蓮縣', 家數: 5 }, '10015']], (at) => square(places[at === 0 ? 4 : 3]?.[1] ?? [121, 24], true));
  const [empty, emptyRows] = named([[{ 縣市: '新竹縣', 家數: 4 }, '10004'], [{ 縣市: '新竹', 家數: 5 }, '?']], () => null);
  return [
    geo('geo-01', 'points.geojson', collection(places, same)),
    geo('geo-02', 'points97.geojson', collection(places, (at) => twd97(at, 121), 'urn:ogc:def:crs:EPSG::3826')),
    geo('geo-03', 'penghu.geojson', collection(islands, (at) => twd97(at, 119), 'urn:ogc:def:crs:EPSG::3825'), islands),
    geo('geo-04', 'points67.geojson', collection(places, (at) => twd67(at, 121), 'EPSG:3828')),
    geo('geo-05', 'crs84.json', collection(places, same, 'urn:ogc:def:crs:OGC:1.3:CRS84')),
    geo('geo-06', 'web.geojson', collection(places, toMercator, 'urn:ogc:def:crs:EPSG::3857')),
    geo('geo-07', 'points.geojson.gz', gzipSync(encodeText(JSON.stringify(collection(places, same)), 'utf-8'), { mtime: 0 })),
    geo('geo-08', 'points.topojson', topo),
    geo('geo-09', 'points.kml', kml(places)),
    geo('geo-10', 'styled.kml', kml(places, '<Style id="a"><IconStyle><scale>1</scale></IconStyle></Style>')),
    made('geo-11', 'towns.geojson', JSON.stringify(polygons), polygonRows),
    made('geo-12', 'wound.geojson', JSON.stringify(reversed), reversedRows),
    made('geo-13', 'null.geojson', JSON.stringify(empty), emptyRows),
    geo('geo-14', 'nocrs97.geojson', collection(places, (at) => twd97(at, 121))),
    geo('geo-15', 'bom.geojson', `\ufeff${JSON.stringify(collection(places, same))}`),
    geo('geo-16', 'swapped.geojson', collection(places, (at) => [at[1], at[0]])),
    made('geo-17', 'points.kmz', zipSync({ 'doc.kml': encodeText(kml(places), 'utf-8') }), places.map(([, point], at) => ({ ...expectPoint(point, at + 2), regions: [townshipAt(point) ?? '?', '!'] }))),
    geo('geo-18', 'collection.geojson', { type: 'FeatureCollection', features: collection(places, same).features.map((one) => ({ ...one, geometry: { type: 'MultiPoint', coordinates: [(one.geometry as unknown as { coordinates: Point }).coordinates] } })) }),
    geo('geo-19', 'single.geojson', { type: 'Feature', properties: { 名稱: '一' }, geometry: { type: 'Point', coordinates: places[0]?.[1] } }, places.slice(0, 1)),
    geo('geo-20', 'points.txt', JSON.stringify(collection(places, same), null, 2)),
  ];
}

/** Every case with computed coordinates. */
export function pointCases(): BlindCase[] {
  return [...tables(), ...geographic()];
}
