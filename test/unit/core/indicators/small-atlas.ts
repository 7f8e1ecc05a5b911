import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import type { AtlasRole, Field, Resource } from '../../../../src/core/datasets/contract.ts';
import { parseTable, type Table } from '../../../../src/core/datasets/table.ts';

/** An invented country of three counties, small enough to compute by hand. */

type FieldSpec = string | Field;

const numeric = (name: string, unit: 'count' | 'percent' | 'km2' | 'persons' = 'count'): Field => ({ name, type: 'number', title: name, titleEn: name, unit });
const field = (spec: FieldSpec): Field => {
  if (typeof spec !== 'string') return spec;
  if (spec === 'year') return { name: spec, type: 'year', title: spec, titleEn: spec };
  if (spec === 'source_ids' || spec === 'former_names_zh') return { name: spec, type: 'list', title: spec, titleEn: spec };
  return { name: spec, type: 'string', title: spec, titleEn: spec };
};

export interface TableSpec {
  readonly name: string;
  readonly fields: readonly FieldSpec[];
  readonly key: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly role?: AtlasRole;
  readonly asOf?: string;
  readonly caveats?: Resource['caveats'];
}

function resourceOf({ name, fields, key, role = { kind: 'facts' }, asOf = '2023', caveats = [] }: TableSpec): Resource {
  return {
    name, type: 'table', path: `${name}.csv`, title: name, titleEn: name, description: '', descriptionEn: '', asOf, caveats, licenses: [], sources: [],
    atlas: { subject: 'geography', role, load: 'start' },
    schema: {
      fields: fields.map(field),
      primaryKey: key,
      missingValues: [{ value: 'suppressed', label: 'suppressed' }, { value: 'not-comparable', label: 'not-comparable' }],
    },
  };
}

