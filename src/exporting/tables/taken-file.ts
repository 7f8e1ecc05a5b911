import { csvText } from '../csv.ts';
import type { Pause } from '../zip-file.ts';
import { geojsonText } from './geojson.ts';
import { odsFile, odsMediaType } from './ods.ts';
import { noteLines } from './source-sheet.ts';
import type { TableDocument, TakeAwayFormat, TakenFile } from './table-document.ts';
import { xlsxFile, xlsxMediaType } from './xlsx.ts';

/**
 * A table in the wanted format: CSV with its notes below, workbooks with the sheets of data and sources, GeoJSON with its notes at the top.
 * @throws RangeError when a workbook cannot hold the table; whatever `pause` throws.
 */
export async function takenFile(document: TableDocument, format: TakeAwayFormat, pause?: Pause): Promise<TakenFile> {
  switch (format) {
    case 'csv':
      return { content: csvText({ columns: document.data.columns, rows: document.data.rows, notes: noteLines(document.sources) }), mediaType: 'text/csv;charset=utf-8' };
    case 'geojson':
      return { content: geojsonText(document), mediaType: 'application/geo+json' };
    case 'xlsx':
      return { content: await xlsxFile(document, pause), mediaType: xlsxMediaType };
    case 'ods':
      return { content: await odsFile(document, pause), mediaType: odsMediaType };
  }
}
