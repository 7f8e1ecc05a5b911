import type { SubjectId } from '../../core/subjects/subject.ts';
import { textIn, type Language, type Text } from '../../core/text.ts';
import { element, escapeText, languageMark, shortNumber, type AttributeValue } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { printFigure, type ChartFigure, type FigureFormat } from './chart.ts';

/** A thing that a chart has a mark for: an industry, a region, a setting. */
export interface PlotItem {
  /** For `data-item`. */
  readonly id: string;
  /** For `data-subject`; `null` for what cannot be selected. */
  readonly subject: SubjectId | null;
  readonly name: Text;
}

/** The attributes by which a page knows what is under the pointer. */
export function hooksOf({ id, subject }: Pick<PlotItem, 'id' | 'subject'>): Readonly<Record<string, AttributeValue>> {
  return { 'data-item': id, 'data-subject': subject };
}

/** What hover shows in a picture that stands alone; it repeats what the table says. */
export function hoverTitle(text: string): string {
  return element('title', {}, escapeText(text));
}

/** Figures in columns of equal width, wherever the drawing is shown. */
export function tabular(content: string): string {
  return element('g', { 'font-variant': 'tabular-nums' }, content);
}

const fullWidth = '\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef';
const closing = '、。，）」』》〉：；？！‧·・％';
const opening = '（「『《〈';
// A Latin word, or one full-width character with the brackets and points that may not be parted from it.
const unbreakable = new RegExp(`[${opening}]*[${fullWidth}][${closing}]*\\s*|[^\\s${fullWidth}]+[${closing}]*\\s*|\\s+`, 'gu');

/**
 * A text broken into lines of at most `width` px: Chinese between any two characters, other scripts between words. What does not fit on `most`
 * lines, or is a single word wider than the width, is cut with an ellipsis.
 */
export function linesOf(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(unbreakable) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line);
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join('')] : lines;
  return kept.map((one) => fitText(one.trim(), size, width));
}

/** The same number of lines as `linesOf`, as evenly long as possible; `null` when the text does not fit whole. */
export function evenLines(text: string, size: number, width: number, most: number): string[] | null {
  const lines = linesOf(text, size, width, most);
  if (lines.some((line) => line.endsWith('…'))) return null;
  let best = lines;
  for (let narrower = width - 2; narrower > 0; narrower -= 2) {
    const next = linesOf(text, size, narrower, lines.length);
    if (next.some((line) => line.endsWith('…'))) break;
    best = next;
  }
  return best;
}

export interface TextBlock {
  readonly x: number;
  /** Where the block is held by `hold`: its upper edge, its middle or its lower edge. */
  readonly y: number;
  readonly hold: 'top' | 'middle' | 'bottom';
  readonly width: number;
  readonly size: number;
  readonly lines: number;
  readonly style?: Readonly<Record<string, AttributeValue>>;
}

const lineHeight = 1.22;
const baseLine = 0.36;

/** Height of so many lines of text in px. */
export function linesHeight(lines: number, size: number): number {
  return lines * size * lineHeight;
}

/** A text of one line or several in its place. */
export function textBlock(text: Text, language: Language, block: TextBlock): string {
  const { size } = block;
  const lines = linesOf(textIn(text, language), size, block.width, block.lines);
  const height = linesHeight(lines.length, size);
  const top = block.hold === 'top' ? block.y : block.hold === 'middle' ? block.y - height / 2 : block.y - height;
  const yOf = (index: number): string => shortNumber(top + size * (lineHeight * (index + 0.5) + baseLine), 1);
  const style = { 'font-size': size, ...block.style, lang: languageMark(text, language) };
  const x = shortNumber(block.x, 1);
  if (lines.length === 1) return element('text', { x, y: yOf(0), ...style }, escapeText(lines[0] ?? ''));
  const spans = lines.map((line, index) => element('tspan', { x, y: yOf(index) }, escapeText(line)));
  return element('text', style, spans.join(''));
}

/** Text that stays readable over marks: with an edge of paper. */
export const halo = { stroke: '#ffffff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;

/** `+1,234 家`, `−56 家`, `0 家`: a change with its sign; what rounds to nothing has none. Missing figures print their reason. */
export function printSigned(figure: ChartFigure, format: FigureFormat, language: Language): string {
  if (figure.value === null) return printFigure(figure, format, language);
  const size = printFigure({ value: Math.abs(figure.value), reason: null }, format, language);
  const isNothing = !/[1-9]/.test(size);
  return isNothing ? size : `${figure.value < 0 ? '−' : '+'}${size}`;
}

/** Names as a list in a sentence. */
export function listed(names: readonly Text[], language: Language): string {
  return names.map((name) => textIn(name, language)).join(language === 'en' ? ', ' : '、');
}

/** `1 pair`, `3 pairs`: English forms that follow a number. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Chooses the form of a sentence. */
export function inWords(language: Language, zh: string, en: string): string {
  return language === 'en' ? en : zh;
}

/** A figure that is there. */
export function printValue(value: number, format: FigureFormat, language: Language): string {
  return printFigure({ value, reason: null }, format, language);
}
