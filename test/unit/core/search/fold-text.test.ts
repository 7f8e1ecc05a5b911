import { describe, expect, it } from 'vitest';
import { compactText, foldText, termsOf } from '../../../../src/core/search/fold-text.ts';
import { otherNames } from '../../../../src/core/search/well-known-names.ts';

describe('folding', () => {
  it.each([
    ['台中市', '臺中市'],
    ['ＡＢＣ　１２３', 'abc 123'],
    ['Café', 'cafe'],
    ['亞洲‧矽谷', '亞洲 矽谷'],
    ["Tai'an", 'taian'],
    ['  5+2 產業 ', '5 2 產業'],
    ['・', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(folded)).toBe(folded);
  });

  it('makes one of the ways to write a name', () => {
    expect(new Set(['Hsin-chu', 'hsin chu', 'HSINCHU', 'Ｈsinchu'].map(compactText)).size).toBe(1);
  });
});

describe('terms', () => {
  it('are words, and characters and pairs of Chinese', () => {
    expect(termsOf('新竹IC設計')).toEqual(['新', '竹', '新竹', 'ic', '設', '計', '設計']);
    expect(termsOf('Port of Taichung')).toEqual(['port', 'taichung']);
    expect(termsOf('')).toEqual([]);
  });
});

describe('other names', () => {
  it('are those of the same thing, also at the beginning of a longer name', () => {
    expect(otherNames('新竹科學園區')).toContain('竹科');
    expect(otherNames('國立成功大學技術移轉育成中心')).toContain('成大技術移轉育成中心');
    expect(otherNames('工研院光復院區')).toContain('ITRI光復院區');
    expect(otherNames('金屬工業研究發展中心（總部）')).toContain('MIRDC');
    expect(otherNames('彰化縣')).toEqual([]);
  });

  it('take the longest beginning', () => {
    expect(otherNames('中科院龍園')).toEqual(['國家中山科學研究院龍園', '中山科學研究院龍園', 'NCSIST龍園']);
  });
});
