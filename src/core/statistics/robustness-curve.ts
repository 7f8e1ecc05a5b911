import { clusterChanges, type ClusterChanges } from './cluster-changes.ts';
import { dbscan, type Clustering, type DbscanOptions, type DbscanSettings } from './dbscan.ts';
import { pointIndex } from './point-index.ts';

/** What one setting finds, and what changed since the setting before it. */
export interface CurveStep {
  readonly settings: DbscanSettings;
  readonly clusters: number;
  readonly clusteredPoints: number;
  /** Clustered points ÷ all points; `null` without points. */
  readonly clusteredShare: number | null;
  /** Points of the largest cluster; 0 without one. */
  readonly largestCluster: number;
  /** Compared with the step before; `null` at the first. */
  readonly changes: ClusterChanges | null;
}

/**
 * Density-based clusters of the same points under a row of settings, in the order given: distances from short to long, or minima from many to
 * few, so that each step can say what it joined or brought. With a longer distance and the same minimum, core points stay core points and stay
 * together, so the clustered share never falls.
 * @throws RangeError as `dbscan` does.
 */
export function robustnessCurve(points: Float64Array, settings: readonly DbscanSettings[], { index = pointIndex(points), report }: DbscanOptions = {}): readonly CurveStep[] {
  let before: Clustering | null = null;
  return settings.map((asked, step) => {
    const found = dbscan(points, asked, { index, report: (share) => report?.((step + share) / settings.length) });
    const sizes = new Uint32Array(found.clusters);
    let clusteredPoints = 0;
    for (const label of found.labels) {
      if (label < 0) continue;
      sizes[label] = (sizes[label] ?? 0) + 1;
      clusteredPoints += 1;
    }
    const changes = before && clusterChanges(before, found);
    before = found;
    report?.((step + 1) / settings.length);
    return {
      settings: asked,
      clusters: found.clusters,
      clusteredPoints,
      clusteredShare: index.length === 0 ? null : clusteredPoints / index.length,
      largestCluster: sizes.reduce((most, size) => Math.max(most, size), 0),
      changes,
    };
  });
}
