import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOn, printTick, roundAxis } from '../../../../src/drawing/charts/chart.ts';
import { cases, ratio } from './sound-chart.ts';

describe('axes and inks', () => {
  it('rounds an axis outwards so that it holds all values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e8, max: 1e8 }), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (hundredths, withZero) => {
          const values = hundredths.map((value) => value / 100);
          const axis = roundAxis(values, 4, withZero);
          const slack = (axis.high - axis.low) * 1e-6;
          for (const value of values) expect(value >= axis.low - slack && value <= axis.high + slack).toBe(true);
          expect(axis.high).toBeGreaterThan(axis.low);
          expect(axis.steps.length).toBeGreaterThan(0);
        },
      ),
      { seed: 3 },
    );
  });

  it('prints ticks short but with the sign of money and shares', () => {
    expect(printTick(1.25, ratio, 'zh-TW')).toBe('1.25');
    expect(printTick(50, { unit: 'percent', options: { decimals: 1 } }, 'en')).toBe('50%');
    expect(printTick(200, cases, 'zh-TW')).toBe('200');
    expect(printTick(120_000, { unit: 'persons', options: {} }, 'zh-TW')).toBe('12 萬');
  });

  it('writes dark on light and light on dark', () => {
    expect([inkOn('#0f5f66'), inkOn('#ece0cb')]).toEqual(['#ffffff', '#060d11']);
  });
});
