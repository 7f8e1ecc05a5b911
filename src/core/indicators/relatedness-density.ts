import { sequentialScale } from '../scales/sequential.ts';
import { columnOfCounts } from './build-column.ts';
import { fewCounties } from './complexity-index.ts';
import { countInputs, countsAsked, neededForCounts, titleOf, yearsAsked } from './counts-asked.ts';
import { countCaveats } from './establishment-caveats.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';
import { countyCell, countyRelatedness } from './relatedness.ts';

const industryLevels = ['section', 'division'] as const;

export const relatednessDensity: IndicatorDefinition = {
  id: 'relatedness-density',
  group: 'specialisation',
  title: { zh: '關聯密度', en: 'Relatedness density' },
  definition: {
    zh: '與這個行業相近的行業中，此縣市已具優勢者所占的份量（0 到 100%）；密度高而尚無優勢者，是下一步可能的發展方向。',
    en: 'How much of what is near this industry the county already has an advantage in (0 to 100%); dense without an advantage is where growth could come next.',
  },
  formula: { zh: 'Σ（有優勢的行業之鄰近度）÷ Σ（全部行業之鄰近度）', en: 'Σ proximity of industries with an advantage ÷ Σ proximity of all' },
  method: 'relatedness-density',
  unit: 'percent',
  levels: ['county'],
  industryLevels,
  needs: (question) => [...neededForCounts(question), 'county-industry'],
  years: (atlas, question) => yearsAsked(atlas, question, industryLevels),
  compute(atlas, question) {
    const asked = countsAsked(atlas, question, industryLevels);
    // A sum of divisions has no place among the industries.
    const [industry = '', ...others] = asked?.industries ?? [];
    const known = asked && others.length === 0 && asked.counts.level === 'county' ? countyRelatedness(atlas, asked.measure, asked.counts.year) : null;
    const at = known?.industries.indexOf(industry) ?? -1;
    if (!asked || !known || at < 0) return null;
    const { counts, measure } = asked;
    const densityAt = (row: number) => (known.relatedness.density[row * known.industries.length + at] ?? Number.NaN) * 100;
    return columnOfCounts(asked, {
      indicator: 'relatedness-density',
      title: titleOf(asked, { zh: '關聯密度', en: 'relatedness density' }),
      unit: 'percent',
      decimals: 1,
      cellOf: (code) => countyCell(known, code, densityAt),
      scaleOf: (values) => sequentialScale(values, 'percent'),
      caveats: [fewCounties(known.regions.length), ...countCaveats(atlas, asked, { isRatio: false })],
      inputsOf: (code) => countInputs(atlas, counts, [...known.industries, measureNames[measure].total], code),
    });
  },
};
