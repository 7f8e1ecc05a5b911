import { read, utils, type WorkBook } from '@e965/xlsx';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { withFormulaGuard, withoutFormulaGuard } from '../../../../src/core/datasets/formula-guard.ts';
import type { CsvCell } from '../../../../src/exporting/csv.ts';
import { takenFile } from '../../../../src/exporting/tables/taken-file.ts';
import type { TakeAwayFormat } from '../../../../src/exporting/tables/table-document.ts';
import { madeUpDocument } from './made-up-document.ts';

const awkward = [
  '"', '""', 'a"b', "'", "'=1", "''=1", "'-", 'line\nbreak', '\nfirst', 'last\n', '09007', '0012', '-0', '1e5', '=1+1', '=HYPERLINK("http://x")', '+886-2-1234', '-12.5', '-1,234', '-cmd|x', '@SUM(A1)', '\t=1', '；', '=＝', '＝1', '－', '-', '--', '…',
  '１２３', '　全形　', '臺中市', '𠮷野家', '', ' ', '  two  spaces  ', 'N/A', 'suppressed', 'not-applicable', '無資料', 'a,b;c\td', 'TRUE', 'true', '#N/A', '2016-12-31', '1/2', '_x000D_', '_x0041_', '&lt;b&gt;', '<script>alert(1)</script>', '__proto__', 'NaN', 'Infinity',
];

const figure = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)));
/** Texts of one or more lines without the signs that XML cannot hold. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const text = fc.oneof(fc.constantFrom(...awkward), anyText, fc.tuple(fc.constantFrom('=', '+', '-', '@', "'", '＝'), anyText).map(([start, rest]) => start + rest));
const cell: fc.Arbitrary<CsvCell> = fc.oneof(text, figure, fc.constant(null));
const table = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
const columns = (width: number) => Array.from({ length: width }, (_, column) => `欄 ${column} (unit)`);

async function bytesOf(rows: readonly (readonly CsvCell[])[], format: TakeAwayFormat) {
  const file = await takenFile(madeUpDocument(columns(rows[0]?.length ?? 0), rows), format);
  return file.content;
}

/** The rows of a sheet as another reader sees them: cells with their types, nothing parsed again. */
function sheetRows(book: WorkBook, name: string, width: number, length: number): CsvCell[][] {
  const sheet = book.Sheets[name];
  return Array.from({ length }, (_, row) =>
    Array.from({ length: width }, (__, column): CsvCell => {
      const found = sheet?.[utils.encode_cell({ r: row, c: column })];
      if (found?.f !== undefined) throw new Error(`A formula was read: ${found.f}`);
      return found === undefined || found.t === 'z' ? null : found.v;
    }),
  );
}

const emptyAsNull = (value: CsvCell): CsvCell => (value === '' ? null : value);

describe('what is taken away can be read again', () => {
  it('as CSV, by Papa Parse', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const content = await bytesOf(rows, 'csv');
        if (typeof content !== 'string') throw new Error('CSV is text');
        expect(content.startsWith('\uFEFF')).toBe(true);
        const parsed = Papa.parse<string[]>(content.slice(1), { delimiter: ',', newline: '\r\n' });
        expect(parsed.errors).toEqual([]);
        const width = rows[0]?.length ?? 0;
        expect(parsed.data[0]).toEqual(columns(width));
        const again = parsed.data.slice(1, rows.length + 1).map((line) => line.map(withoutFormulaGuard));
        expect(again).toEqual(rows.map((line) => line.map((value) => (value === null ? '' : String(value)))));
        expect(parsed.data[rows.length + 1]).toEqual(['']);
      }),
      { numRuns: 300 },
    );
  });

  it('as XLSX, by SheetJS', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const book = read(await bytesOf(rows, 'xlsx'), { type: 'array' });
        const width = rows[0]?.length ?? 0;
        expect(book.SheetNames).toEqual(['data', 'sources']);
        expect(sheetRows(book, 'data', width, rows.length + 1)).toEqual([columns(width), ...rows.map((line) => line.map(emptyAsNull))]);
        expect(sheetRows(book, 'sources', 2, 2)).toEqual([['Kind', 'Title'], ['Source', 'nobody']]);
      }),
      { numRuns: 150 },
    );
  });

  it('as ODS, by SheetJS', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (made) => {
        // SheetJS reads the escapes of XLSX in ODS too, which has none: such texts are left to a reader by hand.
        const rows = made.map((line) => line.map((value) => (typeof value === 'string' ? value.replaceAll(/_x[\da-f]{4}_/gi, 'x') : value)));
        const book = read(await bytesOf(rows, 'ods'), { type: 'array' });
        const width = rows[0]?.length ?? 0;
        expect(book.SheetNames).toEqual(['data', 'sources']);
        const lines = (value: CsvCell) => (typeof value === 'string' ? emptyAsNull(value.replaceAll(/\r\n?/g, '\n')) : value);
        expect(sheetRows(book, 'data', width, rows.length + 1)).toEqual([columns(width), ...rows.map((line) => line.map(lines))]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the guard against formulas', () => {
  it('can be taken off again, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string()), (value) => { expect(withoutFormulaGuard(withFormulaGuard(value))).toBe(value); }), { numRuns: 2000 });
  });

  it('leaves nothing that begins like a formula, and plain negative numbers as they are', () => {
    fc.assert(
      fc.property(text, (value) => {
        const safe = withFormulaGuard(value);
        expect(/^[=+@\t\r\n＝＋＠]/.test(safe)).toBe(false);
        if (/^[-－]/.test(safe)) expect(/^(-[\d,.]+(e[+-]?\d+)?%?|[-－]+)$/i.test(safe)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(['-12.5', '-1,234', '-3%', '-1e-7', '-', '－'].map(withFormulaGuard)).toEqual(['-12.5', '-1,234', '-3%', '-1e-7', '-', '－']);
    expect(['-1+1', '-1,23', "'=1", '－1', '=x', '-2+3+cmd'].map(withFormulaGuard)).toEqual(["'-1+1", "'-1,23", "''=1", "'－1", "'=x", "'-2+3+cmd"]);
  });
});
