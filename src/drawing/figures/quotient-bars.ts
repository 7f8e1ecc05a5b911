import type { Atlas } from '../../core/datasets/atlas.ts';
import { fewNote, type LqProfileEntry } from '../../core/indicators/index.ts';
import type { Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { Chart } from '../charts/chart.ts';
import { intervalBars } from '../charts/interval-bars.ts';
import { industryItems } from './industry-items.ts';

/** Location quotients of a region with their intervals, about the line at 1. */
export function quotientBars(atlas: Atlas, view: Pick<ViewState, 'language' | 'programme' | 'bases'>, code: string, entries: readonly LqProfileEntry[], width: number): Chart {
  return intervalBars({
    language: view.language,
    idPrefix: `lq-${code}`,
    title: { zh: '區位商數', en: 'Location quotient' },
    format: { unit: 'ratio', options: { decimals: 2 } },
    items: industryItems(atlas, view, entries),
    reference: 1,
    scale: 'log',
    axisEnd: null,
    width,
  });
}

/**
 * What has to be known of these bars.
 * @param base name of what the shares are compared with; `null` for the nation.
 */
export function quotientNotes(base: Text | null, entries: readonly LqProfileEntry[]): readonly Text[] {
  const line = base
    ? {
        zh: `線在 1：與${base.zh}的比重相同。區間只反映家數少時的機遇變動，不是登記誤差；對數刻度。`,
        en: `The line at 1: the same share as in ${base.en}. The interval only shows the play of chance with few establishments, not errors of the register; logarithmic scale.`,
      }
    : {
        zh: '線在 1：與全國比重相同。區間只反映家數少時的機遇變動，不是登記誤差；對數刻度。',
        en: 'The line at 1 is the national share. The interval reflects chance with few establishments, not errors of the register; logarithmic scale.',
      };
  return [line, ...(entries.some(({ few }) => few) ? [fewNote] : [])];
}
