import { presimplify, quantile, sphericalTriangleArea } from 'topojson-simplify';
import { areasOf, gridArcs, ringsOf, type AreaTopology } from './area-topology.ts';
import { conflictingArcs } from './planarity.ts';

type GridPoint = [number, number];

export interface SimplifyOptions {
  /** Share of the points to keep, 0–1, those spanning the largest triangles first (Visvalingam). */
  readonly keptShare: number;
  /** Steps of the grid along each side of the bounds. */
  readonly gridSteps: number;
  /** An islet keeps at least this many corners (or all it has). */
  readonly isletCorners: number;
}

interface WeightedArc {
  /** Source points, `[longitude, latitude]`, with the weight of each; the ends weigh Infinity. */
  readonly points: readonly (readonly [number, number, number])[];
  threshold: number;
}

const roundLimit = 16;

/** Twice the signed area of a ring in grid steps. */
function ringArea(ring: readonly GridPoint[]): number {
  let area = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    area += x * nextY - nextX * y;
  });
  return area;
}

function ringPoints(ring: readonly number[], arcs: readonly (readonly GridPoint[])[]): GridPoint[] {
  return ring.flatMap((number) => {
    const points = arcs[number < 0 ? ~number : number] ?? [];
    // The last point of an arc is the first of the next.
    return number < 0 ? points.slice(1).reverse() : points.slice(0, -1);
  });
}

/** Rings that have no area or have turned over, as arc numbers. */
function lostRings(topology: AreaTopology, before: readonly (readonly GridPoint[])[], after: readonly (readonly GridPoint[])[]): number[] {
  const lost: number[] = [];
  for (const object of Object.keys(topology.objects)) {
    for (const area of areasOf(topology, object)) {
      for (const ring of ringsOf(area)) {
        const turned = Math.sign(ringArea(ringPoints(ring, before))) !== Math.sign(ringArea(ringPoints(ring, after)));
        if (turned) lost.push(...ring.map((number) => (number < 0 ? ~number : number)));
      }
    }
  }
  return lost;
}

function weigh(topology: AreaTopology, { keptShare, isletCorners }: SimplifyOptions): WeightedArc[] {
  const weighted = presimplify(topology, sphericalTriangleArea);
  const common = quantile(weighted, keptShare);
  return weighted.arcs.map((arc) => {
    const points = arc.map(([x = 0, y = 0, weight = 0]) => [x, y, weight] as const);
    const [first] = points;
    const last = points.at(-1);
    const isClosed = first && last && first[0] === last[0] && first[1] === last[1];
    const weights = points.map(([, , weight]) => weight).filter(Number.isFinite).sort((one, other) => other - one);
    // A closed arc has one corner in its two ends already.
    const least = isClosed ? (weights[Math.min(isletCorners - 1, weights.length) - 1] ?? 0) : Infinity;
    return { points, threshold: Math.min(common, least) };
  });
}

/**
 * A lighter topology over the same areas: Visvalingam by spherical area, on a coarser grid, with every ring and every area kept. Where
 * simplifying makes lines cross or a ring vanish, the arcs concerned get points back until they no longer do.
 * @throws Error when arcs still conflict with all their points, which means that the grid is too coarse.
 */
export function simplifyAreas(topology: AreaTopology, options: SimplifyOptions): AreaTopology {
  const weightedArcs = weigh(topology, options);
  const source = gridArcs(topology);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of weightedArcs) {
    for (const [x, y] of points) {
      [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
    }
  }
  const step = Math.max(east - west, north - south) / options.gridSteps;
  const toGrid = (x: number, y: number): GridPoint => [Math.round((x - west) / step), Math.round((y - south) / step)];

  const simplified = ({ points, threshold }: WeightedArc): GridPoint[] => {
    const kept: GridPoint[] = [];
    for (const [x, y, weight] of points) {
      if (weight < threshold) continue;
      const point = toGrid(x, y);
      const last = kept.at(-1);
      if (!last || last[0] !== point[0] || last[1] !== point[1]) kept.push(point);
    }
    return kept;
  };

  for (let round = 0; round < roundLimit; round += 1) {
    const arcs = weightedArcs.map(simplified);
    const offenders = new Set([...conflictingArcs(arcs), ...lostRings(topology, source, arcs)]);
    if (offenders.size === 0) return encode(topology, arcs, { scale: [step, step], translate: [west, south] });
    for (const number of offenders) {
      const arc = weightedArcs[number];
      // Halving ever more steeply reaches "all points" within the rounds.
      if (arc) arc.threshold = round > roundLimit / 2 ? 0 : arc.threshold / 2;
    }
  }
  throw new Error(`the grid of ${options.gridSteps} steps is too coarse: arcs conflict with all their points`);
}

function encode(topology: AreaTopology, arcs: readonly (readonly GridPoint[])[], transform: AreaTopology['transform']): AreaTopology {
  const relative = arcs.map((points) => {
    let [x, y] = [0, 0];
    const steps = points.map(([nextX, nextY]) => {
      const delta = [nextX - x, nextY - y];
      [x, y] = [nextX, nextY];
      return delta;
    });
    // An arc whose points all fell on one grid point still needs two.
    return steps.length === 1 ? [...steps, [0, 0]] : steps;
  });
  return { type: 'Topology', transform, objects: topology.objects, arcs: relative };
}
