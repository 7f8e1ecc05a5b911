import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../../../src/core/importing/gazetteer.ts';
import { importTable } from '../../../../src/core/importing/import-table.ts';
import { emptyRecipe } from '../../../../src/core/importing/import-recipe.ts';
import { industryReader } from '../../../../src/core/importing/industry-reader.ts';
import { outcomeOf } from '../../../../src/core/importing/row-outcomes.ts';
import { turnedTable } from '../../../../src/core/importing/turned-table.ts';
import { shippedPlaces } from '../../importing/session.ts';

const gazetteer = buildGazetteer(shippedPlaces.counties, shippedPlaces.townships);
const industry = industryReader(shippedPlaces.industries, shippedPlaces.formerNames);
const gridOf = (lines: readonly string[]) => ({ rows: lines.map((line) => line.split(',')) });

function read(lines: readonly string[], recipe = emptyRecipe) {
  const table = importTable({ grid: gridOf(lines), gazetteer, industry, recipe });
  if (!table.ok) throw new Error(table.why.en);
  return table.value;
}

describe('a table with a column for each region', () => {
  it('becomes one with a row for each, between its titles and its notes', () => {
    const turned = turnedTable(gridOf(['各縣市工廠家數', '單位：家', '年別,宜蘭縣,花蓮縣,臺東縣', '109年,1,2,3', '110年,4,-,6', '資料來源：某局']), gazetteer);
    expect(turned?.grid.rows).toEqual([['各縣市工廠家數'], ['單位：家'], ['地區', '109年', '110年'], ['宜蘭縣', '1', '4'], ['花蓮縣', '2', '-'], ['臺東縣', '3', '6'], [], ['資料來源：某局']]);
    expect(turned?.finding).toMatchObject({ about: 'regions-turned', weight: 'check' });
  });

  it('is read as any other: years, industries, units of rows, and the column of totals left out', () => {
    const years = read(['年別,宜蘭縣,花蓮縣', '109年,1,2', '110年,4,5']);
    expect(years.wide).toBe('years');
    expect([0, 1].map((at) => outcomeOf(years, at).code)).toEqual(['10002', '10015']);
    const units = read(['項目,單位,總計,新竹縣,新竹市', '工廠家數,家,303,151,152', '從業員工,人,3030,1510,1520']);
    expect(units.columns.map(({ header, unit }) => [header, unit?.text])).toEqual([['地區', undefined], ['工廠家數（家）', '家'], ['從業員工（人）', '人']]);
    expect(units.leftOut.map(({ reason }) => reason)).toContain('total');
    expect([0, 1].map((at) => [outcomeOf(units, at).code, units.columns[1]?.data?.values[at]])).toEqual([['10004', 151], ['10018', 152]]);
    const industries = read(['行業,新北市,桃園市', '食品製造業,121,122', '合計,125,127', '化學材料製造業,4,5']);
    expect(industries.columns.map(({ meaning }) => meaning?.industry ?? (meaning?.total === true ? 'total' : null))).toEqual([null, '08', 'total', '18']);
  });

  it('takes the region from the lowest of several rows of a header', () => {
    const turned = turnedTable({ rows: [['行業', '縣市', ''], ['', '新北市', '桃園市'], ['食品製造業', '1', '2'], ['紡織業', '3', '4']], merged: [{ top: 0, left: 1, bottom: 0, right: 2 }] }, gazetteer);
    expect(turned?.grid.rows.slice(1)).toEqual([['新北市', '1', '3'], ['桃園市', '2', '4']]);
  });

  it('stays as it is when a person says so', () => {
    const table = read(['年別,宜蘭縣,花蓮縣', '109年,1,2', '110年,4,5'], { ...emptyRecipe, turned: false });
    expect(table.turned).toBeUndefined();
    expect(table.findings.map(({ about }) => about)).toContain('regions-across');
  });

  it.each([
    ['regions in its rows too', ['起點,新北市,桃園市', '臺北市,1,2', '基隆市,3,4', '新竹縣,5,6']],
    ['words in its columns', ['學校,臺北市,新北市', '甲校,有,無', '乙校,無,有']],
    ['one region alone', ['年別,宜蘭縣,全國', '109年,1,2', '110年,4,5']],
    ['more columns that are no regions', ['甲,乙,丙,丁,宜蘭縣,花蓮縣', 'a,b,c,d,1,2', 'e,f,g,h,3,4']],
    ['regions in its rows', ['縣市,家數,人數', '宜蘭縣,1,2', '花蓮縣,3,4']],
  ])('is none with %s', (_, lines) => {
    expect(turnedTable(gridOf(lines), gazetteer)).toBeNull();
  });
});
