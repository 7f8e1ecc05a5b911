import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waterfall, type WaterfallInput, type WaterfallPart } from '../../../../src/drawing/charts/waterfall.ts';
import { parseTags } from '../well-formed.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, factories, figure, wordsOf } from './words-of.ts';

const part = (id: string, value: number | null): WaterfallPart => ({
  id,
  name: { zh: `部分${id}`, en: `Competitive part ${id}` },
  note: { zh: '與全國同業的差別', en: 'Against the same industries of the nation' },
  colour: '#3f8f8c',
  texture: id === 'a' ? 'plain' : 'dots',
  ...figure(value, 'suppressed'),
});
const input = (start: number | null, parts: readonly (number | null)[], end: number | null): WaterfallInput => ({
  language: 'zh-TW',
  idPrefix: 'w',
  title: { zh: '工廠家數變動', en: 'Change of factories' },
  format: factories,
  start: { name: { zh: '2016 年', en: '2016' }, ...figure(start) },
  parts: parts.map((value, index) => part('abcd'[index] ?? 'e', value)),
  end: { name: { zh: '2020 年', en: '2020' }, ...figure(end) },
  width: 500,
});
const bars = (chart: ReturnType<typeof waterfall>) => withClass(chart, 'bar').map(({ attributes }) => attributes);
/** Where a pointed bar starts, where it begins to narrow, and its tip. */
const ends = (d: string | undefined): readonly [number, number, number] => {
  const [, from, neck, tip] = /^M([\d.]+) [\d.]+H([\d.]+)L([\d.]+) [\d.]+L/.exec(d ?? '') ?? [];
  return [Number(from), Number(tip), Number(neck)];
};

describe('waterfall', () => {
  it('tables totals, signed parts and their share of the start', () => {
    // 200 + 30 − 20 + 10 = 220; 30 / 200 = 15 %, −20 / 200 = −10 %, 10 / 200 = 5 %.
    const chart = waterfall(input(200, [30, -20, 10], 220));
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['2016 年', '200 家工廠', ''],
      ['部分a', '+30 家工廠', '+15.0%'],
      ['部分b', '−20 家工廠', '−10.0%'],
      ['部分c', '+10 家工廠', '+5.0%'],
      ['2020 年', '220 家工廠', ''],
    ]);
    expect(
      wordsOf(chart.svg)
        .filter(({ classes }) => classes.includes('value'))
        .map(({ text }) => text),
    ).toEqual(['200 家工廠', '+30 家工廠', '−20 家工廠', '+10 家工廠', '220 家工廠']);
  });

  it('starts every part where the one before ends, and points it the way it goes', () => {
    const chart = waterfall(input(200, [30, -20, 10], 220));
    const [start, a, b, c, end] = bars(chart);
    const right = (box: ReadonlyMap<string, string> | undefined): number => Number(box?.get('x')) + Number(box?.get('width'));
    const [[a0, a1, neckA], [b0, b1, neckB], [c0, c1]] = [ends(a?.get('d')), ends(b?.get('d')), ends(c?.get('d'))];
    expect(a0).toBeCloseTo(right(start), 0);
    expect(b0).toBeCloseTo(a1, 0);
    expect(c0).toBeCloseTo(b1, 0);
    expect(c1).toBeCloseTo(right(end), 0);
    expect([a1 > a0, b1 > b0, c1 > c0]).toEqual([true, false, true]);
    expect([neckA < a1 && neckA > a0, neckB > b1 && neckB < b0]).toEqual([true, true]);
    // 30 against 20: lengths in proportion.
    expect((a1 - a0) / (b0 - b1)).toBeCloseTo(1.5, 1);
    expect(withClass(chart, 'rise')).toHaveLength(2);
    expect(withClass(chart, 'fall')).toHaveLength(1);
  });

  it('breaks the totals where the axis leaves out what all levels share, and says so', () => {
    const small = waterfall(input(200, [30, -20, 10], 220));
    expect(withClass(small, 'break')).toHaveLength(2);
    expect(small.description).toContain('橫軸自');
    // 100 → 300: the change is large beside the totals, so the axis starts at 0.
    const large = waterfall(input(100, [250, -50], 300));
    expect(withClass(large, 'break')).toHaveLength(0);
    expect(large.description).not.toContain('橫軸自');
    expect(large.description).toBe('2016 年 100 家工廠；部分a +250 家工廠；部分b −50 家工廠；2020 年 300 家工廠。');
  });

  it('hatches a missing part and does not draw parts whose level is not known', () => {
    const chart = waterfall(input(100, [30, null, -10], 120));
    expectSound(chart);
    expect(withClass(chart, 'missing')).toHaveLength(1);
    expect(withClass(chart, 'adrift')).toHaveLength(1);
    expect(chart.table.rows.map(({ cells }) => cells[1])).toEqual(['100 家工廠', '+30 家工廠', '不公開', '−10 家工廠', '120 家工廠']);
    // Both totals and the first part.
    expect(bars(chart)).toHaveLength(3);
  });

  it('refuses parts that do not add up', () => {
    expect(() => waterfall(input(100, [30, -20], 120))).toThrow(RangeError);
    expect(() => waterfall(input(100, [30, -20], 110))).not.toThrow();
  });

  it('goes below 0 and prints long axes in full', () => {
    const below = waterfall(input(10, [-30, 5], -15));
    expectSound(below);
    expect(below.table.rows.at(-1)?.cells[1]).toBe('−15 家工廠');
    const ticks = wordsOf(waterfall(input(11_031, [552, -148, 226], 11_661)).svg).filter(({ classes }) => classes.includes('tick'));
    expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
  });

  it('draws each part once, whatever the figures', () => {
    const change = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.array(change, { minLength: 2, maxLength: 4 }), (start, changes) => {
        const chart = waterfall(
          input(
            start,
            changes,
            changes.reduce((all, value) => all + value, start),
          ),
        );
        expectSound(chart);
        expect(bars(chart)).toHaveLength(changes.length + 2);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => waterfall({ ...input(12_345, [1552, -1148, 226, -75], 12_900), language, width }))).toEqual([]);
    const tall = parseTags(waterfall({ ...input(200, [30, -20, 10], 220), language: 'en', width: 300 }).svg)[0]?.attributes.get('height');
    const low = parseTags(waterfall({ ...input(200, [30, -20, 10], 220), language: 'zh-TW', width: 700 }).svg)[0]?.attributes.get('height');
    expect(Number(tall)).toBeGreaterThan(Number(low));
  });
});
