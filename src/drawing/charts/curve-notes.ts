import { textIn, type Language, type Text } from '../../core/text.ts';
import type { Box, LabelWish, Obstacle } from '../label-placement.ts';
import { element, shortNumber } from '../svg-text.ts';
import { fitText } from '../text-width.ts';
import { fontSize } from './chart.ts';
import { plotInk } from './plot-ink.ts';
import { keptFree, placedText, placeInPasses } from './plot-labels.ts';

/** A setting of a curve of steps, placed in px; `y` is `null` where there is no figure. */
export interface CurveStop {
  readonly id: string;
  readonly x: number;
  readonly y: number | null;
  readonly note: Text | null;
}

/** Shares of the width that the words of a change may take: first whole, then cut. */
const widthShares = [0.55, 0.35] as const;

/** The steps of the curve as thin boxes, level and upright. */
function stepBoxes(stops: readonly CurveStop[]): Obstacle[] {
  return stops.flatMap(({ x, y }, index) => {
    if (y === null) return [];
    const next = stops[index + 1];
    const right = next?.x ?? x + 3;
    const drop = next?.y ?? y;
    return [
      keptFree({ left: x - 3, right, top: y - 4, bottom: y + 4 }),
      keptFree({ left: right - 2, right: right + 2, top: Math.min(y, drop), bottom: Math.max(y, drop) }),
    ];
  });
}

/**
 * A small triangle over every step at which something changes, and the words of the greatest steps, as many as a reader can take in and as find
 * room. `reserved` is kept free of words.
 */
export function curveNotes(stops: readonly CurveStop[], room: Box, reserved: readonly Box[], width: number, language: Language): string {
  const noted = stops.flatMap(({ id, x, y, note }, index) => {
    if (!note || y === null) return [];
    return [{ id, x, y: y - 9, note, height: Math.abs(y - (stops[index - 1]?.y ?? y)) }];
  });
  const told = noted.toSorted((one, other) => other.height - one.height).slice(0, Math.max(2, Math.floor(width / 110)));
  const wish = (one: (typeof noted)[number], share: number): LabelWish => ({
    id: one.id,
    text: fitText(textIn(one.note, language), fontSize.small, width * share),
    x: one.x,
    y: one.y - 6,
    fontSize: fontSize.small,
    gap: 6,
    anchors: ['right', 'top', 'left'],
    overSymbols: false,
  });
  const obstacles = [...stepBoxes(stops), ...reserved.map(keptFree)];
  const passes = widthShares.map((share) => ({ wishes: told.map((one) => wish(one, share)), obstacles }));
  const words = placeInPasses(passes, room).map((placed) => placedText(placed, { class: 'note' }));
  const marks = noted.map(({ x, y }) =>
    element('path', { class: 'change', d: `M${shortNumber(x - 4, 1)} ${shortNumber(y - 3, 1)}h8l-4 6Z`, fill: plotInk.attention }),
  );
  return element('g', { 'pointer-events': 'none' }, marks.join('') + words.join(''));
}
