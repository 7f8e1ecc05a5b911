import { textIn, type Language, type Text } from '../../core/text.ts';
import { element, escapeText, languageMark, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { chartInk, fontSize } from './chart.ts';
import { evenLines, linesHeight } from './plot-text.ts';

export interface MatrixHeads {
  readonly names: readonly Text[];
  /** Px of the first column's left edge and from one column to the next. */
  readonly left: number;
  readonly pitch: number;
  readonly language: Language;
}

const mostLines = 3;
const mostHeight = 112;
const foot = 6;

/**
 * The names over the columns of a matrix, standing on one line: level in up to three lines where all fit whole, else upright (Chinese set
 * downwards, other scripts turned).
 */
export function matrixHeads(heads: MatrixHeads): { readonly svg: string; readonly height: number } {
  const { names, pitch, language } = heads;
  const level = names.map((name) => evenLines(textIn(name, language), fontSize.small, pitch - 4, mostLines));
  if (level.every((lines) => lines !== null)) return levelHeads(level, heads);
  return uprightHeads(heads);
}

function levelHeads(
  all: readonly (readonly string[])[],
  { names, left, pitch, language }: MatrixHeads,
): { readonly svg: string; readonly height: number } {
  const height = linesHeight(Math.max(1, ...all.map((lines) => lines.length)), fontSize.small) + foot;
  const svg = all.map((lines, column) => {
    const x = shortNumber(left + pitch * (column + 0.5), 1);
    const top = height - foot - linesHeight(lines.length, fontSize.small);
    const spans = lines.map((line, index) =>
      element('tspan', { x, y: shortNumber(top + linesHeight(index + 1, fontSize.small) - 3, 1) }, escapeText(line)),
    );
    const name = names[column];
    const style = { class: 'head', 'text-anchor': 'middle', 'font-size': fontSize.small, fill: chartInk.text };
    return element('text', { ...style, lang: name ? languageMark(name, language) : null }, spans.join(''));
  });
  return { svg: svg.join(''), height };
}

function uprightHeads({ names, left, pitch, language }: MatrixHeads): { readonly svg: string; readonly height: number } {
  const longest = Math.max(...names.map((name) => textWidth(textIn(name, language), fontSize.small)));
  const height = Math.min(mostHeight, Math.ceil(longest) + 2) + foot;
  const svg = names.map((name, column) => {
    const x = shortNumber(left + pitch * (column + 0.5), 1);
    const mark = languageMark(name, language);
    const isDownwards = language !== 'en' || mark !== null;
    const text = escapeText(fitText(textIn(name, language), fontSize.small, height - foot));
    const style = { class: 'head upright', 'font-size': fontSize.small, fill: chartInk.text, lang: mark };
    return isDownwards
      ? element(
          'text',
          { ...style, transform: `translate(${x} ${height - foot})`, 'writing-mode': 'vertical-rl', 'text-anchor': 'end' },
          text,
        )
      : element('text', { ...style, transform: `translate(${x} ${height - foot}) rotate(-90)`, 'dominant-baseline': 'central' }, text);
  });
  return { svg: svg.join(''), height };
}
