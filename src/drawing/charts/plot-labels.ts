import { placeLabels, type Box, type LabelWish, type Obstacle, type PlacedLabel } from '../label-placement.ts';
import { element, escapeText, shortNumber, type AttributeValue } from '../svg-text.ts';
import { halo } from './plot-text.ts';

/** One attempt to place names. */
export interface LabelPass {
  readonly wishes: readonly LabelWish[];
  readonly obstacles: readonly Obstacle[];
}

/** A place that names keep off. */
export function keptFree(box: Box): Obstacle {
  return { id: '', box };
}

/** Names placed in passes: one that finds no place in a pass takes part in the next, on other terms; none ever covers another. */
export function placeInPasses(passes: readonly LabelPass[], room: Box): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { wishes, obstacles } of passes) {
    const done = new Set(placed.map(({ wish }) => wish.id));
    placed.push(
      ...placeLabels(
        wishes.filter(({ id }) => !done.has(id)),
        [...obstacles, ...placed.map(({ box }) => keptFree(box))],
        room,
      ),
    );
  }
  return placed;
}

/** A placed name as text with an edge of paper. */
export function placedText({ wish, dx, dy, alignment }: PlacedLabel, attributes: Readonly<Record<string, AttributeValue>>): string {
  const place = { x: shortNumber(wish.x + dx, 1), y: shortNumber(wish.y + dy, 1), 'text-anchor': alignment };
  return element('text', { ...place, 'font-size': wish.fontSize, ...attributes, ...halo }, escapeText(wish.text));
}
