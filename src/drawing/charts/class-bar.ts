import type { ClassedScale, ScaleClass } from '../../core/scales/scale.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { element, escapeText, percent, shortNumber } from '../svg-text.ts';
import { edgeLabels } from './edge-labels.ts';
import { chartInk, chartSvg, fontSize, printFigure, printTick, type Chart, type FigureFormat } from './chart.ts';

export interface ClassBarInput {
  readonly language: Language;
  readonly title: Text;
  readonly format: FigureFormat;
  readonly scale: ClassedScale;
  /** How many regions are in each class, in the order of `scale.classes`. */
  readonly counts: readonly number[];
  /** Regions without a figure; named in the table and the description, shown by the page as a chip. */
  readonly missing: number;
  /** Value of what is hovered and of what is selected. */
  readonly hovered: number | null;
  readonly selected: number | null;
  /** The class the map is limited to; the others are pale. */
  readonly activeClass: number | null;
}

const countTop = 13;
const bandTop = 38;
const bandHeight = 12;
const plainHeight = 68;
/** For a line that says the unit of the edges. */
const unitHeight = 15;
/** The narrowest panel that a bar stands in. */
const narrowest = 216;
const paleOpacity = 0.28;

/** The height depends on whether the unit has a line of its own. */
export interface ClassBar extends Chart {
  readonly height: number;
}

/** `0.75–1`, `< 0.5` or `≥ 2.25`: the range of a class in words. */
export function classRange(scale: ClassedScale, index: number, format: FigureFormat, language: Language): string {
  const low = scale.classEdges[index - 1];
  const high = scale.classEdges[index];
  if (low === undefined && high === undefined) return '';
  if (low === undefined) return `< ${printTick(high ?? 0, format, language)}`;
  if (high === undefined) return `≥ ${printTick(low, format, language)}`;
  return `${printTick(low, format, language)}–${printTick(high, format, language)}`;
}

/** Where a value stands on the bar: classes are equally wide, the ends of open classes are taken from their finite side. */
function shareOf(value: number, scale: ClassedScale): number | null {
  const index = scale.classOf(value);
  const found: ScaleClass | undefined = scale.classes[index];
  if (!found) return null;
  const within =
    Number.isFinite(found.from) && Number.isFinite(found.to) && found.to > found.from
      ? (value - found.from) / (found.to - found.from)
      : 0.5;
  return (index + Math.min(0.96, Math.max(0.04, within))) / scale.classes.length;
}

function marker(value: number | null, kind: 'selected' | 'hovered', scale: ClassedScale): string {
  const share = value === null ? null : shareOf(value, scale);
  if (share === null) return '';
  const shape = element('path', {
    d: `M0 ${bandTop + bandHeight - 3}l4.6 7.6h-9.2Z`,
    fill: kind === 'selected' ? chartInk.emphasis : '#ffffff',
    stroke: kind === 'selected' ? '#ffffff' : chartInk.emphasis,
    'stroke-width': 1.2,
  });
  const stem = element('line', {
    y1: bandTop - 1,
    y2: bandTop + bandHeight,
    stroke: chartInk.emphasis,
    'stroke-width': 1.6,
  });
  return `<svg class="marker ${kind}" x="${percent(share)}" overflow="visible" pointer-events="none">${stem}${shape}</svg>`;
}

/**
 * The legend of a classed scale: colours with rounded edges below, the number of regions of each class as a small bar above, and markers for
 * what is hovered (hollow) and selected (solid). As wide as its box; every class answers to the pointer over its whole height (`data-class`).
 */
