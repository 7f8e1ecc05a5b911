import { describe, expect, it } from 'vitest';
import { searchRows, searchTexts } from '../../../../src/ui/catalogue/search-rows.ts';
import { shippedAtlas } from '../../core/insights/shipped-atlas.ts';

const table = shippedAtlas.tables.get('county-indicators');
if (!table) throw new Error('No indicators.');
const texts = searchTexts(shippedAtlas, table);
const countOf = (query: string) => searchRows(table.length, texts, query).length;

describe('search over the rows of a table', () => {
  it('gives every row for an empty query', () => {
    expect(countOf('  ')).toBe(table.length);
  });

  it('finds codes by the names behind them, in both languages and both spellings', () => {
    const byCode = countOf('66000');
    expect(byCode).toBeGreaterThan(0);
    expect(countOf('臺中市')).toBe(byCode);
    expect(countOf('台中市')).toBe(byCode);
    expect(countOf('taichung')).toBe(byCode);
  });

  it('wants every word', () => {
    expect(countOf('臺中市 population 2021')).toBeGreaterThan(0);
    expect(countOf('臺中市 population 2021')).toBeLessThan(countOf('臺中市 population'));
    expect(countOf('臺中市 nothing-of-the-kind')).toBe(0);
  });
});
