import type { Language } from '../../../../src/core/text.ts';
import type { Chart } from '../../../../src/drawing/charts/chart.ts';
import { textWidth } from '../../../../src/drawing/text-width.ts';
import { expectSound } from './sound-chart.ts';

/** A line of text with its place in px of the drawing. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly classes: readonly string[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map([...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Px that `translate`s move a thing to the right; `null` where it is turned, so that its width is not along x. */
function shiftOf(attributes: ReadonlyMap<string, string>): number | null {
  const transform = attributes.get('transform') ?? '';
  if (/rotate/.test(transform) || attributes.has('writing-mode')) return null;
  return Number(/translate\((-?[\d.]+)/.exec(transform)?.[1] ?? 0);
}

/** Every level line of text of a drawing whose widths are px. */
export function wordsOf(svg: string): Word[] {
  const words: Word[] = [];
  const open: { shift: number | null; attributes: ReadonlyMap<string, string>; name: string }[] = [];
  for (const match of svg.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>([^<]*)/g)) {
    const [, closing, name = '', tag = '', single, content = ''] = match;
    if (closing === '/') open.pop();
    else if (single !== '/') {
      const attributes = attributesOf(tag);
      const outer = open.at(-1)?.shift;
      const own = shiftOf(attributes);
      open.push({ name, attributes, shift: outer === null || own === null ? null : (outer ?? 0) + own });
    }
    const inner = open.at(-1);
    const holder = open.findLast((one) => one.name === 'text');
    if (!inner || !holder || inner.shift === null || content.trim() === '' || inner.name === 'title') continue;
    const text = content.replaceAll(/&([#\w]+);/g, (_, entity: string) => entities[entity] ?? '');
    const size = textWidth(text, Number(holder.attributes.get('font-size') ?? 12));
    const x = inner.shift + Number(inner.attributes.get('x') ?? holder.attributes.get('x') ?? 0);
    const anchor = holder.attributes.get('text-anchor') ?? 'start';
    const left = anchor === 'end' ? x - size : anchor === 'middle' ? x - size / 2 : x;
    words.push({ text, left, right: left + size, classes: holder.attributes.get('class')?.split(' ') ?? [] });
  }
  return words;
}

const widths = [300, 340, 560, 700] as const;
const languages: readonly Language[] = ['zh-TW', 'en'];

/**
 * Words that leave the drawing by more than a letter, in either language at any width (`atWidths` for drawings that are costly to read); every
 * drawing is checked to be sound on the way.
 */
export function misfits(draw: (language: Language, width: number) => Chart, atWidths: readonly number[] = widths): string[] {
  return languages.flatMap((language) =>
    atWidths.flatMap((width) => {
      const chart = draw(language, width);
      expectSound(chart);
      const words = wordsOf(chart.svg);
      if (words.length === 0) return [`no words at ${width} px in ${language}`];
      return words.flatMap(({ text, left, right }) =>
        left < -5 || right > width + 5 ? [`“${text}” at ${width} px in ${language}: ${left} to ${right}`] : [],
      );
    }),
  );
}

/** A figure, or the reason why there is none. */
export const figure = (
  value: number | null,
  reason: 'not-collected' | 'suppressed' | 'not-applicable' | 'not-comparable' = 'not-collected',
) => ({
  value,
  reason: value === null ? reason : null,
});

export const plain = { unit: 'ratio', options: { decimals: 2 } } as const;
export const factories = { unit: 'factories', options: { decimals: 0 } } as const;
export const percent = { unit: 'percent', options: { decimals: 1 } } as const;
