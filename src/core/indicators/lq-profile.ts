import type { Atlas } from '../datasets/atlas.ts';
import { hasValue } from '../measures/column.ts';
import type { MissingReason } from '../measures/missing.ts';
import { locationQuotient, locationQuotientInterval } from '../statistics/location-quotient.ts';
import { share } from '../statistics/share.ts';
import type { Text } from '../text.ts';
import type { Level } from '../view/view-state.ts';
import { combine } from './build-column.ts';
import { absentNames, fewEstablishments } from './establishment-caveats.ts';
import { establishmentCounts, yearsOfCounts, type EstablishmentCounts } from './establishment-counts.ts';
import { quotientBaseOf } from './quotient-base.ts';
import { establishmentMeasures, industryChoices, type EstablishmentMeasure, type IndustryChoice } from './establishment-measure.ts';

/** One industry of a county or township against the nation or another base. */
export interface LqProfileEntry {
  readonly industry: string;
  readonly title: Text;
  readonly measure: EstablishmentMeasure;
  readonly year: number;
  readonly asOf: string;
  /** `null` where missing, as are the figures below. */
  readonly count: number | null;
  /** Fraction of all establishments of the measure here. */
  readonly share: number | null;
  readonly lq: number | null;
  /** 95 % interval of the quotient: the exact Poisson interval of the count. */
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no quotient. */
  readonly reason: MissingReason | null;
  /** Fewer than five establishments: one or two more or fewer change the quotient a lot. */
  readonly few: boolean;
  /** Counties without figures at this date: the base is the nation without them. */
  readonly absent: readonly Text[];
  readonly sourceIds: readonly string[];
}

function entryOf(atlas: Atlas, counts: EstablishmentCounts, choice: IndustryChoice, code: string, includes: (code: string) => boolean): LqProfileEntry {
  const base = counts.base([choice.code], includes);
  const [countCell, totalCell] = [counts.count(code, [choice.code]), counts.total(code)];
  const nation = { nationIndustry: base.industry, nationTotal: base.total };
  const input = (countyIndustry: number, countyTotal: number) => ({ countyIndustry, countyTotal, ...nation });
  const quotient = combine([countCell, totalCell], (count = 0, total = 0) => locationQuotient(input(count, total)));
  const count = hasValue(countCell) ? countCell.value : null;
  const total = hasValue(totalCell) ? totalCell.value : null;
  const interval = hasValue(quotient) && count !== null && total !== null ? locationQuotientInterval(input(count, total)) : null;
  return {
    industry: choice.code,
    title: choice.title,
    measure: choice.measure,
    year: counts.year,
    asOf: counts.asOf,
    count,
    share: count !== null && total !== null ? share(count, total) : null,
    lq: hasValue(quotient) ? quotient.value : null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    reason: hasValue(quotient) ? null : quotient.missing,
    few: count !== null && count < fewEstablishments,
    absent: absentNames(atlas, counts),
    sourceIds: counts.sourceIds(code, choice.code),
  };
}

/** Counts of the wanted year if the measure has it; else of the latest year in which the region has figures, else of the latest year. */
function countsFor(atlas: Atlas, measure: EstablishmentMeasure, level: Level, code: string, year: number | null): EstablishmentCounts | null {
  const years = yearsOfCounts(atlas, measure, level).toReversed();
  const all = years.flatMap((known) => establishmentCounts(atlas, measure, level, known) ?? []);
  return all.find((counts) => counts.year === year) ?? all.find((counts) => hasValue(counts.total(code))) ?? all[0] ?? null;
}

/**
 * Location quotients of a region for every industry with counts: sections of businesses, then divisions of factories, in the order of the
 * classification. Township codes have 8 digits, county codes 5. A measure whose table is not loaded is left out.
 * @param year for each measure that has it; `null` = the latest year in which the region has figures.
 * @param quotientBase what the shares are compared with: `nation`, a region id, or a county code.
 */
export function lqProfile(atlas: Atlas, code: string, year: number | null = null, quotientBase = 'nation'): readonly LqProfileEntry[] {
  const { includes } = quotientBaseOf(atlas, quotientBase);
  const level: Level = code.length === 8 ? 'township' : 'county';
  const choices = industryChoices(atlas).filter((choice) => choice.level !== 'total');
  return establishmentMeasures.flatMap((measure) => {
    const counts = countsFor(atlas, measure, level, code, year);
    return counts ? choices.filter((choice) => choice.measure === measure).map((choice) => entryOf(atlas, counts, choice, code, includes)) : [];
  });
}

/** Highest quotient first; then those that rest on few establishments; those without a quotient last. */
export function sortedByQuotient(entries: readonly LqProfileEntry[]): readonly LqProfileEntry[] {
  const place = (entry: LqProfileEntry) => (entry.lq === null ? 2 : entry.few ? 1 : 0);
  return entries.toSorted((a, b) => place(a) - place(b) || (b.lq ?? 0) - (a.lq ?? 0) || a.industry.localeCompare(b.industry));
}

/** Said beside bars that rest on few establishments. */
export const fewNote: Text = {
  zh: `不到${fewEstablishments}家：增減一兩家就會大幅改變商數。`,
  en: `Fewer than ${fewEstablishments}: one or two more or fewer change the quotient a lot.`,
};
