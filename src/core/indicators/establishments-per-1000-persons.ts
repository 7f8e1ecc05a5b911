import { sequentialScale } from '../scales/sequential.ts';
import type { Text } from '../text.ts';
import { columnOfCounts, combine } from './build-column.ts';
import { countInputs, countsAsked, neededForCounts, titleOf, yearsAsked } from './counts-asked.ts';
import { dateText } from './date-text.ts';
import { countCaveats } from './establishment-caveats.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';
import { populationNear, populationResource } from './population.ts';

const industryLevels = ['total', 'section', 'division'] as const;

function yearsDiffer(asOf: string, year: number, populationYear: number): readonly Text[] {
  if (year === populationYear) return [];
  const date = dateText(asOf);
  return [
    {
      zh: `家數為${date.zh}，人口為${populationYear}年底：${year}年底的人口不在資料中，兩者日期不同。`,
      en: `Establishments are of ${date.en} and population of the end of ${populationYear}: population at the end of ${year} is not among the data, so the dates differ.`,
    },
  ];
}

export const establishmentsPer1000Persons: IndicatorDefinition = {
  id: 'establishments-per-1000-persons',
  group: 'industry',
  title: { zh: '每千人家數', en: 'Establishments per 1,000 persons' },
  definition: {
    zh: '登記家數除以年底設籍人口，乘以1,000。',
    en: 'Registered establishments divided by the registered population at the end of the year, times 1,000.',
  },
  formula: { zh: '登記家數 ÷ 年底人口數 × 1,000', en: 'establishments ÷ population at the end of the year × 1,000' },
  method: 'establishment-density',
  unit: 'businesses-per-1000',
  levels: ['county', 'township'],
  industryLevels,
  needs: (question) => [...neededForCounts(question), populationResource(question.level)],
  years: (atlas, question) => (atlas.tables.has(populationResource(question.level)) ? yearsAsked(atlas, question, industryLevels) : []),
  compute(atlas, question) {
    const asked = countsAsked(atlas, question, industryLevels);
    const population = asked && populationNear(atlas, question.level, asked.counts.year);
    if (!asked || !population) return null;
    const { counts, industries, measure } = asked;
    const { noun, per1000 } = measureNames[measure];
    return columnOfCounts(asked, {
      indicator: 'establishments-per-1000-persons',
      title: titleOf(asked, { zh: `每千人${noun.zh}`, en: `${noun.en} per 1,000 persons` }),
      unit: per1000,
      decimals: 2,
      cellOf: (code) =>
        combine([counts.count(code, industries), population.of(code)], (count = 0, persons = 0) => (persons > 0 ? (count / persons) * 1000 : null)),
      scaleOf: (values) => sequentialScale(values, per1000),
      caveats: [...yearsDiffer(counts.asOf, counts.year, population.year), ...countCaveats(atlas, asked)],
      sourceIds: [...new Set([...counts.allSourceIds, ...population.sourceIds])].sort(),
      inputsOf: (code) => [...countInputs(atlas, counts, industries, code), ...population.input(code)],
    });
  },
};
