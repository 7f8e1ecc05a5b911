import { dateText } from '../../core/indicators/date-text.ts';
import { measureNames, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { shiftSharePartIds, type CountyShiftShare, type OwnShiftShare, type ShiftShareVariant } from '../../core/insights/shift-share-of-county.ts';
import type { Language, Text } from '../../core/text.ts';
import type { Chart } from '../charts/chart.ts';
import { waterfall } from '../charts/waterfall.ts';
import { partLook } from './shift-share-looks.ts';

export function shiftShareTitle(measure: EstablishmentMeasure): Text {
  const { noun } = measureNames[measure];
  return { zh: `${noun.zh}增減的來源（家）`, en: `Sources of the change in ${noun.en}` };
}

/** From the earlier count to the later one by the parts of the change. */
export function shiftShareWaterfall(shown: CountyShiftShare, { total }: OwnShiftShare, variant: ShiftShareVariant, language: Language, width: number): Chart {
  return waterfall({
    language,
    idPrefix: `shift-${shown.measure}`,
    title: shiftShareTitle(shown.measure),
    format: { unit: 'count', options: { decimals: shown.decimals } },
    start: { name: dateText(shown.before.asOf), value: total.before, reason: null },
    parts: shiftSharePartIds(variant, [total]).map((part) => ({ ...partLook(part), value: total[part], reason: null })),
    end: { name: dateText(shown.after.asOf), value: total.after, reason: null },
    width,
  });
}
