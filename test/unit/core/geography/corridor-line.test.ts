import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { corridorLine } from '../../../../src/core/geography/corridor-line.ts';
import { distanceKm } from '../../../../src/core/geography/distance.ts';
import { project } from '../../../../src/core/geography/mercator.ts';

type Point = [number, number];

const place = fc.tuple(fc.integer({ min: 119_000, max: 122_000 }), fc.integer({ min: 21_900, max: 25_300 })).map(([x, y]): Position => [x / 1000, y / 1000]);
const westCoast: Position[] = [[121.01, 24.78], [120.62, 24.21], [120.43, 23.9], [120.27, 23.1], [120.3, 22.63]];

describe('corridorLine', () => {
  it('passes exactly through its waypoints, in their order', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (waypoints) => {
        const { path, waypointIndexes } = corridorLine(waypoints);
        expect(waypointIndexes).toHaveLength(waypoints.length);
        waypoints.forEach((waypoint, number) => {
          expect(path[waypointIndexes[number] ?? -1]).toEqual(waypoint);
          expect(waypointIndexes[number]).toBeGreaterThanOrEqual(waypointIndexes[number - 1] ?? 0);
        });
        expect(path.at(-1)).toEqual(waypoints.at(-1));
        expect(path.flat().every(Number.isFinite)).toBe(true);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('is the centripetal Catmull-Rom curve, here by its tangents in Hermite form', () => {
    const [p0, p1, p2, p3] = westCoast.slice(0, 4).map(project) as [Point, Point, Point, Point];
    const knot = (from: Point, to: Point): number => Math.hypot(to[0] - from[0], to[1] - from[1]) ** 0.5;
    const [d01, d12, d23] = [knot(p0, p1), knot(p1, p2), knot(p2, p3)];
    const { path, waypointIndexes: [, from = 0, to = 0] } = corridorLine(westCoast);
    const points = path.slice(from, to + 1).map(project);
    points.forEach((point, step) => {
      const s = step / (points.length - 1);
      for (const axis of [0, 1] as const) {
        const [a, b, c, d] = [p0[axis], p1[axis], p2[axis], p3[axis]];
        const leaving = d12 * ((b - a) / d01 - (c - a) / (d01 + d12) + (c - b) / d12);
        const arriving = d12 * ((c - b) / d12 - (d - b) / (d12 + d23) + (d - c) / d23);
        const expected = (2 * s ** 3 - 3 * s ** 2 + 1) * b + (s ** 3 - 2 * s ** 2 + s) * leaving + (3 * s ** 2 - 2 * s ** 3) * c + (s ** 3 - s ** 2) * arriving;
        expect(point[axis]).toBeCloseTo(expected, 12);
      }
    });
  });

  it('is smooth: no corner of the west coast corridor is sharper than 20°', () => {
    const points = corridorLine(westCoast).path.map(project);
    for (let index = 1; index < points.length - 1; index += 1) {
      const [[x0, y0], [x1, y1], [x2, y2]] = [points[index - 1] ?? [0, 0], points[index] ?? [0, 0], points[index + 1] ?? [0, 0]];
      const turn = Math.abs(Math.atan2(y2 - y1, x2 - x1) - Math.atan2(y1 - y0, x1 - x0));
      expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan((20 * Math.PI) / 180);
    }
  });

  it('is straight between two waypoints', () => {
    const { path } = corridorLine([[120, 22], [122, 25]]);
    const [[x0, y0], [x1, y1]] = [project([120, 22]), project([122, 25])];
    for (const [x, y] of path.map(project)) expect((x - x0) * (y1 - y0)).toBeCloseTo((y - y0) * (x1 - x0), 12);
  });

  it('is as long as its legs', () => {
    const legs = westCoast.slice(1).map((to, index) => distanceKm(westCoast[index] ?? to, to));
    expect(corridorLine(westCoast).lengthKm).toBeCloseTo(legs.reduce((sum, leg) => sum + leg), 9);
  });

  it('marks its direction once a leg', () => {
    expect(corridorLine([[120, 22], [120, 25]]).directionMarks.map(({ bearing }) => bearing)).toEqual([0]);
    expect(corridorLine([[120, 22], [121, 22]]).directionMarks[0]?.bearing).toBeCloseTo(90, 6);
    const southwards = corridorLine(westCoast).directionMarks;
    expect(southwards).toHaveLength(4);
    for (const { bearing } of southwards) expect(Math.abs(bearing - 180)).toBeLessThan(60);
  });

  it('takes none, one, and the same place twice', () => {
    expect(corridorLine([])).toEqual({ path: [], waypointIndexes: [], lengthKm: 0, directionMarks: [] });
    expect(corridorLine([[121, 24]]).path).toEqual([[121, 24]]);
    const { path, waypointIndexes, directionMarks } = corridorLine([[121, 24], [121, 24], [121, 25]]);
    expect(waypointIndexes).toEqual([0, 0, path.length - 1]);
    expect(directionMarks).toHaveLength(1);
  });
});
