import { countyByCode } from '../datasets/counties.ts';
import { list, rowIndex } from '../datasets/table.ts';
import type { Atlas } from '../datasets/atlas.ts';
import type { NumberCell } from '../measures/column.ts';
import { sequentialScale } from '../scales/sequential.ts';
import { columnOfCounts, combine } from './build-column.ts';
import { countInputs, countsAsked, neededForCounts, titleOf, yearsAsked } from './counts-asked.ts';
import { countCaveats } from './establishment-caveats.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition, IndicatorInput } from './indicator.ts';

const industryLevels = ['total', 'section', 'division'] as const;

function areaOf(atlas: Atlas, code: string): NumberCell {
  const area = countyByCode(atlas).get(code)?.areaKm2;
  return typeof area === 'number' ? { value: area } : { missing: 'not-collected' };
}

function areaSources(atlas: Atlas, code: string): readonly string[] {
  const table = atlas.tables.get('counties');
  const row = table && rowIndex(table, 'county_code').get(code);
  return table && row !== undefined ? list(table, 'source_ids', row) : [];
}

function areaInput(atlas: Atlas, code: string): readonly IndicatorInput[] {
  const area = countyByCode(atlas).get(code)?.areaKm2;
  const asOf = atlas.tables.get('counties')?.resource.asOf ?? '';
  if (typeof area !== 'number') return [];
  return [{ name: { zh: '土地面積', en: 'Land area' }, value: area, unit: 'km2', asOf, sourceIds: areaSources(atlas, code) }];
}

/** Only for counties: there is no official land area of townships among the tables. */
export const establishmentsPerKm2: IndicatorDefinition = {
  id: 'establishments-per-km2',
  group: 'industry',
  title: { zh: '每平方公里家數', en: 'Establishments per km²' },
  definition: { zh: '登記家數除以官方公布的土地面積。', en: 'Registered establishments divided by the official land area.' },
  formula: { zh: '登記家數 ÷ 土地面積（平方公里）', en: 'establishments ÷ land area in km²' },
  method: 'establishment-density',
  unit: 'businesses-per-km2',
  levels: ['county'],
  industryLevels,
  needs: neededForCounts,
  years: (atlas, question) => (question.level === 'county' ? yearsAsked(atlas, question, industryLevels) : []),
  compute(atlas, question) {
    const asked = question.level === 'county' ? countsAsked(atlas, question, industryLevels) : null;
    if (!asked) return null;
    const { counts, industries, measure } = asked;
    const { noun, perKm2 } = measureNames[measure];
    return columnOfCounts(asked, {
      indicator: 'establishments-per-km2',
      title: titleOf(asked, { zh: `每平方公里${noun.zh}`, en: `${noun.en} per km²` }),
      unit: perKm2,
      decimals: 2,
      cellOf: (code) => combine([counts.count(code, industries), areaOf(atlas, code)], (count = 0, area = 0) => (area > 0 ? count / area : null)),
      scaleOf: (values) => sequentialScale(values, perKm2),
      caveats: countCaveats(atlas, asked),
      sourceIds: [...new Set([...counts.allSourceIds, ...counts.codes.flatMap((code) => areaSources(atlas, code))])].sort(),
      inputsOf: (code) => [...countInputs(atlas, counts, industries, code), ...areaInput(atlas, code)],
    });
  },
};
