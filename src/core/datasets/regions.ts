import type { Text } from '../text.ts';
import { readerOf } from './reader.ts';
import { list, numbers, text, type Table } from './table.ts';

/** A named set of counties. */
export interface Region {
  readonly id: string;
  readonly name: Text;
  readonly counties: readonly string[];
  readonly caveat: Text | null;
}

export interface RegionSet {
  readonly id: string;
  readonly name: Text;
  readonly regions: readonly Region[];
}

/** Rows in the order of display; the files are sorted by key. */
function rowsInOrder(table: Table): readonly number[] {
  const order = numbers(table, 'sort_order').values;
  return Array.from({ length: table.length }, (_, row) => row).toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
}

function regionAt(table: Table, row: number): Region {
  return {
    id: text(table, 'region_id', row),
    name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) },
    counties: list(table, 'county_codes', row),
    caveat: text(table, 'caveat_zh', row) ? { zh: text(table, 'caveat_zh', row), en: text(table, 'caveat_en', row) } : null,
  };
}

/** Ready region sets, each with its regions. */
export const regionSetsOf = readerOf<readonly RegionSet[]>(['region-sets', 'regions'], [], (sets, regions) => {
  if (!sets || !regions) return [];
  return rowsInOrder(sets).map((row) => {
    const id = text(sets, 'region_set', row);
    const rows = rowsInOrder(regions).filter((index) => text(regions, 'region_set', index) === id);
    return {
      id,
      name: { zh: text(sets, 'name_zh', row), en: text(sets, 'name_en', row) },
      regions: rows.map((index) => regionAt(regions, index)),
    };
  });
});

export const regionById = readerOf<ReadonlyMap<string, Region>>(['regions'], new Map(), (table) => {
  const regions = Array.from({ length: table.length }, (_, row) => regionAt(table, row));
  return new Map(regions.map((region) => [region.id, region]));
});
