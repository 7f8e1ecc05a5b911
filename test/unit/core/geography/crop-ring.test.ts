import { describe, expect, it } from 'vitest';
import type { Bounds, Position } from '../../../../src/core/geography/bounds.ts';
import { cropRing } from '../../../../src/core/geography/crop-ring.ts';

const box: Bounds = [0, 0, 10, 10];

function area(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

describe('cropRing', () => {
  it('leaves what is inside and drops what is outside', () => {
    const inside: Position[] = [[1, 1], [3, 1], [3, 3]];
    expect(cropRing(inside, box)).toEqual(inside);
    expect(cropRing([[11, 1], [13, 1], [13, 3]], box)).toEqual([]);
    expect(cropRing([], box)).toEqual([]);
  });

  it('cuts every side: a diamond around the box loses its four corners', () => {
    // Corners 6 from the middle (5, 5): each corner sticks out by 1, a triangle of area 1; the diamond has 2 · 6² = 72.
    const diamond: Position[] = [[5, -1], [11, 5], [5, 11], [-1, 5]];
    const cropped = cropRing(diamond, box);
    expect(area(cropped)).toBeCloseTo(68, 12);
    expect(cropped).toHaveLength(8);
  });

  it('gives the box where the ring is all around it', () => {
    expect(area(cropRing([[-5, -5], [20, -5], [20, 20], [-5, 20]], box))).toBeCloseTo(100, 12);
  });

  it('keeps the area of a ring that leaves the box twice', () => {
    // A comb: teeth 2 wide from y = 6 to y = 8 and a back outside of the box, east of it.
    const comb: Position[] = [[6, 2], [12, 2], [12, 8], [6, 8], [6, 6], [11, 6], [11, 4], [6, 4]];
    // Inside: two bars 4 × 2.
    expect(area(cropRing(comb, box))).toBeCloseTo(16, 12);
  });
});
