import { textWidth } from '../drawing/text-width.ts';

/** Millimetres per point. */
export const pointMm = 25.4 / 72;
/** Height of a line as a multiple of the size of its letters, for lines with Chinese and those without: of Noto Sans TC, the highest of the fonts that may be taken, and of Arial. */
export const lineHeight = 1.45;
const latinLineHeight = 1.18;

const opensLine = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u;

/** How much wider bold letters are than regular ones, at most. */
export const boldWidth = 1.08;

/** Room that programs leave of themselves between a Chinese character and a Latin letter or digit, as a share of the size. */
const scriptGap = 0.22;

/** Whether a program leaves room between two characters that stand beside each other. */
function isGapped(before: string, after: string): boolean {
  return before !== '' && after !== '' && before !== ' ' && after !== ' ' && opensLine.test(before) !== opensLine.test(after);
}

/**
 * Width of a text in pt at `size` pt: of Arial, which is narrower than the page's own font, of square Chinese characters, and of the room that
 * programs leave where the two meet: without it a date such as 2018年9月1日 would break.
 */
export function wordsWidth(text: string, size: number): number {
  const characters = [...text];
  const square = characters.filter((character) => opensLine.test(character)).length;
  const gaps = characters.filter((character, at) => isGapped(characters[at - 1] ?? '', character)).length;
  return textWidth(text, size) * 0.94 + 0.06 * square * size + gaps * scriptGap * size;
}

/** Pieces between which a line may break: words with the space after them, single Chinese characters. */
export function piecesOf(text: string): string[] {
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
  let last = '';
  for (const piece of piecesOf(text)) {
    const wide = wordsWidth(piece.trimEnd(), size);
    const gap = isGapped(last, piece.charAt(0)) ? scriptGap * size : 0;
    last = piece.at(-1) ?? '';
    if (used > 0 && used + gap + wide > room) {
      lines += 1;
      used = 0;
    } else if (used > 0) used += gap;
    if (wide > room) {
      lines += Math.ceil(wide / room) - 1;
      used = wide % room;
    } else used += wordsWidth(piece, size);
  }
  return lines;
}

/** Height in mm of paragraphs at `size` pt in `width` mm, with `gap` mm between them. */
export function heightOf(paragraphs: readonly string[], size: number, width: number, gap: number): number {
  const lines = paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, size, width) * (opensLine.test(paragraph) ? lineHeight : latinLineHeight), 0);
  return lines * size * pointMm + Math.max(0, paragraphs.length - 1) * gap;
}

/** Paragraphs and the size at which they fit. */
export interface FittedWords {
  readonly paragraphs: readonly string[];
  /** Size of the letters, pt. */
  readonly size: number;
}

const sentences = /[^。！？；.!?;]+(?:[。！？；]+|[.!?;]+(?=\s|$)|[.!?;]+)?\s*/gu;

/** The beginning of `text` that `fits`, cut after a sentence, with an ellipsis; null when not even one sentence fits. */
function cutAtSentence(text: string, fits: (text: string) => boolean): string | null {
  const parts = text.match(sentences) ?? [];
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const kept = `${parts.slice(0, count).join('').trimEnd()}…`;
    if (fits(kept)) return kept;
  }
  return null;
}

/** The beginning of `text` that `fits`, cut after a word or a Chinese character, with an ellipsis. */
function cutAtWord(text: string, fits: (text: string) => boolean): string {
  const whole = piecesOf(text);
  const pieces = fits(`${(whole[0] ?? '').trimEnd()}…`) ? whole : [...text];
  let low = 0;
  let high = pieces.length;
  const cut = (count: number) => `${pieces.slice(0, count).join('').trimEnd()}…`;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  return cut(low);
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
    const sentence = cutAtSentence(paragraph, fits);
    const before = kept.pop();
    if (sentence !== null && before !== undefined) kept.push(before, sentence);
    else if (before !== undefined) kept.push(fits(`${before}…`) ? `${before}…` : cutAtWord(before, fits));
    else kept.push(sentence ?? cutAtWord(paragraph, fits));
    break;
  }
  return { paragraphs: kept, size: floor };
}
