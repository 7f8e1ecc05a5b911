import type { MarkShape } from '../core/layers/mark.ts';
import { textIn, type Language, type Text } from '../core/text.ts';
import { chartKey } from '../drawing/charts/chart-key.ts';
import { chartInk, type Chart } from '../drawing/charts/chart.ts';
import { linesOf } from '../drawing/charts/plot-text.ts';
import { shapePath } from '../drawing/shape-path.ts';
import { element, escapeText, fontFamily, shortNumber } from '../drawing/svg-text.ts';

/** A chart as a picture that stands alone. */
export interface ChartPicture {
  readonly svg: string;
  /** px */
  readonly width: number;
  readonly height: number;
}

/** A marker and what it stands for. */
export interface PictureKey {
  readonly name: Text;
  /** `#rrggbb` */
  readonly colour: string;
  readonly shape: MarkShape;
}

export interface ChartPictureInput {
  readonly chart: Chart;
  /** The visible heading. */
  readonly title: string;
  /** What stands for what, where the page says it beside the chart. */
  readonly key: readonly PictureKey[];
  /** Caveats, date, sources, product: each on lines of its own below. */
  readonly notes: readonly string[];
  readonly language: Language;
  /** px for a chart that is as wide as its box. */
  readonly boxWidth: number;
}

const margin = 20;
/** Room for marks and words that reach over the edge of the chart. */
const overhang = 12;
const sizes = { title: 16, note: 11 } as const;
const lineHeights = { title: 22, note: 16 } as const;

function numberOf(tag: string, attribute: string): number | null {
  const found = new RegExp(`\\s${attribute}="([\\d.]+)"`).exec(tag)?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * A chart with its title above and its notes below as an SVG file of its own: on paper, with the stack of fonts, in px, and nothing that the page's
 * style would have to add. Charts hold plain colours only, so none has to be looked up.
 * @throws when the chart is not an `<svg>` with a height.
 */
export function chartPicture({ chart, title, key, notes, language, boxWidth }: ChartPictureInput): ChartPicture {
  const head = /^<svg[^>]*>/.exec(chart.svg)?.[0];
  const chartHeight = head === undefined ? null : numberOf(head, 'height');
  if (head === undefined || chartHeight === null) throw new Error('A chart without a height has no picture.');
  const chartWidth = numberOf(head, 'width') ?? boxWidth;
  const width = Math.max(chartWidth, 320) + 2 * margin;
  const room = width - 2 * margin;
  const titleLines = linesOf(title, sizes.title, room * 0.94, 3);
  const noteLines = notes.flatMap((note) => linesOf(note, sizes.note, room, 12));
  const keyTop = margin + titleLines.length * lineHeights.title + 4;
  const keyOf = ({ name, colour, shape }: PictureKey) => ({ symbol: element('path', { d: shapePath(shape, 5), fill: colour }), symbolWidth: 12, text: textIn(name, language) });
  const drawnKey = chartKey(key.map(keyOf), room, keyTop);
  const top = keyTop + drawnKey.height + overhang;
  const below = top + chartHeight + overhang;
  const height = Math.ceil(below + noteLines.length * lineHeights.note + margin);
  const placed = head.replace(/\swidth="[^"]*"/, '').replace('<svg', `<svg x="${margin}" y="${shortNumber(top, 1)}" width="${shortNumber(chartWidth, 1)}"`);
  const lines = (texts: readonly string[], from: number, kind: 'title' | 'note'): string =>
    texts
      .map((text, index) => element('text', { x: margin, y: shortNumber(from + (index + 0.75) * lineHeights[kind], 1), 'font-size': sizes[kind], ...(kind === 'title' ? { 'font-weight': 700, fill: chartInk.text } : { fill: chartInk.secondary }) }, escapeText(text)))
      .join('');
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': fontFamily, 'xml:lang': language },
    element('title', {}, escapeText(title)) + element('rect', { width, height, fill: '#ffffff' }) + lines(titleLines, margin, 'title') + element('g', { transform: `translate(${margin} 0)` }, drawnKey.svg) + placed + chart.svg.slice(head.length) + lines(noteLines, below, 'note'),
  );
  return { svg, width, height };
}
