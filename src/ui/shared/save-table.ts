import type { ChartTable } from '../../drawing/charts/chart.ts';
import { csvText, fileNamePart, type CsvCell } from '../../exporting/csv.ts';
import { saveFile } from '../../exporting/save-file.ts';
import { m, say } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import { sourcesOf, sourceText } from './sources.ts';

export interface SavedTable {
  /** Begins the file name. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  readonly sourceIds: readonly string[];
  /** As-of dates and caveats. */
  readonly notes?: readonly string[];
}

/** The lines at the end of every saved table: what it is, its caveats, its sources with addresses, and the link of the view. */
function savedNotes(sourceIds: readonly string[], notes: readonly string[] = []): readonly string[] {
  const { atlas } = atlasStore.getState();
  const { language } = viewStore.getState().view;
  const sources = sourcesOf(atlas, sourceIds).map((source) => m.csv_source({ source: sourceText(source, language) }));
  return [...notes, ...sources, m.csv_from({ title: m.csv_product(), link: location.href })];
}

/** Saves a table as CSV with its sources. */
export function saveTable({ name, columns, rows, sourceIds, notes }: SavedTable): void {
  const content = csvText({ columns, rows, notes: savedNotes(sourceIds, notes) });
  saveFile(`${fileNamePart(name)}.csv`, content, 'text/csv;charset=utf-8');
}

/** Saves the table twin of a chart. */
export function saveChartTable(name: string, table: ChartTable, sourceIds: readonly string[], notes: readonly string[] = []): void {
  saveTable({ name, columns: table.columns.map(say), rows: table.rows.map((row) => row.cells), sourceIds, notes });
}
