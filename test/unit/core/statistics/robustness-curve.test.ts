import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { clusterChanges } from '../../../../src/core/statistics/cluster-changes.ts';
import { dbscan } from '../../../../src/core/statistics/dbscan.ts';
import { robustnessCurve } from '../../../../src/core/statistics/robustness-curve.ts';
import { crowds, flat } from './random-points.ts';

/** Points on one meridian, so many metres north of 24° N. */
const line = (...metres: readonly number[]): Float64Array => flat(metres.map((north): Position => [121, 24 + north / 111_195.0802]));

const distances = (minimumPoints: number, ...metres: readonly number[]) => metres.map((distanceMetres) => ({ distanceMetres, minimumPoints }));

describe('robustnessCurve', () => {
  it('follows clusters as the distance grows', () => {
    // Steps of 10, 10 | gap 50 | 10, 10 | gap 200 | 40, 40
    const points = line(0, 10, 20, 70, 80, 90, 290, 330, 370);
    const curve = robustnessCurve(points, distances(2, 5, 11, 41, 51, 201));
    expect(curve.map(({ clusters, clusteredPoints, largestCluster }) => [clusters, clusteredPoints, largestCluster])).toEqual([[0, 0, 0], [2, 6, 3], [3, 9, 3], [2, 9, 6], [1, 9, 9]]);
    expect(curve.map((step) => step.clusteredShare)).toEqual([0, 6 / 9, 1, 1, 1]);
    const none = { persisting: [], merges: [], splits: [], appeared: [], vanished: [] };
    expect(curve.map((step) => step.changes)).toEqual([
      null,
      { ...none, appeared: [0, 1] },
      { ...none, persisting: [{ before: 0, after: 0 }, { before: 1, after: 1 }], appeared: [2] },
      { ...none, persisting: [{ before: 2, after: 1 }], merges: [{ before: [0, 1], after: 0 }] },
      { ...none, merges: [{ before: [0, 1], after: 0 }] },
    ]);
  });

  it('follows them as the minimum falls, and backwards', () => {
    const points = line(0, 10, 20, 30, 300, 310, 320, 700, 710);
    const curve = robustnessCurve(points, [4, 3, 2].map((minimumPoints) => ({ distanceMetres: 25, minimumPoints })));
    expect(curve.map((step) => step.clusters)).toEqual([1, 2, 3]);
    const back = robustnessCurve(points, [2, 3, 4].map((minimumPoints) => ({ distanceMetres: 25, minimumPoints })));
    expect(back.map((step) => step.changes?.vanished ?? null)).toEqual([null, [2], [1]]);
  });

  it('finds at each step what dbscan finds, and never less with a longer distance', () => {
    fc.assert(
      fc.property(crowds([120.6, 24.1]), fc.integer({ min: 1, max: 6 }), fc.array(fc.integer({ min: 50, max: 6000 }), { minLength: 1, maxLength: 5 }), (points, minimum, metres) => {
        const settings = distances(minimum, ...metres.toSorted((a, b) => a - b));
        const curve = robustnessCurve(points, settings);
        const found = settings.map((asked) => dbscan(points, asked));
        curve.forEach((step, index) => {
          const own = found[index];
          const before = found[index - 1];
          if (!own) throw new Error('a step without settings');
          expect(step.settings).toEqual(settings[index]);
          expect(step.clusters).toBe(own.clusters);
          expect(step.clusteredPoints).toBe(own.labels.filter((label) => label >= 0).length);
          expect(step.changes).toEqual(before ? clusterChanges(before, own) : null);
          expect(step.clusteredPoints).toBeGreaterThanOrEqual(curve[index - 1]?.clusteredPoints ?? 0);
        });
      }),
      { seed: 91, numRuns: 40 },
    );
  });

  it('tells how far it is over all settings', () => {
    const shares: number[] = [];
    // 1,200 points far from each other are in as many cells, so that each search reports twice before it ends.
    const lone = line(...Array.from({ length: 1200 }, (_, point) => point * 1000));
    robustnessCurve(lone, distances(1, 5, 11, 41, 51), { report: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(8);
    expect(shares.filter((share) => [0.25, 0.5, 0.75, 1].includes(share))).toEqual([0.25, 0.5, 0.75, 1]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('has no share of no points, and no curve without settings', () => {
    expect(robustnessCurve(new Float64Array(), distances(2, 5))).toMatchObject([{ clusters: 0, clusteredShare: null, largestCluster: 0 }]);
    expect(robustnessCurve(line(0, 10), [])).toEqual([]);
    expect(() => robustnessCurve(line(0, 10), distances(0, 5))).toThrow(RangeError);
  });
});
