import { describe, expect, it } from 'vitest';
import { curve, type CurveInput, type CurvePoint } from '../../../../src/drawing/charts/curve.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, figure, wordsOf } from './words-of.ts';

const point = (x: number, clusters: number | null, share: number | null, note = ''): CurvePoint => ({
  x,
  clusters: figure(clusters),
  share: figure(share, 'not-applicable'),
  note: note === '' ? null : { zh: note, en: `Changed: ${note}` },
});
const input: CurveInput = {
  language: 'zh-TW',
  title: { zh: '距離與聚落數', en: 'Distance and clusters' },
  x: { name: { zh: '距離', en: 'Distance' }, format: { unit: 'metre', options: {} } },
  clusters: { name: { zh: '聚落數', en: 'Number of clusters' }, format: { unit: 'clusters', options: {} } },
  share: {
    name: { zh: '歸入聚落的占比', en: 'Share of points in clusters' },
    format: { unit: 'ratio', options: { asPercent: true, decimals: 0 } },
  },
  points: [point(500, 40, 0.2), point(1000, 30, 0.5), point(1500, 10, 0.75, '2 個合併'), point(2000, 10, 0.8)],
  current: 1500,
  width: 500,
  height: 320,
};
const series = (chart: ReturnType<typeof curve>, id: string): string =>
  withClass(chart, 'series')
    .find(({ attributes }) => attributes.get('data-series') === id)
    ?.attributes.get('d') ?? '';

describe('curve', () => {
  it('tables both series and what changes', () => {
    const chart = curve(input);
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['500 公尺', '40 個聚落', '20%', ''],
      ['1,000 公尺', '30 個聚落', '50%', ''],
      ['1,500 公尺', '10 個聚落', '75%', '2 個合併'],
      ['2,000 公尺', '10 個聚落', '80%', ''],
    ]);
    expect(chart.description).toContain('目前 1,500 公尺：聚落數 10 個聚落、歸入聚落的占比 75%。');
  });

  it('holds a number until the next setting, joins shares by straight lines', () => {
    const chart = curve(input);
    // One start and three steps, each level first and then up or down.
    expect(series(chart, 'clusters')).toMatch(/^M[\d.]+ [\d.]+(H[\d.]+V[\d.]+){3}$/);
    expect(series(chart, 'share')).toMatch(/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+){3}$/);
    const heights = [...series(chart, 'clusters').matchAll(/V([\d.]+)/g)].map((match) => Number(match[1]));
    const top = Number(/^M[\d.]+ ([\d.]+)/.exec(series(chart, 'clusters'))?.[1]);
    // 40 → 30 is a third of 40 → 10.
    expect(((heights[0] ?? 0) - top) / ((heights[1] ?? 0) - top)).toBeCloseTo(1 / 3, 2);
    expect(heights[2]).toBe(heights[1]);
  });

  it('breaks at a setting without a figure', () => {
    const chart = curve({ ...input, points: [point(500, 40, 0.2), point(1000, null, null), point(1500, 10, 0.75)] });
    expectSound(chart);
    expect(series(chart, 'clusters').match(/M/g)).toHaveLength(2);
    expect(withClass(chart, 'no-figure')).toHaveLength(2);
  });

  it('marks the setting in use on both curves, or only where it lies between settings', () => {
    expect(withClass(curve(input), 'current-point')).toHaveLength(2);
    expect(withClass(curve({ ...input, current: 1200 }), 'current-point')).toHaveLength(0);
    expect(withClass(curve({ ...input, current: 1200 }), 'current')).toHaveLength(1);
    expect(withClass(curve({ ...input, current: null }), 'current')).toHaveLength(0);
    const label = wordsOf(curve(input).svg).find(({ classes }) => classes.includes('current-label'));
    expect(label?.text).toBe('目前 1,500 公尺・10 個聚落・75%');
  });

  it('marks changes and gives every setting a place to click', () => {
    const chart = curve(input);
    expect(withClass(chart, 'change')).toHaveLength(1);
    expect(withClass(chart, 'note')).toHaveLength(1);
    expect(withClass(chart, 'hit').map(({ attributes }) => attributes.get('data-item'))).toEqual(['500', '1000', '1500', '2000']);
  });

  it('sets settings over more than an order of magnitude on a logarithm', () => {
    const at = (points: readonly CurvePoint[]): number[] =>
      withClass(curve({ ...input, points, current: null }), 'point')
        .filter(({ name }) => name === 'circle')
        .map(({ attributes }) => Number(attributes.get('cx')));
    const [a = 0, b = 0, c = 0] = at([point(100, 1, 0), point(1000, 2, 0), point(10_000, 3, 0)]);
    expect(b - a).toBeCloseTo(c - b, 0);
    const [d = 0, e = 0, f = 0] = at([point(100, 1, 0), point(500, 2, 0), point(900, 3, 0)]);
    expect(e - d).toBeCloseTo(f - e, 0);
  });

  it('names the unit of the axis once', () => {
    const names = (en: string): string[] =>
      wordsOf(curve({ ...input, language: 'en', x: { ...input.x, name: { zh: '距離', en } } }).svg).map(({ text }) => text);
    expect(names('Distance')).toContain('Distance (metres) →');
    expect(names('Distance in metres')).toContain('Distance in metres →');
  });

  it('refuses settings that do not ascend, and is sound with none or one', () => {
    expect(() => curve({ ...input, points: [point(2, 1, 1), point(2, 1, 1)] })).toThrow(RangeError);
    expect(curve({ ...input, points: [] }).description).toBe('沒有數值。');
    expectSound(curve({ ...input, points: [point(500, 3, 0.2)] }));
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => curve({ ...input, language, width }))).toEqual([]);
  });
});
