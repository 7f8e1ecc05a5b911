import { describe, expect, it } from 'vitest';
import { importTable } from '../../../../src/core/importing/import-table.ts';
import { emptyRecipe, type ImportRecipe } from '../../../../src/core/importing/import-recipe.ts';
import type { ImportedTable } from '../../../../src/core/importing/imported-table.ts';
import { outcomeOf } from '../../../../src/core/importing/row-outcomes.ts';
import { readRegionName } from '../../../../src/core/importing/read-region-name.ts';
import { shippedGazetteer } from './shipped-gazetteer.ts';
import { shippedIndustries } from './shipped-industries.ts';

const gazetteer = shippedGazetteer();
const industry = shippedIndustries();

interface Further {
  readonly outerNames?: readonly string[];
  readonly recipe?: ImportRecipe;
}

function read(lines: readonly string[], further: Further = {}): ImportedTable {
  const table = importTable({ grid: { rows: lines.map((line) => line.split(',')) }, gazetteer, industry, ...further });
  if (!table.ok) throw new Error(table.why.en);
  return table.value;
}

const ends = (table: ImportedTable): readonly string[] => Array.from({ length: table.length }, (_, at) => outcomeOf(table, at).code ?? outcomeOf(table, at).kind);
const about = (table: ImportedTable): readonly string[] => table.findings.map((found) => found.about);

function nameEnd(name: string): string {
  const reading = readRegionName(gazetteer, name, 'mixed');
  return reading.kind === 'matched' ? reading.code : reading.kind;
}

describe('a name of a region', () => {
  it.each([
    ['彰化縣商業會', '10007'], ['臺中市地方稅務局', '66000'], ['新北市政府金山區公所', '65000270'], ['臺南市東區區公所', '67000320'], ['宜蘭縣境', '10002'],
    ['新竹竹北', '10004010'], ['高雄市(縣市合併)', '64000'], ['臺北市(12區)', '63000'], ['東區-嘉義市', '10020010'], ['City of Taipei', '63000'], ['Taipei, New', '65000'],
    ['臺北縣/新北市', '65000'], ['桃園縣(市)', '68000'],
  ])('is found in %s', (name, code) => {
    expect(nameEnd(name)).toBe(code);
  });

  it.each([
    ['the part of an office', '臺北市稅捐稽徵處中正分處', 'unmatched'], ['two names', '臺北市、新北市', 'unmatched'], ['both twins', '新竹縣(市)', 'unmatched'], ['a remark on another county', '彰化縣(含臺中市)', 'unmatched'], ['a remark on a stem of another', '高雄市(含屏東)', 'unmatched'], ['a remark on all others', '臺北市(含外縣市)', 'unmatched'],
    ['a word for city and county', 'Chiayi Cty', 'ambiguous'], ['a township that never was a town', '岡山市', 'unmatched'], ['parts of two counties', '高雄三民', 'ambiguous'],
  ])('is not taken from %s', (_, name, end) => {
    expect(nameEnd(name)).toBe(end);
  });

  it('has a code of seven digits in special municipalities too', () => {
    expect(ends(read(['鄉鎮代碼,家數', '6300200,1', '6301000,2', '1000201,3']))).toEqual(['63000020', '63000100', '10002010']);
  });
});

