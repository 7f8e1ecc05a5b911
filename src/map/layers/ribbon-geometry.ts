import { project } from '../../core/geography/mercator.ts';

/** A line with its look; widths in px. */
export interface Ribbon {
  /** `[longitude, latitude]`; a ring when the last place is the first. */
  readonly path: readonly (readonly [number, number])[];
  readonly width: number;
  /** Red, green, blue, opacity, 0–255. */
  readonly colour: readonly [number, number, number, number];
}

/** Ribbons as triangles: two corners for every place, left and right of the line. */
export interface RibbonGeometry {
  /** Longitude and latitude as the nearest 32-bit numbers, and what they leave. */
  readonly positions: Float32Array;
  readonly positionsLow: Float32Array;
  /** Where a corner stands from its place, in half widths: x east, y north. */
  readonly extrusions: Float32Array;
  /** −1 right of the line, 1 left. */
  readonly sides: Float32Array;
  /** Way from the start, in px at zoom 0. */
  readonly distances: Float32Array;
  readonly halfWidths: Float32Array;
  readonly colours: Uint8Array;
  /** Six for every step, ribbon after ribbon. */
  readonly indices: Uint32Array;
  /** Where the indices of each ribbon begin, and behind the last one where they end. */
  readonly starts: readonly number[];
}

/** At sharper corners the ribbon is cut off rather than drawn far out, in half widths. */
const longestMitre = 2;
/** The width of the world in px at zoom 0. */
const worldSize = 512;

type Vector = readonly [number, number];

/** Of length 1; `null` for a step of no length. */
function direction(from: Vector, to: Vector): Vector | null {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  return length === 0 ? null : [x / length, y / length];
}

/** From a place to the left corner: halfway between the sides of the two steps, longer at a bend so that both sides keep their width. */
function mitre(before: Vector | null, after: Vector | null): Vector {
  const [first, second] = [before ?? after, after ?? before];
  if (!first || !second) return [0, 0];
  const sum: Vector = [-first[1] - second[1], first[0] + second[0]];
  const length = Math.hypot(...sum);
  // A line that turns back on itself has no halfway.
  if (length < 1e-6) return [-first[1], first[0]];
  const halfway: Vector = [sum[0] / length, sum[1] / length];
  const cosine = halfway[0] * -first[1] + halfway[1] * first[0];
  const stretch = Math.min(longestMitre, 1 / Math.max(cosine, 1e-6));
  return [halfway[0] * stretch, halfway[1] * stretch];
}

/** World px at zoom 0, y north, so that directions are those of the map. */
function onPlane(place: readonly [number, number]): Vector {
  const [x, y] = project(place);
  return [x * worldSize, -y * worldSize];
}

/** Places without repetitions, for a step of no length has no side. */
function withoutRepeats(path: Ribbon['path']): Ribbon['path'] {
  return path.filter((place, index) => place[0] !== path[index - 1]?.[0] || place[1] !== path[index - 1]?.[1]);
}

/** Triangles of all ribbons in their order. The map is never turned or tilted, so that directions on the plane are directions on the screen. */
export function ribbonGeometry(ribbons: readonly Ribbon[]): RibbonGeometry {
  const paths = ribbons.map(({ path }) => withoutRepeats(path));
  const places = paths.reduce((sum, path) => sum + path.length, 0);
  const steps = paths.reduce((sum, path) => sum + Math.max(0, path.length - 1), 0);
  const corners = 2 * places;
  const geometry = {
    positions: new Float32Array(2 * corners),
    positionsLow: new Float32Array(2 * corners),
    extrusions: new Float32Array(2 * corners),
    sides: new Float32Array(corners),
    distances: new Float32Array(corners),
    halfWidths: new Float32Array(corners),
    colours: new Uint8Array(4 * corners),
    indices: new Uint32Array(6 * steps),
  };
  const starts = [0];
  let corner = 0;
  let index = 0;
  paths.forEach((path, ribbon) => {
    const { width = 0, colour = [0, 0, 0, 0] } = ribbons[ribbon] ?? {};
    const plane = path.map(onPlane);
    const [start, end] = [plane[0], plane.at(-1)];
    const isRing = plane.length > 2 && start !== undefined && end !== undefined && start[0] === end[0] && start[1] === end[1];
    let distance = 0;
    path.forEach(([longitude, latitude], at) => {
      const here = plane[at] ?? [0, 0];
      const [previous, next] = [plane[at - 1] ?? (isRing ? plane.at(-2) : undefined), plane[at + 1] ?? (isRing ? plane[1] : undefined)];
      const [before, after] = [previous ? direction(previous, here) : null, next ? direction(here, next) : null];
      const [x, y] = mitre(before, after);
      // Half a width beyond both ends, as a square cap.
      const cap = before === null ? after?.map((part) => -part) : after === null ? before : null;
      const [capX = 0, capY = 0] = cap ?? [];
      if (at > 0) distance += Math.hypot(here[0] - (plane[at - 1]?.[0] ?? 0), here[1] - (plane[at - 1]?.[1] ?? 0));
      for (const side of [1, -1]) {
        const [lon32, lat32] = [Math.fround(longitude), Math.fround(latitude)];
        geometry.positions.set([lon32, lat32], 2 * corner);
        geometry.positionsLow.set([longitude - lon32, latitude - lat32], 2 * corner);
        geometry.extrusions.set([side * x + capX, side * y + capY], 2 * corner);
        geometry.sides[corner] = side;
        geometry.distances[corner] = distance;
        geometry.halfWidths[corner] = width / 2;
        geometry.colours.set(colour, 4 * corner);
        corner += 1;
      }
      if (at === 0) return;
      geometry.indices.set([corner - 4, corner - 3, corner - 2, corner - 2, corner - 3, corner - 1], index);
      index += 6;
    });
    starts.push(index);
  });
  return { ...geometry, starts };
}

/**
 * The indices of the ribbons that are shown, in their order: a filter leaves all corners where they are and hands over only these.
 * @param shown one for every ribbon, 1 = shown; `null` = all of them.
 */
export function shownIndices({ indices, starts }: Pick<RibbonGeometry, 'indices' | 'starts'>, shown: ArrayLike<number> | null): Uint32Array {
  if (!shown) return indices;
  const kept = new Uint32Array(indices.length);
  let length = 0;
  for (let ribbon = 0; ribbon + 1 < starts.length; ribbon += 1) {
    if (shown[ribbon] !== 1) continue;
    const part = indices.subarray(starts[ribbon], starts[ribbon + 1]);
    kept.set(part, length);
    length += part.length;
  }
  return kept.subarray(0, length);
}
