import { describe, expect, it } from 'vitest';
import { findTable } from '../../../../src/core/importing/find-table.ts';
import { unitInHeader, unitOfColumnName, unitsInLine } from '../../../../src/core/importing/header-unit.ts';
import { isNote, totalLabel } from '../../../../src/core/importing/total-rows.ts';

const grid = (...lines: readonly string[]): { rows: string[][] } => ({ rows: lines.map((line) => line.split('|')) });

describe('findTable', () => {
  it('joins a header of two rows with ・ and carries spanning names to the right', () => {
    const table = findTable(grid('縣市|製造業||服務業|', '|家數（家）|人數（人）|家數|人數', '臺北市|1|2|3|4', '新竹縣|1|2|3|4', '嘉義縣|1|2|3|4'));
    expect(table.columns.map(({ header }) => header)).toEqual(['縣市', '製造業・家數（家）', '製造業・人數（人）', '服務業・家數', '服務業・人數']);
    expect(table.columns.map(({ unit }) => unit?.id ?? null)).toEqual([null, 'firms', 'persons', 'firms', 'persons']);
    expect([...table.body]).toEqual([2, 3, 4]);
  });
  it('takes a row of years as header, but not a row of figures', () => {
    expect(findTable(grid('縣市|110|111|112', '臺北市|1|2|3')).headerRows).toEqual([0]);
    expect(findTable(grid('臺北市|110|5|7', '新竹縣|90|5|8')).headerRows).toEqual([]);
    expect(findTable(grid('縣市|2023', '臺北市|12', '新竹縣|13')).headerRows).toEqual([0]);
  });
  it('leaves out totals, notes, empty rows and repeated headers, each with its reason', () => {
    const table = findTable(grid('表一', '單位：千元', '縣市|金額', '臺北市|1', '|', '縣市|金額', '新竹縣|2', '總 計|3', '註1：估計', '資料來源：甲'));
    expect(table.titles).toEqual(['表一', '單位：千元']);
    expect([...table.body]).toEqual([3, 6]);
    expect(table.leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['0 title', '1 title', '2 header', '4 empty', '5 repeated-header', '7 total', '8 note', '9 note']);
    expect(table.columns[1]?.unit).toEqual({ text: '千元', id: 'thousand-ntd' });
    expect(table.notes).toHaveLength(2);
  });
  it('knows a total by its sums, but never a row with the name of a region', () => {
    const rows = ['縣市|家數', '臺北市|1', '新北市|2', '桃園市|3', '臺中市|4'];
    expect(findTable(grid(...rows, '某某|10')).leftOut.at(-1)).toEqual({ row: 5, reason: 'sum' });
    expect([...findTable(grid(...rows, '高雄市|10')).body]).toHaveLength(5);
    expect([...findTable(grid(...rows, '某某|11')).body]).toHaveLength(5);
  });
  it('numbers repeated names and keeps names of object parts', () => {
    const { columns } = findTable(grid('__proto__|a|a|a (2)|', '臺北市|1|2|3|4'));
    expect(columns.map(({ header }) => header)).toEqual(['__proto__', 'a', 'a (2)', 'a (2) (2)', '欄 5']);
  });
  it('drops empty columns', () => {
    expect(findTable(grid('縣市||家數', '臺北市||1')).columns.map(({ index }) => index)).toEqual([0, 2]);
  });
  it('takes the header rows that a person chose', () => {
    expect(findTable(grid('a|b', '縣市|家數', '臺北市|1'), { headerRows: [1] }).columns[0]?.header).toBe('縣市');
    expect([...findTable(grid('臺北市|1', '新北市|2'), { headerRows: [] }).body]).toEqual([0, 1]);
  });
});

describe('units by what a column counts', () => {
  const units = unitsInLine('單位：家、人、千元');
  it.each([
    ['工廠家數', 'firms'], ['員工人數', 'persons'], ['113年・員工人數', 'persons'], ['營業收入', 'thousand-ntd'], ['年底勞工', 'persons'], ['總戶數', 'households'],
    ['家數成長率', undefined], ['每家營業額', undefined], ['員工人數比率', undefined], ['土地', undefined],
  ] as const)('%s has %s', (header, id) => expect(unitOfColumnName(header, units)?.id).toBe(id));
  it('are those of the line, also where the name says another size, and none where two fit', () => {
    expect(unitOfColumnName('員工人數', unitsInLine('單位：千人、千元'))?.id).toBe('thousand-persons');
    expect(unitOfColumnName('營業額', unitsInLine('單位：千元、百萬元'))).toBeNull();
    expect(unitOfColumnName('員工', [])).toBeNull();
    expect(['家數', '營業額', '某某', '面積'].map((name) => unitOfColumnName(name, unitsInLine('單位：千元'))?.id)).toEqual(['firms', 'thousand-ntd', 'thousand-ntd', undefined]);
    expect(unitOfColumnName('旅客人數', unitsInLine('單位：人次'))?.text).toBe('人次');
    const table = findTable({ rows: [['單位：千人'], ['縣市', '人數'], ['臺北市', '12'], ['新北市', '13']] });
    expect(table.columns[1]?.unit?.id).toBe('thousand-persons');
  });
  it('are told, and leave no question about several units', () => {
    const { columns, findings } = findTable({ rows: [['單位：家、千元'], ['縣市別', '工廠家數', '營業收入(千元)', '成長率(%)'], ['臺北市', '12', '5', '1.5'], ['新北市', '13', '6', '2.5']] });
    expect(columns.map(({ unit }) => unit?.id)).toEqual([undefined, 'firms', 'thousand-ntd', 'percent']);
    expect(findings.find(({ about }) => about === 'units-by-name')?.text.zh).toContain('工廠家數（家）');
    expect(findings.some(({ about }) => about === 'several-units')).toBe(false);
  });
});

describe('labels and units', () => {
  it.each([['總計', 'total'], ['總　計', 'total'], ['合計：', 'total'], ['全國', 'whole'], ['台灣地區', 'whole'], ['Grand Total', 'total'], ['臺北市合計', 'total'], ['總計 Total', 'total'], ['北部地區', 'group'], ['六都', 'group'], ['福建省', 'group'], ['Northern Region', 'group'], ['臺北市', null], ['製造業', null], ['全國電子股份有限公司', null], ['統計', null], ['', null]])('%s is %s', (text, kind) => {
    expect(totalLabel(text)).toBe(kind);
  });
  it.each([['註：', true], ['附註1：甲', true], ['資料來源：甲', true], ['Source: x', true], ['※甲', true], ['臺北市', false], ['註冊家數', false]])('%s: note %s', (text, note) => {
    expect(isNote(text)).toBe(note);
  });
  it.each([['金額（千元）', 'thousand-ntd'], ['金額(新臺幣百萬元)', 'million-ntd'], ['比率(%)', 'percent'], ['面積［平方公里］', 'km2'], ['場所單位數_家', 'firms'], ['Employees (persons)', 'persons'], ['成長率%', 'percent'], ['工廠家數', null]])('%s has %s', (header, id) => {
    expect(unitInHeader(header)?.id ?? null).toBe(id);
  });
  it('reads lines of units', () => {
    expect(unitsInLine('單位：千元').map(({ id }) => id)).toEqual(['thousand-ntd']);
    expect(unitsInLine('單位：家、人').map(({ id }) => id)).toEqual(['firms', 'persons']);
    expect(unitsInLine('Unit: NT$ million').map(({ id }) => id)).toEqual(['million-ntd']);
    expect(unitsInLine('民國112年')).toEqual([]);
  });
});
