import { locationQuotientScale } from '../scales/diverging.ts';
import { locationQuotient as quotient } from '../statistics/location-quotient.ts';
import { columnOfCounts, combine } from './build-column.ts';
import { baseInputs, countInputs, countsAsked, neededForCounts, titleOf, yearsAsked } from './counts-asked.ts';
import { countCaveats } from './establishment-caveats.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';
import { quotientBaseOf } from './quotient-base.ts';

const industryLevels = ['section', 'division'] as const;

export const locationQuotient: IndicatorDefinition = {
  id: 'location-quotient',
  group: 'specialisation',
  title: { zh: '區位商數', en: 'Location quotient' },
  definition: {
    zh: '一個行業在此地家數中的占比，相對於它在全國（或所選比較基準）家數中的占比；大於1表示比基準集中。',
    en: 'An industry’s share of the establishments here relative to its share in the nation (or in the base chosen); above 1 it is more concentrated than there.',
  },
  formula: {
    zh: '（此地行業家數 ÷ 此地全部家數）÷（基準行業家數 ÷ 基準全部家數）；基準為全國，除非另選',
    en: '(industry here ÷ all here) ÷ (industry in the base ÷ all in the base); the base is the nation unless another is chosen',
  },
  method: 'location-quotient',
  unit: 'ratio',
  levels: ['county', 'township'],
  industryLevels,
  needs: neededForCounts,
  years: (atlas, question) => yearsAsked(atlas, question, industryLevels),
  compute(atlas, question) {
    const asked = countsAsked(atlas, question, industryLevels);
    if (!asked) return null;
    const { counts, industries, measure } = asked;
    const comparedWith = quotientBaseOf(atlas, question.quotientBase);
    const base = counts.base(industries, comparedWith.includes);
    const wording = comparedWith.name
      ? { zh: `區位商數（與${comparedWith.name.zh}比）`, en: `location quotient (against ${comparedWith.name.en})` }
      : { zh: '區位商數', en: 'location quotient' };
    return columnOfCounts(asked, {
      indicator: 'location-quotient',
      title: titleOf(asked, wording),
      unit: 'ratio',
      decimals: 2,
      cellOf: (code) =>
        combine([counts.count(code, industries), counts.total(code)], (countyIndustry = 0, countyTotal = 0) =>
          quotient({ countyIndustry, countyTotal, nationIndustry: base.industry, nationTotal: base.total }),
        ),
      scaleOf: locationQuotientScale,
      caveats: countCaveats(atlas, asked, { base: comparedWith }),
      inputsOf: (code) => [...countInputs(atlas, counts, [...industries, measureNames[measure].total], code), ...baseInputs(asked, comparedWith)],
    });
  },
};
