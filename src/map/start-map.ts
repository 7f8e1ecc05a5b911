import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { groundStyle } from './basemap/ground.ts';
import { cameraLimits, homeCamera } from './camera.ts';
import { paceFrames } from './frame-pacing.ts';
import type { SceneInput, SceneOptions } from './scene-input.ts';

/** How long the map may take to start, in ms; the page's own map stands meanwhile. */
const loadTimeout = 60_000;

/**
 * Until the first whole picture nobody sees the canvas, while sources, programs and symbols ask for a dozen frames: in software rendering each of
 * them at full size costs as much as the rest of the start.
 */
const draftPixelRatio = 0.125;

/** Costs a context: asked only when a map could not start. */
export function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/** A map in an empty container, with its ground and without data. @throws where there is no WebGL 2. */
export function startMap(container: HTMLElement, input: SceneInput, options: SceneOptions): MapLibreMap {
  const viewport = { width: container.clientWidth, height: container.clientHeight };
  const camera = input.camera ?? homeCamera(input.frame, viewport);
  const [west, south, east, north] = cameraLimits.bounds;
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container,
    style: groundStyle(input.theme, new URL(options.assetBase, document.baseURI).href, input.topologies),
    center: [camera.longitude, camera.latitude],
    zoom: camera.zoom,
    minZoom: cameraLimits.minimumZoom,
    maxZoom: cameraLimits.maximumZoom,
    maxBounds: [[west, south], [east, north]],
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    keyboard: false,
    renderWorldCopies: false,
    // The scene follows its container itself, to tell a resize from a person's movement.
    trackResize: false,
    attributionControl: false,
    // Fading names would draw every picture ten times over, which weak graphics cannot keep up with.
    fadeDuration: 0,
    pixelRatio: draftPixelRatio,
    // Pictures of the map may need more pixels than the default allows.
    maxCanvasSize: [8192, 8192],
  });
  paceFrames(map);
  map.touchZoomRotate.disableRotation();
  // The page has its own description and keys; the canvas would be a stop without a name.
  map.getCanvas().tabIndex = -1;
  map.getCanvas().setAttribute('aria-hidden', 'true');
  return map;
}

/** Resolves when the ground stands. @throws when it does not stand in time, for example because the map's worker was not let in. */
export function loaded(map: MapLibreMap): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The map did not load in time.')), loadTimeout);
    map.once('load', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
