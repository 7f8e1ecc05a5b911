import './scene.css';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Device } from '@luma.gl/core';
import { addProtocol, GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Viewport } from '../core/geography/mercator.ts';
import type { Camera } from '../core/view/view-state.ts';
import { groundSourceIds, groundStyle, surroundingsFeatures, themePaints } from './basemap/ground.ts';
import { RemoteGround } from './basemap/remote-ground.ts';
import { cameraLimits, cameraOf, homeCamera, metresPerPixel, sameCamera } from './camera.ts';
import { DataLayers, type LayerQuestion } from './data-layers.ts';
import { labelFeatures } from './labels/label-features.ts';
import { labelSourceId, obstacleImageId } from './labels/label-layers.ts';
import { DashMotion, type DashClock } from './layers/moving-dash.ts';
import { pick } from './pick.ts';
import { ScenePointer } from './pointer.ts';
import { SceneError, type CameraTarget, type Scene, type SceneCallbacks, type SceneInput, type SceneOptions } from './scene-input.ts';

/** Length of a flight, in ms. */
const flightTime = 900;

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

function startMap(container: HTMLElement, input: SceneInput, options: SceneOptions): MapLibreMap {
  const viewport = { width: container.clientWidth, height: container.clientHeight };
  const camera = input.camera ?? homeCamera(input.frame, viewport);
  const [west, south, east, north] = cameraLimits.bounds;
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container,
    style: groundStyle(input.theme, new URL(options.assetBase, document.baseURI).href),
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
    attributionControl: false,
    fadeDuration: options.still ? 0 : 200,
    // Pictures of the map may need more pixels than the default allows.
    maxCanvasSize: [8192, 8192],
  });
  map.touchZoomRotate.disableRotation();
  // The page has its own description and keys; the canvas would be a stop without a name.
  map.getCanvas().tabIndex = -1;
  map.getCanvas().setAttribute('aria-hidden', 'true');
  return map;
}

function loaded(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once('load', () => resolve());
  });
}

class WebGlScene implements Scene {
  private device: Device | null = null;
  private overPictures = false;
  private dirty = false;
  /** The camera follows the home frame until a person or a link moves it. */
  private atHome: boolean;
  private flying = false;
  private readonly clock: DashClock = { shiftPixels: 0 };
  private readonly data: DataLayers;
  private readonly overlay: MapLibreOverlay;
  private readonly motion: DashMotion | null;
  private readonly pointer: ScenePointer;
  private readonly ground: RemoteGround;
  private readonly resize: ResizeObserver;
  private readonly map: MapLibreMap;
  private readonly callbacks: SceneCallbacks;
  private input: SceneInput;

  constructor(map: MapLibreMap, input: SceneInput, callbacks: SceneCallbacks, options: SceneOptions) {
    this.map = map;
    this.input = input;
    this.callbacks = callbacks;
    this.atHome = input.camera === null;
    this.data = new DataLayers(this.clock, () => this.redraw());
    this.overlay = new MapLibreOverlay({
      interleaved: true,
      layers: [],
      // All is flat and drawn in order: depth written here would hide the names, which are drawn later but not nearer.
      parameters: { depthWriteEnabled: false, depthCompare: 'always' },
      onDeviceInitialized: (device) => this.onDevice(device),
    });
    this.motion = options.still ? null : new DashMotion(this.clock, () => map.triggerRepaint());
    this.pointer = new ScenePointer(map, (at, tolerance) => pick(this.data.targets(this.question()), { camera: this.camera(), viewport: this.viewport(), at, tolerance }), callbacks);
    this.ground = new RemoteGround(map, { addProtocol }, (pictures) => this.onPictures(pictures), () => callbacks.onNotice('basemap-unreachable'));
    this.resize = new ResizeObserver(() => this.onResize());
  }

  start(): void {
    const { map, input } = this;
    // The overlay takes its place under the names only while no source is loading, so it comes first, and with a layer.
    this.overlay.setProps({ layers: this.data.layers(this.question()) });
    map.addControl(this.overlay);
    map.addImage(obstacleImageId, { width: 1, height: 1, data: new Uint8Array(4) });
    map.on('move', (event) => this.onMove('originalEvent' in event && Boolean(event.originalEvent), false));
    map.on('moveend', (event) => this.onMove('originalEvent' in event && Boolean(event.originalEvent), true));
    map.on('webglcontextlost', () => this.callbacks.onNotice('graphics-lost'));
    this.resize.observe(map.getContainer());
    this.setSource(groundSourceIds.surroundings, surroundingsFeatures(input.topologies.surroundings));
    this.setSource(labelSourceId, labelFeatures(input));
    void this.ground.show(input.basemap);
  }

  private onDevice(device: Device): void {
    this.device = device;
    this.redraw();
    // The picture is whole when symbols stand too, which need the device.
    this.map.once('idle', () => {
      this.callbacks.onReady();
      this.callbacks.onCameraChange(this.camera(), { origin: 'program', metresPerPixel: metresPerPixel(this.camera()), settled: true });
      this.followMotion();
    });
    this.map.triggerRepaint();
  }

