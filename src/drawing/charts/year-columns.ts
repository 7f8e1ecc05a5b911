import { textIn, type Language, type Text } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { element, escapeText, percent, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import {
  chartInk,
  chartSvg,
  fontSize,
  presentValues,
  printFigure,
  printTick,
  roundAxis,
  type Chart,
  type ChartFigure,
  type FigureFormat,
} from './chart.ts';
import { hatchOf } from './ranking.ts';
import type { YearFigure } from './trend-line.ts';
import { printYear, valueLines, yearLabels, yearRange } from './year-axis.ts';

/** A part of a year's figure, for example the cases of one field of technology. */
export interface ColumnPart {
  readonly id: string;
  readonly name: Text;
  readonly colour: string;
  /** Figures of the part by year; years it does not mention count as not collected. */
  readonly figures: readonly YearFigure[];
}

export interface YearColumnsInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  readonly format: FigureFormat;
  /** The whole of every year. */
  readonly figures: readonly YearFigure[];
  /** Drawn as a stack within each column, first = lowest; empty = one colour. What the parts leave of the whole stays grey. */
  readonly parts: readonly ColumnPart[];
  readonly colour: string;
  /** The year that is in view; `null` for none. */
  readonly selectedYear: number | null;
  readonly nominalWidth: number;
  readonly height: number;
}

const top = 20;
const axisHeight = 20;
const hollowHeight = 26;
const restColour = '#c8d1d5';
const none: ChartFigure = { value: null, reason: null };

interface Column {
  readonly year: number;
  readonly figure: ChartFigure;
  readonly left: number;
  readonly width: number;
}

/**
 * Figures by year as columns. A year without a figure keeps its place: hollow with a dashed edge where nothing was collected, hatched with
 * dots where a figure exists but is withheld or not comparable. A year whose figure is 0 shows the 0.
 */
export function yearColumns(input: YearColumnsInput): Chart {
  const { language, height, nominalWidth } = input;
  const years = yearRange(input.figures.map(({ year }) => year));
  const byYear = new Map(input.figures.map((figure) => [figure.year, figure]));
  const axis = roundAxis(presentValues(input.figures), 3);
  const base = height - axisHeight;
  const yOf = (value: number): number => base - ((value - axis.low) / (axis.high - axis.low)) * (base - top);
  const hasScale = years.length > 12;
  const steps = axis.steps.filter((step) => step === 0 || hasScale);
  // Columns begin beside the figures of the scale, not behind them.
  const scaleWidth = hasScale ? Math.max(...steps.map((step) => textWidth(printTick(step, input.format, language), fontSize.small))) + 8 : 0;
  const start = Math.min(0.35, scaleWidth / nominalWidth);
  const slot = (1 - start) / Math.max(1, years.length);
  const width = Math.min(slot * 0.66, 44 / nominalWidth);
  const columns = years.map((year, index): Column => ({
    year,
    figure: byYear.get(year) ?? none,
    left: start + slot * (index + 0.5) - width / 2,
    width,
  }));
  const { lines, labels } = valueLines(steps, yOf, input.format, language);
  const drawn = columns.map((column) => drawColumn(column, input, yOf, base)).join('');
  const shareOf = (year: number): number => start + slot * (year - (years[0] ?? 0) + 0.5);
  const title = textIn(input.title, language);
  const description = describe(columns, input);
  const svg = chartSvg(
    { className: 'year-columns', title, description, width: null, height },
    hatchPatterns(input.idPrefix) +
      lines +
      drawn +
      (hasScale ? labels : '') +
      yearLabels(years, shareOf, height - 4, nominalWidth, language),
  );
  const parts = input.parts.map((part) => new Map(part.figures.map((figure) => [figure.year, figure])));
  const table = {
    columns: [{ zh: '年', en: 'Year' }, input.title, ...input.parts.map(({ name }) => name)],
    rows: columns.map(({ year, figure }) => ({
      subject: null,
      cells: [
        printYear(year, language),
        printFigure(figure, input.format, language),
        ...parts.map((part) => printFigure(part.get(year) ?? none, input.format, language)),
      ],
    })),
  };
  return { svg, table, title, description };
}

function drawColumn(
  { year, figure, left, width }: Column,
  input: YearColumnsInput,
  yOf: (value: number) => number,
  base: number,
): string {
  const box = { x: percent(left), width: percent(width) };
  const hit = element('rect', {
    class: 'hit',
    ...box,
    y: 0,
    height: input.height,
    fill: 'none',
    'pointer-events': 'all',
  });
  const selected = year === input.selectedYear;
  const label = (text: string, y: number): string =>
    textWidth(text, fontSize.small) > width * input.nominalWidth * 1.5 && !selected
      ? ''
      : element(
          'text',
          {
            class: 'value',
            x: percent(left + width / 2),
            y: shortNumber(y, 1),
            'text-anchor': 'middle',
            'font-size': fontSize.small,
            'font-weight': selected ? 700 : null,
          },
          escapeText(text),
        );
  if (figure.value === null) {
    const dots = hatchOf(figure) === 'not-comparable';
    const hollow = element('rect', {
      ...box,
      y: base - hollowHeight,
      height: hollowHeight,
      rx: 2,
      fill: dots ? hatchFill(input.idPrefix, 'not-comparable') : '#ffffff',
      stroke: chartInk.axis,
      'stroke-dasharray': '3 2.4',
    });
    return element(
      'g',
      { class: 'column missing', 'data-year': year },
      hit + hollow + label(printFigure(figure, input.format, input.language), base - hollowHeight - 5),
    );
  }
  const outline = element('rect', {
    ...box,
    y: shortNumber(yOf(figure.value), 1),
    height: shortNumber(base - yOf(figure.value), 1),
    rx: 2,
    fill: input.parts.length > 0 ? restColour : input.colour,
    stroke: selected ? chartInk.emphasis : null,
    'stroke-width': selected ? 2.4 : null,
  });
  let from = 0;
  let stack = '';
  for (const part of input.parts) {
    const value = part.figures.find((one) => one.year === year)?.value ?? 0;
    if (value <= 0) continue;
    const high = yOf(from + value);
    stack += element('rect', {
      class: 'part',
      'data-part': part.id,
      ...box,
      y: shortNumber(high, 1),
      height: shortNumber(Math.max(0.5, yOf(from) - high - 0.8), 1),
      fill: part.colour,
    });
    from += value;
  }
  return element(
    'g',
    { class: 'column', 'data-year': year },
    hit + outline + stack + label(printTick(figure.value, input.format, input.language), yOf(figure.value) - 5),
  );
}

function describe(columns: readonly Column[], { format, language }: YearColumnsInput): string {
  const present = columns.filter(({ figure }) => figure.value !== null);
  if (present.length === 0) return language === 'en' ? 'No figures.' : '沒有數值。';
  const missing = columns.filter(({ figure }) => figure.value === null).map(({ year }) => printYear(year, language));
  const listed = present.map(
    ({ year, figure }) =>
      `${printYear(year, language)}${language === 'en' ? ': ' : '：'}${printFigure(figure, format, language)}`,
  );
  if (language === 'en')
    return `${listed.join('; ')}${missing.length > 0 ? `; no figure for ${missing.join(', ')}` : ''}.`;
  return `${listed.join('；')}${missing.length > 0 ? `；${missing.join('、')} 年無數值` : ''}。`;
}
