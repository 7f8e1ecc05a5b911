import { textIn, type Language, type Text } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText } from '../text-width.ts';
import {
  chartInk,
  chartSvg,
  fontSize,
  printFigure,
  printTick,
  type Chart,
  type ChartFigure,
  type FigureFormat,
} from './chart.ts';
import { linearAxis, logAxis, type IntervalAxis } from './interval-axis.ts';
import { linesOf, textBlock } from './plot-text.ts';
import { hatchOf } from './ranking.ts';

export interface IntervalItem extends ChartFigure {
  /** For `data-item`, e.g. an industry code. */
  readonly id: string;
  readonly name: Text;
  /** Second line below the name, e.g. the priority industry; `null` for none. */
  readonly group: Text | null;
  /** Ends of the 95 % interval; `null` where it is not computed. */
  readonly interval: readonly [number, number] | null;
  readonly colour: string;
}

export interface IntervalBarsInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  readonly format: FigureFormat;
  /** In the order drawn. */
  readonly items: readonly IntervalItem[];
  /** The line all bars are measured against: 1 for location quotients. */
  readonly reference: number;
  /** `log` draws bars from the reference outwards, so that 2 and 0.5 are equally long; `linear` from 0. */
  readonly scale: 'linear' | 'log';
  /** The longest value the axis shows; bars that go beyond it end in an arrow. `null` = the largest there is. */
  readonly axisEnd: number | null;
  readonly width: number;
}

const rowHeight = 34;
/** A name of two lines over a group needs so much more. */
const secondLine = 14;
const axisHeight = 20;
const barHeight = 11;
const gap = 10;

/** Interval as a whisker over the bar; an end beyond the axis has no cap. */
function whisker([low, high]: readonly [number, number], y: number, axis: IntervalAxis): string {
  const [left, right] = [axis.place(low), axis.place(high)].map((x) => shortNumber(x, 1));
  const caps = (low >= axis.start ? `M${left} ${y - 3}v6` : '') + (high <= axis.end ? `M${right} ${y - 3}v6` : '');
  const d = `M${left} ${y}H${right}${caps}`;
  return (
    element('path', {
      class: 'interval-halo',
      d,
      fill: 'none',
      stroke: '#ffffff',
      'stroke-width': 3,
      'stroke-opacity': 0.7,
    }) + element('path', { class: 'interval', d, fill: 'none', stroke: chartInk.text, 'stroke-width': 1.2 })
  );
}

function intervalText(item: IntervalItem, { format, language }: IntervalBarsInput): string {
  if (item.value === null || !item.interval) return '';
  const [low, high] = item.interval.map((end) => printFigure({ value: end, reason: null }, format, language));
  return `${low ?? ''}–${high ?? ''}`;
}

/**
 * Values with their 95 % intervals as bars against a reference line: the industries of a region by location quotient. An item without a
 * figure keeps its row, hatched, with the reason.
 */
export function intervalBars(input: IntervalBarsInput): Chart {
  const { language, items, width, reference } = input;
  const nameWidth = Math.round(width * 0.42);
  const valueWidth = 74;
  const from = nameWidth + gap;
  const to = width - valueWidth - gap;
  const tops = items.flatMap(({ value, interval }) =>
    value === null ? [] : [value, Math.min(interval?.[1] ?? value, value * 1.5)],
  );
  const end = input.axisEnd ?? Math.max(reference * 2, ...tops);
  const axis = input.scale === 'log' ? logAxis(items, end, from, to, reference) : linearAxis(end, from, to, reference);
  let bottom = 0;
  const rows = items.map((item) => {
    const high = rowHeight + (item.group && isLong(item, language, nameWidth) ? secondLine : 0);
    const row = drawRow(item, bottom, high, input, axis, nameWidth, to);
    bottom += high;
    return row;
  });
  const height = bottom + axisHeight;
  const referenceX = shortNumber(axis.place(reference), 1);
  const marks = axis.steps
    .filter((step) => Math.abs(axis.place(step) - axis.place(reference)) > 22 || step === reference)
    .map((step) =>
      element(
        'text',
        {
          x: axis.place(step),
          y: bottom + 14,
          'text-anchor': 'middle',
          'font-size': fontSize.small,
          'font-weight': step === reference ? 700 : null,
          fill: step === reference ? chartInk.text : chartInk.secondary,
        },
        escapeText(printTick(step, input.format, language)),
      ),
    )
    .join('');
  const line = element('line', {
    class: 'reference',
    x1: referenceX,
    x2: referenceX,
    y1: 2,
    y2: bottom + 2,
    stroke: chartInk.emphasis,
    'stroke-width': 1.2,
    'pointer-events': 'none',
  });
  const title = textIn(input.title, language);
  const description = describe(input);
  const table = {
    columns: [
      { zh: '項目', en: 'Item' },
      { zh: '分組', en: 'Group' },
      input.title,
      { zh: '95% 信賴區間', en: '95% interval' },
    ],
    rows: items.map((item) => ({
      subject: null,
      cells: [
        textIn(item.name, language),
        item.group ? textIn(item.group, language) : '',
        printFigure(item, input.format, language),
        intervalText(item, input),
      ],
    })),
  };
  return {
    svg: chartSvg(
      { className: 'interval-bars', title, description, width, height },
      hatchPatterns(input.idPrefix) + rows.join('') + line + marks,
    ),
    table,
    title,
    description,
  };
}

