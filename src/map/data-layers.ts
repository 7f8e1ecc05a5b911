import type { Layer } from '@deck.gl/core';
import type { Device } from '@luma.gl/core';
import type { Viewport } from '../core/geography/mercator.ts';
import { parseSubjectId, type SubjectId } from '../core/subjects/subject.ts';
import type { Camera } from '../core/view/view-state.ts';
import { markScale } from './camera.ts';
import { areaGeometry, type AreaGeometry } from './layers/area-geometry.ts';
import { areaLayers, areaOutlineLayers } from './layers/area-layers.ts';
import { BigPointThinner, bigPointLayer } from './layers/big-point-layer.ts';
import { lineEmphasisLayers, lineLayers, lineSprites, waypointLayers } from './layers/line-layers.ts';
import { MarkAtlasKeeper, type MarkAtlas } from './layers/mark-atlas.ts';
import type { DashClock } from './layers/moving-dash.ts';
import { polygonLayers } from './layers/polygon-layers.ts';
import { pointEmphasisLayers, pointLayers, pointSprites } from './layers/point-layers.ts';
import type { PickTargets } from './pick.ts';
import { slotKeepers } from './layers/slot-keepers.ts';
import { sceneColours } from './scene-colours.ts';
import type { SceneInput } from './scene-input.ts';

export interface LayerQuestion {
  readonly input: SceneInput;
  readonly camera: Camera;
  readonly homeZoom: number;
  readonly viewport: Viewport;
  /** A remote ground stands beneath. */
  readonly overPictures: boolean;
  /** `null` until the graphics card is ready: symbols come a moment later. */
  readonly device: Device | null;
}

type Strength = 'hover' | 'selection';

interface Part {
  readonly causes: readonly unknown[];
  readonly layers: readonly (Layer | null)[];
}

/**
 * All data as layers, made part by part: a part whose causes are the same as before keeps its layers, so that a change of one filter touches
 * one layer.
 */
export class DataLayers {
  private parts = new Map<string, Part>();
  private made = new Map<string, Part>();
  private readonly atlas = new MarkAtlasKeeper();
  private readonly thinners = new Map<string, BigPointThinner>();
  private readonly clock: DashClock;
  private readonly onLater: () => void;

  /** @param onLater called when layers have become ready after `layers` was asked. */
  constructor(clock: DashClock, onLater: () => void) {
    this.clock = clock;
    this.onLater = onLater;
  }

  private part(id: string, causes: readonly unknown[], make: () => readonly (Layer | null)[]): readonly (Layer | null)[] {
    const known = this.parts.get(id);
    const same = known !== undefined && known.causes.length === causes.length && known.causes.every((cause, index) => cause === causes[index]);
    const part = same ? known : { causes, layers: make() };
    this.made.set(id, part);
    return part.layers;
  }

  /** What the pointer can meet; of the same arrays that are drawn. */
  targets({ input, camera, homeZoom }: LayerQuestion): PickTargets {
    const level = input.areas?.level ?? 'county';
    return { points: input.points, lines: input.lines, level, polygons: areaGeometry(input.topologies, level).polygons, scale: markScale(camera.zoom, homeZoom) };
  }

  private areas({ input, overPictures }: LayerQuestion): readonly (Layer | null)[] {
    const geometry = areaGeometry(input.topologies, input.areas?.level ?? 'county');
    const colours = sceneColours[input.theme];
    return this.part('areas', [geometry, input.areas?.marks, input.areas?.opacity, colours, overPictures], () =>
      areaLayers({ geometry, areas: input.areas, colours, overPictures }),
    );
  }

  private bigPoints({ input, camera, viewport }: LayerQuestion, atlas: MarkAtlas | null): readonly (Layer | null)[] {
    return input.bigPoints.flatMap((points) => {
      const thinner = this.thinners.get(points.id) ?? new BigPointThinner(this.onLater);
      this.thinners.set(points.id, thinner);
      thinner.follow(points, camera, viewport);
      const thinned = thinner.current;
      return thinned && atlas ? this.part(`big-points ${points.id}`, [thinned, points.colour, atlas], () => [bigPointLayer(points, thinned, atlas)]) : [];
    });
  }

