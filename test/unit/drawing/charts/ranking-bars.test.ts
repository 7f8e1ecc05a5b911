import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../src/core/measures/number-format.ts';
import { fontSize } from '../../../../src/drawing/charts/chart.ts';
import { textWidth } from '../../../../src/drawing/text-width.ts';
import { rankingBars } from '../../../../src/drawing/charts/ranking-bars.ts';
import type { RankedItem, RankingInput } from '../../../../src/drawing/charts/ranking.ts';
import { expectSound, ratio, title, withClass } from './sound-chart.ts';

const county = (index: number, value: number | null, change: Partial<RankedItem> = {}): RankedItem => ({
  subject: `county:${10_000 + index}`,
  name: { zh: `縣${index}`, en: `County ${index}` },
  value,
  reason: value === null ? 'not-collected' : null,
  rank: value === null ? null : { rank: 1, of: 1, isShared: false },
  colour: '#8fc0b9',
  ...change,
});
const ranking = (items: readonly RankedItem[], change: Partial<RankingInput> = {}): RankingInput => ({
  language: 'zh-TW',
  idPrefix: 'r',
  title,
  format: ratio,
  items,
  centre: 1,
  selection: null,
  hover: null,
  nominalWidth: 660,
  height: 120,
  variant: 'bars',
  ...change,
});

describe('rankingBars', () => {
  const items = [
    county(1, 0.5),
    county(2, 2),
    county(3, null),
    county(4, 1),
    county(5, null, { reason: 'not-comparable' }),
  ];

  it('tables all regions from the largest down, those without a figure last with their reason', () => {
    const { rows } = rankingBars(ranking(items)).table;
    expect(rows.map(({ subject }) => subject)).toEqual([
      'county:10002',
      'county:10004',
      'county:10001',
      'county:10003',
      'county:10005',
    ]);
    expect(rows.map(({ cells }) => cells[2])).toEqual(['2.00', '1.00', '0.50', '無資料', '不可比較']);
  });

  it('keeps figures of the axis clear of what is said about regions without a figure', () => {
    const many = Array.from({ length: 368 }, (_, index) => county(index, index < 8 ? 101 + index : null));
    for (const language of ['zh-TW', 'en'] as const) {
      const { svg } = rankingBars(ranking(many, { variant: 'dots', language, centre: null, format: { unit: 'count', options: {} } }));
      const feet = [...svg.matchAll(/<text x="([\d.]+)%" y="114" text-anchor="(\w+)"[^>]*>([^<]+)</g)].map(([, x = '', anchor = '', text = '']) => ({ x: (Number(x) / 100) * 660, anchor, text }));
      const said = feet.find(({ text }) => text.endsWith('360'));
      const figures = feet.filter(({ anchor }) => anchor === 'middle');
      expect(said?.anchor).toBe('end');
      expect(figures.length).toBeGreaterThan(2);
      expect(Math.max(...figures.map(({ x, text }) => x + textWidth(text, fontSize.small) / 2))).toBeLessThan(660 - textWidth(said?.text ?? '', fontSize.small));
    }
  });

  it('draws heights in proportion to the figures and hatches those without', () => {
    const bars = withClass(rankingBars(ranking(items)), 'bar');
    const height = (subject: string): number =>
      Number(bars.find(({ attributes }) => attributes.get('data-subject') === subject)?.attributes.get('height'));
    expect(height('county:10002') / height('county:10001')).toBeCloseTo(4, 1);
    const fills = bars.map(({ attributes }) => attributes.get('fill'));
    expect(fills.slice(3)).toEqual(['url(#r-no-data)', 'url(#r-not-comparable)']);
  });

  it('gives long names the room they need below the bars, and the bars two fifths of the height', () => {
    const townships = Array.from({ length: 12 }, (_, index) => county(index, index + 1, { name: { zh: '臺中市太平區', en: 'Xitun District, Taichung City' } }));
    const drawn = (change: Partial<RankingInput>) => rankingBars(ranking(townships, { nominalWidth: 320, height: 260, ...change })).svg;
    expect(drawn({})).toContain('>臺中市太平區<');
    expect(drawn({ language: 'en', height: 360 })).toContain('>Xitun District, Taichung City<');
    const bars = withClass(rankingBars(ranking(townships, { nominalWidth: 320, height: 260, language: 'en' })), 'bar');
    expect(Math.max(...bars.map(({ attributes }) => Number(attributes.get('height'))))).toBeGreaterThan(0.4 * 260 - 20);
  });

  it('names and outlines what is selected', () => {
    const chart = rankingBars(ranking(items, { selection: 'county:10004' }));
    expect(withClass(chart, 'selected')).toHaveLength(1);
    expect(withClass(chart, 'callout')).toHaveLength(1);
    expect(chart.svg).toContain('縣4 1.00');
  });

  it('draws falling values below the base line', () => {
    const bars = withClass(rankingBars(ranking([county(1, 4), county(2, -2)], { centre: 0 })), 'bar').map(
      ({ attributes }) => [Number(attributes.get('y')), Number(attributes.get('height'))],
    );
    const [[upperTop = 0, upper = 0] = [], [lowerTop = 0, lower = 0] = []] = bars;
    expect(upperTop + upper).toBeCloseTo(lowerTop, 1);
    expect(upper / lower).toBeCloseTo(2, 1);
  });

  it('holds for 1 to 368 regions, in both variants and languages', () => {
    const anyValue = fc.option(fc.double({ min: -5, max: 50, noNaN: true }), { nil: null, freq: 6 });
    fc.assert(
      fc.property(
        fc.array(anyValue, { maxLength: 368 }),
        fc.constantFrom('bars' as const, 'dots' as const),
        fc.constantFrom('zh-TW' as const, 'en' as const),
        (values, variant, language) => {
          const chart = rankingBars(
            ranking(
              values.map((value, index) => county(index, value)),
              { variant, language, height: 200 },
            ),
          );
          expectSound(chart);
          expect(withClass(chart, variant === 'bars' ? 'bar' : 'dot')).toHaveLength(values.length);
          const printed = values.map((value) =>
            value === null
              ? language === 'en'
                ? 'No data'
                : '無資料'
              : formatNumber(value, 'ratio', language, { decimals: 2 }),
          );
          expect(new Map(chart.table.rows.map(({ subject, cells }) => [subject, cells[2]]))).toEqual(
            new Map(printed.map((text, index) => [`county:${10_000 + index}`, text])),
          );
        },
      ),
      { numRuns: 60, seed: 2 },
    );
  });

  it('places dots in the order of their figures and within the chart', () => {
    const values = Array.from({ length: 300 }, (_, index) => (index * index) % 97);
    const dots = withClass(
      rankingBars(
        ranking(
          values.map((value, index) => county(index, value)),
          { variant: 'dots', height: 130 },
        ),
      ),
      'dot',
    );
    const places = dots.map(({ attributes }) => ({
      x: Number.parseFloat(attributes.get('cx') ?? ''),
      y: Number(attributes.get('cy')),
      value: values[Number(attributes.get('data-subject')?.slice(7)) - 10_000] ?? NaN,
    }));
    const byValue = places.toSorted((one, other) => one.value - other.value);
    byValue.slice(1).forEach((place, index) => expect(place.x).toBeGreaterThanOrEqual((byValue[index]?.x ?? 0) - 1e-9));
    expect(places.every(({ y }) => y > 15 && y < 112)).toBe(true);
  });
});
