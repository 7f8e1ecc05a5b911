import { textIn, type Language, type Text } from '../../core/text.ts';
import type { Box } from '../label-placement.ts';
import { shapePath } from '../shape-path.ts';
import { element, shortNumber } from '../svg-text.ts';
import { textWidth } from '../text-width.ts';
import { chartKey, type KeyEntry } from './chart-key.ts';
import { chartSvg, fontSize, printFigure, type Chart, type ChartFigure, type FigureFormat } from './chart.ts';
import { axisRoom, plotAxes, referenceLines, tickWidth, type PlotAxes } from './plot-axes.ts';
import { plotInk } from './plot-ink.ts';
import { doublingScale, linearScale } from './plot-scale.ts';
import { counted, halo, inWords, linesHeight, linesOf, listed, tabular, textBlock, type PlotItem } from './plot-text.ts';
import { scatterMarks, type ScatterMark } from './scatter-marks.ts';

export interface RelatedItem extends PlotItem {
  readonly density: ChartFigure;
  readonly quotient: ChartFigure;
  /** Not specialised yet, but near to what the region is specialised in. */
  readonly isCandidate: boolean;
  /** Why, for the table: the related industries the region already has; `null` when there is nothing to say. */
  readonly because: Text | null;
}

export interface RelatednessMapInput {
  readonly language: Language;
  readonly title: Text;
  readonly density: { readonly name: Text; readonly format: FigureFormat };
  readonly quotient: { readonly name: Text; readonly format: FigureFormat };
  readonly items: readonly RelatedItem[];
  /** From which density on an industry can be a candidate; its field is tinted. `null` for none. */
  readonly densityFloor: number | null;
  readonly highlight: string | null;
  readonly width: number;
  readonly height: number;
}

type Role = 'specialised' | 'candidate' | 'other';

const roleNames: Readonly<Record<Role, Text>> = {
  specialised: { zh: '已專業化（LQ ≥ 1）', en: 'Specialised (LQ ≥ 1)' },
  candidate: { zh: '候選：關聯密切而尚未專業化', en: 'Candidate: related, not yet specialised' },
  other: { zh: '其他', en: 'Other' },
};
const roleMarks: Readonly<Record<Role, Pick<ScatterMark, 'shape' | 'colour' | 'hollow' | 'radius'>>> = {
  specialised: { shape: 'disc', colour: plotInk.accent, hollow: false, radius: 5 },
  candidate: { shape: 'diamond', colour: plotInk.attention, hollow: false, radius: 5.4 },
  other: { shape: 'disc', colour: plotInk.neutral, hollow: true, radius: 4 },
};
const roles: readonly Role[] = ['specialised', 'candidate', 'other'];
const reference = 1;

type Placed = RelatedItem & { readonly density: { readonly value: number }; readonly quotient: { readonly value: number } };

function isPlaced(item: RelatedItem): item is Placed {
  return item.density.value !== null && item.quotient.value !== null;
}

function roleOf(item: Placed): Role {
  if (item.isCandidate) return 'candidate';
  return item.quotient.value >= reference ? 'specialised' : 'other';
}

/**
 * Industries of a region by how near they are to what it already does (density of relatedness, Hidalgo et al. 2007) and by location quotient
 * on a doubling axis. Candidates are diamonds with names; what the region is specialised in are discs, the rest hollow. A quotient of 0 stands
 * at the lower edge as an arrow. Items without one of the two figures are in the table only, with the reason.
 */
export function relatednessMap(input: RelatednessMapInput): Chart {
  const { language, items, width, height } = input;
  const placed = items.filter(isPlaced);
  const quotients = placed.map(({ quotient }) => quotient.value);
  const densities = [...placed.map(({ density }) => density.value), ...(input.densityFloor === null ? [] : [input.densityFloor])];
  const left = tickWidth(doublingScale(quotients, 1, 0, reference).steps, input.quotient.format, language);
  const entries = keyEntries(placed, items.length - placed.length, language);
  const bottom = height - axisRoom.bottom - chartKey(entries, width, 0).height;
  const box: Box = { left, top: axisRoom.top, right: width - 12, bottom };
  const x = linearScale(densities, box.left, box.right, 5, false);
  const y = doublingScale(quotients, box.bottom, box.top, reference);
  const axes: PlotAxes = {
    box,
    width,
    language,
    x: { scale: x, name: input.density.name, format: input.density.format, reference: null },
    y: { scale: y, name: input.quotient.name, format: input.quotient.format, reference: { value: reference, label: null } },
  };
  const marks = placed.map((item): ScatterMark => {
    const role = roleOf(item);
    const isBelow = item.quotient.value < y.start;
    const density = x.place(item.density.value);
    const priority = role === 'candidate' ? 1000 + density : role === 'specialised' ? box.bottom - y.place(item.quotient.value) : null;
    const words = [
      textIn(item.name, language),
      printFigure(item.density, input.density.format, language),
      `LQ ${printFigure(item.quotient, input.quotient.format, language)}`,
    ];
    return {
      id: item.id,
      subject: item.subject,
      name: item.name,
      ...roleMarks[role],
      x: density,
      y: y.place(item.quotient.value),
      beyond: isBelow ? 'down' : null,
      isHighlighted: item.id === input.highlight,
      labelPriority: priority,
      hover: words.join(' · '),
    };
  });
  const field = candidateField(input, box, x.place, y.place(reference));
  // Below the name of the upright axis.
  const room: Box = { left: box.left, right: width, top: 18, bottom: box.bottom - 2 };
  const title = textIn(input.title, language);
  const description = describe(placed, items.length - placed.length, input);
  const content =
    field.ground +
    plotAxes(axes) +
    field.words +
    scatterMarks(marks, room, { reserved: field.boxes, lines: referenceLines(axes) }, language) +
    chartKey(entries, width, bottom + axisRoom.bottom).svg;
  return {
    svg: chartSvg({ className: 'relatedness-map', title, description, width, height }, tabular(content)),
    table: {
      columns: [
        { zh: '名稱', en: 'Name' },
        input.density.name,
        input.quotient.name,
        { zh: '類別', en: 'Kind' },
        { zh: '已有的相關產業', en: 'Related industries already there' },
      ],
      rows: items.map((item) => ({
        subject: item.subject,
        cells: [
          textIn(item.name, language),
          printFigure(item.density, input.density.format, language),
          printFigure(item.quotient, input.quotient.format, language),
          isPlaced(item) ? textIn(roleNames[roleOf(item)], language) : '–',
          item.because ? textIn(item.because, language) : '',
        ],
      })),
    },
    title,
    description,
  };
}

