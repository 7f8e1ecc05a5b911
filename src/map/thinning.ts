import { project, worldSizeAtZoom, type Viewport } from '../core/geography/mercator.ts';
import type { Camera } from '../core/view/view-state.ts';

/** No more marks than this are made for one set of points, the margin round the screen included: about a third of them are seen. */
export const drawnMarkLimit = 8000;
/** Edge of a grid cell on the screen, in px. */
const cellPixels = 6;
/** How far beyond the screen marks are kept, as a share of its size, so that a small move needs no new count. */
const margin = 0.3;
/** Points counted between two looks at the clock. */
const slice = 16_384;

/** Points in world units (0–1), x and y in turn; yields now and then. */
export function* projectPositions(positions: Float32Array): Generator<undefined, Float64Array> {
  const world = new Float64Array(positions.length);
  for (let index = 0; index + 1 < positions.length; index += 2) {
    if (index % slice === slice - 2) yield;
    const [x, y] = project([positions[index] ?? 0, positions[index + 1] ?? 0]);
    world[index] = x;
    world[index + 1] = y;
  }
  return world;
}

/** A rectangle in world units. */
export interface WorldBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is to be counted: a part of the world and the grid laid over all of it, so that cells stay where they are when the view moves. */
export interface ThinningView {
  readonly box: WorldBox;
  /** Edge of a cell in world units. */
  readonly cell: number;
}

/** The view with its margin; the grid changes at every half zoom level. */
export function thinningView(camera: Camera, viewport: Viewport): ThinningView {
  const size = worldSizeAtZoom(camera.zoom);
  const [x, y] = project([camera.longitude, camera.latitude]);
  const halfWidth = ((0.5 + margin) * viewport.width) / size;
  const halfHeight = ((0.5 + margin) * viewport.height) / size;
  const step = Math.round(camera.zoom * 2) / 2;
  return { box: { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }, cell: cellPixels / worldSizeAtZoom(step) };
}

/** True when a count made for `made` still holds all that `camera` shows, in the right grid. */
export function stillCovers(made: ThinningView, camera: Camera, viewport: Viewport): boolean {
  const wanted = thinningView(camera, viewport);
  if (wanted.cell !== made.cell) return false;
  const inset = margin / (1 + 2 * margin);
  const width = (wanted.box.right - wanted.box.left) * inset;
  const height = (wanted.box.bottom - wanted.box.top) * inset;
  return (
    wanted.box.left + width >= made.box.left && wanted.box.right - width <= made.box.right &&
    wanted.box.top + height >= made.box.top && wanted.box.bottom - height <= made.box.bottom
  );
}

/** Marks to draw: `counts[i]` points round their common middle `longitudes[i]`, `latitudes[i]` (as in the positions, in turn). */
export interface ThinnedPoints {
  readonly view: ThinningView;
  /** Longitude and latitude in turn. */
  readonly positions: Float32Array;
  readonly counts: Uint32Array;
  /** Edge of a cell in px at the zoom of the grid; 0 = every point stands for itself. */
  readonly cellPixels: number;
  /** Points counted: the sum of `counts`. */
  readonly total: number;
}

function inside(box: WorldBox, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Indexes of the points that the mask lets through and the box holds; yields now and then. */
function* pointsInside(world: Float64Array, mask: Uint8Array, box: WorldBox): Generator<undefined, Uint32Array> {
  const length = world.length / 2;
  const found = new Uint32Array(length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    if (index % slice === slice - 1) yield;
    if (mask[index] === 1 && inside(box, world[2 * index] ?? NaN, world[2 * index + 1] ?? NaN)) found[count++] = index;
  }
  return found.subarray(0, count);
}

interface Cells {
  readonly counts: Uint32Array;
  readonly sums: Float64Array;
}

function* countCells(indexes: Uint32Array, positions: Float32Array, world: Float64Array, cell: number): Generator<undefined, Cells> {
  const cellOf = new Map<number, number>();
  const counts = new Uint32Array(indexes.length);
  const sums = new Float64Array(2 * indexes.length);
  // Columns of the whole world at the finest grid (zoom 15, 6 px) are fewer than 2^22, so that the key stays an exact integer.
  const columns = 2 ** 22;
  let step = 0;
  for (const index of indexes) {
    step += 1;
    if (step % slice === 0) yield;
    const key = Math.floor((world[2 * index + 1] ?? 0) / cell) * columns + Math.floor((world[2 * index] ?? 0) / cell);
    let place = cellOf.get(key);
    if (place === undefined) {
      place = cellOf.size;
      cellOf.set(key, place);
    }
    counts[place] = (counts[place] ?? 0) + 1;
    sums[2 * place] = (sums[2 * place] ?? 0) + (positions[2 * index] ?? 0);
    sums[2 * place + 1] = (sums[2 * place + 1] ?? 0) + (positions[2 * index + 1] ?? 0);
  }
  return { counts: counts.subarray(0, cellOf.size), sums: sums.subarray(0, 2 * cellOf.size) };
}

/**
 * Thins points to at most `limit` marks without losing one: single points while they are few, else one mark per grid cell with the number
 * of its points, the cells made larger until the marks are few enough. A generator, so that the caller can stop it when its time is up.
 */
export function* thinPoints(
  positions: Float32Array,
  world: Float64Array,
  mask: Uint8Array,
  view: ThinningView,
  limit = drawnMarkLimit,
): Generator<undefined, ThinnedPoints> {
  const indexes = yield* pointsInside(world, mask, view.box);
  if (indexes.length <= limit) {
    const single = new Float32Array(2 * indexes.length);
    indexes.forEach((index, place) => {
      single[2 * place] = positions[2 * index] ?? 0;
      single[2 * place + 1] = positions[2 * index + 1] ?? 0;
    });
    return { view, positions: single, counts: new Uint32Array(indexes.length).fill(1), cellPixels: 0, total: indexes.length };
  }
  for (let growth = 1; ; growth *= 1.25) {
    const cells = yield* countCells(indexes, positions, world, view.cell * growth);
    if (cells.counts.length > limit) continue;
    const middles = Float32Array.from(cells.sums, (sum, place) => sum / (cells.counts[place >> 1] ?? 1));
    return { view, positions: middles, counts: cells.counts, cellPixels: cellPixels * growth, total: indexes.length };
  }
}

/** Radius in px of a mark of `count` points: the area grows with the number until the mark fills its cell. */
export function countRadius(count: number, cell: number): number {
  if (cell === 0) return 2.2;
  return Math.min(cell * 0.62, 1.5 * Math.sqrt(count));
}

/** Opacity 0–1 of a mark of `count` points: where marks fill their cells it goes on telling few from many. */
export function countOpacity(count: number, cell: number): number {
  if (cell === 0) return 0.6;
  return Math.min(0.95, 0.35 + 0.085 * Math.log2(count));
}