describe('a table without a column of regions', () => {
  it('is counted for the region of its title, and says so', () => {
    const table = read(['花蓮縣各行業家數', '行業別,家數', '製造業,1', '教育業,2']);
    expect(ends(table)).toEqual(['10015', '10015']);
    expect(table.findings.find((found) => found.about === 'region-of-title')?.weight).toBe('check');
    expect(ends(read(['臺南市東區各里家數', '里別,家數', '成功里,1', '大同里,2']))).toEqual(['67000320', '67000320']);
  });

  it('is left out or named otherwise by a person', () => {
    const mended = (code: string | null): ImportedTable => read(['花蓮縣各行業家數', '行業別,家數', '製造業,1', '教育業,2'], { recipe: { ...emptyRecipe, mends: [{ text: '花蓮縣', code }] } });
    expect(ends(mended('10014'))).toEqual(['10014', '10014']);
    expect(ends(mended(null))).toEqual(['left-out', 'left-out']);
  });

  it.each([
    ['takes a county out', ['全國各行業家數（不含金門縣）', '行業別,家數']],
    ['names its maker', ['新北市政府委辦廠商調查', '行業別,家數']],
    ['names two counties', ['臺東縣及花蓮縣各行業家數', '行業別,家數']],
    ['names both twins', ['新竹縣市各行業家數', '行業別,家數']],
    ['names a second one without its kind', ['高雄市、台南各行業家數', '行業別,家數']],
    ['stands above columns for places', ['彰化縣製造業家數', '行業別,全國']],
  ])('belongs nowhere where its title %s', (_, lines) => {
    const table = read([...lines, '製造業,1', '教育業,2']);
    expect(table.counts.matched).toBe(0);
    expect(about(table)).toContain('no-region');
  });

  it('takes year and county from the names of sheet and file where nothing inside says them', () => {
    const outerNames = ['嘉義市', '112年商業.csv'];
    const table = read(['區別,家數', '東區,1', '西區,2'], { outerNames });
    expect(ends(table)).toEqual(['10020010', '10020020']);
    expect(table.tableDate?.label).toBe('2023');
    expect(about(table)).toEqual(expect.arrayContaining(['date-of-file-name', 'way-title']));
    expect(read(['民國99年', '區別,家數', '東區,1', '西區,2'], { outerNames }).tableDate?.label).toBe('2010');
    expect(read(['區別,家數', '東區,1', '竹北市,2'], { outerNames }).counts.ambiguous).toBe(1);
  });

  it.each(['export_20240105.csv', '109-112年工廠.csv', '2019-2023.csv', 'v1.2023.csv'])('takes no year from %s', (name) => {
    expect(read(['縣市,家數', '臺北市,1', '新北市,2'], { outerNames: [name] }).tableDate).toBeNull();
  });
});

describe('columns', () => {
  it("of an office's own areas are no townships, however well one of them would fit", () => {
    const table = read(['區別,縣市,家數', '北區,新北市,1', '中區,臺中市,2', '中區,彰化縣,3']);
    expect(ends(table)).toEqual(['65000', '66000', '10007']);
    expect(about(table)).toContain('foreign-townships');
    expect(ends(read(['區別,縣市,家數', '北區,新竹市,1', '中區,臺中市,2', '東區,臺南市,3']))).toEqual(['10018020', '66000010', '67000320']);
  });

  it('that count the rows are no figures, and ranks are', () => {
    const first = (header: string): string | undefined => read([`${header},縣市,家數`, '1,臺北市,31', '2,新北市,32', '3,桃園市,33', '4,臺中市,34', '5,臺南市,35']).columns.find(({ role }) => role === 'measure')?.header;
    expect(['序', '核定序', 'NO', '名次', '家數(甲)'].map(first)).toEqual(['家數', '家數', '家數', '名次', '家數(甲)']);
  });

  it('that are called by codes have a header, and rows that begin with the word for a level are rows', () => {
    expect(read(['縣市,08,09,11', '宜蘭縣,1,2,3', '花蓮縣,4,5,6']).columns.map(({ header }) => header)).toEqual(['縣市', '08', '09', '11']);
    expect(ends(read(['level,code,count', 'county,63000,11', 'county,65000,12']))).toEqual(['63000', '65000']);
  });

  it('of a time are figures, though they look like years', () => {
    const table = read(['縣市,家數・112年底,家數・113年底', '臺北市,101,102', '新北市,103,104']);
    expect(table.columns.map(({ role }) => role)).toEqual(['county', 'measure', 'measure']);
  });
});

describe('English words', () => {
  it('are districts in a column of townships, and no industries by their first letter', () => {
    const table = read(['county,town,n', 'Tainan City,East,1', 'Taichung City,North,2']);
    expect(table.columns.map(({ role }) => role)).toEqual(['county', 'township', 'measure']);
    expect(ends(table)).toEqual(['67000320', '66000050']);
    expect(industry('East').kind).toBe('unmatched');
    expect(industry('C Manufacturing')).toMatchObject({ kind: 'matched', code: 'C' });
    expect(nameEnd('East')).toBe('unmatched');
  });
});

describe('townships below their counties in one column', () => {
  it('are told apart below groups of counties, a lone one too', () => {
    const table = read(['區域別,家數', '北部地區,3', '新竹市,3', '東區,1', '北區,2', '南部地區,4', '嘉義市,4', '東區,4']);
    expect(ends(table)).toEqual(['10018', '10018010', '10018020', '10020', '10020010']);
  });
});