function candidateField(
  { densityFloor, language }: RelatednessMapInput,
  box: Box,
  placeX: (value: number) => number,
  y: number,
): { readonly ground: string; readonly words: string; readonly boxes: readonly Box[] } {
  if (densityFloor === null) return { ground: '', words: '', boxes: [] };
  const x = placeX(densityFloor);
  const ground = element('rect', {
    class: 'candidate-field',
    x: shortNumber(x, 1),
    y: shortNumber(y, 1),
    width: shortNumber(box.right - x, 1),
    height: shortNumber(box.bottom - y, 1),
    fill: '#fdf4e7',
  });
  const edge = element('line', {
    x1: shortNumber(x, 1),
    x2: shortNumber(x, 1),
    y1: shortNumber(y, 1),
    y2: box.bottom,
    stroke: plotInk.attention,
    'stroke-dasharray': '3 2.4',
  });
  const room = Math.max(0, box.right - x - 12);
  const name: Text = { zh: '可能的下一步', en: 'What could grow next' };
  const words = textBlock(name, language, {
    x: box.right - 6,
    y: box.bottom - 3,
    hold: 'bottom',
    width: room,
    size: fontSize.small,
    lines: 2,
    style: { 'text-anchor': 'end', 'font-weight': 700, fill: plotInk.attention, ...halo },
  });
  const lines = linesOf(textIn(name, language), fontSize.small, room, 2);
  const size = Math.max(...lines.map((line) => textWidth(line, fontSize.small))) * 1.08;
  return {
    ground,
    words: edge + words,
    boxes: [
      { left: box.right - 6 - size, right: box.right, top: box.bottom - 5 - linesHeight(lines.length, fontSize.small), bottom: box.bottom },
    ],
  };
}

function keyEntries(placed: readonly Placed[], missing: number, language: Language): KeyEntry[] {
  const entries = roles
    .filter((role) => placed.some((item) => roleOf(item) === role))
    .map((role): KeyEntry => {
      const { shape, radius, colour, hollow } = roleMarks[role];
      const symbol = element('path', {
        d: shapePath(shape, radius),
        fill: hollow ? plotInk.paper : colour,
        stroke: hollow ? colour : null,
        'stroke-width': hollow ? 1.4 : null,
      });
      return { symbol, symbolWidth: 13, text: textIn(roleNames[role], language) };
    });
  if (missing > 0)
    entries.push({
      symbol: '',
      symbolWidth: 0,
      text: inWords(language, `另有 ${missing} 項無數值，列於表格`, `${missing} without figures, in the table`),
    });
  return entries;
}

function describe(placed: readonly Placed[], missing: number, { language, density }: RelatednessMapInput): string {
  if (placed.length === 0) return inWords(language, '沒有數值。', 'No figures.');
  const candidates = placed.filter(({ isCandidate }) => isCandidate).toSorted((one, other) => other.density.value - one.density.value);
  const strong = placed.filter((item) => roleOf(item) === 'specialised').length;
  const names = listed(
    candidates.slice(0, 3).map(({ name }) => name),
    language,
  );
  const first = candidates[0] ? printFigure(candidates[0].density, density.format, language) : '';
  const rest = missing === 0 ? '' : inWords(language, `${missing} 項無數值。`, ` ${missing} without figures.`);
  if (candidates.length === 0)
    return inWords(language, `${strong} 項已專業化，沒有候選產業。${rest}`, `${strong} specialised, no candidates.${rest}`);
  return inWords(
    language,
    `${strong} 項已專業化；候選 ${candidates.length} 項，關聯密度最高的是${names}（最高 ${first}）。${rest}`,
    `${strong} specialised; ${counted(candidates.length, 'candidate', 'candidates')}, the most related being ${names} (up to ${first}).${rest}`,
  );
}
