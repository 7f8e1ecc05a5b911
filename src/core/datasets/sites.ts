import { hasValue } from '../measures/column.ts';
import type { Precision } from '../layers/mark.ts';
import type { Text } from '../text.ts';
import type { SubjectKind } from '../subjects/subject.ts';
import { enumLabel, fieldNamed } from './contract.ts';
import { pointOf, precisionOf } from './corridors.ts';
import { readerOf } from './reader.ts';
import { list, number, text, type Table } from './table.ts';
import type { Atlas } from './atlas.ts';

/** The tables that hold sites; each is one layer and one kind of subject. */
export const siteTables = {
  'science-parks': 'science-park',
  'industrial-parks': 'industrial-park',
  'innovation-centres': 'innovation-centre',
  incubators: 'incubator',
  universities: 'university',
  'research-institutes': 'research-institute',
  'transport-nodes': 'transport-node',
} as const satisfies Record<string, SubjectKind>;

export type SiteTable = keyof typeof siteTables;

/** A park, centre, incubator, university, institute or transport node. */
export interface Site {
  readonly id: string;
  readonly table: SiteTable;
  readonly name: Text;
  /** Value of the table's kind column (`''` when it has none) and its printed label. */
  readonly kind: string;
  readonly kindLabel: Text;
  readonly county: string;
  readonly counties: readonly string[];
  readonly township: string;
  readonly townships: readonly string[];
  readonly point: readonly [number, number] | null;
  readonly precision: Precision;
  readonly areaHectare: number | null;
  /** Words of its key industries or focus, as in the table. */
  readonly terms: readonly string[];
  readonly status: string;
  readonly sourceIds: readonly string[];
  readonly row: number;
}

const has = (table: Table, field: string) => table.columns.has(field);
const textOr = (table: Table, field: string, row: number) => (table.columns.get(field)?.kind === 'text' ? text(table, field, row) : '');
const listOr = (table: Table, field: string, row: number) => (table.columns.get(field)?.kind === 'list' ? list(table, field, row) : []);

const kindFields: Readonly<Record<SiteTable, string>> = {
  'science-parks': 'level',
  'industrial-parks': 'kind',
  'innovation-centres': 'kind',
  incubators: 'kind',
  universities: 'system',
  'research-institutes': 'kind',
  'transport-nodes': 'kind',
};

function siteOf(table: Table, name: SiteTable, row: number): Site {
  const kind = textOr(table, kindFields[name], row);
  const kindField = fieldNamed(table.resource, kindFields[name]);
  const county = textOr(table, 'county_code', row);
  const counties = listOr(table, 'county_codes', row);
  const township = textOr(table, 'township_code', row);
  const townships = listOr(table, 'township_codes', row);
  const area = has(table, 'area_hectare') ? number(table, 'area_hectare', row) : null;
  return {
    id: text(table, 'id', row),
    table: name,
    name: { zh: text(table, 'name_zh', row), en: textOr(table, 'name_en', row) },
    kind,
    kindLabel: kindField && kind ? enumLabel(kindField, kind) : { zh: '', en: '' },
    county,
    counties: counties.length > 0 ? counties : county ? [county] : [],
    township: township || (townships[0] ?? ''),
    townships: townships.length > 0 ? townships : township ? [township] : [],
    point: pointOf(table, row),
    precision: precisionOf(text(table, 'coordinate_precision', row)),
    terms: [...listOr(table, 'key_industries_zh', row), ...listOr(table, 'focus_zh', row)],
    areaHectare: area && hasValue(area) ? area.value : null,
    status: textOr(table, 'status', row),
    sourceIds: list(table, 'source_ids', row),
    row,
  };
}

const readers = Object.fromEntries(
  (Object.keys(siteTables) as SiteTable[]).map((name) => [
    name,
    readerOf<readonly Site[]>([name], [], (table) => Array.from({ length: table.length }, (_, row) => siteOf(table, name, row))),
  ]),
) as Readonly<Record<SiteTable, (atlas: Atlas) => readonly Site[]>>;

/** All sites of one table, in the table's order; empty until the table is loaded. */
export function sitesOf(atlas: Atlas, table: SiteTable): readonly Site[] {
  return readers[table](atlas);
}
