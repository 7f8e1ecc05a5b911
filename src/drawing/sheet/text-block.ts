import { element, escapeText } from '../svg-text.ts';

/** Something drawn, and the y below it. */
export interface Block {
  readonly svg: string;
  readonly bottom: number;
}

export interface TextLook {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  /** Line height in font sizes. */
  readonly leading?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** From the top of a line to its base line, in font sizes, with a leading of 1. */
const ascent = 0.88;

/** Lines of text from `y` down; text stays text. */
export function textBlock(lines: readonly string[], x: number, y: number, look: TextLook): Block {
  const leading = look.leading ?? 1.45;
  const step = look.size * leading;
  const first = y + (step - look.size) / 2 + look.size * ascent;
  const svg = lines
    .map((line, index) =>
      element(
        'text',
        { x, y: first + index * step, 'font-size': look.size, 'font-weight': look.weight, fill: look.fill, 'text-anchor': look.anchor === 'start' ? null : look.anchor },
        escapeText(line),
      ),
    )
    .join('');
  return { svg, bottom: y + lines.length * step };
}

export function moved(svg: string, x: number, y: number, scale = 1): string {
  return element('g', { transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})${scale === 1 ? '' : ` scale(${scale})`}` }, svg);
}
