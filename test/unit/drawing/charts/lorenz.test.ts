import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locationalGini } from '../../../../src/core/statistics/locational-gini.ts';
import { lorenz, type LorenzInput, type LorenzRegion } from '../../../../src/drawing/charts/lorenz.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, factories, figure, wordsOf } from './words-of.ts';

const region = (code: string, zh: string, en: string, all: number | null, industry: number | null): LorenzRegion => ({
  id: code,
  subject: `county:${code}`,
  name: { zh, en },
  all: figure(all, 'suppressed'),
  industry: figure(industry, 'suppressed'),
});
const regions = [
  region('1', '甲縣', 'New Alpha County', 50, 10),
  region('2', '乙市', 'Beta City', 30, 30),
  region('3', '丙縣', 'Gamma County', 20, 60),
];
const input: LorenzInput = {
  language: 'zh-TW',
  title: { zh: '電子零組件的集中', en: 'Concentration of electronic components' },
  allName: { zh: '全部工廠', en: 'all factories' },
  industryName: { zh: '電子零組件', en: 'electronic parts and components' },
  format: factories,
  regions,
  highlight: null,
  width: 640,
};

/** The area of the tinted figure over that of the plot. */
function areaShare(chart: ReturnType<typeof lorenz>): number {
  const corners = [...(withClass(chart, 'area')[0]?.attributes.get('d') ?? '').matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(
    (match) => [Number(match[1]), Number(match[2])] as const,
  );
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  const even = withClass(chart, 'even')[0]?.attributes;
  const side = Number(even?.get('x2')) - Number(even?.get('x1'));
  return Math.abs(twice) / 2 / side ** 2;
}

describe('lorenz', () => {
  it('draws the Gini as the area', () => {
    // Quotients 0.2, 1, 3; corners (0.5, 0.1), (0.8, 0.4), (1, 1). Gini = 1 − [0.5·0.1 + 0.3·(0.4 + 0.1) + 0.2·(1 + 0.4)] = 1 − 0.48 = 0.52.
    const chart = lorenz(input);
    expectSound(chart);
    expect(wordsOf(chart.svg).find(({ classes }) => classes.includes('gini'))?.text).toBe('G = 0.520');
    expect(areaShare(chart) * 2).toBeCloseTo(0.52, 2);
    expect(chart.description).toContain('區位吉尼係數 0.520。甲縣占此產業 10.0%、占全部 50.0%');
  });

  it('tables counts and shares from the highest quotient down', () => {
    expect(lorenz(input).table.rows.map(({ cells }) => cells)).toEqual([
      ['丙縣', '60 家工廠', '60.0%', '20 家工廠', '20.0%'],
      ['乙市', '30 家工廠', '30.0%', '30 家工廠', '30.0%'],
      ['甲縣', '10 家工廠', '10.0%', '50 家工廠', '50.0%'],
    ]);
  });

  it('leaves out what has no figure, with the reason, and says how many', () => {
    const chart = lorenz({ ...input, regions: [...regions, region('4', '丁縣', 'Delta County', 40, null)] });
    expect(chart.table.rows.at(-1)?.cells).toEqual(['丁縣', '不公開', '–', '40 家工廠', '–']);
    expect(chart.description).toContain('1 個未列入');
    expect(withClass(chart, 'piece')).toHaveLength(3);
  });

  it('is sound where the industry is nowhere', () => {
    const chart = lorenz({ ...input, regions: [region('1', '甲縣', 'Alpha', 50, 0)] });
    expectSound(chart);
    expect(chart.description).toBe('沒有數值。');
    expect(chart.svg).toContain('不適用');
  });

  it('names the regions whose shares differ most, and always the highlighted one', () => {
    const many = Array.from({ length: 22 }, (_, index) => region(String(index), `縣${index}`, `County ${index}`, 100, 20 + index ** 2));
    const named = (highlight: string | null): (string | undefined)[] =>
      withClass(lorenz({ ...input, regions: many, highlight }), 'named').map(({ attributes }) => attributes.get('data-item'));
    expect(named(null)).toHaveLength(5);
    expect(named(null)).toContain('21');
    // Mean of 20 + index² is 170.5; 12 (164) is nearest to it and so named last.
    expect(named(null)).not.toContain('12');
    expect(named('12')).toContain('12');
  });

  it('has the area of the Gini whatever the counts', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 22 }), (pairs) => {
        const chart = lorenz({
          ...input,
          regions: pairs.map(([all, industry], index) => region(String(index), `縣${index}`, `County ${index}`, all, industry)),
        });
        expectSound(chart);
        const gini = locationalGini(
          pairs.map(([, industry]) => industry),
          pairs.map(([all]) => all),
        );
        expect(areaShare(chart) * 2).toBeCloseTo(gini ?? 0, 1);
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => lorenz({ ...input, language, width, highlight: '2' }))).toEqual([]);
  });
});
