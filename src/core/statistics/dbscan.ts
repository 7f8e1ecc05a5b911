import { chordOf } from '../geography/great-circle.ts';
import { pointCells, type PointCells } from './point-cells.ts';
import { pointIndex, type PointIndex } from './point-index.ts';

/** When points are crowded enough to be a cluster. */
export interface DbscanSettings {
  /** Above 0; both ends count as within. */
  readonly distanceMetres: number;
  /** Whole, at least 1; the point itself counts. */
  readonly minimumPoints: number;
}

/** Which cluster each point belongs to. */
export interface Clustering {
  /** Cluster number of each point, from 0; −1 for noise. */
  readonly labels: Int32Array;
  /** How many clusters there are. */
  readonly clusters: number;
  /** 1 for core points. */
  readonly core: Uint8Array;
}

export interface DbscanOptions {
  /** `pointIndex(points)`, made once for many settings; made anew when left out. */
  readonly index?: PointIndex;
  /** Hears the share done, 0 … 1, every few milliseconds. What it throws stops the search and is passed on. */
  readonly report?: (share: number) => void;
}

/**
 * Density-based clusters (Ester, Kriegel, Sander and Xu 1996, "A density-based algorithm for discovering clusters in large spatial databases
 * with noise", KDD-96) with haversine distances in metres. A point is a core point when at least `minimumPoints` points, itself among them, are
 * within the distance; core points within the distance of each other share a cluster. Clusters are numbered in the order of their first core
 * point. A point that is no core point but within the distance of one is a border point and belongs to the first such cluster in that order,
 * as it would when clusters are grown one after another; every other point is noise.
 *
 * `points` is longitude and latitude after each other.
 * @throws RangeError as `pointIndex` does, for settings out of range, and for an index of other points.
 */
export function dbscan(points: Float64Array, settings: DbscanSettings, { index = pointIndex(points), report }: DbscanOptions = {}): Clustering {
  checkSettings(settings);
  if (index.points !== points) throw new RangeError('The index was made for other points.');
  const cells = pointCells(points, settings.distanceMetres);
  const core = corePoints(index, cells, settings, report);
  return growClusters(index, cells, core, settings.distanceMetres, report);
}

function checkSettings({ distanceMetres, minimumPoints }: DbscanSettings): void {
  if (!(distanceMetres > 0 && distanceMetres < Infinity)) throw new RangeError(`The distance must be above 0 m, not ${distanceMetres}.`);
  if (!(Number.isInteger(minimumPoints) && minimumPoints >= 1)) throw new RangeError(`The minimum must be a whole number of points from 1, not ${minimumPoints}.`);
}

const cellsPerReport = 512;
const pointsPerReport = 2048;
/** Share of the work that finding core points is. */
const coreShare = 0.6;

/** In crowded cells all points are core points, in empty surroundings none; only between these the index is asked. */
function corePoints(index: PointIndex, cells: PointCells, { distanceMetres, minimumPoints }: DbscanSettings, report: DbscanOptions['report']): Uint8Array {
  const core = new Uint8Array(index.length);
  for (let cell = 0; cell < cells.count; cell += 1) {
    if (cell % cellsPerReport === cellsPerReport - 1) report?.((coreShare * cell) / cells.count);
    if ((cells.perhapsNear[cell] ?? 0) < minimumPoints) continue;
    const crowded = (cells.surelyNear[cell] ?? 0) >= minimumPoints;
    for (let place = cells.starts[cell] ?? 0; place < (cells.starts[cell + 1] ?? 0); place += 1) {
      const point = cells.order[place] ?? 0;
      if (crowded || index.countAround(point, distanceMetres) >= minimumPoints) core[point] = 1;
    }
  }
  return core;
}

/**
 * Grows one cluster after another from its first core point. Which of several waiting core points is next does not change the result; the last
 * one soonest leaves nothing for the others to look at.
 */
function growClusters(index: PointIndex, cells: PointCells, core: Uint8Array, metres: number, report: DbscanOptions['report']): Clustering {
  const labels = new Int32Array(index.length).fill(-1);
  const takeNear = openPoints(index, cells, metres);
  const waiting = new Uint32Array(index.length);
  let clusters = 0;
  let labelled = 0;
  let nextReport = pointsPerReport;
  for (let seed = 0; seed < index.length; seed += 1) {
    if (core[seed] === 0 || labels[seed] !== -1) continue;
    waiting[0] = seed;
    let height = 1;
    while (height > 0) {
      height -= 1;
      // The seed is within the distance of itself, so it takes its label here and waits once more, for nothing.
      const near = takeNear(waiting[height] ?? 0);
      for (const point of near) {
        labels[point] = clusters;
        if (core[point] === 0) continue;
        waiting[height] = point;
        height += 1;
      }
      labelled += near.length;
      if (labelled < nextReport) continue;
      nextReport += pointsPerReport;
      report?.(coreShare + ((1 - coreShare) * labelled) / index.length);
    }
    clusters += 1;
  }
  return { labels, clusters, core };
}

/**
 * A search among the points that no search has given yet: those within the distance of a point, valid until the next call. Every cell keeps its
 * open points in front of the others.
 */
function openPoints({ length, vectors }: PointIndex, cells: PointCells, metres: number): (point: number) => Uint32Array {
  const { starts, rowsNear, from, to, cellOfPoint } = cells;
  const order = cells.order.slice();
  const openEnds = starts.slice(1);
  const limit = chordOf(metres) ** 2;
  const taken = new Uint32Array(length);
  return (point) => {
    const [x = 0, y = 0, z = 0] = [vectors[3 * point], vectors[3 * point + 1], vectors[3 * point + 2]];
    const firstRow = (cellOfPoint[point] ?? 0) * rowsNear;
    let count = 0;
    for (let row = firstRow; row < firstRow + rowsNear; row += 1) {
      const end = to[row] ?? 0;
      for (let cell = from[row] ?? 0; cell < end; cell += 1) {
        let open = openEnds[cell] ?? 0;
        let place = starts[cell] ?? 0;
        while (place < open) {
          const other = order[place] ?? 0;
          const dx = (vectors[3 * other] ?? 0) - x;
          const dy = (vectors[3 * other + 1] ?? 0) - y;
          const dz = (vectors[3 * other + 2] ?? 0) - z;
          if (dx * dx + dy * dy + dz * dz > limit) {
            place += 1;
            continue;
          }
          open -= 1;
          order[place] = order[open] ?? 0;
          order[open] = other;
          taken[count] = other;
          count += 1;
        }
        openEnds[cell] = open;
      }
    }
    return taken.subarray(0, count);
  };
}
