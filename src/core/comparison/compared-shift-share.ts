import type { Atlas } from '../datasets/atlas.ts';
import { yearsOfCounts } from '../indicators/establishment-counts.ts';
import { measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { shiftShare, type ShiftShareParts } from '../statistics/shift-share.ts';
import type { Text } from '../text.ts';
import { areaCounts, countRow, industriesOf } from './area-sums.ts';
import { nationArea, type Area } from './areas.ts';

/** The change of areas between the two latest dates of a measure, and its parts. */
export interface ComparedShiftShare {
  /** Both dates, `2016-12-31/2020-11-30`. */
  readonly asOf: string;
  /** One per area; `null` where a part lacks one of the dates, or where the area consists of townships. */
  readonly parts: readonly (ShiftShareParts | null)[];
  /** Counties that lack a count at one of the dates: the nation is the others together. */
  readonly countiesWithout: number;
  readonly sourceIds: readonly string[];
}

/**
 * Classic shift-share of areas from summed counts, against the counties that have every count at both dates. `null` while a table is not loaded
 * or when the measure has one date only.
 */
export function comparedShiftShare(atlas: Atlas, areas: readonly Area[], measure: EstablishmentMeasure): ComparedShiftShare | null {
  const [before, after] = yearsOfCounts(atlas, measure, 'county').slice(-2).map((year) => areaCounts(atlas, 'county', measure, year));
  if (!before || !after) return null;
  const industries = industriesOf(atlas, measure);
  const nation = nationArea(atlas);
  const isComparable = (code: string): boolean => {
    const county: Area = { ...nation, parts: [{ code, share: 1 }] };
    return countRow(before, county, industries) !== null && countRow(after, county, industries) !== null;
  };
  const comparable = nation.parts.filter(({ code }) => isComparable(code));
  const rowsOf = (area: Area) => ({ first: countRow(before, area, industries), second: countRow(after, area, industries) });
  const whole = rowsOf({ ...nation, parts: comparable });
  const { first: nationBefore, second: nationAfter } = whole;
  if (!nationBefore || !nationAfter) return null;
  return {
    asOf: `${before.counts.asOf}/${after.counts.asOf}`,
    parts: areas.map((area) => {
      if (area.level !== 'county' || !area.parts.every(({ code }) => comparable.some((known) => known.code === code))) return null;
      const { first, second } = rowsOf(area);
      return first && second ? shiftShare({ before: first, after: second, nationBefore, nationAfter }).total : null;
    }),
    countiesWithout: nation.parts.length - comparable.length,
    sourceIds: [...new Set([...before.counts.allSourceIds, ...after.counts.allSourceIds])].toSorted(),
  };
}

function signed(value: number): string {
  const printed = Math.abs(value).toFixed(1);
  return `${Number(printed) === 0 ? '±' : value > 0 ? '+' : '−'}${printed}%`;
}

/** One sentence for each area: how much it changed, and how much of that is its own. */
export function shiftShareSentenceOf(area: Area, parts: ShiftShareParts, measure: EstablishmentMeasure): Text {
  const rate = (value: number): string => signed((100 * value) / parts.before);
  const { noun } = measureNames[measure];
  if (parts.before === 0) return { zh: `${area.name.zh}期初沒有${noun.zh}，不計算。`, en: `${area.name.en} had no ${noun.en} at the first date: nothing is computed.` };
  return {
    zh: `${area.name.zh}的${noun.zh}變動 ${rate(parts.change)}：全國成長 ${rate(parts.national)}，產業結構 ${rate(parts.mix)}，在地 ${rate(parts.local)}。`,
    en: `${area.name.en}: ${noun.en} changed by ${rate(parts.change)}; national ${rate(parts.national)}, mix of industries ${rate(parts.mix)}, local ${rate(parts.local)}.`,
  };
}
