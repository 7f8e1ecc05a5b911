import type { SubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { chartKey, keySquare, type KeyEntry } from './chart-key.ts';
import { chartInk, chartSvg, fontSize, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { levelAxis } from './level-axis.ts';
import { plotInk } from './plot-ink.ts';
import { linearScale, type PlotScale } from './plot-scale.ts';
import { hooksOf, hoverTitle, inWords, printSigned, tabular, type PlotItem } from './plot-text.ts';
import { hatchOf } from './ranking.ts';
import { textureDefinitions, textureFill, type TexturedFill } from './textures.ts';

/** A part that all bars have, for example the mix of industries. */
export interface StackPart extends TexturedFill {
  readonly name: Text;
}

export interface StackItem extends PlotItem {
  /** One figure per part, in the order of the parts. */
  readonly figures: readonly ChartFigure[];
  /** What the parts make together; missing where the region cannot be compared, with the reason. */
  readonly total: ChartFigure;
}

export interface PartsBarsInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  readonly format: FigureFormat;
  readonly parts: readonly StackPart[];
  readonly items: readonly StackItem[];
  readonly totalName: Text;
  readonly selection: SubjectId | null;
  readonly width: number;
}

const rowHeight = 21;
const barHeight = 13;
const axisHeight = 20;
const gap = 8;
const boldFactor = 1.1;
const tolerance = 1e-6;

function isWhole(item: StackItem): boolean {
  return item.total.value !== null && item.figures.every(({ value }) => value !== null);
}

/** Sums of the parts on either side of 0. */
function reach(item: StackItem): readonly [number, number] {
  let [below, above] = [0, 0];
  for (const { value } of item.figures) {
    if (value !== null && value < 0) below += value;
    else above += value ?? 0;
  }
  return [below, above];
}

function checkSum(item: StackItem): void {
  const sum = item.figures.reduce((all, { value }) => all + (value ?? 0), 0);
  const size = item.figures.reduce((all, { value }) => all + Math.abs(value ?? 0), 1);
  if (Math.abs(sum - (item.total.value ?? 0)) > tolerance * size)
    throw new RangeError(`The parts of ${item.name.en || item.name.zh} make ${sum}, not ${item.total.value}.`);
}

/**
 * The parts of a change for many regions, from the greatest sum to the least: parts that add are stacked to the right of 0, parts that take away
 * to the left, and a diamond stands at the sum. A region that lacks a part keeps its row at the end, hatched, with the reason.
 * @throws RangeError when an item has not one figure per part or its parts do not make its total.
 */
export function partsBars(input: PartsBarsInput): Chart {
  const { language, parts, items, width, format } = input;
  for (const item of items) {
    if (item.figures.length !== parts.length)
      throw new RangeError(`${parts.length} parts need as many figures, not ${item.figures.length}.`);
    if (isWhole(item)) checkSum(item);
  }
  const whole = items.filter(isWhole).toSorted((one, other) => (other.total.value ?? 0) - (one.total.value ?? 0));
  const ordered = [...whole, ...items.filter((item) => !isWhole(item))];
  const longest = Math.max(0, ...items.map(({ name }) => textWidth(textIn(name, language), fontSize.label)));
  const nameWidth = Math.min(Math.ceil(longest * boldFactor) + 2, Math.round(width * 0.35));
  const totals = whole.map((item) => textWidth(printSigned(item.total, format, language), fontSize.label) * boldFactor);
  const totalWidth = Math.ceil(Math.max(0, ...totals));
  const key = chartKey(keyEntries(input), width, 0);
  const top = key.height + 6;
  const scale = linearScale(whole.flatMap(reach), nameWidth + gap, width - totalWidth - gap, 5, true);
  const bottom = top + ordered.length * rowHeight;
  const rows = ordered.map((item, index) => drawRow(item, top + index * rowHeight, scale, nameWidth, input)).join('');
  const title = textIn(input.title, language);
  const description = describe(whole, items.length - whole.length, input);
  const content =
    hatchPatterns(input.idPrefix) +
    textureDefinitions(input.idPrefix, parts) +
    key.svg +
    levelAxis({ scale, top, bottom, format, language, width, strong: 0 }) +
    rows +
    zeroLine(scale, top, bottom);
  return {
    svg: chartSvg({ className: 'parts-bars', title, description, width, height: bottom + axisHeight }, tabular(content)),
    table: {
      columns: [{ zh: '名稱', en: 'Name' }, ...parts.map(({ name }) => name), input.totalName],
      rows: ordered.map((item) => ({
        subject: item.subject,
        cells: [textIn(item.name, language), ...[...item.figures, item.total].map((figure) => printSigned(figure, format, language))],
      })),
    },
    title,
    description,
  };
}

const diamond = 'M0 -5.4L5.4 0L0 5.4L-5.4 0Z';

function keyEntries({ parts, idPrefix, totalName, language }: PartsBarsInput): KeyEntry[] {
  const sum = element('path', { d: diamond, fill: chartInk.emphasis, stroke: plotInk.paper });
  return [
    ...parts.map((part) => ({ symbol: keySquare(textureFill(idPrefix, part)), symbolWidth: 12, text: textIn(part.name, language) })),
    { symbol: sum, symbolWidth: 11, text: textIn(totalName, language) },
  ];
}

function zeroLine(scale: PlotScale, top: number, bottom: number): string {
  const x = shortNumber(scale.place(0), 1);
  return element('line', {
    class: 'zero',
    x1: x,
    x2: x,
    y1: top,
    y2: bottom,
    stroke: chartInk.emphasis,
    'stroke-width': 1.2,
    'pointer-events': 'none',
  });
}

function drawRow(item: StackItem, top: number, scale: PlotScale, nameWidth: number, input: PartsBarsInput): string {
  const { language, width, format, parts, idPrefix } = input;
  const middle = top + rowHeight / 2;
  const y = middle - barHeight / 2;
  const isSelected = item.subject !== null && item.subject === input.selection;
  const bold = isSelected ? 700 : null;
  const name = element(
    'text',
    { x: 0, y: middle + 4.5, 'font-weight': bold, lang: languageMark(item.name, language) },
    escapeText(fitText(textIn(item.name, language), fontSize.label, isSelected ? nameWidth / 1.05 : nameWidth)),
  );
  const hit = element('rect', {
    class: 'hit',
    x: 0,
    y: top,
    width,
    height: rowHeight,
    rx: 3,
    fill: isSelected ? plotInk.track : 'none',
    'pointer-events': 'all',
  });
  const total = printSigned(item.total, format, language);
  const words = [
    textIn(item.name, language),
    ...parts.map(
      (part, index) =>
        `${textIn(part.name, language)} ${printSigned(item.figures[index] ?? { value: null, reason: null }, format, language)}`,
    ),
    `${textIn(input.totalName, language)} ${total}`,
  ];
  if (!isWhole(item)) {
    const missing = [...item.figures, item.total].find(({ value }) => value === null) ?? item.total;
    const from = scale.place(scale.start);
    const reason = printSigned(missing, format, language);
    const hatch = element('rect', {
      x: from,
      y,
      width: shortNumber(scale.place(scale.end) - from, 1),
      height: barHeight,
      rx: 2,
      fill: hatchFill(idPrefix, hatchOf(missing)),
    });
    const label = element(
      'text',
      {
        class: 'reason',
        x: width,
        y: middle + 4,
        'text-anchor': 'end',
        'font-size': fontSize.small,
        fill: chartInk.secondary,
        stroke: plotInk.paper,
        'stroke-width': 3,
        'paint-order': 'stroke',
      },
      escapeText(reason),
    );
    return element(
      'g',
      { class: 'row missing', ...hooksOf(item) },
      hit + name + hatch + label + hoverTitle(`${textIn(item.name, language)} · ${reason}`),
    );
  }
  let [below, above] = [0, 0];
  const segments = parts.map((part, index) => {
    const value = item.figures[index]?.value ?? 0;
    if (value === 0) return '';
    const from = value < 0 ? below : above;
    const to = from + value;
    if (value < 0) below = to;
    else above = to;
    const [x1, x2] = [scale.place(Math.min(from, to)), scale.place(Math.max(from, to))];
    return element('rect', {
      class: 'part',
      'data-part': part.id,
      x: shortNumber(x1, 2),
      y,
      width: shortNumber(Math.max(0.3, x2 - x1 - 0.8), 2),
      height: barHeight,
      fill: textureFill(idPrefix, part),
    });
  });
  const sum = element('path', {
    class: 'sum',
    d: diamond,
    transform: `translate(${shortNumber(scale.place(item.total.value ?? 0), 1)} ${shortNumber(middle, 1)})`,
    fill: chartInk.emphasis,
    stroke: plotInk.paper,
    'stroke-width': 1.2,
  });
  const value = element(
    'text',
    { class: 'value', x: width, y: middle + 4.5, 'text-anchor': 'end', 'font-weight': bold },
    escapeText(total),
  );
  return element(
    'g',
    { class: isSelected ? 'row selected' : 'row', ...hooksOf(item) },
    hit + name + segments.join('') + sum + value + hoverTitle(words.join(' · ')),
  );
}

function describe(whole: readonly StackItem[], missing: number, { format, language }: PartsBarsInput): string {
  const [first, last] = [whole[0], whole.at(-1)];
  if (!first || !last) return inWords(language, '沒有數值。', 'No figures.');
  const say = (item: StackItem): string => `${textIn(item.name, language)} ${printSigned(item.total, format, language)}`;
  const rest = missing === 0 ? '' : inWords(language, `；${missing} 個無數值`, `; ${missing} without figures`);
  return inWords(
    language,
    `共 ${whole.length} 個有數值，合計最高 ${say(first)}，最低 ${say(last)}${rest}。`,
    `${whole.length} with figures, greatest sum ${say(first)}, least ${say(last)}${rest}.`,
  );
}
