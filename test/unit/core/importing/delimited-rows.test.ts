import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimitedRows, findDelimiter } from '../../../../src/core/importing/delimited-rows.ts';
import { quickRows } from '../../../../src/core/importing/quick-rows.ts';
import { zipSizes } from '../../../../src/core/importing/zip-sizes.ts';
import { workbookGrids } from '../../../../src/core/importing/workbook-grids.ts';
import { utils, write } from '@e965/xlsx';

function rowsOf(text: string): readonly (readonly string[])[] {
  const result = delimitedRows(text);
  return result.ok ? result.value.grid.rows : [];
}

describe('delimitedRows', () => {
  it.each([[',', 'a,b\n1,2'], ['\t', 'a\tb,c\n1\t2'], [';', 'a;b\n1,5;2,5\n1,5;3'], ['|', 'a|b\n1|2'], [',', 'a\nb']])('finds %j', (delimiter, text) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
  it('never cuts at a full-width comma', () => {
    expect(rowsOf('甲，乙\n丙，丁')).toEqual([['甲，乙'], ['丙，丁']]);
  });
  it('keeps line ends and delimiters inside quotes, and ragged rows', () => {
    expect(rowsOf('a,b\n"x\ny, z",2,3\n4')).toEqual([['a', 'b'], ['x\ny, z', '2', '3'], ['4']]);
  });
  it('takes an open quote as a plain character and says so', () => {
    const result = delimitedRows('a,b\n"x,2\n3,4\n');
    expect(result.ok && result.value.findings.map(({ about }) => about)).toEqual(['open-quote']);
    expect(result.ok && result.value.grid.rows[2]).toEqual(['3', '4']);
  });
  it('reads mixed line ends', () => {
    expect(rowsOf('a,b\n1,2\r\n3,4\r5,6')).toEqual([['a', 'b'], ['1', '2'], ['3', '4'], ['5', '6']]);
  });
  it('follows sep=', () => {
    expect(rowsOf('sep=;\na;b\n1;2')).toEqual([[], ['a', 'b'], ['1', '2']]);
  });
  it('cuts a megabyte in one cell and refuses 501 columns', () => {
    const result = delimitedRows(`a,b\n${'x'.repeat(1_000_000)},2`);
    expect(result.ok && result.value.findings[0]?.about).toBe('cell-cut');
    expect([500, 501].map((width) => delimitedRows('a,'.repeat(width)).ok)).toEqual([true, false]);
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '\t', 'a', '台', '') }), (text) => { expect(delimitedRows(text)).toHaveProperty('ok'); }));
  });
});

describe('quickRows', () => {
  const plain = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter, newline: text.includes('\r') ? '\r\n' : '\n', quoteChar: '"' });
  it('cuts a text as the full reader does, or leaves it to that', () => {
    const lines = fc.array(fc.array(fc.oneof(fc.constantFrom('', '甲', '臺北市', '12.5', ' x ', '"a,b"', '"a\nb"', '"a""b"', '""', 'a"b', '"a" ', '"a"b', "'=1"), fc.string({ maxLength: 4 }).map((text) => text.replaceAll(/[\r\n,]/g, ''))), { minLength: 1, maxLength: 5 }).map((cells) => cells.join(',')), { maxLength: 12 });
    let taken = 0;
    fc.assert(fc.property(lines, fc.boolean(), fc.boolean(), (rows, returns, closed) => {
      const end = returns ? '\r\n' : '\n';
      const text = rows.map((row) => row.replaceAll('\n', end)).join(end) + (closed ? end : '');
      const quick = quickRows(text, ',', 1000);
      const full = plain(text, ',');
      if (!quick) return;
      taken += 1;
      expect(full.errors.filter(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes')).toEqual([]);
      expect(quick.rows).toEqual(text === '' ? [['']] : full.data);
      expect(quick.width).toBe(Math.max(0, ...quick.rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1)));
      expect(quick.odd).toBe(quick.rows.flat().some((cell) => cell.startsWith("'")));
    }), { numRuns: 2000 });
    expect(taken).toBeGreaterThan(500);
  });
  it('gives the same string again for a cell that a column repeats, and stops in time', () => {
    const text = '甲,1\n'.repeat(10);
    expect(quickRows(text, ',', 4)?.rows).toHaveLength(4);
    expect(quickRows(text, ',', 100)?.rows).toHaveLength(11);
  });
});

describe('workbookGrids', () => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([['縣市', '家數', '日期', '率'], ['09007', 1234.5, null, 0.123]]);
  const cell = { t: 'n' as const, v: 45657, z: 'yyyy/mm/dd' };
  sheet['C2'] = cell;
  sheet['D2'] = { t: 'n', v: 0.123, z: '0.0%' };
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), '隱藏');
  utils.book_append_sheet(book, sheet, '表一');
  book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
  it.each(['xlsx', 'biff8', 'ods'] as const)('reads %s', (bookType) => {
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }));
    const result = workbookGrids(bytes);
    if (!result.ok) throw new Error(result.why.en);
    const found = result.value.find(({ name }) => name === '表一');
    expect(found?.grid.rows[1]?.slice(0, 3)).toEqual(['09007', '1234.5', '2024-12-31']);
    expect(found?.grid.rows[1]?.[3]).toBe('12.3%');
    if (bookType === 'xlsx') expect(result.value.map(({ hidden }) => hidden)).toEqual([false, true]);
  });
  it('refuses a bomb, a cut file and noise with a sentence', () => {
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    expect(workbookGrids(bytes.slice(0, 900)).ok).toBe(false);
    const sizes = zipSizes(bytes);
    expect(sizes.ok && sizes.value.entries > 5).toBe(true);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x70000000, true);
    expect(zipSizes(bytes).ok).toBe(false);
    expect(workbookGrids(bytes).ok).toBe(false);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => { workbookGrids(new Uint8Array([0x50, 0x4b, 3, 4, ...noise])); workbookGrids(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...noise])); }), { numRuns: 50 });
  });
});
