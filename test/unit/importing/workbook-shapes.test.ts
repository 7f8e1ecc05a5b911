import { utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ImportRecipe } from '../../../src/core/importing/import-recipe.ts';
import { newSession, silent } from './session.ts';

type Cell = string | number | null;

function merged(rows: readonly (readonly Cell[])[], merges: readonly string[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  return sheet;
}

/** A sheet of which one column has a number format. */
function formatted(rows: readonly (readonly Cell[])[], column: string, format: string): WorkSheet {
  const sheet = merged(rows, []);
  for (let row = 2; row <= rows.length; row += 1) {
    const cell: unknown = sheet[`${column}${row}`];
    if (typeof cell === 'object' && cell !== null) Object.assign(cell, { z: format });
  }
  return sheet;
}

async function open(sheets: Readonly<Record<string, WorkSheet>>, hidden: readonly string[] = [], recipe?: ImportRecipe) {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' });
  const session = newSession();
  const read = await session.open({ file: new Blob([bytes]), name: 'a.xlsx', ...(recipe ? { recipe } : {}) }, silent);
  if (!read.ok) throw new Error(read.why.zh);
  /** `5 臺北市中山區`: each row of the file with its region. */
  const ends = session.report({ language: 'zh-TW' }).split(/\r?\n/).slice(1).flatMap((line) => {
    const [row = '', , , region = ''] = line.split(',');
    return region === '' ? [] : [`${row} ${region}`];
  });
  return { ...read.value, ends, roles: read.value.columns.map(({ header, role }) => `${header}:${role}`) };
}

const plain: WorkSheet = merged([['縣市', '家數'], ['臺北市', 1], ['新北市', 2]], []);

describe('workbooks of county staff', () => {
  it('with merged titles, two rows of merged names and counties merged over their townships', async () => {
    const sheet = merged([
      ['表1 各鄉鎮市區工廠家數'], ['單位：家、人'], ['縣市', '鄉鎮市區', '總計', '', '製造業', ''], ['', '', '家數', '人數', '家數', '人數'],
      ['臺北市', '中山區', 3, 30, 1, 10], ['', '中正區', 4, 40, 2, 20], ['基隆市', '中山區', 5, 50, 3, 30], ['', '中正區', 6, 60, 4, 40], ['總計', '', 18, 180, 10, 100], ['註：虛構的數字。'],
    ], ['A1:F1', 'A2:F2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'A5:A6', 'A7:A8', 'A10:F10']);
    const read = await open({ 表1: sheet });
    expect(read.roles).toEqual(['縣市:county', '鄉鎮市區:township', '總計・家數:measure', '總計・人數:measure', '製造業・家數:measure', '製造業・人數:measure']);
    expect(read.ends).toEqual(['5 臺北市中山區', '6 臺北市中正區', '7 基隆市中山區', '8 基隆市中正區']);
  });

  it('opens the first sheet that is a table, not notes and not a hidden one, or the one of the recipe', async () => {
    const sheets = { 說明: merged([['本檔說明'], ['第一頁為說明文字'], ['單位：家']], []), 暫存: plain, 資料: plain, 去年: plain };
    expect((await open(sheets, ['暫存'])).file.sheet).toBe('資料');
    expect((await open(sheets, ['暫存'])).file.sheets.map(({ name, hidden }) => `${name}${hidden ? ' hidden' : ''}`)).toEqual(['說明', '資料', '去年', '暫存 hidden']);
    expect((await open(sheets, ['暫存'], { format: 'cluster-atlas-import', version: 1, sheet: '去年', columns: [], missing: [], minus: [], mends: [] })).file.sheet).toBe('去年');
  });

  it.each(['yyyy/m/d', '[$-404]e"年"m"月"d"日"', '[$-404]e/mm/dd;@'])('with days as serial numbers in the format %s', async (format) => {
    const read = await open({ a: formatted([['縣市', '登記日期'], ['臺北市', 45657], ['新北市', 45658], ['桃園市', 45659]], 'B', format) });
    expect([read.roles[1], read.top[1]?.cells[1]]).toEqual(['登記日期:date', '2024-12-31']);
  });

  it('with negatives shown in brackets, per cent, padded codes, and years as the names of columns', async () => {
    const negative = await open({ a: formatted([['縣市', '增減'], ['臺北市', -5], ['新北市', 3], ['桃園市', 0]], 'B', '#,##0_);(#,##0);"-"') });
    expect(negative.top.map(({ cells }) => cells[1])).toEqual(['增減', '-5', '3', '0']);
    const share = await open({ a: formatted([['縣市', '占比'], ['臺北市', 0.25], ['新北市', 0.5], ['桃園市', 0.25]], 'B', '0.0%') });
    expect([share.top[1]?.cells[1], share.columns[1]?.unit?.id]).toEqual(['25%', 'percent']);
    const codes = await open({ a: formatted([['縣市代碼', '家數'], [63000, 5], [9007, 3], [9020, 2]], 'A', '00000') });
    expect(codes.ends).toEqual(['2 臺北市', '3 連江縣', '4 金門縣']);
    const years = await open({ a: merged([['縣市', 111, 112], ['臺北市', 1, 2], ['新北市', 1, 2], ['桃園市', 4, 5]], []) });
    expect([years.roles, years.findings.some(({ about }) => about === 'wide-years')]).toEqual([['縣市:county', '111:measure', '112:measure'], true]);
  });

  it('takes the stored results of formulas, and their errors as no figure', async () => {
    const sheet = merged([['縣市', '家數', '加一'], ['臺北市', 1, 2], ['新北市', 2, 3], ['桃園市', 3, 4]], []);
    Object.assign(sheet, { C2: { t: 'n', f: 'B2+1', v: 2 }, C3: { t: 'e', f: '1/0', v: 7, w: '#DIV/0!' } });
    const read = await open({ a: sheet });
    expect(read.top.map(({ cells }) => cells[2])).toEqual(['加一', '2', '#DIV/0!', '4']);
  });
});
