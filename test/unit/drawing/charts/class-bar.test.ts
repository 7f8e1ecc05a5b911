import { describe, expect, it } from 'vitest';
import type { ClassedScale } from '../../../../src/core/scales/scale.ts';
import type { Chart } from '../../../../src/drawing/charts/chart.ts';
import { classBar, classRange } from '../../../../src/drawing/charts/class-bar.ts';
import { expectSound, ratio, title, withClass } from './sound-chart.ts';
import { parseTags } from '../well-formed.ts';

describe('classBar', () => {
  const edges = [0.5, 1, 2];
  const scale: ClassedScale = {
    kind: 'diverging',
    unit: 'ratio',
    classEdges: edges,
    centre: 1,
    classes: ['#a9744a', '#ece0cb', '#8fc0b9', '#0f5f66'].map((colour, index) => ({
      colour,
      from: edges[index - 1] ?? -Infinity,
      to: edges[index] ?? Infinity,
    })),
    classOf: (value) => (Number.isNaN(value) ? -1 : edges.filter((edge) => value >= edge).length),
    colourOf: () => '#000000',
  };
  const input = {
    language: 'zh-TW' as const,
    title,
    format: ratio,
    scale,
    counts: [3, 0, 5, 2],
    missing: 1,
    hovered: null,
    selected: null,
    activeClass: null,
  };
  const place = (chart: Chart, kind: string): number =>
    Number.parseFloat(withClass(chart, kind)[0]?.attributes.get('x') ?? 'NaN');

  it('tables classes with the counts it was given', () => {
    const chart = classBar(input);
    expectSound(chart);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['< 0.5', '3'],
      ['0.5–1', '0'],
      ['1–2', '5'],
      ['≥ 2', '2'],
      ['無數值', '1'],
    ]);
    expect(withClass(chart, 'class').map(({ attributes }) => attributes.get('data-class'))).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
    expect(classRange(scale, 1, ratio, 'en')).toBe('0.5–1');
  });

  it('puts markers inside the class of the value', () => {
    for (const value of [0.1, 0.5, 0.99, 1, 1.5, 2, 40]) {
      const share = place(classBar({ ...input, selected: value }), 'selected') / 100;
      expect(Math.floor(share * 4)).toBe(scale.classOf(value));
    }
    expect(place(classBar({ ...input, selected: 1.5 }), 'selected')).toBeCloseTo(62.5, 5);
    expect(withClass(classBar({ ...input, selected: Number.NaN }), 'marker')).toHaveLength(0);
  });

  it('turns the other classes pale when one is chosen', () => {
    const pale = (active: number | null): number =>
      parseTags(classBar({ ...input, activeClass: active }).svg).filter(({ attributes }) =>
        attributes.has('fill-opacity'),
      ).length;
    expect(pale(null)).toBe(0);
    expect(pale(2)).toBe(5);
  });
});
