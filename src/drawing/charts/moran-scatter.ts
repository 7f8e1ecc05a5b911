import { textIn, type Language, type Text } from '../../core/text.ts';
import type { Box } from '../label-placement.ts';
import { shapePath } from '../shape-path.ts';
import { element, escapeText, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { chartKey, type KeyEntry } from './chart-key.ts';
import { chartInk, chartSvg, fontSize, printFigure, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { axisRoom, plotAxes, referenceLines, tickWidth, type PlotAxes } from './plot-axes.ts';
import { plotInk } from './plot-ink.ts';
import { linearScale, type PlotScale } from './plot-scale.ts';
import { halo, inWords, listed, printValue, tabular, type PlotItem } from './plot-text.ts';
import { cornerNames, scatterMarks, type ScatterMark } from './scatter-marks.ts';

/** First word: the unit itself; second: its neighbours. */
export type SpatialQuadrant = 'high-high' | 'low-high' | 'low-low' | 'high-low';

export const spatialQuadrants: readonly SpatialQuadrant[] = ['high-high', 'low-high', 'low-low', 'high-low'];

const quadrantNames: Readonly<Record<SpatialQuadrant, Text>> = {
  'high-high': { zh: '高－高', en: 'High–high' },
  'low-high': { zh: '低－高', en: 'Low–high' },
  'low-low': { zh: '低－低', en: 'Low–low' },
  'high-low': { zh: '高－低', en: 'High–low' },
};
const corners = { 'high-high': 'top-right', 'low-high': 'top-left', 'low-low': 'bottom-left', 'high-low': 'bottom-right' } as const;

export interface MoranUnit extends PlotItem {
  /** Standardised value. */
  readonly z: ChartFigure;
  /** Weighted mean of the neighbours' standardised values. */
  readonly lag: ChartFigure;
  readonly isSignificant: boolean;
  /** Without neighbours: it has no lag, is left out of the picture and named in the description. */
  readonly isIsland: boolean;
}

export interface MoranScatterInput {
  readonly language: Language;
  readonly title: Text;
  readonly zName: Text;
  readonly lagName: Text;
  /** Slope of the line, printed with it; Moran's I where weights are row-standardised. */
  readonly moranI: ChartFigure;
  readonly units: readonly MoranUnit[];
  /** What filled marks are, e.g. `顯著（p < 0.05，經錯誤發現率校正）`. */
  readonly significance: Text;
  /** The colours of the cluster map. */
  readonly colours: Readonly<Record<SpatialQuadrant, string>>;
  readonly highlight: string | null;
  readonly width: number;
  readonly height: number;
}

const two: FigureFormat = { unit: 'ratio', options: { decimals: 2 } };

type Placed = MoranUnit & { readonly z: { readonly value: number }; readonly lag: { readonly value: number } };

function isPlaced(unit: MoranUnit): unit is Placed {
  return !unit.isIsland && unit.z.value !== null && unit.lag.value !== null;
}

function quadrantOf({ z, lag }: Placed): SpatialQuadrant {
  return z.value >= 0 ? (lag.value >= 0 ? 'high-high' : 'high-low') : lag.value >= 0 ? 'low-high' : 'low-low';
}

/**
 * Moran scatterplot (Anselin 1996): each unit by its standardised value and that of its neighbours, with the line through the origin whose
 * slope is Moran's I. Units of a significant local statistic are filled in the colour of the cluster map, all others small and hollow. Units
 * without neighbours are left out and named in the description and the table.
 */
export function moranScatter(input: MoranScatterInput): Chart {
  const { language, units, width, height } = input;
  const placed = units.filter(isPlaced);
  const lags = placed.map(({ lag }) => lag.value);
  const left = tickWidth(linearScale(lags, 1, 0, 5, true).steps, two, language);
  const entries = keyEntries(placed, input);
  const bottom = height - axisRoom.bottom - chartKey(entries, width, 0).height;
  const box: Box = { left, top: axisRoom.top, right: width - 12, bottom };
  const x = linearScale(
    placed.map(({ z }) => z.value),
    box.left,
    box.right,
    6,
    true,
  );
  const y = linearScale(lags, box.bottom, box.top, 5, true);
  const axes: PlotAxes = {
    box,
    width,
    language,
    x: { scale: x, name: input.zName, format: two, reference: { value: 0, label: null } },
    y: { scale: y, name: input.lagName, format: two, reference: { value: 0, label: null } },
  };
  const words = cornerNames(
    spatialQuadrants.map((id) => ({ text: textIn(quadrantNames[id], language), colour: chartInk.secondary, corner: corners[id] })),
    box,
  );
  const marks = placed.map((unit): ScatterMark => {
    const quadrant = quadrantOf(unit);
    return {
      id: unit.id,
      subject: unit.subject,
      name: unit.name,
      x: x.place(unit.z.value),
      y: y.place(unit.lag.value),
      radius: unit.isSignificant ? 4 : 2.6,
      shape: 'disc',
      colour: unit.isSignificant ? input.colours[quadrant] : chartInk.axis,
      hollow: !unit.isSignificant,
      beyond: null,
      isHighlighted: unit.id === input.highlight,
      labelPriority: unit.isSignificant ? Math.hypot(unit.z.value, unit.lag.value) : null,
      hover: `${textIn(unit.name, language)} · z ${printValue(unit.z.value, two, language)} · ${printValue(unit.lag.value, two, language)} · ${textIn(quadrantNames[quadrant], language)}`,
    };
  });
  const slope = slopeLine(input.moranI, x, y, box, language);
  const room: Box = { left: box.left, right: width, top: 2, bottom: box.bottom - 2 };
  const title = textIn(input.title, language);
  const description = describe(placed, input);
  const content =
    plotAxes(axes) +
    slope.line +
    words.svg +
    scatterMarks(marks, room, { reserved: [...words.boxes, ...slope.boxes], lines: referenceLines(axes) }, language) +
    slope.words +
    chartKey(entries, width, bottom + axisRoom.bottom).svg;
  return {
    svg: chartSvg({ className: 'moran-scatter', title, description, width, height }, tabular(content)),
    table: {
      columns: [{ zh: '名稱', en: 'Name' }, input.zName, input.lagName, { zh: '象限', en: 'Quadrant' }, { zh: '顯著', en: 'Significant' }],
      rows: units.map((unit) => ({
        subject: unit.subject,
        cells: [
          textIn(unit.name, language),
          printFigure(unit.z, two, language),
          unit.isIsland ? inWords(language, '沒有鄰區', 'No neighbours') : printFigure(unit.lag, two, language),
          isPlaced(unit) ? textIn(quadrantNames[quadrantOf(unit)], language) : '–',
          isPlaced(unit) ? inWords(language, unit.isSignificant ? '是' : '否', unit.isSignificant ? 'Yes' : 'No') : '–',
        ],
      })),
    },
    title,
    description,
  };
}

/** The line through the origin, as far as the plot goes, with the slope in words at its upper end. */
function slopeLine(
  moranI: ChartFigure,
  x: PlotScale,
  y: PlotScale,
  box: Box,
  language: Language,
): { readonly line: string; readonly words: string; readonly boxes: readonly Box[] } {
  const slope = moranI.value;
  if (slope === null) return { line: '', words: '', boxes: [] };
  const [low, high] = slope >= 0 ? [y.start, y.end] : [y.end, y.start];
  const from = slope === 0 ? x.start : Math.max(x.start, low / slope);
  const to = slope === 0 ? x.end : Math.min(x.end, high / slope);
  const line = element('line', {
    class: 'slope',
    x1: shortNumber(x.place(from), 1),
    y1: shortNumber(y.place(from * slope), 1),
    x2: shortNumber(x.place(to), 1),
    y2: shortNumber(y.place(to * slope), 1),
    stroke: plotInk.attention,
    'stroke-width': 1.8,
  });
  const text = `${inWords(language, '斜率', 'slope')} I = ${printValue(slope, { unit: 'ratio', options: { decimals: 3 } }, language)}`;
  const size = textWidth(text, fontSize.label) * 1.06;
  const right = Math.min(box.right - 4, x.place(to));
  // The words end where the line does; on the side where the line runs away from them, or else clear of its whole stretch beside them.
  const end = y.place(to * slope);
  const beside = y.place(Math.max(from, to - ((x.end - x.start) * size) / (box.right - box.left)) * slope);
  const baseline = slope >= 0 ? (end - box.top > 34 ? end - 8 : beside + 16) : box.bottom - end > 34 ? end + 17 : beside - 8;
  const words = element(
    'text',
    {
      class: 'slope-label',
      x: shortNumber(right, 1),
      y: shortNumber(baseline, 1),
      'text-anchor': 'end',
      'font-weight': 700,
      fill: plotInk.attention,
      ...halo,
    },
    escapeText(text),
  );
  return { line, words, boxes: [{ left: right - size, right, top: baseline - 12, bottom: baseline + 4 }] };
}

function keyEntries(placed: readonly Placed[], { significance, colours, units, language }: MoranScatterInput): KeyEntry[] {
  const islands = units.filter(({ isIsland }) => isIsland);
  const shown = spatialQuadrants.filter((id) => placed.some((unit) => unit.isSignificant && quadrantOf(unit) === id));
  const discs = shown.map((id, index) =>
    element('path', {
      d: shapePath('disc', 4.4),
      transform: `translate(${shortNumber((index - (shown.length - 1) / 2) * 11)} 0)`,
      fill: colours[id],
    }),
  );
  const hollow = element('path', { d: shapePath('disc', 2.8), fill: plotInk.paper, stroke: chartInk.axis, 'stroke-width': 1.4 });
  return [
    ...(shown.length > 0 ? [{ symbol: discs.join(''), symbolWidth: shown.length * 11, text: textIn(significance, language) }] : []),
    { symbol: hollow, symbolWidth: 8, text: inWords(language, '不顯著', 'Not significant') },
    ...(islands.length > 0
      ? [
          {
            symbol: '',
            symbolWidth: 0,
            text: inWords(language, `未列入：${islands.length} 個沒有鄰區`, `Left out: ${islands.length} without neighbours`),
          },
        ]
      : []),
  ];
}

function describe(placed: readonly Placed[], { language, moranI, units }: MoranScatterInput): string {
  const islands = units.filter(({ isIsland }) => isIsland).map(({ name }) => name);
  if (placed.length === 0) return inWords(language, '沒有數值。', 'No figures.');
  const slope = printFigure(moranI, { unit: 'ratio', options: { decimals: 3 } }, language);
  const counts = spatialQuadrants.map((id) => {
    const members = placed.filter((unit) => quadrantOf(unit) === id);
    const significant = members.filter(({ isSignificant }) => isSignificant).length;
    const name = textIn(quadrantNames[id], language);
    return inWords(
      language,
      `${name} ${members.length} 個（顯著 ${significant} 個）`,
      `${name} ${members.length} (${significant} significant)`,
    );
  });
  const rest = units.length - placed.length - islands.length;
  const left =
    islands.length === 0
      ? ''
      : inWords(
          language,
          `沒有鄰區而未列入：${listed(islands, language)}。`,
          ` Left out for want of neighbours: ${listed(islands, language)}.`,
        );
  const missing = rest <= 0 ? '' : inWords(language, `另有 ${rest} 個無數值。`, ` ${rest} without figures.`);
  return inWords(
    language,
    `莫蘭指數 I 為 ${slope}；${counts.join('、')}。${left}${missing}`,
    `Moran’s I is ${slope}; ${counts.join(', ')}.${left}${missing}`,
  );
}
