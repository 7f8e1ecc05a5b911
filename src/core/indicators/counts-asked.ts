import type { Atlas } from '../datasets/atlas.ts';
import { hasValue } from '../measures/column.ts';
import type { Text } from '../text.ts';
import { establishmentCounts, yearsOfCounts, type EstablishmentCounts } from './establishment-counts.ts';
import { industryName, measureNames, measureOfIndustry, resourceOfCounts } from './establishment-measure.ts';
import type { EstablishmentMeasure, IndustryLevel } from './establishment-measure.ts';
import type { IndicatorInput, IndicatorQuestion } from './indicator.ts';
import type { BaseRegions } from './quotient-base.ts';

/** A question that the counts of one measure can answer. */
export interface CountsAsked {
  readonly measure: EstablishmentMeasure;
  readonly industries: readonly string[];
  /** The industry, or how many are taken together. */
  readonly name: Text;
  readonly counts: EstablishmentCounts;
  readonly years: readonly number[];
}

function measureAsked(question: IndicatorQuestion, levels: readonly IndustryLevel[]): EstablishmentMeasure | null {
  const places = question.industries.map(measureOfIndustry);
  const measure = places[0]?.measure;
  return measure !== undefined && places.every((place) => place?.measure === measure && levels.includes(place.level)) ? measure : null;
}

/** Resources for a question about counts; the counts of counties when the industry is not one with counts. */
export function neededForCounts(question: IndicatorQuestion): readonly string[] {
  const measure = measureOfIndustry(question.industries[0] ?? '')?.measure ?? 'factories';
  const regions = question.level === 'county' ? ['counties'] : ['counties', 'townships'];
  return [...regions, 'industries', resourceOfCounts(measure, question.level)];
}

/** Years with counts for the question; empty when it cannot be answered. */
export function yearsAsked(atlas: Atlas, question: IndicatorQuestion, levels: readonly IndustryLevel[]): readonly number[] {
  const measure = measureAsked(question, levels);
  return measure ? yearsOfCounts(atlas, measure, question.level) : [];
}

/**
 * The counts a question is about, of the year asked or else the latest of `years`.
 * `null` while a table is not loaded, or when the industries are of another level, of two measures, or have no counts.
 */
export function countsAsked(
  atlas: Atlas,
  question: IndicatorQuestion,
  levels: readonly IndustryLevel[],
  years = yearsAsked(atlas, question, levels),
): CountsAsked | null {
  const measure = measureAsked(question, levels);
  const year = years.find((known) => known === question.year) ?? years.at(-1);
  const counts = measure && year !== undefined ? establishmentCounts(atlas, measure, question.level, year) : null;
  if (!measure || !counts || counts.base(question.industries).regions === 0) return null;
  const [first = '', ...others] = question.industries;
  const number = question.industries.length;
  const name = others.length === 0 ? industryName(atlas, first) : { zh: `${number}個行業合計`, en: `${number} industries together` };
  return { measure, industries: question.industries, name, counts, years };
}

/** `機械設備製造業：區位商數`; a measure as a whole has the wording alone. */
export function titleOf(asked: CountsAsked, wording: Text): Text {
  const isTotal = asked.industries[0] === measureNames[asked.measure].total;
  if (isTotal) return { zh: wording.zh, en: wording.en.charAt(0).toUpperCase() + wording.en.slice(1) };
  return { zh: `${asked.name.zh}：${wording.zh}`, en: `${asked.name.en}: ${wording.en}` };
}

/** The counts of a region that went into its value, one line per industry. */
export function countInputs(atlas: Atlas, counts: EstablishmentCounts, industries: readonly string[], code: string): readonly IndicatorInput[] {
  const { noun, unit } = measureNames[counts.measure];
  return industries.flatMap((industry) => {
    const cell = counts.count(code, [industry]);
    const name = industryName(atlas, industry);
    const isTotal = industry === measureNames[counts.measure].total;
    const inputName = isTotal ? { zh: `全部${noun.zh}`, en: `All ${noun.en}` } : { zh: `${name.zh}：${noun.zh}`, en: `${name.en}: ${noun.en}` };
    return hasValue(cell) ? [{ name: inputName, value: cell.value, unit, asOf: counts.asOf, sourceIds: counts.sourceIds(code, industry) }] : [];
  });
}

/** The two sums of the base that a quotient is compared with. */
export function baseInputs({ counts, industries, measure, name }: CountsAsked, comparedWith: BaseRegions): readonly IndicatorInput[] {
  const base = counts.base(industries, comparedWith.includes);
  const { noun, unit } = measureNames[measure];
  const within = comparedWith.name ? { zh: `${comparedWith.name.zh}`, en: ` in ${comparedWith.name.en}` } : { zh: '', en: '' };
  const scope =
    counts.level === 'county'
      ? { zh: `${within.zh}有資料的${base.regions}個縣市合計`, en: `the ${base.regions} counties with data${within.en} together` }
      : { zh: `${within.zh}有資料的${base.regions}個鄉鎮市區合計`, en: `the ${base.regions} townships with data${within.en} together` };
  const shared = { unit, asOf: counts.asOf, sourceIds: counts.allSourceIds };
  return [
    { ...shared, name: { zh: `${name.zh}：${noun.zh}（${scope.zh}）`, en: `${name.en}: ${noun.en} (${scope.en})` }, value: base.industry },
    { ...shared, name: { zh: `全部${noun.zh}（${scope.zh}）`, en: `All ${noun.en} (${scope.en})` }, value: base.total },
  ];
}
