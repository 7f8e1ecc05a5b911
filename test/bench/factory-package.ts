import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';

const name = 'factories_2016-12-31.csv.gz';

/** The registered factories with a point, as a plain point table in a package of its own. */
export interface FactoryPackage {
  readonly rows: number;
  readonly bytes: number;
  /** Path beside index.html → content. */
  readonly files: Readonly<Record<string, string>>;
}

/** `null` with a reason when the file is not there: it is no part of the shipped data. */
export function factoryPackage(): FactoryPackage | string {
  const folder = process.env['FACTS_DIR'] ?? join('..', 'shared', 'facts');
  const path = join(folder, 'raw', 'stats', name);
  if (!existsSync(path)) return `${path} is absent (set FACTS_DIR): nothing measured with 63,663 points.`;
  const rows = csvParse(gunzipSync(readFileSync(path)).toString('utf8').replace(/^\uFEFF/, ''));
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const located = rows.flatMap((row) => {
    const [id = '', title = '', longitude = '', latitude = '', county = ''] = [row['registration_no'], row['factory_name'], row['lon'], row['lat'], row['county_code']];
    return longitude !== '' && latitude !== '' ? [[id, quoted(title), longitude, latitude, county].join(',')] : [];
  });
  const csv = `id,name_zh,longitude,latitude,county_code\n${located.join('\n')}\n`;
  const text = (field: string, title: string, titleEn: string) => ({ name: field, type: 'string', title, titleEn });
  const resource = {
    name: 'factories-2016',
    type: 'table',
    path: 'factories.csv',
    title: '登記工廠（2016）',
    titleEn: 'Registered factories (2016)',
    description: '有座標的登記工廠。',
    descriptionEn: 'Registered factories with a point.',
    asOf: '2016-12-31',
    licenses: [],
    sources: [],
    atlas: { subject: 'industry', load: 'view', role: { kind: 'points', id: 'id', name: 'name_zh', nameEn: 'name_en', longitude: 'longitude', latitude: 'latitude', county: 'county_code' } },
    schema: {
      fields: [
        text('id', '登記編號', 'Registration number'),
        text('name_zh', '名稱', 'Name'),
        { ...text('longitude', '經度', 'Longitude'), type: 'number', unit: 'degree' },
        { ...text('latitude', '緯度', 'Latitude'), type: 'number', unit: 'degree' },
        text('county_code', '縣市代碼', 'County code'),
      ],
      primaryKey: ['id'],
    },
    bytes: Buffer.byteLength(csv),
    rows: located.length,
  };
  const contract = { name: 'factories', title: '工廠', titleEn: 'Factories', description: '', descriptionEn: '', version: '1.0.0', licenses: [], resources: [resource] };
  return {
    rows: located.length,
    bytes: Buffer.byteLength(csv),
    files: {
      'config.json': JSON.stringify({ view: '', basemaps: [], packages: ['bench/datapackage.json'] }),
      'bench/datapackage.json': JSON.stringify(contract),
      'bench/factories.csv': csv,
    },
  };
}
