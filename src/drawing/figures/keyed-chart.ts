import type { MarkShape } from '../../core/layers/mark.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { chartKey } from '../charts/chart-key.ts';
import { chartSvg, type Chart } from '../charts/chart.ts';
import { shapePath } from '../shape-path.ts';
import { element } from '../svg-text.ts';
import { heightOf } from './chart-height.ts';

interface KeyedArea {
  readonly name: Text;
  readonly look: { readonly colour: string; readonly shape: MarkShape };
}

const gap = 8;

/** A chart below the key of its areas, which on the page stands beside it. */
export function keyedChart(chart: Chart, areas: readonly KeyedArea[], language: Language, width: number): Chart {
  const entries = areas.map(({ name, look }) => ({ symbol: element('path', { d: shapePath(look.shape, 5.5), fill: look.colour }), symbolWidth: 12, text: textIn(name, language) }));
  const key = chartKey(entries, width, 0);
  const top = key.height + gap;
  const body = chart.svg.replace('<svg ', `<svg y="${top}" `);
  return { ...chart, svg: chartSvg({ className: 'keyed-chart', title: chart.title, description: chart.description, width, height: top + heightOf(chart) }, key.svg + body) };
}
