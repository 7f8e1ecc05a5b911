import { numberCell, type NumberCell, type NumberColumn } from '../measures/column.ts';
import type { ImportedColumn, ImportedTable } from './imported-table.ts';
import type { RowKind } from './row-outcomes.ts';
import { rowKinds } from './row-outcomes.ts';

/** One figure of an imported table: where, when, of which industry, of what. */
export interface LongRow {
  /** Row of the file, from 1. */
  readonly row: number;
  readonly kind: RowKind;
  /** Region of matched rows and parts; '' for the others. */
  readonly region: string;
  /** Label of the time; '' when the table says none. */
  readonly time: string;
  /** Code of the industry; '' when the table has none. */
  readonly industry: string;
  /** What tells the row from others of its region, time and industry; '' when the table has no such column. */
  readonly category: string;
  /** Name of the measure. */
  readonly measure: string;
  readonly cell: NumberCell;
}

/** The measure that the figures of a column belong to: a name that is only a year or an industry leaves it to the title of the table. */
export function measureOf(table: ImportedTable, column: Pick<ImportedColumn, 'header' | 'meaning'>): string {
  return column.meaning?.measure || (table.wide ? (table.titles[0] ?? '') : column.header);
}

/**
 * The table in long form, region × time × industry × category × measure, one figure at a time, so that a large table is never held
 * twice. Columns that are totals of the others are passed over in a wide table.
 */
export function* longForm(table: ImportedTable): Generator<LongRow, void> {
  const measures = table.columns.flatMap((column) => (column.data?.kind === 'number' && !(table.wide && column.meaning?.total) ? [{ column, data: column.data satisfies NumberColumn }] : []));
  for (let at = 0; at < table.length; at += 1) {
    const reading = table.joined.readings[table.joined.ofRow[at] ?? 0];
    const region = reading?.kind === 'matched' ? reading.code : '';
    const kind = rowKinds[table.kinds[at] ?? 0] ?? 'unmatched';
    const time = table.dates ? (table.dates[at]?.label ?? '') : (table.tableDate?.label ?? '');
    for (const { column, data } of measures) {
      yield {
        row: table.rowNumbers[at] ?? 0, kind, region,
        time: column.meaning?.date?.label ?? time,
        industry: column.meaning?.industry ?? table.industries?.[at] ?? '',
        category: table.categories?.[at] ?? '',
        measure: measureOf(table, column),
        cell: numberCell(data, at),
      };
    }
  }
}
