import './scene.css';
import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Device } from '@luma.gl/core';
import { addProtocol, GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { Viewport } from '../core/geography/mercator.ts';
import type { Camera } from '../core/view/view-state.ts';
import { borderData, setBorderLevel } from './basemap/borders.ts';
import { groundSourceIds, surroundingsFeatures, themePaints } from './basemap/ground.ts';
import { RemoteGround } from './basemap/remote-ground.ts';
import { cameraOf, homeCamera, metresPerPixel, sameCamera } from './camera.ts';
import { DataLayers, type LayerQuestion } from './data-layers.ts';
import { labelSourceIds, obstacleImageId } from './labels/label-layers.ts';
import { CoverSource } from './labels/cover-source.ts';
import { LabelSource } from './labels/label-source.ts';
import { DashMotion, type DashClock } from './layers/moving-dash.ts';
import { pick } from './pick.ts';
import { ScenePointer } from './pointer.ts';
import { SceneError, type CameraTarget, type Scene, type SceneCallbacks, type SceneInput, type SceneOptions } from './scene-input.ts';
import { TileSources } from './tiles/tile-sources.ts';
import { hasWebGl, loaded, startMap } from './start-map.ts';

/** Length of a flight, in ms. */
const flightTime = 900;

class WebGlScene implements Scene {
  private device: Device | null = null;
  private overPictures = false;
  private dirty = false;
  private drawn: readonly Layer[] = [];
  private ended = false;
  private ready = false; // the first whole picture stands
  /** The camera follows the home frame until a person or a link moves it. */
  private atHome: boolean;
  /** The movement under way was begun here and not by a person. */
  private ownMove = false;
  private size: Viewport = { width: 0, height: 0 };
  private readonly clock: DashClock = { shiftPixels: 0 };
  private readonly data: DataLayers;
  private readonly overlay: MapLibreOverlay;
  private readonly motion: DashMotion | null;
  private readonly pointer: ScenePointer;
  private readonly ground: RemoteGround;
  private readonly labels: LabelSource;
  private readonly covers: CoverSource;
  private readonly tiles: TileSources;
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
    this.tiles = new TileSources(map, { addProtocol }, (id, state) => callbacks.onTiles(id, state));
    this.labels = new LabelSource((source, data) => this.setSource(labelSourceIds[source], data));
    this.covers = new CoverSource((data) => this.setSource(labelSourceIds.covers, data));
    this.resize = new ResizeObserver(() => this.onResize());
  }

  start(): void {
    const { map, input } = this;
    // The container may have changed its size while the map was loading.
    map.resize();
    this.size = this.viewport();
    if (this.atHome) this.goTo(homeCamera(input.frame, this.size), 'jump');
    this.ownMove = false;
    // The overlay takes its place under the names only while no source is loading, so it comes first, and with a layer.
    this.overlay.setProps({ layers: this.data.layers(this.question()) });
    map.addControl(this.overlay);
    map.addImage(obstacleImageId, { width: 1, height: 1, data: new Uint8Array(4) });
    map.on('move', () => this.onMove(false));
    map.on('moveend', () => this.onMove(true));
    map.on('webglcontextlost', () => this.callbacks.onNotice('graphics-lost'));
    this.resize.observe(map.getContainer());
    setBorderLevel(map, input.areas?.level ?? 'county');
    this.covers.follow(input.covers, this.camera(), this.size);
    this.labels.follow(input, this.camera());
    void this.ground.show(input.basemap);
    this.tiles.follow(input.tiles);
  }

  private onDevice(device: Device): void {
    this.device = device;
    this.redraw();
    // The picture is whole when symbols stand too, which need the device; then it is drawn once at its full size.
    this.map.once('idle', () => {
      this.sharpen();
      this.map.once('idle', () => this.onWhole());
    });
    this.map.triggerRepaint();
  }

  /** As many pixels as the screen has. deck draws on the same canvas and has to be told. */
  private sharpen(): void {
    if (this.map.getPixelRatio() === devicePixelRatio) return;
    // The library takes other pixels for a movement, begun and ended at once; nobody has moved the map.
    if (!this.map.isMoving()) this.ownMove = true;
    this.map.setPixelRatio(devicePixelRatio);
    const { width, height } = this.map.getCanvas();
    this.device?.canvasContext?.setDrawingBufferSize(width, height);
    this.map.triggerRepaint();
  }

  private onWhole(): void {
    this.ready = true;
    this.redraw();
    this.callbacks.onReady();
    this.callbacks.onCameraChange(this.camera(), { origin: 'program', metresPerPixel: metresPerPixel(this.camera()), settled: true });
    this.followMotion();
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
    // The size that the observer told: asking the page for it now would make it lay itself out in the middle of a change.
    const viewport = this.size;
    return { input, camera: this.camera(), homeZoom: homeCamera(input.frame, viewport).zoom, viewport, overPictures, device };
  }

  /** Layers are made at most once a frame, whatever happens in it. */
  private redraw(): void {
    if (this.dirty) return;
    this.dirty = true;
    queueMicrotask(() => {
      this.dirty = false;
      if (this.ended) return;
      this.labels.follow(this.input, this.camera());
      const layers = this.data.layers(this.question());
      if (layers.length === this.drawn.length && layers.every((layer, index) => layer === this.drawn[index])) return;
      this.drawn = layers;
      this.overlay.setProps({ layers });
    });
  }

  private setSource(id: string, data: Parameters<GeoJSONSource['setData']>[0]): void {
    const source = this.map.getSource(id);
    if (source instanceof GeoJSONSource) void source.setData(data);
  }

  private setGround(): void {
    const { topologies, areas } = this.input;
    this.setSource(groundSourceIds.surroundings, surroundingsFeatures(topologies.surroundings));
    for (const [id, lines] of borderData(topologies)) this.setSource(id, lines);
    setBorderLevel(this.map, areas?.level ?? 'county');
  }

  private onMove(settled: boolean): void {
    const origin = this.ownMove ? 'program' : 'user';
    if (origin === 'user') this.atHome = false;
    if (settled) this.ownMove = false;
    const camera = this.camera();
    if (settled) this.covers.follow(this.input.covers, camera, this.size);
    this.redraw();
    this.callbacks.onCameraChange(camera, { origin, metresPerPixel: metresPerPixel(camera), settled });
  }

  private onResize(): void {
    // A window on another screen has other pixels.
    if (this.ready) this.sharpen();
    const size = this.viewport();
    if (size.width === this.size.width && size.height === this.size.height) return;
    this.size = size;
    this.ownMove = true;
    this.map.resize();
    if (this.atHome) this.goTo(homeCamera(this.input.frame, size), 'jump');
    this.covers.follow(this.input.covers, this.camera(), size);
  }

  private goTo(camera: Camera, way: 'jump' | 'fly'): void {
    if (sameCamera(camera, this.camera())) return;
    const target = { center: [camera.longitude, camera.latitude] as [number, number], zoom: camera.zoom };
    // A movement that is broken off ends first, as what it was.
    this.map.stop();
    this.ownMove = true;
    if (way === 'jump' || this.input.reducedMotion) this.map.jumpTo(target);
    else this.map.easeTo({ ...target, duration: flightTime, essential: true });
  }

  private followMotion(): void {
    // Motion before the first whole picture would queue frames in front of it.
    if (!this.ready) return;
    const linesShown = this.input.lines.some((layer) => layer.visible && layer.opacity > 0 && layer.mask.includes(1));
    this.motion?.follow({ linesShown, reducedMotion: this.input.reducedMotion });
  }

  update(input: SceneInput): void {
    const before = this.input;
    if (input === before) return;
    this.input = input;
    this.updateGround(before);
    this.tiles.follow(input.tiles);
    this.updateCamera(before);
    if (input.covers !== before.covers) this.covers.follow(input.covers, this.camera(), this.size);
    this.followMotion();
    this.redraw();
  }

  private updateGround(before: SceneInput): void {
    const { input, map } = this;
    if (input.theme !== before.theme) for (const { layer, property, value } of themePaints(input.theme)) map.setPaintProperty(layer, property, value);
    if (input.topologies !== before.topologies) this.setGround();
    else if (input.areas?.level !== before.areas?.level) setBorderLevel(map, input.areas?.level ?? 'county');
    if (input.basemap !== before.basemap) void this.ground.show(input.basemap);
  }

  private updateCamera(before: SceneInput): void {
    const { input } = this;
    if (input.camera === before.camera && input.frame === before.frame) return;
    this.atHome = input.camera === null;
    if (input.camera !== null && input.camera === before.camera) return;
    // A camera that this scene has told the page comes back with the view and is where the map already stands.
    this.goTo(input.camera ?? homeCamera(input.frame, this.viewport()), input.camera === before.camera ? 'jump' : 'fly');
  }

  flyTo(target: CameraTarget): void {
    this.atHome = false;
    this.goTo(cameraOf(target, this.input.frame, this.viewport()), 'fly');
  }

  jumpTo(target: CameraTarget): void {
    this.atHome = false;
    this.goTo(cameraOf(target, this.input.frame, this.viewport()), 'jump');
  }

  destroy(): void {
    this.ended = true;
    this.resize.disconnect();
    this.motion?.destroy();
    this.pointer.destroy();
    this.labels.destroy();
    this.covers.destroy();
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
  let map: MapLibreMap | null = null;
  try {
    map = startMap(container, input, options);
    await loaded(map);
    const scene = new WebGlScene(map, input, callbacks, options);
    scene.start();
    return scene;
  } catch (error) {
    map?.remove();
    container.replaceChildren();
    // Asked only now: a context made for asking costs weak graphics as much as one for drawing.
    if (!hasWebGl()) throw new SceneError('no-webgl', 'This browser or machine has no WebGL 2.', { cause: error });
    throw new SceneError('not-started', 'The map could not start.', { cause: error });
  }
}
