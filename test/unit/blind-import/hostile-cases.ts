/** Broken and hostile files: each must end in rows or in a sentence, in little time, with nothing of the file run or taken for a prototype. */
import { gzipSync, zipSync } from 'fflate';
import { encodeSheet } from './encode-sheet.ts';
import { encodeText } from './encode-text.ts';

export interface HostileCase {
  id: string;
  fileName: string;
  bytes: Uint8Array;
  /** Regions by record that must come out when rows come out at all; others are not held. */
  rows: [number, string][];
  /** True when a sentence of refusal is the only right end, false when rows are, null when both are. */
  refused: boolean | null;
}

const text = (content: string, encoding = 'utf-8'): Uint8Array => encodeText(content, encoding);
const table = '縣市,家數\n臺北市,12\n新竹,3\n嘉義縣,5\n';
const tableRows: [number, string][] = [[2, '63000'], [3, '?'], [4, '10010']];

function hostile(id: string, fileName: string, bytes: Uint8Array | string, refused: boolean | null, rows: [number, string][] = []): HostileCase {
  return { id, fileName, bytes: typeof bytes === 'string' ? text(bytes) : bytes, refused, rows };
}

/** Bytes of a small generator with a fixed seed: the same on every run. */
function noise(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

function emptyOrBinary(): HostileCase[] {
  const book = encodeSheet([['縣市', '家數'], ['臺北市', '12']], 'xlsx', []);
  const old = encodeSheet([['縣市', '家數'], ['臺北市', '12']], 'xls', []);
  return [
    hostile('hos-01', 'empty.csv', '', true),
    hostile('hos-02', 'mark.csv', '\ufeff', true),
    hostile('hos-03', 'blank.csv', '\n\n  \n\t\n', true),
    hostile('hos-04', 'commas.csv', ',,,\n,,,\n,,,\n', true),
    hostile('hos-05', 'header.csv', '縣市,家數\n', null),
    hostile('hos-06', 'picture.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...noise(2000, 1)), true),
    hostile('hos-07', 'noise.csv', noise(5000, 2), null),
    hostile('hos-08', 'noise.xlsx', noise(5000, 3), null),
    hostile('hos-09', 'noise.geojson', noise(5000, 4), null),
    hostile('hos-10', 'half.xlsx', book.slice(0, Math.floor(book.length / 2)), true),
    hostile('hos-11', 'half.xls', old.slice(0, Math.floor(old.length / 3)), null),
    hostile('hos-12', 'half.csv.gz', gzipSync(text(table), { mtime: 0 }).slice(0, 30), true),
    hostile('hos-13', 'page.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', null),
    hostile('hos-14', 'letter.docx', zipSync({ 'word/document.xml': text('<w:document/>'), '[Content_Types].xml': text('<Types/>') }), true),
    hostile('hos-15', 'empty.zip', zipSync({}), true),
    hostile('hos-16', 'zeros.csv', new Uint8Array(4096), true),
    hostile('hos-17', 'wrong-name.csv', book, null, [[2, '63000']]),
    hostile('hos-18', 'wrong-name.xlsx', table, null, tableRows),
    hostile('hos-19', 'wrong-name.json', table, null, tableRows),
    hostile('hos-20', 'wrong-name.xls', text(table, 'big5'), null, tableRows),
    hostile('hos-21', 'noname', table, null, tableRows),
    hostile('hos-22', 'twice.gz', gzipSync(gzipSync(text(table), { mtime: 0 }), { mtime: 0 }), null),
    hostile('hos-23', 'truncated-utf8.csv', text(table).slice(0, -4), null, [[2, '63000']]),
    hostile('hos-24', 'odd-utf16.csv', text(table, 'utf-16le-bom').slice(0, -1), null, [[2, '63000']]),
    hostile('hos-25', 'nul.csv', '縣市,家數\n臺北市,1\u00002\n嘉義縣,5\n', null, [[2, '63000'], [3, '10010']]),
  ];
}

function bombs(): HostileCase[] {
  const million = '9'.repeat(1_000_000);
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${'<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(200)}</sheetData></worksheet>`;
  return [
    hostile('hos-26', 'bomb.csv.gz', gzipSync(new Uint8Array(64 * 1024 * 1024), { level: 9, mtime: 0 }), true),
    hostile('hos-27', 'bomb.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024), '[Content_Types].xml': text('<Types/>') }, { level: 9 }), true),
    hostile('hos-28', 'cell.csv', `縣市,家數\n臺北市,${million}\n嘉義縣,5\n`, null, [[3, '10010']]),
    hostile('hos-29', 'cell-text.csv', `縣市,備註\n臺北市,${'長'.repeat(1_000_000)}\n嘉義縣,短\n`, null, [[3, '10010']]),
    hostile('hos-30', 'name-cell.csv', `縣市,家數\n${'臺北市'.repeat(300_000)},1\n嘉義縣,5\n`, null, [[3, '10010']]),
    hostile('hos-31', 'columns.csv', `縣市,${Array.from({ length: 500 }, (_, at) => `欄${at}`).join(',')}\n臺北市,${Array.from({ length: 500 }, (_, at) => at).join(',')}\n嘉義縣,${Array.from({ length: 500 }, (_, at) => at).join(',')}\n`, null, [[2, '63000'], [3, '10010']]),
    hostile('hos-32', 'many-columns.csv', `縣市,${'a,'.repeat(20_000)}b\n臺北市,${'1,'.repeat(20_000)}2\n`, null),
    hostile('hos-33', 'open-quote.csv', '縣市,家數\n臺北市,"12\n嘉義縣,5\n', null),
    hostile('hos-34', 'nested.geojson', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, null),
    hostile('hos-35', 'deep.geojson', `{"type":"FeatureCollection","features":[{"type":"Feature","properties":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)},"geometry":null}]}`, null),
    hostile('hos-36', 'odd.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': text(xml) }), null),
    hostile('hos-37', 'entities.kml', `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at === 0 ? '' : at};`.repeat(10)}">`).join('')}]><kml><Document><Placemark><name>&lol9;</name><Point><coordinates>121.5,25.03</coordinates></Point></Placemark></Document></kml>`, null),
    hostile('hos-38', 'external.kml', '<?xml version="1.0"?><!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&x;</name><Point><coordinates>121.5637,25.0375</coordinates></Point></Placemark></kml>', null),
    hostile('hos-39', 'rings.geojson', JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { 縣市: '臺北市' }, geometry: { type: 'Polygon', coordinates: [Array.from({ length: 50_000 }, (_, at) => [121.5 + Math.cos(at) / 1000, 25 + Math.sin(at) / 1000])] } }] }), null, [[2, '63000']]),
    hostile('hos-40', 'spaces.csv', `縣市,家數\n${' '.repeat(500_000)}臺北市${' '.repeat(500_000)},1\n嘉義縣,5\n`, null, [[3, '10010']]),
  ];
}