function describe({ items, language, format }: IntervalBarsInput): string {
  const first = items
    .filter((item) => item.value !== null)
    .reduce<IntervalItem | null>((best, item) => ((item.value ?? 0) > (best?.value ?? -Infinity) ? item : best), null);
  if (!first) return language === 'en' ? 'No figures.' : '沒有數值。';
  const name = textIn(first.name, language);
  const value = printFigure(first, format, language);
  return language === 'en'
    ? `${items.length} items, highest ${name} ${value}.`
    : `共 ${items.length} 項，最高為${name} ${value}。`;
}

function isLong(item: IntervalItem, language: Language, nameWidth: number): boolean {
  return linesOf(textIn(item.name, language), fontSize.label, nameWidth, 2).length > 1;
}

/** The name on one line or two, over the group where there is one. */
function drawName(item: IntervalItem, language: Language, top: number, high: number, nameWidth: number): string {
  const middle = top + high / 2;
  const y = item.group ? middle - 6 : middle;
  const name = isLong(item, language, nameWidth)
    ? textBlock(item.name, language, { x: 0, y, hold: 'middle', width: nameWidth, size: fontSize.label, lines: 2 })
    : element(
        'text',
        { x: 0, y: item.group ? middle - 2.5 : middle + 4.5, lang: languageMark(item.name, language) },
        escapeText(fitText(textIn(item.name, language), fontSize.label, nameWidth)),
      );
  if (!item.group) return name;
  const groupY = top + high - rowHeight / 2 + 12;
  const group = element(
    'text',
    { x: 11, y: groupY, 'font-size': fontSize.small, fill: chartInk.secondary, lang: languageMark(item.group, language) },
    escapeText(fitText(textIn(item.group, language), fontSize.small, nameWidth - 11)),
  );
  return name + element('circle', { cx: 4, cy: groupY - 3.8, r: 3.2, fill: item.colour }) + group;
}

function drawRow(
  item: IntervalItem,
  top: number,
  high: number,
  input: IntervalBarsInput,
  axis: IntervalAxis,
  nameWidth: number,
  to: number,
): string {
  const { language, width, format } = input;
  const middle = top + high / 2;
  const name = drawName(item, language, top, high, nameWidth);
  const hit = element('rect', {
    class: 'hit',
    x: 0,
    y: top,
    width,
    height: high,
    fill: 'none',
    'pointer-events': 'all',
  });
  const track = element('rect', {
    x: axis.place(-Infinity),
    y: middle - barHeight / 2,
    width: to - axis.place(-Infinity),
    height: barHeight,
    rx: 3,
    fill: item.value === null ? hatchFill(input.idPrefix, hatchOf(item)) : '#eef2f3',
  });
  const printed = printFigure(item, format, language);
  if (item.value === null) {
    const reason = element(
      'text',
      {
        class: 'reason',
        x: width,
        y: middle + 4,
        'text-anchor': 'end',
        'font-size': fontSize.small,
        fill: chartInk.secondary,
      },
      escapeText(printed),
    );
    return element('g', { class: 'row missing', 'data-item': item.id }, hit + name + track + reason);
  }
  const place = axis.place(item.value);
  const left = Math.min(place, axis.origin);
  const bar = element('rect', {
    x: shortNumber(left, 1),
    y: middle - barHeight / 2,
    width: shortNumber(Math.max(1, Math.abs(place - axis.origin)), 1),
    height: barHeight,
    rx: 2,
    fill: item.colour,
  });
  const arrow = (x: number, step: number): string =>
    element('path', {
      class: 'beyond',
      d: `M${shortNumber(x, 1)} ${middle - 5}l${step} 5l${-step} 5Z`,
      fill: item.colour,
    });
  const beyond =
    item.value > axis.end ? arrow(to + 1, 6) : item.value < axis.start ? arrow(axis.place(axis.start) - 1, -6) : '';
  const interval = intervalText(item, input);
  const value = element(
    'text',
    { class: 'value', x: width, y: interval ? middle - 2.5 : middle + 4.5, 'text-anchor': 'end', 'font-weight': 700 },
    escapeText(printed),
  );
  const range = interval
    ? element(
        'text',
        {
          class: 'range',
          x: width,
          y: middle + 12,
          'text-anchor': 'end',
          'font-size': fontSize.small,
          fill: chartInk.secondary,
        },
        escapeText(interval),
      )
    : '';
  return element(
    'g',
    { class: 'row', 'data-item': item.id },
    hit +
      name +
      track +
      bar +
      beyond +
      (item.interval ? whisker(item.interval, middle, axis) : '') +
      value +
      range,
  );
}
