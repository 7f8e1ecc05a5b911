import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { taiwanPlane } from '../../../../src/core/geography/equal-area.ts';
import { ringAreaKm2 } from '../../../../src/core/geography/geodesic-area.ts';
import { hexagonCounts, type HexagonCounts } from '../../../../src/core/statistics/hexagon-counts.ts';
import { between, crowds, flat, positionsOf } from './random-points.ts';

const onPlane = (...places: readonly (readonly [number, number])[]): Float64Array => flat(places.map((place) => taiwanPlane.unproject(place)));

const rounded = (numbers: Float64Array): number[] => positionsOf(numbers).flatMap((position) => taiwanPlane.project(position).map((metres) => Math.round(metres * 1000) / 1000 + 0));

const cornersOf = ({ corners }: HexagonCounts, hexagon: number): Position[] => positionsOf(corners.subarray(12 * hexagon, 12 * hexagon + 12));

const widths = between(200, 20_000);

describe('hexagonCounts', () => {
  it('counts in the hexagon around the centre of the plane and its neighbours', () => {
    // Width 1,000 m: the next centres are 1,000 m east and 500 m east, 866.025 m north.
    const result = hexagonCounts(onPlane([0, 0], [499, 0], [501, 0], [-490, 0], [500, 866], [0, 500], [0, 578]), 1000);
    expect(rounded(result.centres)).toEqual([0, 0, 1000, 0, -500, 866.025, 500, 866.025]);
    // [0, 500] is below the northern corner (0, 577.35). [0, 578] is above it, just between two neighbours; rounding decides between them.
    expect([...result.hexagonOfPoint.subarray(0, 6)]).toEqual([0, 0, 1, 0, 3, 0]);
    expect([2, 3]).toContain(result.hexagonOfPoint[6]);
  });

  it('has six corners, from the northern one counter-clockwise', () => {
    const result = hexagonCounts(onPlane([10, 20]), 1000);
    expect(rounded(result.corners)).toEqual([0, 577.35, -500, 288.675, -500, -288.675, 0, -577.35, 500, -288.675, 500, 288.675]);
    // √3/2 · 1 km²
    expect(result.areaKm2).toBeCloseTo(0.8660254037844386, 15);
  });

  it('puts every point into exactly one hexagon, the nearest, and loses none', () => {
    fc.assert(
      fc.property(crowds([120.6, 24.1], 0.4, 80), widths, (points, width) => {
        const result = hexagonCounts(points, width);
        const centres = positionsOf(result.centres).map((centre) => taiwanPlane.project(centre));
        const tally = Array.from(result.counts, () => 0);
        positionsOf(points).forEach((position, point) => {
          const [x, y] = taiwanPlane.project(position);
          const own = result.hexagonOfPoint[point] ?? -1;
          tally[own] = (tally[own] ?? 0) + 1;
          const distances = centres.map(([east, north]) => Math.hypot(x - east, y - north));
          expect(distances[own]).toBeLessThanOrEqual(Math.min(...distances) + 1e-6);
          // Inside of all six sides.
          const corners = cornersOf(result, own).map((corner) => taiwanPlane.project(corner));
          const sides = corners.map(([ax, ay], index) => {
            const [bx, by] = corners[(index + 1) % 6] ?? [0, 0];
            return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
          });
          expect(Math.min(...sides)).toBeGreaterThan(-1e-3);
        });
        expect([...result.counts]).toEqual(tally);
        expect(result.counts.every((count) => count > 0)).toBe(true);
      }),
      { seed: 61, numRuns: 60 },
    );
  });

  it('tiles the plane: no centre is nearer than the width, and neighbours share corners to the last bit', () => {
    const places = Array.from({ length: 3600 }, (_, place) => [(place % 60) * 150 - 4500, Math.floor(place / 60) * 150 - 4500] as const);
    const result = hexagonCounts(onPlane(...places), 1000);
    const centres = positionsOf(result.centres).map((centre) => taiwanPlane.project(centre));
    centres.forEach(([x, y], hexagon) => {
      const others = centres.filter((_, other) => other !== hexagon).map(([east, north]) => Math.hypot(x - east, y - north));
      expect(Math.min(...others)).toBeCloseTo(1000, 3);
    });
    const met = new Map<string, number>();
    for (const corner of positionsOf(result.corners)) met.set(corner.join(), (met.get(corner.join()) ?? 0) + 1);
    expect(Math.max(...met.values())).toBe(3);
    // An inner hexagon shares all of its corners with two others.
    const middle = result.hexagonOfPoint[30 * 60 + 30] ?? -1;
    expect(cornersOf(result, middle).map((corner) => met.get(corner.join()))).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('has the area it says, on the ground, all over Taiwan', () => {
    for (const place of [[121, 23.75], [118.3, 24.45], [119.95, 26.2], [120.8, 22], [122, 25], [121.5, 22.05]] satisfies Position[]) {
      const result = hexagonCounts(flat([place]), 5000);
      // Edges of the plane and of the globe differ a little.
      expect(ringAreaKm2(cornersOf(result, 0)) / result.areaKm2).toBeCloseTo(1, 5);
    }
  });

  it('keeps sums and the grid whatever the order and the other points', () => {
    fc.assert(
      fc.property(crowds([121.5, 25], 0.2, 60), widths, (points, width) => {
        const all = hexagonCounts(points, width);
        expect(all.counts.reduce((sum, count) => sum + count, 0)).toBe(points.length / 2);
        const turned = hexagonCounts(flat(positionsOf(points).toReversed()), width);
        expect({ ...turned, hexagonOfPoint: [...turned.hexagonOfPoint].toReversed() }).toEqual({ ...all, hexagonOfPoint: [...all.hexagonOfPoint] });
        const alone = hexagonCounts(points.slice(0, 2), width);
        const first = all.hexagonOfPoint[0] ?? 0;
        expect([...alone.centres]).toEqual([...all.centres.subarray(2 * first, 2 * first + alone.centres.length)]);
      }),
      { seed: 62, numRuns: 100 },
    );
  });

  it('stands in order from south to north and from west to east', () => {
    fc.assert(
      fc.property(crowds([120.9, 23.7], 0.3, 60), widths, (points, width) => {
        const centres = positionsOf(hexagonCounts(points, width).centres).map((centre) => taiwanPlane.project(centre));
        centres.slice(1).forEach(([x, y], index) => {
          const [beforeX, beforeY] = centres[index] ?? [0, 0];
          expect(y > beforeY + 1 || (Math.abs(y - beforeY) < 1 && x > beforeX)).toBe(true);
        });
      }),
      { seed: 63, numRuns: 60 },
    );
  });

  it('adds weights', () => {
    const points = onPlane([0, 0], [10, 10], [5000, 0]);
    expect([...hexagonCounts(points, 1000, Float64Array.of(0.5, 0.25, 2)).counts]).toEqual([0.75, 2]);
    expect([...hexagonCounts(new Float64Array(), 1000).counts]).toEqual([]);
  });

  it('refuses what it cannot count', () => {
    const points = onPlane([0, 0]);
    for (const width of [0, 0.5, Number.NaN, Infinity]) expect(() => hexagonCounts(points, width)).toThrow(RangeError);
    expect(() => hexagonCounts(Float64Array.of(200, 0), 1000)).toThrow(RangeError);
    expect(() => hexagonCounts(points, 1000, Float64Array.of(1, 2))).toThrow('as many weights');
    for (const weight of [-1, Number.NaN, Infinity]) expect(() => hexagonCounts(points, 1000, Float64Array.of(weight))).toThrow('weight of point 0');
  });
});
