import { projectPoints, taiwanPlane } from '../geography/equal-area.ts';
import { checkWeights } from './point-weights.ts';

/** Counts of points in hexagons of one size; only hexagons with a point exist, from south to north and in each row from west to east. */
export interface HexagonCounts {
  /** Between opposite sides, and between the centres of neighbours. */
  readonly widthMetres: number;
  /** Area of every hexagon, √3/2 of the squared width. */
  readonly areaKm2: number;
  /** Longitude and latitude after each other. */
  readonly centres: Float64Array;
  /** Longitude and latitude of six corners per hexagon, from the northern one counter-clockwise; neighbours share corners to the last bit. */
  readonly corners: Float64Array;
  /** Sum of the weights of the points in each; without weights their number. */
  readonly counts: Float64Array;
  /** Which hexagon each point is in. */
  readonly hexagonOfPoint: Uint32Array;
}

/** Corners in half widths east and in sixths of the height between two corners north, from the northern one counter-clockwise. */
const cornerSteps = [[0, 2], [-1, 1], [-1, -1], [0, -2], [1, -1], [1, 1]] as const;

// The plane reaches 12,742 km from its centre: columns of hexagons from 1 m on number less than half of this either way.
const columnsKept = 2 ** 26;

/**
 * Counts points in hexagons with corners to the north and south on `taiwanPlane`, an equal-area plane: all hexagons have the same area on the
 * ground, and around Taiwan their widths are true within 0.1 %. One hexagon is centred at 121° E, 23.75° N, whatever the points, so the grid stays
 * when the points change. A point belongs to the nearest centre; one just between two to the southern, then the western one.
 *
 * `points` is longitude and latitude after each other; `weights`, one per point, counts a point for more or less than one.
 * @throws RangeError for a width under 1 m, for points that are none or lie opposite to Taiwan on the globe, and for weights that are negative,
 * not finite or not one per point.
 */
export function hexagonCounts(points: Float64Array, widthMetres: number, weights?: Float64Array): HexagonCounts {
  if (!(widthMetres >= 1 && widthMetres < Infinity)) throw new RangeError(`Hexagons need a width of at least 1 m, not ${widthMetres}.`);
  checkWeights(points, weights);
  const plane = projectPoints(points);
  const length = points.length / 2;
  const keys = new Float64Array(length);
  for (let point = 0; point < length; point += 1) keys[point] = keyOf(plane[2 * point] ?? 0, plane[2 * point + 1] ?? 0, widthMetres);

  const sorted = Float64Array.from(new Set(keys)).sort();
  const numbers = new Map<number, number>();
  sorted.forEach((key, hexagon) => numbers.set(key, hexagon));
  const counts = new Float64Array(sorted.length);
  const hexagonOfPoint = new Uint32Array(length);
  for (let point = 0; point < length; point += 1) {
    const hexagon = numbers.get(keys[point] ?? 0) ?? 0;
    hexagonOfPoint[point] = hexagon;
    counts[hexagon] = (counts[hexagon] ?? 0) + (weights?.[point] ?? 1);
  }
  return { widthMetres, areaKm2: (Math.sqrt(3) / 2) * (widthMetres / 1000) ** 2, ...shapes(sorted, widthMetres), counts, hexagonOfPoint };
}

/**
 * Row and column of the nearest centre as one number. Rows are √3/2 widths apart and centres in a row one width, every other row half a width
 * farther east; no point is farther than 1/√3 widths from its centre, so that this is in the row below or above it.
 */
function keyOf(x: number, y: number, width: number): number {
  const east = x / width;
  const north = y / width / (Math.sqrt(3) / 2);
  const below = Math.floor(north);
  const columnBelow = nearestColumn(east, below);
  const columnAbove = nearestColumn(east, below + 1);
  const distanceBelow = (east - centreEast(columnBelow, below)) ** 2 + 0.75 * (north - below) ** 2;
  const distanceAbove = (east - centreEast(columnAbove, below + 1)) ** 2 + 0.75 * (north - below - 1) ** 2;
  return distanceBelow <= distanceAbove ? below * columnsKept + columnBelow : (below + 1) * columnsKept + columnAbove;
}

/** 0 for even rows, ½ or −½ for odd ones: the same centres, numbered from the other side. */
const shift = (row: number): number => (row % 2) / 2;

const centreEast = (column: number, row: number): number => column + shift(row);

const nearestColumn = (east: number, row: number): number => Math.ceil(east - shift(row) - 0.5);

function shapes(keys: Float64Array, width: number): Pick<HexagonCounts, 'centres' | 'corners'> {
  const centres = new Float64Array(2 * keys.length);
  const corners = new Float64Array(12 * keys.length);
  const place = (halfWidths: number, sixths: number): [number, number] => taiwanPlane.unproject([(halfWidths * width) / 2, (sixths * width) / (2 * Math.sqrt(3))]);
  keys.forEach((key, hexagon) => {
    const row = Math.round(key / columnsKept);
    const column = key - row * columnsKept;
    const halfWidths = 2 * centreEast(column, row);
    centres.set(place(halfWidths, 3 * row), 2 * hexagon);
    cornerSteps.forEach(([east, north], corner) => corners.set(place(halfWidths + east, 3 * row + north), 12 * hexagon + 2 * corner));
  });
  return { centres, corners };
}
