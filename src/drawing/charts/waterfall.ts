import { textIn, type Language, type Text } from '../../core/text.ts';
import { hatchFill, hatchPatterns } from '../patterns.ts';
import { element, escapeText, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { chartInk, chartSvg, fontSize, printFigure, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { levelAxis } from './level-axis.ts';
import { plotInk } from './plot-ink.ts';
import { linearScale, type PlotScale } from './plot-scale.ts';
import { halo, hoverTitle, inWords, linesHeight, linesOf, printSigned, printValue, tabular, textBlock } from './plot-text.ts';
import { hatchOf } from './ranking.ts';
import { textureDefinitions, textureFill, type Texture } from './textures.ts';

export interface WaterfallTotal extends ChartFigure {
  readonly name: Text;
}

export interface WaterfallPart extends ChartFigure {
  /** For `data-item`. */
  readonly id: string;
  readonly name: Text;
  /** A second line below the name: what the part means; `null` for none. */
  readonly note: Text | null;
  readonly colour: string;
  readonly texture: Texture;
}

export interface WaterfallInput {
  readonly language: Language;
  readonly idPrefix: string;
  readonly title: Text;
  /** Of the totals and the parts alike. */
  readonly format: FigureFormat;
  readonly start: WaterfallTotal;
  /** In the order in which they lead from the start to the end. */
  readonly parts: readonly WaterfallPart[];
  readonly end: WaterfallTotal;
  readonly width: number;
}

interface Layout {
  readonly scale: PlotScale;
  readonly nameWidth: number;
  readonly rowHeight: number;
}

interface Row {
  readonly id: string;
  readonly name: Text;
  readonly note: Text | null;
  readonly figure: ChartFigure;
  /** `null` for a total. */
  readonly part: WaterfallPart | null;
  /** Level before and after; `null` where a figure before it is missing. */
  readonly from: number | null;
  readonly to: number | null;
}

const plainRow = 38;
/** With a note of two lines. */
const tallRow = 52;
const barHeight = 18;
const axisHeight = 20;
const gap = 10;
/** When the changes are smaller than this share of the totals, the axis leaves out what all levels have in common. */
const worthwhile = 0.5;
const tolerance = 1e-6;

function rowsOf({ start, parts, end }: WaterfallInput): Row[] {
  let level = start.value;
  const rows: Row[] = [{ id: 'start', name: start.name, note: null, figure: start, part: null, from: null, to: start.value }];
  for (const part of parts) {
    const next = level === null || part.value === null ? null : level + part.value;
    rows.push({ id: part.id, name: part.name, note: part.note, figure: part, part, from: level, to: next });
    level = next;
  }
  if (level !== null && end.value !== null && Math.abs(level - end.value) > tolerance * Math.max(1, Math.abs(level), Math.abs(end.value)))
    throw new RangeError(`The parts lead from ${start.value} to ${level}, not to the end ${end.value}.`);
  rows.push({ id: 'end', name: end.name, note: null, figure: end, part: null, from: null, to: end.value });
  return rows;
}

/** From 0, or from a round figure below all levels where the changes would be too small to see. */
function scaleOf(rows: readonly Row[], from: number, to: number): PlotScale {
  const levels = rows.flatMap((row) => [row.from, row.to].filter((level): level is number => level !== null));
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const span = high - low;
  if (levels.length > 1 && low > 0 && span > 0 && span < worthwhile * high)
    return linearScale([Math.max(0, low - 0.35 * span), high], from, to, 4, false);
  return linearScale(levels, from, to, 4, true);
}

/**
 * From a start to an end by signed parts, one row each, joined by the level they share: how a count changed and by which part of shift-share.
 * Bars of parts point the way they go. Where the axis does not start at 0 the totals are broken at their foot and the description says so. A
 * missing part is hatched; levels after it are not known and not drawn.
 * @throws RangeError when start and parts do not add up to the end.
 */
export function waterfall(input: WaterfallInput): Chart {
  const { language, format, width } = input;
  const rows = rowsOf(input);
  const printed = rows.map((row) => (row.part ? printSigned(row.figure, format, language) : printFigure(row.figure, format, language)));
  const names = rows.map((row) =>
    Math.max(
      textWidth(textIn(row.name, language), fontSize.label) * 1.08,
      row.note ? textWidth(textIn(row.note, language), fontSize.small) : 0,
    ),
  );
  const nameWidth = Math.min(Math.ceil(Math.max(...names)) + 2, Math.round(width * 0.36));
  const valueWidth = Math.ceil(Math.max(...printed.map((text) => textWidth(text, fontSize.label) * 1.08))) + 8;
  const scale = scaleOf(rows, nameWidth + gap, Math.max(nameWidth + gap + 60, width - valueWidth));
  const isTall = rows.some(({ note }) => note !== null && linesOf(textIn(note, language), fontSize.small, nameWidth, 2).length > 1);
  const rowHeight = isTall ? tallRow : plainRow;
  const bottom = rows.length * rowHeight;
  const height = bottom + axisHeight;
  const broken = scale.start > 0;
  const drawn = rows
    .map((row, index) => drawRow(row, index * rowHeight, printed[index] ?? '', { scale, nameWidth, rowHeight }, input))
    .join('');
  const connectors = rows
    .slice(0, -1)
    .map((row, index) => connector(row, rows[index + 1], index * rowHeight, { scale, nameWidth, rowHeight }))
    .join('');
  const title = textIn(input.title, language);
  const description = describe(rows, printed, scale, input);
  const fills = input.parts.map(({ id, colour, texture }) => ({ id, colour, texture }));
  const content =
    hatchPatterns(input.idPrefix) +
    textureDefinitions(input.idPrefix, fills) +
    levelAxis({ scale, top: 2, bottom, format, language, width, strong: scale.start > 0 ? null : 0 }) +
    connectors +
    drawn +
    (broken ? breakMarks(scale, [rowHeight / 2, bottom - rowHeight / 2]) : '');
  const start = input.start.value;
  const share: FigureFormat = { unit: 'percent', options: { decimals: 1 } };
  return {
    svg: chartSvg({ className: 'waterfall', title, description, width, height }, tabular(content)),
    table: {
      columns: [{ zh: '項目', en: 'Item' }, input.title, { zh: '占期初的比率', en: 'Share of the start' }],
      rows: rows.map((row, index) => ({
        subject: null,
        cells: [
          textIn(row.name, language),
          printed[index] ?? '',
          row.part && row.figure.value !== null && start !== null && start > 0
            ? printSigned({ value: (row.figure.value / start) * 100, reason: null }, share, language)
            : '',
        ],
      })),
    },
    title,
    description,
  };
}

/** A bar that ends in a point on the side it goes to. */
function pointedBar(from: number, to: number, y: number): string {
  const way = to >= from ? 1 : -1;
  const tip = Math.min(7, Math.abs(to - from));
  const neck = to - way * tip;
  return `M${shortNumber(from, 1)} ${y}H${shortNumber(neck, 1)}L${shortNumber(to, 1)} ${y + barHeight / 2}L${shortNumber(neck, 1)} ${y + barHeight}H${shortNumber(from, 1)}Z`;
}

function drawRow(row: Row, top: number, printed: string, { scale, nameWidth, rowHeight }: Layout, input: WaterfallInput): string {
  const { language, idPrefix, width } = input;
  const middle = top + rowHeight / 2;
  const y = middle - barHeight / 2;
  const isTotal = row.part === null;
  const noteLines = row.note ? linesOf(textIn(row.note, language), fontSize.small, nameWidth, 2).length : 0;
  // Name and note stand as one block in the middle of the row.
  const seam = middle + (linesHeight(1, fontSize.label) - linesHeight(noteLines, fontSize.small)) / 2;
  const label = { x: 0, width: nameWidth };
  const name = textBlock(row.name, language, {
    ...label,
    y: row.note ? seam : middle,
    hold: row.note ? 'bottom' : 'middle',
    size: fontSize.label,
    lines: row.note ? 1 : 2,
    style: { 'font-weight': isTotal ? 700 : null },
  });
  const note = row.note
    ? textBlock(row.note, language, { ...label, y: seam, hold: 'top', size: fontSize.small, lines: 2, style: { fill: chartInk.secondary } })
    : '';
  const hit = element('rect', { class: 'hit', x: 0, y: top, width, height: rowHeight, fill: 'none', 'pointer-events': 'all' });
  const value = (x: number): string =>
    element(
      'text',
      { class: 'value', x: shortNumber(x + 6, 1), y: middle + 4.5, 'font-weight': isTotal ? 700 : null, ...halo },
      escapeText(printed),
    );
  const left = scale.place(scale.start);
  const group = (content: string, state: string): string =>
    element(
      'g',
      { class: `row ${state}`, 'data-item': row.id },
      hit + name + note + content + hoverTitle(`${textIn(row.name, language)} ${printed}`),
    );
  if (row.figure.value === null) {
    const hatch = element('rect', {
      x: left,
      y,
      width: 36,
      height: barHeight,
      rx: 2,
      fill: hatchFill(idPrefix, hatchOf(row.figure)),
      stroke: chartInk.missing,
    });
    return group(hatch + value(left + 36), 'missing');
  }
  if (isTotal) {
    const end = scale.place(row.figure.value);
    const zero = scale.place(Math.max(scale.start, Math.min(scale.end, 0)));
    const [x1, x2] = [Math.min(zero, end), Math.max(zero, end)];
    const bar = element('rect', {
      class: 'bar',
      x: shortNumber(x1, 1),
      y,
      width: shortNumber(Math.max(1, x2 - x1), 1),
      height: barHeight,
      rx: 1,
      fill: plotInk.neutral,
    });
    return group(bar + value(x2), 'total');
  }
  if (row.from === null || row.to === null || !row.part) return group(value(left), 'adrift');
  const [from, to] = [scale.place(row.from), scale.place(row.to)];
  const bar = element('path', {
    class: 'bar',
    d: pointedBar(from, to, y),
    fill: textureFill(idPrefix, row.part),
    stroke: row.part.colour,
    'stroke-width': 1,
    'stroke-linejoin': 'round',
  });
  return group(bar + value(Math.max(from, to)), row.figure.value < 0 ? 'part fall' : 'part rise');
}

/** The level that two rows share. */
function connector(row: Row, next: Row | undefined, top: number, { scale, rowHeight }: Layout): string {
  if (row.to === null || !next || (next.part ? next.from === null || next.to === null : next.to === null)) return '';
  const x = shortNumber(scale.place(row.to), 1);
  const middle = top + rowHeight / 2;
  return element('line', {
    class: 'connector',
    x1: x,
    x2: x,
    y1: middle - barHeight / 2,
    y2: middle + rowHeight + barHeight / 2,
    stroke: chartInk.axis,
    'stroke-dasharray': '2 2',
  });
}

/** Two slanting cuts through the foot of both totals. */
function breakMarks(scale: PlotScale, middles: readonly number[]): string {
  const x = scale.place(scale.start) + 9;
  return middles
    .map((middle) =>
      element('path', {
        class: 'break',
        d: `M${shortNumber(x - 3, 1)} ${middle + barHeight / 2 + 2}l6 ${-barHeight - 4}M${shortNumber(x + 2, 1)} ${middle + barHeight / 2 + 2}l6 ${-barHeight - 4}`,
        stroke: plotInk.paper,
        'stroke-width': 2.4,
        'pointer-events': 'none',
      }),
    )
    .join('');
}

function describe(rows: readonly Row[], printed: readonly string[], scale: PlotScale, { language, format }: WaterfallInput): string {
  const said = rows.map((row, index) => `${textIn(row.name, language)} ${printed[index] ?? ''}`);
  const foot =
    scale.start > 0
      ? inWords(
          language,
          `橫軸自 ${printValue(scale.start, format, language)} 起。`,
          ` The axis starts at ${printValue(scale.start, format, language)}.`,
        )
      : '';
  return inWords(language, `${said.join('；')}。${foot}`, `${said.join('; ')}.${foot}`);
}
