import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutFormulaGuard } from '../../../src/core/datasets/formula-guard.ts';
import { csvCell, csvText, fileNamePart } from '../../../src/exporting/csv.ts';

describe('csv', () => {
  it('begins with a byte order mark, ends lines with CRLF and puts the notes last', () => {
    const text = csvText({ columns: ['縣市', '家數'], rows: [['臺中市', 230896]], notes: ['來源：內政部'] });
    expect(text).toBe('\uFEFF縣市,家數\r\n臺中市,230896\r\n\r\n來源：內政部\r\n');
  });

  it('keeps figures plain and missing ones empty', () => {
    expect([csvCell(-0.5), csvCell(null), csvCell(Number.NaN), csvCell(1e6)]).toEqual(['-0.5', '', '', '1000000']);
  });

  it('never lets a spreadsheet run a text', () => {
    for (const text of ['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '\r=x']) expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    expect(csvCell('-12.5')).toBe('-12.5');
    expect(csvCell('A=B')).toBe('A=B');
  });

  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const read = csvParseRows(csvText({ columns: ['a', 'b'], rows, notes: [] }).slice(1));
        expect(read.map((row) => row.map(withoutFormulaGuard))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  it('makes file names that every system takes', () => {
    expect(fileNamePart('產業 臺中市: 區位商數/2016')).toBe('產業-臺中市-區位商數-2016');
  });
});
