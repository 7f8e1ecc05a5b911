import { textIn, type Language } from '../../core/text.ts';
import type { Box, LabelWish } from '../label-placement.ts';
import { languageMark } from '../svg-text.ts';
import { fitText } from '../text-width.ts';
import { fontSize } from './chart.ts';
import { keptFree, placedText, placeInPasses } from './plot-labels.ts';
import type { PlotItem } from './plot-text.ts';

/** In px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A region's piece of the curve, placed. */
export interface PlacedPiece {
  readonly region: PlotItem;
  readonly start: Point;
  readonly end: Point;
}

/** How far names stand from the curve, and half the height of a line of them. */
const clearance = 7;
const halfLine = fontSize.small * 0.58;
/** Boxes that stand for one piece of the curve. */
const boxesPerPiece = 13;

function between({ start, end }: PlacedPiece, share: number): Point {
  return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
}

/** On the side of the curve below and to the right (`1`), or above and to the left (`-1`), square to the piece. */
function wishOf(piece: PlacedPiece, way: 1 | -1, width: number, language: Language): LabelWish {
  const { region, start, end } = piece;
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const across = { x: (start.y - end.y) / length, y: (end.x - start.x) / length };
  const middle = between(piece, 0.5);
  return {
    id: region.id,
    text: fitText(textIn(region.name, language), fontSize.small, width),
    x: middle.x + way * (across.x * clearance - 1),
    y: middle.y + way * across.y * (clearance + halfLine),
    fontSize: fontSize.small,
    gap: 1,
    anchors: way > 0 ? ['right'] : ['left', 'top'],
    overSymbols: way < 0,
  };
}

/**
 * Names below the curve to the right, where it bends away from them; those without room there above it to the left. The highlighted one is
 * placed first.
 */
export function lorenzNames(
  pieces: readonly PlacedPiece[],
  named: readonly PlacedPiece[],
  room: Box,
  highlight: string | null,
  language: Language,
): string {
  const first = ({ region }: PlacedPiece): number => Number(region.id === highlight);
  const ordered = named.toSorted((one, other) => first(other) - first(one));
  const obstacles = pieces.flatMap((piece) =>
    Array.from({ length: boxesPerPiece }, (_, index) => {
      const { x, y } = between(piece, index / (boxesPerPiece - 1));
      return keptFree({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });
    }),
  );
  const width = (room.right - room.left) * 0.5;
  const passes = ([1, -1] as const).map((way) => ({ wishes: ordered.map((piece) => wishOf(piece, way, width, language)), obstacles }));
  const byId = new Map(named.map(({ region }) => [region.id, region]));
  return placeInPasses(passes, room)
    .map((placed) => {
      const region = byId.get(placed.wish.id);
      const weight = placed.wish.id === highlight ? 700 : null;
      return placedText(placed, { class: 'label', 'font-weight': weight, lang: region ? languageMark(region.name, language) : null });
    })
    .join('');
}
