import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgivenSlips, slipDistances } from '../../../../src/core/search/slips.ts';

describe('slips', () => {
  it.each([
    ['taichung', 'taichung', 0, 0, 0],
    ['taichng', 'taichung', 1, 1, 1],
    ['tiachung', 'taichung', 1, 1, 1],
    ['taichunk', 'taichungcity', 5, 1, 1],
    ['科學圓區', '新竹科學園區', 3, 3, 1],
    ['', 'abc', 3, 0, 0],
    ['abc', '', 3, 3, 3],
  ])('from %s to %s', (query, name, whole, beginning, inside) => {
    expect(slipDistances(query, name)).toEqual({ whole, beginning, inside });
  });

  it('are none for a part of the name, and never fewer for the beginning than for any part', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (before, query, after) => {
        expect(slipDistances(query, before + query + after).inside).toBe(0);
        expect(slipDistances(query, query + after).beginning).toBe(0);
        const { whole, beginning, inside } = slipDistances(query, before + after);
        expect(whole).toBeGreaterThanOrEqual(beginning);
        expect(beginning).toBeGreaterThanOrEqual(inside);
        expect(whole).toBe(slipDistances(before + after, query).whole);
      }),
    );
  });

  it('are forgiven by length', () => {
    expect(['臺中', '桃元市', 'tai', 'yiln', 'bycicle'].map(forgivenSlips)).toEqual([0, 1, 0, 1, 2]);
  });
});
