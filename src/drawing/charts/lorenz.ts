import { locationalGini, lorenzCurve } from '../../core/statistics/locational-gini.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import type { Box } from '../label-placement.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText } from '../text-width.ts';
import { chartInk, chartSvg, fontSize, printFigure, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { lorenzNames, type PlacedPiece, type Point } from './lorenz-names.ts';
import { axisRoom, plotAxes, tickWidth, type PlotAxes } from './plot-axes.ts';
import { plotInk } from './plot-ink.ts';
import { linearScale } from './plot-scale.ts';
import { halo, hooksOf, hoverTitle, inWords, printValue, tabular, textBlock, type PlotItem } from './plot-text.ts';

export interface LorenzRegion extends PlotItem {
  /** All establishments of the region. */
  readonly all: ChartFigure;
  /** Those of the industry. */
  readonly industry: ChartFigure;
}

export interface LorenzInput {
  readonly language: Language;
  readonly title: Text;
  readonly allName: Text;
  readonly industryName: Text;
  /** Of both counts. */
  readonly format: FigureFormat;
  readonly regions: readonly LorenzRegion[];
  readonly highlight: string | null;
  readonly width: number;
}

/** A region as a piece of the curve: from the shares before it to those with it. */
interface Piece {
  readonly region: LorenzRegion;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

const share0: FigureFormat = { unit: 'ratio', options: { asPercent: true, decimals: 0 } };
const share1: FigureFormat = { unit: 'ratio', options: { asPercent: true, decimals: 1 } };
const three: FigureFormat = { unit: 'ratio', options: { decimals: 3 } };
const greatestSide = 400;
const listFrom = 620;
const namedPieces = 5;

/** Regions by quotient upwards, as pieces of the curve, and its Gini; those without establishments or without a figure have no piece. */
function curveOf(regions: readonly LorenzRegion[]): { readonly pieces: readonly Piece[]; readonly gini: number | null } {
  const counted = regions.flatMap((region) => {
    const [all, industry] = [region.all.value, region.industry.value];
    return all === null || industry === null ? [] : [{ region, all, industry }];
  });
  const [industries, totals] = [counted.map(({ industry }) => industry), counted.map(({ all }) => all)];
  const corners = lorenzCurve(industries, totals) ?? [];
  const pieces = corners.slice(1).flatMap((corner, index): Piece[] => {
    const before = corners[index];
    const region = corner.region === null ? undefined : counted[corner.region]?.region;
    if (!before || !region) return [];
    return [{ region, from: [before.totalShare, before.industryShare], to: [corner.totalShare, corner.industryShare] }];
  });
  return { pieces, gini: locationalGini(industries, totals) };
}

function surplus({ from, to }: Piece): number {
  return to[1] - from[1] - (to[0] - from[0]);
}

/**
 * Lorenz curve of one industry against all establishments: regions in the order of their location quotient, each with its share of all to the
 * right and of the industry upwards. The line of even spread is the diagonal; the Gini is twice the tinted area. The regions whose share of the
 * industry differs most from their share of all are thick pieces with names.
 * @throws RangeError for counts that `lorenzCurve` refuses.
 */
export function lorenz(input: LorenzInput): Chart {
  const { language, regions, width } = input;
  const { pieces, gini } = curveOf(regions);
  const left = tickWidth([0, 0.25, 1], share0, language);
  const hasList = width >= listFrom;
  const side = Math.min(greatestSide, width - left - 14, hasList ? width * 0.52 : width);
  const box: Box = { left, top: axisRoom.top, right: left + side, bottom: axisRoom.top + side };
  const x = linearScale([0, 1], box.left, box.right, 4, true);
  const y = linearScale([0, 1], box.bottom, box.top, 4, true);
  const height = box.bottom + axisRoom.bottom;
  const axes: PlotAxes = {
    box,
    width: box.right,
    language,
    x: {
      scale: x,
      name: { zh: `${input.allName.zh}累計占比`, en: `Cumulative share: ${input.allName.en}` },
      format: share0,
      reference: null,
    },
    y: {
      scale: y,
      name: { zh: `${input.industryName.zh}累計占比`, en: `Cumulative share: ${input.industryName.en}` },
      format: share0,
      reference: null,
    },
  };
  const at = ([px, py]: readonly [number, number]): string => `${shortNumber(x.place(px), 1)} ${shortNumber(y.place(py), 1)}`;
  const path = pieces.length === 0 ? '' : `M${at([0, 0])}${pieces.map(({ to }) => `L${at(to)}`).join('')}`;
  const named = pieces
    .toSorted((one, other) => Math.abs(surplus(other)) - Math.abs(surplus(one)))
    .filter((piece, index) => index < namedPieces || piece.region.id === input.highlight);
  const area = path === '' ? '' : element('path', { class: 'area', d: `${path}Z`, fill: plotInk.accent, 'fill-opacity': 0.13 });
  const even = element('line', {
    class: 'even',
    x1: box.left,
    y1: box.bottom,
    x2: box.right,
    y2: box.top,
    stroke: chartInk.emphasis,
    'stroke-dasharray': '4 3',
  });
  const curve =
    path === ''
      ? ''
      : element('path', { class: 'curve', d: path, fill: 'none', stroke: plotInk.accent, 'stroke-width': 1.8, 'stroke-linejoin': 'round' });
  const point = ([px, py]: readonly [number, number]): Point => ({ x: x.place(px), y: y.place(py) });
  const placedPiece = ({ region, from, to }: Piece): PlacedPiece => ({ region, start: point(from), end: point(to) });
  const room: Box = { left: box.left + 2, right: Math.min(width, box.right + 38), top: box.top, bottom: box.bottom - 1 };
  const title = textIn(input.title, language);
  const description = describe(pieces, named, gini, input);
  const content =
    plotAxes(axes) +
    area +
    even +
    curve +
    pieces.map((piece) => drawPiece(piece, named.includes(piece), at, input)).join('') +
    lorenzNames(pieces.map(placedPiece), named.map(placedPiece), room, input.highlight, language) +
    giniWords(box, gini, language) +
    (hasList ? shareList(named, box.right + 44, input) : '');
  const total = (piece: Piece | undefined, axis: 0 | 1): string =>
    piece ? printValue(piece.to[axis] - piece.from[axis], share1, language) : '–';
  const byId = new Map(pieces.map((piece) => [piece.region.id, piece]));
  const rest = regions.filter(({ id }) => !byId.has(id));
  return {
    svg: chartSvg({ className: 'lorenz', title, description, width, height }, tabular(content)),
    table: {
      columns: [
        { zh: '名稱', en: 'Name' },
        input.industryName,
        { zh: `占${input.industryName.zh}`, en: `Share of ${input.industryName.en}` },
        input.allName,
        { zh: `占${input.allName.zh}`, en: `Share of ${input.allName.en}` },
      ],
      rows: [...pieces.map(({ region }) => region).toReversed(), ...rest].map((region) => ({
        subject: region.subject,
        cells: [
          textIn(region.name, language),
          printFigure(region.industry, input.format, language),
          total(byId.get(region.id), 1),
          printFigure(region.all, input.format, language),
          total(byId.get(region.id), 0),
        ],
      })),
    },
    title,
    description,
  };
}

function drawPiece(
  piece: Piece,
  isNamed: boolean,
  at: (point: readonly [number, number]) => string,
  { language, highlight }: LorenzInput,
): string {
  const { region, from, to } = piece;
  const words = `${textIn(region.name, language)} · ${printValue(to[1] - from[1], share1, language)} / ${printValue(to[0] - from[0], share1, language)}`;
  const d = `M${at(from)}L${at(to)}`;
  const isHighlighted = region.id === highlight;
  const line = isNamed
    ? element('path', {
        d,
        fill: 'none',
        stroke: isHighlighted ? plotInk.attention : plotInk.accent,
        'stroke-width': isHighlighted ? 5.5 : 4.2,
      })
    : '';
  const hit = element('path', { class: 'hit', d, fill: 'none', stroke: 'none', 'stroke-width': 12, 'pointer-events': 'stroke' });
  return element('g', { class: isNamed ? 'piece named' : 'piece', ...hooksOf(region) }, line + hit + hoverTitle(words));
}

/** In the empty half above the diagonal. */
function giniWords(box: Box, gini: number | null, language: Language): string {
  const figure = printFigure({ value: gini, reason: 'not-applicable' }, three, language);
  const x = box.left + 10;
  const head = element(
    'text',
    { class: 'gini', x, y: box.top + 20, 'font-size': 15, 'font-weight': 700, fill: plotInk.accent, ...halo },
    escapeText(`G = ${figure}`),
  );
  const note = inWords(language, '區位吉尼係數＝', 'Locational Gini =');
  const second = inWords(language, '著色面積的 2 倍', '2 × the tinted area');
  const style = { x, 'font-size': fontSize.small, fill: chartInk.secondary, ...halo };
  return (
    head +
    element('text', { ...style, y: box.top + 37 }, escapeText(note)) +
    element('text', { ...style, y: box.top + 52 }, escapeText(second))
  );
}

/** The named regions with both shares, beside a plot that leaves room. */
function shareList(named: readonly Piece[], left: number, { language, width, industryName, allName }: LorenzInput): string {
  const ordered = named.toSorted((one, other) => surplus(other) - surplus(one));
  const [industryX, allX] = [width - 64, width];
  const top = axisRoom.top + 34;
  const style = {
    size: fontSize.small,
    lines: 3,
    y: top,
    hold: 'bottom',
    style: { 'text-anchor': 'end', fill: chartInk.secondary },
  } as const;
  const heads =
    textBlock(industryName, language, { ...style, x: industryX, width: industryX - left }) +
    textBlock(allName, language, { ...style, x: allX, width: allX - industryX - 8 });
  const rule = element('line', { x1: left, x2: width, y1: top + 5, y2: top + 5, stroke: chartInk.line });
  const rows = ordered.map(({ region, from, to }, index) => {
    const y = top + 23 + index * 22;
    return element(
      'g',
      { ...hooksOf(region) },
      element(
        'text',
        { x: left, y, lang: languageMark(region.name, language) },
        escapeText(fitText(textIn(region.name, language), fontSize.label, industryX - 48 - left)),
      ) +
        element(
          'text',
          { x: industryX, y, 'text-anchor': 'end', 'font-weight': 700 },
          escapeText(printValue(to[1] - from[1], share1, language)),
        ) +
        element('text', { x: allX, y, 'text-anchor': 'end' }, escapeText(printValue(to[0] - from[0], share1, language))),
    );
  });
  return element('g', { class: 'share-list' }, heads + rule + rows.join(''));
}

function describe(pieces: readonly Piece[], named: readonly Piece[], gini: number | null, { regions, language }: LorenzInput): string {
  if (pieces.length === 0) return inWords(language, '沒有數值。', 'No figures.');
  const said = named.slice(0, 3).map(({ region, from, to }) => {
    const [industry, all] = [printValue(to[1] - from[1], share1, language), printValue(to[0] - from[0], share1, language)];
    return inWords(
      language,
      `${textIn(region.name, language)}占此產業 ${industry}、占全部 ${all}`,
      `${textIn(region.name, language)} has ${industry} of the industry and ${all} of all`,
    );
  });
  const missing = regions.length - pieces.length;
  const rest = missing === 0 ? '' : inWords(language, `${missing} 個未列入。`, ` ${missing} left out.`);
  const figure = printFigure({ value: gini, reason: 'not-applicable' }, three, language);
  return inWords(language, `區位吉尼係數 ${figure}。${said.join('；')}。${rest}`, `Locational Gini ${figure}. ${said.join('; ')}.${rest}`);
}
