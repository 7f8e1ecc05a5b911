import { chordOf } from '../geography/great-circle.ts';

const radians = Math.PI / 180;

/**
 * Points sorted into cells so small that any two points of a cell and the eight around it are within the distance. Only cells that hold a point
 * exist. They stand in order of row (south to north) and column (west to east), so what lies near a cell is one run of cells in each row.
 */
export interface PointCells {
  readonly count: number;
  /** Point numbers, cell after cell. */
  readonly order: Uint32Array;
  /** Cell c holds `order[starts[c]]` up to before `order[starts[c + 1]]`. */
  readonly starts: Uint32Array;
  readonly cellOfPoint: Uint32Array;
  /** Rows in which cells near a cell may lie, its own in the middle. */
  readonly rowsNear: number;
  /** In the r-th of these rows, the cells that may hold points within the distance: `from[c * rowsNear + r]` up to before `to[…]`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** For each cell, how many points are surely within the distance of all its points: those of the three by three cells around it. */
  readonly surelyNear: Uint32Array;
  /** For each cell, how many points may be within the distance of one of its points. */
  readonly perhapsNear: Uint32Array;
}

/** Side of a cell as a share of the distance: the diagonal of three by three cells reaches over two sides each way. */
const sidesPerDistance = 2 * Math.SQRT2;

/**
 * Cells for a distance over points that `pointIndex` has accepted.
 * @throws RangeError for a distance that is not above 0, or so small that rows or columns cannot be numbered with 32 bits.
 */
export function pointCells(points: Float64Array, metres: number): PointCells {
  if (!(metres > 0)) throw new RangeError(`Cells need a distance above 0 m, not ${metres}.`);
  const length = points.length / 2;
  let [west, south, north, nearest] = [180, 90, -90, 90];
  for (let point = 0; point < length; point += 1) {
    const latitude = points[2 * point + 1] ?? 0;
    west = Math.min(west, points[2 * point] ?? 0);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
    nearest = Math.min(nearest, Math.abs(latitude));
  }
  const chord = chordOf(metres);
  // A chord is never longer than √(Δφ² + cos²φ Δλ²), so cells measured in chords keep the promise; a billionth less for rounding.
  const height = ((chord / sidesPerDistance) * (1 - 1e-9)) / radians;
  const width = height / Math.cos(nearest * radians);
  const leastCosine = Math.min(Math.cos(south * radians), Math.cos(north * radians));
  // The farthest that points within the distance can be apart, in rows and columns.
  const rowReach = Math.ceil((degreesSpanned(chord, 1) / height) * (1 + 1e-9));
  const columnReach = Math.min(0xffffffff, Math.ceil((degreesSpanned(chord, leastCosine) / width) * (1 + 1e-9)));

  const rows = new Uint32Array(length);
  const columns = new Uint32Array(length);
  for (let point = 0; point < length; point += 1) {
    const row = Math.floor(((points[2 * point + 1] ?? 0) - south) / height);
    const column = Math.floor(((points[2 * point] ?? 0) - west) / width);
    if (row > 0xffffffff || column > 0xffffffff) throw new RangeError(`${metres} m is too small a distance for points so far apart.`);
    rows[point] = row;
    columns[point] = column;
  }
  const order = sortedBy(rows, sortedBy(columns, Uint32Array.from({ length }, (_, point) => point)));
  const { starts, cellRows, cellColumns, cellOfPoint } = cellsInOrder(order, rows, columns);
  const count = cellRows.length;

  const rowsNear = 2 * rowReach + 1;
  const from = new Uint32Array(count * rowsNear);
  const to = new Uint32Array(count * rowsNear);
  const surelyNear = new Uint32Array(count);
  const perhapsNear = new Uint32Array(count);
  for (let offset = -rowReach; offset <= rowReach; offset += 1) {
    const near = run(cellRows, cellColumns, offset, columnReach);
    for (let cell = 0; cell < count; cell += 1) {
      from[cell * rowsNear + offset + rowReach] = near.from[cell] ?? 0;
      to[cell * rowsNear + offset + rowReach] = near.to[cell] ?? 0;
    }
    addPoints(perhapsNear, near, starts);
    if (Math.abs(offset) <= 1) addPoints(surelyNear, run(cellRows, cellColumns, offset, 1), starts);
  }
  return { count, order, starts, cellOfPoint, rowsNear, from, to, surelyNear, perhapsNear };
}