export function classBar(input: ClassBarInput): ClassBar {
  const { language, scale, format } = input;
  const slot = 1 / scale.classes.length;
  const most = Math.max(1, ...input.counts);
  const title = textIn(input.title, language);
  const labels = edgeLabels(scale.classEdges, format, language, narrowest * slot, scale.classEdges.findIndex((edge) => edge === scale.centre));
  const totalHeight = plainHeight + (labels.unit === '' ? 0 : unitHeight);
  const classes = scale.classes.map(({ colour }, index) => {
    const count = input.counts[index] ?? 0;
    const height = (count / most) * (bandTop - 4 - countTop);
    const middle = percent(slot * (index + 0.5));
    // Only colours turn pale; figures stay readable.
    const pale = input.activeClass !== null && input.activeClass !== index ? paleOpacity : null;
    const bar =
      count === 0
        ? ''
        : element('rect', {
            class: 'count-bar',
            x: percent(slot * (index + 0.22)),
            y: shortNumber(bandTop - 3 - height, 1),
            width: percent(slot * 0.56),
            height: shortNumber(height, 1),
            fill: chartInk.axis,
            'fill-opacity': pale,
          });
    const number = element(
      'text',
      {
        class: 'count',
        x: middle,
        y: shortNumber(bandTop - 6 - height, 1),
        'text-anchor': 'middle',
        'font-size': fontSize.small,
        fill: chartInk.secondary,
      },
      String(count),
    );
    const colourBox = element('rect', {
      x: percent(slot * index),
      y: bandTop,
      width: percent(slot),
      height: bandHeight,
      fill: colour,
      'fill-opacity': pale,
    });
    const hit = element('rect', {
      class: 'hit',
      x: percent(slot * index),
      y: 0,
      width: percent(slot),
      height: totalHeight,
      fill: 'none',
      'pointer-events': 'all',
    });
    return element(
      'g',
      { class: input.activeClass === index ? 'class active' : 'class', 'data-class': index },
      hit + bar + number + colourBox,
    );
  });
  const frame = element('rect', {
    x: 0,
    y: bandTop,
    width: '100%',
    height: bandHeight,
    rx: 2,
    fill: 'none',
    stroke: chartInk.line,
    'pointer-events': 'none',
  });
  const edges = scale.classEdges.map((edge, index) => {
    const share = percent(slot * (index + 1));
    const centre = edge === scale.centre;
    return (
      element('line', {
        x1: share,
        x2: share,
        y1: bandTop,
        y2: bandTop + bandHeight + 3,
        stroke: centre ? chartInk.emphasis : '#ffffff',
        'stroke-width': centre ? 1.4 : 1,
        'pointer-events': 'none',
      }) + edgeText(labels.texts[index] ?? '', share, centre)
    );
  });
  const description = describe(input);
  const svg = chartSvg(
    { className: 'class-bar', title, description, width: null, height: totalHeight },
    classes.join('') +
      frame +
      edges.join('') +
      unitLine(labels.unit) +
      marker(input.selected, 'selected', scale) +
      (input.hovered === input.selected ? '' : marker(input.hovered, 'hovered', scale)),
  );
  const table = {
    columns: [
      { zh: '級距', en: 'Class' },
      { zh: '地區數', en: 'Regions' },
    ],
    rows: [
      ...scale.classes.map((_, index) => ({
        subject: null,
        cells: [classRange(scale, index, format, language), String(input.counts[index] ?? 0)],
      })),
      { subject: null, cells: [language === 'en' ? 'No figure' : '無數值', String(input.missing)] },
    ],
  };
  return { svg, table, title, description, height: totalHeight };
}

function edgeText(text: string, x: string, isCentre: boolean): string {
  if (text === '') return '';
  return element(
    'text',
    { class: 'edge', x, y: plainHeight - 3, 'text-anchor': 'middle', 'font-size': fontSize.small, 'font-weight': isCentre ? 700 : null, fill: isCentre ? chartInk.text : chartInk.secondary, 'pointer-events': 'none' },
    escapeText(text),
  );
}

function unitLine(unit: string): string {
  if (unit === '') return '';
  return element('text', { class: 'edge-unit', x: '100%', y: plainHeight + unitHeight - 4, 'text-anchor': 'end', 'font-size': fontSize.small, fill: chartInk.secondary, 'pointer-events': 'none' }, escapeText(unit));
}

function describe({ scale, counts, missing, format, language, selected }: ClassBarInput): string {
  const classes = scale.classes.map((_, index) => {
    const range = classRange(scale, index, format, language);
    return language === 'en' ? `${range}: ${counts[index] ?? 0}` : `${range}：${counts[index] ?? 0} 個`;
  });
  const separator = language === 'en' ? '; ' : '；';
  const none = language === 'en' ? `no figure: ${missing}` : `無數值：${missing} 個`;
  const chosen =
    selected === null
      ? ''
      : language === 'en'
        ? ` Selected: ${printFigure({ value: selected, reason: null }, format, language)}.`
        : `選取處：${printFigure({ value: selected, reason: null }, format, language)}。`;
  return `${[...classes, none].join(separator)}${language === 'en' ? '.' : '。'}${chosen}`;
}
