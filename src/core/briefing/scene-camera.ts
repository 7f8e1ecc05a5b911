import type { Bounds } from '../geography/bounds.ts';
import { homeBounds } from '../geography/home-frame.ts';
import { fitBounds, frameBounds, noPadding, type Padding, type Viewport } from '../geography/mercator.ts';
import type { Camera } from '../view/view-state.ts';

/**
 * The room, in CSS px, that the camera of a scene is written for. A scene is captured in one window and shown in others: on a
 * projector, in a file, in a frame on another page. What matters is what was to be seen, so a scene's camera means: the
 * bounds that this camera shows in a room of this size.
 */
export const sceneRoom: Viewport = { width: 1000, height: 750 };

/** The bounds that a scene means by its camera; `null` is the home frame. */
export function sceneBounds(camera: Camera | null): Bounds {
  return camera ? frameBounds(camera, sceneRoom) : homeBounds;
}

/** The camera of a scene that shows at least these bounds. `mostZoom` keeps a single point from filling the picture. */
export function sceneCameraOf(bounds: Bounds, mostZoom = 13): Camera {
  return fitBounds(bounds, sceneRoom, noPadding, mostZoom);
}

/** The camera of a scene captured from a window: the bounds that stood between the panels. */
export function capturedCamera(camera: Camera, viewport: Viewport, padding: Padding): Camera {
  return sceneCameraOf(frameBounds(camera, viewport, padding), 22);
}
