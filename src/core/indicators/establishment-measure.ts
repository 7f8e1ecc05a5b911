import type { Atlas } from '../datasets/atlas.ts';
import { readerOf } from '../datasets/reader.ts';
import { number, text, texts, type Table } from '../datasets/table.ts';
import { hasValue } from '../measures/column.ts';
import type { UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';
import type { Level } from '../view/view-state.ts';

/** What is counted: registered businesses (by section) or registered factories (by division of manufacturing). Never added to one another. */
export type EstablishmentMeasure = 'businesses' | 'factories';

export const establishmentMeasures: readonly EstablishmentMeasure[] = ['businesses', 'factories'];

interface MeasureNames {
  /** The industry code of the measure as a whole. */
  readonly total: string;
  readonly totalName: Text;
  readonly noun: Text;
  readonly unit: UnitId;
  readonly perKm2: UnitId;
  readonly per1000: UnitId;
}

/** `factories` stands for all registered factories: the section C of businesses counts something else. */
export const measureNames: Readonly<Record<EstablishmentMeasure, MeasureNames>> = {
  businesses: {
    total: 'TOTAL',
    totalName: { zh: '全部行業', en: 'All industries' },
    noun: { zh: '登記工商家數', en: 'registered businesses' },
    unit: 'businesses',
    perKm2: 'businesses-per-km2',
    per1000: 'businesses-per-1000',
  },
  factories: {
    total: 'factories',
    totalName: { zh: '全部登記工廠', en: 'All registered factories' },
    noun: { zh: '登記工廠數', en: 'registered factories' },
    unit: 'factories',
    perKm2: 'factories-per-km2',
    per1000: 'factories-per-1000',
  },
};

/** The noun by itself, as the name of a choice or a column. */
export function measureTitle(measure: EstablishmentMeasure): Text {
  const { zh, en } = measureNames[measure].noun;
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

export type IndustryLevel = 'total' | 'section' | 'division';

/** Which measure answers for an industry code, and its level; `null` for a code that has no counts (groups, unstated). */
export function measureOfIndustry(industry: string): { readonly measure: EstablishmentMeasure; readonly level: IndustryLevel } | null {
  if (industry === measureNames.businesses.total) return { measure: 'businesses', level: 'total' };
  if (industry === measureNames.factories.total) return { measure: 'factories', level: 'total' };
  if (/^[A-S]$/.test(industry)) return { measure: 'businesses', level: 'section' };
  if (/^\d{2}$/.test(industry)) return { measure: 'factories', level: 'division' };
  return null;
}

/** The table that holds the counts of a measure at a level. */
export function resourceOfCounts(measure: EstablishmentMeasure, level: Level): string {
  if (level === 'county') return 'county-industry';
  return measure === 'businesses' ? 'township-industry' : 'township-factories';
}

const namesOfIndustries = readerOf<ReadonlyMap<string, Text>>(
  ['industries'],
  new Map(),
  (table) =>
    new Map(
      texts(table, 'industry_code').map((code, row) => [code, { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) }] as const),
    ),
);

/** The printed name of an industry code; the two totals have their own. */
export function industryName(atlas: Atlas, industry: string): Text {
  const measure = establishmentMeasures.find((known) => measureNames[known].total === industry);
  if (measure) return measureNames[measure].totalName;
  const name = namesOfIndustries(atlas).get(industry);
  return name ? { zh: name.zh, en: name.en || name.zh } : { zh: '未列名的行業', en: 'Industry without a name' };
}

/** One line of the industry picker. */
export interface IndustryChoice {
  readonly measure: EstablishmentMeasure;
  readonly code: string;
  readonly level: IndustryLevel;
  readonly title: Text;
  /** Years with counts by county, ascending. */
  readonly years: readonly number[];
}

function yearsByCode(table: Table): ReadonlyMap<string, ReadonlySet<number>> {
  const years = new Map<string, Set<number>>();
  const measures = texts(table, 'measure');
  const codes = texts(table, 'industry_code');
  for (let row = 0; row < table.length; row += 1) {
    const measure = measures[row];
    // The total of factories stands under the code C, which is a section of businesses.
    const code = measure === 'registered-factories' ? measureNames.factories.total : (codes[row] ?? '');
    const year = number(table, 'year', row);
    if (measure === 'registered-factories-listing' || measureOfIndustry(code) === null || !hasValue(year)) continue;
    const known = years.get(code) ?? new Set<number>();
    years.set(code, known.add(year.value));
  }
  return years;
}

const choicesFrom = readerOf<readonly Omit<IndustryChoice, 'title'>[]>(['county-industry'], [], (table) => {
  const places: Readonly<Record<IndustryLevel, number>> = { total: 0, section: 1, division: 2 };
  return [...yearsByCode(table)]
    .flatMap(([code, years]) => {
      const place = measureOfIndustry(code);
      return place ? [{ ...place, code, years: [...years].sort((a, b) => a - b) }] : [];
    })
    .sort((a, b) => a.measure.localeCompare(b.measure) || places[a.level] - places[b.level] || a.code.localeCompare(b.code));
});

/**
 * The industries that have counts by county: all businesses and their sections, then all factories and their divisions. Empty until loaded.
 */
export function industryChoices(atlas: Atlas): readonly IndustryChoice[] {
  return choicesFrom(atlas).map((choice) => ({ ...choice, title: industryName(atlas, choice.code) }));
}
