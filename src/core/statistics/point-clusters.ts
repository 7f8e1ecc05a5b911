import type { Position } from '../geography/bounds.ts';
import { convexHull } from '../geography/convex-hull.ts';
import { ringAreaKm2, type Ring } from '../geography/geodesic-area.ts';
import { unitVector } from '../geography/great-circle.ts';
import type { Clustering } from './dbscan.ts';

/** What one detected cluster is. */
export interface PointCluster {
  /** Its number in the labels. */
  readonly cluster: number;
  /** Numbers of its points, ascending. */
  readonly members: Uint32Array;
  readonly corePoints: number;
  /** The mean of its points on the sphere, `[longitude, latitude]`. It may lie outside of the hull's land, or where no point is. */
  readonly centroid: Position;
  /** The convex hull, a closed ring counter-clockwise; `null` where all points are on one line. `hullOnLand` takes the sea away. */
  readonly hull: Ring | null;
  /** Area of the hull in km² on the ellipsoid, sea included; `null` without a hull. */
  readonly hullAreaKm2: number | null;
}

/**
 * All clusters of a detection, in the order of their numbers. `points` is longitude and latitude after each other, as they were detected in.
 * @throws RangeError unless there is one label per point.
 */
export function pointClusters(points: Float64Array, clustering: Clustering): readonly PointCluster[] {
  return membersOf(points, clustering).map((members, cluster) => {
    const positions = Array.from(members, (point): Position => [points[2 * point] ?? Number.NaN, points[2 * point + 1] ?? Number.NaN]);
    const hull = convexHull(positions);
    return {
      cluster,
      members,
      corePoints: members.reduce((count, point) => count + (clustering.core[point] ?? 0), 0),
      centroid: sphericalMean(positions),
      hull,
      hullAreaKm2: hull && ringAreaKm2(hull),
    };
  });
}

function membersOf(points: Float64Array, { labels, clusters }: Clustering): readonly Uint32Array[] {
  if (labels.length * 2 !== points.length) throw new RangeError(`${labels.length} labels do not belong to ${points.length / 2} points.`);
  const members = Array.from({ length: clusters }, (): number[] => []);
  labels.forEach((label, point) => members[label]?.push(point));
  return members.map((numbers) => Uint32Array.from(numbers));
}

/** The direction of the sum of the unit vectors: the place from which the squared chords to all positions are least. */
function sphericalMean(positions: readonly Position[]): Position {
  let [sumX, sumY, sumZ] = [0, 0, 0];
  for (const position of positions) {
    const [x, y, z] = unitVector(position);
    sumX += x;
    sumY += y;
    sumZ += z;
  }
  return [(Math.atan2(sumY, sumX) * 180) / Math.PI, (Math.atan2(sumZ, Math.hypot(sumX, sumY)) * 180) / Math.PI];
}
