import { hasValue, type NumberCell } from '../measures/column.ts';
import { changeScale } from '../scales/diverging.ts';
import { relativeChange } from '../statistics/growth.ts';
import { columnOfCounts, combine } from './build-column.ts';
import { countInputs, neededForCounts, titleOf } from './counts-asked.ts';
import { dateText } from './date-text.ts';
import { growthCaveats } from './establishment-caveats.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';
import { countsAtTwoDates, endYears, sourcesOfBoth } from './two-dates.ts';

const industryLevels = ['total', 'section', 'division'] as const;

/** A region that only one of the dates covers cannot be compared; one that neither covers has no data at all. */
function comparable(before: NumberCell, after: NumberCell): NumberCell {
  if (!hasValue(before) && !hasValue(after)) return after;
  if (!hasValue(before) || !hasValue(after)) return { missing: 'not-comparable' };
  return combine([before, after], (first = 0, second = 0) => {
    const change = relativeChange(first, second);
    return change === null ? null : change * 100;
  });
}

export const establishmentGrowth: IndicatorDefinition = {
  id: 'establishment-growth',
  group: 'industry',
  title: { zh: '家數增減率', en: 'Change in establishments' },
  definition: {
    zh: '兩個日期之間登記家數的增減百分比，只比較兩個日期都有資料的地方。',
    en: 'Percentage change in registered establishments between two dates, only where both dates have data.',
  },
  formula: { zh: '（後期家數 − 前期家數）÷ 前期家數 × 100', en: '(later − earlier) ÷ earlier × 100' },
  method: 'establishment-growth',
  unit: 'percent',
  levels: ['county', 'township'],
  industryLevels,
  needs: neededForCounts,
  years: (atlas, question) => endYears(atlas, question, industryLevels),
  compute(atlas, question) {
    const dates = countsAtTwoDates(atlas, question, industryLevels);
    if (!dates) return null;
    const { before, after } = dates;
    const { industries, measure } = after;
    const [first, last] = [dateText(before.counts.asOf), dateText(after.counts.asOf)];
    const { noun } = measureNames[measure];
    return columnOfCounts(after, {
      indicator: 'establishment-growth',
      title: titleOf(after, { zh: `${noun.zh}增減率，${first.zh}至${last.zh}`, en: `change in ${noun.en}, ${first.en} to ${last.en}` }),
      unit: 'percent',
      decimals: 1,
      asOf: `${before.counts.asOf}/${after.counts.asOf}`,
      years: endYears(atlas, question, industryLevels),
      cellOf: (code) => comparable(before.counts.count(code, industries), after.counts.count(code, industries)),
      scaleOf: (values) => changeScale(values, 'percent'),
      caveats: growthCaveats(atlas, before, after),
      sourceIds: sourcesOfBoth(dates),
      inputsOf: (code) => [...countInputs(atlas, before.counts, industries, code), ...countInputs(atlas, after.counts, industries, code)],
    });
  },
};
