import { formatNumber, sharedStep } from '../../core/measures/number-format.ts';
import type { Language } from '../../core/text.ts';
import { textWidth } from '../text-width.ts';
import { fontSize, printTick, type FigureFormat } from './chart.ts';

/** Figures below a row of boxes, one at each edge between two. */
export interface EdgeLabels {
  /** '' where there is no room for a figure. */
  readonly texts: readonly string[];
  /** What the figures are in, where each by itself says it no longer; '' otherwise. */
  readonly unit: string;
}

const gap = 5;

/** Whether the figures stand beside each other without touching; edges are `slot` px apart. */
function fits(texts: readonly string[], slot: number): boolean {
  let right = -Infinity;
  return texts.every((text, index) => {
    if (text === '') return true;
    const half = textWidth(text, fontSize.small) / 2;
    const left = index * slot - half;
    const isFree = left >= right;
    right = index * slot + half + gap;
    return isFree;
  });
}

/** Every second, third … figure, as many as have room; the one at `kept` always. */
function thinned(texts: readonly string[], slot: number, kept: number): readonly string[] {
  for (let every = 2; every < texts.length; every += 1) {
    const some = texts.map((text, index) => ((index - Math.max(0, kept)) % every === 0 ? text : ''));
    if (fits(some, slot)) return some;
  }
  return texts.map((text, index) => (index === Math.max(0, kept) ? text : ''));
}

/**
 * The edges of classes as they stand below their boxes: each with its unit where there is room, else bare with one unit for all, else not all.
 * @param slot px from one edge to the next.
 * @param kept index of an edge that is never left out; negative for none.
 */
export function edgeLabels(edges: readonly number[], format: FigureFormat, language: Language, slot: number, kept: number): EdgeLabels {
  const whole = edges.map((edge) => printTick(edge, format, language));
  if (fits(whole, slot)) return { texts: whole, unit: '' };
  const shared = format.options.asPercent ? null : sharedStep(edges, format.unit, language);
  if (!shared) return { texts: thinned(whole, slot, kept), unit: '' };
  const bare = edges.map((edge) => formatNumber(Number((edge / shared.size).toPrecision(3)), 'ratio', language));
  return { texts: fits(bare, slot) ? bare : thinned(bare, slot, kept), unit: shared.unit };
}
