import type { Trend } from '../../core/insights/trends.ts';
import type { Language } from '../../core/text.ts';
import type { Chart } from '../charts/chart.ts';
import { trendLine } from '../charts/trend-line.ts';

export const trendColour = '#0f5f66';

/** One published figure of a county over the years. */
export function trendChart(trend: Trend, language: Language, width: number, height: number): Chart {
  return trendLine({
    language,
    title: trend.title,
    format: { unit: trend.unit, options: { decimals: trend.decimals } },
    series: [{ id: trend.indicator, name: trend.title, colour: trendColour, shape: 'dot', points: trend.points }],
    fromZero: false,
    nominalWidth: width,
    height,
  });
}
