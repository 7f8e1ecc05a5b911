import { csvParse } from 'd3-dsv';
import { dbscan } from '../../src/core/statistics/dbscan.ts';
import { hexagonCounts } from '../../src/core/statistics/hexagon-counts.ts';
import { kernelDensity } from '../../src/core/statistics/kernel-density.ts';
import { pointClusters } from '../../src/core/statistics/point-clusters.ts';
import { pointIndex } from '../../src/core/statistics/point-index.ts';
import type { FactoryPackage } from './factory-package.ts';
import { median } from './measure.ts';

const runs = 7;

/** Times in ms of `runs` runs, in order. */
function timesOf(work: () => unknown): readonly number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** Says how long the statistics of points take on the located factories: median of seven runs, and the best of them. */
export function measurePointStatistics({ files }: FactoryPackage, say: (what: string, milliseconds: number, wish: number | null) => void): void {
  const rows = csvParse(files['bench/factories.csv'] ?? '');
  const points = Float64Array.from(rows.flatMap((row) => [Number(row['longitude']), Number(row['latitude'])]));
  const tell = (what: string, wish: number | null, work: () => unknown): void => {
    const times = timesOf(work);
    say(`${what}, median of ${runs}`, median(times), wish);
    say(`${what}, best`, Math.min(...times), wish);
  };
  const settings = { distanceMetres: 1000, minimumPoints: 30 };
  tell('DBSCAN of the factories, 1,000 m and 30 points', 250, () => dbscan(points, settings));
  tell('DBSCAN of the factories, 500 m and 10 points', 250, () => dbscan(points, { distanceMetres: 500, minimumPoints: 10 }));
  const index = pointIndex(points);
  tell('DBSCAN again with the index there', 250, () => dbscan(points, settings, { index }));
  const found = dbscan(points, settings, { index });
  tell('hulls, centroids and areas of its clusters', null, () => pointClusters(points, found));
  tell('hexagons of 2,000 m', 50, () => hexagonCounts(points, 2000));
  tell('kernel density, 3,000 m on cells of 500 m', 500, () => kernelDensity(points, { bandwidthMetres: 3000, cellMetres: 500 }));
}
