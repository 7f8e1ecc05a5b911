import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../../src/drawing/charts/chart.ts';
import { intervalBars, type IntervalBarsInput } from '../../../../src/drawing/charts/interval-bars.ts';
import { expectSound, ratio, title, withClass } from './sound-chart.ts';
import { parseTags } from '../well-formed.ts';

describe('intervalBars', () => {
  const input: IntervalBarsInput = {
    language: 'zh-TW',
    idPrefix: 'i',
    title,
    format: ratio,
    reference: 1,
    scale: 'linear',
    axisEnd: null,
    width: 340,
    items: [
      {
        id: '29',
        name: { zh: '機械設備', en: 'Machinery' },
        group: { zh: '智慧機械', en: 'Smart machinery' },
        value: 2,
        reason: null,
        interval: [1.5, 2.5],
        colour: '#d9822b',
      },
      {
        id: '26',
        name: { zh: '電子零組件', en: 'Components' },
        group: null,
        value: 0.5,
        reason: null,
        interval: [0.4, 0.6],
        colour: '#3d6fd1',
      },
      {
        id: '09',
        name: { zh: '菸草', en: 'Tobacco' },
        group: null,
        value: null,
        reason: 'suppressed',
        interval: null,
        colour: '#3d6fd1',
      },
    ],
  };
  const bar = (chart: Chart, colour: string) =>
    parseTags(chart.svg).find(({ name, attributes }) => name === 'rect' && attributes.get('fill') === colour)
      ?.attributes;

  it('tables values with their intervals and reasons', () => {
    const chart = intervalBars(input);
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['機械設備', '智慧機械', '2.00', '1.50–2.50'],
      ['電子零組件', '', '0.50', '0.40–0.60'],
      ['菸草', '', '不公開', ''],
    ]);
    expect(withClass(chart, 'missing')).toHaveLength(1);
    expect(chart.svg).toContain('url(#i-not-comparable)');
  });

  it('makes 2 and 0.5 equally long on the log scale, on either side of 1', () => {
    const chart = intervalBars({ ...input, scale: 'log' });
    const [high, low] = [bar(chart, '#d9822b'), bar(chart, '#3d6fd1')];
    const reference = Number(withClass(chart, 'reference')[0]?.attributes.get('x1'));
    expect(Number(high?.get('width'))).toBeCloseTo(Number(low?.get('width')), 0);
    expect(Number(high?.get('x'))).toBeCloseTo(reference, 0);
    expect(Number(low?.get('x')) + Number(low?.get('width'))).toBeCloseTo(reference, 0);
  });

  it('ends bars beyond the axis with an arrow, intervals without a cap', () => {
    expect(withClass(intervalBars({ ...input, axisEnd: 1.2 }), 'beyond')).toHaveLength(1);
    expect(withClass(intervalBars(input), 'beyond')).toHaveLength(0);
    const caps = (chart: Chart): number =>
      (withClass(chart, 'interval')[0]?.attributes.get('d')?.match(/v6/g) ?? []).length;
    expect([caps(intervalBars(input)), caps(intervalBars({ ...input, axisEnd: 2.2 }))]).toEqual([2, 1]);
  });

  it('shows a value of 0 on the log scale as beyond its start, never as nothing', () => {
    const zero = input.items.map((item) => (item.id === '26' ? { ...item, value: 0 } : item));
    const chart = intervalBars({ ...input, scale: 'log', items: zero });
    expectSound(chart);
    expect(withClass(chart, 'beyond')).toHaveLength(1);
  });
});