function tableOf(spec: TableSpec): Table {
  const resource = resourceOf(spec);
  const csv = [resource.schema.fields.map((entry) => entry.name), ...spec.rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  return parseTable(csv, resource);
}

export function atlasOf(specs: readonly TableSpec[]): Atlas {
  const tables = specs.map(tableOf);
  return {
    package: {
      name: 'small', title: '', titleEn: '', description: '', descriptionEn: '', version: '1', licenses: [],
      resources: tables.map((table) => table.resource),
    },
    tables: new Map(tables.map((table) => [table.name, table])),
    countyPlaces: new Map(),
    townshipPlaces: new Map(),
    results: new Map(),
  };
}

type CountRow = readonly [county: string, industry: string, value: number | string];

function businesses(year: number, asOf: string, rows: readonly CountRow[]) {
  return rows.map(([county, industry, value]) => [county, industry, 'registered-businesses', year, asOf, value, 'businesses', `businesses-${year}`]);
}

function factories(year: number, asOf: string, total: readonly CountRow[], divisions: readonly CountRow[]) {
  return [
    ...total.map(([county, industry, value]) => [county, industry, 'registered-factories', year, asOf, value, 'factories', `factories-${year}`]),
    ...divisions.map(([county, industry, value]) => [county, industry, 'registered-factories-fractional', year, asOf, value, 'factories', `factories-${year}`]),
    // Listing counts do not add up and must never be read.
    ...divisions.map(([county, industry]) => [county, industry, 'registered-factories-listing', year, asOf, 999, 'factories', `factories-${year}`]),
  ];
}

export const smallTables: readonly TableSpec[] = [
  {
    name: 'counties',
    fields: ['county_code', 'name_zh', 'name_en', numeric('area_km2', 'km2'), 'former_names_zh', 'source_ids'],
    key: ['county_code'],
    rows: [
      ['09991', '甲縣', 'Alpha County', 10, '', 'area'],
      ['99001', '乙市', 'Beta City', 50, '', 'area'],
      ['99002', '丙縣', 'Gamma County', '', '', 'area'],
    ],
  },
  {
    name: 'townships',
    fields: ['township_code', 'county_code', 'name_zh', 'name_en', 'source_ids'],
    key: ['township_code'],
    rows: [
      ['09991010', '09991', '東鄉', 'East Township', 'names'],
      ['99001010', '99001', '北區', 'North District', 'names'],
      ['99001020', '99001', '南區', 'South District', 'names'],
      ['99002010', '99002', '山鎮', 'Hill Township', 'names'],
    ],
  },
  {
    name: 'industries',
    fields: ['industry_code', 'level', 'name_zh', 'name_en', 'source_ids'],
    key: ['industry_code'],
    rows: [
      ['TOTAL', 'total', '全部行業', 'All industries', 'c'],
      ['A', 'section', '農業', 'Agriculture', 'c'],
      ['C', 'section', '製造業', 'Manufacturing', 'c'],
      ['25', 'division', '金屬製品製造業', 'Fabricated metal products', 'c'],
      ['29', 'division', '機械設備製造業', 'Machinery', 'c'],
      ['62', 'division', '電腦程式設計業', 'Programming', 'c'],
    ],
  },
  {
    name: 'county-industry',
    fields: ['county_code', 'industry_code', 'measure', 'year', 'as_of', numeric('value'), 'unit', 'source_ids'],
    key: ['measure', 'year', 'county_code', 'industry_code'],
    rows: [
      // 2023: county 09991 is absent.
      ...businesses(2023, '2023-12', [['99001', 'TOTAL', 800], ['99001', 'A', 300], ['99001', 'C', 160], ['99002', 'TOTAL', 200], ['99002', 'A', 100], ['99002', 'C', 40]]),
      ...businesses(2025, '2025-12', [
        ['09991', 'TOTAL', 100], ['09991', 'A', 60], ['09991', 'C', 30],
        ['99001', 'TOTAL', 700], ['99001', 'A', 290], ['99001', 'C', 150],
        ['99002', 'TOTAL', 200], ['99002', 'A', 'suppressed'], ['99002', 'C', 20],
      ]),
      ...factories(
        2016, '2016-12-31',
        [['09991', 'C', 4], ['99001', 'C', 60], ['99002', 'C', 0]],
        [['09991', '25', 1.5], ['09991', '29', 2.5], ['99001', '25', 40], ['99001', '29', 20], ['99002', '25', 0], ['99002', '29', 0]],
      ),
      // 2020: county 99001 is absent.
      ...factories(2020, '2020-11-30', [['09991', 'C', 6], ['99002', 'C', 2]], [['09991', '25', 3], ['09991', '29', 3], ['99002', '25', 1], ['99002', '29', 1]]),
    ],
  },
  {
    name: 'township-industry',
    fields: ['township_code', 'industry_code', 'year', 'as_of', numeric('businesses'), 'source_ids'],
    key: ['year', 'township_code', 'industry_code'],
    rows: [
      ['09991010', 'TOTAL', 2025, '2025-12', 100, 'businesses-2025'],
      ['09991010', 'C', 2025, '2025-12', 30, 'businesses-2025'],
      ['99001010', 'TOTAL', 2025, '2025-12', 400, 'businesses-2025'],
      ['99001010', 'C', 2025, '2025-12', 70, 'businesses-2025'],
      ['99001020', 'TOTAL', 2025, '2025-12', 0, 'businesses-2025'],
      ['99001020', 'C', 2025, '2025-12', 0, 'businesses-2025'],
    ],
  },
  {
    name: 'township-factories',
    fields: ['township_code', 'industry_code', 'year', 'as_of', numeric('factories_fractional'), numeric('factories_listing'), 'source_ids'],
    key: ['year', 'township_code', 'industry_code'],
    rows: [
      ['09991010', 'C', 2016, '2016-12-31', 4, 4, 'factories-2016'],
      ['09991010', '29', 2016, '2016-12-31', 4, 4, 'factories-2016'],
      ['99001010', 'C', 2016, '2016-12-31', 36, 36, 'factories-2016'],
      ['99001010', '25', 2016, '2016-12-31', 36, 36, 'factories-2016'],
      ['99001020', 'C', 2016, '2016-12-31', 0, 0, 'factories-2016'],
    ],
  },
  {
    name: 'county-indicators',
    fields: ['county_code', 'year', 'indicator', numeric('value'), 'unit', 'caveat_zh', 'caveat_en', 'source_ids'],
    key: ['indicator', 'county_code', 'year'],
    role: { kind: 'region-values', region: 'county_code', level: 'county', year: 'year', indicator: 'indicator', value: 'value', unit: 'unit' },
    rows: [
      ['09991', 2016, 'population', 1000, 'persons', '', '', 'people-2016'],
      ['99001', 2016, 'population', 20000, 'persons', '', '', 'people-2016'],
      ['99002', 2016, 'population', 0, 'persons', '', '', 'people-2016'],
      ['09991', 2023, 'population', 2000, 'persons', '', '', 'people-2023'],
      ['99001', 2023, 'population', 20000, 'persons', '', '', 'people-2023'],
      ['09991', 2023, 'jobless', 2.5, 'percent', '抽樣少。', 'Small sample.', 'labour'],
      ['99001', 2023, 'jobless', 'not-comparable', 'percent', '', '', 'labour'],
    ],
  },
  {
    name: 'indicator-definitions',
    fields: ['indicator', 'level', 'unit', 'title_zh', 'title_en', 'definition_zh', 'definition_en', numeric('decimals'), 'polarity', 'scale', 'caveat_zh', 'caveat_en', 'source_ids'],
    key: ['indicator'],
    rows: [
      ['population', 'both', 'persons', '人口數', 'Population', '設籍人口。', 'Registered population.', 0, 'neutral', 'sequential', '', '', 'people-2016'],
      ['jobless', 'county', 'percent', '失業率', 'Unemployment rate', '失業者比率。', 'Share without work.', 1, 'lower', 'sequential', '按居住地。', 'By residence.', 'labour'],
    ],
  },
  {
    name: 'wide-values',
    fields: ['county_code', 'year', numeric('rate', 'percent'), { name: 'comparable', type: 'boolean', title: '', titleEn: '' }, 'source_ids'],
    key: ['county_code', 'year'],
    role: { kind: 'region-values', region: 'county_code', level: 'county', year: 'year' },
    caveats: [{ zh: '試行。', en: 'Trial.' }],
    rows: [['09991', 2022, 1.25, 'true', 'w'], ['99001', 2022, 3, 'false', 'w'], ['99002', 2022, 'suppressed', 'true', 'w'], ['09991', 2021, 9, 'true', 'w']],
  },
  {
    name: 'undated-values',
    fields: ['county_code', numeric('rate', 'percent'), 'source_ids'],
    key: ['county_code'],
    role: { kind: 'region-values', region: 'county_code', level: 'county' },
    asOf: '2018/2019-06',
    rows: [['09991', 7, 'u'], ['99001', 8, 'u'], ['99001', 9, 'u']],
  },
  {
    name: 'programmes',
    fields: ['programme_id', numeric('sort_order'), 'name_zh', 'name_en', 'short_zh', 'short_en', 'source_ids'],
    key: ['programme_id'],
    rows: [['trial', 1, '試驗計畫', 'Trial programme', '試驗', 'Trial', 'p']],
  },
  {
    name: 'priority-industries',
    fields: ['priority_id', 'programme_id', numeric('sort_order'), 'name_zh', 'name_en', 'short_zh', 'short_en', 'description_zh', 'description_en', 'source_ids'],
    key: ['priority_id'],
    rows: [
      ['trial.machines', 'trial', 1, '智慧機械', 'Smart machinery', '智慧機械', 'Smart machinery', '', '', 'p'],
      ['trial.software', 'trial', 2, '軟體', 'Software', '軟體', 'Software', '', '', 'p'],
    ],
  },
  {
    name: 'priority-industry-industries',
    fields: ['priority_id', 'industry_code', 'basis', 'reason_zh', 'reason_en', 'source_ids'],
    key: ['priority_id', 'industry_code'],
    rows: [
      ['trial.machines', '25', 'proposed', 'r', 'r', 'p'],
      ['trial.machines', '29', 'stated', 'r', 'r', 'p'],
      ['trial.machines', '62', 'proposed', 'r', 'r', 'p'],
      ['trial.software', '62', 'proposed', 'r', 'r', 'p'],
    ],
  },
];

export const smallAtlas = atlasOf(smallTables);

/** The small atlas without some tables. */
export function withoutTables(...names: readonly string[]): Atlas {
  return { ...smallAtlas, tables: new Map([...smallAtlas.tables].filter(([name]) => !names.includes(name))) };
}
