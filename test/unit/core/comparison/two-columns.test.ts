import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoomedFrame } from '../../../../src/core/comparison/area-frames.ts';
import { frameZooms } from '../../../../src/core/comparison/frame-shift.ts';
import { countyPairs, dividerAfter, sharedScale, twoColumns } from '../../../../src/core/comparison/two-columns.ts';
import { project } from '../../../../src/core/geography/mercator.ts';
import { columnFor } from '../../../../src/core/indicators/index.ts';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { placedAtlas } from '../corridors/shipped-boundaries.ts';

const choice = (indicator: string, industry: string, year: number | null = null) => ({ indicator, industry, year });
const columnOf = (indicator: string, industry: string, year: number | null = null) => {
  const column = columnFor(placedAtlas, { ...defaultView, ...choice(indicator, industry, year) });
  if (!column) throw new Error(`No column ${indicator}.`);
  return column;
};

describe('two columns on one map', () => {
  it('share one scale, made of the figures of both, when indicator and unit are the same', () => {
    const [early, late] = [columnOf('establishment-count', 'G', 2023), columnOf('establishment-count', 'G')];
    const pair = twoColumns(placedAtlas, defaultView, choice('establishment-count', 'G', early.year), choice('establishment-count', 'G'));
    expect(pair?.isShared).toBe(true);
    expect(pair?.left.scale).toBe(pair?.right.scale);
    const all = [...early.values, ...late.values].filter((value) => !Number.isNaN(value));
    expect(pair?.left.scale.classes[0]?.from).toBeLessThanOrEqual(Math.min(...all));
    expect(pair?.left.scale.classes.at(-1)?.to).toBeGreaterThanOrEqual(Math.max(...all));
    // The same figure has the same colour on either side.
    for (const side of [pair?.left, pair?.right]) side?.marks.forEach(({ colour }, index) => {
      const value = side.column.values[index] ?? Number.NaN;
      expect(colour).toBe(Number.isNaN(value) ? null : (pair?.left.scale.colourOf(value) ?? ''));
    });
  });

  it('keep their own scales when they measure different things', () => {
    const pair = twoColumns(placedAtlas, defaultView, choice('establishment-count', 'G'), choice('location-quotient', 'G'));
    expect(pair?.isShared).toBe(false);
    expect(pair?.left.scale).toBe(pair?.left.column.scale);
    // Businesses and factories are counted by one indicator in two units.
    expect(sharedScale(columnOf('establishment-count', 'G'), columnOf('establishment-count', '26'))).toBeNull();
    expect(sharedScale(columnOf('location-quotient', 'G'), columnOf('location-quotient', 'C'))?.centre).toBe(1);
  });

  it('count every county once, with a figure or with a reason', () => {
    const pair = twoColumns(placedAtlas, defaultView, choice('establishment-growth', '26'), choice('location-quotient', '26'));
    if (!pair) throw new Error('No pair.');
    for (const { counts, missing } of [pair.left, pair.right]) expect(counts.reduce((sum, count) => sum + count, 0) + missing).toBe(22);
    const pairs = countyPairs(placedAtlas, pair);
    expect(pairs).toHaveLength(22);
    for (const { left, right } of pairs) for (const { value, reason } of [left, right]) expect(value === null).toBe(reason !== null);
    expect(pairs.some(({ left }) => left.value === null)).toBe(true);
  });
});

describe('the divider', () => {
  it('moves by its keys and stays within the map', () => {
    expect(dividerAfter('ArrowLeft', 50)).toBe(48);
    expect(dividerAfter('PageUp', 50)).toBe(60);
    expect([dividerAfter('Home', 70), dividerAfter('End', 70)]).toEqual([0, 100]);
    expect(dividerAfter('Tab', 50)).toBeNull();
    fc.assert(
      fc.property(fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'), fc.integer({ min: 0, max: 100 }), (key, at) => {
        const next = dividerAfter(key, at);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a nearer frame', () => {
  it('has the same middle and shape, and a size divided by the zoom', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frameZooms), fc.double({ min: 119, max: 121, noNaN: true }), fc.double({ min: 22, max: 24, noNaN: true }), (times, west, south) => {
        const frame = [west, south, west + 1, south + 0.8] as const;
        const near = zoomedFrame(frame, times);
        const size = (bounds: typeof near) => {
          const [left, top] = project([bounds[0], bounds[3]]);
          const [right, bottom] = project([bounds[2], bounds[1]]);
          return { width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
        };
        const [before, after] = [size(frame), size(near)];
        expect(after.width * times).toBeCloseTo(before.width, 12);
        expect(after.height * times).toBeCloseTo(before.height, 12);
        expect(after.x).toBeCloseTo(before.x, 12);
        expect(after.y).toBeCloseTo(before.y, 12);
      }),
    );
  });
});
