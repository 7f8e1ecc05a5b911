import type { Atlas } from '../datasets/atlas.ts';
import { measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { shiftShare, type ShiftShareParts } from '../statistics/shift-share.ts';
import type { Text } from '../text.ts';
import type { Area } from './areas.ts';
import { comparableDates } from './comparable-dates.ts';

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
  const dates = comparableDates(atlas, measure);
  return (
    dates && {
      asOf: dates.asOf,
      parts: areas.map((area) => {
        const rows = dates.rowsOf(area);
        return rows && shiftShare({ ...rows, nationBefore: dates.nationBefore, nationAfter: dates.nationAfter }).total;
      }),
      countiesWithout: dates.countiesWithout,
      sourceIds: dates.sourceIds,
    }
  );
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
