import { zipFile, type Pause, type ZipPart } from '../zip-file.ts';
import type { CsvCell } from '../csv.ts';
import type { Sheet, TableDocument } from './table-document.ts';
import { escapedXml, notInXml } from './xml-text.ts';

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Limits of Excel; a workbook beyond them is refused or "repaired" there, which loses rows or text in silence. */
export const xlsxLimits = { rows: 1_048_576, columns: 16_384, characters: 32_767 } as const;
/** Rows that are written between two pauses. */
const rowsOfPiece = 400;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** `A`, `B` … `Z`, `AA` … for column 0, 1, … */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCodePoint(65 + (column % 26));
}

const codeOf = (sign: string) => `_x${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}_`;

/** Text of a cell (ECMA-376 ST_Xstring): what XML cannot hold is written `_xHHHH_`, and a text that looks like that is escaped itself. */
function stringText(text: string): string {
  const plain = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll(notInXml, codeOf).replaceAll('\r', '_x000D_');
  return escapedXml(plain);
}

function cellXml(cell: CsvCell, reference: string, style: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${reference}"${style}><v>${cell}</v></c>` : '';
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${stringText(cell)}</t></is></c>`;
}

function rowXml(cells: readonly CsvCell[], row: number, style = ''): string {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row}`, style)).join('')}</row>`;
}

function* sheetXml({ columns, rows }: Sheet): Generator<string> {
  const pane = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const widths = columns.length > 0 ? `<cols><col min="1" max="${columns.length}" width="18" customWidth="1"/></cols>` : '';
  yield `${declaration}<worksheet xmlns="${main}">${pane}<sheetFormatPr defaultRowHeight="15"/>${widths}<sheetData>${rowXml(columns, 1, ' s="1"')}`;
  for (let start = 0; start < rows.length; start += rowsOfPiece) {
    yield rows.slice(start, start + rowsOfPiece).map((cells, index) => rowXml(cells, start + index + 2)).join('');
  }
  yield '</sheetData></worksheet>';
}

function checkLimits({ name, columns, rows }: Sheet): void {
  if (rows.length + 1 > xlsxLimits.rows) throw new RangeError(`The sheet "${name}" has ${rows.length + 1} rows; XLSX holds ${xlsxLimits.rows}. Save it as CSV.`);
  if (columns.length > xlsxLimits.columns) throw new RangeError(`The sheet "${name}" has ${columns.length} columns; XLSX holds ${xlsxLimits.columns}. Save it as CSV.`);
  const long = [columns, ...rows].findIndex((cells) => cells.some((cell) => typeof cell === 'string' && cell.length > xlsxLimits.characters));
  if (long >= 0) throw new RangeError(`Row ${long + 1} of the sheet "${name}" has a cell of more than ${xlsxLimits.characters} characters, which XLSX cannot hold. Save it as CSV.`);
}

/** Sheet names have at most 31 characters and none of `[]:*?/\`. */
const sheetName = (name: string) => escapedXml(name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31));

function* partsOf(sheets: readonly Sheet[]): Generator<ZipPart> {
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }));
  const overrides = numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('');
  yield {
    name: '[Content_Types].xml',
    content: [
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${overrides}</Types>`,
    ],
  };
  yield { name: '_rels/.rels', content: [`${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`] };
  yield {
    name: 'xl/workbook.xml',
    content: [
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${sheetName(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    ],
  };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: [
      `${declaration}<Relationships xmlns="${packageRelations}">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
  };
  yield {
    name: 'xl/styles.xml',
    content: [
      `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
    ],
  };
  for (const { sheet, number } of numbered) yield { name: `xl/worksheets/sheet${number}.xml`, content: sheetXml(sheet) };
}

/**
 * An Excel workbook (ECMA-376) with the sheets of a table and of its sources. Texts are texts, never formulas; figures are numbers in full.
 * @throws RangeError with a sentence when the table is larger than Excel can hold.
 */
export function xlsxFile({ data, sources }: TableDocument, pause?: Pause): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [data, sources];
  sheets.forEach(checkLimits);
  return zipFile(partsOf(sheets), { pause });
}
