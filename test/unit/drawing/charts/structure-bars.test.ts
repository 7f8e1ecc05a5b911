import { describe, expect, it } from 'vitest';
import type { ChartFigure } from '../../../../src/drawing/charts/chart.ts';
import { structureBars, structureTotal } from '../../../../src/drawing/charts/structure-bars.ts';
import { cases, expectSound, title, withClass } from './sound-chart.ts';

describe('structureBars', () => {
  const figure = (value: number | null): ChartFigure => ({ value, reason: value === null ? 'suppressed' : null });
  const input = {
    language: 'zh-TW' as const,
    idPrefix: 's',
    title,
    format: cases,
    selection: null,
    width: 500,
    parts: [
      { id: 'a', name: { zh: '甲', en: 'A' }, colour: '#0f5f66' },
      { id: 'b', name: { zh: '乙', en: 'B' }, colour: '#ece0cb' },
    ],
    items: [
      {
        subject: 'county:66000' as const,
        name: { zh: '臺中市', en: 'Taichung City' },
        figures: [figure(30), figure(null)],
        total: 120,
      },
    ],
  };

  it('takes shares of the total and leaves what is unknown hatched', () => {
    const chart = structureBars(input);
    expectSound(chart);
    expect(chart.table.rows[0]?.cells).toEqual(['臺中市', '30 件（25.0%）', '不公開']);
    const part = Number(withClass(chart, 'part')[0]?.attributes.get('width'));
    const whole = Number(withClass(chart, 'unknown')[0]?.attributes.get('width'));
    expect((part + 1) / whole).toBeCloseTo(0.25, 2);
  });

  it('never takes a total smaller than its parts', () => {
    expect(structureTotal({ subject: null, name: title, figures: [figure(30), figure(20)], total: 40 })).toBe(50);
    expect(structureTotal({ subject: null, name: title, figures: [figure(null)], total: null })).toBeNull();
  });
});
