import { textWidth } from './text-width.ts';

export type LabelAnchor = 'centre' | 'right' | 'left' | 'top' | 'bottom';

/** A rectangle in px, `left ≤ right`, `top ≤ bottom`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** Where the thing stands, in px. */
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  /** Distance between the place and the text in px: the radius of the symbol and a gap; 0 for names of areas. */
  readonly gap: number;
  /** Anchors in order of preference. */
  readonly anchors: readonly LabelAnchor[];
  /** Kept even over symbols when no place is free of them; never over another label. */
  readonly overSymbols: boolean;
}

export interface PlacedLabel {
  readonly wish: LabelWish;
  readonly anchor: LabelAnchor;
  /** Start of the text relative to the place, for `text-anchor` of `alignment`; y is the base line. */
  readonly dx: number;
  readonly dy: number;
  readonly alignment: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** A symbol that labels keep away from; `id` is that of the label that may touch it. */
export interface Obstacle {
  readonly id: string;
  readonly box: Box;
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function inside(box: Box, room: Box | null): boolean {
  return (
    room === null ||
    (box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom)
  );
}

/** Share of the font size that stands above and below the middle of a line; Chinese glyphs fill about 0.92 of the em. */
const halfLine = 0.58;
/** From the middle of a line to its base line. */
const baseLine = 0.36;
/** How far, in font sizes, the name of an area gives way to symbols: a line, else two. */
const areaShifts = [1.15, 2] as const;

function candidate(wish: LabelWish, anchor: LabelAnchor, areaShift: number): PlacedLabel {
  const width = textWidth(wish.text, wish.fontSize);
  const half = wish.fontSize * halfLine;
  // Names of areas have no symbol to stand beside: their other anchors shift them by about a line.
  const gap =
    wish.gap > 0
      ? wish.gap
      : anchor === 'centre'
        ? 0
        : wish.fontSize * areaShift - (anchor === 'top' || anchor === 'bottom' ? half : 0);
  const middleX = wish.gap === 0 && (anchor === 'left' || anchor === 'right') ? (anchor === 'left' ? -gap : gap) : 0;
  const middleY = anchor === 'top' ? -gap - half : anchor === 'bottom' ? gap + half : 0;
  const beside = wish.gap > 0 && (anchor === 'left' || anchor === 'right');
  const left = beside ? (anchor === 'right' ? gap : -gap - width) : middleX - width / 2;
  const alignment = !beside ? 'middle' : anchor === 'right' ? 'start' : 'end';
  return {
    wish,
    anchor,
    dx: beside ? (anchor === 'right' ? gap : -gap) : middleX,
    dy: middleY + wish.fontSize * baseLine,
    alignment,
    box: {
      left: wish.x + left,
      right: wish.x + left + width,
      top: wish.y + middleY - half,
      bottom: wish.y + middleY + half,
    },
  };
}

function candidates(wish: LabelWish): PlacedLabel[] {
  const [near, far] = areaShifts;
  const first = wish.anchors.map((anchor) => candidate(wish, anchor, near));
  if (wish.gap > 0) return first;
  return [
    ...first,
    ...wish.anchors.filter((anchor) => anchor !== 'centre').map((anchor) => candidate(wish, anchor, far)),
  ];
}

/**
 * Greedy placement: wishes in order of importance, each at its first anchor that touches neither a placed label nor a symbol of another
 * thing. A label that finds no place is left out (its name stands in the tooltip, the list and the table), as is one that would leave `room`
 * or run under something that covers the map.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  room: Box | null = null,
  covered: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const free = candidates(wish).filter(
      ({ box }) => inside(box, room) && !covered.some((cover) => overlap(box, cover)) && !placed.some((other) => overlap(box, other.box)),
    );
    const touched = (label: PlacedLabel): number =>
      obstacles.filter(({ id, box }) => id !== wish.id && overlap(label.box, box)).length;
    const clear = free.find((label) => touched(label) === 0);
    if (clear) placed.push(clear);
    else if (wish.overSymbols && free.length > 0) {
      placed.push(free.reduce((best, label) => (touched(label) < touched(best) ? label : best)));
    }
  }
  return placed;
}
