import { bytesToText, decodeAs } from '../core/importing/bytes-to-text.ts';
import { delimitedRows } from '../core/importing/delimited-rows.ts';
import { finding, refused, worked, type Finding, type Outcome } from '../core/importing/finding.ts';
import { geoFile, looksLikeGeoFile } from '../core/importing/geo-file.ts';
import type { Grid } from '../core/importing/grid.ts';
import type { ImportRecipe } from '../core/importing/import-recipe.ts';
import type { FileReading } from '../core/own-data/import-preview.ts';

/** A sheet of a file and how it was read. */
export interface ReadSheet {
  readonly grid: Grid;
  readonly reading: Omit<FileReading, 'name' | 'bytes'>;
  readonly findings: readonly Finding[];
}

/** More rows than these are refused: their marks and texts would fill the memory of an office machine. */
export const mostRowsRead = 1_000_000;

type SheetChoices = Pick<ImportRecipe, 'encoding' | 'delimiter' | 'sheet'>;

const noChoices: SheetChoices = {};

function bounded(sheet: ReadSheet): Outcome<ReadSheet> {
  const { length } = sheet.grid.rows;
  if (length <= mostRowsRead + 1) return worked(sheet);
  return refused(
    `表格有 ${length.toLocaleString('en')} 列，超過 1,000,000 列的上限；請先篩選，或製成 PMTiles 圖磚後以網址加入。`,
    `The table has ${length.toLocaleString('en')} rows, more than the limit of 1,000,000; filter it first, or make PMTiles of it and add them by their address.`,
  );
}

/** The names of the parts of a zip file stand uncompressed in it: what a workbook must have. */
function isWorkbook(bytes: Uint8Array): boolean {
  const names = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 200_000)));
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /\[Content_Types\]\.xml|xl\/|content\.xml/.test(names) || start.includes('opendocument');
}

/** A sheet with rows of several cells; a cover has lines of one. */
function isTable(grid: Grid): boolean {
  return grid.rows.filter((row) => row.filter((cell) => cell.trim() !== '').length > 1).length > 1;
}

/** Reads a workbook; its library is fetched only then. */
async function workbookSheet(bytes: Uint8Array, { sheet: wanted }: SheetChoices): Promise<Outcome<ReadSheet>> {
  const { workbookGrids } = await import('../core/importing/workbook-grids.ts');
  const read = workbookGrids(bytes);
  if (!read.ok) return read;
  const sheets = read.value;
  const chosen = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ hidden, grid }) => !hidden && isTable(grid)) ?? sheets.find(({ hidden, grid }) => !hidden && grid.rows.length > 1) ?? sheets[0];
  if (!chosen) return refused('活頁簿裡沒有工作表。', 'The workbook has no sheets.');
  return bounded({
    grid: chosen.grid,
    reading: { format: 'workbook', encoding: null, delimiter: null, sheets: sheets.map(({ name, hidden }) => ({ name, hidden })), sheet: chosen.name },
    findings: sheets.length > 1 && wanted === undefined ? [finding('sheets', 'check', `活頁簿有 ${sheets.length} 個工作表，開啟的是「${chosen.name}」。`, `The workbook has ${sheets.length} sheets; “${chosen.name}” was opened.`)] : [],
  });
}

function textSheet(bytes: Uint8Array, choices: SheetChoices): Outcome<ReadSheet> {
  const decoded = choices.encoding ? worked(decodeAs(bytes, choices.encoding)) : bytesToText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding, replaced, confidence } = decoded.value;
  const findings: Finding[] = [];
  if (replaced > 0) findings.push(finding('unread-characters', 'check', `有 ${replaced} 個字無法以這個編碼讀取；若中文不對，請改選編碼。`, `${replaced} characters cannot be read in this encoding; if the Chinese looks wrong, choose another.`));
  else if (confidence < 0.7) findings.push(finding('encoding-doubtful', 'check', '編碼不太確定；若中文不對，請改選編碼。', 'The encoding is not quite sure; if the Chinese looks wrong, choose another.'));
  if (looksLikeGeoFile(text)) {
    const places = geoFile(text);
    if (!places.ok) return places;
    return bounded({ grid: places.value.grid, reading: { format: 'places', encoding, delimiter: null, sheets: [], sheet: null }, findings: [...findings, ...places.value.findings] });
  }
  const rows = delimitedRows(text, choices.delimiter);
  if (!rows.ok) return rows;
  return bounded({ grid: rows.value.grid, reading: { format: 'text', encoding, delimiter: rows.value.delimiter, sheets: [], sheet: null }, findings: [...findings, ...rows.value.findings] });
}

/** Web pages saved as `.xls` are common among tables of authorities; the reader of workbooks knows them. */
function isTableOfPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  return start.startsWith('<') && (/<table|<html|<workbook/.test(start));
}

/** The sheet of a file that the choices name, else the first with rows. What a file is shows in its bytes, not in its name. */
export async function readSheet(bytes: Uint8Array, choices: SheetChoices = noChoices): Promise<Outcome<ReadSheet>> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    if (isWorkbook(bytes)) return workbookSheet(bytes, choices);
    return refused('這個 ZIP 檔不是 Excel 或 ODS 活頁簿；請先解壓縮，再開啟裡面的表格（Shapefile 請先轉成 GeoJSON）。', 'This zip file is no Excel or ODS workbook; unpack it and open the table inside (convert a shapefile to GeoJSON first).');
  }
  if ((bytes[0] === 0xd0 && bytes[1] === 0xcf) || isTableOfPage(bytes)) return workbookSheet(bytes, choices);
  return textSheet(bytes, choices);
}
