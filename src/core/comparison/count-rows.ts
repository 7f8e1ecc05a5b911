import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { list, rowIndex } from '../datasets/table.ts';
import { yearsOfCounts } from '../indicators/establishment-counts.ts';
import { measureNames, measureTitle, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import type { IndicatorInput } from '../indicators/indicator.ts';
import { combine } from '../indicators/build-column.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import { herfindahlHirschman } from '../statistics/concentration.ts';
import { effectiveNumber } from '../statistics/diversity.ts';
import { relativeChange } from '../statistics/growth.ts';
import { krugmanIndex } from '../statistics/krugman.ts';
import type { Text } from '../text.ts';
import { areaCounts, baseSums, countRow, industriesOf, sumOverParts, type AreaCounts } from './area-sums.ts';
import { nationArea, type Area } from './areas.ts';
import { publishedFigure, publishedSeries } from './published-figures.ts';
import { figureOfInputs, noFigure, ownYears, type AreaFigure, type DatedSeries, type RowDefinition, type YearsTaken } from './row-kinds.ts';

/** Dates of a measure at which all parts of an area have their total. */
function countSeries(measure: EstablishmentMeasure): DatedSeries {
  return {
    id: measure,
    years: (atlas, area) => yearsOfCounts(atlas, measure, area.level).filter((year) => areaCounts(atlas, area.level, measure, year)?.missingParts(area).length === 0).toReversed(),
  };
}

/** Counts of the date that is asked for; else of the latest at which the area has all of them, or of the latest of all. */
function countsTaken(atlas: Atlas, area: Area, measure: EstablishmentMeasure, years: YearsTaken): AreaCounts | null {
  const asked = years.get(measure);
  if (asked !== undefined) return areaCounts(atlas, area.level, measure, asked);
  const found = yearsOfCounts(atlas, measure, area.level).toReversed().flatMap((year) => areaCounts(atlas, area.level, measure, year) ?? []);
  return found.find((counts) => counts.missingParts(area).length === 0) ?? found[0] ?? null;
}

function missingNote(missing: readonly string[], parts: number): Text | null {
  if (missing.length === 0) return null;
  if (parts === 1) return { zh: '此日期沒有數字。', en: 'No figure at this date.' };
  return { zh: `${parts} 個組成地區中有 ${missing.length} 個沒有此日期的數字，不加總。`, en: `${missing.length} of the ${parts} parts have no figure at this date, so there is no sum.` };
}

function lacksDateNote(missing: number, parts: number): Text | null {
  if (missing === 0) return null;
  if (parts === 1) return { zh: '缺其中一個日期的數字，不計算變動。', en: 'One of the two dates has no figure, so no change is computed.' };
  return { zh: `${parts} 個組成地區中有 ${missing} 個缺其中一個日期的數字，不計算變動。`, en: `${missing} of the ${parts} parts lack one of the two dates, so no change is computed.` };
}

function inputOf(counts: AreaCounts, name: Text, cell: NumberCell, measure: EstablishmentMeasure): readonly IndicatorInput[] {
  return hasValue(cell) ? [{ name, value: cell.value, unit: measureNames[measure].unit, asOf: counts.counts.asOf, sourceIds: counts.counts.allSourceIds }] : [];
}

function totalFigure(atlas: Atlas, area: Area, measure: EstablishmentMeasure, years: YearsTaken): AreaFigure {
  const counts = countsTaken(atlas, area, measure, years);
  if (!counts) return noFigure({ missing: 'not-collected' });
  const cell = counts.total(area);
  return figureOfInputs(cell, inputOf(counts, measureNames[measure].noun, cell, measure), missingNote(counts.missingParts(area), area.parts.length));
}

const population = { indicator: 'population', name: { zh: '年底人口數', en: 'Population at the end of the year' }, unit: 'persons', isCount: true } as const;
export const populationSeries = publishedSeries('population', true);

export function populationFigure(atlas: Atlas, area: Area, years?: YearsTaken): AreaFigure {
  return publishedFigure(atlas, area, population, years);
}

/** Official area of counties; townships have none in the tables. */
export function landFigure(atlas: Atlas, area: Area): AreaFigure {
  if (area.level !== 'county') return noFigure({ missing: 'not-collected' }, { zh: '資料沒有鄉鎮市區的官方面積。', en: 'The tables have no official area of townships.' });
  const counties = countyByCode(atlas);
  const { cell } = sumOverParts(area.parts, (code) => {
    const km2 = counties.get(code)?.areaKm2 ?? null;
    return km2 === null ? { missing: 'not-collected' } : { value: km2 };
  });
  const table = atlas.tables.get('counties');
  const index = table && rowIndex(table);
  const sourceIds = table ? [...new Set(area.parts.flatMap(({ code }) => list(table, 'source_ids', index?.get(code) ?? 0)))] : [];
  return figureOfInputs(cell, hasValue(cell) ? [{ name: { zh: '面積', en: 'Area' }, value: cell.value, unit: 'km2', asOf: table?.resource.asOf ?? '', sourceIds }] : []);
}

/** A ratio of two sums: never a mean of the parts' ratios. */
export function ratioFigure(above: AreaFigure, below: AreaFigure, times = 1): AreaFigure {
  const cell = combine([above.cell, below.cell], (numerator = 0, denominator = 0) => (denominator === 0 ? null : (times * numerator) / denominator));
  return figureOfInputs(cell, [...above.inputs, ...below.inputs], above.note ?? below.note);
}

function structureFigure(atlas: Atlas, area: Area, measure: EstablishmentMeasure, years: YearsTaken, statistic: (row: Float64Array, industries: readonly string[], year: number) => number | null): AreaFigure {
  const counts = countsTaken(atlas, area, measure, years);
  if (!counts) return noFigure({ missing: 'not-collected' });
  const industries = industriesOf(atlas, measure);
  const row = countRow(counts, area, industries);
  if (!row) return noFigure({ missing: 'not-collected' }, missingNote(counts.missingParts(area), area.parts.length));
  const value = statistic(row, industries, counts.counts.year);
  const total = counts.total(area);
  return figureOfInputs(value === null ? { missing: 'not-applicable' } : { value }, inputOf(counts, measureNames[measure].noun, total, measure));
}

function changeFigure(atlas: Atlas, area: Area, measure: EstablishmentMeasure): AreaFigure {
  const [before, after] = yearsOfCounts(atlas, measure, area.level).slice(-2).map((year) => areaCounts(atlas, area.level, measure, year));
  if (!before || !after) return noFigure({ missing: 'not-collected' });
  const cells = [before.total(area), after.total(area)];
  const cell = combine(cells, (first = 0, second = 0) => relativeChange(first, second));
  const noun = measureNames[measure].noun;
  const figure = figureOfInputs(
    cell,
    [...inputOf(before, noun, cells[0] ?? cell, measure), ...inputOf(after, noun, cells[1] ?? cell, measure)],
    lacksDateNote(new Set([...before.missingParts(area), ...after.missingParts(area)]).size, area.parts.length),
  );
  return { ...figure, asOf: hasValue(cell) ? `${before.counts.asOf}/${after.counts.asOf}` : '' };
}

const countTables = ['counties', 'industries', 'county-industry'] as const;
const sum: Text = { zh: '各組成地區家數相加', en: 'sum over the parts' };

function totalRow(id: string, measure: EstablishmentMeasure): RowDefinition {
  const { noun, unit } = measureNames[measure];
  return {
    id,
    group: 'industry',
    title: measureTitle(measure),
    definition: { zh: `最近一個各組成地區（並列時為所有比較地區）都有數字之日期的${noun.zh}。`, en: `The ${noun.en} at the latest date at which all parts (side by side, all compared areas) have a figure.` },
    formula: sum,
    unit,
    decimals: 0,
    needs: [...countTables],
    series: [countSeries(measure)],
    figure: (atlas, area, _, years = ownYears) => totalFigure(atlas, area, measure, years),
  };
}

function changeRow(id: string, measure: EstablishmentMeasure): RowDefinition {
  const { noun } = measureNames[measure];
  return {
    id,
    group: 'change',
    title: { zh: `${noun.zh}的變動`, en: `Change of ${noun.en}` },
    definition: { zh: '最近兩個日期之間的相對變動；任一組成地區缺一個日期就不計算。', en: 'Relative change between the two latest dates; not computed where a part lacks one of them.' },
    formula: { zh: '後期 ÷ 前期 − 1', en: 'later ÷ earlier − 1' },
    unit: 'ratio',
    decimals: 1,
    asPercent: true,
    needs: [...countTables],
    series: [],
    figure: (atlas, area) => changeFigure(atlas, area, measure),
  };
}

/** Rows from the counts of businesses and factories: sums over the parts, and ratios of such sums. */
export const countRows: readonly RowDefinition[] = [
  totalRow('businesses', 'businesses'),
  totalRow('factories', 'factories'),
  {
    id: 'businesses-per-1000',
    group: 'industry',
    title: { zh: '每千人登記工商家數', en: 'Registered businesses per 1,000 persons' },
    definition: { zh: '家數合計除以人口合計。', en: 'The sum of the businesses over the sum of the population.' },
    formula: { zh: '1000 × 家數 ÷ 人口', en: '1,000 × businesses ÷ population' },
    unit: 'businesses-per-1000',
    decimals: 1,
    needs: [...countTables, 'county-indicators'],
    series: [countSeries('businesses'), populationSeries],
    figure: (atlas, area, _, years = ownYears) => ratioFigure(totalFigure(atlas, area, 'businesses', years), populationFigure(atlas, area, years), 1000),
  },
  {
    id: 'factories-per-km2',
    group: 'industry',
    title: { zh: '每平方公里登記工廠數', en: 'Registered factories per km²' },
    definition: { zh: '工廠合計除以官方面積合計。', en: 'The sum of the factories over the sum of the official areas.' },
    formula: { zh: '工廠數 ÷ 面積', en: 'factories ÷ area' },
    unit: 'factories-per-km2',
    decimals: 2,
    needs: [...countTables],
    series: [countSeries('factories')],
    figure: (atlas, area, _, years = ownYears) => ratioFigure(totalFigure(atlas, area, 'factories', years), landFigure(atlas, area)),
  },
  {
    id: 'manufacturing-share',
    group: 'industry',
    title: { zh: '製造業占登記工商家數', en: 'Manufacturing among registered businesses' },
    definition: { zh: '登記工商中製造業（C 大類）的比重。', en: 'The share of manufacturing (section C) among the registered businesses.' },
    formula: { zh: '製造業家數 ÷ 全部家數', en: 'manufacturing ÷ all businesses' },
    unit: 'ratio',
    decimals: 1,
    asPercent: true,
    needs: [...countTables],
    series: [countSeries('businesses')],
    figure: (atlas, area, _, years = ownYears) => {
      const counts = countsTaken(atlas, area, 'businesses', years);
      if (!counts) return noFigure({ missing: 'not-collected' });
      const [part, all] = [counts.count(area, 'C'), counts.total(area)];
      const inputs = [...inputOf(counts, { zh: '製造業：登記工商家數', en: 'Manufacturing: registered businesses' }, part, 'businesses'), ...inputOf(counts, measureNames.businesses.noun, all, 'businesses')];
      return figureOfInputs(combine([part, all], (some = 0, whole = 0) => (whole === 0 ? null : some / whole)), inputs);
    },
  },
  {
    id: 'effective-industries',
    group: 'industry',
    title: { zh: '有效行業數（登記工商）', en: 'Effective number of industries (businesses)' },
    definition: { zh: '相當於幾個一樣大的大類；愈高愈多樣。', en: 'How many sections of equal size would be as diverse; higher = more diverse.' },
    formula: { zh: 'exp(−Σ s ln s)，s＝各大類占家數合計的比重', en: 'exp(−Σ s ln s), s = share of each section in the summed businesses' },
    unit: 'ratio',
    decimals: 1,
    needs: [...countTables],
    series: [countSeries('businesses')],
    figure: (atlas, area, _, years = ownYears) => structureFigure(atlas, area, 'businesses', years, effectiveNumber),
  },
  {
    id: 'herfindahl-factories',
    group: 'industry',
    title: { zh: '工廠集中度（HHI）', en: 'Concentration of factories (HHI)' },
    definition: { zh: '愈高，工廠愈集中在少數中類；只有一個中類時為 1。', en: 'Higher = more of the factories in few divisions; 1 with a single one.' },
    formula: { zh: 'Σ s²，s＝各中類占工廠合計的比重', en: 'Σ s², s = share of each division in the summed factories' },
    unit: 'ratio',
    decimals: 3,
    needs: [...countTables],
    series: [countSeries('factories')],
    figure: (atlas, area, _, years = ownYears) => structureFigure(atlas, area, 'factories', years, herfindahlHirschman),
  },
  {
    id: 'krugman-factories',
    group: 'industry',
    title: { zh: '工廠結構與全國的差距（克魯曼指數）', en: 'Distance of the factories’ structure from the nation (Krugman)' },
    definition: { zh: '0＝與全國相同，2＝沒有共同的行業；全國包含此地。', en: '0 = as the nation, 2 = no industry in common; the nation includes the area.' },
    formula: { zh: 'Σ｜此地比重 − 全國比重｜', en: 'Σ |share here − share in the nation|' },
    unit: 'ratio',
    decimals: 2,
    needs: [...countTables],
    series: [countSeries('factories')],
    figure: (atlas, area, _, years = ownYears) =>
      structureFigure(atlas, area, 'factories', years, (row, industries, year) => {
        const nation = baseSums(atlas, nationArea(atlas), 'factories', year);
        return nation ? krugmanIndex(row, industries.map(nation.industry)) : null;
      }),
  },
  changeRow('businesses-change', 'businesses'),
  changeRow('factories-change', 'factories'),
];
