import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { haversineMetres } from '../../../../src/core/geography/great-circle.ts';
import { dbscan, type Clustering, type DbscanSettings } from '../../../../src/core/statistics/dbscan.ts';
import { pointCells } from '../../../../src/core/statistics/point-cells.ts';
import { pointIndex } from '../../../../src/core/statistics/point-index.ts';
import { between, crowds, flat, positionsOf } from './random-points.ts';

/** The algorithm as it was published: one point after another, every neighbourhood by comparing with all points. */
function slowDbscan(points: Float64Array, { distanceMetres, minimumPoints }: DbscanSettings): Clustering {
  const positions = positionsOf(points);
  const neighbours = positions.map((position) => positions.flatMap((other, point) => (haversineMetres(position, other) <= distanceMetres ? [point] : [])));
  const core = Uint8Array.from(neighbours, (near) => (near.length >= minimumPoints ? 1 : 0));
  const labels = new Int32Array(positions.length).fill(-1);
  let clusters = 0;
  positions.forEach((_, seed) => {
    if (core[seed] === 0 || labels[seed] !== -1) return;
    const queue = [seed];
    labels[seed] = clusters;
    for (const point of queue) {
      if (core[point] === 0) continue;
      for (const other of neighbours[point] ?? []) {
        if (labels[other] !== -1) continue;
        labels[other] = clusters;
        queue.push(other);
      }
    }
    clusters += 1;
  });
  return { labels, clusters, core };
}

/** Positions so many metres east and north of 121° E 24° N. */
const metres = (...offsets: readonly (readonly [number, number])[]): Float64Array =>
  flat(offsets.map(([east, north]): Position => [121 + east / (111_195.0802 * Math.cos((24 * Math.PI) / 180)), 24 + north / 111_195.0802]));

const settings = fc.record({ distanceMetres: between(20, 5000), minimumPoints: fc.integer({ min: 1, max: 9 }) });

const plain = ({ labels, clusters, core }: Clustering) => ({ labels: [...labels], clusters, core: [...core] });

