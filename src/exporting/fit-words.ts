import { textWidth } from '../drawing/text-width.ts';

/** Millimetres per point. */
export const pointMm = 25.4 / 72;
/** Height of a line as a multiple of the size of its letters; Chinese fonts of Office set about 1.3. */
export const lineHeight = 1.32;

const opensLine = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u;

/** Pieces between which a line may break: words with the space after them, single Chinese characters. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let word = '';
  for (const character of text) {
    if (opensLine.test(character)) {
      if (word !== '') pieces.push(word);
      word = '';
      pieces.push(character);
    } else {
      word += character;
      if (character === ' ') {
        pieces.push(word);
        word = '';
      }
    }
  }
  if (word !== '') pieces.push(word);
  return pieces;
}

/** Number of lines that `text` takes at `size` pt in `width` mm; at least 1. */
export function linesOf(text: string, size: number, width: number): number {
  const room = width / pointMm;
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(text)) {
    const wide = textWidth(piece.trimEnd(), size);
    if (used > 0 && used + wide > room) {
      lines += 1;
      used = 0;
    }
    if (wide > room) {
      lines += Math.ceil(wide / room) - 1;
      used = wide % room;
    } else used += textWidth(piece, size);
  }
  return lines;
}

/** Height in mm of paragraphs at `size` pt in `width` mm, with `gap` mm between them. */
export function heightOf(paragraphs: readonly string[], size: number, width: number, gap: number): number {
  const lines = paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, size, width), 0);
  return lines * size * lineHeight * pointMm + Math.max(0, paragraphs.length - 1) * gap;
}

/** Paragraphs and the size at which they fit. */
export interface FittedWords {
  readonly paragraphs: readonly string[];
  /** Size of the letters, pt. */
  readonly size: number;
}

const sentences = /[^。！？；.!?;]+(?:[。！？；]+|[.!?;]+(?=\s|$)|[.!?;]+)?\s*/gu;

/** The beginning of `text` that `fits`, cut after a sentence when one fits and inside the first one otherwise; ends with an ellipsis. */
function cutText(text: string, fits: (text: string) => boolean): string {
  const parts = text.match(sentences) ?? [];
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const kept = `${parts.slice(0, count).join('').trimEnd()}…`;
    if (fits(kept)) return kept;
  }
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${characters.slice(0, middle).join('').trimEnd()}…`)) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`;
}

/**
 * Paragraphs at the largest of `sizes` (pt, falling) at which they fit into `width` × `height` mm. What does not fit at the last one is cut
 * after a sentence, with an ellipsis. Empty paragraphs are left out.
 */
export function fitWords(
  paragraphs: readonly string[],
  { width, height, gap = 0 }: { readonly width: number; readonly height: number; readonly gap?: number },
  sizes: readonly number[],
): FittedWords {
  const wanted = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  const floor = sizes[sizes.length - 1] ?? 10;
  const size = sizes.find((candidate) => heightOf(wanted, candidate, width, gap) <= height);
  if (size !== undefined) return { paragraphs: wanted, size };
  const kept: string[] = [];
  for (const paragraph of wanted) {
    const fits = (text: string) => heightOf([...kept, text], floor, width, gap) <= height;
    if (fits(paragraph)) {
      kept.push(paragraph);
      continue;
    }
    const oneLine = heightOf([...kept, '…'], floor, width, gap) <= height;
    if (oneLine || kept.length === 0) kept.push(cutText(paragraph, fits));
    else kept[kept.length - 1] = `${(kept[kept.length - 1] ?? '').replace(/…$/, '')}…`;
    break;
  }
  return { paragraphs: kept, size: floor };
}