function shapes(): HostileCase[] {
  const feature = (geometry: unknown, properties: unknown = { 縣市: '臺北市' }): unknown => ({ type: 'Feature', properties, geometry });
  const file = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
  return [
    hostile('hos-41', 'ragged.csv', '縣市,家數,員工\n臺北市,1\n新竹,2,3,4,5,6\n嘉義縣\n', null, tableRows),
    hostile('hos-42', 'twins.csv', '縣市,家數,家數,家數\n臺北市,1,2,3\n新竹,1,2,3\n嘉義縣,4,5,6\n', null, tableRows),
    hostile('hos-43', 'proto.csv', '縣市,__proto__,constructor,toString,hasOwnProperty\n臺北市,1,2,3,4\n新竹,1,2,3,4\n嘉義縣,5,6,7,8\n', null, tableRows),
    hostile('hos-44', 'proto.geojson', `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"縣市":"臺北市","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}},"geometry":null}]}`, null, [[2, '63000']]),
    hostile('hos-45', 'script.csv', '縣市,名稱\n臺北市,<script>globalThis.polluted=true</script>\n新竹,"<img src=x onerror=""globalThis.polluted=true"">"\n嘉義縣,javascript:alert(1)\n', null, tableRows),
    hostile('hos-46', 'script.geojson', file(feature(null, { 縣市: '臺北市', '<script>globalThis.polluted=true</script>': '<svg onload=alert(1)>' })), null, [[2, '63000']]),
    hostile('hos-47', 'null.geojson', file(feature(null), null, 5, 'x', feature({ type: 'Point', coordinates: null })), null, [[2, '63000']]),
    hostile('hos-48', 'nan.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"縣市":"臺北市"},"geometry":{"type":"Point","coordinates":[NaN,Infinity]}}]}', null, [[2, '63000']]),
    hostile('hos-49', 'strings.geojson', file(feature({ type: 'Point', coordinates: ['121.5', '25.03'] }), feature({ type: 'Point', coordinates: [] })), null, [[2, '63000']]),
    hostile('hos-50', 'huge-number.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"縣市":"臺北市"},"geometry":{"type":"Point","coordinates":[1e308,1e309]}}]}', null, [[2, '63000']]),
    hostile('hos-51', 'infinity.csv', '縣市,家數\n臺北市,Infinity\n新竹,NaN\n嘉義縣,1e999\n', null, tableRows),
    hostile('hos-52', 'nan-points.csv', '縣市,經度,緯度\n臺北市,NaN,Infinity\n新竹,-Infinity,25\n嘉義縣,1e999,23\n', null, tableRows),
    hostile('hos-53', 'unknown.geojson', file(feature({ type: 'Banana', coordinates: [[1]] }), feature({ type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] })), null, [[2, '63000']]),
    hostile('hos-54', 'array.json', '[{"縣市":"臺北市","家數":1},{"縣市":"新竹","家數":2}]', null, [[2, '63000'], [3, '?']]),
    hostile('hos-55', 'number.json', '42', null),
    hostile('hos-56', 'broken.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature"', true),
    hostile('hos-57', 'broken.topojson', '{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[99999]]}},"arcs":[]}', null),
    hostile('hos-58', 'self.topojson', '{"type":"Topology","objects":{},"arcs":[]}', null),
    hostile('hos-59', 'crs.geojson', '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:99999"}},"features":[{"type":"Feature","properties":{"縣市":"臺北市"},"geometry":{"type":"Point","coordinates":[1,2]}}]}', null, [[2, '63000']]),
    hostile('hos-60', 'broken.kml', '<kml><Document><Placemark><name>甲</name><Point><coordinates>121.5637,25', null),
    hostile('hos-61', 'empty.kml', '<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>', null),
    hostile('hos-62', 'formula.csv', '縣市,名稱\n臺北市,=cmd|\'/c calc\'!A0\n新竹,"@SUM(1+1)"\n嘉義縣,"=HYPERLINK(""http://example.org"")"\n', null, tableRows),
    hostile('hos-63', 'control.csv', '縣市,名稱\n臺北市,\u0007\u001b[31m\n新竹,\u202e倒\n嘉義縣,\ufffe\n', null, tableRows),
    hostile('hos-64', 'surrogate.csv', text('縣市,名稱\n臺北市,\ud83d\n新竹,a\n嘉義縣,b\n', 'utf-16le-bom'), null, tableRows),
    hostile('hos-65', 'regex.csv', `縣市,地址\n臺北市,${'臺北市中山區'.repeat(20_000)}\n新竹,${'('.repeat(50_000)}\n嘉義縣,${'0 '.repeat(50_000)}\n`, null, [[3, '?']]),
    hostile('hos-66', 'digits.csv', `縣市,年度\n臺北市,${'1'.repeat(100_000)}\n新竹,民國${'一'.repeat(100_000)}年\n嘉義縣,112\n`, null, tableRows),
    hostile('hos-67', 'dms.csv', `縣市,經度,緯度\n臺北市,${'1°'.repeat(30_000)},${'2\''.repeat(30_000)}\n新竹,120 ${' '.repeat(60_000)},24\n嘉義縣,120.4,23.4\n`, null, [[3, '?'], [4, '10010']]),
    hostile('hos-68', 'names.csv', '縣市,家數\n__proto__,1\nconstructor,2\ntoString,3\n臺北市,4\n', null, [[2, 'x'], [3, 'x'], [4, 'x'], [5, '63000']]),
    hostile('hos-69', 'industry.csv', '縣市,行業別\n臺北市,__proto__\n新竹,constructor\n嘉義縣,valueOf\n', null, tableRows),
    hostile('hos-70', 'sheet-proto.xlsx', encodeSheet([['縣市', '__proto__', 'constructor'], ['臺北市', '1', '2'], ['新竹', '3', '4']], 'xlsx', []), null, [[2, '63000'], [3, '?']]),
    hostile('hos-71', 'mixed-bytes.csv', Uint8Array.of(...text('縣市,名稱\n臺北市,'), 0xa4, 0xa4, 0xff, ...text('\n嘉義縣,乙\n')), null, [[2, '63000'], [3, '10010']]),
    hostile('hos-72', 'endless-header.csv', `${'標題,\n'.repeat(500)}縣市,家數\n臺北市,1\n`, null),
  ];
}

/** Every hostile case. */
export function hostileCases(): HostileCase[] {
  return [...emptyOrBinary(), ...bombs(), ...shapes()];
}
