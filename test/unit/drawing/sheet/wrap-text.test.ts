import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../../src/drawing/sheet/wrap-text.ts';
import { textWidth } from '../../../../src/drawing/text-width.ts';

const characters = fc.constantFrom(...'臺中市精密機械，。（）「」 the location quotient of 2025 A-b');

describe('wrapText', () => {
  it('breaks Chinese between characters, and keeps closing punctuation with what it closes', () => {
    expect(wrapText('臺灣的聚落，南北', 10, 50)).toEqual(['臺灣的聚', '落，南北']);
    expect(wrapText('一二三（四）', 10, 40)).toEqual(['一二三', '（四）']);
  });

  it('breaks English between words', () => {
    expect(wrapText('Manufacturing: location quotient', 10, 110)).toEqual(['Manufacturing:', 'location quotient']);
  });

  it('cuts a word that is wider than a line', () => {
    expect(wrapText('https://example.org/a-very-long-address', 10, 100).length).toBeGreaterThan(1);
  });

  it('ends in an ellipsis when lines are left out, and only then', () => {
    expect(wrapText('一二三四五六七八九', 10, 30, 2)).toEqual(['一二三', '四五…']);
    expect(wrapText('一二三四五六', 10, 30, 2)).toEqual(['一二三', '四五六']);
  });

  it('loses no character but spaces, and no line is wider than the width', () => {
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (letters, width) => {
        const text = letters.join('');
        const lines = wrapText(text, 10, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
