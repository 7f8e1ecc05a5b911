import type { Chart } from '../charts/chart.ts';

/** Px that a chart is high. */
export function heightOf({ svg }: Chart): number {
  return Number(/^<svg[^>]*? height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
}
