/** Broken and hostile lists of places, registers and map files: each must end in a sentence or in a table. */
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { dbfBytes, shpBytes } from '../../importing/shapefile-writer.ts';
import { encodeText } from '../encode-text.ts';
import type { HostileFile } from './hostile-files.ts';

const file = (name: string, content: string | Uint8Array, ends: HostileFile['ends'], regions?: readonly string[]): HostileFile =>
  ({ name, bytes: typeof content === 'string' ? strToU8(content) : content, ends, ...(regions ? { regions } : {}) });

const two = ['65000010', '10002020'] as const;
const list = '名稱,地址\n甲,新北市板橋區文化路101號\n乙,宜蘭縣羅東鎮中山路102號\n';
const feature = (properties: unknown, geometry: unknown) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const banqiao = { type: 'Point', coordinates: [121.4637, 25.0143] };
const luodong = { type: 'Point', coordinates: [121.7706, 24.6779] };
const kml = (inner: string, head = '') => `<?xml version="1.0" encoding="UTF-8"?>${head}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
const mark = (name: string, inner: string) => `<Placemark><name>${name}</name>${inner}</Placemark>`;

function textFiles(): HostileFile[] {
  return [
    file('addresses-of-a-megabyte.csv', `名稱,地址\n甲,新北市板橋區${'文化路一段'.repeat(200_000)}\n乙,宜蘭縣羅東鎮中山路102號\n`, 'either', two),
    file('address-of-brackets.csv', `名稱,地址\n甲,${'（'.repeat(20_000)}新北市板橋區\n乙,宜蘭縣羅東鎮中山路102號\n`, 'read'),
    file('address-of-all-counties.csv', `名稱,地址\n甲,${'新北市板橋區宜蘭縣羅東鎮'.repeat(2_000)}\n乙,宜蘭縣羅東鎮中山路102號\n`, 'read'),
    file('script-in-addresses.csv', '名稱,地址\n<img src=x onerror="globalThis.ran=1">,新北市板橋區<script>globalThis.ran=1</script>\n乙,宜蘭縣羅東鎮中山路102號\n', 'read', two),
    file('formula-addresses.csv', '名稱,地址\n甲,"=HYPERLINK(""http://x.invalid"",""新北市板橋區"")"\n乙,宜蘭縣羅東鎮中山路102號\n', 'either'),
    file('proto-columns.csv', '__proto__,constructor,地址\n1,2,新北市板橋區文化路101號\n3,4,宜蘭縣羅東鎮中山路102號\n', 'read', two),
    file('same-header-fifty-times.csv', `${'地址,'.repeat(50)}家數\n${'新北市板橋區,'.repeat(50)}1\n${'宜蘭縣羅東鎮,'.repeat(50)}2\n`, 'read', two),
    file('no-header-names.csv', ',,\n甲,新北市板橋區文化路101號,1\n乙,宜蘭縣羅東鎮中山路102號,2\n', 'either', two),
    file('coordinates-overflow.csv', '名稱,經度,緯度\n甲,1e400,-1e400\n乙,NaN,Infinity\n丙,121.4637,25.0143\n', 'read'),
    file('coordinates-of-digits.csv', `名稱,經度,緯度\n甲,${'1'.repeat(5000)},${'2'.repeat(5000)}\n乙,121.4637,25.0143\n`, 'read'),
    file('degrees-of-signs.csv', `名稱,經度,緯度\n甲,${"121°27'".repeat(5000)},${'°'.repeat(5000)}\n乙,121.4637,25.0143\n`, 'read'),
    file('degrees-beyond-sixty.csv', '名稱,經度,緯度\n甲,121°99\'99",25°61\'61"\n乙,121°27\'49",25°00\'51"\n', 'either'),
    file('metres-negative.csv', '名稱,X座標,Y座標\n甲,-296764.1,-2767308.2\n乙,-1,-1\n', 'read', []),
    file('wkt-broken.csv', '名稱,geom\n甲,POINT(121.4637\n乙,POINT EMPTY\n丙,"POLYGON((121 25,122 25"\n', 'either', []),
    file('wkt-deep.csv', `名稱,geom\n甲,${'GEOMETRYCOLLECTION('.repeat(3000)}POINT(121.4637 25.0143)\n乙,POINT(121.7706 24.6779)\n`, 'either'),
    file('thousand-columns-of-coordinates.csv', `名稱,${Array.from({ length: 500 }, (_, at) => `經度${at},緯度${at}`).join(',')}\n甲,${'121.4637,25.0143,'.repeat(500).slice(0, -1)}\n`, 'either'),
    file('quotes-odd-in-register.csv', '名稱,地址\n甲 "本店,新北市板橋區文化路101號\n乙,宜蘭縣羅東鎮中山路102號\n', 'read', two),
    file('rows-ragged.csv', '名稱,地址,員工\n甲\n乙,宜蘭縣羅東鎮中山路102號,3,4,5,6,7\n,,\n丙,新北市板橋區文化路101號\n', 'read'),
    file('bytes-cut-in-big5.csv', encodeText(list, 'big5').slice(0, -3), 'either'),
    file('two-encodings.csv', Uint8Array.from([...encodeText('名稱,地址\n甲,新北市板橋區\n', 'utf-8'), ...encodeText('乙,宜蘭縣羅東鎮\n', 'big5')]), 'either'),
    file('utf16-without-mark.csv', encodeText(list, 'utf-16le'), 'either', two),
    file('utf16-odd.csv', encodeText(list, 'utf-16le-bom').slice(0, -1), 'read', two),
    file('utf8-mark-twice.csv', `\ufeff\ufeff${list}`, 'read', two),
    file('zero-width-names.csv', '名稱,地址\n甲,新\u200b北市板\ufeff橋區文化路\n乙,宜蘭縣\u00ad羅東鎮\n', 'either'),
    file('right-to-left.csv', '名稱,地址\n\u202e甲,\u202e新北市板橋區\u202c\n乙,宜蘭縣羅東鎮\n', 'either'),
    file('html-page.csv', '<!DOCTYPE html><html><head><title>404</title></head><body><script>globalThis.ran=1</script><p>找不到網頁</p></body></html>', 'refused'),
    file('error-of-a-service.json', '{"success":false,"error":{"message":"Not found"}}', 'refused'),
    file('service-records.json', JSON.stringify({ success: true, result: { records: [{ 地址: '新北市板橋區文化路101號' }, { 地址: '宜蘭縣羅東鎮中山路102號' }] } }), 'either', two),
  ];
}

function mapFiles(): HostileFile[] {
  const deep = `${'{"type":"GeometryCollection","geometries":['.repeat(2000)}${JSON.stringify(banqiao)}${']}'.repeat(2000)}`;
  const ring = Array.from({ length: 200_000 }, (_, at) => [121.46 + Math.sin(at) / 100, 25.01 + Math.cos(at) / 100]);
  return [
    file('geometry-null.geojson', collection(feature({ 名稱: '甲' }, null), feature({ 名稱: '乙' }, luodong)), 'read'),
    file('properties-null.geojson', collection(feature(null, banqiao), feature(null, luodong)), 'read'),
    file('properties-are-lists.geojson', collection(feature([1, 2], banqiao), feature('x', luodong)), 'either'),
    file('values-are-objects.geojson', collection(feature({ 縣市: { 名: '新北市' }, 家數: [1, 2] }, banqiao), feature({ 縣市: null, 家數: true }, luodong)), 'either'),
    file('coordinates-nested-wrongly.geojson', collection(feature({ 名稱: '甲' }, { type: 'Point', coordinates: [[[121.4, 25]]] }), feature({ 名稱: '乙' }, luodong)), 'either'),
    file('polygon-of-two-points.geojson', collection(feature({ 鄉鎮: '新北市板橋區' }, { type: 'Polygon', coordinates: [[[121.4, 25], [121.5, 25]]] })), 'either', ['65000010']),
    file('polygon-open.geojson', collection(feature({ 鄉鎮: '新北市板橋區' }, { type: 'Polygon', coordinates: [[[121.4, 25], [121.5, 25], [121.5, 25.1]]] })), 'either', ['65000010']),
    file('polygon-crossing-itself.geojson', collection(feature({ 鄉鎮: '新北市板橋區' }, { type: 'Polygon', coordinates: [[[121.4, 25], [121.5, 25.1], [121.5, 25], [121.4, 25.1], [121.4, 25]]] })), 'read', ['65000010']),
    file('winding-wrong.geojson', collection(feature({ 鄉鎮: '新北市板橋區' }, { type: 'Polygon', coordinates: [[[121.4, 25], [121.4, 25.1], [121.5, 25.1], [121.5, 25], [121.4, 25]]] })), 'read', ['65000010']),
    file('ring-of-200k.geojson', collection(feature({ 鄉鎮: '新北市板橋區' }, { type: 'Polygon', coordinates: [ring] })), 'either', ['65000010']),
    file('hole-without-shell.geojson', collection(feature({ 鄉鎮: '新北市板橋區' }, { type: 'Polygon', coordinates: [[], [[121.4, 25], [121.5, 25.1], [121.5, 25], [121.4, 25]]] })), 'either', ['65000010']),
    file('geometry-collections-deep.geojson', `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":${deep}}]}`, 'either'),
    file('single-feature.geojson', JSON.stringify(feature({ 鄉鎮: '新北市板橋區' }, banqiao)), 'either', ['65000010']),
    file('bare-geometry.geojson', JSON.stringify(banqiao), 'either'),
    file('empty-collection.geojson', collection(), 'refused'),
    file('features-missing.geojson', '{"type":"FeatureCollection"}', 'refused'),
    file('features-an-object.geojson', '{"type":"FeatureCollection","features":{"0":{}}}', 'refused'),
    file('comments.geojson', `// a comment\n${collection(feature({ 鄉鎮: '新北市板橋區' }, banqiao))}`, 'either', ['65000010']),
    file('comma-at-the-end.geojson', collection(feature({ 鄉鎮: '新北市板橋區' }, banqiao)).replace(/\]\}$/, ',]}'), 'either', ['65000010']),
    file('keys-twice.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"鄉鎮":"宜蘭縣羅東鎮","鄉鎮":"新北市板橋區"},"geometry":null}]}', 'either', ['65000010']),
    file('lines-of-features.geojsonl', [feature({ 鄉鎮: '新北市板橋區' }, banqiao), feature({ 鄉鎮: '宜蘭縣羅東鎮' }, luodong)].map(one => JSON.stringify(one)).join('\n'), 'either', two),
    file('crs-is-text.geojson', collection(feature({ 鄉鎮: '新北市板橋區' }, banqiao)).replace('"features"', '"crs":"EPSG:3826","features"'), 'either', ['65000010']),
    file('crs-of-another-land.geojson', collection(feature({ 名稱: '甲' }, { type: 'Point', coordinates: [530000, 180000] })).replace('"features"', '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features"'), 'either', []),
    file('transform-broken.topojson', JSON.stringify({ type: 'Topology', transform: { scale: ['x', null], translate: [] }, arcs: [[[0, 0]]], objects: { a: { type: 'Point', coordinates: [1, 1], properties: { 鄉鎮: '新北市板橋區' } } } }), 'either', ['65000010']),
    file('arcs-minus.topojson', JSON.stringify({ type: 'Topology', arcs: [[[121.4, 25], [121.5, 25]]], objects: { a: { type: 'Polygon', arcs: [[-1, ~5]], properties: { 鄉鎮: '新北市板橋區' } } } }), 'either', ['65000010']),
    file('objects-in-themselves.topojson', '{"type":"Topology","arcs":[],"objects":{"__proto__":{"type":"GeometryCollection","geometries":[]},"a":{"type":"GeometryCollection","geometries":[null,{"type":null}]}}}', 'either'),
    file('script.kml', kml(mark('<![CDATA[<script>globalThis.ran=1</script>]]>', '<description><![CDATA[<img src=x onerror="globalThis.ran=1">]]></description><Point><coordinates>121.4637,25.0143,0</coordinates></Point>')), 'read'),
    file('billion-laughs.kml', kml(mark('&d;', '<Point><coordinates>121.4637,25.0143</coordinates></Point>'), '<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>'), 'either'),
    file('coordinates-missing.kml', kml(mark('甲', '<Point/>') + mark('乙', '<Point><coordinates>121.7706,24.6779</coordinates></Point>')), 'either'),
    file('elements-deep.kml', kml('<Folder>'.repeat(20_000) + mark('甲', '<Point><coordinates>121.4637,25.0143</coordinates></Point>') + '</Folder>'.repeat(20_000)), 'either'),
    file('marks-without-point.kml', kml(mark('新北市板橋區', '') + mark('宜蘭縣羅東鎮', '')), 'either'),
    file('gpx.kml', '<?xml version="1.0"?><gpx version="1.1"><wpt lat="25.0143" lon="121.4637"><name>甲</name></wpt></gpx>', 'refused'),
    file('page.kml', '<html><body>Not Found</body></html>', 'refused'),
  ];
}

