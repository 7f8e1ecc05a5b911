import { describe, expect, it } from 'vitest';
import { dotStrip, type DotStripInput, type StripItem } from '../../../../src/drawing/charts/dot-strip.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, figure, plain, wordsOf } from './words-of.ts';

const item = (code: string, value: number | null, rank: number | null): StripItem => ({
  subject: `county:${code}`,
  name: { zh: `${code}縣`, en: `${code} County` },
  rank: rank === null ? null : { rank, of: 5, isShared: false },
  ...figure(value, 'not-collected'),
});
const input: DotStripInput = {
  language: 'zh-TW',
  title: { zh: '多樣性', en: 'Diversity' },
  format: plain,
  items: [item('a', 1, 5), item('b', 3, 1), item('c', 2, 3), item('d', 2.6, 2), item('e', 1.5, 4), item('f', null, null)],
  own: 'county:c',
  width: 400,
};
const words = (change: Partial<DotStripInput> = {}): string[] => wordsOf(dotStrip({ ...input, ...change }).svg).map(({ text }) => text);

describe('dotStrip', () => {
  it('names the least, the median and the greatest', () => {
    // 1, 1.5, 2, 2.6, 3: the middle one is 2.
    expect(words()).toEqual(['最低 1.00', 'a縣', '中位數 2.00', '最高 3.00', 'b縣', 'c縣 2.00（第 3 高，共 5）']);
    const chart = dotStrip(input);
    expectSound(chart);
    expect(chart.description).toBe('c縣 2.00（第 3 高，共 5）；最低 1.00（a縣）、中位數 2.00、最高 3.00（b縣）。無數值：f縣。');
    // Of 1, 1.5, 2.6, 3 the median is (1.5 + 2.6) / 2 = 2.05.
    expect(words({ items: input.items.filter(({ subject }) => subject !== 'county:c'), own: null })).toContain('中位數 2.05');
  });

  it('sets dots along the line in proportion, the own one as a diamond', () => {
    const chart = dotStrip(input);
    const dots = withClass(chart, 'dot');
    expect(dots.map(({ attributes }) => attributes.get('data-subject'))).toEqual(['county:a', 'county:b', 'county:d', 'county:e']);
    expect(withClass(chart, 'own')).toHaveLength(1);
    const at = [...chart.svg.matchAll(/cx="([\d.]+)"/g)].map((match) => Number(match[1]));
    const [a = 0, b = 0, , e = 0] = at;
    expect((e - a) / (b - a)).toBeCloseTo(0.25, 2);
  });

  it('says how many share an end', () => {
    const shared = input.items.map((one) => (one.subject === 'county:e' ? { ...one, value: 1 } : one));
    expect(words({ items: shared })).toContain('a縣等 2 個');
    expect(words({ items: shared, language: 'en' })).toContain('a County and 1 more');
  });

  it('says why the own region has no dot', () => {
    const chart = dotStrip({ ...input, own: 'county:f' });
    expectSound(chart);
    expect(withClass(chart, 'own')).toHaveLength(0);
    expect(withClass(chart, 'dot')).toHaveLength(5);
    expect(wordsOf(chart.svg).map(({ text }) => text)).toContain('f縣：無資料');
    expect(chart.table.rows.at(-1)?.cells).toEqual(['–', 'f縣', '無資料']);
  });

  it('moves the median to a line of its own where it would touch an end', () => {
    const near = [item('a', 1, 3), item('b', 1.02, 2), item('c', 3, 1)];
    const height = (items: readonly StripItem[]): number => Number(/height="([\d.]+)"/.exec(dotStrip({ ...input, items }).svg)?.[1]);
    expect(height(near)).toBeGreaterThan(height(input.items));
  });

  it('keeps dots of one value apart', () => {
    const equal = Array.from({ length: 8 }, (_, index) => item(String(index), 2, 1));
    const chart = dotStrip({ ...input, items: [...equal, item('z', 5, 1)], own: null });
    const heights = [...chart.svg.matchAll(/cy="([\d.]+)"/g)].map((match) => Number(match[1])).slice(0, 8);
    expect(new Set(heights).size).toBe(8);
    expect(words({ items: equal, own: null })).toEqual(['最低 2.00', '0縣等 8 個', '中位數 2.00']);
  });

  it('is sound without figures', () => {
    const chart = dotStrip({ ...input, items: [item('f', null, null)], own: null });
    expectSound(chart);
    expect(chart.description).toBe('沒有數值。');
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => dotStrip({ ...input, language, width }))).toEqual([]);
    expect(misfits((language, width) => dotStrip({ ...input, language, width, own: 'county:b' }))).toEqual([]);
  });
});