/** Degrees of longitude, at a parallel with this cosine, that a chord can span; 180 when it reaches over the pole. */
function degreesSpanned(chord: number, cosine: number): number {
  const sine = chord / (2 * cosine);
  return sine < 1 ? (2 * Math.asin(sine)) / radians : 180;
}

/** Stable sort of `order` by 32-bit keys, digit after digit of 11 bits. */
function sortedBy(keys: Uint32Array, order: Uint32Array): Uint32Array {
  let sorted: Uint32Array = order;
  let next: Uint32Array = new Uint32Array(order.length);
  const largest = keys.reduce((most, key) => Math.max(most, key), 0);
  for (let shift = 0; shift < 33 && largest >= 2 ** shift; shift += 11) {
    const places = new Uint32Array(2049);
    for (const item of sorted) {
      const digit = ((keys[item] ?? 0) >>> shift) & 2047;
      places[digit + 1] = (places[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < 2047; digit += 1) places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0);
    for (const item of sorted) {
      const digit = ((keys[item] ?? 0) >>> shift) & 2047;
      const place = places[digit] ?? 0;
      next[place] = item;
      places[digit] = place + 1;
    }
    [sorted, next] = [next, sorted];
  }
  return sorted;
}

function cellsInOrder(order: Uint32Array, rows: Uint32Array, columns: Uint32Array) {
  const cellOfPoint = new Uint32Array(order.length);
  const starts: number[] = [];
  const cellRows: number[] = [];
  const cellColumns: number[] = [];
  for (let place = 0; place < order.length; place += 1) {
    const point = order[place] ?? 0;
    const [row = 0, column = 0] = [rows[point], columns[point]];
    if (row !== cellRows.at(-1) || column !== cellColumns.at(-1)) {
      starts.push(place);
      cellRows.push(row);
      cellColumns.push(column);
    }
    cellOfPoint[point] = starts.length - 1;
  }
  starts.push(order.length);
  return { starts: Uint32Array.from(starts), cellRows: Float64Array.from(cellRows), cellColumns: Float64Array.from(cellColumns), cellOfPoint };
}

interface Runs {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** For every cell, the run of cells so many rows above it and at most so many columns away; both ends only ever move forwards. */
function run(rows: Float64Array, columns: Float64Array, offset: number, reach: number): Runs {
  const count = rows.length;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  let [first, end] = [0, 0];
  for (let cell = 0; cell < count; cell += 1) {
    const row = (rows[cell] ?? 0) + offset;
    const column = columns[cell] ?? 0;
    while (first < count && isBefore(rows[first], columns[first], row, column - reach)) first += 1;
    end = Math.max(end, first);
    while (end < count && isBefore(rows[end], columns[end], row, column + reach + 1)) end += 1;
    from[cell] = first;
    to[cell] = end;
  }
  return { from, to };
}

function isBefore(row = 0, column = 0, otherRow = 0, otherColumn = 0): boolean {
  return row < otherRow || (row === otherRow && column < otherColumn);
}

function addPoints(sums: Uint32Array, near: Runs, starts: Uint32Array): void {
  for (let cell = 0; cell < sums.length; cell += 1) {
    sums[cell] = (sums[cell] ?? 0) + (starts[near.to[cell] ?? 0] ?? 0) - (starts[near.from[cell] ?? 0] ?? 0);
  }
}
