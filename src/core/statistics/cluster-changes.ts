import type { Clustering } from './dbscan.ts';

export type ClusterLabels = Pick<Clustering, 'labels' | 'clusters'>;

/** What became of the clusters of one detection in another one of the same points; numbers are those of the labels. */
export interface ClusterChanges {
  /** One cluster before is one cluster after. */
  readonly persisting: readonly { readonly before: number; readonly after: number }[];
  /** Several clusters before are in one after. */
  readonly merges: readonly { readonly before: readonly number[]; readonly after: number }[];
  /** One cluster before is in several after. */
  readonly splits: readonly { readonly before: number; readonly after: readonly number[] }[];
  /** Clusters after that come from none. */
  readonly appeared: readonly number[];
  /** Clusters before of which nothing is left. */
  readonly vanished: readonly number[];
}

/**
 * Compares two detections by the points they share. A cluster before and a cluster after are linked when they share more than half of the points
 * of either: the one before goes mostly into the one after, or the one after comes mostly from the one before. Then a cluster after with several
 * links is a merge, one before with several links a split (one cluster can be part of both), one after without a link has appeared, one before
 * without a link has vanished, and a pair that is linked with each other alone persists. So every cluster before persists, has vanished or is
 * named in a merge or split, and every cluster after persists, has appeared or is named in one; before and after exchanged, merges and splits
 * are exchanged. The transitions are those of MONIC (Spiliopoulou, Ntoutsi, Theodoridis and Schult 2006) with a majority as threshold.
 * @throws RangeError when the detections are not of equally many points.
 */
export function clusterChanges(before: ClusterLabels, after: ClusterLabels): ClusterChanges {
  const { fromBefore, fromAfter } = links(before, after);
  const all = (linked: readonly (readonly number[])[]) => linked.map((others, cluster) => ({ cluster, others }));
  return {
    persisting: all(fromBefore).flatMap(({ cluster, others: [only, ...more] }) =>
      only !== undefined && more.length === 0 && fromAfter[only]?.length === 1 ? [{ before: cluster, after: only }] : [],
    ),
    merges: all(fromAfter).flatMap(({ cluster, others }) => (others.length > 1 ? [{ before: others, after: cluster }] : [])),
    splits: all(fromBefore).flatMap(({ cluster, others }) => (others.length > 1 ? [{ before: cluster, after: others }] : [])),
    appeared: all(fromAfter).flatMap(({ cluster, others }) => (others.length === 0 ? [cluster] : [])),
    vanished: all(fromBefore).flatMap(({ cluster, others }) => (others.length === 0 ? [cluster] : [])),
  };
}

/** For every cluster of either detection, the clusters of the other that it is linked with, ascending. */
function links(before: ClusterLabels, after: ClusterLabels) {
  if (before.labels.length !== after.labels.length) {
    throw new RangeError(`Detections of ${before.labels.length} and ${after.labels.length} points cannot be compared.`);
  }
  const sizesBefore = new Uint32Array(before.clusters);
  const sizesAfter = new Uint32Array(after.clusters);
  const shared = new Map<number, number>();
  before.labels.forEach((one, point) => {
    const other = after.labels[point] ?? -1;
    if (one >= 0) sizesBefore[one] = (sizesBefore[one] ?? 0) + 1;
    if (other >= 0) sizesAfter[other] = (sizesAfter[other] ?? 0) + 1;
    if (one < 0 || other < 0) return;
    const pair = one * after.clusters + other;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  });
  const fromBefore = Array.from({ length: before.clusters }, (): number[] => []);
  const fromAfter = Array.from({ length: after.clusters }, (): number[] => []);
  for (const [pair, count] of [...shared].toSorted(([one], [other]) => one - other)) {
    const [one, other] = [Math.floor(pair / after.clusters), pair % after.clusters];
    if (2 * count <= (sizesBefore[one] ?? 0) && 2 * count <= (sizesAfter[other] ?? 0)) continue;
    fromBefore[one]?.push(other);
    fromAfter[other]?.push(one);
  }
  return { fromBefore, fromAfter };
}
