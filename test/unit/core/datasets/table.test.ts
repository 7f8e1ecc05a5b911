import { describe, expect, it } from 'vitest';
import { flag, keyOf, list, number, numbers, parseTable, rowIndex, rowsBy, text, texts } from '../../../../src/core/datasets/table.ts';
import { resourceNamed } from '../../../../src/core/datasets/contract.ts';
import { contractOf, tablesOf, textIn, threeCountyFiles } from './three-county.ts';

const files = threeCountyFiles();
const tables = tablesOf(files);

/** A value that must be there. */
function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It is not there.');
  return value;
}

function table(name: string) {
  return given(tables.get(name));
}

describe('parseTable', () => {
  it('keeps codes as text, with their leading zero', () => {
    expect(texts(table('counties'), 'county_code')).toEqual(['09991', '99001', '99002']);
    expect(text(table('counties'), 'name_zh', 1)).toBe('試驗市');
  });

  it('gives figures or the reason of their absence', () => {
    const indicators = table('county-indicators');
    const at = (county: string, year: number, indicator: string) => {
      const row = given(rowIndex(indicators).get(keyOf(county, year, indicator)));
      return number(indicators, 'value', row);
    };
    expect(at('09991', 2023, 'factories')).toEqual({ value: 120 });
    expect(at('09991', 2024, 'factories')).toEqual({ missing: 'suppressed' });
    expect(at('99002', 2023, 'factories')).toEqual({ missing: 'not-collected' });
    expect(number(table('grants'), 'cases', 2)).toEqual({ missing: 'not-applicable' });
    expect(number(table('grants'), 'approved_ntd', 1)).toEqual({ value: 15000000.5 });
    expect(Number.isNaN(numbers(table('sites'), 'longitude').values[0])).toBe(true);
  });

  it('reads lists, booleans and quoted cells', () => {
    expect(list(table('counties'), 'former_names_zh', 1)).toEqual(['舊試驗縣', '試驗廳']);
    expect(list(table('counties'), 'former_names_zh', 0)).toEqual([]);
    expect([0, 1, 2].map((row) => flag(table('grants'), 'comparable', row))).toEqual([true, false, null]);
    expect(text(table('grants'), 'caveat_en', 1)).toBe('Counted by another definition, apart.');
  });

  it('finds rows by key and by list item', () => {
    expect(rowIndex(table('counties')).get('99002')).toBe(2);
    expect(rowIndex(table('counties'))).toBe(rowIndex(table('counties')));
    expect(rowIndex(table('sites'), 'name_zh').get('試驗所')).toBe(2);
    expect(rowsBy(table('regions'), 'county_codes').get('99002')).toEqual([1]);
    expect(rowsBy(table('county-indicators'), 'county_code').get('99001')).toEqual([4, 5, 6, 7]);
  });

  it('refuses a file of another contract and a field of another type', () => {
    const resource = given(resourceNamed(contractOf(files), 'counties'));
    const other = textIn(files, resource.path).replace('area_km2', 'area');
    expect(() => parseTable(other, resource)).toThrow(/does not match the contract of counties/);
    expect(() => texts(table('counties'), 'area_km2')).toThrow(/holds number, not text/);
    expect(() => text(table('counties'), 'population', 0)).toThrow(/has no field population/);
  });
});
