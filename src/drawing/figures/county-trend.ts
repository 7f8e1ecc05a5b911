import { countyByCode } from '../../core/datasets/counties.ts';
import { trendsOf } from '../../core/insights/trends.ts';
import { textIn } from '../../core/text.ts';
import { yearRange } from '../charts/year-axis.ts';
import { atWidth } from './chart-width.ts';
import type { FigureDefinition } from './figure.ts';
import { nativeFormat, valueTitle } from './native-chart.ts';
import { slideTableOf } from './slide-table.ts';
import { trendChart, trendColour } from './trend-chart.ts';

const plainHeight = 220;

/** A published figure of a county over the years. `measure`: an indicator that `trendsOf` has, for example `median-annual-wage`; population without. */
export const countyTrend: FigureDefinition = {
  id: 'county-trend',
  title: { zh: '縣市的歷年數字', en: 'A county over the years' },
  parameters: ['county', 'measure'],
  needs: () => ['counties', 'county-indicators', 'indicator-definitions'],
  build(atlas, { language }, { county = '', measure }, size) {
    const name = countyByCode(atlas).get(county)?.name;
    const trend = trendsOf(atlas, county).find(({ indicator }) => measure === undefined || indicator === measure);
    if (!name || !trend || trend.points.every(({ value }) => value === null)) return null;
    const title = textIn({ zh: `${name.zh}：${trend.title.zh}`, en: `${name.en}: ${trend.title.en}` }, language);
    const chart = trendChart(trend, language, size.width, size.height ?? plainHeight);
    const byYear = new Map(trend.points.map(({ year, value }) => [year, value]));
    const years = yearRange([...byYear.keys()]);
    return {
      title,
      chart: atWidth(chart, size.width),
      native: {
        kind: 'line',
        title,
        description: chart.description,
        categories: years.map(String),
        series: [{ name: chart.title, values: years.map((year) => byYear.get(year) ?? null), colour: trendColour }],
        valueTitle: valueTitle(chart.title, trend.unit, language),
        format: nativeFormat(trend.decimals),
        logarithmic: false,
      },
      table: slideTableOf(chart, title, language),
      sourceIds: trend.sourceIds,
      asOf: `${years[0] ?? ''}/${years.at(-1) ?? ''}`,
      notes: trend.column.caveats.map((caveat) => textIn(caveat, language)),
    };
  },
};
