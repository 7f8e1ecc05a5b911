import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { haversineMetres } from '../../../../src/core/geography/great-circle.ts';
import { dbscan } from '../../../../src/core/statistics/dbscan.ts';
import { matchNamedClusters, type DetectedClusters, type NamedCluster } from '../../../../src/core/statistics/match-named-clusters.ts';
import { pointIndex } from '../../../../src/core/statistics/point-index.ts';
import { between, crowds, flat, positionsOf } from './random-points.ts';

const north = (metres: number): number => 24 + metres / 111_195.0802;

const named = (id: string, townships: readonly string[], point: Position | null = null, precision: NamedCluster['precision'] = 'site'): NamedCluster => ({ id, townships, point, precision });

// Ten points on a meridian: four of cluster 0 in A and B, two of noise in B and nowhere, three of cluster 1 in C, one of noise in D.
const detected: DetectedClusters = {
  points: flat([0, 10, 20, 30, 200, 250, 1000, 1010, 1020, 5000].map((metres): Position => [121, north(metres)])),
  labels: Int32Array.of(0, 0, 0, 0, -1, -1, 1, 1, 1, -1),
  clusters: 2,
  townshipOfPoint: ['A', 'A', 'A', 'B', 'B', '', 'C', 'C', 'C', 'D'],
};

const settings = { minimumShared: 2, withinMetres: 500 };

