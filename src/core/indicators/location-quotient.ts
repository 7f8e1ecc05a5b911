import { locationQuotientScale } from '../scales/diverging.ts';
import { locationQuotient as quotient } from '../statistics/location-quotient.ts';
import { buildColumn, combine } from './build-column.ts';
import { baseInputs, countInputs, countsAsked, neededForCounts, titleOf, yearsAsked } from './counts-asked.ts';
import { countCaveats } from './establishment-caveats.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';

const industryLevels = ['section', 'division'] as const;

export const locationQuotient: IndicatorDefinition = {
  id: 'location-quotient',
  group: 'specialisation',
  title: { zh: '區位商數', en: 'Location quotient' },
  definition: {
    zh: '一個行業在此地家數中的占比，相對於它在全國家數中的占比；大於1表示比全國集中。',
    en: 'An industry’s share of the establishments here relative to its share in the nation; above 1 it is more concentrated than in the nation.',
  },
  formula: {
    zh: '（此地行業家數 ÷ 此地全部家數）÷（全國行業家數 ÷ 全國全部家數）',
    en: '(industry here ÷ all here) ÷ (industry in the nation ÷ all in the nation)',
  },
  unit: 'ratio',
  levels: ['county', 'township'],
  industryLevels,
  needs: neededForCounts,
  years: (atlas, question) => yearsAsked(atlas, question, industryLevels),
  compute(atlas, question) {
    const asked = countsAsked(atlas, question, industryLevels);
    if (!asked) return null;
    const { counts, industries, measure, years } = asked;
    const base = counts.base(industries);
    return buildColumn({
      indicator: 'location-quotient',
      title: titleOf(asked, { zh: '區位商數', en: 'location quotient' }),
      unit: 'ratio',
      decimals: 2,
      level: counts.level,
      codes: counts.codes,
      year: counts.year,
      asOf: counts.asOf,
      years,
      cellOf: (code) =>
        combine([counts.count(code, industries), counts.total(code)], (countyIndustry = 0, countyTotal = 0) =>
          quotient({ countyIndustry, countyTotal, nationIndustry: base.industry, nationTotal: base.total }),
        ),
      scaleOf: locationQuotientScale,
      caveats: countCaveats(atlas, asked, { hasBase: true }),
      sourceIds: counts.allSourceIds,
      inputsOf: (code) => [...countInputs(atlas, counts, [...industries, measureNames[measure].total], code), ...baseInputs(asked)],
    });
  },
};
