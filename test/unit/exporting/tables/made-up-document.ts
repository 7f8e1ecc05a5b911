import type { CsvCell } from '../../../../src/exporting/csv.ts';
import type { TableDocument } from '../../../../src/exporting/tables/table-document.ts';

/** A table with invented rows and one line about its source. */
export function madeUpDocument(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): TableDocument {
  return { title: 'made up', data: { name: 'data', columns, rows }, sources: { name: 'sources', columns: ['Kind', 'Title'], rows: [['Source', 'nobody']] } };
}
