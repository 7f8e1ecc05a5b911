import type { Bounds, Position } from './bounds.ts';

/** MapLibre's tile size: at zoom 0 the world is 512 px wide. */
const tileSize = 512;

/** Beyond this latitude Web Mercator's square ends. */
export const mercatorLatitudeLimit = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;

/** Web Mercator (EPSG:3857) in world units: x 0 at 180° W to 1 at 180° E, y 0 at the northern to 1 at the southern limit. */
export function project([longitude, latitude]: Position): [number, number] {
  const clamped = Math.max(-mercatorLatitudeLimit, Math.min(mercatorLatitudeLimit, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return [(longitude + 180) / 360, 0.5 - Math.atanh(sine) / (2 * Math.PI)];
}

/** The position of a point in world units; the inverse of `project`. */
export function unproject([x, y]: readonly [number, number]): [number, number] {
  return [x * 360 - 180, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** The width of the whole world in px at a zoom. */
export function worldSizeAtZoom(zoom: number): number {
  return tileSize * 2 ** zoom;
}

/** A viewport in CSS px. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** What panels cover on each side, in CSS px. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Frame {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

export const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The centre of the whole viewport and the zoom at which the bounds just fit between the paddings, with MapLibre's 512-px tiles, north up and
 * no pitch. Bounds of no size (a single point) get `maximumZoom`.
 * @throws RangeError when the paddings leave no room.
 */
export function fitBounds(bounds: Bounds, viewport: Viewport, padding: Padding = noPadding, maximumZoom = 22): Frame {
  const roomX = viewport.width - padding.left - padding.right;
  const roomY = viewport.height - padding.top - padding.bottom;
  if (!(roomX > 0 && roomY > 0)) throw new RangeError(`no room for a map: ${roomX} × ${roomY} px between the paddings`);
  const [left, top] = project([bounds[0], bounds[3]]);
  const [right, bottom] = project([bounds[2], bounds[1]]);
  const worldSize = Math.min(roomX / (right - left), roomY / (bottom - top));
  const zoom = Math.min(maximumZoom, Math.log2(worldSize / tileSize));
  const size = worldSizeAtZoom(zoom);
  // The bounds stand in the middle of the room, so the viewport's centre is beside theirs by half the difference of the paddings.
  const x = (left + right) / 2 + (padding.right - padding.left) / 2 / size;
  const y = (top + bottom) / 2 + (padding.bottom - padding.top) / 2 / size;
  const [longitude, latitude] = unproject([x, y]);
  return { longitude, latitude, zoom };
}

/** The bounds a frame shows in a viewport; the part between the paddings when they are given. */
export function frameBounds(frame: Frame, viewport: Viewport, padding: Padding = noPadding): Bounds {
  const northWest = screenToPosition(frame, viewport, [padding.left, padding.top]);
  const southEast = screenToPosition(frame, viewport, [viewport.width - padding.right, viewport.height - padding.bottom]);
  return [northWest[0], southEast[1], southEast[0], northWest[1]];
}

/** Where a position stands in the viewport, in px from its upper left corner. */
export function positionToScreen(frame: Frame, viewport: Viewport, position: Position): [number, number] {
  const size = worldSizeAtZoom(frame.zoom);
  const [centreX, centreY] = project([frame.longitude, frame.latitude]);
  const [x, y] = project(position);
  return [viewport.width / 2 + (x - centreX) * size, viewport.height / 2 + (y - centreY) * size];
}

/** The position under a point of the viewport; the inverse of `positionToScreen`. */
export function screenToPosition(frame: Frame, viewport: Viewport, [screenX, screenY]: readonly [number, number]): [number, number] {
  const size = worldSizeAtZoom(frame.zoom);
  const [centreX, centreY] = project([frame.longitude, frame.latitude]);
  return unproject([centreX + (screenX - viewport.width / 2) / size, centreY + (screenY - viewport.height / 2) / size]);
}
