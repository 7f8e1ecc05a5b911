import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitId } from '../../../../src/core/measures/unit.ts';
import { fontSize } from '../../../../src/drawing/charts/chart.ts';
import { edgeLabels, type EdgeLabels } from '../../../../src/drawing/charts/edge-labels.ts';
import { textWidth } from '../../../../src/drawing/text-width.ts';

const of = (unit: UnitId, edges: readonly number[], language: 'zh-TW' | 'en', slot = 216 / (edges.length + 1), kept = -1): EdgeLabels => edgeLabels(edges, { unit, options: {} }, language, slot, kept);

/** Figures that touch the next one. */
function touching({ texts }: EdgeLabels, slot: number): readonly string[] {
  const shown = texts.flatMap((text, index) => (text === '' ? [] : [{ text, at: index * slot, half: textWidth(text, fontSize.small) / 2 }]));
  return shown.slice(1).flatMap((one, index) => {
    const before = shown[index];
    return before && one.at - one.half < before.at + before.half ? [`${before.text} ${one.text}`] : [];
  });
}

describe('edges of classes', () => {
  it('stand each with its unit where there is room', () => {
    expect(of('ratio', [0.5, 0.75, 1, 1.25, 1.75, 2.25], 'en', 216 / 7)).toEqual({ texts: ['0.5', '0.75', '1', '1.25', '1.75', '2.25'], unit: '' });
expect(of('thousand-ntd', [100, 500], 'zh-TW', 108)).toEqual({ texts: ['10 萬元', '50 萬元'], unit: '' });
  });

  it('of large sums of money say the unit once', () => {
    const sums = [2e8, 4e8, 5e8, 6e8, 7e8];
    expect(of('thousand-ntd', sums, 'en')).toEqual({ texts: ['200', '400', '500', '600', '700'], unit: 'in NT$ billion' });
    expect(of('thousand-ntd', sums, 'zh-TW')).toEqual({ texts: ['2,000', '4,000', '5,000', '6,000', '7,000'], unit: '單位：億元' });
    expect(of('thousand-ntd', [3e4, 6e4, 9e4, 2.5e5, 1.2e6], 'en')).toEqual({ texts: ['30', '60', '90', '250', '1,200'], unit: 'in NT$ million' });
    expect(of('thousand-ntd', [2e4, 4e4, 9e4, 2.5e5, 1.2e6], 'zh-TW')).toEqual({ texts: ['0.2', '0.4', '0.9', '2.5', '12'], unit: '單位：億元' });
  });

  it('of counts in words likewise; what has no word in common keeps every second one, and the centre', () => {
    expect(of('count', [1.5e6, 2.5e6, 3.25e6, 4e6, 5e6], 'en')).toEqual({ texts: ['1.5', '2.5', '3.25', '4', '5'], unit: 'in millions' });
    const { texts, unit } = of('percent', [-100.25, -50.25, 0, 50.25, 100.25], 'en', 24, 2);
    expect(unit).toBe('');
    expect(texts[2]).toBe('0%');
    expect(texts.filter((text) => text === '').length).toBeGreaterThan(0);
  });

  it('never touch, whatever the figures', () => {
    const units: readonly UnitId[] = ['ntd', 'thousand-ntd', 'count', 'percent', 'ratio', 'persons'];
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.constantFrom<'zh-TW' | 'en'>('zh-TW', 'en'), fc.uniqueArray(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 6 }), (unit, language, values) => {
        const edges = values.map((value) => Number(value.toPrecision(3))).toSorted((a, b) => a - b);
        const slot = 216 / (edges.length + 1);
        const labels = of(unit, edges, language, slot);
        expect(touching(labels, slot)).toEqual([]);
        expect(labels.texts.some((text) => text !== '')).toBe(true);
      }),
    );
  });
});
