import { hasValue } from '../measures/column.ts';
import type { Text } from '../text.ts';
import { readerOf } from './reader.ts';
import { list, number, text, type Table } from './table.ts';

export interface County {
  readonly code: string;
  readonly name: Text;
  /** Official area; `null` when the table has none. */
  readonly areaKm2: number | null;
  readonly formerNames: readonly string[];
}

export interface Township {
  readonly code: string;
  readonly county: string;
  readonly name: Text;
}

function countyOfRow(table: Table, row: number): County {
  const area = number(table, 'area_km2', row);
  return {
    code: text(table, 'county_code', row),
    name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) },
    areaKm2: hasValue(area) ? area.value : null,
    formerNames: list(table, 'former_names_zh', row),
  };
}

function townshipOfRow(table: Table, row: number): Township {
  return {
    code: text(table, 'township_code', row),
    county: text(table, 'county_code', row),
    name: { zh: text(table, 'name_zh', row), en: text(table, 'name_en', row) },
  };
}

/** The 22 counties by code, in the order of the table. */
export const countyByCode = readerOf<ReadonlyMap<string, County>>(
  ['counties'],
  new Map(),
  (table) => new Map(Array.from({ length: table.length }, (_, row) => countyOfRow(table, row)).map((county) => [county.code, county])),
);

/** The 368 townships by code, in the order of the table. */
export const townshipByCode = readerOf<ReadonlyMap<string, Township>>(
  ['townships'],
  new Map(),
  (table) => new Map(Array.from({ length: table.length }, (_, row) => townshipOfRow(table, row)).map((township) => [township.code, township])),
);
