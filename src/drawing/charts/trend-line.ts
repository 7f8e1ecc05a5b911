import type { MarkShape } from '../../core/layers/mark.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { shapePath } from '../shape-path.ts';
import { element, escapeText, percent, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import {
  chartInk,
  chartSvg,
  fontSize,
  presentValues,
  printFigure,
  roundAxis,
  type Chart,
  type ChartFigure,
  type FigureFormat,
} from './chart.ts';
import { printYear, valueLines, yearLabels, yearRange } from './year-axis.ts';

export interface YearFigure extends ChartFigure {
  readonly year: number;
}

export interface TrendSeries {
  /** For `data-series`. */
  readonly id: string;
  readonly name: Text;
  readonly colour: string;
  /** Tells series apart beside the colour. */
  readonly shape: MarkShape;
  readonly points: readonly YearFigure[];
}

export interface TrendInput {
  readonly language: Language;
  readonly title: Text;
  readonly format: FigureFormat;
  readonly series: readonly TrendSeries[];
  /** The axis starts at 0; otherwise at a round figure below the smallest, and the description says so. */
  readonly fromZero: boolean;
  readonly nominalWidth: number;
  readonly height: number;
}

const top = 18;
const axisHeight = 20;
const pathUnits = 1000;

interface Plot {
  readonly years: readonly number[];
  readonly shareOf: (year: number) => number;
  readonly yOf: (value: number) => number;
}

/** Years in order with the figure of each; a year the series does not mention counts as not collected. */
function figuresByYear(series: TrendSeries, years: readonly number[]): YearFigure[] {
  const known = new Map(series.points.map((point) => [point.year, point]));
  return years.map((year) => known.get(year) ?? { year, value: null, reason: null });
}

/** Lines join neighbouring years only; a year without a figure is a real gap with a hollow mark on the base line. */
function drawSeries(series: TrendSeries, plot: Plot, input: TrendInput, base: number): { line: string; marks: string } {
  const figures = figuresByYear(series, plot.years);
  let d = '';
  let pen = false;
  let marks = '';
  for (const figure of figures) {
    if (figure.value === null) {
      pen = false;
      marks += `<svg x="${percent(plot.shareOf(figure.year))}" y="${base}" overflow="visible">${element('circle', { class: 'no-figure', 'data-year': figure.year, 'data-series': series.id, r: 3, fill: '#ffffff', stroke: chartInk.axis, 'stroke-width': 1.2, 'stroke-dasharray': '2 1.4' })}</svg>`;
      continue;
    }
    const y = shortNumber(plot.yOf(figure.value), 1);
    d += `${pen ? 'L' : 'M'}${shortNumber(plot.shareOf(figure.year) * pathUnits, 1)} ${y}`;
    pen = true;
    const symbol = element('path', {
      class: 'point',
      'data-year': figure.year,
      'data-series': series.id,
      d: shapePath(series.shape, 3.6),
      fill: series.colour,
      stroke: '#ffffff',
      'stroke-width': 1.2,
    });
    marks += `<svg x="${percent(plot.shareOf(figure.year))}" y="${y}" overflow="visible">${symbol}</svg>`;
  }
  const line =
    d === ''
      ? ''
      : element('path', {
          class: 'series',
          'data-series': series.id,
          d,
          fill: 'none',
          stroke: series.colour,
          'stroke-width': 2,
          'stroke-linejoin': 'round',
          'vector-effect': 'non-scaling-stroke',
        });
  const last = figures.filter((figure) => figure.value !== null).at(-1);
  if (last && input.series.length === 1) {
    const text = printFigure(last, input.format, input.language);
    const share = plot.shareOf(last.year);
    const half = textWidth(text, fontSize.label) / 2 / input.nominalWidth;
    const anchor = share + half > 1 ? 'end' : share - half < 0 ? 'start' : 'middle';
    marks += element(
      'text',
      {
        class: 'last',
        x: percent(anchor === 'end' ? 1 : anchor === 'start' ? 0 : share),
        y: Math.max(11, plot.yOf(last.value ?? 0) - 9),
        'text-anchor': anchor,
        'font-weight': 700,
        stroke: '#ffffff',
        'stroke-width': 3,
        'paint-order': 'stroke',
      },
      escapeText(text),
    );
  }
  return { line, marks };
}

/** Figures over the years as lines, one series or several; widths follow the box, heights are px. */
export function trendLine(input: TrendInput): Chart {
  const { language, series, height } = input;
  const years = yearRange(series.flatMap(({ points }) => points.map(({ year }) => year)));
  const values = presentValues(series.flatMap(({ points }) => points));
  const axis = roundAxis(values, 4, input.fromZero);
  const base = height - axisHeight;
  const inset = 17 / input.nominalWidth;
  const plot: Plot = {
    years,
    shareOf: (year) =>
      years.length < 2 ? 0.5 : inset + ((year - (years[0] ?? 0)) / (years.length - 1)) * (1 - 2 * inset),
    yOf: (value) => base - ((value - axis.low) / (axis.high - axis.low || 1)) * (base - top),
  };
  const { lines, labels } = valueLines(axis.steps, plot.yOf, input.format, language);
  const drawn = series.map((one) => drawSeries(one, plot, input, base));
  const paths = element(
    'svg',
    { viewBox: `0 0 ${pathUnits} ${height}`, preserveAspectRatio: 'none', width: '100%', height, overflow: 'visible' },
    drawn.map(({ line }) => line).join(''),
  );
  const title = textIn(input.title, language);
  const description = describe(input, years, axis.low);
  const svg = chartSvg(
    { className: 'trend', title, description, width: null, height },
    lines +
      (drawn.some(({ line }) => line !== '') ? paths : '') +
      labels +
      drawn.map(({ marks }) => marks).join('') +
      yearLabels(years, plot.shareOf, height - 4, input.nominalWidth, language),
  );
  const figures = series.map((one) => figuresByYear(one, years));
  const table = {
    columns: [{ zh: '年', en: 'Year' }, ...series.map(({ name }) => name)],
    rows: years.map((year, index) => ({
      subject: null,
      cells: [
        printYear(year, language),
        ...figures.map((one) => printFigure(one[index] ?? { value: null, reason: null }, input.format, language)),
      ],
    })),
  };
  return { svg, table, title, description };
}

function describe({ series, format, language }: TrendInput, years: readonly number[], low: number): string {
  const sentences = series.map((one) => {
    const present = figuresByYear(one, years).filter((figure) => figure.value !== null);
    const first = present[0];
    const last = present.at(-1);
    const name = textIn(one.name, language);
    if (!first || !last) return language === 'en' ? `${name}: no figures.` : `${name}：沒有數值。`;
    const say = (figure: YearFigure): string => printFigure(figure, format, language);
    const gaps = years.length - present.length;
    if (language === 'en')
      return `${name}: ${say(first)} in ${first.year}, ${say(last)} in ${last.year}${gaps > 0 ? `, ${gaps} ${gaps === 1 ? 'year' : 'years'} without a figure` : ''}.`;
    return `${name}：${first.year} 年 ${say(first)}，${last.year} 年 ${say(last)}${gaps > 0 ? `，其中 ${gaps} 年無數值` : ''}。`;
  });
  if (low !== 0)
    sentences.push(
      language === 'en'
        ? `The axis starts at ${printFigure({ value: low, reason: null }, format, language)}.`
        : `縱軸自 ${printFigure({ value: low, reason: null }, format, language)} 起。`,
    );
  return sentences.join(language === 'en' ? ' ' : '');
}
