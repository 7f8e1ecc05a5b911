import { describe, expect, it } from 'vitest';
import { zoomedFrame } from '../../../../src/core/comparison/area-frames.ts';
import { frameZooms, heldShift, noShift, roundedShift, shiftAfter } from '../../../../src/core/comparison/frame-shift.ts';
import type { Bounds } from '../../../../src/core/geography/bounds.ts';

const frame: Bounds = [120, 22, 122, 25];

describe('small maps that are moved together', () => {
  it('show the same middle without a shift, and the part to the east and north with one', () => {
    const middle = zoomedFrame(frame, 2);
    const moved = zoomedFrame(frame, 2, [0.25, -0.25]);
    expect((middle[0] + middle[2]) / 2).toBeCloseTo(121, 9);
    expect(moved[2]).toBeCloseTo(122, 9);
    expect(moved[3]).toBeCloseTo(25, 9);
    expect(moved[2] - moved[0]).toBeCloseTo(middle[2] - middle[0], 9);
  });

  it('never leave the whole frame, whatever the keys', () => {
    for (const times of frameZooms) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        let shift = noShift;
        for (let press = 0; press < 40; press += 1) shift = shiftAfter(key, shift, times) ?? shift;
        const [west, south, east, north] = zoomedFrame(frame, times, shift);
        expect(west).toBeGreaterThanOrEqual(120 - 1e-9);
        expect(east).toBeLessThanOrEqual(122 + 1e-9);
        expect(south).toBeGreaterThanOrEqual(22 - 1e-9);
        expect(north).toBeLessThanOrEqual(25 + 1e-9);
      }
    }
  });

  it('stand where they stood after a step there and back, whatever the zoom', () => {
    for (const times of frameZooms.slice(1)) {
      const there = roundedShift(shiftAfter('ArrowRight', noShift, times) ?? noShift);
      expect(roundedShift(shiftAfter('ArrowLeft', there, times) ?? there), `${times}`).toEqual(noShift);
    }
  });

  it('go by a quarter of what is seen, and not at all by other keys or when the whole is seen', () => {
    expect(shiftAfter('ArrowRight', noShift, 4)).toEqual([1 / 16, 0]);
    expect(shiftAfter('ArrowUp', noShift, 2)).toEqual([0, -0.125]);
    expect(shiftAfter('ArrowRight', noShift, 1)).toEqual([0, 0]);
    expect(shiftAfter('Tab', noShift, 2)).toBeNull();
    expect(heldShift([0.4, 0.4], 1.5)).toEqual([(1 - 1 / 1.5) / 2, (1 - 1 / 1.5) / 2]);
  });
});
