import { contentTypesPart, relationshipsPart } from './open-packaging.ts';
import { escapeXml, xmlDeclaration } from './xml-text.ts';
import { zipFile } from './zip-file.ts';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Name of a column: 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/**
 * A workbook of one sheet, `Sheet1`: what Office opens for the figures behind a chart. `null` is an empty cell; numbers have the pattern
 * `pattern` of a spreadsheet.
 */
export function xlsxSheet(rows: readonly (readonly (string | number | null)[])[], pattern: string, date: string): Promise<Uint8Array> {
  const cell = (value: string | number | null, row: number, column: number) => {
    const at = `r="${columnName(column)}${row + 1}"`;
    if (value === null || value === '') return '';
    if (typeof value === 'number') return Number.isFinite(value) ? `<c ${at} s="1"><v>${value}</v></c>` : '';
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  };
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, at, column)).join('')}</row>`);
  const wide = Math.max(1, ...rows.map((row) => row.length));
  return zipFile(
    [
      { name: '[Content_Types].xml', content: [contentTypesPart({ rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml' }, [['xl/workbook.xml', `${types}sheet.main+xml`], ['xl/worksheets/sheet1.xml', `${types}worksheet+xml`], ['xl/styles.xml', `${types}styles+xml`]])] },
      { name: '_rels/.rels', content: [relationshipsPart([{ kind: 'officeDocument', target: 'xl/workbook.xml' }])] },
      { name: 'xl/workbook.xml', content: [`${xmlDeclaration}<workbook xmlns="${spreadsheet}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`] },
      { name: 'xl/_rels/workbook.xml.rels', content: [relationshipsPart([{ kind: 'worksheet', target: 'worksheets/sheet1.xml' }, { kind: 'styles', target: 'styles.xml' }])] },
      { name: 'xl/worksheets/sheet1.xml', content: [`${xmlDeclaration}<worksheet xmlns="${spreadsheet}"><dimension ref="A1:${columnName(wide - 1)}${Math.max(1, rows.length)}"/><sheetData>${lines.join('')}</sheetData></worksheet>`] },
      {
        name: 'xl/styles.xml',
        content: [
          `${xmlDeclaration}<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escapeXml(pattern)}"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>` +
          '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
          '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
        ],
      },
    ],
    { date },
  );
}
