import type { SlideChart } from '../../core/briefing/slide.ts';
import { missingLabels } from '../../core/measures/missing.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { roundAxis, type Chart } from '../charts/chart.ts';
import { intervalBars } from '../charts/interval-bars.ts';

export interface Counted {
  readonly id: string;
  readonly name: Text;
  /** `null` where it is not known. */
  readonly count: number | null;
  /** `#rrggbb` */
  readonly colour: string;
}

interface CountBars {
  readonly chart: Chart;
  readonly native: SlideChart;
}

/** Whole numbers of things as bars from 0, for the page and for Office. */
export function countBars(title: string, counts: { readonly name: Text; readonly items: readonly Counted[]; readonly colour: string }, language: Language, width: number): CountBars {
  const { name, items } = counts;
  const drawn = intervalBars({
    language,
    idPrefix: 'count-bars',
    title: name,
    format: { unit: 'count', options: { decimals: 0 } },
    items: items.map(({ id, name: itemName, count, colour }) => ({ id, name: itemName, group: null, value: count, reason: count === null ? ('not-collected' as const) : null, interval: null, colour })),
    reference: 0,
    scale: 'linear',
    axisEnd: roundAxis(items.flatMap(({ count }) => count ?? []), 2).high,
    width,
  });
  const chart: Chart = {
    ...drawn,
    table: { columns: [{ zh: '項目', en: 'Item' }, name], rows: items.map(({ name: itemName, count }) => ({ subject: null, cells: [textIn(itemName, language), count === null ? textIn(missingLabels['not-collected'], language) : String(count)] })) },
  };
  const native: SlideChart = {
    kind: 'bar',
    title,
    description: drawn.description,
    categories: items.map((item) => textIn(item.name, language)),
    series: [{ name: drawn.title, values: items.map(({ count }) => count), colour: counts.colour }],
    valueTitle: drawn.title,
    format: 'integer',
    logarithmic: false,
  };
  return { chart, native };
}