function packedFiles(): HostileFile[] {
  const zip = (name: string, parts: Zippable, ends: HostileFile['ends'], regions?: readonly string[]) => file(name, zipSync(parts), ends, regions);
  const shp = shpBytes([{ type: 1, parts: [[[121.4637, 25.0143]]] }, { type: 1, parts: [[[121.7706, 24.6779]]] }]);
  const dbf = dbfBytes([{ name: strToU8('TOWN'), type: 'C', length: 40 }], [[strToU8('新北市板橋區')], [strToU8('宜蘭縣羅東鎮')]]);
  const short = dbfBytes([{ name: strToU8('TOWN'), type: 'C', length: 40 }], [[strToU8('新北市板橋區')]]);
  const patched = (bytes: Uint8Array, at: number, ...values: number[]) => {
    const copy = Uint8Array.from(bytes);
    copy.set(values, at);
    return copy;
  };
  const whole = zipSync({ 'list.csv': strToU8(list) });
  const bomb = new Uint8Array(30_000_000).fill(0x31);
  return [
    zip('list-and-readme.zip', { 'list.csv': strToU8(list), 'README.txt': strToU8('範例資料') }, 'either', two),
    zip('two-lists.zip', { 'a.csv': strToU8(list), 'b.csv': strToU8('縣市,家數\n嘉義縣,1\n') }, 'either'),
    zip('many-empty.zip', Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`${at}.csv`, new Uint8Array(0)])), 'refused'),
    zip('zip-in-zip.zip', { 'inner.zip': whole }, 'either', two),
    zip('path-climbs.zip', { '../../../etc/list.csv': strToU8(list) }, 'either', two),
    zip('mac-leftovers.zip', { '__MACOSX/._list.csv': strToU8('\u0000\u0005'), 'list.csv': strToU8(list) }, 'either', two),
    file('zip-cut.zip', whole.slice(0, -30), 'either', two),
    file('zip-with-tail.zip', Uint8Array.from([...whole, ...new Uint8Array(500)]), 'either', two),
    file('zip-bad-sum.zip', patched(whole, 14, 1, 2, 3, 4), 'either', two),
    file('bomb.zip', zipSync({ 'list.csv': bomb }, { level: 9 }), 'either', []),
    file('bomb.csv.gz', new Uint8Array(gzipSync(bomb, { level: 9 })), 'either', []),
    zip('pictures.zip', { 'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'b.pdf': strToU8('%PDF-1.4') }, 'refused'),
    zip('empty.kmz', {}, 'refused'),
    zip('kmz-without-document.kmz', { 'files/a.png': Uint8Array.of(0x89, 0x50) }, 'refused'),
    zip('shape-and-short-table.zip', { 'a.shp': shp, 'a.dbf': short }, 'either'),
    zip('shape-cut.zip', { 'a.shp': shp.slice(0, 120), 'a.dbf': dbf }, 'either'),
    zip('shape-of-rubbish.zip', { 'a.shp': new Uint8Array(500).fill(7), 'a.dbf': dbf }, 'either'),
    zip('shape-length-lies.zip', { 'a.shp': patched(shp, 104, 0x7f, 0xff, 0xff, 0xff), 'a.dbf': dbf }, 'either'),
    zip('shape-type-unknown.zip', { 'a.shp': patched(shp, 32, 99), 'a.dbf': dbf }, 'either'),
    zip('table-count-lies.zip', { 'a.shp': shp, 'a.dbf': patched(dbf, 4, 0xff, 0xff, 0xff, 0x7f) }, 'either'),
    zip('table-header-lies.zip', { 'a.shp': shp, 'a.dbf': patched(dbf, 8, 0xff, 0xff) }, 'either'),
    zip('table-without-fields.zip', { 'a.shp': shp, 'a.dbf': dbfBytes([], [[], []]) }, 'either'),
    zip('projection-rubbish.zip', { 'a.shp': shp, 'a.dbf': dbf, 'a.prj': strToU8('PROJCS["x",'.repeat(2000)) }, 'either', two),
    zip('two-shapes.zip', { 'a.shp': shp, 'a.dbf': dbf, 'b.shp': shp, 'b.dbf': dbf }, 'either'),
    zip('points-far.zip', { 'a.shp': shpBytes([{ type: 1, parts: [[[Number.NaN, Number.POSITIVE_INFINITY]]] }, { type: 1, parts: [[[1e300, -1e300]]] }]), 'a.dbf': dbf }, 'either', two),
    zip('dbf-only.zip', { 'a.dbf': dbf }, 'either', two),
    file('seven.7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, 1, 2, 3, 4, 5, 6, 7, 8), 'refused'),
    file('archive.rar', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8), 'refused'),
    file('letter.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)), 'refused'),
    file('base.gpkg', strToU8(`SQLite format 3\u0000${'\u0000'.repeat(600)}`), 'refused'),
  ];
}

/** All hostile files of the part on places. */
export function hostilePlaces(): HostileFile[] {
  return [...textFiles(), ...mapFiles(), ...packedFiles()];
}
