import { changeScale } from '../scales/diverging.ts';
import type { Text } from '../text.ts';
import { columnOfCounts } from './build-column.ts';
import { countInputs, countsAsked, neededForCounts, yearsAsked } from './counts-asked.ts';
import { countCaveats } from './establishment-caveats.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';
import { countyCell, countyRelatedness } from './relatedness.ts';

const industryLevels = ['total'] as const;

export function fewCounties(counties: number): Text {
  return {
    zh: `只有 ${counties} 個縣市，關聯與複雜度是粗略的描述，不是預測；排名接近者差異不可解讀。`,
    en: `With only ${counties} counties, relatedness and complexity are a coarse description, not a forecast; close ranks say nothing.`,
  };
}

const weak: Text = {
  zh: '第二與第三特徵值很接近，家數稍有變動就可能改變整個順序。',
  en: 'The second and third eigenvalues are close: small changes of the counts may turn the whole order.',
};

export const complexityIndex: IndicatorDefinition = {
  id: 'economic-complexity',
  group: 'specialisation',
  title: { zh: '經濟複雜度指數', en: 'Economic complexity index' },
  definition: {
    zh: '由各縣市具優勢（區位商數不小於1）的行業，以及那些行業有多少縣市也有，推得的指數；平均為0，標準差為1。',
    en: 'An index from the industries in which a county has an advantage (quotient of at least 1) and from how many counties have them too; mean 0, standard deviation 1.',
  },
  formula: { zh: '矩陣 D⁻¹MU⁻¹Mᵀ 第二大特徵值的特徵向量，標準化；方向與優勢行業數同向', en: 'eigenvector of the second largest eigenvalue of D⁻¹MU⁻¹Mᵀ, standardised; its sign goes with the number of advantages' },
  method: 'economic-complexity',
  unit: 'ratio',
  levels: ['county'],
  industryLevels,
  needs: (question) => [...neededForCounts(question), 'county-industry'],
  years: (atlas, question) => yearsAsked(atlas, question, industryLevels),
  compute(atlas, question) {
    const asked = countsAsked(atlas, question, industryLevels);
    const known = asked && asked.counts.level === 'county' ? countyRelatedness(atlas, asked.measure, asked.counts.year) : null;
    if (!asked || !known) return null;
    const { counts, measure } = asked;
    const { eci, separation } = known.complexity;
    const { noun } = measureNames[measure];
    return columnOfCounts(asked, {
      indicator: 'economic-complexity',
      title: { zh: `經濟複雜度指數（${noun.zh}）`, en: `Economic complexity index (${noun.en})` },
      unit: 'ratio',
      decimals: 2,
      cellOf: (code) => countyCell(known, code, (row) => eci?.[row]),
      scaleOf: (values) => changeScale(values, 'ratio'),
      caveats: [fewCounties(known.regions.length), ...(separation === 'clear' ? [] : [weak]), ...countCaveats(atlas, asked, { isRatio: false })],
      inputsOf: (code) => countInputs(atlas, counts, [...known.industries, measureNames[measure].total], code),
    });
  },
};