describe('matchNamedClusters', () => {
  it('compares by townships', () => {
    const result = matchNamedClusters([named('in A', ['A']), named('in A, C', ['A', 'C', 'A']), named('in B', ['B']), named('in D', ['D'])], detected, settings);
    expect(result.named).toEqual([
      { id: 'in A', outcome: 'detected', pointsInTownships: 3, matches: [{ cluster: 0, relation: 'contains', sharedPoints: 3, shareOfDetected: 3 / 4, shareOfTownships: 1, distanceMetres: null }] },
      {
        id: 'in A, C',
        outcome: 'detected',
        pointsInTownships: 6,
        matches: [
          { cluster: 0, relation: 'contains', sharedPoints: 3, shareOfDetected: 3 / 4, shareOfTownships: 0.5, distanceMetres: null },
          { cluster: 1, relation: 'contains', sharedPoints: 3, shareOfDetected: 1, shareOfTownships: 0.5, distanceMetres: null },
        ],
      },
      // One point of cluster 0 is in B: fewer than two.
      { id: 'in B', outcome: 'not-detected', pointsInTownships: 2, matches: [] },
      { id: 'in D', outcome: 'not-detected', pointsInTownships: 1, matches: [] },
    ]);
    expect(result).toMatchObject({ comparable: 4, detected: 2, recall: 0.5, withoutName: [] });
  });

  it('says overlaps when the townships hold half of a detected cluster or less', () => {
    const result = matchNamedClusters([named('in B', ['B'])], detected, { ...settings, minimumShared: 1 });
    expect(result.named[0]?.matches).toEqual([{ cluster: 0, relation: 'overlaps', sharedPoints: 1, shareOfDetected: 0.25, shareOfTownships: 0.5, distanceMetres: null }]);
    expect(result.withoutName).toEqual([1]);
  });

  it('puts the detected cluster with most points in the townships first', () => {
    const townshipOfPoint = detected.townshipOfPoint.map((code, point) => (point < 2 || code === 'C' ? 'C' : code));
    const result = matchNamedClusters([named('in C', ['C'])], { ...detected, townshipOfPoint }, settings);
    expect(result.named[0]?.matches.map(({ cluster, sharedPoints, relation }) => [cluster, sharedPoints, relation])).toEqual([[1, 3, 'contains'], [0, 2, 'overlaps']]);
  });

  it('compares by the distance to a place that is known', () => {
    const at = (metres: number, precision: NamedCluster['precision'] = 'site') => matchNamedClusters([named('x', [], [121, north(metres)], precision)], detected, settings).named[0];
    // 700 m: 670 from cluster 0 (to 30 m), 300 from cluster 1 (from 1,000 m).
    expect(at(700)?.matches).toEqual([{ cluster: 1, relation: 'near', sharedPoints: 0, shareOfDetected: 0, shareOfTownships: null, distanceMetres: expect.closeTo(300, 3) }]);
    // 515 m: 485 from either; noise in between does not count.
    expect(at(515)?.matches.map(({ cluster, distanceMetres }) => [cluster, Math.round(distanceMetres ?? 0)])).toEqual([[0, 485], [1, 485]]);
    expect(at(3000)).toMatchObject({ outcome: 'not-detected', matches: [] });
    expect(at(700, 'approximate')?.outcome).toBe('detected');
    expect(at(700, 'township')?.outcome).toBe('no-place');
    expect(at(700, 'county')?.outcome).toBe('no-place');
  });

  it('keeps what cannot be compared out of the recall', () => {
    const result = matchNamedClusters([named('nowhere', []), named('elsewhere', ['Z']), named('in C', ['C']), named('in D', ['D'])], detected, settings);
    expect(result.named.map(({ outcome }) => outcome)).toEqual(['no-place', 'no-points', 'detected', 'not-detected']);
    expect(result).toMatchObject({ comparable: 2, detected: 1, recall: 0.5, withoutName: [0] });
    // With a place of its own, a township without points is no obstacle.
    expect(matchNamedClusters([named('x', ['Z'], [121, north(9000)])], detected, settings).named[0]?.outcome).toBe('not-detected');
    expect(matchNamedClusters([named('nowhere', [])], detected, settings)).toMatchObject({ comparable: 0, recall: null, withoutName: [0, 1] });
    // A township that is not known is no township, even when both sides leave it empty.
    expect(matchNamedClusters([named('empty', [''])], detected, settings).named[0]).toMatchObject({ outcome: 'no-points', pointsInTownships: 0 });
  });

  it('agrees with every pair compared', () => {
    const code = fc.constantFrom<string>('A', 'B', 'C', 'D', '');
    const anyNamed = fc.record({
      id: fc.string({ maxLength: 3 }),
      townships: fc.array(fc.constantFrom<string>('A', 'B', 'C', 'E'), { maxLength: 3 }),
      point: fc.option(fc.tuple(between(120.55, 120.65), between(24.05, 24.15)), { nil: null }),
      precision: fc.constantFrom('site', 'approximate', 'township', 'county'),
    });
    fc.assert(
      fc.property(crowds([120.6, 24.1], 0.04, 40), fc.array(code, { minLength: 60, maxLength: 60 }), fc.array(anyNamed, { maxLength: 6 }), fc.integer({ min: 1, max: 4 }), (points, codes, list, minimumShared) => {
        const found = dbscan(points, { distanceMetres: 800, minimumPoints: 3 });
        const townshipOfPoint = codes.slice(0, points.length / 2);
        fc.pre(townshipOfPoint.length * 2 === points.length);
        const result = matchNamedClusters(list, { points, ...found, townshipOfPoint, index: pointIndex(points) }, { minimumShared, withinMetres: 1500 });
        const positions = positionsOf(points);
        const linked = new Set<number>();
        list.forEach((one, index) => {
          const exact = one.precision === 'site' || one.precision === 'approximate' ? one.point : null;
          const expected = new Map<number, number>();
          for (let cluster = 0; cluster < found.clusters; cluster += 1) {
            const members = positions.flatMap((position, point) => (found.labels[point] === cluster ? [{ position, code: townshipOfPoint[point] ?? '' }] : []));
            const shared = members.filter((member) => one.townships.includes(member.code)).length;
            const near = exact !== null && members.some(({ position }) => haversineMetres(exact, position) <= 1500);
            if (shared >= minimumShared || near) expected.set(cluster, shared);
          }
          for (const cluster of expected.keys()) linked.add(cluster);
          expect(new Map(result.named[index]?.matches.map((match) => [match.cluster, match.sharedPoints]))).toEqual(expected);
        });
        expect(result.withoutName).toEqual(Array.from({ length: found.clusters }, (_, cluster) => cluster).filter((cluster) => !linked.has(cluster)));
        expect(result.recall).toBe(result.comparable === 0 ? null : result.detected / result.comparable);
      }),
      { seed: 101, numRuns: 60 },
    );
  });

  it('refuses input that does not fit together', () => {
    expect(() => matchNamedClusters([], { ...detected, townshipOfPoint: ['A'] }, settings)).toThrow(RangeError);
    expect(() => matchNamedClusters([], { ...detected, labels: Int32Array.of(0) }, settings)).toThrow(RangeError);
    expect(() => matchNamedClusters([], { ...detected, index: pointIndex(detected.points.slice()) }, settings)).toThrow('other points');
    expect(() => matchNamedClusters([], detected, { ...settings, minimumShared: 0 })).toThrow(RangeError);
    expect(() => matchNamedClusters([], detected, { ...settings, withinMetres: -1 })).toThrow(RangeError);
  });
});
