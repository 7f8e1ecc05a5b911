import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWords, heightOf, linesOf, pointMm } from '../../../src/exporting/fit-words.ts';

describe('linesOf', () => {
  it('breaks Chinese anywhere and English between words', () => {
    // 10 pt letters: a square character is 10 pt = 3.53 mm wide, so 8 of them stand in 30 mm.
    expect(linesOf('臺'.repeat(8), 10, 30)).toBe(1);
    expect(linesOf('臺'.repeat(9), 10, 30)).toBe(2);
    expect(linesOf('臺'.repeat(17), 10, 30)).toBe(3);
    expect(linesOf('location quotient', 10, 20)).toBe(2);
    expect(linesOf('', 10, 20)).toBe(1);
  });

  it('knows the room that programs leave between Chinese and digits', () => {
    // Eight half-width digits and 年月日: 7.5 squares of letters, and five gaps.
    const letters = 10 * pointMm * 7.6;
    expect(linesOf('20210920', 10, letters)).toBe(1);
    expect(linesOf('2021年9月20日', 10, letters)).toBe(2);
    expect(linesOf('2021年9月20日', 10, letters + 5 * 0.25 * 10 * pointMm)).toBe(1);
  });
});

describe('fitWords', () => {
  const sizes = [20, 16, 12];

  it('takes the largest size that fits', () => {
    expect(fitWords(['臺灣'], { width: 100, height: 20 }, sizes)).toEqual({ paragraphs: ['臺灣'], size: 20 });
    expect(fitWords(['臺'.repeat(20)], { width: 100, height: 9 }, sizes)).toEqual({ paragraphs: ['臺'.repeat(20)], size: 12 });
  });

  it('cuts after a sentence, never in the middle of one while there is one that fits', () => {
    const text = '第一句說明範圍。第二句說明規模。第三句很長'.concat('很'.repeat(80), '。');
    expect(fitWords([text], { width: 60, height: 7 }, [12]).paragraphs).toEqual(['第一句說明範圍。…']);
    expect(fitWords(['One sentence stands here. Another one stands there and is too long for the box.'], { width: 60, height: 6 }, [12]).paragraphs).toEqual(['One sentence stands here.…']);
  });

  it('drops a point that does not fit, and says so', () => {
    expect(fitWords(['甲', '乙', '丙'], { width: 40, height: 13 }, [12]).paragraphs).toEqual(['甲', '乙…']);
  });

  it('never needs more room than there is', () => {
    const words = fc.array(fc.oneof(fc.string({ maxLength: 80 }), fc.constantFrom('臺中市精密機械聚落。'.repeat(9), 'One sentence. '.repeat(30), 'x'.repeat(200))), { maxLength: 6 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 300 }), fc.integer({ min: 12, max: 150 }), fc.integer({ min: 0, max: 3 }), (paragraphs, width, height, gap) => {
        const fitted = fitWords(paragraphs, { width, height, gap }, sizes);
        expect(heightOf(fitted.paragraphs, fitted.size, width, gap)).toBeLessThanOrEqual(height);
        expect(sizes).toContain(fitted.size);
      }),
    );
  });
});
