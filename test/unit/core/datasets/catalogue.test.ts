import { describe, expect, it } from 'vitest';
import { listIndicatorsOf, pointTables } from '../../../../src/core/datasets/catalogue.ts';
import { checkPackage } from '../../../../src/core/datasets/package-check.ts';
import { parseTable } from '../../../../src/core/datasets/table.ts';
import { problemLine } from '../../../../src/core/datasets/problem.ts';
import { contractOf, tablesOf, textIn, threeCountyBounds, threeCountyFiles, type Files } from './three-county.ts';

const described = {
  type: 'table',
  description: '只有一個檔案與一段描述。',
  descriptionEn: 'One file and one entry.',
  licenses: [{ name: 'sample', title: '範例授權', titleEn: 'Sample licence' }],
  sources: [{ title: '範例來源', titleEn: 'Sample source' }],
};
const code = { name: 'county_code', type: 'string', title: '縣市代碼', titleEn: 'County code', constraints: { required: true } };
const sourceIds = {
  name: 'source_ids',
  type: 'list',
  title: '來源',
  titleEn: 'Sources',
  delimiter: ';',
  itemType: 'string',
  constraints: { required: true },
  reference: { resource: 'sources', field: 'source_id' },
};

const libraries = {
  ...described,
  name: 'libraries',
  path: 'society/libraries.csv',
  title: '圖書館',
  titleEn: 'Libraries',
  atlas: { subject: 'reference', role: { kind: 'region-values', region: 'county_code', level: 'county', year: 'year' }, load: 'demand' },
  schema: {
    fields: [
      code,
      { name: 'year', type: 'year', title: '年', titleEn: 'Year', constraints: { required: true } },
      { name: 'libraries', type: 'integer', unit: 'sites', title: '圖書館數', titleEn: 'Libraries' },
      { name: 'visits_per_person', type: 'number', unit: 'ratio', title: '每人到館次數', titleEn: 'Visits per person' },
      sourceIds,
    ],
    primaryKey: ['county_code', 'year'],
  },
};

const towers = {
  ...described,
  name: 'towers',
  path: 'sites/towers.csv',
  title: '高塔',
  titleEn: 'Towers',
  atlas: {
    subject: 'sites',
    load: 'demand',
    role: { kind: 'points', id: 'id', name: 'name_zh', nameEn: 'name_en', longitude: 'longitude', latitude: 'latitude', county: 'county_code' },
  },
  schema: {
    fields: [
      { name: 'id', type: 'string', title: '代號', titleEn: 'Id' },
      { name: 'name_zh', type: 'string', title: '名稱', titleEn: 'Chinese name' },
      { name: 'name_en', type: 'string', title: '英文名稱', titleEn: 'English name' },
      code,
      { name: 'longitude', type: 'number', unit: 'degree', title: '經度', titleEn: 'Longitude' },
      { name: 'latitude', type: 'number', unit: 'degree', title: '緯度', titleEn: 'Latitude' },
      sourceIds,
    ],
    primaryKey: ['id'],
  },
};

const librariesCsv = `county_code,year,libraries,visits_per_person,source_ids
09991,2023,3,,sample-a
09991,2024,3,1.5,sample-a
99001,2024,12,2.25,sample-b
`;
const towersCsv = `id,name_zh,name_en,county_code,longitude,latitude,source_ids
first-tower,第一塔,First Tower,99001,120.1,24.2,sample-a
second-tower,第二塔,,99002,,,sample-a
`;

function withPlainTables(): Files {
  const files = threeCountyFiles();
  const json: { resources: unknown[] } = JSON.parse(textIn(files, 'datapackage.json'));
  json.resources.push(libraries, towers);
  const encode = (text: string) => new TextEncoder().encode(text);
  files.set('datapackage.json', encode(JSON.stringify(json)));
  files.set(libraries.path, encode(librariesCsv));
  return files.set(towers.path, encode(towersCsv));
}

describe('a plain table with nothing but a CSV and its entry', () => {
  const files = withPlainTables();
  const contract = contractOf(files);
  const tables = tablesOf(files);

  it('passes the check', () => {
    const { problems } = checkPackage({ files, countyBounds: threeCountyBounds, unlisted: ['lock.json'] });
    expect(problems.map((found) => problemLine(found, 'en'))).toEqual([]);
  });

  it('still has to be right', () => {
    const wrong = withPlainTables().set(towers.path, new TextEncoder().encode(towersCsv.replace('99001,120.1', '99003,121.9')));
    const { problems } = checkPackage({ files: wrong, countyBounds: threeCountyBounds, unlisted: ['lock.json'] });
    expect(problems.map((found) => found.rule)).toEqual(['unknown-place']);
  });

  it('offers its figures as indicators of counties', () => {
    const offered = listIndicatorsOf(contract, tables).filter((one) => one.resource === 'libraries');
    expect(offered).toMatchObject([
      { id: 'libraries/libraries', field: 'libraries', unit: 'sites', level: 'county', years: [2023, 2024], title: { zh: '圖書館數', en: 'Libraries' } },
      { id: 'libraries/visits_per_person', field: 'visits_per_person', unit: 'ratio', level: 'county', years: [2024] },
    ]);
  });

  it('keeps its offers while only other tables come, and makes them anew for another table of its own', () => {
    const resource = contract.resources.find(({ name }) => name === 'libraries');
    const table = tables.get('libraries');
    if (!resource || !table) throw new Error('libraries');
    const offeredOf = (from: ReadonlyMap<string, typeof table>) => listIndicatorsOf({ ...contract, resources: [...contract.resources] }, from).filter((one) => one.resource === 'libraries');
    const before = offeredOf(tables);
    expect(offeredOf(new Map([...tables, ['other', { ...table, name: 'other' }]]))[0]).toBe(before[0]);
    const shorter = parseTable('county_code,year,libraries,visits_per_person,source_ids\n99001,2024,12,2.25,sample-b\n', resource);
    expect(offeredOf(new Map([...tables, ['libraries', shorter]])).map(({ years }) => years)).toEqual([[2024], [2024]]);
    expect(offeredOf(new Map()).map(({ years }) => years)).toEqual([[], []]);
  });

  it('offers its places as points', () => {
    const offered = pointTables(contract, tables);
    expect(offered.map((one) => [one.resource, one.rows, one.located])).toEqual([
      ['sites', 3, 2],
      ['towers', 2, 1],
    ]);
    expect(offered[1]?.title).toEqual({ zh: '高塔', en: 'Towers' });
    expect(offered[1]?.role.kind).toBe('points');
  });

  it('is listed before it is loaded', () => {
    expect(listIndicatorsOf(contract, new Map()).map((one) => one.id)).toEqual([
      'grants/cases',
      'grants/approved_ntd',
      'libraries/libraries',
      'libraries/visits_per_person',
    ]);
    expect(pointTables(contract, new Map()).map((one) => one.rows)).toEqual([null, null]);
  });
});

describe('a long table', () => {
  it('offers one indicator for each it defines, with its own unit, texts and years', () => {
    const files = threeCountyFiles();
    const offered = listIndicatorsOf(contractOf(files), tablesOf(files)).filter((one) => one.resource === 'county-indicators');
    expect(offered).toMatchObject([
      { id: 'county-indicators/factories', unit: 'factories', title: { zh: '工廠數', en: 'Factories' }, decimals: 0, years: [2023, 2024] },
      { id: 'county-indicators/population', unit: 'persons', caveat: { en: 'Registration is not residence.' }, years: [2023, 2024] },
    ]);
  });
});