  private onPictures(pictures: boolean): void {
    this.overPictures = pictures;
    this.redraw();
  }

  private camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { longitude: lng, latitude: lat, zoom: this.map.getZoom() };
  }

  private viewport(): Viewport {
    const container = this.map.getContainer();
    return { width: container.clientWidth, height: container.clientHeight };
  }

  private question(): LayerQuestion {
    const { input, overPictures, device } = this;
    const viewport = this.viewport();
    return { input, camera: this.camera(), homeZoom: homeCamera(input.frame, viewport).zoom, viewport, overPictures, device };
  }

  /** Layers are made at most once a frame, whatever happens in it. */
  private redraw(): void {
    if (this.dirty) return;
    this.dirty = true;
    queueMicrotask(() => {
      this.dirty = false;
      this.overlay.setProps({ layers: this.data.layers(this.question()) });
    });
  }

  private setSource(id: string, data: Parameters<GeoJSONSource['setData']>[0]): void {
    const source = this.map.getSource(id);
    if (source instanceof GeoJSONSource) void source.setData(data);
  }

  private onMove(byUser: boolean, settled: boolean): void {
    if (byUser) this.atHome = false;
    if (settled) this.flying = false;
    const camera = this.camera();
    this.redraw();
    this.callbacks.onCameraChange(camera, { origin: byUser ? 'user' : 'program', metresPerPixel: metresPerPixel(camera), settled });
  }

  private onResize(): void {
    this.map.resize();
    if (this.atHome) this.goTo(homeCamera(this.input.frame, this.viewport()), 'jump');
    else this.redraw();
  }

  private goTo(camera: Camera, way: 'jump' | 'fly'): void {
    if (sameCamera(camera, this.camera())) return;
    const target = { center: [camera.longitude, camera.latitude] as [number, number], zoom: camera.zoom };
    if (way === 'jump' || this.input.reducedMotion) {
      this.map.jumpTo(target);
      return;
    }
    this.flying = true;
    this.map.easeTo({ ...target, duration: flightTime, essential: true });
  }

  private followMotion(): void {
    const linesShown = this.input.lines.some((layer) => layer.visible && layer.opacity > 0 && layer.mask.includes(1));
    this.motion?.follow({ linesShown, reducedMotion: this.input.reducedMotion });
  }

  update(input: SceneInput): void {
    const before = this.input;
    if (input === before) return;
    this.input = input;
    this.updateGround(before);
    this.updateLabels(before);
    this.updateCamera(before);
    this.followMotion();
    this.redraw();
  }

  private updateGround(before: SceneInput): void {
    const { input, map } = this;
    if (input.theme !== before.theme) for (const { layer, property, value } of themePaints(input.theme)) map.setPaintProperty(layer, property, value);
    if (input.topologies.surroundings !== before.topologies.surroundings) {
      this.setSource(groundSourceIds.surroundings, surroundingsFeatures(input.topologies.surroundings));
    }
    if (input.basemap !== before.basemap) void this.ground.show(input.basemap);
  }

  private updateLabels(before: SceneInput): void {
    const { input } = this;
    const same =
      input.language === before.language && input.labels === before.labels && input.selection === before.selection &&
      input.points === before.points && input.lines === before.lines;
    if (!same) this.setSource(labelSourceId, labelFeatures(input));
  }

  private updateCamera(before: SceneInput): void {
    const { input } = this;
    if (input.camera === before.camera && input.frame === before.frame) return;
    this.atHome = input.camera === null;
    // A camera that this scene has just told the page comes back with the view: nothing to do.
    const camera = input.camera ?? homeCamera(input.frame, this.viewport());
    if (this.flying && input.camera !== null && input.camera === before.camera) return;
    this.goTo(camera, input.camera === before.camera ? 'jump' : 'fly');
  }

  flyTo(target: CameraTarget): void {
    this.atHome = false;
    this.goTo(cameraOf(target, this.input.frame, this.viewport()), 'fly');
  }

  destroy(): void {
    this.resize.disconnect();
    this.motion?.destroy();
    this.pointer.destroy();
    this.overlay.finalize();
    this.data.destroy();
    this.map.remove();
  }
}

/**
 * Starts the WebGL map in an empty container and resolves when its ground stands; `onReady` follows with the first whole picture.
 * @throws SceneError when there is no WebGL 2 or the map cannot start: the container is left empty and the page keeps its own map.
 */
export async function createScene(container: HTMLElement, input: SceneInput, callbacks: SceneCallbacks, options: SceneOptions): Promise<Scene> {
  if (!hasWebGl()) throw new SceneError('no-webgl', 'This browser or machine has no WebGL 2.');
  let map: MapLibreMap;
  try {
    map = startMap(container, input, options);
  } catch (error) {
    container.replaceChildren();
    throw new SceneError('not-started', 'The map could not start.', { cause: error });
  }
  await loaded(map);
  const scene = new WebGlScene(map, input, callbacks, options);
  scene.start();
  return scene;
}
