import type { Bounds } from '../core/geography/bounds.ts';
import { fitBounds, worldSizeAtZoom, type Viewport } from '../core/geography/mercator.ts';
import type { Camera } from '../core/view/view-state.ts';
import type { CameraTarget, HomeFrame } from './scene-input.ts';

/** How far the camera may go. */
export const cameraLimits = { minimumZoom: 5, maximumZoom: 15, bounds: [112, 18, 130, 30] as Bounds } as const;

/** A single place is not approached closer than this. */
const closestFit = 13;

function clampZoom(zoom: number): number {
  return Math.min(cameraLimits.maximumZoom, Math.max(cameraLimits.minimumZoom, zoom));
}

/**
 * The camera that shows bounds between the paddings of the frame. Where the panels leave no room (a tiny window), the paddings are not kept.
 */
export function fitCamera(bounds: Bounds, frame: HomeFrame, viewport: Viewport, maximumZoom: number = closestFit): Camera {
  const { padding } = frame;
  const room = viewport.width > padding.left + padding.right + 1 && viewport.height > padding.top + padding.bottom + 1;
  const size = { width: Math.max(1, viewport.width), height: Math.max(1, viewport.height) };
  const fitted = room ? fitBounds(bounds, size, padding, maximumZoom) : fitBounds(bounds, size, undefined, maximumZoom);
  return { longitude: fitted.longitude, latitude: fitted.latitude, zoom: clampZoom(fitted.zoom) };
}

export function homeCamera(frame: HomeFrame, viewport: Viewport): Camera {
  return fitCamera(frame.bounds, frame, viewport, cameraLimits.maximumZoom);
}

export function cameraOf(target: CameraTarget, frame: HomeFrame, viewport: Viewport): Camera {
  return 'bounds' in target ? fitCamera(target.bounds, frame, viewport) : { ...target, zoom: clampZoom(target.zoom) };
}

/** True when nobody could see the difference: less than a tenth of a px and a thousandth of a zoom level. */
export function sameCamera(one: Camera, other: Camera): boolean {
  const tenthOfPixel = 36 / worldSizeAtZoom(Math.max(one.zoom, other.zoom));
  return (
    Math.abs(one.zoom - other.zoom) < 0.001 &&
    Math.abs(one.longitude - other.longitude) < tenthOfPixel &&
    Math.abs(one.latitude - other.latitude) < tenthOfPixel
  );
}

/** Metres on the ground per CSS px: the equator's length on the WGS84 ellipsoid (6,378,137 m radius) over the world's width, by the cosine of the latitude. */
export function metresPerPixel(camera: Camera): number {
  const equator = 2 * Math.PI * 6_378_137;
  return (equator * Math.cos((camera.latitude * Math.PI) / 180)) / worldSizeAtZoom(camera.zoom);
}

/**
 * How much larger than at home marks are drawn: twice the area (√2 in width) for every two levels, between 0.8 and 2, in steps of a
 * fiftieth, so that a slow zoom does not set every layer anew each frame.
 */
export function markScale(zoom: number, homeZoom: number): number {
  const scale = 2 ** ((zoom - homeZoom) / 4);
  return Math.round(Math.min(2, Math.max(0.8, scale)) * 50) / 50;
}
