import type { MarkShape } from '../../core/layers/mark.ts';
import { textIn, type Language } from '../../core/text.ts';
import type { Box, LabelWish, Obstacle } from '../label-placement.ts';
import { shapePath } from '../shape-path.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { chartInk, fontSize } from './chart.ts';
import { plotInk } from './plot-ink.ts';
import { keptFree, placedText, placeInPasses } from './plot-labels.ts';
import { halo, hooksOf, hoverTitle, type PlotItem } from './plot-text.ts';

export interface ScatterMark extends PlotItem {
  /** In px. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: MarkShape;
  readonly colour: string;
  /** An edge of the colour round paper, for what is less sure. */
  readonly hollow: boolean;
  /** Towards which side the thing lies beyond the plot; `null` inside. */
  readonly beyond: 'left' | 'right' | 'up' | 'down' | null;
  readonly isHighlighted: boolean;
  /** Labels are placed from the greatest downwards; `null` = never named on the picture. */
  readonly labelPriority: number | null;
  readonly hover: string;
}

const beyondPath: Readonly<Record<NonNullable<ScatterMark['beyond']>, string>> = {
  left: 'M3 -5L-5 0L3 5Z',
  right: 'M-3 -5L5 0L-3 5Z',
  up: 'M-5 3L0 -5L5 3Z',
  down: 'M-5 -3L0 5L5 -3Z',
};

function drawMark(mark: ScatterMark): string {
  const at = `translate(${shortNumber(mark.x, 1)} ${shortNumber(mark.y, 1)})`;
  const symbol = element('path', {
    d: mark.beyond === null ? shapePath(mark.shape, mark.radius) : beyondPath[mark.beyond],
    fill: mark.hollow ? plotInk.paper : mark.colour,
    'fill-opacity': mark.isHighlighted ? 1 : 0.82,
    stroke: mark.isHighlighted ? chartInk.emphasis : mark.hollow ? mark.colour : plotInk.paper,
    'stroke-width': mark.isHighlighted ? 2.2 : mark.hollow ? 1.4 : 1,
  });
  const names = [
    'point',
    ...(mark.hollow ? ['hollow'] : []),
    ...(mark.beyond ? ['beyond'] : []),
    ...(mark.isHighlighted ? ['highlighted'] : []),
  ];
  return element('g', { class: names.join(' '), ...hooksOf(mark), transform: at }, symbol + hoverTitle(mark.hover));
}

/** The place that a mark takes. */
export function markBox({ x, y, radius }: ScatterMark): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isLevel({ left, right, top, bottom }: Box): boolean {
  return right - left > bottom - top;
}

/** What names keep away from beside the marks. */
export interface ScatterGround {
  /** Places of other words: never covered. */
  readonly reserved: readonly Box[];
  /** Lines. Upright ones are crossed by names that find no other place; a level one would strike a name out. */
  readonly lines: readonly Box[];
}

/**
 * Marks with the largest beneath, and the names of those that ask for one, placed so that none covers another name or a mark; a name without
 * room is left to the table.
 */
export function scatterMarks(marks: readonly ScatterMark[], room: Box, ground: ScatterGround, language: Language): string {
  const order = marks.toSorted((one, other) => Number(one.isHighlighted) - Number(other.isHighlighted) || other.radius - one.radius);
  const wanted = marks
    .filter((mark) => mark.isHighlighted || mark.labelPriority !== null)
    .toSorted(
      (one, other) => Number(other.isHighlighted) - Number(one.isHighlighted) || (other.labelPriority ?? 0) - (one.labelPriority ?? 0),
    );
  const wishes = wanted.map((mark): LabelWish => ({
    id: mark.id,
    text: fitText(textIn(mark.name, language), fontSize.small, (room.right - room.left) * 0.5),
    x: mark.x,
    y: mark.y,
    fontSize: mark.isHighlighted ? fontSize.label : fontSize.small,
    gap: mark.radius + 3,
    anchors: ['right', 'left', 'top', 'bottom'],
    overSymbols: mark.isHighlighted,
  }));
  const obstacles: Obstacle[] = [...marks.map((mark) => ({ id: mark.id, box: markBox(mark) })), ...ground.reserved.map(keptFree)];
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const passes = [
    { wishes, obstacles: [...obstacles, ...ground.lines.map(keptFree)] },
    { wishes, obstacles: [...obstacles, ...ground.lines.filter(isLevel).map(keptFree)] },
  ];
  const labels = placeInPasses(passes, room).flatMap((placed) => {
    const mark = byId.get(placed.wish.id);
    if (!mark) return [];
    const weight = mark.isHighlighted ? 700 : null;
    return [placedText(placed, { class: 'label', ...hooksOf(mark), 'font-weight': weight, lang: languageMark(mark.name, language) })];
  });
  return order.map(drawMark).join('') + labels.join('');
}

/** The words of the four corners of a plot and the places they take. */
export function cornerNames(
  names: readonly {
    readonly text: string;
    readonly colour: string;
    readonly corner: 'top-right' | 'top-left' | 'bottom-left' | 'bottom-right';
  }[],
  box: Box,
): { readonly svg: string; readonly boxes: readonly Box[] } {
  const boxes: Box[] = [];
  const svg = names.map(({ text, colour, corner }) => {
    const isLeft = corner.endsWith('left');
    const x = isLeft ? box.left + 6 : box.right - 6;
    const y = corner.startsWith('top') ? box.top + 15 : box.bottom - 7;
    const size = textWidth(text, fontSize.label) * 1.08;
    boxes.push({ left: isLeft ? x : x - size, right: isLeft ? x + size : x, top: y - 12, bottom: y + 4 });
    return element(
      'text',
      {
        class: 'quadrant-name',
        x,
        y,
        'text-anchor': isLeft ? null : 'end',
        'font-weight': 700,
        fill: colour,
        ...halo,
        'pointer-events': 'none',
      },
      escapeText(text),
    );
  });
  return { svg: svg.join(''), boxes };
}
