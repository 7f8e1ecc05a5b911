import type { Atlas } from '../datasets/atlas.ts';
import { priorityMappingsOf } from '../datasets/programmes.ts';
import { readerOf } from '../datasets/reader.ts';
import { text } from '../datasets/table.ts';
import { listText } from '../indicators/date-text.ts';
import { fewEstablishments } from '../indicators/establishment-caveats.ts';
import { establishmentCounts, yearsOfCounts, type EstablishmentCounts } from '../indicators/establishment-counts.ts';
import { industryName, measureNames, measureOfIndustry, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { missingSentences, type MissingReason } from '../measures/missing.ts';
import { toSignificant } from '../statistics/class-edges.ts';
import { locationQuotient, locationQuotientInterval, type LocationQuotientInput } from '../statistics/location-quotient.ts';
import type { Text } from '../text.ts';
import type { MappingBasis, ViewState } from '../view/view-state.ts';
import type { GapEvidence, GapJudge, GapVerdict } from './gap-cell.ts';
import { nearestCounty } from './gap-nearest.ts';

/** Tables of this kind. */
export const specialisationResources: readonly string[] = ['counties', 'industries', 'county-industry', 'priority-industries', 'priority-industry-industries'];

/** The latest of the dates at which the fewest counties have no figures: a base without New Taipei or Taichung would be another nation. */
export function fullestCounts(atlas: Atlas, measure: EstablishmentMeasure): EstablishmentCounts | null {
  const all = yearsOfCounts(atlas, measure, 'county').flatMap((year) => establishmentCounts(atlas, measure, 'county', year) ?? []);
  const fewest = Math.min(...all.map((counts) => counts.absent.length));
  return all.findLast((counts) => counts.absent.length === fewest) ?? null;
}

/** The section of each division; empty when the classification names none. */
const sectionByDivision = readerOf<ReadonlyMap<string, string>>(['industries'], new Map(), (table) =>
  table.columns.has('section_code') ? new Map(Array.from({ length: table.length }, (_, row) => [text(table, 'industry_code', row), text(table, 'section_code', row)])) : new Map(),
);

type Cells = readonly NumberCell[];

const cellsKnown = new WeakMap<EstablishmentCounts, Map<string, Cells>>();

/** The counts of an industry in every county, in the order of `counts.codes`; read once. */
function cellsOf(counts: EstablishmentCounts, industry: string): Cells {
  const known = cellsKnown.get(counts) ?? new Map<string, Cells>();
  cellsKnown.set(counts, known);
  const cells = known.get(industry) ?? counts.codes.map((code) => (industry === measureNames[counts.measure].total ? counts.total(code) : counts.count(code, [industry])));
  known.set(industry, cells);
  return cells;
}

/** A priority industry in one county, or why it has no quotient. */
type CountyQuotient = { readonly input: LocationQuotientInput; readonly lq: number } | { readonly missing: MissingReason };

/** A priority industry in every county. */
interface Counted {
  readonly counts: EstablishmentCounts;
  readonly used: readonly string[];
  readonly names: readonly Text[];
  readonly without: readonly Text[];
  readonly isWider: boolean;
  readonly basis: MappingBasis;
  readonly notes: readonly Text[];
  /** By county code. */
  readonly quotients: ReadonlyMap<string, CountyQuotient>;
}

/** Sums of published fractions without the last binary digits. */
function sum(values: readonly number[]): number {
  return toSignificant(values.reduce((total, value) => total + value, 0), 12);
}

/** The industries taken together in every county, against all counties that have both figures. */
function quotientsOf(counts: EstablishmentCounts, used: readonly string[]): Counted['quotients'] {
  const parts = [...used.map((code) => cellsOf(counts, code)), cellsOf(counts, measureNames[counts.measure].total)];
  const own = counts.codes.map((_, county) => {
    const cells = parts.map((cells) => cells[county] ?? { missing: 'not-collected' as const });
    const values = cells.filter(hasValue).map((cell) => cell.value);
    const gap = cells.find((cell) => !hasValue(cell));
    return gap && !hasValue(gap) ? gap : { countyIndustry: sum(values.slice(0, -1)), countyTotal: values.at(-1) ?? 0 };
  });
  const complete = own.flatMap((county) => ('missing' in county ? [] : [county]));
  const nation = { nationIndustry: sum(complete.map((county) => county.countyIndustry)), nationTotal: sum(complete.map((county) => county.countyTotal)) };
  return new Map(
    counts.codes.map((code, index): [string, CountyQuotient] => {
      const county = own[index];
      if (!county || 'missing' in county) return [code, county ?? { missing: 'not-collected' }];
      const input = { ...county, ...nation };
      const lq = locationQuotient(input);
      return [code, lq === null ? { missing: 'not-applicable' } : { input, lq }];
    }),
  );
}

function withCounts(counts: EstablishmentCounts | null, codes: readonly string[]): readonly string[] {
  return counts ? codes.filter((code) => measureOfIndustry(code)?.measure === counts.measure && cellsOf(counts, code).some(hasValue)) : [];
}

function widerNote(names: Text): Text {
  return {
    zh: `對應的中類沒有縣市家數，改用所屬大類的登記工商家數（${names.zh}），範圍比此項目寬得多。`,
    en: `The mapped divisions have no counts by county; the registered businesses of their whole section stand for them (${names.en}), which is far wider than the item.`,
  };
}

function withoutNote(names: Text): Text {
  return { zh: `也對應到但沒有縣市家數、因此未計入：${names.zh}。`, en: `Also mapped but without counts by county, and so not included: ${names.en}.` };
}

/** Divisions of factories where any is mapped; else the sections of businesses that hold the mapped divisions. */
function countedOf(atlas: Atlas, priorityId: string, bases: readonly MappingBasis[]): Counted | null {
  const mappings = priorityMappingsOf(atlas).filter((mapping) => mapping.priorityId === priorityId && bases.includes(mapping.basis));
  const codes = [...new Set(mappings.map((mapping) => mapping.industry))].sort();
  const [factories, businesses] = [fullestCounts(atlas, 'factories'), fullestCounts(atlas, 'businesses')];
  const divisions = withCounts(factories, codes);
  const sections = sectionByDivision(atlas);
  const holding = [...new Set(codes.map((code) => sections.get(code) ?? code))].sort();
  const counts = divisions.length > 0 ? factories : businesses;
  const used = divisions.length > 0 ? divisions : withCounts(businesses, holding);
  if (!counts || used.length === 0) return null;
  const own = mappings.filter((mapping) => used.includes(divisions.length > 0 ? mapping.industry : (sections.get(mapping.industry) ?? mapping.industry)));
  const names = used.map((code) => industryName(atlas, code));
  const without = divisions.length > 0 ? codes.filter((code) => !divisions.includes(code)).map((code) => industryName(atlas, code)) : [];
  const isWider = !used.every((code) => codes.includes(code));
  return {
    counts,
    used,
    names,
    without,
    isWider,
    basis: own.every((mapping) => mapping.basis === 'stated') ? 'stated' : 'proposed',
    notes: [...(isWider ? [widerNote(listText(names))] : []), ...(without.length > 0 ? [withoutNote(listText(without))] : [])],
    quotients: quotientsOf(counts, used),
  };
}

const noCounts: Text = {
  zh: '以目前選用的依據，沒有對應到任何有縣市家數的行業，無從判斷。',
  en: 'With the bases chosen, the item is not mapped to any industry with counts by county, so nothing can be said.',
};

function verdictOf(counted: Counted | null, county: string): GapVerdict {
  if (!counted) return { state: 'unknown', reason: noCounts };
  const { counts, used, names, without, isWider, basis, notes } = counted;
  const quotient = counted.quotients.get(county) ?? { missing: 'not-collected' };
  if ('missing' in quotient) return { state: 'unknown', reason: missingSentences[quotient.missing] };
  const { lq, input } = quotient;
  const count = input.countyIndustry;
  const evidence: GapEvidence = { kind: 'quotient', quotient: { measure: counts.measure, asOf: counts.asOf, industries: used, names, without, isWider, count, lq, interval: null, sourceIds: counts.allSourceIds } };
  if (lq < 1) return { state: 'absent', evidence, notes };
  if (count >= fewEstablishments) return { state: 'present', count, basis, evidence, notes };
  return {
    state: 'unknown',
    reason: { zh: `不到 ${fewEstablishments} 家，增減一兩家就會改變判斷。`, en: `Fewer than ${fewEstablishments} establishments: one or two more or fewer would change the answer.` },
  };
}

/** The Poisson interval costs a tenth of a millisecond: it is computed only for the cells that are shown. */
function withInterval(verdict: GapVerdict, counted: Counted | null, county: string): GapVerdict {
  const quotient = counted?.quotients.get(county);
  if (verdict.state === 'unknown' || verdict.evidence?.kind !== 'quotient' || !quotient || 'missing' in quotient) return verdict;
  return { ...verdict, evidence: { kind: 'quotient', quotient: { ...verdict.evidence.quotient, interval: locationQuotientInterval(quotient.input) } } };
}

/**
 * Specialisation: the location quotient of the mapped industries taken together. Present from 1 with at least five establishments, absent below 1,
 * unknown where no mapped industry has counts, a figure is missing, or a quotient from 1 rests on fewer than five.
 */
export function specialisationJudge(atlas: Atlas, view: Pick<ViewState, 'bases'>): GapJudge {
  const known = new Map<string, Counted | null>();
  const counted = (priorityId: string): Counted | null => {
    const old = known.get(priorityId);
    if (old !== undefined) return old;
    const made = countedOf(atlas, priorityId, view.bases);
    known.set(priorityId, made);
    return made;
  };
  const verdict = (county: string, priorityId: string) => verdictOf(counted(priorityId), county);
  return {
    verdict,
    complete(county, priorityId) {
      const full = withInterval(verdict(county, priorityId), counted(priorityId), county);
      if (full.state === 'present') return full;
      return { ...full, nearest: nearestCounty(atlas, county, (code) => verdict(code, priorityId)) };
    },
  };
}
