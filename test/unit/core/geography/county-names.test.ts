import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { countyNameReader, normaliseEnglishName, normaliseName, withoutCountySuffix } from '../../../../src/core/geography/county-names.ts';

const counties = csvParse(readFileSync('data/geography/counties.csv', 'utf8')).map((row) => ({
  code: row.county_code ?? '',
  zh: row.name_zh ?? '',
  en: row.name_en ?? '',
  former: (row.former_names_zh ?? '').split(';').filter((name) => name !== ''),
}));

describe('normaliseName', () => {
  it('writes 臺 where the official county names have it, and only there', () => {
    expect(normaliseName('台北市')).toBe('臺北市');
    expect(normaliseName('台東縣')).toBe('臺東縣');
    expect(normaliseName('台灣')).toBe('臺灣');
    expect(normaliseName('三台里')).toBe('三台里');
  });

  it('folds full-width forms and removes spaces', () => {
    expect(normaliseName('　新 竹　縣 ')).toBe('新竹縣');
    expect(normaliseName('ＡＢ１２')).toBe('AB12');
  });

  it('changes nothing the second time', () => {
    for (const { zh } of counties) expect(normaliseName(normaliseName(zh))).toBe(zh);
  });
});

it('leaves out the kind of a county but never the whole name', () => {
  expect(withoutCountySuffix('台中市')).toBe('臺中');
  expect(withoutCountySuffix('臺中')).toBe('臺中');
  expect(withoutCountySuffix('市')).toBe('市');
});

it('compares English names by their letters', () => {
  expect(normaliseEnglishName(' Hsin-chu  City')).toBe('hsinchu city');
  expect(normaliseEnglishName('T’ai-pei')).toBe('taipei');
});

describe('countyNameReader', () => {
  const read = countyNameReader(counties);

  it('finds all 22 counties by both official names', () => {
    expect(counties).toHaveLength(22);
    for (const { code, zh, en } of counties) {
      expect(read(zh)).toEqual({ kind: 'match', code });
      expect(read(zh.replace('臺', '台'))).toEqual({ kind: 'match', code });
      expect(read(en.toUpperCase())).toEqual({ kind: 'match', code });
    }
  });

  it('finds a county by its former names', () => {
    const withFormer = counties.filter(({ former }) => former.length > 0);
    expect(withFormer.length).toBeGreaterThan(0);
    for (const { code, former } of withFormer) for (const name of former) expect(read(name)).toEqual({ kind: 'match', code });
  });

  it('finds a county without its kind where only one has the name', () => {
    expect(read('台中')).toEqual({ kind: 'match', code: '66000' });
    expect(read('Lienchiang')).toEqual({ kind: 'match', code: '09007' });
  });

  it('asks which where two have the name', () => {
    expect(read('新竹')).toEqual({ kind: 'ambiguous', codes: ['10004', '10018'] });
    expect(read('Chiayi')).toEqual({ kind: 'ambiguous', codes: ['10010', '10020'] });
  });

  it('knows when it does not know', () => {
    expect(read('東京都')).toEqual({ kind: 'unknown' });
    expect(read('')).toEqual({ kind: 'unknown' });
  });
});
