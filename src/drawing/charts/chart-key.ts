import { element, escapeText, shortNumber } from '../svg-text.ts';
import { fitText, textWidth } from '../text-width.ts';
import { chartInk, fontSize } from './chart.ts';

/** One entry of the key below or above a chart. */
export interface KeyEntry {
  /** SVG round the origin. */
  readonly symbol: string;
  /** Width of the symbol in px, 0 for words alone; its height may be up to that of a line. */
  readonly symbolWidth: number;
  readonly text: string;
}

export const keyLineHeight = 18;
const symbolGap = 5;
const entryGap = 14;

/** The entries in lines from the left, as many lines as they need; `height` is 0 without entries. */
export function chartKey(entries: readonly KeyEntry[], width: number, top: number): { readonly svg: string; readonly height: number } {
  let x = 0;
  let line = 0;
  let svg = '';
  for (const { symbol, symbolWidth, text } of entries) {
    const indent = symbolWidth === 0 ? 0 : symbolWidth + symbolGap;
    const fitted = fitText(text, fontSize.small, width - indent);
    const size = indent + textWidth(fitted, fontSize.small);
    if (x > 0 && x + size > width) {
      x = 0;
      line += 1;
    }
    const middle = top + (line + 0.5) * keyLineHeight;
    const place = `translate(${shortNumber(x + symbolWidth / 2, 1)} ${shortNumber(middle, 1)})`;
    svg +=
      element('g', { transform: place }, symbol) +
      element(
        'text',
        {
          x: shortNumber(x + indent, 1),
          y: shortNumber(middle + 4, 1),
          'font-size': fontSize.small,
          fill: chartInk.secondary,
        },
        escapeText(fitted),
      );
    x += size + entryGap;
  }
  if (entries.length === 0) return { svg: '', height: 0 };
  return { svg: element('g', { class: 'key', 'pointer-events': 'none' }, svg), height: (line + 1) * keyLineHeight };
}

/** A square of a fill, for the key. */
export function keySquare(fill: string, stroke: string | null = null): KeyEntry['symbol'] {
  return element('rect', { x: -6, y: -6, width: 12, height: 12, rx: 2, fill, stroke });
}
