import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsBars, type PartsBarsInput, type StackItem } from '../../../../src/drawing/charts/parts-bars.ts';
import { parseTags } from '../well-formed.ts';
import { expectSound, withClass } from './sound-chart.ts';
import { misfits, figure, percent } from './words-of.ts';

const item = (code: string, values: readonly (number | null)[]): StackItem => ({
  id: code,
  subject: `county:${code}`,
  name: { zh: `第${code}縣`, en: `Number ${code} County` },
  figures: values.map((value) => figure(value, 'not-comparable')),
  total: figure(
    values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    'not-comparable',
  ),
});
const input: PartsBarsInput = {
  language: 'zh-TW',
  idPrefix: 'p',
  title: { zh: '變動的組成', en: 'Parts of the change' },
  format: percent,
  parts: [
    { id: 'nation', name: { zh: '全國成長', en: 'National growth' }, colour: '#b3bfc5', texture: 'plain' },
    { id: 'mix', name: { zh: '產業組成', en: 'Industry mix' }, colour: '#3f8f8c', texture: 'lines' },
    { id: 'local', name: { zh: '在地競爭', en: 'Local competition' }, colour: '#d9822b', texture: 'dots' },
  ],
  items: [item('1', [5, -2, -9]), item('2', [5, 1, 4]), item('3', [null, null, null]), item('4', [5, -1, 0])],
  totalName: { zh: '合計', en: 'Sum' },
  selection: 'county:4',
  width: 500,
};

describe('partsBars', () => {
  it('sorts by the sum, those without figures last with their reason', () => {
    const chart = partsBars(input);
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['第2縣', '+5.0%', '+1.0%', '+4.0%', '+10.0%'],
      ['第4縣', '+5.0%', '−1.0%', '0.0%', '+4.0%'],
      ['第1縣', '+5.0%', '−2.0%', '−9.0%', '−6.0%'],
      ['第3縣', '不可比較', '不可比較', '不可比較', '不可比較'],
    ]);
    expect(chart.description).toBe('共 3 個有數值，合計最高 第2縣 +10.0%，最低 第1縣 −6.0%；1 個無數值。');
    expect(withClass(chart, 'missing')).toHaveLength(1);
    expect(withClass(chart, 'selected').map(({ attributes }) => attributes.get('data-subject'))).toEqual(['county:4']);
  });

  it('stacks what adds to the right of 0 and what takes away to the left, the sum between', () => {
    const chart = partsBars({ ...input, items: [item('1', [5, -2, -9])] });
    const zero = Number(withClass(chart, 'zero')[0]?.attributes.get('x1'));
    const [nation, mix, local] = withClass(chart, 'part').map(({ attributes }) => ({
      from: Number(attributes.get('x')),
      to: Number(attributes.get('x')) + Number(attributes.get('width')),
    }));
    expect(nation?.from).toBeCloseTo(zero, 0);
    expect(mix?.to).toBeGreaterThan(zero - 2);
    expect(mix?.to).toBeLessThanOrEqual(zero);
    expect(local?.to).toBeLessThanOrEqual((mix?.from ?? 0) + 0.1);
    const perPercent = ((nation?.to ?? 0) + 0.8 - (nation?.from ?? 0)) / 5;
    const sum = Number(/translate\((-?[\d.]+)/.exec(withClass(chart, 'sum')[0]?.attributes.get('transform') ?? '')?.[1]);
    expect((sum - zero) / perPercent).toBeCloseTo(-6, 0);
  });

  it('tells parts apart by texture as well as by colour', () => {
    const fills = parseTags(partsBars(input).svg)
      .filter(({ attributes }) => attributes.get('class') === 'part' && attributes.get('data-part'))
      .map(({ attributes }) => attributes.get('fill'));
    expect(new Set(fills)).toEqual(new Set(['#b3bfc5', 'url(#p-fill-mix)', 'url(#p-fill-local)']));
  });

  it('refuses parts that do not make the total, or too few of them', () => {
    expect(() => partsBars({ ...input, items: [{ ...item('1', [5, 1, 4]), total: figure(11) }] })).toThrow(RangeError);
    expect(() => partsBars({ ...input, items: [item('1', [5, 1])] })).toThrow(RangeError);
    expect(partsBars({ ...input, items: [] }).description).toBe('沒有數值。');
  });

  it('draws every region, whatever the parts', () => {
    const value = fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 22 }), (rows) => {
        const chart = partsBars({ ...input, items: rows.map((values, index) => item(String(index), values)) });
        expectSound(chart);
        expect(withClass(chart, 'sum')).toHaveLength(rows.length);
        const order = chart.table.rows.map(({ cells }) => Number.parseFloat((cells[4] ?? '').replace('−', '-')));
        expect(order.toSorted((one, other) => other - one)).toEqual(order);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('fits from 300 to 700 px in both languages', () => {
    expect(misfits((language, width) => partsBars({ ...input, language, width }))).toEqual([]);
  });
});
