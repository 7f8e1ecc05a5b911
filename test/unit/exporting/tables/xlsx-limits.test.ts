import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { takenFile } from '../../../../src/exporting/tables/taken-file.ts';
import { columnLetters, xlsxFile, xlsxLimits } from '../../../../src/exporting/tables/xlsx.ts';
import { madeUpDocument } from './made-up-document.ts';

describe('a workbook', () => {
  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
  });

  it('refuses what Excel would cut off, with a sentence', () => {
    expect(() => xlsxFile(madeUpDocument(['a'], [['x'.repeat(xlsxLimits.characters + 1)]]))).toThrow('Row 2 of the sheet "data"');
    expect(() => xlsxFile(madeUpDocument(['a'], Array.from({ length: xlsxLimits.rows }, () => [1])))).toThrow('Save it as CSV');
    expect(() => xlsxFile(madeUpDocument(Array.from({ length: xlsxLimits.columns + 1 }, () => 'x'), []))).toThrow('columns');
  });

  it.each(['xlsx', 'ods'] as const)('has the same bytes every time (%s)', async (format) => {
    const hash = async () => createHash('sha256').update((await takenFile(madeUpDocument(['甲', 'b'], [['x', 1], [null, '=1']]), format)).content).digest('hex');
    expect(await hash()).toBe(await hash());
  });

  it('is a zip with its kind first and not compressed (ODS)', async () => {
    const { content } = await takenFile(madeUpDocument(['a'], [['x']]), 'ods');
    if (typeof content === 'string') throw new Error('ODS is bytes');
    expect(new TextDecoder().decode(content.subarray(30, 38 + 46))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  });
});
