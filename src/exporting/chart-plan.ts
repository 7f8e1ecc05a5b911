import type { SlideChart, SlideTheme } from '../core/briefing/slide.ts';
import { pointMm } from './fit-words.ts';
import { slideColours } from './slide-colours.ts';

/** Pattern of a spreadsheet for the figures of a chart. */
export const numberPatterns: Readonly<Record<SlideChart['format'], string>> = {
  integer: '#,##0',
  decimal: '0.00',
  percent: '0.0%',
};

/** Every figure of a chart that there is. */
function figuresOf(chart: SlideChart): number[] {
  return chart.series.flatMap(({ values }) => values.flatMap((value) => (value !== null && Number.isFinite(value) ? [value] : [])));
}

/** Powers of two around all figures and 1, the ends of a logarithmic axis. */
export function logarithmicLimits(chart: SlideChart): { readonly low: number; readonly high: number } {
  const positive = figuresOf(chart).filter((value) => value > 0);
  const low = Math.floor(Math.log2(Math.min(1, ...positive)));
  const high = Math.ceil(Math.log2(Math.max(1, ...positive)));
  return { low: 2 ** Math.min(low, -1), high: 2 ** Math.max(high, 1) };
}

/**
 * The ends of a plain axis that must be held: bars say how much by their length, so their axis begins at 0. `null` leaves an end to the program, as
 * both are for lines.
 */
export function plainLimits(chart: SlideChart): { readonly low: number | null; readonly high: number | null } {
  if (chart.kind === 'line') return { low: null, high: null };
  const figures = figuresOf(chart);
  return { low: figures.every((value) => value >= 0) ? 0 : null, high: figures.length > 0 && figures.every((value) => value <= 0) ? 0 : null };
}

/** As many lying bars of one series keep their figures. */
const allCounties = 22;

/** Figures at the bars where there is room for them: beside lying bars more than above standing ones. */
export function hasLabels(chart: SlideChart): boolean {
  if (isStacked(chart) || chart.categories.length > (chart.kind === 'bar' && chart.series.length === 1 ? allCounties : 15)) return false;
  const drawn = chart.categories.length * chart.series.length;
  return chart.kind === 'bar' ? drawn <= 30 : chart.series.length === 1 || drawn <= 10;
}

export function hasLegend(chart: SlideChart): boolean {
  return chart.series.length > 1;
}

export function isHorizontal(chart: SlideChart): boolean {
  return chart.kind === 'bar' || chart.kind === 'stacked-bar';
}

export function isStacked(chart: SlideChart): boolean {
  return chart.kind === 'stacked-bar' || chart.kind === 'stacked-column';
}

/** Size of a chart's letters, pt, by its box in mm; small enough that every category of lying bars keeps its name. */
export function chartTextSize(chart: SlideChart, box: { readonly width: number; readonly height: number }): number {
  const side = Math.min(box.width, box.height * 1.4);
  const wanted = side > 150 ? 11 : side > 100 ? 10 : side > 70 ? 9 : 8;
  if (!isHorizontal(chart)) return wanted;
  // About half of the height is left for the bars; a name needs one and a half times the height of its letters.
  const room = (box.height * 0.5) / Math.max(1, chart.categories.length) / pointMm / 1.5;
  return Math.max(7, Math.min(wanted, Math.floor(room)));
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The colour of a series so that it stands out 3 : 1 from the ground of the theme (WCAG 1.4.11): mixed with the colour of the text as far as needed. */
export function seriesColour(colour: string, theme: SlideTheme): string {
  const { ground, text } = slideColours[theme];
  const contrast = (candidate: string) => {
    const [high = 0, low = 0] = [luminance(candidate), luminance(ground)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  let mixed = colour;
  for (let step = 1; step <= 10 && contrast(mixed) < 3; step += 1) {
    mixed = `#${[1, 3, 5].map((at) => {
      const own = Number.parseInt(colour.slice(at, at + 2), 16);
      const other = Number.parseInt(text.slice(at, at + 2), 16);
      return Math.round(own + ((other - own) * step) / 10).toString(16).padStart(2, '0');
    }).join('')}`;
  }
  return mixed;
}
