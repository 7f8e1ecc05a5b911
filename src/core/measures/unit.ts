/**
 * Every unit a figure may have. The id stands in data/datapackage.json (`unit` of a field) and in the `unit` column of long tables;
 * the build refuses any other. Stored `percent` values are already per hundred.
 */
export type UnitKind = 'count' | 'length' | 'area' | 'share' | 'ratio' | 'angle' | 'year' | 'density' | 'money' | 'mass' | 'order';

export interface Unit {
  readonly zh: string;
  readonly en: string;
  /** English form beside exactly 1; absent when it equals `en`. */
  readonly enOne?: string;
  readonly kind: UnitKind;
  /** Printed directly after the number in both languages, without a space for `%` and `°`. */
  readonly symbol?: string;
  /** New Taiwan dollars per one of this unit. */
  readonly scaleNtd?: number;
  /** Another currency, with its units per one of this unit. */
  readonly foreign?: { readonly zh: string; readonly en: string; readonly scale: number };
}

export const unitIds = [
  'businesses',
  'factories',
  'establishments',
  'companies',
  'firms',
  'institutions',
  'persons',
  'thousand-persons',
  'households',
  'units',
  'sites',
  'students',
  'clusters',
  'cases',
  'projects',
  'plans',
  'jobs',
  'products',
  'applications',
  'tax-units',
  'km',
  'metre',
  'km2',
  'hectare',
  'percent',
  'ratio',
  'degree',
  'count',
  'year',
  'persons-per-km2',
  'factories-per-km2',
  'factories-per-10000',
  'businesses-per-km2',
  'businesses-per-1000',
  'factories-per-1000',
  'ntd',
  'thousand-ntd',
  'ten-thousand-ntd',
  'million-ntd',
  'billion-ntd',
  'hundred-million-rmb',
  'billion-rmb',
  'billion-usd',
  'metric-ton',
  'teu',
  'rank',
  'index',
  'place',
  'order',
] as const;

export type UnitId = (typeof unitIds)[number];

export const units: Readonly<Record<UnitId, Unit>> = {
  businesses: { zh: '家', en: 'businesses', enOne: 'business', kind: 'count' },
  factories: { zh: '家工廠', en: 'factories', enOne: 'factory', kind: 'count' },
  establishments: { zh: '家場所', en: 'establishments', enOne: 'establishment', kind: 'count' },
  companies: { zh: '家公司', en: 'companies', enOne: 'company', kind: 'count' },
  firms: { zh: '家', en: 'firms', enOne: 'firm', kind: 'count' },
  institutions: { zh: '所機構', en: 'institutions', enOne: 'institution', kind: 'count' },
  persons: { zh: '人', en: 'persons', enOne: 'person', kind: 'count' },
  'thousand-persons': { zh: '千人', en: 'thousand persons', kind: 'count' },
  households: { zh: '戶', en: 'households', enOne: 'household', kind: 'count' },
  units: { zh: '個', en: 'units', enOne: 'unit', kind: 'count' },
  sites: { zh: '處', en: 'sites', enOne: 'site', kind: 'count' },
  students: { zh: '名學生', en: 'students', enOne: 'student', kind: 'count' },
  clusters: { zh: '個聚落', en: 'clusters', enOne: 'cluster', kind: 'count' },
  cases: { zh: '件', en: 'cases', enOne: 'case', kind: 'count' },
  projects: { zh: '案', en: 'projects', enOne: 'project', kind: 'count' },
  plans: { zh: '件計畫', en: 'plans', enOne: 'plan', kind: 'count' },
  jobs: { zh: '個工作機會', en: 'jobs', enOne: 'job', kind: 'count' },
  products: { zh: '項產品', en: 'products', enOne: 'product', kind: 'count' },
  applications: { zh: '件申請', en: 'applications', enOne: 'application', kind: 'count' },
  'tax-units': { zh: '個納稅單位', en: 'tax-filing units', enOne: 'tax-filing unit', kind: 'count' },
  km: { zh: '公里', en: 'km', kind: 'length' },
  metre: { zh: '公尺', en: 'metres', enOne: 'metre', kind: 'length' },
  km2: { zh: '平方公里', en: 'km²', kind: 'area' },
  hectare: { zh: '公頃', en: 'hectares', enOne: 'hectare', kind: 'area' },
  percent: { zh: '%', en: '%', kind: 'share', symbol: '%' },
  ratio: { zh: '', en: '', kind: 'ratio' },
  degree: { zh: '°', en: '°', kind: 'angle', symbol: '°' },
  count: { zh: '', en: '', kind: 'count' },
  year: { zh: '年', en: '', kind: 'year' },
  'persons-per-km2': { zh: '人／平方公里', en: 'persons per km²', enOne: 'person per km²', kind: 'density' },
  'factories-per-km2': { zh: '家工廠／平方公里', en: 'factories per km²', enOne: 'factory per km²', kind: 'density' },
  'factories-per-10000': {
    zh: '家工廠／萬人',
    en: 'factories per 10,000 persons',
    enOne: 'factory per 10,000 persons',
    kind: 'density',
  },
  'businesses-per-km2': { zh: '家／平方公里', en: 'businesses per km²', enOne: 'business per km²', kind: 'density' },
  'businesses-per-1000': {
    zh: '家／千人',
    en: 'businesses per 1,000 persons',
    enOne: 'business per 1,000 persons',
    kind: 'density',
  },
  'factories-per-1000': {
    zh: '家工廠／千人',
    en: 'factories per 1,000 persons',
    enOne: 'factory per 1,000 persons',
    kind: 'density',
  },
  ntd: { zh: '元', en: 'NT$', kind: 'money', scaleNtd: 1 },
  'thousand-ntd': { zh: '千元', en: 'NT$ thousand', kind: 'money', scaleNtd: 1e3 },
  'ten-thousand-ntd': { zh: '萬元', en: 'NT$ ten thousand', kind: 'money', scaleNtd: 1e4 },
  'million-ntd': { zh: '百萬元', en: 'NT$ million', kind: 'money', scaleNtd: 1e6 },
  'billion-ntd': { zh: '十億元', en: 'NT$ billion', kind: 'money', scaleNtd: 1e9 },
  'hundred-million-rmb': {
    zh: '億元人民幣',
    en: 'RMB hundred million',
    kind: 'money',
    foreign: { zh: '元人民幣', en: 'RMB', scale: 1e8 },
  },
  'billion-rmb': {
    zh: '十億元人民幣',
    en: 'RMB billion',
    kind: 'money',
    foreign: { zh: '元人民幣', en: 'RMB', scale: 1e9 },
  },
  'billion-usd': { zh: '十億美元', en: 'US$ billion', kind: 'money', foreign: { zh: '美元', en: 'US$', scale: 1e9 } },
  'metric-ton': { zh: '公噸', en: 'metric tons', enOne: 'metric ton', kind: 'mass' },
  teu: { zh: '二十呎標準貨櫃', en: 'TEU', kind: 'count' },
  rank: { zh: '名', en: '', kind: 'order' },
  index: { zh: '', en: '', kind: 'ratio' },
  place: { zh: '名', en: '', kind: 'order' },
  order: { zh: '', en: '', kind: 'order' },
};

/** True for an id of `units`; narrows text that comes from a file. */
export function isUnitId(text: string): text is UnitId {
  return Object.hasOwn(units, text);
}
