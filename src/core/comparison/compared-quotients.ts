import type { Atlas } from '../datasets/atlas.ts';
import { fewEstablishments } from '../indicators/establishment-caveats.ts';
import { industryName, measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { hasValue } from '../measures/column.ts';
import type { MissingReason } from '../measures/missing.ts';
import { locationQuotient, locationQuotientInterval } from '../statistics/location-quotient.ts';
import type { Text } from '../text.ts';
import { areaCounts, baseSums, industriesOf, latestCommonYear } from './area-sums.ts';
import type { Area } from './areas.ts';

/** The quotient of one industry in one area. */
export interface AreaQuotient {
  /** `null` where it is not defined or a part has no figure, as the reason says; so are the bounds of the 95 % interval. */
  readonly lq: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: MissingReason | null;
  /** Fewer than five establishments: one or two more or fewer change the quotient a lot. */
  readonly few: boolean;
}

export interface ComparedIndustry {
  readonly code: string;
  readonly title: Text;
  /** One per area. */
  readonly quotients: readonly AreaQuotient[];
  /** The highest quotient over the lowest, of those that do not rest on few; `null` for fewer than two. A quotient of 0 counts as 1/16. */
  readonly gap: number | null;
}

export interface ComparedQuotients {
  readonly measure: EstablishmentMeasure;
  readonly asOf: string;
  /** The widest gap first; those without one last. */
  readonly industries: readonly ComparedIndustry[];
  /** How many parts of the base have no figure at the date: the base is the others together. */
  readonly baseWithout: number;
  readonly sourceIds: readonly string[];
}

const least = 1 / 16;

function gapOf(quotients: readonly AreaQuotient[]): number | null {
  const trusted = quotients.flatMap(({ lq, few }) => (lq === null || few ? [] : [Math.max(least, lq)]));
  return trusted.length < 2 ? null : Math.max(...trusted) / Math.min(...trusted);
}

/**
 * Location quotients of areas against one base, from summed counts, at the latest date at which every area has all its figures. `null` while a
 * table is not loaded or when there is no such date.
 */
export function comparedQuotients(atlas: Atlas, areas: readonly Area[], base: Area, measure: EstablishmentMeasure): ComparedQuotients | null {
  const year = areas.length === 0 ? null : latestCommonYear(atlas, areas, measure);
  const sums = year === null ? null : baseSums(atlas, base, measure, year);
  if (year === null || !sums) return null;
  const counted = areas.map((area) => ({ area, counts: areaCounts(atlas, area.level, measure, year) }));
  const industries = industriesOf(atlas, measure).map((code): ComparedIndustry => {
    const nationIndustry = sums.industry(code);
    const quotients = counted.map(({ area, counts }): AreaQuotient => {
      const [count, total] = [counts?.count(area, code), counts?.total(area)];
      if (!count || !total || !hasValue(count) || !hasValue(total)) return { lq: null, low: null, high: null, reason: 'not-collected', few: false };
      const input = { countyIndustry: count.value, countyTotal: total.value, nationIndustry, nationTotal: sums.total };
      const lq = locationQuotient(input);
      const interval = lq === null ? null : locationQuotientInterval(input);
      return { lq, low: interval?.low ?? null, high: interval?.high ?? null, reason: lq === null ? 'not-applicable' : null, few: count.value < fewEstablishments };
    });
    return { code, title: industryName(atlas, code), quotients, gap: gapOf(quotients) };
  });
  return {
    measure,
    asOf: sums.counts.asOf,
    industries: industriesInOrder(industries, 'gap'),
    baseWithout: sums.missingParts.length,
    sourceIds: [...new Set([...sums.counts.allSourceIds, ...counted.flatMap(({ counts }) => counts?.counts.allSourceIds ?? [])])].toSorted(),
  };
}

/** By what the industries are ordered: the widest gap, the classification, or the quotient of the area at a place of the tray. */
export type QuotientOrder = 'gap' | 'classification' | number;

/** Industries in an order. By an area: its highest quotient first, then those that rest on few, last those without one. */
export function industriesInOrder(industries: readonly ComparedIndustry[], order: QuotientOrder): readonly ComparedIndustry[] {
  const byCode = (a: ComparedIndustry, b: ComparedIndustry): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  if (order === 'classification') return industries.toSorted(byCode);
  if (order === 'gap') return industries.toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0) || byCode(a, b));
  const place = ({ quotients }: ComparedIndustry): number => {
    const own = quotients[order];
    return !own || own.lq === null ? 2 : own.few ? 1 : 0;
  };
  return industries.toSorted((a, b) => place(a) - place(b) || (b.quotients[order]?.lq ?? 0) - (a.quotients[order]?.lq ?? 0) || byCode(a, b));
}

const list = (texts: readonly Text[]): Text => ({ zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en, zh }) => en || zh).join(', ') });

/** What sets the areas most apart, in one sentence: the industries with the widest trustworthy gaps and who is strong in each. */
export function comparisonSentence(areas: readonly Area[], { industries, measure }: ComparedQuotients): Text {
  const told = industries.filter(({ gap }) => gap !== null && gap >= 1.5).slice(0, 3);
  if (told.length === 0) return { zh: `各地區的${measureNames[measure].noun.zh}結構沒有明顯的差距。`, en: `The structures of ${measureNames[measure].noun.en} of these areas do not differ markedly.` };
  const parts = told.map(({ title, quotients }): Text => {
    const best = quotients.reduce((found, { lq, few }, index) => (!few && lq !== null && lq > (quotients[found]?.lq ?? -1) ? index : found), 0);
    const value = (quotients[best]?.lq ?? 0).toFixed(2);
    const name = areas[best]?.name ?? { zh: '', en: '' };
    return { zh: `${title.zh}（${name.zh} ${value}）`, en: `${title.en || title.zh} (${name.en || name.zh} ${value})` };
  });
  const joined = list(parts);
  return { zh: `差距最大的行業（最高者與其區位商數）：${joined.zh}。`, en: `The widest gaps, with the area that is highest and its quotient: ${joined.en}.` };
}
