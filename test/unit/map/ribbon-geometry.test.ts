import { describe, expect, it } from 'vitest';
import { ribbonGeometry, shownIndices, type Ribbon } from '../../../src/map/layers/ribbon-geometry.ts';

const colour = [10, 20, 30, 255] as const;
const ribbon = (path: Ribbon['path'], width = 4): Ribbon => ({ path, width, colour });
/** Corner `index` of an array of pairs. */
const pair = (values: Float32Array, index: number) => [values[2 * index] ?? Number.NaN, values[2 * index + 1] ?? Number.NaN];

describe('ribbonGeometry', () => {
  it('gives two corners for every place and two triangles for every step', () => {
    const geometry = ribbonGeometry([ribbon([[120, 0], [121, 0], [122, 0]]), ribbon([[120, 1], [121, 1]])]);
    expect(geometry.sides).toHaveLength(10);
    expect(Array.from(geometry.indices)).toEqual([0, 1, 2, 2, 1, 3, 2, 3, 4, 4, 3, 5, 6, 7, 8, 8, 7, 9]);
    expect(Math.max(...geometry.indices)).toBe(9);
    expect(Array.from(geometry.halfWidths)).toEqual(Array.from({ length: 10 }, () => 2));
  });

  it('eastwards: left is north, right is south, and the ends reach half a width beyond', () => {
    const { extrusions, sides } = ribbonGeometry([ribbon([[120, 0], [121, 0]])]);
    expect(pair(extrusions, 0)).toEqual([-1, 1]);
    expect(pair(extrusions, 1)).toEqual([-1, -1]);
    expect(pair(extrusions, 2)).toEqual([1, 1]);
    expect(Array.from(sides)).toEqual([1, -1, 1, -1]);
  });

  it('stretches the corner of a right angle by √2, so that both sides keep their width', () => {
    // Near the equator a degree is as long either way: east, then north.
    const { extrusions } = ribbonGeometry([ribbon([[120, -0.0001], [120.0001, -0.0001], [120.0001, 0]])]);
    const [x, y] = pair(extrusions, 2);
    expect(Math.hypot(x ?? 0, y ?? 0)).toBeCloseTo(Math.SQRT2, 4);
    expect([x, y].map((part) => Math.sign(part ?? 0))).toEqual([-1, 1]);
  });

  it('cuts off the corner of a sharp turn at two half widths', () => {
    const { extrusions } = ribbonGeometry([ribbon([[120, 0], [121, 0], [120, 0.01]])]);
    const [x, y] = pair(extrusions, 2);
    expect(Math.hypot(x ?? 0, y ?? 0)).toBeCloseTo(2, 4);
  });

  it('closes a ring: its two ends have the same corners and no cap', () => {
    const { extrusions } = ribbonGeometry([ribbon([[120, 0], [121, 0], [121, 1], [120, 1], [120, 0]])]);
    expect(pair(extrusions, 8)[0]).toBeCloseTo(pair(extrusions, 0)[0] ?? 0, 6);
    expect(pair(extrusions, 8)[1]).toBeCloseTo(pair(extrusions, 0)[1] ?? 0, 6);
  });

  it('measures the way in px at zoom 0: 360 degrees along the equator are 512', () => {
    const { distances } = ribbonGeometry([ribbon([[0, 0], [90, 0], [135, 0]])]);
    expect(Array.from(distances)).toEqual([0, 0, 128, 128, 192, 192]);
  });

  it('keeps what 32 bits lose of a place', () => {
    const { positions, positionsLow } = ribbonGeometry([ribbon([[120.123456789, 23.987654321], [121, 24]])]);
    expect((positions[0] ?? 0) + (positionsLow[0] ?? 0)).toBeCloseTo(120.123456789, 12);
    expect((positions[1] ?? 0) + (positionsLow[1] ?? 0)).toBeCloseTo(23.987654321, 12);
  });

  it('passes over repeated places and lines without a length', () => {
    const repeated = ribbonGeometry([ribbon([[120, 0], [120, 0], [121, 0]])]);
    expect(repeated.sides).toHaveLength(4);
    expect(repeated.extrusions.every(Number.isFinite)).toBe(true);
    expect(ribbonGeometry([ribbon([[120, 0]])]).indices).toHaveLength(0);
    expect(ribbonGeometry([]).indices).toHaveLength(0);
  });

  it('leaves out the indices of ribbons that a filter hides and keeps the others as they are', () => {
    const geometry = ribbonGeometry([ribbon([[120, 0], [121, 0], [122, 0]]), ribbon([[120, 1]]), ribbon([[120, 2], [121, 2]])]);
    expect(geometry.starts).toEqual([0, 12, 12, 18]);
    expect(shownIndices(geometry, null)).toBe(geometry.indices);
    expect([...shownIndices(geometry, new Uint8Array([0, 1, 1]))]).toEqual([...geometry.indices.subarray(12)]);
    expect([...shownIndices(geometry, new Uint8Array([1, 0, 0]))]).toEqual([...geometry.indices.subarray(0, 12)]);
    expect(shownIndices(geometry, new Uint8Array(3))).toHaveLength(0);
  });
});
