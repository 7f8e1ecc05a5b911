import { describe, expect, it } from 'vitest';
import { proximityMatrix, type ProximityMatrixInput } from '../../../../src/drawing/charts/proximity-matrix.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, plain, wordsOf } from './words-of.ts';

const gap = Number.NaN;
const input: ProximityMatrixInput = {
  language: 'zh-TW',
  idPrefix: 'p',
  title: { zh: '接近度', en: 'Proximity' },
  format: plain,
  items: ['a', 'b', 'c', 'd'].map((id) => ({ id, subject: null, name: { zh: `產業${id}`, en: `Manufacture of ${id}` } })),
  proximity: [1, 0.1, 0.7, gap, 0.1, 1, 0.2, 0.36, 0.7, 0.2, 1, gap, gap, 0.36, gap, 1],
  highlight: 'b',
  width: 400,
};

describe('proximityMatrix', () => {
  it('tables every pair once, the nearest first, those without a figure last', () => {
    const chart = proximityMatrix(input);
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['產業a', '產業c', '0.70'],
      ['產業b', '產業d', '0.36'],
      ['產業b', '產業c', '0.20'],
      ['產業a', '產業b', '0.10'],
      ['產業a', '產業d', '不適用'],
      ['產業c', '產業d', '不適用'],
    ]);
    expect(chart.description).toContain('最接近的是產業a與產業c 0.70');
    expect(chart.description).toContain('2 對無數值');
  });

  it('draws every cell but the diagonal, larger where things are nearer', () => {
    const chart = proximityMatrix(input);
    const cells = withClass(chart, 'cell');
    expect(cells).toHaveLength(12);
    expect(withClass(chart, 'missing')).toHaveLength(4);
    expect(withClass(chart, 'self')).toHaveLength(4);
    const width = (pair: string): number =>
      Number(cells.find(({ attributes }) => attributes.get('data-item') === pair)?.attributes.get('width'));
    // 0.7, 0.36, 0.2 and 0.1 are in four different classes.
    expect(width('a c')).toBeGreaterThan(width('b d'));
    expect(width('b d')).toBeGreaterThan(width('b c'));
    expect(width('b c')).toBeGreaterThan(width('a b'));
    expect(width('c a')).toBe(width('a c'));
  });

  it('numbers columns as the rows, in the order of likeness', () => {
    const words = wordsOf(proximityMatrix(input).svg);
    expect(words.filter(({ classes }) => classes.includes('number')).map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
    const names = words.filter(({ text }) => text.startsWith('產業')).map(({ text }) => text);
    expect(Math.abs(names.indexOf('產業a') - names.indexOf('產業c'))).toBe(1);
    expect(withClass(proximityMatrix(input), 'highlight')).toHaveLength(2);
    expect(withClass(proximityMatrix({ ...input, highlight: null }), 'highlight')).toHaveLength(0);
  });

  it('refuses what is not a matrix of proximities', () => {
    expect(() => proximityMatrix({ ...input, proximity: [1, 0.5] })).toThrow(RangeError);
    expect(() =>
      proximityMatrix({
        ...input,
        proximity: input.items.flatMap((_, row) => input.items.map((__, column) => (row < column ? 0.5 : 0.4))),
      }),
    ).toThrow(RangeError);
    expect(() => proximityMatrix({ ...input, proximity: Array.from({ length: 16 }, () => 1.2) })).toThrow(RangeError);
  });

  it('fits 26 industries from 300 to 700 px in both languages', () => {
    const items = Array.from({ length: 26 }, (_, index) => ({
      id: String(index),
      subject: null,
      name: { zh: `其他第${index}類化學製品製造業`, en: `Other chemical products of kind ${index}` },
    }));
    const proximity = Float64Array.from(
      { length: 676 },
      (_, index) => ((((index % 26) + 1) * (Math.floor(index / 26) + 1) * 37) % 100) / 100,
    );
    expect(
      misfits((language, width) => proximityMatrix({ ...input, items, proximity, language, width, highlight: '3' }), [300, 560]),
    ).toEqual([]);
  });

  it('is sound without any pair', () => {
    expect(proximityMatrix({ ...input, items: [], proximity: [] }).description).toBe('沒有數值。');
  });
});
