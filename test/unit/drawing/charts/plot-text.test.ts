import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepPrinter } from '../../../../src/drawing/charts/level-axis.ts';
import { doublingScale, exactScale, linearScale } from '../../../../src/drawing/charts/plot-scale.ts';
import { evenLines, linesOf, printSigned } from '../../../../src/drawing/charts/plot-text.ts';
import { textWidth } from '../../../../src/drawing/text-width.ts';
import { factories, figure, percent } from './words-of.ts';

describe('lines of text', () => {
  it('breaks Chinese between characters, but never before a closing mark', () => {
    expect(linesOf('電子零組件製造業', 10, 40, 3)).toEqual(['電子零組', '件製造業']);
    expect(linesOf('紙漿、紙及紙製品', 10, 21, 9)[0]).toBe('紙');
    expect(linesOf('紙漿、紙及紙製品', 10, 21, 9)[1]).toBe('漿、');
  });

  it('breaks other scripts between words, cuts the rest with an ellipsis', () => {
    expect(linesOf('Fabricated metal products', 10, 70, 3)).toEqual(['Fabricated', 'metal', 'products']);
    expect(linesOf('Fabricated metal products', 10, 70, 2)[1]).toMatch(/^metal.*…$/);
    expect(linesOf('SBIR 領域', 11, 36, 2)).toEqual(['SBIR', '領域']);
  });

  it('sets lines as even as they can be', () => {
    expect(evenLines('創新中心', 11, 34, 3)).toEqual(['創新', '中心']);
    expect(evenLines('Specialisation', 11, 34, 3)).toBeNull();
  });

  it('never exceeds the width or the number of lines, and loses nothing that fits', () => {
    const text = fc
      .string({ unit: fc.constantFrom('中', '文', '、', 'a', 'W', ' ', '（', '）'), minLength: 1, maxLength: 24 })
      .filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 200 }), fc.integer({ min: 1, max: 4 }), (one, width, most) => {
        const lines = linesOf(one, 11, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect([...line].length === 2 || textWidth(line, 11) <= width).toBe(true);
        if (!lines.some((line) => line.endsWith('…'))) expect(lines.join('').replaceAll(' ', '')).toBe(one.replaceAll(' ', ''));
      }),
      { seed: 8 },
    );
  });
});

describe('figures with a sign', () => {
  it('prints rises, falls and what rounds to nothing', () => {
    expect(printSigned(figure(1234), factories, 'zh-TW')).toBe('+1,234 家工廠');
    expect(printSigned(figure(-1), factories, 'en')).toBe('−1 factory');
    expect(printSigned(figure(-0.02), percent, 'en')).toBe('0.0%');
    expect(printSigned(figure(null, 'suppressed'), percent, 'en')).toBe('Suppressed');
  });
});

describe('scales', () => {
  it('holds all values between its ends, in order', () => {
    const values = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.boolean(), (integers, upwards) => {
        const [from, to] = upwards ? [300, 20] : [20, 300];
        const numbers = integers.map((value) => value / 100);
        for (const scale of [
          linearScale(numbers, from, to, 4, true),
          exactScale(numbers, from, to, 4),
          doublingScale(numbers, from, to, 1),
        ]) {
          const places = numbers.toSorted((one, other) => one - other).map(scale.place);
          for (const place of places) expect(place >= 20 - 1e-9 && place <= 300 + 1e-9).toBe(true);
          const along = upwards ? places.toReversed() : places;
          expect(along.every((place, index) => index === 0 || place >= (along[index - 1] ?? 0) - 1e-9)).toBe(true);
          for (const step of scale.steps) expect(step >= scale.start - 1e-9 && step <= scale.end + 1e-9).toBe(true);
        }
      }),
      { seed: 9 },
    );
  });

  it('puts the reference of a doubling axis on it, with a doubling and a halving', () => {
    const scale = doublingScale([1.1], 0, 300, 1);
    expect(scale.place(1)).toBeGreaterThan(scale.place(0.5));
    expect(scale.place(2)).toBeGreaterThan(scale.place(1));
    expect(scale.place(1) - scale.place(0.5)).toBeCloseTo(scale.place(2) - scale.place(1), 6);
    expect(scale.steps).toEqual(expect.arrayContaining([0.5, 1, 2]));
  });

  it('prints steps apart: in full where short forms would be the same', () => {
    expect([10_800, 11_000, 11_200].map(stepPrinter([10_800, 11_000, 11_200], factories, 'zh-TW'))).toEqual(['10,800', '11,000', '11,200']);
    expect([10_000, 20_000].map(stepPrinter([10_000, 20_000], factories, 'zh-TW'))).toEqual(['1 萬', '2 萬']);
    expect([10_000, 20_000].map(stepPrinter([10_000, 20_000], factories, 'en'))).toEqual(['10,000', '20,000']);
    const share = { unit: 'ratio', options: { asPercent: true, decimals: 0 } } as const;
    expect([0.35, 0.1 + 0.2].map(stepPrinter([0.35, 0.1 + 0.2], share, 'en'))).toEqual(['35%', '30%']);
    expect([-5, 5].map(stepPrinter([-5, 5], percent, 'en'))).toEqual(['−5%', '5%']);
  });
});
