import { textIn, type Language, type Text } from '../../core/text.ts';
import type { Box } from '../label-placement.ts';
import { element, escapeText, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { chartInk, chartSvg, fontSize, presentValues, printFigure, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { curveNotes, type CurveStop } from './curve-notes.ts';
import { axisName, levelAxis, stepPrinter } from './level-axis.ts';
import { tickWidth } from './plot-axes.ts';
import { plotInk } from './plot-ink.ts';
import { exactScale, linearScale, type PlotScale } from './plot-scale.ts';
import { halo, hoverTitle, inWords, printValue, tabular } from './plot-text.ts';

export interface CurvePoint {
  /** The setting, e.g. a distance. Settings ascend. */
  readonly x: number;
  readonly clusters: ChartFigure;
  readonly share: ChartFigure;
  /** What changes between the setting before and this one, e.g. which clusters merge; `null` for nothing to say. */
  readonly note: Text | null;
}

export interface CurveInput {
  readonly language: Language;
  readonly title: Text;
  readonly x: { readonly name: Text; readonly format: FigureFormat };
  readonly clusters: { readonly name: Text; readonly format: FigureFormat };
  readonly share: { readonly name: Text; readonly format: FigureFormat };
  readonly points: readonly CurvePoint[];
  /** The setting in use, marked on both curves where it is one of the points; `null` for none. */
  readonly current: number | null;
  readonly width: number;
  readonly height: number;
}

type Series = 'clusters' | 'share';

interface Panel {
  readonly series: Series;
  readonly colour: string;
  readonly top: number;
  readonly bottom: number;
  readonly scale: PlotScale;
}

const headHeight = 22;
const panelHead = 25;
const axisHeight = 38;
const panelGap = 12;
/** Share of the height that the curve of numbers takes. */
const upperShare = 0.6;
const colours: Readonly<Record<Series, string>> = { clusters: plotInk.accent, share: '#7b57c2' };

function checkOrder(points: readonly CurvePoint[]): void {
  if (points.some(({ x }, index) => x <= (points[index - 1]?.x ?? Number.NEGATIVE_INFINITY)))
    throw new RangeError('The settings of the curve do not ascend.');
}

/**
 * How a result depends on a setting, as two panels over one axis: a number as steps (it holds from each setting tried to the next), and a share
 * below it. Triangles mark settings at which something changes, with the words where they have room; all stand in the table. Each setting
 * answers to the pointer over the whole height (`data-item` is the setting).
 * @throws RangeError when the settings do not ascend.
 */
export function curve(input: CurveInput): Chart {
  const { language, points, width, height } = input;
  checkOrder(points);
  const inner = height - headHeight - axisHeight - panelGap - 2 * panelHead;
  const upperTop = headHeight + panelHead;
  const upperBottom = upperTop + inner * upperShare;
  const lowerTop = upperBottom + panelGap + panelHead;
  const lowerBottom = height - axisHeight;
  const upper = panelOf('clusters', upperTop, upperBottom, input);
  const panels: readonly Panel[] = [upper, panelOf('share', lowerTop, lowerBottom, input)];
  const left = Math.max(...panels.map(({ scale, series }) => tickWidth(scale.steps, input[series].format, language))) + 2;
  const x = exactScale(
    points.map((point) => point.x),
    left + 6,
    width - 10,
    Math.max(5, Math.floor(width / 90)),
  );
  const grid = levelAxis({ scale: x, top: upperTop, bottom: lowerBottom, format: input.x.format, language, width, strong: null });
  const name = element(
    'text',
    { class: 'axis-name', x: width - 10, y: height - 6, 'text-anchor': 'end', 'font-size': fontSize.small },
    escapeText(fitText(`${axisName(input.x.name, input.x.format, language)} →`, fontSize.small, width - 20)),
  );
  const stops = points.map((point): CurveStop => ({
    id: String(point.x),
    x: x.place(point.x),
    y: point.clusters.value === null ? null : upper.scale.place(point.clusters.value),
    note: point.note,
  }));
  const nowX = input.current === null ? null : x.place(input.current);
  const now: readonly Box[] = nowX === null ? [] : [{ left: nowX - 2, right: nowX + 2, top: 0, bottom: upperBottom }];
  const notes = curveNotes(stops, { left, right: width, top: headHeight, bottom: upperBottom }, now, width, language);
  const hits = points.map((point, index) => hit(point, points[index - 1], points[index + 1], x, input));
  const title = textIn(input.title, language);
  const description = describe(input);
  const content =
    hits.join('') +
    grid +
    panels.map((panel) => drawPanel(panel, x, left, input)).join('') +
    currentLine(x, panels, input) +
    panels.map((panel) => panelName(panel, input)).join('') +
    notes +
    name;
  return {
    svg: chartSvg({ className: 'robustness-curve', title, description, width, height }, tabular(content)),
    table: {
      columns: [input.x.name, input.clusters.name, input.share.name, { zh: '變化', en: 'What changes' }],
      rows: points.map((point) => ({
        subject: null,
        cells: [
          printValue(point.x, input.x.format, language),
          printFigure(point.clusters, input.clusters.format, language),
          printFigure(point.share, input.share.format, language),
          point.note ? textIn(point.note, language) : '',
        ],
      })),
    },
    title,
    description,
  };
}

function panelOf(series: Series, top: number, bottom: number, { points }: CurveInput): Panel {
  const values = presentValues(points.map((point) => point[series]));
  return { series, colour: colours[series], top, bottom, scale: linearScale(values, bottom, top, bottom - top > 90 ? 4 : 2, true) };
}

function drawPanel({ series, colour, bottom, scale }: Panel, x: PlotScale, left: number, input: CurveInput): string {
  const { language, points, width } = input;
  const { format } = input[series];
  const print = stepPrinter(scale.steps, format, language);
  const steps = scale.steps.map((step) => {
    const y = shortNumber(scale.place(step), 1);
    return (
      element('line', { x1: left, x2: width, y1: y, y2: y, stroke: step === 0 ? chartInk.axis : chartInk.line }) +
      element(
        'text',
        { class: 'tick', x: left - 6, y: Number(y) + 4, 'text-anchor': 'end', 'font-size': fontSize.small, fill: chartInk.secondary },
        escapeText(print(step)),
      )
    );
  });
  const places = points.map((point) => x.place(point.x));
  const closest = Math.min(8, ...places.slice(1).map((place, index) => place - (places[index] ?? 0)));
  const radius = Math.max(1.2, closest * 0.3);
  let d = '';
  let marks = '';
  let pen = false;
  points.forEach((point) => {
    const { value } = point[series];
    const at = shortNumber(x.place(point.x), 1);
    if (value === null) {
      pen = false;
      marks += element('circle', {
        class: 'no-figure',
        cx: at,
        cy: bottom,
        r: 3,
        fill: plotInk.paper,
        stroke: chartInk.axis,
        'stroke-width': 1.2,
        'stroke-dasharray': '2 1.4',
      });
      return;
    }
    const y = shortNumber(scale.place(value), 1);
    d += pen ? (series === 'clusters' ? `H${at}V${y}` : `L${at} ${y}`) : `M${at} ${y}`;
    pen = true;
    marks +=
      series === 'clusters'
        ? element('circle', { class: 'point', cx: at, cy: y, r: radius, fill: colour })
        : element('rect', {
            class: 'point',
            x: Number(at) - radius,
            y: Number(y) - radius,
            width: 2 * radius,
            height: 2 * radius,
            fill: colour,
          });
  });
  const line =
    d === ''
      ? ''
      : element('path', {
          class: 'series',
          'data-series': series,
          d,
          fill: 'none',
          stroke: colour,
          'stroke-width': 1.8,
          'stroke-linejoin': 'round',
          'stroke-dasharray': series === 'share' ? '5 2.4' : null,
        });
  return steps.join('') + line + element('g', { 'pointer-events': 'none' }, marks);
}

/** What a panel shows, over its upper end. */
function panelName({ series, colour, top }: Panel, input: CurveInput): string {
  const name = fitText(`↑ ${axisName(input[series].name, input[series].format, input.language)}`, fontSize.small, input.width);
  return element(
    'text',
    { class: 'axis-name', x: 0, y: shortNumber(top - 11, 1), 'font-size': fontSize.small, 'font-weight': 700, fill: colour, ...halo },
    escapeText(name),
  );
}

function hit(point: CurvePoint, before: CurvePoint | undefined, after: CurvePoint | undefined, x: PlotScale, input: CurveInput): string {
  const at = x.place(point.x);
  const from = before ? (x.place(before.x) + at) / 2 : at - 8;
  const to = after ? (x.place(after.x) + at) / 2 : at + 8;
  const { language } = input;
  const words = [
    printValue(point.x, input.x.format, language),
    printFigure(point.clusters, input.clusters.format, language),
    printFigure(point.share, input.share.format, language),
    ...(point.note ? [textIn(point.note, language)] : []),
  ];
  const box = element('rect', {
    x: shortNumber(from, 1),
    y: 0,
    width: shortNumber(to - from, 1),
    height: input.height,
    fill: 'none',
    'pointer-events': 'all',
  });
  return element('g', { class: 'hit', 'data-item': String(point.x) }, box + hoverTitle(words.join(' · ')));
}

function currentLine(x: PlotScale, panels: readonly Panel[], input: CurveInput): string {
  const { current, points, language, width, height } = input;
  if (current === null) return '';
  const at = x.place(current);
  const point = points.find((one) => one.x === current);
  const figures = point
    ? [printFigure(point.clusters, input.clusters.format, language), printFigure(point.share, input.share.format, language)]
    : [];
  const text = [`${inWords(language, '目前', 'Now')} ${printValue(current, input.x.format, language)}`, ...figures].join(
    inWords(language, '・', ' · '),
  );
  const half = (textWidth(text, fontSize.label) * 1.08) / 2;
  const centre = Math.max(half, Math.min(width - half, at));
  const line = element('line', {
    class: 'current',
    x1: shortNumber(at, 1),
    x2: shortNumber(at, 1),
    y1: 18,
    y2: height - axisHeight,
    stroke: chartInk.emphasis,
    'stroke-width': 1.4,
  });
  const label = element(
    'text',
    { class: 'current-label', x: shortNumber(centre, 1), y: 13, 'text-anchor': 'middle', 'font-weight': 700 },
    escapeText(text),
  );
  const marks = panels.map(({ series, colour, scale }) => {
    const value = point?.[series].value ?? null;
    return value === null
      ? ''
      : element('circle', {
          class: 'current-point',
          cx: shortNumber(at, 1),
          cy: shortNumber(scale.place(value), 1),
          r: 5,
          fill: colour,
          stroke: plotInk.paper,
          'stroke-width': 1.8,
        });
  });
  return element('g', { 'pointer-events': 'none' }, line + marks.join('') + label);
}

function describe({ points, x, clusters, share, current, language }: CurveInput): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return inWords(language, '沒有數值。', 'No figures.');
  const say = (point: CurvePoint): string => {
    const figures = [
      `${textIn(clusters.name, language)} ${printFigure(point.clusters, clusters.format, language)}`,
      `${textIn(share.name, language)} ${printFigure(point.share, share.format, language)}`,
    ];
    return `${printValue(point.x, x.format, language)}${inWords(language, '：', ': ')}${figures.join(inWords(language, '、', ', '))}`;
  };
  const now = points.find((point) => point.x === current);
  const chosen = now ? inWords(language, `目前 ${say(now)}。`, ` Now ${say(now)}.`) : '';
  const changes = points.filter(({ note }) => note !== null).length;
  const noted =
    changes === 0
      ? ''
      : inWords(language, `其中 ${changes} 處有變化，列於表格。`, ` Changes at ${changes} settings are listed in the table.`);
  return inWords(language, `自 ${say(first)}，到 ${say(last)}。${chosen}${noted}`, `From ${say(first)} to ${say(last)}.${chosen}${noted}`);
}
