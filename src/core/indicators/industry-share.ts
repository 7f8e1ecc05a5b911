import { sequentialScale } from '../scales/sequential.ts';
import { share } from '../statistics/share.ts';
import { columnOfCounts, combine } from './build-column.ts';
import { countInputs, countsAsked, neededForCounts, titleOf, yearsAsked } from './counts-asked.ts';
import { countCaveats } from './establishment-caveats.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';

const industryLevels = ['section', 'division'] as const;

export const industryShare: IndicatorDefinition = {
  id: 'industry-share',
  group: 'specialisation',
  title: { zh: '占當地家數的百分比', en: 'Share of establishments' },
  definition: { zh: '一個行業占此地全部登記家數的百分比。', en: 'An industry as a percentage of all establishments registered here.' },
  formula: { zh: '此地行業家數 ÷ 此地全部家數 × 100', en: 'industry here ÷ all here × 100' },
  method: 'share-and-rank',
  unit: 'percent',
  levels: ['county', 'township'],
  industryLevels,
  needs: neededForCounts,
  years: (atlas, question) => yearsAsked(atlas, question, industryLevels),
  compute(atlas, question) {
    const asked = countsAsked(atlas, question, industryLevels);
    if (!asked) return null;
    const { counts, industries, measure } = asked;
    const { noun, total } = measureNames[measure];
    return columnOfCounts(asked, {
      indicator: 'industry-share',
      title: titleOf(asked, { zh: `占${noun.zh}的百分比`, en: `share of ${noun.en}` }),
      unit: 'percent',
      decimals: 1,
      cellOf: (code) =>
        combine([counts.count(code, industries), counts.total(code)], (part = 0, whole = 0) => {
          const fraction = share(part, whole);
          return fraction === null ? null : fraction * 100;
        }),
      scaleOf: (values) => sequentialScale(values, 'percent'),
      caveats: countCaveats(atlas, asked),
      inputsOf: (code) => countInputs(atlas, counts, [...industries, total], code),
    });
  },
};
