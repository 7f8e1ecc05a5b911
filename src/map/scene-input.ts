import type { Topology } from 'topojson-specification';
import type { RemoteBasemap } from '../core/config/site-config.ts';
import type { Bounds, Position } from '../core/geography/bounds.ts';
import type { Padding } from '../core/geography/mercator.ts';
import type { AreaMark, LineMark, PointMark, PolygonMark } from '../core/layers/mark.ts';
import type { TilesState } from '../core/tiles/remote-tiles.ts';
import type { Box } from '../drawing/label-placement.ts';
import type { SubjectId } from '../core/subjects/subject.ts';
import type { Language, Text } from '../core/text.ts';
import type { Camera, Level } from '../core/view/view-state.ts';

/**
 * The plain contract between the page and a scene. Parts are compared by reference: hand over the same object, array or mask while it has not
 * changed, and a new one when it has.
 */
export interface SceneInput {
  readonly language: Language;
  readonly theme: SceneTheme;
  /** `null` = the home frame. */
  readonly camera: Camera | null;
  readonly frame: HomeFrame;
  /** What floats over the map or stands round it, in px from its upper left corner: names keep clear of it. */
  readonly covers: readonly Box[];
  /** Boundaries as they arrive; the finest that is there is drawn. */
  readonly topologies: SceneTopologies;
  /** `null` = plain land. */
  readonly areas: SceneAreas | null;
  /** Both in drawing order, first = lowest; lines lie under all points. */
  readonly lines: readonly SceneLines[];
  readonly points: readonly ScenePoints[];
  /** Patches over the areas and under all marks. */
  readonly polygons: readonly ScenePolygons[];
  readonly bigPoints: readonly SceneBigPoints[];
  /** Vector tiles by address, the first lowest; over the areas and under all marks. */
  readonly tiles: readonly SceneTiles[];
  readonly selection: SubjectId | null;
  readonly hover: SubjectId | null;
  readonly labels: SceneLabels;
  readonly basemap: BasemapChoice;
  /** The dash of corridors stands still and the camera jumps. */
  readonly reducedMotion: boolean;
}

export type SceneTheme = 'light' | 'dark';

export interface HomeFrame {
  readonly bounds: Bounds;
  /** What panels cover, in CSS px. */
  readonly padding: Padding;
}

export interface SceneTopologies {
  /** Object `counties`; ids are 5-digit codes. */
  readonly counties: Topology | null;
  /** Objects `townships` (8-digit codes) and `counties` of the same arcs. */
  readonly townships: Topology | null;
  /** Neighbouring land, whatever its objects are called. */
  readonly surroundings: Topology | null;
}

export interface SceneAreas {
  readonly level: Level;
  readonly marks: readonly AreaMark[];
  /** 0–1. */
  readonly opacity: number;
}

interface SceneMarks<Mark> {
  readonly layerId: string;
  readonly marks: readonly Mark[];
  /** A 1 for every mark that the filters let through; as long as `marks`. */
  readonly mask: Uint8Array;
  /** 0–1. */
  readonly opacity: number;
  readonly visible: boolean;
}

export interface ScenePolygons {
  readonly layerId: string;
  readonly marks: readonly PolygonMark[];
  /** 0–1. */
  readonly opacity: number;
  readonly visible: boolean;
}

export type ScenePoints = SceneMarks<PointMark>;
export type SceneLines = SceneMarks<LineMark>;

/** Thousands of points of one kind: thinned by a screen grid that keeps their number, never drawn one by one while they overlap. */
export interface SceneBigPoints {
  readonly id: string;
  /** Longitude and latitude in turn. */
  readonly positions: Float32Array;
  /** A 1 for every point that the filters let through; half as long as `positions`. */
  readonly mask: Uint8Array;
  /** `#rrggbb` */
  readonly colour: string;
  readonly name: Text;
}

/** An archive of vector tiles that a person or the deployment has named; fetched from when it is first visible. */
export interface SceneTiles {
  readonly id: string;
  readonly url: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly visible: boolean;
  /** County codes that the view is limited to; `null` = all. */
  readonly counties: readonly string[] | null;
}

export interface AreaLabel {
  readonly code: string;
  readonly name: Text;
  readonly position: Position;
}

/** In order of importance. */
export interface SceneLabels {
  readonly counties: readonly AreaLabel[];
  readonly townships: readonly AreaLabel[];
}

export type BasemapChoice = 'ground' | 'none' | RemoteBasemap;

/** `basemap-unreachable`: the remote ground was dropped and the built-in one shows. `graphics-lost`: the page should show its own map again. */
export type SceneNotice = 'basemap-unreachable' | 'graphics-lost';

export interface CameraChange {
  readonly origin: 'user' | 'program';
  /** At the centre of the view, for a scale bar. */
  readonly metresPerPixel: number;
  /** False while the camera is still moving. */
  readonly settled: boolean;
}

/** A place in CSS px from the upper left corner of the page's viewport. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

export interface SceneCallbacks {
  /** At most once a frame, and only when the subject or the place has changed. */
  onHover(subject: SubjectId | null, at: PagePoint | null): void;
  /** `null` when the empty sea was clicked. */
  onSelect(subject: SubjectId | null): void;
  onCameraChange(camera: Camera, change: CameraChange): void;
  /** The first whole picture stands: a drawing beneath may be taken away. */
  onReady(): void;
  onNotice(kind: SceneNotice): void;
  /** Vector tiles were opened, or could not be. */
  onTiles(id: string, state: TilesState): void;
}

export interface SceneOptions {
  /** Address of the folder that holds `fonts/`, with a slash at its end. */
  readonly assetBase: string;
  /** No fading and no moving dash, for pictures. */
  readonly still?: boolean;
}

export type CameraTarget = Camera | { readonly bounds: Bounds };

export interface Scene {
  /** Cheap: parts that are the same objects as before cost nothing. */
  update(input: SceneInput): void;
  /** Bounds are fitted between the paddings of the home frame. Jumps when motion is reduced. */
  flyTo(target: CameraTarget): void;
  /** The same at once; many times a second where one is carried along a line. */
  jumpTo(target: CameraTarget): void;
  destroy(): void;
}

/** Why there is no scene: the machine has no WebGL 2, or the scene could not start. The page keeps its SVG map. */
export class SceneError extends Error {
  readonly kind: 'no-webgl' | 'not-started';

  constructor(kind: SceneError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SceneError';
    this.kind = kind;
  }
}
