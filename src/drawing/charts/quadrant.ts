import { textIn, type Language, type Text } from '../../core/text.ts';
import type { Box } from '../label-placement.ts';
import { shapePath } from '../shape-path.ts';
import { element, shortNumber } from '../svg-text.ts';
import { chartKey, type KeyEntry } from './chart-key.ts';
import { chartInk, chartSvg, presentValues, printFigure, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { axisRoom, plotAxes, referenceLabel, referenceLines, tickWidth, type PlotAxes } from './plot-axes.ts';
import { plotInk } from './plot-ink.ts';
import { doublingScale, linearScale, type PlotScale } from './plot-scale.ts';
import { inWords, listed, tabular, type PlotItem } from './plot-text.ts';
import { cornerNames, markBox, scatterMarks, type ScatterMark } from './scatter-marks.ts';

/** First word: specialisation; second: growth against the nation's. */
export type QuadrantId = 'high-high' | 'low-high' | 'low-low' | 'high-low';

/** The usual names for industries by specialisation and growth. */
export const growthQuadrants: Readonly<Record<QuadrantId, Text>> = {
  'high-high': { zh: '領先', en: 'Leading' },
  'low-high': { zh: '崛起', en: 'Rising' },
  'low-low': { zh: '偏弱', en: 'Weak' },
  'high-low': { zh: '趨緩', en: 'Slowing' },
};

export interface QuadrantItem extends PlotItem {
  readonly x: ChartFigure;
  readonly y: ChartFigure;
  /** Area of the mark. */
  readonly size: ChartFigure;
  /** Too few establishments for the figures to mean much: drawn hollow. */
  readonly isFew: boolean;
  readonly colour: string;
}

export interface QuadrantInput {
  readonly language: Language;
  readonly title: Text;
  /** On a logarithm of base 2 round `reference` (1 for location quotients). */
  readonly x: { readonly name: Text; readonly format: FigureFormat; readonly reference: number };
  /** `reference`: the nation's growth and the words at its line. */
  readonly y: { readonly name: Text; readonly format: FigureFormat; readonly reference: number; readonly referenceLabel: Text };
  readonly size: { readonly name: Text; readonly format: FigureFormat };
  readonly quadrants: Readonly<Record<QuadrantId, Text>>;
  /** What hollow marks are, e.g. `少於 5 家`. */
  readonly few: Text;
  readonly items: readonly QuadrantItem[];
  /** `id` of the item that is emphasised. */
  readonly highlight: string | null;
  readonly width: number;
  readonly height: number;
}

type Placed = QuadrantItem & { readonly x: { readonly value: number }; readonly y: { readonly value: number } };

const leastRadius = 2.6;
const quadrantIds: readonly QuadrantId[] = ['high-high', 'low-high', 'low-low', 'high-low'];

function isPlaced(item: QuadrantItem): item is Placed {
  return item.x.value !== null && item.y.value !== null;
}

function quadrantOf(item: Placed, { x, y }: QuadrantInput): QuadrantId {
  const isHigh = item.x.value >= x.reference;
  const isFast = item.y.value >= y.reference;
  return isHigh ? (isFast ? 'high-high' : 'high-low') : isFast ? 'low-high' : 'low-low';
}

/** Radius for an area in proportion to the size; the smallest are kept visible. */
function radiusScale(items: readonly QuadrantItem[], width: number): (size: number) => number {
  const greatest = Math.max(1, ...presentValues(items.map(({ size }) => size)));
  const largest = Math.min(22, Math.max(13, width * 0.034));
  return (size) => Math.max(leastRadius, Math.sqrt(Math.max(0, size) / greatest) * largest);
}

/**
 * Growth over specialisation: who is specialised and grows faster than the nation, who is not. Marks have the area of their size; hollow marks
 * rest on few establishments. The upright axis covers all marks that are not hollow; hollow ones beyond it, and quotients of 0, stand at the
 * edge as arrows. Items without one of the two figures are in the table only, with the reason.
 */
export function quadrant(input: QuadrantInput): Chart {
  const { language, items, width, height } = input;
  const placed = items.filter(isPlaced);
  const firm = placed.some(({ isFew }) => !isFew) ? placed.filter(({ isFew }) => !isFew) : placed;
  const growths = [...firm.map(({ y }) => y.value), input.y.reference];
  const steps = linearScale(growths, 1, 0, 5, false).steps;
  const left = tickWidth(steps, input.y.format, language);
  const key = chartKey(keyEntries(input, placed), width, 0);
  const bottom = height - axisRoom.bottom - key.height;
  const box: Box = { left, top: axisRoom.top, right: width - 12, bottom };
  const y = linearScale(growths, box.bottom, box.top, 5, false);
  const x = doublingScale(
    placed.map((item) => item.x.value),
    box.left,
    box.right,
    input.x.reference,
  );
  const axes: PlotAxes = {
    box,
    width,
    language,
    x: { scale: x, name: input.x.name, format: input.x.format, reference: { value: input.x.reference, label: null } },
    y: { scale: y, name: input.y.name, format: input.y.format, reference: { value: input.y.reference, label: input.y.referenceLabel } },
  };
  const corners = cornerNames(
    [
      { text: textIn(input.quadrants['high-high'], language), colour: plotInk.accent, corner: 'top-right' },
      { text: textIn(input.quadrants['low-high'], language), colour: chartInk.secondary, corner: 'top-left' },
      { text: textIn(input.quadrants['low-low'], language), colour: chartInk.secondary, corner: 'bottom-left' },
      { text: textIn(input.quadrants['high-low'], language), colour: chartInk.secondary, corner: 'bottom-right' },
    ],
    box,
  );
  const radiusOf = radiusScale(items, width);
  const marks = placed.map((item) => markOf(item, input, x, y, radiusOf));
  const line = referenceLabel(axes, [...corners.boxes, ...marks.map(markBox)]);
  // Below the name of the upright axis.
  const room: Box = { left: box.left, right: width, top: 18, bottom: box.bottom - 2 };
  const reserved = [...corners.boxes, ...(line ? [line.box] : [])];
  const title = textIn(input.title, language);
  const description = describe(placed, input);
  const content =
    grounds(box, x.place(input.x.reference), y.place(input.y.reference)) +
    plotAxes(axes) +
    corners.svg +
    scatterMarks(marks, room, { reserved, lines: referenceLines(axes) }, language) +
    (line?.svg ?? '') +
    chartKey(keyEntries(input, placed), width, bottom + axisRoom.bottom).svg;
  return {
    svg: chartSvg({ className: 'quadrant', title, description, width, height }, tabular(content)),
    table: {
      columns: [{ zh: '名稱', en: 'Name' }, input.x.name, input.y.name, input.size.name, { zh: '象限', en: 'Quadrant' }],
      rows: items.map((item) => ({
        subject: item.subject,
        cells: [
          textIn(item.name, language),
          printFigure(item.x, input.x.format, language),
          printFigure(item.y, input.y.format, language),
          sizeWords(item, input),
          isPlaced(item) ? textIn(input.quadrants[quadrantOf(item, input)], language) : '–',
        ],
      })),
    },
    title,
    description,
  };
}

function sizeWords(item: QuadrantItem, { size, few, language }: QuadrantInput): string {
  const printed = printFigure(item.size, size.format, language);
  if (!item.isFew) return printed;
  return inWords(language, `${printed}（${few.zh}）`, `${printed} (${textIn(few, 'en')})`);
}

function markOf(item: Placed, input: QuadrantInput, x: PlotScale, y: PlotScale, radiusOf: (size: number) => number): ScatterMark {
  const { language } = input;
  const radius = radiusOf(item.size.value ?? 0);
  const beyond = item.y.value > y.end ? 'up' : item.y.value < y.start ? 'down' : item.x.value < x.start ? 'left' : null;
  const [px, py] = [x.place(item.x.value), y.place(item.y.value)];
  // Far from the crossing and large is worth a name; few establishments are not.
  const distance = Math.hypot((px - x.place(input.x.reference)) / input.width, (py - y.place(input.y.reference)) / input.height);
  const words = [
    textIn(item.name, language),
    printFigure(item.x, input.x.format, language),
    printFigure(item.y, input.y.format, language),
    sizeWords(item, input),
  ];
  return {
    ...item,
    x: px,
    y: py,
    radius: beyond === null ? radius : 5,
    shape: item.size.value === null ? 'cross' : 'disc',
    hollow: item.isFew,
    beyond,
    isHighlighted: item.id === input.highlight,
    labelPriority: item.isFew ? distance : 1 + distance + radius / 20,
    hover: words.join(' · '),
  };
}

function grounds(box: Box, x: number, y: number): string {
  const area = (left: number, top: number, right: number, bottom: number, fill: string): string =>
    element('rect', {
      x: shortNumber(left, 1),
      y: shortNumber(top, 1),
      width: shortNumber(right - left, 1),
      height: shortNumber(bottom - top, 1),
      fill,
    });
  return area(x, box.top, box.right, y, plotInk.tintAbove) + area(box.left, y, x, box.bottom, plotInk.tintBelow);
}

function keyEntries(input: QuadrantInput, placed: readonly Placed[]): KeyEntry[] {
  const { language, items } = input;
  const radiusOf = radiusScale(items, input.width);
  const greatest = Math.max(0, ...presentValues(items.map(({ size }) => size)));
  const entries: KeyEntry[] = [];
  const disc = (radius: number, hollow: boolean): string =>
    element('path', {
      d: shapePath('disc', radius),
      fill: hollow ? plotInk.paper : plotInk.neutral,
      stroke: hollow ? plotInk.neutral : null,
      'stroke-width': hollow ? 1.4 : null,
    });
  const samples = [0.03, 0.15].map((share) => Number((greatest * share).toPrecision(1))).filter((size) => size >= 1);
  for (const size of samples) {
    const radius = radiusOf(size);
    const text = printFigure({ value: size, reason: null }, input.size.format, language);
    entries.push({ symbol: disc(radius, false), symbolWidth: radius * 2, text });
  }
  if (placed.some(({ isFew }) => isFew)) entries.push({ symbol: disc(5, true), symbolWidth: 11, text: textIn(input.few, language) });
  const missing = items.length - placed.length;
  if (missing > 0)
    entries.push({
      symbol: '',
      symbolWidth: 0,
      text: inWords(language, `另有 ${missing} 項無數值，列於表格`, `${missing} without figures, in the table`),
    });
  return entries;
}

function describe(placed: readonly Placed[], input: QuadrantInput): string {
  const { language, quadrants, items } = input;
  if (placed.length === 0) return inWords(language, '沒有數值。', 'No figures.');
  const parts = quadrantIds.flatMap((id) => {
    const members = placed
      .filter((item) => quadrantOf(item, input) === id)
      .toSorted((one, other) => (other.size.value ?? 0) - (one.size.value ?? 0));
    if (members.length === 0) return [];
    const first = listed(
      members.slice(0, 3).map(({ name }) => name),
      language,
    );
    const name = textIn(quadrants[id], language);
    const isAll = members.length <= 3;
    return [
      inWords(
        language,
        `${name} ${members.length} 項（${first}${isAll ? '' : '等'}）`,
        `${name}: ${members.length} (${first}${isAll ? '' : ' and others'})`,
      ),
    ];
  });
  const missing = items.length - placed.length;
  const rest = missing === 0 ? '' : inWords(language, `；${missing} 項無數值`, `; ${missing} without figures`);
  return inWords(language, `${parts.join('、')}${rest}。`, `${parts.join('; ')}${rest}.`);
}
