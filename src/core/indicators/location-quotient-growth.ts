import { hasValue, type NumberCell } from '../measures/column.ts';
import { changeScale } from '../scales/diverging.ts';
import { locationQuotient } from '../statistics/location-quotient.ts';
import { quotientGrowth } from '../statistics/location-quotient-matrix.ts';
import type { Text } from '../text.ts';
import { columnOfCounts } from './build-column.ts';
import { countInputs, neededForCounts, titleOf, type CountsAsked } from './counts-asked.ts';
import { dateText } from './date-text.ts';
import { growthCaveats } from './establishment-caveats.ts';
import { measureNames } from './establishment-measure.ts';
import type { IndicatorDefinition } from './indicator.ts';
import { quotientBaseOf } from './quotient-base.ts';
import { countsAtTwoDates, endYears, sourcesOfBoth } from './two-dates.ts';

const industryLevels = ['section', 'division'] as const;

const commonBase: Text = {
  zh: '兩個日期的商數都以兩個日期皆有資料的地方合計為基準，才不會因為缺資料的縣市不同而改變。',
  en: 'At both dates the base is the regions that have data at both, so that counties missing at one of them change nothing.',
};

/** Quotients at one date against the regions of the base that `isCommon`. */
function quotientsAt({ counts, industries }: CountsAsked, includes: (code: string) => boolean): (code: string) => NumberCell {
  const base = counts.base(industries, includes);
  return (code) => {
    const [part, whole] = [counts.count(code, industries), counts.total(code)];
    if (!hasValue(part)) return part;
    if (!hasValue(whole)) return whole;
    const value = locationQuotient({ countyIndustry: part.value, countyTotal: whole.value, nationIndustry: base.industry, nationTotal: base.total });
    return value === null ? { missing: 'not-applicable' } : { value };
  };
}

function growthCell(before: NumberCell, after: NumberCell): NumberCell {
  if (!hasValue(before) && !hasValue(after)) return after;
  if (!hasValue(before) || !hasValue(after)) {
    const gap = hasValue(before) ? after : before;
    return hasValue(gap) || gap.missing === 'not-applicable' ? { missing: 'not-applicable' } : { missing: 'not-comparable' };
  }
  const growth = quotientGrowth(before.value, after.value);
  return growth === null ? { missing: 'not-applicable' } : { value: growth * 100 };
}

export const locationQuotientGrowth: IndicatorDefinition = {
  id: 'location-quotient-growth',
  group: 'specialisation',
  title: { zh: '區位商數增減率', en: 'Change in location quotient' },
  definition: {
    zh: '兩個日期之間區位商數的增減百分比：比基準更集中，還是趨於一般。',
    en: 'Percentage change of the location quotient between two dates: more concentrated than the base, or less.',
  },
  formula: { zh: '後期區位商數 ÷ 前期區位商數 − 1', en: 'later quotient ÷ earlier quotient − 1' },
  method: 'lq-growth',
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
    const chosen = quotientBaseOf(atlas, question.quotientBase);
    const isKnown = ({ counts }: CountsAsked, code: string) => hasValue(counts.total(code)) && hasValue(counts.count(code, industries));
    const common = new Set(after.counts.codes.filter((code) => chosen.includes(code) && isKnown(before, code) && isKnown(after, code)));
    const includes = (code: string) => common.has(code);
    const [quotientBefore, quotientAfter] = [quotientsAt(before, includes), quotientsAt(after, includes)];
    const [first, last] = [dateText(before.counts.asOf), dateText(after.counts.asOf)];
    const against = chosen.name ? { zh: `，與${chosen.name.zh}比`, en: `, against ${chosen.name.en}` } : { zh: '', en: '' };
    return columnOfCounts(after, {
      indicator: 'location-quotient-growth',
      title: titleOf(after, { zh: `區位商數增減率，${first.zh}至${last.zh}${against.zh}`, en: `change in location quotient, ${first.en} to ${last.en}${against.en}` }),
      unit: 'percent',
      decimals: 1,
      asOf: `${before.counts.asOf}/${after.counts.asOf}`,
      years: endYears(atlas, question, industryLevels),
      cellOf: (code) => growthCell(quotientBefore(code), quotientAfter(code)),
      scaleOf: (values) => changeScale(values, 'percent'),
      caveats: [commonBase, ...growthCaveats(atlas, before, after)],
      sourceIds: sourcesOfBoth(dates),
      inputsOf: (code) => {
        const all = [...industries, measureNames[measure].total];
        return [...countInputs(atlas, before.counts, all, code), ...countInputs(atlas, after.counts, all, code)];
      },
    });
  },
};
