import { chartSvg, fontSize, type Chart, type ChartTable } from '../charts/chart.ts';
import { element, escapeText } from '../svg-text.ts';
import { heightOf } from './chart-height.ts';

const headHeight = 22;
const gap = 14;

/** Charts of one width below one another, each under its title, as one chart with a table of its own. */
export function stackedCharts(title: string, charts: readonly Chart[], table: ChartTable, width: number): Chart {
  let y = 0;
  const drawn = charts.map((chart) => {
    const head = element('text', { x: 0, y: y + 14, 'font-size': fontSize.label, 'font-weight': 700 }, escapeText(chart.title));
    const body = chart.svg.replace('<svg ', `<svg y="${y + headHeight}" `);
    y += headHeight + heightOf(chart) + gap;
    return head + body;
  });
  const description = charts.map((chart) => `${chart.title}: ${chart.description}`).join('\n');
  return { svg: chartSvg({ className: 'stacked-charts', title, description, width, height: Math.max(0, y - gap) }, drawn.join('')), table, title, description };
}
