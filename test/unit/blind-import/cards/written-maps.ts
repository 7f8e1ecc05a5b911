/** Map files and odd containers as programs write them, each with the township or county that every one of its rows ends at. */
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { dbfBytes, shpBytes, type WrittenShape } from '../../importing/shapefile-writer.ts';
import { encodeText } from '../encode-text.ts';
import { fillPlaces, squareAround } from './places.ts';

/** A file and the ends of its rows in order: region codes, a township of a point, `?` or `!`. */
export interface WrittenMap {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly ends: readonly string[];
}

const file = (name: string, content: string | Uint8Array, ...ends: string[]): WrittenMap => ({ name, bytes: typeof content === 'string' ? strToU8(fillPlaces(content)) : content, ends });
const kml = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>${inner}</Document></kml>`;
const at = (place: string) => `<Point><coordinates>{lon:${place}},{lat:${place}},0</coordinates></Point>`;
const collection = (...features: string[]) => `{"type":"FeatureCollection","name":"layer","features":[${features.join(',\n')}]}`;
const feature = (properties: string, geometry: string) => `{"type":"Feature","properties":${properties},"geometry":${geometry}}`;
const ring = (place: string) => JSON.stringify(squareAround(place));

function kmlFiles(): WrittenMap[] {
  return [
    file('my-maps.kml', kml(`<name>據點</name><Style id="a"><IconStyle/></Style><Folder><name>北部</name><Placemark><name>甲</name><description><![CDATA[縣市: 新北市<br>員工: 101]]></description><styleUrl>#a</styleUrl><ExtendedData><Data name="縣市"><value>新北市</value></Data></ExtendedData>${at('板橋')}</Placemark></Folder><Folder><name>南部</name><Placemark><name>乙</name><styleUrl>#a</styleUrl><ExtendedData><Data name="縣市"><value>高雄市</value></Data></ExtendedData>${at('小港')}</Placemark></Folder>`), '65000', '64000'),
    file('schema-data.kml', kml(`<Schema name="l" id="l"><SimpleField name="TOWN" type="string"/></Schema><Folder><Placemark><ExtendedData><SchemaData schemaUrl="#l"><SimpleData name="TOWN">宜蘭縣羅東鎮</SimpleData><SimpleData name="N">101</SimpleData></SchemaData></ExtendedData>${at('羅東')}</Placemark><Placemark><ExtendedData><SchemaData schemaUrl="#l"><SimpleData name="TOWN">花蓮縣玉里鎮</SimpleData><SimpleData name="N">102</SimpleData></SchemaData></ExtendedData>${at('玉里')}</Placemark></Folder>`), '10002020', '10015030'),
    file('multi-geometry.kml', kml(`<Placemark><name>甲</name><MultiGeometry>${at('民雄')}</MultiGeometry></Placemark><Placemark><name>乙</name>${at('太保')}</Placemark>`), '10010050', '10010010'),
    file('blanks-in-coordinates.kml', kml('<Placemark><name>甲</name><Point><coordinates>\n   {lon:民雄}, {lat:民雄}, 0\n  </coordinates></Point></Placemark><Placemark><name>乙</name><Point><coordinates>{lon:太保},{lat:太保}</coordinates></Point></Placemark>'), '10010050', '10010010'),
    file('prefixed.kml', '<?xml version="1.0"?><kml:kml xmlns:kml="http://www.opengis.net/kml/2.2"><kml:Document><kml:Placemark><kml:name>甲</kml:name><kml:Point><kml:coordinates>{lon:民雄},{lat:民雄}</kml:coordinates></kml:Point></kml:Placemark></kml:Document></kml:kml>', '10010050'),
    file('two-documents.kmz', zipSync({ 'doc.kml': strToU8(fillPlaces(kml(`<Placemark><name>甲</name>${at('民雄')}</Placemark>`))), 'images/icon.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }), '10010050'),
    file('html-description.kml', kml(`<Placemark><name>甲工廠</name><description><![CDATA[<table><tr><td>地址</td><td>嘉義縣民雄鄉</td></tr></table>]]></description>${at('民雄')}</Placemark>`), '10010050'),
  ];
}

function jsonFiles(): WrittenMap[] {
  return [
    file('heights.geojson', collection(feature('{"名稱":"甲"}', '{"type":"Point","coordinates":[{lon:大里},{lat:大里},35.5]}'), feature('{"名稱":"乙"}', '{"type":"Point","coordinates":[{lon:豐原},{lat:豐原},120.1]}')), '66000280', '66000090'),
    file('mixed-geometries.geojson', collection(feature('{"鄉鎮":"臺中市大里區"}', `{"type":"Polygon","coordinates":[${ring('大里')}]}`), feature('{"鄉鎮":"臺中市豐原區"}', '{"type":"LineString","coordinates":[[120.72,24.25],[120.73,24.26]]}'), feature('{"鄉鎮":"臺中市大甲區"}', 'null')), '66000280', '66000090', '66000110'),
    file('multi-polygon.geojson', collection(feature('{"COUNTYNAME":"屏東縣","TOWNNAME":"琉球鄉"}', `{"type":"MultiPolygon","coordinates":[[${ring('琉球')}],[${ring('潮州')}]]}`)), '10013220'),
    file('with-ids.geojson', '{"type":"FeatureCollection","bbox":[119,21,123,26],"metadata":{"來源":"範例"},"features":[{"type":"Feature","id":"a.1","bbox":[121,25,122,26],"properties":{"TOWNCODE":"65000010"},"geometry":{"type":"Point","coordinates":[{lon:板橋},{lat:板橋}]}}]}', '65000010'),
    file('numbers-as-codes.geojson', collection(feature('{"TOWNCODE":9007010,"N":101}', 'null'), feature('{"TOWNCODE":10015010,"N":102}', 'null')), '09007010', '10015010'),
    file('crs-named.geojson', collection(feature('{"名稱":"甲"}', '{"type":"Point","coordinates":[{x:大里},{y:大里}]}')).replace('"features"', '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG:6.9:3826"}},"features"'), '66000280'),
    file('crs-epsg-object.geojson', collection(feature('{"名稱":"甲"}', '{"type":"Point","coordinates":[{x:大里},{y:大里}]}')).replace('"features"', '"crs":{"type":"EPSG","properties":{"code":3826}},"features"'), '66000280'),
    file('utm.geojson', collection(feature('{"名稱":"甲"}', '{"type":"Point","coordinates":[{ux:大里},{uy:大里}]}')).replace('"features"', '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32651"}},"features"'), '66000280'),
    file('point-of-texts-in-properties.geojson', collection(feature('{"名稱":"甲","縣市":"臺中市","經度":"{lon:大里}","緯度":"{lat:大里}"}', 'null'), feature('{"名稱":"乙","縣市":"臺中市","經度":"{lon:豐原}","緯度":"{lat:豐原}"}', 'null')), '66000', '66000'),
    file('esri.json', '{"displayFieldName":"NAME","geometryType":"esriGeometryPoint","spatialReference":{"wkid":102443,"latestWkid":3826},"features":[{"attributes":{"NAME":"甲"},"geometry":{"x":{x:大里},"y":{y:大里}}},{"attributes":{"NAME":"乙"},"geometry":{"x":{x:豐原},"y":{y:豐原}}}]}', '66000280', '66000090'),
    file('esri-areas.json', `{"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":4326},"features":[{"attributes":{"TOWN":"臺中市大里區"},"geometry":{"rings":[${ring('大里')}]}}]}`, '66000280'),
    file('service-answer.json', '{"success":true,"result":{"resource_id":"a","total":2,"records":[{"_id":1,"地址":"臺中市大里區中興路101號"},{"_id":2,"地址":"臺中市豐原區中正路102號"}]}}', '66000280', '66000090'),
    file('lines-of-records.json', '{"縣市":"臺中市","家數":101}\n{"縣市":"彰化縣","家數":102}\n', '66000', '10007'),
    file('named.json', collection(feature('{"鄉鎮":"臺中市大里區"}', 'null'), feature('{"鄉鎮":"臺中市豐原區"}', 'null')), '66000280', '66000090'),
    file('quantised.topojson', '{"type":"Topology","transform":{"scale":[0.0001,0.0001],"translate":[120,24]},"arcs":[[[6000,500],[100,0],[0,100],[-100,0],[0,-100]]],"objects":{"towns":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0]],"properties":{"TOWNNAME":"大里區","COUNTYNAME":"臺中市"}},{"type":"Point","coordinates":[7230,2520],"properties":{"TOWNNAME":"豐原區","COUNTYNAME":"臺中市"}}]}}}', '66000280', '66000090'),
  ];
}

const text = (value: string, encoding = 'utf-8') => encodeText(value, encoding);
const point = (place: string, x = 'lon', y = 'lat'): WrittenShape => ({ type: 1, parts: [[[Number(fillPlaces(`{${x}:${place}}`)), Number(fillPlaces(`{${y}:${place}}`))]]] });

function shapeFiles(): WrittenMap[] {
  const names = (encoding: string) => dbfBytes([{ name: text('鄉鎮', encoding), type: 'C', length: 30 }, { name: text('N'), type: 'N', length: 8 }], [[text('南投縣草屯鎮', encoding), text('101')], [text('彰化縣鹿港鎮', encoding), text('102')]]);
  const marked = (dbf: Uint8Array, page: number) => {
    const copy = Uint8Array.from(dbf);
    copy[29] = page;
    return copy;
  };
  const shp = shpBytes([point('草屯'), point('鹿港')]);
  const metres = shpBytes([point('草屯', 'x67', 'y67'), point('邊界', 'x67', 'y67')]);
  const ids = dbfBytes([{ name: text('ID'), type: 'C', length: 8 }], [[text('a')], [text('b')]]);
  const twd67 = 'PROJCS["TWD_1967_TM_Taiwan",GEOGCS["GCS_TWD_1967",DATUM["D_TWD_1967",SPHEROID["GRS_1967_Truncated",6378160.0,298.25]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",250000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",121.0],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
  return [
    file('shape-capitals.zip', zipSync({ 'TOWN.SHP': shp, 'TOWN.DBF': names('utf-8'), 'TOWN.SHX': new Uint8Array(100) }), '10008030', '10007020'),
    file('shape-big5-untold.zip', zipSync({ 'a.shp': shp, 'a.dbf': names('big5') }), '10008030', '10007020'),
    file('shape-big5-by-page.zip', zipSync({ 'a.shp': shp, 'a.dbf': marked(names('big5'), 0x78) }), '10008030', '10007020'),
    file('shape-cpg-950.zip', zipSync({ 'a.shp': shp, 'a.dbf': names('big5'), 'a.cpg': text('950') }), '10008030', '10007020'),
    file('shape-cpg-wrong.zip', zipSync({ 'a.shp': shp, 'a.dbf': names('big5'), 'a.cpg': text('ISO-8859-1') }), '10008030', '10007020'),
    file('shape-twd67.zip', zipSync({ 'a.shp': metres, 'a.dbf': ids, 'a.prj': text(twd67) }), '10008030', '63000070'),
    file('shape-deleted.zip', zipSync({ 'a.shp': shp, 'a.dbf': dbfBytes([{ name: text('TOWN'), type: 'C', length: 30 }], [[text('南投縣草屯鎮')], [text('彰化縣鹿港鎮')]], [0]) }), '10007020'),
    file('shape-in-folders.zip', zipSync({ 'x/y/a.shp': shp, 'x/y/a.dbf': names('utf-8'), 'x/y/a.xml': text('<metadata/>'), 'x/readme.txt': text('範例') }), '10008030', '10007020'),
  ];
}

function containers(): WrittenMap[] {
  const list = '廠名,廠址\n甲,新竹縣湖口鄉光復路101號\n乙,新竹縣新豐鄉建興路102號\n';
  const ends = ['10004050', '10004060'];
  const html = '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table border="1"><tr><th>廠名</th><th>廠址</th></tr><tr><td>甲</td><td>新竹縣湖口鄉光復路101號</td></tr><tr><td>乙</td><td>新竹縣新豐鄉建興路102號</td></tr></table></body></html>';
  const cell = (value: string) => `<Cell><Data ss:Type="String">${value}</Data></Cell>`;
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="工廠"><Table><Row>${cell('廠名')}${cell('廠址')}</Row><Row>${cell('甲')}${cell('新竹縣湖口鄉光復路101號')}</Row><Row>${cell('乙')}${cell('新竹縣新豐鄉建興路102號')}</Row></Table></Worksheet></Workbook>`;
  return [
    file('page.xls', html, ...ends),
    file('page-big5.xls', encodeText(html.replace('utf-8', 'big5'), 'big5'), ...ends),
    file('xml-2003.xls', xml, ...ends),
    file('list-in-folder.zip', zipSync({ '資料/工廠.csv': text(list, 'big5') }), ...ends),
    file('list-gz-without-name', new Uint8Array(gzipSync(text(list))), ...ends),
    file('list-wrong-ending.xlsx', list, ...ends),
    file('list-gb18030.csv', encodeText(list, 'gb18030'), '!', '!'),
    file('list-marks-inside.csv', `\ufeff廠名,廠址\n甲,\ufeff新竹縣湖口鄉光復路101號\n乙,新竹縣新豐鄉建興路102號\n`, ...ends),
    file('list-entities.csv', '廠名,廠址\n甲,&#26032;&#31481;&#32291;&#28246;&#21475;&#37129;\n乙,新竹縣新豐鄉建興路102號\n丙,新竹縣芎林鄉文山路103號\n', '!', '10004060', '10004070'),
    file('list-mojibake.csv', text(String.fromCodePoint(...text('廠名,廠址\n甲,新竹縣湖口鄉光復路101號\n'))), '!'),
    file('list-line-separators.csv', list.replaceAll('\n', '\r\n'), ...ends),
    file('list-form-feeds.csv', list.replace('乙', '\f乙'), ...ends),
  ];
}

/** All written map files and containers. */
export function writtenMaps(): WrittenMap[] {
  return [...kmlFiles(), ...jsonFiles(), ...shapeFiles(), ...containers()];
}
