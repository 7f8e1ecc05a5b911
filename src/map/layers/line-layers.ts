import type { Layer } from '@deck.gl/core';
import { IconLayer } from '@deck.gl/layers';
import { corridorLine } from '../../core/geography/corridor-line.ts';
import type { LineMark } from '../../core/layers/mark.ts';
import { rgba, type SceneColours } from '../scene-colours.ts';
import type { SceneLines } from '../scene-input.ts';
import { chevronSprite, waypointSprite, type MarkAtlas, type Sprite } from './mark-atlas.ts';
import { dashPattern, type DashClock } from './moving-dash.ts';
import { everyOne } from './point-layers.ts';
import { RibbonLayer, type RibbonDash } from './ribbon-layer.ts';
import { slot } from './slot.ts';

const casing = '#ffffff';

/** A symbol on a line, in the order in which they are drawn. */
interface LineSymbol {
  readonly position: readonly [number, number];
  readonly sprite: Sprite;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

interface LineDrawing {
  readonly marks: readonly LineMark[];
  /** One chevron per leg, and above them the places. */
  readonly symbols: readonly LineSymbol[];
}

const drawings = new WeakMap<Uint8Array, { readonly of: readonly LineMark[]; readonly drawing: LineDrawing }>();

/** What the filters let through of a layer. Lines are few: they are chosen here and not on the graphics card. */
export function lineDrawing(lines: SceneLines): LineDrawing {
  const known = drawings.get(lines.mask);
  if (known?.of === lines.marks) return known.drawing;
  const marks = lines.marks.filter((mark, index) => lines.mask[index] === 1 && mark.path.length > 1);
  const drawing = {
    marks,
    symbols: [
      ...marks.flatMap((mark): LineSymbol[] => {
        const sprite = chevronSprite(mark.colour);
        return corridorLine(mark.waypoints.map((waypoint) => waypoint.position)).directionMarks.map((place) => ({ ...place, sprite }));
      }),
      ...marks.flatMap((mark) => mark.waypoints.map(({ position, precision }): LineSymbol => ({ position, sprite: waypointSprite(mark.colour, precision !== 'site'), bearing: 0 }))),
    ],
  };
  drawings.set(lines.mask, { of: lines.marks, drawing });
  return drawing;
}

interface Stroke {
  readonly id: string;
  readonly colour: (mark: LineMark) => string;
  readonly width: (mark: LineMark) => number;
  readonly opacity: number;
  readonly dash?: RibbonDash;
}

function strokeLayer({ id, colour, width, opacity, dash }: Stroke, marks: readonly LineMark[]): Layer {
  return new RibbonLayer({ id, ...slot, ribbons: marks.map((mark) => ({ path: mark.path, width: width(mark), colour: rgba(colour(mark)) })), opacity, dash: dash ?? null });
}

/** Casing, colour and a light dash that moves in the order of the places. */
export function lineLayers(lines: SceneLines, clock: DashClock): Layer[] {
  const { marks } = lineDrawing(lines);
  if (!lines.visible || marks.length === 0) return [];
  const id = `line-${lines.layerId}`;
  return [
    strokeLayer({ id: `${id}-casing`, colour: () => casing, width: (mark) => mark.width + 2.6, opacity: lines.opacity }, marks),
    strokeLayer({ id: `${id}-colour`, colour: (mark) => mark.colour, width: (mark) => mark.width, opacity: lines.opacity }, marks),
    strokeLayer({ id: `${id}-dash`, colour: () => casing, width: (mark) => Math.max(1, mark.width * 0.36), opacity: 0.8 * lines.opacity, dash: { ...dashPattern, clock } }, marks),
  ];
}

/** One chevron per leg and the places of the lines, hollow where not known to the site; drawn over all lines. */
export function waypointLayers(lines: SceneLines, atlas: MarkAtlas | null, scale: number): Layer[] {
  if (!lines.visible || !atlas) return [];
  return [
    new IconLayer<LineSymbol>({
      id: `line-${lines.layerId}-symbols`,
      ...slot,
      data: lineDrawing(lines).symbols,
      iconAtlas: atlas.texture,
      iconMapping: atlas.frames,
      getPosition: ({ position }) => [position[0], position[1]],
      getIcon: ({ sprite }) => sprite.key,
      getSize: ({ sprite }) => 2 * sprite.extent,
      getAngle: ({ bearing }) => -bearing,
      sizeScale: scale,
      opacity: lines.opacity,
      alphaCutoff: 0.01,
      ...everyOne,
    }),
  ];
}

/** Symbols of all lines, for the atlas. */
export function lineSprites(lines: readonly SceneLines[]): Sprite[] {
  return lines.flatMap((layer) => layer.marks.flatMap((mark) => [chevronSprite(mark.colour), waypointSprite(mark.colour, false), waypointSprite(mark.colour, true)]));
}

/** Lies under a line that is hovered or selected: a dark edge on a light casing, so that dash, chevrons and places stay on top. */
export function lineEmphasisLayers(mark: LineMark, strength: 'hover' | 'selection', colours: SceneColours): Layer[] {
  const strokes: readonly Stroke[] = [
    { id: `line-${strength}-casing`, colour: () => colours.emphasisCasing, width: () => mark.width + 6, opacity: 1 },
    { id: `line-${strength}-edge`, colour: () => colours.emphasis, width: () => mark.width + 3.4, opacity: 1 },
  ];
  return strokes.map((stroke) => strokeLayer(stroke, [mark]));
}
