import { describe, expect, it } from 'vitest';
import { moranScatter, type MoranScatterInput, type MoranUnit } from '../../../../src/drawing/charts/moran-scatter.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, figure, wordsOf } from './words-of.ts';

const unit = (id: string, z: number | null, lag: number | null, change: Partial<MoranUnit> = {}): MoranUnit => ({
  id,
  subject: `township:${id}`,
  name: { zh: `${id}鄉`, en: `${id} Township` },
  z: figure(z),
  lag: figure(lag),
  isSignificant: false,
  isIsland: false,
  ...change,
});
const input: MoranScatterInput = {
  language: 'zh-TW',
  title: { zh: '莫蘭散布圖', en: 'Moran scatterplot' },
  zName: { zh: '標準化的區位商數', en: 'Standardised location quotient' },
  lagName: { zh: '鄰區的平均', en: 'Mean of the neighbours' },
  moranI: figure(0.5),
  units: [
    unit('a', 2, 1.5, { isSignificant: true }),
    unit('b', -1, -0.5),
    unit('c', -1, 0.8, { isSignificant: true }),
    unit('d', 1, -0.2),
    unit('e', -0.4, 0, { isIsland: true }),
    unit('f', null, 0.3),
  ],
  significance: { zh: '顯著（p < 0.05）', en: 'Significant (p < 0.05)' },
  colours: { 'high-high': '#b24c14', 'low-low': '#24406e', 'high-low': '#e58f4a', 'low-high': '#7ba0d6' },
  highlight: null,
  width: 500,
  height: 400,
};

describe('moranScatter', () => {
  it('says the quadrant of each unit and why some have none', () => {
    const chart = moranScatter(input);
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells.slice(2))).toEqual([
      ['1.50', '高－高', '是'],
      ['−0.50', '低－低', '否'],
      ['0.80', '低－高', '是'],
      ['−0.20', '高－低', '否'],
      ['沒有鄰區', '–', '–'],
      ['0.30', '–', '–'],
    ]);
    expect(chart.description).toBe(
      '莫蘭指數 I 為 0.500；高－高 1 個（顯著 1 個）、低－高 1 個（顯著 1 個）、低－低 1 個（顯著 0 個）、高－低 1 個（顯著 0 個）。沒有鄰區而未列入：e鄉。另有 1 個無數值。',
    );
  });

  it('fills the significant units in the colour of the map, draws the others hollow', () => {
    const chart = moranScatter(input);
    expect(withClass(chart, 'point')).toHaveLength(4);
    expect(withClass(chart, 'hollow').map(({ attributes }) => attributes.get('data-item'))).toEqual(['b', 'd']);
    for (const colour of ['#b24c14', '#7ba0d6']) expect(chart.svg).toContain(`fill="${colour}"`);
    expect(chart.svg).not.toContain('#24406e');
    const labels = wordsOf(chart.svg)
      .filter(({ classes }) => classes.includes('label'))
      .map(({ text }) => text);
    expect(labels.sort()).toEqual(['a鄉', 'c鄉']);
  });

  it('draws the line through the origin with the slope of the index', () => {
    for (const slope of [0.5, -0.3, 0, 3]) {
      const chart = moranScatter({ ...input, moranI: figure(slope) });
      const line = withClass(chart, 'slope')[0]?.attributes;
      const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(line?.get(name)));
      const axes = withClass(chart, 'reference').map(({ attributes }) => attributes);
      const originX = Number(axes.find((one) => one.get('x1') === one.get('x2'))?.get('x1'));
      const originY = Number(axes.find((one) => one.get('y1') === one.get('y2'))?.get('y1'));
      const share = (originX - (x1 ?? 0)) / ((x2 ?? 0) - (x1 ?? 0));
      expect((y1 ?? 0) + share * ((y2 ?? 0) - (y1 ?? 0))).toBeCloseTo(originY, 0);
      // Px per unit: between the points a (2, 1.5) and b (−1, −0.5).
      const at = new Map(
        withClass(chart, 'point').map(({ attributes }) => [
          attributes.get('data-item'),
          /translate\((-?[\d.]+) (-?[\d.]+)\)/
            .exec(attributes.get('transform') ?? '')
            ?.slice(1)
            .map(Number) ?? [],
        ]),
      );
      const perX = ((at.get('a')?.[0] ?? 0) - (at.get('b')?.[0] ?? 0)) / 3;
      const perY = ((at.get('b')?.[1] ?? 0) - (at.get('a')?.[1] ?? 0)) / 2;
      expect(((y1 ?? 0) - (y2 ?? 0)) / perY / (((x2 ?? 0) - (x1 ?? 0)) / perX)).toBeCloseTo(slope, 1);
      expect(chart.svg).toContain(`斜率 I = ${slope.toFixed(3).replace('-', '−').replace('-', '−')}`);
    }
    expect(withClass(moranScatter({ ...input, moranI: figure(null) }), 'slope')).toHaveLength(0);
  });

  it('is sound without units', () => {
    expect(moranScatter({ ...input, units: [] }).description).toBe('沒有數值。');
    expectSound(moranScatter({ ...input, units: [] }));
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => moranScatter({ ...input, language, width, highlight: 'b' }))).toEqual([]);
  });
});
