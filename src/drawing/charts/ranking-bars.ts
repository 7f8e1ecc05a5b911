import { rankHead, rankMark } from '../../core/insights/rank-text.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { units } from '../../core/measures/unit.ts';
import { textIn, type Language } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { attributes, element, escapeText, languageMark, percent, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import {
  chartInk,
  chartSvg,
  fontSize,
  presentValues,
  printFigure,
  printTick,
  type Chart,
  type ChartTable,
} from './chart.ts';
import { rankingDots } from './ranking-dots.ts';
import { callout, calloutExtent, hatchOf, inRankOrder, type RankedItem, type RankingInput } from './ranking.ts';

function rankingTable(ordered: readonly RankedItem[], input: RankingInput): ChartTable {
  return {
    columns: [rankHead, { zh: '名稱', en: 'Name' }, input.title],
    rows: ordered.map((item) => ({
      subject: item.subject,
      cells: [
        item.rank ? textIn(rankMark(item.rank), input.language) : '–',
        textIn(item.name, input.language),
        printFigure(item, input.format, input.language),
      ],
    })),
  };
}

function rankingDescription(ordered: readonly RankedItem[], { language, format }: RankingInput): string {
  const present = ordered.filter((item) => item.value !== null);
  const missing = ordered.length - present.length;
  const first = present[0];
  const last = present.at(-1);
  if (!first || !last) return language === 'en' ? 'No figures.' : '沒有數值。';
  const say = (item: RankedItem): string => `${textIn(item.name, language)} ${printFigure(item, format, language)}`;
  if (language === 'en')
    return `${present.length} with figures, highest ${say(first)}, lowest ${say(last)}${missing > 0 ? `; ${missing} without figures` : ''}.`;
  return `共 ${present.length} 個有數值，最高 ${say(first)}，最低 ${say(last)}${missing > 0 ? `；${missing} 個無數值` : ''}。`;
}

const calloutHeight = 18;
const missingHeight = 12;
const leastNameHeight: Readonly<Record<Language, number>> = { 'zh-TW': 40, en: 108 };
/** Px that the bars themselves keep. */
const leastBarsHeight = 60;

/** Px below the bars for the longest name (of a township with its county, for example), as long as the bars keep two fifths of the height. */
function nameHeightFor(items: readonly RankedItem[], { language, height }: RankingInput): number {
  const wanted = Math.ceil(Math.max(0, ...items.map((item) => textWidth(textIn(item.name, language), fontSize.small)))) + 6;
  const most = Math.min(0.6 * height, height - leastBarsHeight);
  return Math.max(leastNameHeight[language], Math.min(wanted, most));
}

/** Names below the bars, set upright in Chinese and turned in English, where each bar has room for a line. */
function barName(item: RankedItem, share: number, top: number, room: number, language: Language): string {
  const name = textIn(item.name, language);
  const upright = language !== 'en' || languageMark(item.name, language) !== null;
  const style = upright
    ? { 'writing-mode': 'vertical-rl', 'text-anchor': 'start' }
    : { transform: 'rotate(-90)', 'text-anchor': 'end', 'dominant-baseline': 'central' };
  const text = element(
    'text',
    {
      class: 'bar-name',
      'font-size': fontSize.small,
      fill: chartInk.secondary,
      lang: languageMark(item.name, language),
      ...style,
    },
    escapeText(fitText(name, fontSize.small, room - 4)),
  );
  return `<svg${attributes({ x: percent(share), y: top, overflow: 'visible', 'pointer-events': 'none' })}>${text}</svg>`;
}

const valueHeight = 36;

/** A figure with its decimals and, where it is one character, its unit: the name of the unit stands in the title. */
function printBare(value: number, format: RankingInput['format'], language: Language): string {
  const { kind, symbol } = units[format.unit];
  if (kind === 'money') return printTick(value, format, language);
  return formatNumber(value, symbol === undefined ? 'count' : format.unit, language, format.options);
}

/** The figure of a bar, turned, above its end; above the zero line where the bar hangs. */
function barValue(item: RankedItem, share: number, y: number, { format, language }: RankingInput): string {
  const text = element('text', { class: 'bar-value', transform: 'rotate(-90)', 'dominant-baseline': 'central', 'font-size': fontSize.small, fill: chartInk.text }, escapeText(printBare(item.value ?? Number.NaN, format, language)));
  return `<svg${attributes({ x: percent(share), y, overflow: 'visible', 'pointer-events': 'none' })}>${text}</svg>`;
}

/**
 * A ranking as upright bars from the largest to the smallest, in class colours; regions without a figure stand at the end as hatched stubs.
 * The selected bar is outlined and named. For hundreds of regions ask for `dots`: one dot per region along the axis of values.
 */
export function rankingBars(input: RankingInput): Chart {
  const ordered = inRankOrder(input.items);
  const title = textIn(input.title, input.language);
  const description = rankingDescription(ordered, input);
  const drawn = input.variant === 'dots' ? rankingDots(ordered, input) : drawBars(ordered, input);
  const svg = chartSvg(
    { className: `ranking ${input.variant}`, title, description, width: null, height: input.height },
    drawn,
  );
  return { svg, table: rankingTable(ordered, input), title, description };
}

function drawBars(ordered: readonly RankedItem[], input: RankingInput): string {
  const { language, height } = input;
  const slot = 1 / Math.max(1, ordered.length);
  const slotPx = slot * input.nominalWidth;
  const nameHeight = nameHeightFor(ordered, input);
  const names = slotPx >= 13 && height >= leastBarsHeight + nameHeight;
  const bottom = height - (names ? nameHeight : 1);
  const values = presentValues(ordered);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values, input.centre ?? 0);
  const span = high - low || 1;
  const isValued = (input.valued ?? false) && slotPx >= 11;
  const room = isValued ? valueHeight : calloutHeight;
  const yOf = (value: number): number => room + ((high - value) / span) * (bottom - room);
  const zero = yOf(0);
  const barShare = slotPx > 8 ? 0.78 : 0.9;
  const barWidth = percent(slot * barShare);
  const topOf = (item: RankedItem): number =>
    item.value === null ? zero - missingHeight : Math.min(zero, yOf(item.value));
  /** The label stands above every bar that it would cover. */
  const calloutY = (item: RankedItem, middle: number): number => {
    const [from, to] = calloutExtent(item, middle, input);
    const covered = ordered.filter((_, index) => slot * (index + 1) > from && slot * index < to);
    return Math.max(12, Math.min(...covered.map(topOf)) - 6);
  };
  let bars = '';
  let above = '';
  ordered.forEach((item, index) => {
    const size = item.value === null ? missingHeight : Math.max(1.5, Math.abs(yOf(item.value) - zero));
    const selected = item.subject === input.selection;
    const hovered = item.subject === input.hover;
    bars += element('rect', {
      'data-subject': item.subject,
      class: selected ? 'bar selected' : hovered ? 'bar hovered' : 'bar',
      x: percent(slot * (index + (1 - barShare) / 2)),
      y: topOf(item),
      width: barWidth,
      height: size,
      rx: slotPx > 14 ? 3 : slotPx > 5 ? 1 : null,
      fill: item.value === null ? hatchFill(input.idPrefix, hatchOf(item)) : item.colour,
      stroke: selected || hovered ? chartInk.emphasis : item.value === null ? chartInk.missing : null,
      'stroke-width': selected ? 2.2 : hovered ? 1.4 : null,
    });
    const middle = slot * (index + 0.5);
    if (isValued && item.value !== null) bars += barValue(item, middle, topOf(item) - 4, input);
    if (names) bars += barName(item, middle, bottom + 5, nameHeight, language);
    if (hovered || (selected && !ordered.some((other) => other.subject === input.hover)))
      above += callout(item, middle, calloutY(item, middle), input);
  });
  // The whole column answers to the pointer, so that short bars can be hit.
  const hits = ordered.map((item, index) =>
    element('rect', {
      'data-subject': item.subject,
      class: 'hit',
      x: percent(slot * index),
      y: 0,
      width: percent(slot),
      height,
      fill: 'none',
      'pointer-events': 'all',
    }),
  );
  const base = element('line', {
    x1: 0,
    x2: '100%',
    y1: shortNumber(zero),
    y2: shortNumber(zero),
    stroke: chartInk.line,
  });
  return hatchPatterns(input.idPrefix) + hits.join('') + base + bars + centreLine(input, yOf) + above;
}

function centreLine(input: RankingInput, yOf: (value: number) => number): string {
  if (input.centre === null || input.centre === 0) return '';
  const y = shortNumber(yOf(input.centre));
  const label = printTick(input.centre, input.format, input.language);
  return (
    element('line', {
      class: 'centre',
      x1: 0,
      x2: '100%',
      y1: y,
      y2: y,
      stroke: chartInk.emphasis,
      'stroke-width': 1,
      'stroke-dasharray': '2 3',
      'pointer-events': 'none',
    }) +
    element(
      'text',
      {
        x: '100%',
        y: Number(y) - 4,
        'text-anchor': 'end',
        'font-size': fontSize.small,
        fill: chartInk.secondary,
        'pointer-events': 'none',
      },
      escapeText(label),
    )
  );
}
