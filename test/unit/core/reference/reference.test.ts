import { describe, expect, it } from 'vitest';
import { fieldsOf, industryFields } from '../../../../src/core/reference/industry-fields.ts';
import { parkLikenesses } from '../../../../src/core/reference/park-likeness.ts';
import { parkSheets } from '../../../../src/core/reference/park-sheets.ts';
import { rawRows, shippedAtlas } from '../insights/shipped-atlas.ts';

const sheets = parkSheets(shippedAtlas);
const sheetOf = (id: string) => sheets.find((sheet) => sheet.id === id);

describe('the sheets', () => {
  it('have every park of Shanghai, 22 of them Zhangjiang’s, and ours that are more than a plan', () => {
    expect(sheets.filter(({ isOurs }) => !isOurs).length).toBe(rawRows('shanghai-parks').length);
    expect(sheets.filter(({ isZhangjiang }) => isZhangjiang).length).toBe(22);
    expect(sheets.filter(({ isOurs }) => isOurs).length).toBe(rawRows('science-parks').filter(({ status }) => status !== 'planned').length);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
  });

  it('keep each figure in its own unit and say what is not known', () => {
    const core = sheetOf('reference-park:zhangjiang-hi-tech-park-core');
    expect(core?.revenue).toEqual({ cell: { value: 5000 }, unit: 'hundred-million-rmb', qualifier: 'more-than' });
    expect(core?.employees.cell).toEqual({ missing: 'not-collected' });
    expect(sheetOf('science-park:hsp')?.revenue.unit).toBe('billion-ntd');
    for (const { sourceIds } of sheets) expect(sourceIds.length).toBeGreaterThan(0);
  });
});

describe('fields of industry', () => {
  it('are found by the words of either side', () => {
    expect(fieldsOf(['集成電路', '生物醫藥']).map(({ id }) => id)).toEqual(['semiconductors', 'biomedicine']);
    expect(fieldsOf(['現代物流'])).toEqual([]);
  });

  it('use words that the tables have', () => {
    const words = new Set([...rawRows('shanghai-parks'), ...rawRows('science-parks')].flatMap((row) => (row['key_industries_zh'] ?? '').split(';')));
    expect(industryFields.flatMap(({ terms }) => terms.filter((term) => !words.has(term)))).toEqual([]);
  });
});

describe('likeness', () => {
  const pairs = parkLikenesses(sheets);

  it('is fields in common over fields of either, and parts the rest', () => {
    for (const { ours, theirs, common, onlyOurs, onlyTheirs, likeness } of pairs) {
      expect(likeness).toBeCloseTo(common.length / (common.length + onlyOurs.length + onlyTheirs.length), 12);
      expect(common.length + onlyOurs.length).toBe(ours.fields.length);
      expect(common.length + onlyTheirs.length).toBe(theirs.fields.length);
      expect(common.length).toBeGreaterThan(0);
    }
  });

  it('compares areas in one unit and ages where both are known', () => {
    const hsinchu = pairs.find(({ ours }) => ours.id === 'science-park:hsp');
    expect(hsinchu).toBeDefined();
    // 14.28 km² of 漕河涇 and 13 km² of 紫竹 beside 1,471 ha.
    if (hsinchu?.theirs.id === 'reference-park:caohejing-hi-tech-park') expect(hsinchu.areaRatio).toBeCloseTo(1428 / 1471, 6);
    if (hsinchu?.theirs.id === 'reference-park:zizhu-national-high-tech-industrial-development-zone') expect(hsinchu.areaRatio).toBeCloseTo(1300 / 1471, 6);
    expect(parkLikenesses(sheets.filter(({ isOurs }) => isOurs))).toEqual([]);
  });
});
