import { hasValue } from '../measures/column.ts';
import type { PriorityLink } from '../layers/mark.ts';
import type { Text } from '../text.ts';
import type { MappingBasis } from '../view/view-state.ts';
import { readerOf } from './reader.ts';
import { list, number, rowsBy, text, type Table } from './table.ts';

/** A figure of a cluster as its source states it. */
export interface StatedFigure {
  readonly value: number;
  /** exact, more-than, about … */
  readonly qualifier: string;
}

export interface Cluster {
  readonly id: string;
  readonly name: Text;
  readonly type: string;
  readonly industries: readonly Text[];
  /** Proposed division codes. */
  readonly industryCodes: readonly string[];
  readonly counties: readonly string[];
  readonly townships: readonly string[];
  /** `source`, `site-location` or `none`. */
  readonly townshipBasis: string;
  readonly firms: StatedFigure | null;
  readonly employees: StatedFigure | null;
  readonly outputBillionNtd: StatedFigure | null;
  /** What the figures are about: the cluster itself, a park, a county … */
  readonly figureScope: string;
  readonly figureScopeText: Text;
  readonly figureYear: string;
  readonly priorities: readonly PriorityLink[];
  readonly sourceIds: readonly string[];
}

const isBasis = (value: string): value is MappingBasis => value === 'stated' || value === 'county' || value === 'proposed';

function figure(table: Table, field: string, row: number): StatedFigure | null {
  const cell = number(table, field, row);
  if (!hasValue(cell)) return null;
  return { value: cell.value, qualifier: text(table, `${field.split('_')[0]}_qualifier`, row) || 'exact' };
}

function yearText(table: Table, row: number): string {
  const column = table.columns.get('figure_year');
  if (column?.kind === 'text') return column.values[row] ?? '';
  return column?.kind === 'number' && column.reasons[row] === 0 ? String(column.values[row]) : '';
}

function linksOf(priorities: Table, cluster: string): readonly PriorityLink[] {
  return (rowsBy(priorities, 'cluster_id').get(cluster) ?? []).map((row) => {
    const basis = text(priorities, 'basis', row);
    return { priorityId: text(priorities, 'priority_id', row), basis: isBasis(basis) ? basis : 'proposed' };
  });
}

/** All clusters with their links to priority industries. */
export const clustersOf = readerOf<readonly Cluster[]>(['clusters', 'cluster-priorities'], [], (table, priorities) => {
  if (!table || !priorities) return [];
  return Array.from({ length: table.length }, (_, row) => {
    const id = text(table, 'id', row);
    const english = list(table, 'industries_en', row);
    return {
      id,
      name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) },
      type: text(table, 'cluster_type', row),
      industries: list(table, 'industries_zh', row).map((zh, index) => ({ zh, en: english[index] ?? '' })),
      industryCodes: list(table, 'industry_codes', row),
      counties: list(table, 'county_codes', row),
      townships: list(table, 'township_codes', row),
      townshipBasis: text(table, 'township_basis', row),
      firms: figure(table, 'firms', row),
      employees: figure(table, 'employees', row),
      outputBillionNtd: figure(table, 'output_billion_ntd', row),
      figureScope: text(table, 'figure_scope', row),
      figureScopeText: { zh: text(table, 'figure_scope_zh', row), en: text(table, 'figure_scope_en', row) },
      figureYear: yearText(table, row),
      priorities: linksOf(priorities, id),
      sourceIds: list(table, 'source_ids', row),
    };
  });
});
