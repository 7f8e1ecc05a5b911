import type { Atlas } from '../../../../src/core/datasets/atlas.ts';
import type { Field } from '../../../../src/core/datasets/contract.ts';
import { atlasOf, smallTables, type TableSpec } from '../indicators/small-atlas.ts';

/** Sites, clusters and grants of the invented country of three counties, all of it on the equator, where 1° is 6378.137 × π ÷ 180 = 111.3195 km. */

const list = (name: string): Field => ({ name, type: 'list', title: name, titleEn: name });
const figure = (name: string): Field => ({ name, type: 'number', title: name, titleEn: name, unit: 'count' });
const yes = (name: string): Field => ({ name, type: 'boolean', title: name, titleEn: name });

type SiteRow = readonly [id: string, county: string, township: string, longitude: number | '', precision: string, status: string, words: string];

function sites(name: string, kindField: string, kinds: Readonly<Record<string, string>>, rows: readonly SiteRow[]): TableSpec {
  return {
    name,
    fields: ['id', 'name_zh', 'name_en', kindField, 'county_code', 'township_code', figure('longitude'), figure('latitude'), 'coordinate_precision', 'status', list('key_industries_zh'), 'source_ids'],
    key: ['id'],
    rows: rows.map(([id, county, township, longitude, precision, status, words]) => [id, `名${id}`, `Name ${id}`, kinds[id] ?? '', county, township, longitude, longitude === '' ? '' : 0, precision, status, words, 's']),
  };
}

/** 甲縣 09991, 乙市 99001, 丙縣 99002. */
export const siteTables: readonly TableSpec[] = [
  sites('science-parks', 'level', { system: 'system' }, [
    // A whole whose parts have rows of their own: nowhere.
    ['system', '09991', '', 0.01, 'site', 'operating', '機械'],
    ['base', '99001', '', 0.3, 'site', 'operating', '機械'],
  ]),
  sites('industrial-parks', 'kind', {}, [
    ['near', '09991', '', 0.04, 'site', 'operating', '農業'],
    ['by-township', '99001', '99001010', '', 'township', 'operating', '機械'],
    ['by-county', '99001', '', '', 'county', 'operating', '軟體'],
    ['planned', '09991', '', 0.01, 'site', 'planned', '機械'],
    ['nowhere', '', '', '', 'not-stated', 'operating', '機械'],
    ['silent', '99002', '', 1.01, 'site', 'operating', ''],
  ]),
  sites('innovation-centres', 'kind', {}, [
    ['centre', '99002', '', 1.02, 'approximate', 'not-stated', '軟體'],
    ['coming', '99001', '', 0.5, 'site', 'under-development', '機械'],
  ]),
  sites('incubators', 'kind', {}, [['incubator', '99001', '', 0.21, 'approximate', 'named', '機械']]),
  {
    name: 'clusters',
    fields: [
      'id', 'name_zh', 'name_en', 'cluster_type', list('industries_zh'), list('industries_en'), list('industry_codes'), list('county_codes'), list('township_codes'), 'township_basis',
      figure('firms'), 'firms_qualifier', figure('employees'), 'employees_qualifier', figure('output_billion_ntd'), 'output_qualifier', 'figure_scope', 'figure_scope_zh', 'figure_scope_en', 'figure_year', 'source_ids',
    ],
    key: ['id'],
    rows: [
      ['two', '兩鎮聚落', 'Two-town cluster', 'manufacturing', '機械', 'machinery', '29', '09991;99001', '09991010;99001010', 'source', '', '', '', '', '', '', 'none', '', '', '', 's'],
      ['vague', '某縣聚落', 'Vague cluster', 'service', '軟體', 'software', '62', '99002', '', 'none', '', '', '', '', '', '', 'none', '', '', '', 's'],
    ],
  },
  { name: 'cluster-priorities', fields: ['cluster_id', 'priority_id', 'basis', 'source_ids'], key: ['cluster_id', 'priority_id'], rows: [['two', 'trial.machines', 'stated', 's']] },
  { name: 'priority-industry-counties', fields: ['priority_id', 'county_code', 'role'], key: ['priority_id', 'county_code'], rows: [['trial.software', '99001', 'base']] },
  { name: 'priority-terms', fields: ['priority_id', 'term_zh', 'basis'], key: ['priority_id', 'term_zh'], rows: [['trial.machines', '機械', 'proposed'], ['trial.software', '軟體', 'proposed']] },
  { name: 'grant-field-terms', fields: ['field_id', 'industry_zh', 'basis'], key: ['field_id', 'industry_zh'], rows: [['materials-consumer', '紡織', 'proposed'], ['services-startups', '創新服務', 'proposed'], ['general-industry', '傳統產業', 'proposed']] },
];

type FocusRow = readonly [county: string, year: number | '', word: string, kind: string, cases: number | '', comparable: boolean, confidence: 'primary' | 'secondary'];

/** The tables of grants with the rows wanted. */
export function grantTables(focus: readonly FocusRow[], years: readonly (readonly [county: string, year: number, approved: number | '', comparable: boolean])[] = [], projects: readonly (readonly [county: string, year: number, field: string])[] = []): readonly TableSpec[] {
  return [
    {
      name: 'local-sbir-focus',
      fields: ['id', 'county_code', 'year', 'industry_zh', 'industry_en', 'kind', figure('cases'), figure('list_order'), yes('comparable'), 'confidence', 'source_ids'],
      key: ['id'],
      rows: focus.map(([county, year, word, kind, cases, comparable, confidence], index) => [String(index), county, year, word, word, kind, cases, index + 1, String(comparable), confidence, 's']),
    },
    {
      name: 'local-sbir-projects',
      fields: ['id', 'county_code', 'year', 'company_zh', 'field_zh', 'field_en', 'source_ids'],
      key: ['id'],
      rows: projects.map(([county, year, field], index) => [String(index), county, year, '某公司', field, field, 's']),
    },
    {
      name: 'local-sbir-county-year',
      fields: ['county_code', 'year', 'status', figure('applications'), figure('approved'), figure('subsidy_ntd'), figure('budget_ntd'), figure('max_grant_ntd'), list('non_exact'), yes('comparable'), 'caveat_zh', 'caveat_en', 'source_ids'],
      key: ['county_code', 'year'],
      rows: years.map(([county, year, approved, comparable]) => [county, year, 'approved', '', approved, '', '', '', '', String(comparable), '', '', 's']),
    },
  ];
}

const place = (code: string, longitude: number) => ({ code, point: [longitude, 0] as const, bounds: [0, 0, 2, 1] as const, neighbours: [] });

/** Counties at 0°, 0.2° and 1°; the townships of the cluster at 0.05° and 0.08°. */
export function placed(tables: readonly TableSpec[]): Atlas {
  const townships = [place('09991010', 0.05), place('99001010', 0.08), place('99001020', 0.25), place('99002010', 1)];
  return {
    ...atlasOf(tables),
    countyPlaces: new Map([place('09991', 0), place('99001', 0.2), place('99002', 1)].map((known) => [known.code, known])),
    townshipPlaces: new Map(townships.map((known) => [known.code, { ...known, county: known.code.slice(0, 5) }])),
  };
}

export const sitesAtlas = placed([...smallTables, ...siteTables, ...grantTables([])]);