  private outlines(input: SceneInput, subject: SubjectId | null, strength: Strength): readonly (Layer | null)[] {
    const parsed = subject ? parseSubjectId(subject) : null;
    if (!parsed || (parsed.kind !== 'county' && parsed.kind !== 'township')) return [];
    const geometry: AreaGeometry = areaGeometry(input.topologies, parsed.kind);
    const colours = sceneColours[input.theme];
    return this.part(`outline ${strength}`, [geometry, parsed.id, colours], () => areaOutlineLayers(geometry, parsed.id, strength, colours));
  }

  /** Under the lines. */
  private lineEmphasis(input: SceneInput, subject: SubjectId | null, strength: Strength): readonly (Layer | null)[] {
    const colours = sceneColours[input.theme];
    for (const layer of input.lines) {
      const mark = layer.visible ? layer.marks.find((line, place) => line.subject === subject && layer.mask[place] === 1) : undefined;
      if (mark) return this.part(`line ${strength}`, [mark, colours], () => lineEmphasisLayers(mark, strength, colours));
    }
    return [];
  }

  /** Over all marks. */
  private markEmphasis(input: SceneInput, subject: SubjectId | null, strength: Strength, atlas: MarkAtlas | null, scale: number): readonly (Layer | null)[] {
    if (!subject) return [];
    const colours = sceneColours[input.theme];
    for (const layer of input.points) {
      const index = layer.visible ? layer.marks.findIndex((mark, place) => mark.subject === subject && layer.mask[place] === 1) : -1;
      const mark = layer.marks[index];
      if (mark) return this.part(`mark ${strength}`, [mark, atlas, scale, colours], () => pointEmphasisLayers(mark, strength, atlas, scale, colours));
    }
    return [];
  }

  /** All layers, the lowest first. */
  layers(question: LayerQuestion): Layer[] {
    const { input } = question;
    const scale = markScale(question.camera.zoom, question.homeZoom);
    const hover = input.hover === input.selection ? null : input.hover;
    this.made = new Map();
    this.part('sprites', [...input.points, ...input.lines].map((layer) => layer.marks), () => {
      this.atlas.add([...pointSprites(input.points), ...lineSprites(input.lines)]);
      return [];
    });
    const atlas = this.atlas.on(question.device);
    const all = [
      this.part('slots', [], slotKeepers),
      this.areas(question),
      ...input.polygons.map((layer) => this.part(`polygons ${layer.layerId}`, [layer.marks, layer.opacity, layer.visible], () => polygonLayers(layer))),
      this.bigPoints(question, atlas),
      this.outlines(input, hover, 'hover'),
      this.outlines(input, input.selection, 'selection'),
      this.lineEmphasis(input, hover, 'hover'),
      this.lineEmphasis(input, input.selection, 'selection'),
      ...input.lines.map((layer) =>
        this.part(`lines ${layer.layerId}`, [layer.marks, layer.mask, layer.opacity, layer.visible], () => lineLayers(layer, this.clock)),
      ),
      ...input.lines.map((layer) =>
        this.part(`waypoints ${layer.layerId}`, [layer.marks, layer.mask, layer.opacity, layer.visible, atlas, scale], () => waypointLayers(layer, atlas, scale)),
      ),
      ...input.points.map((layer) =>
        this.part(`points ${layer.layerId}`, [layer.marks, layer.mask, layer.opacity, layer.visible, atlas, scale], () => pointLayers(layer, atlas, scale)),
      ),
      this.markEmphasis(input, hover, 'hover', atlas, scale),
      this.markEmphasis(input, input.selection, 'selection', atlas, scale),
    ].flat();
    this.parts = this.made;
    this.dropThinners(input);
    return all.filter((layer) => layer !== null);
  }

  private dropThinners(input: SceneInput): void {
    for (const [id, thinner] of this.thinners) {
      if (input.bigPoints.some((points) => points.id === id)) continue;
      thinner.destroy();
      this.thinners.delete(id);
    }
  }

  destroy(): void {
    for (const thinner of this.thinners.values()) thinner.destroy();
    this.thinners.clear();
    this.atlas.destroy();
  }
}
