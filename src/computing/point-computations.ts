import type { PointCells, PointCellsRequest, PointCurveRequest, PointGroup, PointGroups, PointGroupsRequest } from '../core/analysis/analysis.ts';
import { areaOfPoints } from '../core/geography/area-polygons.ts';
import { taiwanPlane } from '../core/geography/equal-area.ts';
import { polygonsAreaKm2 } from '../core/geography/geodesic-area.ts';
import { dbscan } from '../core/statistics/dbscan.ts';
import { hexagonCounts } from '../core/statistics/hexagon-counts.ts';
import { hullOnLand } from '../core/statistics/hull-on-land.ts';
import { kernelDensity } from '../core/statistics/kernel-density.ts';
import { matchNamedClusters } from '../core/statistics/match-named-clusters.ts';
import { pointClusters } from '../core/statistics/point-clusters.ts';
import { pointIndex } from '../core/statistics/point-index.ts';
import { robustnessCurve, type CurveStep } from '../core/statistics/robustness-curve.ts';

type Report = (share: number) => void;

/** The township of most of the points; of several with as many the one with the lower code, '' when all are in none. */
function mostCommon(members: Uint32Array, townshipOfPoint: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const point of members) {
    const code = townshipOfPoint[point] ?? '';
    if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].toSorted(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))[0]?.[0] ?? '';
}

/** Groups by density with their hulls on land, the largest first, and the comparison with the named clusters. */
export function pointGroups({ points, distanceMetres, minimumPoints, land, townships, named }: PointGroupsRequest, report: Report): PointGroups {
  const index = pointIndex(points);
  const found = dbscan(points, { distanceMetres, minimumPoints }, { index, report: (share) => report(share * 0.6) });
  const townshipOfPoint = areaOfPoints(points, townships);
  report(0.7);
  const groups = pointClusters(points, found)
    .map((cluster): PointGroup => {
      const hull = cluster.hull ? hullOnLand(cluster.hull, land) : [];
      return {
        group: cluster.cluster,
        points: cluster.members.length,
        corePoints: cluster.corePoints,
        centroid: cluster.centroid,
        hull,
        areaKm2: hull.length > 0 ? polygonsAreaKm2(hull) : null,
        township: mostCommon(cluster.members, townshipOfPoint),
      };
    })
    .toSorted((a, b) => b.points - a.points || a.group - b.group);
  report(0.9);
  const comparison = matchNamedClusters(named, { points, labels: found.labels, clusters: found.clusters, townshipOfPoint, index }, { minimumShared: minimumPoints, withinMetres: distanceMetres });
  return { labels: found.labels, clusters: found.clusters, groups, comparison, pointsOutside: townshipOfPoint.filter((code) => code === '').length };
}

export function pointCurve({ points, settings }: PointCurveRequest, report: Report): readonly CurveStep[] {
  return robustnessCurve(points, settings, { report });
}

/** A cell's side as a part of the bandwidth: fine enough that no step is seen, and few enough cells to draw. */
const cellsPerBandwidth = 4;

function densityCells(points: Float64Array, bandwidthMetres: number, report: Report): PointCells {
  const grid = kernelDensity(points, { bandwidthMetres, cellMetres: bandwidthMetres / cellsPerBandwidth }, { report });
  const filled = Array.from(grid.perKm2.keys()).filter((cell) => (grid.perKm2[cell] ?? 0) > 0);
  const corners = new Float64Array(filled.length * 8);
  filled.forEach((cell, at) => {
    const west = grid.west + (cell % grid.columns) * grid.cellMetres;
    const south = grid.south + Math.floor(cell / grid.columns) * grid.cellMetres;
    const [east, north] = [west + grid.cellMetres, south + grid.cellMetres];
    [[west, south], [east, south], [east, north], [west, north]].forEach(([x = 0, y = 0], corner) => corners.set(taiwanPlane.unproject([x, y]), at * 8 + corner * 2));
  });
  return { corners, cornersPerCell: 4, values: Float64Array.from(filled, (cell) => grid.perKm2[cell] ?? 0) };
}

/** Hexagons with the number of their points, or cells with the density round them. */
export function pointCells({ points, drawing, metres }: PointCellsRequest, report: Report): PointCells {
  if (drawing === 'density') return densityCells(points, metres, report);
  const { corners, counts } = hexagonCounts(points, metres);
  return { corners, cornersPerCell: 6, values: counts };
}
