import { sequentialScale } from '../scales/sequential.ts';
import { columnOfCounts } from './build-column.ts';
import { countInputs, countsAsked, neededForCounts, titleOf, yearsAsked } from './counts-asked.ts';
import { countCaveats } from './establishment-caveats.ts';
import { measureNames, measureOfIndustry } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';

const industryLevels = ['total', 'section', 'division'] as const;

export const establishmentCount: IndicatorDefinition = {
  id: 'establishment-count',
  group: 'industry',
  title: { zh: '登記家數', en: 'Establishments' },
  definition: {
    zh: '登記工商家數，或登記為生產中的工廠家數。',
    en: 'Registered businesses, or factories registered as in production.',
  },
  formula: { zh: '登記家數；列有多個行業的工廠平均分給各行業', en: 'Registrations; a factory that lists several divisions is split equally among them' },
  method: 'share-and-rank',
  unit: 'establishments',
  levels: ['county', 'township'],
  industryLevels,
  needs: neededForCounts,
  years: (atlas, question) => yearsAsked(atlas, question, industryLevels),
  compute(atlas, question) {
    const asked = countsAsked(atlas, question, industryLevels);
    if (!asked) return null;
    const { counts, industries, measure } = asked;
    const { noun, unit } = measureNames[measure];
    return columnOfCounts(asked, {
      indicator: 'establishment-count',
      title: titleOf(asked, noun),
      unit,
      decimals: industries.some((industry) => measureOfIndustry(industry)?.level === 'division') ? 1 : 0,
      cellOf: (code) => counts.count(code, industries),
      scaleOf: (values) => sequentialScale(values, unit),
      caveats: countCaveats(atlas, asked, { isRatio: false }),
      inputsOf: (code) => countInputs(atlas, counts, industries, code),
    });
  },
};
