import type { Atlas } from '../datasets/atlas.ts';
import { combine } from '../indicators/build-column.ts';
import { countCaveats, growthCaveats } from '../indicators/establishment-caveats.ts';
import { establishmentCounts, yearsOfCounts, type EstablishmentCounts } from '../indicators/establishment-counts.ts';
import { industryChoices, industryName, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { missingSentences } from '../measures/missing.ts';
import { toSignificant } from '../statistics/class-edges.ts';
import { relativeChange } from '../statistics/growth.ts';
import { locationQuotient } from '../statistics/location-quotient.ts';
import type { Text } from '../text.ts';
import { checkedRule, starParts, type StarPart, type StarRule } from './cluster-strength-rule.ts';
import { supportOf, supportResources, supportResults, type SupportBasis, type SupportResult } from './cluster-strength-support.ts';
import { fullestCounts } from './gap-specialisation.ts';

/** Tables that the stars need. */
export const strengthResources: readonly string[] = ['counties', 'industries', 'county-industry', ...supportResources];

/** One industry of one county, as no threshold changes it. */
interface StrengthCell {
  readonly county: string;
  readonly industry: string;
  readonly count: NumberCell;
  readonly lq: NumberCell;
  /** The count that growth starts from. */
  readonly before: NumberCell;
  /** A fraction; `not-comparable` where only one of the dates has figures. */
  readonly growth: NumberCell;
}

/** Everything that stars are given by, for all counties × the industries of a measure. */
export interface StrengthBasis {
  readonly measure: EstablishmentMeasure;
  /** Date of counts and quotients. */
  readonly asOf: string;
  /** The two dates of growth, `2016-12-31/2020-11-30`; `null` where the measure has one date only. */
  readonly growthAsOf: string | null;
  /** One list per industry: its counties, in the order of the table. */
  readonly industries: readonly { readonly industry: string; readonly title: Text; readonly cells: readonly StrengthCell[] }[];
  readonly support: ReadonlyMap<string, SupportBasis>;
  readonly sourceIds: readonly string[];
  /** What must be said beside the figures of an industry. */
  caveatsOf(industry: string): readonly Text[];
}

const notCollected: NumberCell = { missing: 'not-collected' };

function growthCell(before: NumberCell, after: NumberCell): NumberCell {
  if (hasValue(before) !== hasValue(after)) return { missing: 'not-comparable' };
  return combine([before, after], (first = 0, second = 0) => relativeChange(first, second));
}

/** The two latest dates: 2016 and 2020 for factories, 2023 and 2025 for businesses. */
function growthDates(atlas: Atlas, measure: EstablishmentMeasure): readonly [EstablishmentCounts, EstablishmentCounts] | null {
  const [earlier, later] = yearsOfCounts(atlas, measure, 'county').slice(-2).map((year) => establishmentCounts(atlas, measure, 'county', year));
  return earlier && later ? [earlier, later] : null;
}

/** Sums of published fractions without the last binary digits. */
function sum(values: readonly number[]): number {
  return toSignificant(values.reduce((total, value) => total + value, 0), 12);
}

/** @param totals of the counties, in the order of `counts.codes`. */
function cellsOf(counts: EstablishmentCounts, totals: readonly NumberCell[], dates: ReturnType<typeof growthDates>, industry: string): readonly StrengthCell[] {
  const own = counts.codes.map((county) => counts.count(county, [industry]));
  const both = own.flatMap((count, county) => {
    const total = totals[county];
    return hasValue(count) && total && hasValue(total) ? [{ count: count.value, total: total.value }] : [];
  });
  const nation = { nationIndustry: sum(both.map(({ count }) => count)), nationTotal: sum(both.map(({ total }) => total)) };
  return own.map((count, index) => {
    const county = counts.codes[index] ?? '';
    const before = dates ? dates[0].count(county, [industry]) : notCollected;
    return {
      county,
      industry,
      count,
      lq: combine([count, totals[index] ?? notCollected], (countyIndustry = 0, countyTotal = 0) => locationQuotient({ countyIndustry, countyTotal, ...nation })),
      before,
      growth: dates ? growthCell(before, dates[1].count(county, [industry])) : notCollected,
    };
  });
}

/**
 * The part of the stars that no threshold changes: counts and quotients of the date at which the fewest counties are without figures, growth between
 * the two latest dates, and what supports each county. `null` while a table is not loaded.
 */
export function strengthBasis(atlas: Atlas, measure: EstablishmentMeasure): StrengthBasis | null {
  const counts = fullestCounts(atlas, measure);
  if (!counts || strengthResources.some((name) => !atlas.tables.has(name))) return null;
  const dates = growthDates(atlas, measure);
  const totals = counts.codes.map((county) => counts.total(county));
  const choices = industryChoices(atlas).filter((choice) => choice.measure === measure && choice.level !== 'total');
  const asked = (of: EstablishmentCounts, industry: string) => ({ measure, industries: [industry], name: industryName(atlas, industry), counts: of, years: [of.year] });
  return {
    measure,
    asOf: counts.asOf,
    growthAsOf: dates ? `${dates[0].asOf}/${dates[1].asOf}` : null,
    industries: choices.map(({ code, title }) => ({ industry: code, title, cells: cellsOf(counts, totals, dates, code) })),
    support: supportOf(atlas),
    sourceIds: [...new Set([counts, ...(dates ?? [])].flatMap((known) => known.allSourceIds))].sort(),
    caveatsOf: (industry) => {
      const ofGrowth = dates ? growthCaveats(atlas, asked(dates[0], industry), asked(dates[1], industry)) : [];
      const all = [...countCaveats(atlas, asked(counts, industry)), ...ofGrowth];
      return [...new Map(all.map((caveat) => [caveat.zh, caveat])).values()];
    },
  };
}

/** One part against its threshold. A part that is not known is neither met nor failed. */
export interface StrengthPart {
  readonly part: StarPart;
  readonly state: 'met' | 'not-met' | 'unknown';
  /** Quotient, count, growth as a fraction, or kinds of support that are there; `null` where not known. */
  readonly value: number | null;
  /** The least value that earns the star: for size and growth that of the last county among the best of its industry; `null` where none can. */
  readonly threshold: number | null;
  /** Why it is not known. */
  readonly reason: Text | null;
}

/** One industry of one county with its stars. */
export interface StrengthEntry {
  readonly county: string;
  readonly industry: string;
  readonly measure: EstablishmentMeasure;
  /** Parts met, 0–4. */
  readonly stars: number;
  /** Parts that are not known: as many more stars are possible. */
  readonly unknown: number;
  readonly count: number | null;
  readonly parts: Readonly<Record<StarPart, StrengthPart>>;
  /** The kinds of support of the county. */
  readonly support: readonly SupportResult[];
}

/** The value of the last among the best share of all values, at least one; `null` without values. */
function leastOfBest(values: readonly number[], share: number): number | null {
  // 0.29 × 100 is 28.999…96.
  const places = Math.max(1, Math.floor(values.length * share + 1e-9));
  return values.toSorted((a, b) => b - a)[places - 1] ?? null;
}

function few(minimumCount: number): Text {
  return { zh: `不到 ${minimumCount} 家，不評。`, en: `Fewer than ${minimumCount} establishments: not judged.` };
}

function held(part: StarPart, cell: NumberCell, threshold: number | null, isMet: (value: number) => boolean, tooFew: Text | null): StrengthPart {
  if (!hasValue(cell)) return { part, state: 'unknown', value: null, threshold, reason: missingSentences[cell.missing] };
  const { value } = cell;
  if (!isMet(value)) return { part, state: 'not-met', value, threshold, reason: null };
  return tooFew ? { part, state: 'unknown', value, threshold, reason: tooFew } : { part, state: 'met', value, threshold, reason: null };
}

/** Met as soon as enough kinds are, not met as soon as the unknown ones could not make up for the rest. */
function supportPart(results: readonly SupportResult[], wanted: number): StrengthPart {
  const met = results.filter((result) => result.state === 'met').length;
  const unknown = results.filter((result) => result.state === 'unknown');
  const shared = { part: 'support', value: met, threshold: wanted } as const;
  if (met >= wanted) return { ...shared, state: 'met', reason: null };
  if (met + unknown.length < wanted) return { ...shared, state: 'not-met', reason: null };
  return { ...shared, state: 'unknown', reason: { zh: unknown.map((result) => result.reason?.zh ?? '').join(''), en: unknown.map((result) => result.reason?.en ?? '').join(' ') } };
}

const isBelow = (cell: NumberCell, least: number) => hasValue(cell) && cell.value < least;

/**
 * The stars of every industry of every county under a rule: most stars first, then the highest quotient, then by code. An industry without any
 * establishment in a county is left out there.
 * @throws RangeError for a threshold outside its range.
 */
export function starsOf(basis: StrengthBasis, rule: StarRule): readonly StrengthEntry[] {
  const { specialisation, sizeShare, growthShare, growthAbove, supportKinds, minimumCount } = checkedRule(rule);
  const tooFew = few(minimumCount);
  const support = new Map(
    [...basis.support].map(([county, own]) => {
      const results = supportResults(own, rule);
      return [county, { results, part: supportPart(results, supportKinds) }];
    }),
  );
  const entries = basis.industries.flatMap(({ industry, cells }) => {
    const known = (cell: NumberCell) => (hasValue(cell) ? [cell.value] : []);
    const size = leastOfBest(cells.flatMap((cell) => known(cell.count)), sizeShare);
    const growth = leastOfBest(cells.flatMap((cell) => (isBelow(cell.before, minimumCount) ? [] : known(cell.growth))), growthShare);
    return cells.flatMap((cell): StrengthEntry[] => {
      const own = support.get(cell.county);
      if (!own || (hasValue(cell.count) && cell.count.value === 0)) return [];
      const fewHere = isBelow(cell.count, minimumCount) ? tooFew : null;
      const growthFrom = growth === null ? null : Math.max(growth, growthAbove);
      const parts: StrengthEntry['parts'] = {
        specialisation: held('specialisation', cell.lq, specialisation, (value) => value >= specialisation, fewHere),
        size: held('size', cell.count, size, (value) => size !== null && value >= size, fewHere),
        growth: held('growth', cell.growth, growthFrom, (value) => (growth === null || value >= growth) && value > growthAbove, isBelow(cell.before, minimumCount) ? tooFew : fewHere),
        support: own.part,
      };
      const states = starParts.map((part) => parts[part].state);
      return [
        {
          county: cell.county,
          industry,
          measure: basis.measure,
          stars: states.filter((state) => state === 'met').length,
          unknown: states.filter((state) => state === 'unknown').length,
          count: hasValue(cell.count) ? cell.count.value : null,
          parts,
          support: own.results,
        },
      ];
    });
  });
  const quotient = (entry: StrengthEntry) => entry.parts.specialisation.value ?? -1;
  return entries.sort((a, b) => b.stars - a.stars || quotient(b) - quotient(a) || (a.county < b.county ? -1 : a.county > b.county ? 1 : a.industry < b.industry ? -1 : 1));
}

/** The stars of a measure under a rule, from the tables at once; empty while a table is not loaded. @throws RangeError as `starsOf`. */
export function clusterStrength(atlas: Atlas, rule: StarRule, measure: EstablishmentMeasure): readonly StrengthEntry[] {
  const basis = strengthBasis(atlas, measure);
  return basis ? starsOf(basis, rule) : [];
}
