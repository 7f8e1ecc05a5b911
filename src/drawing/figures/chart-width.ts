import type { Chart } from '../charts/chart.ts';

/** A chart that is as wide as its box, at a fixed width, so that it can stand alone. */
export function atWidth(chart: Chart, width: number): Chart {
  return { ...chart, svg: chart.svg.replace(/^(<svg[^>]*?) width="100%"/, `$1 width="${width}"`) };
}
