import { formatNumber } from '../../core/measures/number-format.ts';
import type { Language } from '../../core/text.ts';
import { element, escapeText, percent, shortNumber } from '../svg-text.ts';
import { chartInk, fontSize, printTick, type FigureFormat } from './chart.ts';

/** All years from the first to the last, none left out: a year without a figure keeps its place. */
export function yearRange(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

export function printYear(year: number, language: Language): string {
  return formatNumber(year, 'year', language).replace(/\s*年$/, '');
}

/** Year labels below the plot; as many as have room, always the last one. */
export function yearLabels(
  years: readonly number[],
  shareOf: (year: number) => number,
  y: number,
  nominalWidth: number,
  language: Language,
): string {
  const perYear = years.length > 1 ? (shareOf(years[1] ?? 0) - shareOf(years[0] ?? 0)) * nominalWidth : nominalWidth;
  const every = Math.max(1, Math.ceil(34 / perYear));
  const last = years.length - 1;
  return years
    .map((year, index) => {
      if ((last - index) % every !== 0) return '';
      const share = shareOf(year);
      const anchor = share * nominalWidth < 14 ? 'start' : share * nominalWidth > nominalWidth - 14 ? 'end' : 'middle';
      return element(
        'text',
        {
          class: 'year',
          // At an end of the plot the label is moved in no further than it must be, or it would run into the next one.
          x: percent(anchor === 'start' ? 0 : anchor === 'end' ? 1 : share),
          y,
          'text-anchor': anchor,
          'font-size': fontSize.small,
          fill: chartInk.secondary,
        },
        escapeText(printYear(year, language)),
      );
    })
    .join('');
}

/** Horizontal lines with their figures written on them at the left, so that the plot needs no margin of fixed width. */
export function valueLines(
  steps: readonly number[],
  yOf: (value: number) => number,
  format: FigureFormat,
  language: Language,
): { lines: string; labels: string } {
  let lines = '';
  let labels = '';
  for (const step of steps) {
    const y = shortNumber(yOf(step), 1);
    lines += element('line', { x1: 0, x2: '100%', y1: y, y2: y, stroke: step === 0 ? chartInk.axis : chartInk.line });
    labels += element(
      'text',
      {
        class: 'tick',
        x: 0,
        y: Number(y) - 3.5,
        'font-size': fontSize.small,
        fill: chartInk.secondary,
        stroke: '#ffffff',
        'stroke-width': 2.5,
        'paint-order': 'stroke',
        'pointer-events': 'none',
      },
      escapeText(printTick(step, format, language)),
    );
  }
  return { lines, labels };
}
