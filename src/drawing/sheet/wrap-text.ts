import { fitText, textWidth } from '../text-width.ts';

/** May not begin a line of Chinese. */
const notFirst = new Set('，。、；：？！）」』】〉》…—％%,.;:!?)');
/** May not end one. */
const notLast = new Set('（「『【〈《(');

function isFullWidth(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60) || code >= 0x20000;
}

/** Parts between which a line may break: Chinese characters with their punctuation, Latin words with the space after them. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let joins = false;
  for (const character of text) {
    const last = parts.at(-1);
    const before = last === undefined ? '' : ([...last].at(-1) ?? '');
    const sticks = last !== undefined && (joins || notFirst.has(character) || character === ' ' || (!isFullWidth(character) && !isFullWidth(before) && before !== ' '));
    if (sticks) parts[parts.length - 1] = `${last}${character}`;
    else parts.push(character);
    joins = notLast.has(character);
  }
  return parts;
}

/** A part that is wider than a line by itself, cut into pieces that are not. */
function cutPart(part: string, fontSize: number, width: number): string[] {
  const pieces = [''];
  for (const character of part) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && textWidth(`${last}${character}`, fontSize) > width) pieces.push(character);
    else pieces[pieces.length - 1] = `${last}${character}`;
  }
  return pieces;
}

/**
 * A text in lines of at most `width` px, broken between Latin words and between Chinese characters but not before closing or after opening
 * punctuation. With `most` lines the last one ends in an ellipsis when there would be more.
 */
export function wrapText(text: string, fontSize: number, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text.trim()).flatMap((whole) => (textWidth(whole.trimEnd(), fontSize) > width ? cutPart(whole, fontSize, width) : [whole]))) {
    if (line !== '' && textWidth((line + part).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitText(`${lines[most - 1] ?? ''}……`.replace(/…+$/, '…'), fontSize, width)];
}
