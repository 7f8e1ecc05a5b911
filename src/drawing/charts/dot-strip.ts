import type { SubjectId } from '../../core/subjects/subject.ts';
import { rankHead, rankMark, rankText } from '../../core/insights/rank-text.ts';
import type { RankAmong } from '../../core/statistics/rank.ts';
import { quantile, sortedValues } from '../../core/statistics/quantiles.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { shapePath } from '../shape-path.ts';
import { element, escapeText, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { chartInk, chartSvg, fontSize, presentValues, printFigure, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { plotInk } from './plot-ink.ts';
import { halo, hooksOf, hoverTitle, inWords, listed, printValue, tabular } from './plot-text.ts';
import { swarm } from './ranking-dots.ts';

export interface StripItem extends ChartFigure {
  readonly subject: SubjectId;
  readonly name: Text;
  /** Place among all items with a figure; `null` without one. */
  readonly rank: RankAmong | null;
}

export interface DotStripInput {
  readonly language: Language;
  readonly title: Text;
  readonly format: FigureFormat;
  readonly items: readonly StripItem[];
  /** The region the strip is about; `null` for none. */
  readonly own: SubjectId | null;
  readonly width: number;
}

const top = 24;
const radius = 4.2;
/** Half the height of the band of dots: as much as they need within these. */
const leastRoom = 14;
const mostRoom = 44;
const ownRadius = 6.4;
const lineHeight = 14;

interface Landmark {
  readonly value: number;
  readonly head: string;
  /** Who has the figure; '' for the median. */
  readonly who: string;
}

/**
 * One indicator over all regions as dots on a line, each dot beside the next where they would cover one another, with the least, the median and
 * the greatest in words and the region's own dot as a large diamond. Regions without a figure are named in the description and the table.
 */
export function dotStrip(input: DotStripInput): Chart {
  const { language, items, width, format, own } = input;
  const present = items.filter(({ value }) => value !== null);
  const values = sortedValues(presentValues(items));
  const [low, high] = [values[0] ?? 0, values.at(-1) ?? 1];
  const inset = ownRadius + 2;
  const place = (value: number): number => (high === low ? width / 2 : inset + ((value - low) / (high - low)) * (width - 2 * inset));
  const xs = present.map(({ value }) => place(value ?? 0));
  const swarmed = swarm(xs, radius + 0.4);
  const room = Math.min(mostRoom, Math.max(leastRoom, ...swarmed.map((y) => Math.abs(y) + radius + 1)));
  const heights = swarmed.map((y) => Math.max(radius - room, Math.min(room - radius, y)));
  const middle = top + room;
  const base = middle + room + 2;
  const dots = present.map((item, index) => {
    return item.subject === own ? '' : dot(item, xs[index] ?? 0, middle + (heights[index] ?? 0), input);
  });
  const ownItem = items.find(({ subject }) => subject === own);
  const ownHeight = middle + (heights[present.findIndex(({ subject }) => subject === own)] ?? 0);
  const landmarks = landmarksOf(present, values, input);
  const words = landmarkWords(landmarks, place, base, top, width);
  const title = textIn(input.title, language);
  const description = describe(present, landmarks, ownItem, input);
  const line = element('line', { x1: 0, x2: width, y1: middle, y2: middle, stroke: chartInk.line });
  const content = line + words.ticks + dots.join('') + words.svg + (ownItem ? ownMark(ownItem, place, ownHeight, input) : '');
  const ordered = [
    ...present.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0)),
    ...items.filter(({ value }) => value === null),
  ];
  return {
    svg: chartSvg({ className: 'dot-strip', title, description, width, height: base + words.lines * lineHeight + 4 }, tabular(content)),
    table: {
      columns: [rankHead, { zh: '名稱', en: 'Name' }, input.title],
      rows: ordered.map((item) => ({
        subject: item.subject,
        cells: [item.rank ? textIn(rankMark(item.rank), language) : '–', textIn(item.name, language), printFigure(item, format, language)],
      })),
    },
    title,
    description,
  };
}

function dot(item: StripItem, x: number, y: number, { language, format }: DotStripInput): string {
  const circle = element('circle', {
    cx: shortNumber(x, 1),
    cy: shortNumber(y, 1),
    r: radius,
    fill: '#a9b8bf',
    stroke: plotInk.paper,
  });
  return element(
    'g',
    { class: 'dot', ...hooksOf({ id: item.subject, subject: item.subject }) },
    circle + hoverTitle(`${textIn(item.name, language)} ${printFigure(item, format, language)}`),
  );
}

function ownWords(item: StripItem, { language, format }: DotStripInput): string {
  if (item.value === null) return `${textIn(item.name, language)}${inWords(language, '：', ': ')}${printFigure(item, format, language)}`;
  const rank = item.rank ? inWords(language, `（${rankText(item.rank).zh}）`, ` (${rankText(item.rank).en})`) : '';
  return `${textIn(item.name, language)} ${printFigure(item, format, language)}${rank}`;
}

