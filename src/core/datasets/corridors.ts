import { hasValue } from '../measures/column.ts';
import type { Precision, PriorityLink } from '../layers/mark.ts';
import type { Text } from '../text.ts';
import { readerOf } from './reader.ts';
import { list, number, rowsBy, text, type Table } from './table.ts';

export interface Waypoint {
  readonly sequence: number;
  readonly name: Text;
  readonly county: string;
  readonly township: string;
  /** `null` when only the township or county is known. */
  readonly point: readonly [number, number] | null;
  readonly precision: Precision;
  readonly sourceIds: readonly string[];
}

export interface Corridor {
  readonly id: string;
  readonly name: Text;
  readonly kind: string;
  readonly industries: readonly Text[];
  readonly counties: readonly string[];
  readonly priorities: readonly PriorityLink[];
  readonly description: Text;
  readonly orderBasis: Text;
  /** In order along the corridor. */
  readonly waypoints: readonly Waypoint[];
  readonly sourceIds: readonly string[];
}

const precisions: readonly Precision[] = ['site', 'approximate', 'township', 'county'];

/** A precision of the tables as the map knows it; unknown words count as the least precise. */
export function precisionOf(word: string): Precision {
  return precisions.find((precision) => precision === word) ?? 'county';
}

/** `[longitude, latitude]`, or `null` when either is missing. */
export function pointOf(table: Table, row: number): readonly [number, number] | null {
  const longitude = number(table, 'longitude', row);
  const latitude = number(table, 'latitude', row);
  return hasValue(longitude) && hasValue(latitude) ? [longitude.value, latitude.value] : null;
}

function waypointOf(table: Table, row: number): Waypoint {
  const sequence = number(table, 'sequence', row);
  return {
    sequence: hasValue(sequence) ? sequence.value : row,
    name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) },
    county: text(table, 'county_code', row),
    township: text(table, 'township_code', row),
    point: pointOf(table, row),
    precision: precisionOf(text(table, 'coordinate_precision', row)),
    sourceIds: list(table, 'source_ids', row),
  };
}

function prioritiesOfCorridor(table: Table, row: number): readonly PriorityLink[] {
  const basis = text(table, 'priority_basis', row) === 'stated' ? ('stated' as const) : ('proposed' as const);
  return list(table, 'priority_ids', row).map((priorityId) => ({ priorityId, basis }));
}

/** All corridors with their waypoints in order. */
export const corridorsOf = readerOf<readonly Corridor[]>(['corridors', 'corridor-waypoints'], [], (table, waypoints) => {
  if (!table || !waypoints) return [];
  return Array.from({ length: table.length }, (_, row) => {
    const id = text(table, 'id', row);
    const english = list(table, 'industries_en', row);
    return {
      id,
      name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) },
      kind: text(table, 'kind', row),
      industries: list(table, 'industries_zh', row).map((zh, index) => ({ zh, en: english[index] ?? '' })),
      counties: list(table, 'county_codes', row),
      priorities: prioritiesOfCorridor(table, row),
      description: { zh: text(table, 'description_zh', row), en: text(table, 'description_en', row) },
      orderBasis: { zh: text(table, 'order_basis_zh', row), en: text(table, 'order_basis_en', row) },
      waypoints: (rowsBy(waypoints, 'corridor_id').get(id) ?? [])
        .map((index) => waypointOf(waypoints, index))
        .toSorted((a, b) => a.sequence - b.sequence),
      sourceIds: list(table, 'source_ids', row),
    };
  });
});
