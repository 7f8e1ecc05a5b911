import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { haversineMetres } from '../../../../src/core/geography/great-circle.ts';
import { dbscan } from '../../../../src/core/statistics/dbscan.ts';
import { pointClusters } from '../../../../src/core/statistics/point-clusters.ts';
import { between, crowds, flat, positionsOf } from './random-points.ts';

const settings = fc.record({ distanceMetres: between(200, 5000), minimumPoints: fc.integer({ min: 1, max: 6 }) });

describe('pointClusters', () => {
  it('sums up a square, a line and nothing of the noise', () => {
    const points = flat([[121, 24], [121.01, 24], [120, 23], [121.01, 24.01], [121, 24.01], [122, 25], [122, 25.01]]);
    const clusters = pointClusters(points, { labels: Int32Array.of(0, 0, -1, 0, 0, 1, 1), clusters: 2, core: Uint8Array.of(1, 1, 0, 1, 0, 1, 1) });
    expect(clusters).toHaveLength(2);
    const [square, line] = clusters;
    expect(square).toMatchObject({ cluster: 0, members: Uint32Array.of(0, 1, 3, 4), corePoints: 3, hull: [[121, 24], [121.01, 24], [121.01, 24.01], [121, 24.01], [121, 24]] });
    expect(square?.centroid[0]).toBeCloseTo(121.005, 9);
    expect(square?.centroid[1]).toBeCloseTo(24.005, 6);
    // At 24° N a hundredth of a degree is 1.1078 km of meridian and 1.0176 km of parallel on WGS84: 1.1272 km².
    expect(square?.hullAreaKm2).toBeCloseTo(1.1272, 3);
    expect(line).toMatchObject({ cluster: 1, corePoints: 2, hull: null, hullAreaKm2: null });
    expect(line?.centroid[1]).toBeCloseTo(25.005, 9);
  });

  it('takes the mean on the sphere, not of the degrees', () => {
    // Two places at 60° N, 90° apart: their middle on the great circle is farther north.
    const [pair] = pointClusters(flat([[0, 60], [90, 60]]), { labels: Int32Array.of(0, 0), clusters: 1, core: Uint8Array.of(1, 1) });
    expect(pair?.centroid[0]).toBeCloseTo(45, 9);
    // tan φ = tan 60° / cos 45°
    expect(pair?.centroid[1]).toBeCloseTo((Math.atan(Math.sqrt(3) * Math.SQRT2) * 180) / Math.PI, 9);
  });

  it('shares all clustered points out, each once, with its centroid inside of the hull', () => {
    fc.assert(
      fc.property(crowds([120.6, 24.1]), settings, (points, asked) => {
        const found = dbscan(points, asked);
        const clusters = pointClusters(points, found);
        expect(clusters.map(({ cluster }) => cluster)).toEqual(Array.from({ length: found.clusters }, (_, cluster) => cluster));
        const all = clusters.flatMap(({ members }) => [...members]);
        expect(all.toSorted((a, b) => a - b)).toEqual([...found.labels.keys()].filter((point) => (found.labels[point] ?? -1) >= 0));
        const positions = positionsOf(points);
        for (const { cluster, members, corePoints, centroid, hull, hullAreaKm2 } of clusters) {
          expect([...members].every((point) => found.labels[point] === cluster)).toBe(true);
          expect([...members]).toEqual([...members].toSorted((a, b) => a - b));
          expect(corePoints).toBeGreaterThan(0);
          expect(corePoints).toBeLessThanOrEqual(members.length);
          expect(hull === null).toBe(hullAreaKm2 === null);
          const farthest = Math.max(...[...members].map((point) => haversineMetres(centroid, positions[point] ?? centroid)));
          // The centroid is no farther from any point than two of them can be from each other.
          const span = Math.max(...[...members].flatMap((one) => [...members].map((other) => haversineMetres(positions[one] ?? centroid, positions[other] ?? centroid))));
          expect(farthest).toBeLessThanOrEqual(span + 1e-3);
          // The mean on the sphere of a long thin crowd lies a little north of its straight line in degrees.
          hull?.slice(1).forEach(([x, y], index) => {
            const [fromX, fromY]: Position = hull[index] ?? [x, y];
            expect((x - fromX) * (centroid[1] - fromY) - (y - fromY) * (centroid[0] - fromX)).toBeGreaterThan(-1e-6);
          });
        }
      }),
      { seed: 51, numRuns: 60 },
    );
  });

  it('wants one label per point', () => {
    expect(() => pointClusters(flat([[121, 24]]), { labels: Int32Array.of(0, 0), clusters: 1, core: Uint8Array.of(1, 1) })).toThrow(RangeError);
  });
});
