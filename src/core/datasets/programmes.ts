import type { PriorityLink } from '../layers/mark.ts';
import type { Text } from '../text.ts';
import type { MappingBasis } from '../view/view-state.ts';
import { readerOf } from './reader.ts';
import { list, text } from './table.ts';

export interface Programme {
  readonly id: string;
  readonly name: Text;
  readonly short: Text;
}

export interface PriorityIndustry {
  readonly id: string;
  readonly programme: string;
  readonly name: Text;
  readonly short: Text;
  readonly description: Text;
  readonly sourceIds: readonly string[];
}

/** A division or section that a priority industry is mapped to, with the reason and its basis. */
export interface PriorityMapping {
  readonly priorityId: string;
  readonly industry: string;
  readonly basis: MappingBasis;
  readonly reason: Text;
  readonly sourceIds: readonly string[];
}

/** Programmes in their order of display. */
export const programmesOf = readerOf<readonly Programme[]>(['programmes'], [], (table) =>
  Array.from({ length: table.length }, (_, row) => row)
    .toSorted((a, b) => orderOf(table, a) - orderOf(table, b))
    .map((row) => ({
      id: text(table, 'programme_id', row),
      name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) },
      short: { zh: text(table, 'short_zh', row), en: text(table, 'short_en', row) },
    })),
);

/** All priority industries, in the order of their programmes' own lists. */
export const priorityIndustriesOf = readerOf<readonly PriorityIndustry[]>(['priority-industries'], [], (table) =>
  Array.from({ length: table.length }, (_, row) => row)
    .toSorted((a, b) => orderOf(table, a) - orderOf(table, b))
    .map((row) => ({
      id: text(table, 'priority_id', row),
      programme: text(table, 'programme_id', row),
      name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) },
      short: { zh: text(table, 'short_zh', row), en: text(table, 'short_en', row) },
      description: { zh: text(table, 'description_zh', row), en: text(table, 'description_en', row) },
      sourceIds: list(table, 'source_ids', row),
    })),
);

export const priorityMappingsOf = readerOf<readonly PriorityMapping[]>(['priority-industry-industries'], [], (table) =>
  Array.from({ length: table.length }, (_, row) => ({
    priorityId: text(table, 'priority_id', row),
    industry: text(table, 'industry_code', row),
    basis: text(table, 'basis', row) === 'stated' ? ('stated' as const) : ('proposed' as const),
    reason: { zh: text(table, 'reason_zh', row), en: text(table, 'reason_en', row) },
    sourceIds: list(table, 'source_ids', row),
  })),
);

/** For each county the priority industries whose programme names it. */
export const prioritiesByCounty = readerOf<ReadonlyMap<string, readonly PriorityLink[]>>(['priority-industry-counties'], new Map(), (table) => {
  const links = new Map<string, PriorityLink[]>();
  for (let row = 0; row < table.length; row += 1) {
    const county = text(table, 'county_code', row);
    const link = { priorityId: text(table, 'priority_id', row), basis: 'county' as const };
    const known = links.get(county) ?? [];
    if (!known.some((other) => other.priorityId === link.priorityId)) links.set(county, [...known, link]);
  }
  return links;
});

/** For each word of sites' key industries the priority industries that the project proposes for it. */
export const prioritiesByTerm = readerOf<ReadonlyMap<string, readonly PriorityLink[]>>(['priority-terms'], new Map(), (table) => {
  const links = new Map<string, PriorityLink[]>();
  for (let row = 0; row < table.length; row += 1) {
    const term = text(table, 'term_zh', row);
    links.set(term, [...(links.get(term) ?? []), { priorityId: text(table, 'priority_id', row), basis: 'proposed' }]);
  }
  return links;
});

function orderOf(table: Parameters<typeof text>[0], row: number): number {
  const column = table.columns.get('sort_order');
  return column?.kind === 'number' ? (column.values[row] ?? 0) : 0;
}
