import { formatNumber } from '../../core/measures/number-format.ts';
import type { Language } from '../../core/text.ts';
import { element, escapeText, shortNumber } from '../svg-text.ts';
import { chartInk, fontSize } from './chart.ts';

/** Quotients beyond these stand at the ends as arrows: no scale should be stretched by one industry of one island. */
export const quotientLimits = { least: 1 / 16, most: 16 } as const;

export interface DoublingAxis {
  /** In px; values beyond the ends stand at them, 0 at its own place left of the axis. */
  readonly place: (value: number) => number;
  /** Ends of the axis, in px and in values. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly steps: readonly number[];
  /** Where 0 stands, in px; `null` where no value is 0. */
  readonly zero: number | null;
}

const zeroRoom = 24;

/** Doublings from a quarter to four, further where values lie beyond, at most from a sixteenth to sixteen. */
export function doublingAxis(values: readonly number[], left: number, right: number): DoublingAxis {
  const positive = values.filter((value) => value > 0);
  const hasZero = values.some((value) => value === 0);
  const start = Math.max(quotientLimits.least, Math.min(0.25, 2 ** Math.floor(Math.log2(Math.min(1, ...positive)) + 1e-9)));
  const end = Math.min(quotientLimits.most, Math.max(4, 2 ** Math.ceil(Math.log2(Math.max(1, ...positive)) - 1e-9)));
  const from = hasZero ? left + zeroRoom : left;
  const place = (value: number): number => {
    if (value === 0 && hasZero) return left;
    const share = (Math.log2(Math.min(end, Math.max(start, value))) - Math.log2(start)) / (Math.log2(end) - Math.log2(start));
    return from + share * (right - from);
  };
  const count = Math.round(Math.log2(end / start));
  return { place, from, to: right, start, end, steps: Array.from({ length: count + 1 }, (_, index) => start * 2 ** index), zero: hasZero ? left : null };
}

/** Lines of the axis with their figures above; the one at 1 strong; figures without room are left out, never that of 1. */
export function doublingGrid(axis: DoublingAxis, top: number, bottom: number, language: Language): string {
  const perStep = (axis.to - axis.from) / Math.max(1, axis.steps.length - 1);
  const every = perStep < 30 ? 2 : 1;
  const one = axis.steps.findIndex((step) => Math.abs(step - 1) < 1e-9);
  const line = (x: number, strong: boolean, dash: string | null): string =>
    element('line', { class: strong ? 'reference' : 'grid', x1: shortNumber(x, 1), x2: shortNumber(x, 1), y1: top, y2: bottom, stroke: strong ? chartInk.emphasis : chartInk.line, 'stroke-width': strong ? 1.4 : 1, 'stroke-dasharray': dash });
  const label = (x: number, text: string, strong: boolean): string =>
    element(
      'text',
      { class: 'tick', x: shortNumber(x, 1), y: top - 5, 'text-anchor': 'middle', 'font-size': fontSize.small, 'font-weight': strong ? 700 : null, fill: strong ? chartInk.text : chartInk.secondary },
      escapeText(text),
    );
  const steps = axis.steps.map((step, index) => {
    const isOne = index === one;
    const text = Math.abs(index - one) % every === 0 ? label(axis.place(step), formatNumber(step, 'count', language, { decimals: step < 1 ? Math.max(1, String(step).split('.')[1]?.length ?? 0) : 0 }), isOne) : '';
    return line(axis.place(step), isOne, null) + text;
  });
  const zero = axis.zero === null ? '' : line(axis.zero, false, '2 2') + label(axis.zero, '0', false);
  return zero + steps.join('');
}
