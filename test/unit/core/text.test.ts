import { describe, expect, it } from 'vitest';
import { inSequence } from '../../../src/core/text.ts';

describe('remarks one after another', () => {
  it('have no space between Chinese sentences and one between English ones', () => {
    expect(inSequence(['共 3 處。', '', '不是完整名冊。'], 'zh-TW')).toBe('共 3 處。不是完整名冊。');
    expect(inSequence(['3 recorded.', 'Not a complete register.'], 'en')).toBe('3 recorded. Not a complete register.');
  });

  it('are parted by a semicolon where the first is no sentence', () => {
    expect(inSequence(['公告', '比較基準：全國。', '95% 信賴區間'], 'zh-TW')).toBe('公告；比較基準：全國。95% 信賴區間');
    expect(inSequence(['approved', 'Rounded in the source.'], 'en')).toBe('approved; Rounded in the source.');
    expect(inSequence([], 'en')).toBe('');
  });
});
