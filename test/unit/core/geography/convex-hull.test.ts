import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { convexHull } from '../../../../src/core/geography/convex-hull.ts';

/** Whole numbers, so that lines and doubles are frequent and the arithmetic is exact. */
const lattice = fc.array(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })), { maxLength: 25 });

const side = (a: Position, b: Position, p: Position) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

it('is the square around what lies in it, counter-clockwise and closed', () => {
  expect(convexHull([[1, 1], [0, 0], [2, 0], [1, 0], [2, 2], [0, 2], [0, 2]])).toEqual([[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]);
});

it('is null without an inside', () => {
  for (const positions of [[], [[1, 2]], [[1, 2], [1, 2], [1, 2]], [[0, 0], [1, 1], [3, 3]]] satisfies Position[][]) expect(convexHull(positions)).toBeNull();
});

it('holds every position, turns left at every corner and has only given corners', () => {
  fc.assert(
    fc.property(lattice, (positions) => {
      const hull = convexHull(positions);
      const onOneLine = positions.every((p, _, [a = p, ...others]) => others.every((b) => side(a, b, p) === 0));
      expect(hull === null).toBe(onOneLine);
      if (!hull) return;
      expect(hull[0]).toEqual(hull.at(-1));
      hull.slice(1).forEach((corner, index) => {
        const before = hull[index] ?? corner;
        expect(positions.every((position) => side(before, corner, position) >= 0)).toBe(true);
        expect(side(before, corner, hull[index + 2] ?? hull[1] ?? corner)).toBeGreaterThan(0);
        expect(positions.some((position) => position[0] === corner[0] && position[1] === corner[1])).toBe(true);
      });
    }),
    { seed: 21, numRuns: 200 },
  );
});

it('does not depend on the order', () => {
  fc.assert(
    fc.property(lattice, (positions) => {
      expect(convexHull(positions.toReversed())).toEqual(convexHull(positions));
    }),
    { seed: 22, numRuns: 100 },
  );
});
