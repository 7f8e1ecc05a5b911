import { project, screenToPosition, worldSizeAtZoom, type Viewport } from '../core/geography/mercator.ts';
import type { LineMark, PointMark } from '../core/layers/mark.ts';
import { subjectId, type SubjectId } from '../core/subjects/subject.ts';
import type { Camera, Level } from '../core/view/view-state.ts';
import type { AreaPolygon } from './layers/area-geometry.ts';
import type { SceneLines, ScenePoints } from './scene-input.ts';

/*
 * What is under the pointer is reckoned from the marks themselves and not read back from the graphics card: exact, the same on every machine,
 * a tenth of a millisecond for a thousand marks, and testable.
 */

/** How far beside a mark the pointer may be, in px: a mouse is finer than a finger. */
export const pickTolerance = { mouse: 4, touch: 12 } as const;

export interface PickTargets {
  readonly points: readonly ScenePoints[];
  readonly lines: readonly SceneLines[];
  readonly level: Level;
  readonly polygons: readonly AreaPolygon[];
  /** How much larger than at home zoom marks are drawn. */
  readonly scale: number;
}

export interface PickQuestion {
  readonly camera: Camera;
  readonly viewport: Viewport;
  /** Px from the upper left corner of the map. */
  readonly at: readonly [number, number];
  readonly tolerance: number;
}

type Place = readonly [number, number];

const worldPlaces = new WeakMap<object, Float64Array>();

/** World units of places, x and y in turn, reckoned once per array. */
function worldOf(key: object, places: () => readonly Place[]): Float64Array {
  const known = worldPlaces.get(key);
  if (known) return known;
  const world = Float64Array.from(places().flatMap((place) => project(place)));
  worldPlaces.set(key, world);
  return world;
}

/** From world units to px from the pointer. */
interface Screen {
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

function screenRoundPointer({ camera, viewport, at }: PickQuestion): Screen {
  const size = worldSizeAtZoom(camera.zoom);
  const [x, y] = project([camera.longitude, camera.latitude]);
  return { size, x: x * size + at[0] - viewport.width / 2, y: y * size + at[1] - viewport.height / 2 };
}

/**
 * The mark under the pointer: the highest layer with a mark that is hit, in it the mark whose middle is nearest in proportion to its size, so
 * that a small disc can be picked within a large one. When none is hit, the nearest within the tolerance.
 */
function pickPoint(points: readonly ScenePoints[], screen: Screen, scale: number, tolerance: number): PointMark | null {
  let near: PointMark | null = null;
  let nearest = tolerance;
  for (const layer of points.toReversed()) {
    if (!layer.visible || layer.opacity === 0) continue;
    const world = worldOf(layer.marks, () => layer.marks.map((mark) => mark.position));
    let hit: PointMark | null = null;
    let best = 1;
    layer.marks.forEach((mark, index) => {
      if (layer.mask[index] !== 1) return;
      const distance = Math.hypot((world[2 * index] ?? NaN) * screen.size - screen.x, (world[2 * index + 1] ?? NaN) * screen.size - screen.y);
      const radius = mark.radius * scale;
      if (distance / radius <= best) {
        best = distance / radius;
        hit = mark;
      } else if (distance - radius <= nearest) {
        nearest = distance - radius;
        near = mark;
      }
    });
    if (hit) return hit;
  }
  return near;
}

/** Distance in px from the pointer to a path. */
function distanceToPath(world: Float64Array, screen: Screen): number {
  let least = Infinity;
  for (let at = 0; at + 3 < world.length; at += 2) {
    const ax = (world[at] ?? 0) * screen.size - screen.x;
    const ay = (world[at + 1] ?? 0) * screen.size - screen.y;
    const dx = (world[at + 2] ?? 0) * screen.size - screen.x - ax;
    const dy = (world[at + 3] ?? 0) * screen.size - screen.y - ay;
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    least = Math.min(least, Math.hypot(ax + share * dx, ay + share * dy));
  }
  return least;
}

function pickLine(lines: readonly SceneLines[], screen: Screen, tolerance: number): LineMark | null {
  let found: LineMark | null = null;
  let nearest = Infinity;
  for (const layer of lines) {
    if (!layer.visible || layer.opacity === 0) continue;
    layer.marks.forEach((mark, index) => {
      if (layer.mask[index] !== 1) return;
      const distance = distanceToPath(worldOf(mark.path, () => mark.path), screen) - mark.width / 2;
      if (distance > tolerance || distance > nearest) return;
      nearest = distance;
      found = mark;
    });
  }
  return found;
}

/** Even-odd rule over all rings: true on land, false in a hole. */
export function polygonContains(polygon: AreaPolygon, [longitude, latitude]: Place): boolean {
  const [west, south, east, north] = polygon.bounds;
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  let within = false;
  for (const ring of polygon.rings) {
    for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
      const [ax = NaN, ay = NaN] = ring[index] ?? [];
      const [bx = NaN, by = NaN] = ring[before] ?? [];
      if (ay > latitude !== by > latitude && longitude < ((bx - ax) * (latitude - ay)) / (by - ay) + ax) within = !within;
    }
  }
  return within;
}

/** The subject under the pointer: a mark, else a corridor, else an area, else nothing (the sea). */
export function pick(targets: PickTargets, question: PickQuestion): SubjectId | null {
  const screen = screenRoundPointer(question);
  const mark = pickPoint(targets.points, screen, targets.scale, question.tolerance) ?? pickLine(targets.lines, screen, question.tolerance);
  if (mark) return mark.subject;
  const position = screenToPosition(question.camera, question.viewport, question.at);
  const area = targets.polygons.find((polygon) => polygonContains(polygon, position));
  return area ? subjectId(targets.level, area.code) : null;
}