describe('dbscan', () => {
  it('finds two crowds, their borders and the noise between them', () => {
    const points = metres(
      [5000, 0], // noise, first in the list
      [0, 0], [80, 0], [0, 80], [80, 80], // four within 114 m of each other
      [170, 0], // 90 m from [80, 0] only: a border point
      [1000, 0], [1080, 0], [1000, 80], // three
      [1000, 175], // 95 m from [1000, 80]
    );
    // Within 115 m: every point of the first square has 4 with itself, [80, 0] has 5; [170, 0] has 2; in the second crowd 3, 3, 4 and 2.
    expect(plain(dbscan(points, { distanceMetres: 115, minimumPoints: 3 }))).toEqual({
      labels: [-1, 0, 0, 0, 0, 0, 1, 1, 1, 1],
      clusters: 2,
      core: [0, 1, 1, 1, 1, 0, 1, 1, 1, 0],
    });
    // With four asked for, [1000, 80] alone is a core point of the second crowd and carries it.
    expect(plain(dbscan(points, { distanceMetres: 115, minimumPoints: 4 }))).toEqual({
      labels: [-1, 0, 0, 0, 0, 0, 1, 1, 1, 1],
      clusters: 2,
      core: [0, 1, 1, 1, 1, 0, 0, 0, 1, 0],
    });
    expect(dbscan(points, { distanceMetres: 115, minimumPoints: 6 }).clusters).toBe(0);
  });

  it('gives a border point between two clusters to the one whose first core point comes first', () => {
    const left = [[0, 0], [-10, 0], [-20, 0], [-10, 10]] as const;
    const right = [[180, 0], [190, 0], [200, 0], [190, 10]] as const;
    const between = [90, 0] as const;
    // 90 m from the inmost core point of either side; within 95 m it has 3 points, itself included.
    const asked = { distanceMetres: 95, minimumPoints: 4 };
    expect([...dbscan(metres(between, ...left, ...right), asked).labels]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]);
    expect([...dbscan(metres(between, ...right, ...left), asked).labels]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]);
    expect(dbscan(metres(between, ...right, ...left), asked).core[0]).toBe(0);
    // Of two clusters that begin at once, the one with the earlier core point is 0, though its other points come last.
    const [firstLeft, ...restLeft] = left;
    expect([...dbscan(metres(firstLeft, ...right, ...restLeft, between), asked).labels]).toEqual([0, 1, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('counts the point itself and both ends of the distance', () => {
    const pair = metres([0, 0], [0, 1000]);
    const apart = haversineMetres([pair[0] ?? 0, pair[1] ?? 0], [pair[2] ?? 0, pair[3] ?? 0]);
    expect(dbscan(pair, { distanceMetres: apart + 1e-6, minimumPoints: 2 }).clusters).toBe(1);
    expect(dbscan(pair, { distanceMetres: apart - 1e-6, minimumPoints: 2 }).clusters).toBe(0);
    expect([...dbscan(pair, { distanceMetres: 1, minimumPoints: 1 }).labels]).toEqual([0, 1]);
    expect([...dbscan(metres([0, 0], [0, 0], [0, 0]), { distanceMetres: 1e-3, minimumPoints: 3 }).labels]).toEqual([0, 0, 0]);
  });

  it('gives what the published algorithm gives, label by label', () => {
    fc.assert(
      fc.property(crowds([120.6, 24.1]), settings, (points, asked) => {
        expect(plain(dbscan(points, asked))).toEqual(plain(slowDbscan(points, asked)));
      }),
      { seed: 41, numRuns: 150 },
    );
  });

  it.each<[string, Position, number]>([
    ['beside the equator', [30, 0.005], 1],
    ['far north', [20, 78], 1],
    ['beside the pole', [0, 89.95], 1000],
    ['in the south-west', [-179.9, -45], 1],
  ])('does so %s', (_, centre, spread) => {
    fc.assert(
      fc.property(crowds(centre, 0.03), settings, (near, asked) => {
        // Beside the pole the same distances are many degrees of longitude.
        const points = near.map((degrees, at) => (at % 2 === 0 ? degrees * spread : degrees));
        expect(plain(dbscan(points, asked))).toEqual(plain(slowDbscan(points, asked)));
      }),
      { seed: 42, numRuns: 40 },
    );
  });

  it('does so for points spread over a country and distances of tens of kilometres', () => {
    fc.assert(
      fc.property(crowds([121, 23.75], 1.8), fc.record({ distanceMetres: between(2000, 120_000), minimumPoints: fc.integer({ min: 1, max: 9 }) }), (points, asked) => {
        expect(plain(dbscan(points, asked))).toEqual(plain(slowDbscan(points, asked)));
      }),
      { seed: 43, numRuns: 80 },
    );
  });

  it('does so for distances of metres in a wide country, where rows of cells are many thousands', () => {
    const metresApart = fc.tuple(between(1, 9.99), fc.integer({ min: -1, max: 2 })).map(([digits, power]) => digits * 10 ** power);
    fc.assert(
      fc.property(crowds([121, 23.75], 1.8), fc.record({ distanceMetres: metresApart, minimumPoints: fc.integer({ min: 1, max: 3 }) }), (points, asked) => {
        expect(plain(dbscan(points, asked))).toEqual(plain(slowDbscan(points, asked)));
      }),
      { seed: 47, numRuns: 60 },
    );
  });

  it('measures the same in the far north as at the equator, in one table', () => {
    // Degrees of longitude are half as long at 60° N. 1,000 m: 1,400 m at the equator are too far, 950 m at 60° N near enough.
    const degrees = (length: number) => length / 111_195.0802;
    const points = flat([[0, 0], [degrees(1400), 0], [0, 60], [2 * degrees(950), 60]]);
    expect([...dbscan(points, { distanceMetres: 1000, minimumPoints: 2 }).labels]).toEqual([-1, -1, 0, 0]);
  });

  it('makes the same clusters whatever the order of the points, up to their numbers and the borders between two', () => {
    fc.assert(
      fc.property(crowds([120.6, 24.1]), settings, fc.integer({ min: 1, max: 50 }), (points, asked, shift) => {
        const positions = positionsOf(points);
        const by = positions.length === 0 ? 0 : shift % positions.length;
        const first = dbscan(points, asked);
        const turned = dbscan(flat([...positions.slice(by), ...positions.slice(0, by)]), asked);
        const seen = new Map<number, number>();
        positions.forEach((_, point) => {
          const moved = (point - by + positions.length) % positions.length;
          expect(turned.core[moved]).toBe(first.core[point]);
          expect((turned.labels[moved] ?? -1) >= 0).toBe((first.labels[point] ?? -1) >= 0);
          if (first.core[point] === 0) return;
          const label = first.labels[point] ?? -1;
          seen.set(label, seen.get(label) ?? turned.labels[moved] ?? -1);
          expect(turned.labels[moved]).toBe(seen.get(label));
        });
        expect(new Set(seen.values()).size).toBe(first.clusters);
        expect(turned.clusters).toBe(first.clusters);
      }),
      { seed: 44, numRuns: 60 },
    );
  });

  it('only joins core points as the distance grows', () => {
    fc.assert(
      fc.property(crowds([120.6, 24.1]), settings, between(1, 3), (points, asked, factor) => {
        const narrow = dbscan(points, asked);
        const wide = dbscan(points, { ...asked, distanceMetres: asked.distanceMetres * factor });
        const into = new Map<number, number>();
        narrow.core.forEach((isCore, point) => {
          if (isCore === 0) return;
          expect(wide.core[point]).toBe(1);
          const label = narrow.labels[point] ?? -1;
          into.set(label, into.get(label) ?? wide.labels[point] ?? -1);
          expect(wide.labels[point]).toBe(into.get(label));
        });
      }),
      { seed: 45, numRuns: 60 },
    );
  });

  it('takes an index made before, but not one of other points', () => {
    const points = metres([0, 0], [10, 0], [20, 0]);
    const asked = { distanceMetres: 15, minimumPoints: 2 };
    expect(plain(dbscan(points, asked, { index: pointIndex(points) }))).toEqual(plain(dbscan(points, asked)));
    expect(() => dbscan(points, asked, { index: pointIndex(points.slice()) })).toThrow('other points');
  });

  it('has nothing to say about no points and refuses settings out of range', () => {
    expect(plain(dbscan(new Float64Array(), { distanceMetres: 5, minimumPoints: 2 }))).toEqual({ labels: [], clusters: 0, core: [] });
    const points = metres([0, 0]);
    for (const distanceMetres of [0, -1, Number.NaN, Infinity]) expect(() => dbscan(points, { distanceMetres, minimumPoints: 2 })).toThrow(RangeError);
    for (const minimumPoints of [0, 2.5, Number.NaN]) expect(() => dbscan(points, { distanceMetres: 5, minimumPoints })).toThrow(RangeError);
    expect(() => dbscan(metres([0, 0], [0, 1e6]), { distanceMetres: 1e-9, minimumPoints: 2 })).toThrow('too small a distance');
    expect(() => dbscan(Float64Array.of(121, 24, Number.NaN, 24), { distanceMetres: 5, minimumPoints: 2 })).toThrow('Point 1');
  });
});

describe('the progress of dbscan', () => {
  // 70 × 70 points 100 m apart: one cluster, in enough cells for many reports.
  const grid = metres(...Array.from({ length: 4900 }, (_, point) => [(point % 70) * 100, Math.floor(point / 70) * 100] as const));
  const asked = { distanceMetres: 101, minimumPoints: 3 };

  it('goes forwards and changes nothing', () => {
    const shares: number[] = [];
    const result = dbscan(grid, asked, { report: (share) => shares.push(share) });
    expect(plain(result)).toEqual(plain(dbscan(grid, asked)));
    expect(result.clusters).toBe(1);
    expect(shares.length).toBeGreaterThan(8);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
  });

  it('ends the search when its listener throws', () => {
    let heard = 0;
    const stopping = () => {
      heard += 1;
      if (heard === 3) throw new Error('enough');
    };
    expect(() => dbscan(grid, asked, { report: stopping })).toThrow('enough');
    expect(heard).toBe(3);
  });
});

describe('pointCells', () => {
  it('promises nearness that holds, and misses nobody who may be near', () => {
    fc.assert(
      fc.property(crowds([121, 23.75], 0.5), between(500, 60_000), (points, distance) => {
        const cells = pointCells(points, distance);
        const positions = positionsOf(points);
        expect([...cells.order].toSorted((a, b) => a - b)).toEqual(positions.map((_, point) => point));
        positions.forEach((position, point) => {
          const cell = cells.cellOfPoint[point] ?? -1;
          const near = positions.filter((other) => haversineMetres(position, other) <= distance).length;
          expect(cells.surelyNear[cell]).toBeLessThanOrEqual(near);
          expect(cells.perhapsNear[cell]).toBeGreaterThanOrEqual(near);
          expect(cells.order.subarray(cells.starts[cell], cells.starts[cell + 1]).includes(point)).toBe(true);
        });
      }),
      { seed: 46, numRuns: 40 },
    );
  });

  it('counts three by three cells as near: points two cells apart share it, with four rows between them nothing is sure', () => {
    // Cells of 1,000 m are 353.55 m high and, at the parallel nearest the equator, as wide.
    const cells = pointCells(metres([0, 0], [0, 360], [0, 720], [0, 1790]), 1000);
    expect([...cells.surelyNear]).toEqual([2, 3, 2, 1]);
    expect([...cells.perhapsNear]).toEqual([3, 3, 4, 2]);
    expect(cells.rowsNear).toBe(7);
  });

  it('refuses a distance that is none', () => {
    expect(() => pointCells(metres([0, 0]), 0)).toThrow(RangeError);
  });
});