function ownMark(item: StripItem, place: (value: number) => number, y: number, input: DotStripInput): string {
  const text = ownWords(item, input);
  const half = (textWidth(text, fontSize.label) * 1.08) / 2;
  const x = place(item.value ?? 0);
  const centre = Math.max(half, Math.min(input.width - half, x));
  const style = { class: 'own-label', y: 13, 'font-weight': 700, ...halo };
  if (item.value === null) return element('text', { ...style, x: 0 }, escapeText(text));
  const label = element('text', { ...style, x: shortNumber(centre, 1), 'text-anchor': 'middle' }, escapeText(text));
  const stem = element('line', {
    x1: shortNumber(x, 1),
    x2: shortNumber(x, 1),
    y1: 18,
    y2: shortNumber(y, 1),
    stroke: plotInk.accent,
    'stroke-width': 1.4,
  });
  const symbol = element('path', {
    d: shapePath('diamond', ownRadius),
    transform: `translate(${shortNumber(x, 1)} ${shortNumber(y, 1)})`,
    fill: plotInk.accent,
    stroke: plotInk.paper,
    'stroke-width': 1.6,
  });
  return element('g', { class: 'own', ...hooksOf({ id: item.subject, subject: item.subject }) }, stem + symbol + hoverTitle(text)) + label;
}

function landmarksOf(present: readonly StripItem[], values: readonly number[], { language, format }: DotStripInput): Landmark[] {
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined) return [];
  const say = (value: number): string => printValue(value, format, language);
  const who = (value: number): string => {
    const holders = present.filter((item) => item.value === value);
    const first = holders[0] ? textIn(holders[0].name, language) : '';
    return holders.length < 2 ? first : inWords(language, `${first}等 ${holders.length} 個`, `${first} and ${holders.length - 1} more`);
  };
  const median = quantile(values, 0.5);
  return [
    { value: low, head: `${inWords(language, '最低', 'Lowest')} ${say(low)}`, who: who(low) },
    ...(values.length > 2 ? [{ value: median, head: `${inWords(language, '中位數', 'Median')} ${say(median)}`, who: '' }] : []),
    ...(high > low ? [{ value: high, head: `${inWords(language, '最高', 'Highest')} ${say(high)}`, who: who(high) }] : []),
  ];
}

/** Least at the left, greatest at the right, the median where it lies; on a line of its own where it would touch one of them. */
function landmarkWords(
  landmarks: readonly Landmark[],
  place: (value: number) => number,
  base: number,
  upper: number,
  width: number,
): { readonly svg: string; readonly ticks: string; readonly lines: number } {
  let ticks = '';
  let svg = '';
  let lines = 2;
  const sizeOf = (landmark: Landmark): number =>
    Math.max(textWidth(landmark.head, fontSize.small), textWidth(landmark.who, fontSize.small));
  const ends = landmarks.filter(({ who }) => who !== '');
  const least = ends[0] && landmarks.length > 1 ? sizeOf(ends[0]) : 0;
  const greatest = ends[1] ? width - sizeOf(ends[1]) : width;
  for (const landmark of landmarks) {
    const x = place(landmark.value);
    const half = sizeOf(landmark) / 2;
    const isMedian = landmark.who === '';
    const isLone = landmarks.length === 1;
    const anchor = isMedian || isLone ? 'middle' : landmark === ends[0] ? 'start' : 'end';
    const at = anchor === 'middle' ? Math.max(half, Math.min(width - half, x)) : anchor === 'start' ? 0 : width;
    const isCrowded = isMedian && (at - half < least + 8 || at + half > greatest - 8);
    if (isCrowded) lines = 3;
    // The line leads to words on the third line only where it crosses no others.
    const isFree = x > least + 2 && x < greatest - 2;
    const foot = isCrowded && isFree ? base + 2 * lineHeight : base - 1;
    const dash = isMedian ? '2 2' : null;
    ticks += element('line', {
      class: 'landmark',
      x1: shortNumber(x, 1),
      x2: shortNumber(x, 1),
      y1: upper,
      y2: foot,
      stroke: chartInk.axis,
      'stroke-dasharray': dash,
    });
    const style = { 'text-anchor': anchor, 'font-size': fontSize.small };
    const line = isCrowded ? 2 : 0;
    svg += element(
      'text',
      { class: 'landmark-label', ...style, x: shortNumber(at, 1), y: base + 11 + line * lineHeight },
      escapeText(landmark.head),
    );
    if (landmark.who !== '')
      svg += element(
        'text',
        { ...style, x: shortNumber(at, 1), y: base + 11 + lineHeight, fill: chartInk.secondary },
        escapeText(landmark.who),
      );
  }
  return { svg, ticks, lines };
}

function describe(present: readonly StripItem[], landmarks: readonly Landmark[], own: StripItem | undefined, input: DotStripInput): string {
  const { language, items } = input;
  if (present.length === 0) return inWords(language, '沒有數值。', 'No figures.');
  const said = landmarks.map(({ head, who }) => (who === '' ? head : inWords(language, `${head}（${who}）`, `${head} (${who})`)));
  const missing = items.filter(({ value }) => value === null).map(({ name }) => name);
  const rest =
    missing.length === 0
      ? ''
      : inWords(language, `無數值：${listed(missing, language)}。`, ` Without figures: ${listed(missing, language)}.`);
  const first = own ? inWords(language, `${ownWords(own, input)}；`, `${ownWords(own, input)}; `) : '';
  return inWords(language, `${first}${said.join('、')}。${rest}`, `${first}${said.join(', ')}.${rest}`);
}
