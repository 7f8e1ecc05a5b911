import type { Bounds } from '../core/geography/bounds.ts';
import { positionToScreen, project, screenToPosition, unproject, worldSizeAtZoom, type Viewport } from '../core/geography/mercator.ts';
import type { Camera } from '../core/view/view-state.ts';
import { cameraLimits } from './camera.ts';

/** Where a drawn map may be moved: as far as neighbouring land is drawn. */
const drawnBounds: Bounds = [112, 18.4, 129.3, 28.8];

/** Closer than this the drawn lines would show their corners. */
export const closestDrawn = 13;

/** The box of the home frame in CSS px from the upper left corner of the stage. */
export interface FramePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a frame's bounds stand when a camera looks at them: symbols and names keep their size, the box between them grows. */
export function placeOfFrame(bounds: Bounds, camera: Camera, viewport: Viewport): FramePlace {
  const [left, top] = positionToScreen(camera, viewport, [bounds[0], bounds[3]]);
  const [right, bottom] = positionToScreen(camera, viewport, [bounds[2], bounds[1]]);
  return { left, top, width: right - left, height: bottom - top };
}

/** The camera that shows a frame's bounds at this place; the inverse of `placeOfFrame`. */
export function cameraOfPlace(bounds: Bounds, place: FramePlace, viewport: Viewport): Camera {
  const [west, north] = project([bounds[0], bounds[3]]);
  const [east] = project([bounds[2], bounds[1]]);
  const zoom = Math.log2(place.width / (east - west) / worldSizeAtZoom(0));
  const size = worldSizeAtZoom(zoom);
  const [longitude, latitude] = unproject([west + (viewport.width / 2 - place.left) / size, north + (viewport.height / 2 - place.top) / size]);
  return { longitude, latitude, zoom };
}

function within(centre: number, half: number, low: number, high: number): number {
  if (high - low <= 2 * half) return (low + high) / 2;
  return Math.min(high - half, Math.max(low + half, centre));
}

/** The nearest camera that shows nothing beyond what is drawn. */
export function clampDrawn({ longitude, latitude, zoom }: Camera, viewport: Viewport): Camera {
  const [west, north] = project([drawnBounds[0], drawnBounds[3]]);
  const [east, south] = project([drawnBounds[2], drawnBounds[1]]);
  const farthest = Math.log2(Math.max(viewport.width / (east - west), viewport.height / (south - north)) / worldSizeAtZoom(0));
  const clamped = Math.min(closestDrawn, Math.max(cameraLimits.minimumZoom, farthest, zoom));
  const size = worldSizeAtZoom(clamped);
  const [x, y] = project([longitude, latitude]);
  const centre = unproject([within(x, viewport.width / 2 / size, west, east), within(y, viewport.height / 2 / size, north, south)]);
  return { longitude: centre[0], latitude: centre[1], zoom: clamped };
}

/** The ground moved by so many px to the right and down. */
export function pannedBy(camera: Camera, viewport: Viewport, dx: number, dy: number): Camera {
  const [longitude, latitude] = screenToPosition(camera, viewport, [viewport.width / 2 - dx, viewport.height / 2 - dy]);
  return { ...camera, longitude, latitude };
}

/** Closer by so many levels, while the ground under a point of the viewport stays under it. */
export function zoomedAt(camera: Camera, viewport: Viewport, at: readonly [number, number], levels: number): Camera {
  const zoom = Math.min(closestDrawn, Math.max(cameraLimits.minimumZoom, camera.zoom + levels));
  const held = screenToPosition(camera, viewport, at);
  const [x, y] = positionToScreen({ ...camera, zoom }, viewport, held);
  return pannedBy({ ...camera, zoom }, viewport, at[0] - x, at[1] - y);
}

/** The camera at a share 0–1 of the way; places on the ground move along straight lines. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const levels = to.zoom - from.zoom;
  const moved = Math.abs(levels) < 1e-6 ? share : (1 - 2 ** (-levels * share)) / (1 - 2 ** -levels);
  const [fromX, fromY] = project([from.longitude, from.latitude]);
  const [toX, toY] = project([to.longitude, to.latitude]);
  const [longitude, latitude] = unproject([fromX + (toX - fromX) * moved, fromY + (toY - fromY) * moved]);
  return { longitude, latitude, zoom: from.zoom + levels * share };
}
