import type { Atlas } from '../datasets/atlas.ts';
import { keyOf, list, number, rowIndex, rowsBy, type Table } from '../datasets/table.ts';
import { hasValue, type NumberCell } from '../measures/column.ts';
import type { Level } from '../view/view-state.ts';
import type { IndicatorInput } from './indicator.ts';

/** Registered population at the end of one year. */
interface Population {
  readonly year: number;
  of(code: string): NumberCell;
  input(code: string): readonly IndicatorInput[];
  readonly sourceIds: readonly string[];
}

export function populationResource(level: Level): string {
  return level === 'county' ? 'county-indicators' : 'township-indicators';
}

function rowsOfPopulation(table: Table): readonly number[] {
  return rowsBy(table, 'indicator').get('population') ?? [];
}

/** Population of the wanted year, or of the latest year before it; `null` when not loaded or all years are later. */
export function populationNear(atlas: Atlas, level: Level, wanted: number): Population | null {
  const table = atlas.tables.get(populationResource(level));
  if (!table) return null;
  const rows = rowsOfPopulation(table);
  const yearOf = (row: number): number => {
    const cell = number(table, 'year', row);
    return hasValue(cell) ? cell.value : Number.NEGATIVE_INFINITY;
  };
  const year = rows.reduce((latest, row) => (yearOf(row) <= wanted ? Math.max(latest, yearOf(row)) : latest), Number.NEGATIVE_INFINITY);
  if (year === Number.NEGATIVE_INFINITY) return null;
  const index = rowIndex(table, 'indicator', level === 'county' ? 'county_code' : 'township_code', 'year');
  const rowOf = (code: string) => index.get(keyOf('population', code, year));
  const of = (code: string): NumberCell => {
    const row = rowOf(code);
    return row === undefined ? { missing: 'not-collected' } : number(table, 'value', row);
  };
  return {
    year,
    of,
    input: (code) => {
      const [row, cell] = [rowOf(code), of(code)];
      if (row === undefined || !hasValue(cell)) return [];
      const name = { zh: '年底人口數', en: 'Population at the end of the year' };
      return [{ name, value: cell.value, unit: 'persons', asOf: String(year), sourceIds: list(table, 'source_ids', row) }];
    },
    sourceIds: [...new Set(rows.filter((row) => yearOf(row) === year).flatMap((row) => list(table, 'source_ids', row)))].sort(),
  };
}
