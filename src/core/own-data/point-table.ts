import type { Table } from '../datasets/table.ts';
import type { Field } from '../datasets/contract.ts';
import { derivedFrom } from '../datasets/reader.ts';
import type { Grid } from '../importing/grid.ts';
import type { ImportedColumn, ImportedTable } from '../importing/imported-table.ts';
import type { Column, NumberColumn } from '../measures/column.ts';
import { reasonCode } from '../measures/missing.ts';
import type { OwnQuestion } from './own-question.ts';
import { asWritten, fieldOf, measureTitle, tableOf, unitOfColumn } from './own-resource.ts';
import { dateOfTable } from './region-figures.ts';

const telling = /名稱|^名$|姓名|廠名|公司|店名|校名|機構|單位名|name|title/iu;

/** The column that names the rows: one that says so, else the first of texts, else none. */
function nameColumn(table: ImportedTable): ImportedColumn | undefined {
  const texts = table.columns.filter(({ role }) => role === 'text');
  return texts.find(({ header }) => telling.test(header)) ?? texts[0] ?? table.columns.find(({ role }) => role === 'address');
}

function degrees(values: Float64Array | undefined, length: number): NumberColumn {
  const own = values ?? new Float64Array(length).fill(Number.NaN);
  return { kind: 'number', values: own, reasons: Uint8Array.from(own, (value) => (Number.isNaN(value) ? reasonCode('not-collected') : 0)) };
}

/** The columns of the places, with their fields. They depend on the rows alone: a new title makes none of them anew. */
const pointColumns = derivedFrom((table: ImportedTable, grid: Grid, codes: readonly string[]): { readonly columns: ReadonlyMap<string, Column>; readonly fields: readonly Field[] } => {
  const cellsOf = (index: number): readonly string[] => Array.from(table.rowNumbers, (row) => grid.rows[row - 1]?.[index] ?? '');
  const named = nameColumn(table);
  const names = named ? cellsOf(named.index) : [];
  const parts = new Map<string, { readonly county: string; readonly township: string }>();
  for (const code of codes) if (!parts.has(code)) parts.set(code, { county: code.slice(0, 5), township: code.length === 8 ? code : '' });
  const columns = new Map<string, Column>([
    ['id', { kind: 'text', values: Array.from(table.rowNumbers, String) }],
    ['name_zh', { kind: 'text', values: Array.from(table.rowNumbers, (row, at) => names[at]?.trim() || `第 ${row} 列`) }],
    ['longitude', degrees(table.points?.longitude, table.length)],
    ['latitude', degrees(table.points?.latitude, table.length)],
    ['county_code', { kind: 'text', values: codes.map((code) => parts.get(code)?.county ?? '') }],
    ['township_code', { kind: 'text', values: codes.map((code) => parts.get(code)?.township ?? '') }],
  ]);
  const fields: Field[] = [
    fieldOf('id', 'string', { zh: '檔案中的列', en: 'Row of the file' }),
    fieldOf('name_zh', 'string', named ? asWritten(named.header) : { zh: '名稱', en: 'Name' }),
    fieldOf('longitude', 'number', { zh: '經度', en: 'Longitude' }, { unit: 'degree' }),
    fieldOf('latitude', 'number', { zh: '緯度', en: 'Latitude' }, { unit: 'degree' }),
    fieldOf('county_code', 'string', { zh: '縣市', en: 'County' }, { reference: { resource: 'counties', field: 'county_code' } }),
    fieldOf('township_code', 'string', { zh: '鄉鎮市區', en: 'Township' }, { reference: { resource: 'townships', field: 'township_code' } }),
  ];
  table.columns.forEach((column, at) => {
    if (column === named) return;
    const name = `c${at + 1}`;
    if (column.data?.kind === 'number') {
      fields.push(fieldOf(name, 'number', asWritten(measureTitle(column.header, column.unit)), { unit: unitOfColumn(column.unit) }));
      columns.set(name, column.data);
    } else if (column.role === 'text' || column.role === 'address' || column.role === 'industry' || column.role === 'category' || column.role === 'date') {
      fields.push(fieldOf(name, 'string', asWritten(column.header)));
      columns.set(name, { kind: 'text', values: cellsOf(column.index) });
    }
  });
  // A column without a field: it is drawn, not read.
  const { outlines } = grid;
  if (outlines) columns.set('outline', { kind: 'text', values: Array.from(table.rowNumbers, (row) => outlines.get(row - 1) ?? '') });
  return { columns, fields };
});

/** The rows as places: their coordinates, or the township or county they name; all other columns are carried. */
export function pointTable({ grid, table, description }: OwnQuestion, id: string, codes: readonly string[]): Table {
  const { columns, fields } = pointColumns(table, grid, codes);
  const role = { kind: 'points', ...(grid.outlines ? { outline: 'outline' } : {}), id: 'id', name: 'name_zh', nameEn: 'name_en', longitude: 'longitude', latitude: 'latitude', county: 'county_code', township: 'township_code' } as const;
  const without = table.length - (table.points?.count ?? 0);
  const caveats = without === 0 ? [] : [{ zh: `有 ${without} 列沒有坐標；知道鄉鎮市區或縣市的畫在其內部點，並以虛線標示，其餘不畫。`, en: `${without} rows have no coordinates; those of a known township or county are drawn inside it with a dashed edge, the others are not drawn.` }];
  return tableOf({ name: `own.${id}`, title: asWritten(description.title), description, role, fields, primaryKey: ['id'], caveats, asOf: dateOfTable(table, description) }, table.length, columns);
}
