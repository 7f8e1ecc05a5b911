import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import type { PriorityIndustry } from '../datasets/programmes.ts';
import { baseInputs, countInputs } from '../indicators/counts-asked.ts';
import { countCaveats } from '../indicators/establishment-caveats.ts';
import { measureNames } from '../indicators/establishment-measure.ts';
import { quotientBaseOf } from '../indicators/quotient-base.ts';
import type { Text } from '../text.ts';
import type { GapQuotient } from './gap-cell.ts';
import { fullestCounts } from './gap-specialisation.ts';
import type { Method } from './method.ts';

/** The quotient of a priority industry in a county, with the counts of its mapped industries here and in the nation. */
export function gapQuotientMethod(atlas: Atlas, quotient: GapQuotient, county: string, priority: PriorityIndustry, notes: readonly Text[]): Method {
  const { measure, industries, lq, interval, asOf } = quotient;
  const counts = fullestCounts(atlas, measure);
  const asked = counts && { measure, industries, name: { zh: '對應行業合計', en: 'Mapped industries together' }, counts, years: [counts.year] };
  const range = interval ? { zh: `95% 區間 ${interval.low.toFixed(2)} 至 ${interval.high.toFixed(2)}（精確 Poisson）。`, en: `95% interval ${interval.low.toFixed(2)} to ${interval.high.toFixed(2)} (exact Poisson).` } : null;
  return {
    title: { zh: `${priority.short.zh}：區位商數（${measureNames[measure].noun.zh}）`, en: `${priority.short.en}: location quotient (${measureNames[measure].noun.en})` },
    place: countyByCode(atlas).get(county)?.name ?? null,
    definition: {
      zh: '重點產業對應的行業合計，在此地家數中的占比，相對於在全國家數中的占比；大於 1 表示比全國集中。',
      en: 'The share that the industries mapped to the priority industry have together among the establishments here, relative to their share in the nation; above 1 they are more concentrated here.',
    },
    formula: { zh: '（此地對應行業 ÷ 此地全部）÷（全國對應行業 ÷ 全國全部）', en: '(mapped industries here ÷ all here) ÷ (mapped industries in the nation ÷ all in the nation)' },
    method: 'location-quotient',
    cell: { value: lq },
    unit: 'ratio',
    decimals: 2,
    asOf,
    inputs: asked ? [...countInputs(atlas, asked.counts, [...industries, measureNames[measure].total], county), ...baseInputs(asked, quotientBaseOf(atlas, 'nation'))] : [],
    sourceIds: quotient.sourceIds,
    caveats: [...(range ? [range] : []), ...notes, ...(asked ? countCaveats(atlas, asked) : [])],
  };
}
