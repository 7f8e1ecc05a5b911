import { describe, expect, it } from 'vitest';
import { areaPaths } from '../../../src/drawing/area-paths.ts';
import { boxWidth, frameOf } from '../../../src/drawing/frame.ts';
import type { Topology } from 'topojson-specification';

/** Sample squares of one degree side by side: three counties at 120°, 121° and 130° E. */
const squares: Topology = {
  type: 'Topology',
  arcs: [120, 121, 130].map((west) => [[west, 23], [west + 1, 23], [west + 1, 24], [west, 24], [west, 23]]),
  objects: { counties: { type: 'GeometryCollection', geometries: ['a', 'b', 'c'].map((id, arc) => ({ type: 'Polygon', id, arcs: [[arc]] })) } },
};
const bounds = [120.2, 22.8, 121.7, 24.2] as const;

describe('paths of small maps', () => {
  it('leave out what lies wholly outside the frame and keep what is cut by its edge', () => {
    expect([...areaPaths(squares, 'county', frameOf(bounds, 'small')).areas.keys()]).toEqual(['a', 'b']);
    expect([...areaPaths(squares, 'county', frameOf(bounds)).areas.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('take steps of a third of a px at most, where the whole map takes single units', () => {
    const numbers = (detail: 'small' | 'whole') =>
      [...areaPaths(squares, 'county', frameOf(bounds, detail)).areas.values()].flatMap((path) => (path.match(/-?\d+/g) ?? []).map(Number));
    expect(numbers('small').every((value) => value % 4 === 0)).toBe(true);
    expect(numbers('whole').every((value) => value % 4 === 0)).toBe(false);
    expect((4 / boxWidth) * 280).toBeLessThan(1 / 3);
  });

  it('are not mixed up with those of a whole map of the same frame', () => {
    const whole = areaPaths(squares, 'county', frameOf(bounds)).coast;
    expect(areaPaths(squares, 'county', frameOf(bounds, 'small')).coast).not.toBe(whole);
    expect(areaPaths(squares, 'county', frameOf(bounds)).coast).toBe(whole);
  });
});
