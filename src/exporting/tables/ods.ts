import { zipFile, type Pause, type ZipPart } from '../zip-file.ts';
import type { CsvCell } from '../csv.ts';
import type { Sheet, TableDocument } from './table-document.ts';
import { escapedXml, notInXml } from './xml-text.ts';

export const odsMediaType = 'application/vnd.oasis.opendocument.spreadsheet';
const rowsOfPiece = 400;
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const names = 'urn:oasis:names:tc:opendocument:xmlns';
const officeNames = `xmlns:office="${names}:office:1.0" xmlns:table="${names}:table:1.0" xmlns:text="${names}:text:1.0" xmlns:style="${names}:style:1.0" xmlns:fo="${names}:xsl-fo-compatible:1.0"`;

/**
 * The text of a cell: OpenDocument folds white space, so all but single inner spaces are written as elements. Some readers trim full-width spaces
 * as well, but not within a span, and lose a first paragraph that is empty, so that lines are parted by breaks.
 */
function textXml(text: string): string {
  const xml = escapedXml(text.replaceAll(notInXml, '\uFFFD').replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/^ +| {2,}| +$/gm, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
  return /^\s|\s$/.test(text) ? `<text:span>${xml}</text:span>` : xml;
}

/** What XML cannot hold is lost in this format: it becomes the replacement character. */
function cellXml(cell: CsvCell, style: string): string {
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell${style} office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  return `<table:table-cell${style} office:value-type="string"><text:p>${textXml(cell)}</text:p></table:table-cell>`;
}

const rowXml = (cells: readonly CsvCell[], style = '') => `<table:table-row>${cells.map((cell) => cellXml(cell, style)).join('')}</table:table-row>`;

function* sheetXml({ name, columns, rows }: Sheet): Generator<string> {
  yield `<table:table table:name="${escapedXml(name)}"><table:table-column table:number-columns-repeated="${Math.max(1, columns.length)}"/><table:table-header-rows>${rowXml(columns, ' table:style-name="head"')}</table:table-header-rows>`;
  for (let start = 0; start < rows.length; start += rowsOfPiece) yield rows.slice(start, start + rowsOfPiece).map((cells) => rowXml(cells)).join('');
  yield '</table:table>';
}

function* contentXml(sheets: readonly Sheet[]): Generator<string> {
  yield `${declaration}<office:document-content ${officeNames} office:version="1.3"><office:automatic-styles><style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>`;
  for (const sheet of sheets) yield* sheetXml(sheet);
  yield '</office:spreadsheet></office:body></office:document-content>';
}

function* partsOf(sheets: readonly Sheet[]): Generator<ZipPart> {
  // Readers look for the kind of the file at a fixed place: first and not compressed.
  yield { name: 'mimetype', content: [odsMediaType], stored: true };
  yield {
    name: 'META-INF/manifest.xml',
    content: [
      `${declaration}<manifest:manifest xmlns:manifest="${names}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${odsMediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ],
  };
  // SheetJS does not open a spreadsheet without it.
  yield { name: 'styles.xml', content: [`${declaration}<office:document-styles ${officeNames} office:version="1.3"><office:styles/></office:document-styles>`] };
  yield { name: 'content.xml', content: contentXml(sheets) };
}

/** An OpenDocument spreadsheet (1.3) with the sheets of a table and of its sources. Line breaks within a cell stay. */
export function odsFile({ data, sources }: TableDocument, pause?: Pause): Promise<Uint8Array<ArrayBuffer>> {
  return zipFile(partsOf([data, sources]), { pause });
}
