import { hasValue, type NumberCell } from '../measures/column.ts';
import type { Text } from '../text.ts';
import { enumLabel, fieldNamed } from './contract.ts';
import { readerOf } from './reader.ts';
import { flag, list, number, numbers, rowsBy, text, type Table } from './table.ts';

/** What one county reported of its local SBIR in one year. */
export interface GrantYear {
  readonly county: string;
  readonly year: number;
  readonly status: string;
  readonly statusLabel: Text;
  readonly applications: NumberCell;
  readonly approved: NumberCell;
  readonly subsidyNtd: NumberCell;
  readonly budgetNtd: NumberCell;
  readonly maxGrantNtd: NumberCell;
  /** Names of figures that the source gives as "over", "about" … */
  readonly nonExact: readonly string[];
  /** False for 臺北市, whose own SITI programme is not local SBIR. */
  readonly comparable: boolean;
  readonly caveat: Text | null;
  readonly sourceIds: readonly string[];
}

/** An industry or field that a county's programme names. */
export interface GrantFocus {
  readonly county: string;
  readonly year: number | null;
  readonly industry: Text;
  readonly kind: string;
  readonly kindLabel: Text;
  readonly cases: NumberCell;
  readonly order: number;
  readonly confidence: string;
  readonly sourceIds: readonly string[];
}

function label(table: Table, field: string, value: string): Text {
  const described = fieldNamed(table.resource, field);
  return described && value ? enumLabel(described, value) : { zh: value, en: value };
}

const caveatOf = (table: Table, row: number): Text | null =>
  text(table, 'caveat_zh', row) ? { zh: text(table, 'caveat_zh', row), en: text(table, 'caveat_en', row) } : null;

const valueOf = (cell: NumberCell): number | null => (hasValue(cell) ? cell.value : null);

/** Local SBIR by county and year, in the order of the table. */
export const grantYearsOf = readerOf<readonly GrantYear[]>(['local-sbir-county-year'], [], (table) =>
  Array.from({ length: table.length }, (_, row) => ({
    county: text(table, 'county_code', row),
    year: valueOf(number(table, 'year', row)) ?? 0,
    status: text(table, 'status', row),
    statusLabel: label(table, 'status', text(table, 'status', row)),
    applications: number(table, 'applications', row),
    approved: number(table, 'approved', row),
    subsidyNtd: number(table, 'subsidy_ntd', row),
    budgetNtd: number(table, 'budget_ntd', row),
    maxGrantNtd: number(table, 'max_grant_ntd', row),
    nonExact: list(table, 'non_exact', row),
    comparable: flag(table, 'comparable', row) !== false,
    caveat: caveatOf(table, row),
    sourceIds: list(table, 'source_ids', row),
  })),
);

/** Key industries of the counties' programmes. */
export const grantFocusOf = readerOf<readonly GrantFocus[]>(['local-sbir-focus'], [], (table) =>
  Array.from({ length: table.length }, (_, row) => ({
    county: text(table, 'county_code', row),
    year: valueOf(number(table, 'year', row)),
    industry: { zh: text(table, 'industry_zh', row), en: text(table, 'industry_en', row) },
    kind: text(table, 'kind', row),
    kindLabel: label(table, 'kind', text(table, 'kind', row)),
    cases: number(table, 'cases', row),
    order: valueOf(number(table, 'list_order', row)) ?? row,
    confidence: text(table, 'confidence', row),
    sourceIds: list(table, 'source_ids', row),
  })),
);

/** A group of fields that grants can be filtered by; the grouping is a proposal of this project. */
export interface GrantField {
  readonly id: string;
  readonly name: Text;
  /** Counties whose programme names something in the field. */
  readonly counties: ReadonlySet<string>;
}

/** Grant fields in their order of display, with the counties that name them. */
export const grantFieldsOf = readerOf<readonly GrantField[]>(['grant-fields', 'grant-field-terms', 'local-sbir-focus'], [], (table, terms, focus) => {
  if (!terms || !focus) return [];
  const order = numbers(table, 'sort_order').values;
  const countiesByTerm = rowsBy(focus, 'industry_zh');
  return Array.from({ length: table.length }, (_, row) => row)
    .toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0))
    .map((row) => {
      const id = text(table, 'field_id', row);
      const words = (rowsBy(terms, 'field_id').get(id) ?? []).map((term) => text(terms, 'industry_zh', term));
      const counties = words.flatMap((word) => (countiesByTerm.get(word) ?? []).map((index) => text(focus, 'county_code', index)));
      return { id, name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) }, counties: new Set(counties) };
    });
});

/** The year rows of one county, newest first. */
export function grantYearsOfCounty(years: readonly GrantYear[], county: string): readonly GrantYear[] {
  return years.filter((year) => year.county === county).toSorted((a, b) => b.year - a.year);
}

/**
 * The row to show for a county: of the wanted year, or else the latest with approved cases or a granted sum.
 * `null` when there is none; never a row of another year under the wanted year's name.
 */
export function grantYearShown(years: readonly GrantYear[], county: string, wanted: number | null): GrantYear | null {
  const own = grantYearsOfCounty(years, county);
  if (wanted !== null) return own.find((year) => year.year === wanted) ?? null;
  return own.find((year) => hasValue(year.approved) || hasValue(year.subsidyNtd)) ?? null;
}
