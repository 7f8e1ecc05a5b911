import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartTextSize, hasLabels, logarithmicLimits, seriesColour } from '../../../src/exporting/chart-plan.ts';
import { chartContent } from '../../../src/exporting/odp/chart-object.ts';
import { chartPart } from '../../../src/exporting/pptx/chart-part.ts';
import type { SlideChart } from '../../../src/core/briefing/slide.ts';
import { slideColours, slideThemes } from '../../../src/exporting/slide-colours.ts';
import { quotientChart, sampleChart } from './sample-deck.ts';

/** Contrast by WCAG 2.2, from its text: relative luminance of sRGB. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const share = Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16) / 255;
      return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('the plan of a chart', () => {
  it('takes powers of two around the quotients and 1', () => {
    const limits = (values: (number | null)[]) => logarithmicLimits({ ...quotientChart('en'), series: [{ name: '', values, colour: '#000000' }] });
    expect(limits([3.2, 0.3, null])).toEqual({ low: 0.25, high: 4 });
    expect(limits([1.1])).toEqual({ low: 0.5, high: 2 });
    expect(limits([null, 0])).toEqual({ low: 0.5, high: 2 });
    expect(limits([0.06, 8])).toEqual({ low: 0.0625 / 2, high: 8 });
  });

  it('begins the axis of bars at 0 in both kinds of file, whichever side they stand on', () => {
    const box = { x: 0, y: 0, width: 150, height: 90 };
    const of = (kind: SlideChart['kind'], values: (number | null)[]) => {
      const chart = sampleChart('en', kind, { categories: values.map(String), series: [{ name: 'n', values, colour: '#0f5f66' }] });
      return { pptx: /<c:valAx>.*?<\/c:scaling>/.exec(chartPart({ chart, theme: 'light', language: 'en', box }))?.[0] ?? '', odp: chartContent(chart, 'light', box) };
    };
    for (const kind of ['column', 'bar'] as const) {
      expect(of(kind, [20, 21, null]).pptx).toContain('<c:min val="0"/>');
      expect(of(kind, [20, 21, null]).odp).toContain('chart:minimum="0"');
      expect(of(kind, [-20, -21]).pptx).toContain('<c:max val="0"/>');
      expect(of(kind, [-20, -21]).pptx).not.toContain('<c:min');
      expect(of(kind, [-20, 21]).pptx).not.toMatch(/<c:(?:min|max) /);
    }
    expect(of('line', [20, 21]).pptx).not.toContain('<c:min');
  });

  it('labels bars only where there is room', () => {
    expect(hasLabels(sampleChart('en', 'bar'))).toBe(true);
    expect(hasLabels(sampleChart('en', 'column'))).toBe(false);
    expect(hasLabels(sampleChart('en', 'stacked-bar'))).toBe(false);
    expect(hasLabels(sampleChart('en', 'bar', { categories: Array.from({ length: 16 }, String) }))).toBe(false);
    const one = sampleChart('en', 'bar').series.slice(0, 1);
    expect(hasLabels(sampleChart('en', 'bar', { categories: Array.from({ length: 22 }, String), series: one }))).toBe(true);
    expect(hasLabels(sampleChart('en', 'bar', { categories: Array.from({ length: 23 }, String), series: one }))).toBe(false);
  });

  it('has letters that get smaller with the box and the number of categories', () => {
    expect(chartTextSize(sampleChart('en', 'bar'), { width: 220, height: 140 })).toBe(11);
    expect(chartTextSize(sampleChart('en', 'bar'), { width: 150, height: 55 })).toBe(7);
    expect(chartTextSize(sampleChart('en', 'column'), { width: 150, height: 55 })).toBe(9);
  });

  it('gives every series a contrast of 3 : 1 and leaves colours that have it', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, fc.constantFrom(...slideThemes), (one, theme) => {
        const { ground } = slideColours[theme];
        const shown = seriesColour(one, theme);
        expect(contrast(shown, ground)).toBeGreaterThanOrEqual(3);
        if (contrast(one, ground) >= 3) expect(shown).toBe(one);
      }),
    );
  });

  it('has texts that can be read on both grounds (4.5 : 1)', () => {
    for (const theme of slideThemes) {
      const { ground, text, secondary, accent, soft, zebra } = slideColours[theme];
      for (const [front, back] of [[text, ground], [text, zebra], [text, soft], [secondary, ground], [accent, soft], [accent, ground]] as const) expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
