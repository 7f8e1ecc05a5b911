import { bytesToText, decodeAs } from '../core/importing/bytes-to-text.ts';
import { delimitedRows } from '../core/importing/delimited-rows.ts';
import { finding, refused, worked, type Finding, type Outcome } from '../core/importing/finding.ts';
import { geoFile, looksLikeGeoFile } from '../core/importing/geo-file.ts';
import type { Grid } from '../core/importing/grid.ts';
import { zipSizes, type ZipPart } from '../core/importing/zip-sizes.ts';
import type { Bytes, ReadSheet, SheetChoices } from './sheet-reading.ts';

/** More rows than these are refused: their marks and texts would fill the memory of an office machine. */
export const mostRowsRead = 1_000_000;

const noChoices: SheetChoices = {};

function bounded(sheet: ReadSheet): Outcome<ReadSheet> {
  const { length } = sheet.grid.rows;
  if (length <= mostRowsRead + 1) return worked(sheet);
  return refused(
    `表格有 ${length.toLocaleString('en')} 列，超過 1,000,000 列的上限；請先篩選，或製成 PMTiles 圖磚後以網址加入。`,
    `The table has ${length.toLocaleString('en')} rows, more than the limit of 1,000,000; filter it first, or make PMTiles of it and add them by their address.`,
  );
}

/** What a workbook must have among the parts of its zip file. */
function isWorkbook(parts: readonly ZipPart[]): boolean {
  return parts.some(({ name }) => name === '[Content_Types].xml' || name === 'content.xml' || name.startsWith('xl/'));
}

/** A sheet of notes in front has one text in a row; a table has more. */
function isTable({ rows }: Grid): boolean {
  let wide = 0;
  for (const row of rows) {
    if (row.filter((cell) => cell.trim() !== '').length >= 2) wide += 1;
    if (wide >= 2) return true;
  }
  return false;
}

/** Names of sheets that list the tables of a workbook or explain them. */
const frontMatter = /^(?:目錄|目次|索引|封面|說明|填表說明|編製說明|首頁|contents?|index|cover|read ?me|notes?)$/iu;

/** Reads a workbook; its library is fetched only then. */
async function workbookSheet(bytes: Bytes, { sheet: wanted }: SheetChoices): Promise<Outcome<ReadSheet>> {
  const { workbookGrids } = await import('../core/importing/workbook-grids.ts');
  const read = workbookGrids(bytes);
  if (!read.ok) return read;
  const sheets = read.value;
  const shownFirst = sheets.filter(({ hidden }) => !hidden);
  const chosen = sheets.find(({ name }) => name === wanted) ?? shownFirst.find(({ name, grid }) => isTable(grid) && !frontMatter.test(name)) ?? shownFirst.find(({ grid }) => isTable(grid)) ?? shownFirst.find(({ grid }) => grid.rows.length > 1) ?? sheets[0];
  if (!chosen) return refused('活頁簿裡沒有工作表。', 'The workbook has no sheets.');
  return bounded({
    grid: chosen.grid,
    reading: { format: 'workbook', encoding: null, delimiter: null, sheets: sheets.map(({ name, hidden }) => ({ name, hidden })), sheet: chosen.name },
    findings: sheets.length > 1 && wanted === undefined ? [finding('sheets', 'check', `活頁簿有 ${sheets.length} 個工作表，開啟的是「${chosen.name}」。`, `The workbook has ${sheets.length} sheets; “${chosen.name}” was opened.`)] : [],
  });
}

function textSheet(bytes: Bytes, choices: SheetChoices): Outcome<ReadSheet> {
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
  if (/^\uFEFF?\s*<\?xml\s/.test(text.slice(0, 200))) return refused('這個檔案是 XML，只有其中的 KML 與 Excel 2003 試算表可以開啟；請改用 CSV、Excel、ODS、GeoJSON 或 KML。', 'The file is XML, of which only KML and spreadsheets of Excel 2003 can be opened; use CSV, Excel, ODS, GeoJSON or KML instead.');
  const rows = delimitedRows(text, choices.delimiter);
  if (!rows.ok) return rows;
  return bounded({ grid: rows.value.grid, reading: { format: 'text', encoding, delimiter: rows.value.delimiter, sheets: [], sheet: null }, findings: [...findings, ...rows.value.findings] });
}

/** Web pages saved as `.xls` are common among tables of authorities; the reader of workbooks knows them. */
function isTableOfPage(bytes: Bytes): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  return start.startsWith('<') && !/<(?:[a-z]+:)?kml[\s>]/.test(start) && /<table|<html|<workbook|<office:document/.test(start);
}

const pageLookedAt = 4 * 1024 * 1024;

/** A page of an error that was saved in place of the file has no table. */
function hasTable(bytes: Bytes): boolean {
  return /<(?:[a-z]+:)?(?:table|workbook)[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, pageLookedAt)));
}

/** A page in UTF-8, the only encoding of pages that the reader of workbooks knows. */
function pageInUtf8(bytes: Bytes): Bytes {
  const decoded = bytesToText(bytes);
  if (!decoded.ok || decoded.value.encoding === 'utf-8') return bytes;
  return new TextEncoder().encode(decoded.value.text.replace(/(charset|encoding)(\s*=\s*["']?)[\w-]+/gi, '$1$2utf-8'));
}

/** A file that is no zip file, except for a workbook within one. */
async function readPlain(bytes: Bytes, choices: SheetChoices): Promise<Outcome<ReadSheet>> {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (zipped || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return workbookSheet(bytes, choices);
  if (!isTableOfPage(bytes)) return textSheet(bytes, choices);
  return hasTable(bytes) ? workbookSheet(pageInUtf8(bytes), choices) : refused('這個檔案是網頁，裡面沒有表格；下載到的可能是錯誤訊息，請重新下載。', 'The file is a web page without a table, perhaps the error message of a server; download it again.');
}

/** The sheet of a file that the choices name, else the first with rows. What a file is shows in its bytes, not in its name. */
export async function readSheet(bytes: Bytes, choices: SheetChoices = noChoices): Promise<Outcome<ReadSheet>> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sizes = zipSizes(bytes);
    if (!sizes.ok) return sizes;
    if (isWorkbook(sizes.value.parts)) return workbookSheet(bytes, choices);
    const { zipSheet } = await import('./zip-sheets.ts');
    const read = await zipSheet(bytes, sizes.value.parts, choices, readPlain);
    return read.ok ? bounded(read.value) : read;
  }
  return readPlain(bytes, choices);
}
