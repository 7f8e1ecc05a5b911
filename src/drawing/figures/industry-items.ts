import type { Atlas } from '../../core/datasets/atlas.ts';
import { priorityIndustriesOf, priorityMappingsOf } from '../../core/datasets/programmes.ts';
import type { LqProfileEntry } from '../../core/indicators/index.ts';
import { priorityColour } from '../../core/scales/palette.ts';
import type { Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { IntervalItem } from '../charts/interval-bars.ts';

const plainColour = '#3f8f8c';

/** The first priority industry of the view's programme that a division is mapped to; `null` for none. */
function priorityOf(atlas: Atlas, view: Pick<ViewState, 'programme' | 'bases'>, industry: string): { readonly id: string; readonly name: Text } | null {
  const mapped = new Set(priorityMappingsOf(atlas).filter((mapping) => mapping.industry === industry && view.bases.includes(mapping.basis)).map((mapping) => mapping.priorityId));
  const found = priorityIndustriesOf(atlas).find((priority) => priority.programme === view.programme && mapped.has(priority.id));
  return found ? { id: found.id, name: found.short } : null;
}

/** Bars of location quotients; those of priority industries carry their name and colour. */
export function industryItems(atlas: Atlas, view: Pick<ViewState, 'programme' | 'bases'>, entries: readonly LqProfileEntry[]): readonly IntervalItem[] {
  return entries.map((entry) => {
    const priority = priorityOf(atlas, view, entry.industry);
    return {
      id: entry.industry,
      name: entry.title,
      group: priority?.name ?? null,
      value: entry.lq,
      reason: entry.reason,
      interval: entry.low !== null && entry.high !== null ? [entry.low, entry.high] : null,
      colour: priority ? priorityColour(priority.id) : plainColour,
    };
  });
}
