import type { Layer } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { IconLayer, PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import { corridorLine, type DirectionMark } from '../../core/geography/corridor-line.ts';
import type { LineMark, Precision } from '../../core/layers/mark.ts';
import { rgba, type SceneColours } from '../scene-colours.ts';
import type { SceneLines } from '../scene-input.ts';
import { chevronSprite, type MarkAtlas, type Sprite } from './mark-atlas.ts';
import { dashPattern, MovingDashExtension, type DashClock } from './moving-dash.ts';
import { slot } from './slot.ts';

const casing = '#ffffff';

interface Waypoint {
  readonly position: readonly [number, number];
  readonly precision: Precision;
  readonly colour: string;
}

interface Chevron extends DirectionMark {
  readonly sprite: Sprite;
}

interface LineDrawing {
  readonly marks: readonly LineMark[];
  readonly waypoints: readonly Waypoint[];
  readonly chevrons: readonly Chevron[];
}

const drawings = new WeakMap<Uint8Array, { readonly of: readonly LineMark[]; readonly drawing: LineDrawing }>();

/** What the filters let through of a layer. Lines are few: they are chosen here and not on the graphics card. */
export function lineDrawing(lines: SceneLines): LineDrawing {
  const known = drawings.get(lines.mask);
  if (known?.of === lines.marks) return known.drawing;
  const marks = lines.marks.filter((mark, index) => lines.mask[index] === 1 && mark.path.length > 1);
  const drawing = {
    marks,
    waypoints: marks.flatMap((mark) => mark.waypoints.map(({ position, precision }) => ({ position, precision, colour: mark.colour }))),
    chevrons: marks.flatMap((mark) => {
      const sprite = chevronSprite(mark.colour);
      return corridorLine(mark.waypoints.map((waypoint) => waypoint.position)).directionMarks.map((place) => ({ ...place, sprite }));
    }),
  };
  drawings.set(lines.mask, { of: lines.marks, drawing });
  return drawing;
}

function pathOf(mark: LineMark): [number, number][] {
  return mark.path.map(([longitude, latitude]) => [longitude, latitude]);
}

interface Stroke {
  readonly id: string;
  readonly colour: string | ((mark: LineMark) => string);
  readonly width: (mark: LineMark) => number;
  readonly opacity: number;
}

function strokeProps(stroke: Stroke, data: readonly LineMark[]) {
  const { colour } = stroke;
  return {
    id: stroke.id,
    ...slot,
    data,
    getPath: pathOf,
    getColor: typeof colour === 'string' ? rgba(colour) : (mark: LineMark) => rgba(colour(mark)),
    getWidth: stroke.width,
    widthUnits: 'pixels',
    opacity: stroke.opacity,
    antialiasing: true,
    jointRounded: true,
    capRounded: true,
  } as const;
}

const dashExtension = new PathStyleExtension({ dash: true, dashMode: 'path' });
const dashProps: PathStyleExtensionProps<LineMark> = { getDashArray: [dashPattern.dash, dashPattern.gap], dashUnits: 'pixels' };

/** Casing, colour and, with its extension, a light dash that moves in the order of the places. */
export function lineLayers(lines: SceneLines, extension: MovingDashExtension | null): Layer[] {
  const { marks } = lineDrawing(lines);
  if (!lines.visible || marks.length === 0) return [];
  const id = `line-${lines.layerId}`;
  const dash = { id: `${id}-dash`, colour: casing, width: (mark: LineMark) => Math.max(1, mark.width * 0.36), opacity: 0.8 * lines.opacity };
  return [
    new PathLayer<LineMark>(strokeProps({ id: `${id}-casing`, colour: casing, width: (mark) => mark.width + 2.6, opacity: lines.opacity }, marks)),
    new PathLayer<LineMark>(strokeProps({ id: `${id}-colour`, colour: (mark) => mark.colour, width: (mark) => mark.width, opacity: lines.opacity }, marks)),
    ...(extension ? [new PathLayer<LineMark>({ ...strokeProps(dash, marks), capRounded: false, extensions: [dashExtension, extension], ...dashProps })] : []),
  ];
}

/** Places of the lines (hollow where not known to the site) and one chevron per leg; drawn over all lines. */
export function waypointLayers(lines: SceneLines, atlas: MarkAtlas | null, scale: number): Layer[] {
  const { waypoints, chevrons } = lineDrawing(lines);
  if (!lines.visible) return [];
  const id = `line-${lines.layerId}`;
  const hollow = (waypoint: Waypoint): boolean => waypoint.precision !== 'site';
  const dots = new ScatterplotLayer<Waypoint>({
    id: `${id}-waypoints`,
    ...slot,
    data: waypoints,
    getPosition: ({ position }) => [position[0], position[1]],
    getRadius: 2.4,
    radiusUnits: 'pixels',
    radiusScale: scale,
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: (waypoint) => (hollow(waypoint) ? 1.3 : 0.9),
    getFillColor: (waypoint) => rgba(hollow(waypoint) ? casing : waypoint.colour),
    getLineColor: (waypoint) => rgba(hollow(waypoint) ? waypoint.colour : casing),
    opacity: lines.opacity,
  });
  if (!atlas) return [dots];
  const arrows = new IconLayer<Chevron>({
    id: `${id}-chevrons`,
    ...slot,
    data: chevrons,
    iconAtlas: atlas.texture,
    iconMapping: atlas.frames,
    getPosition: ({ position }) => [position[0], position[1]],
    getIcon: ({ sprite }) => sprite.key,
    getSize: ({ sprite }) => 2 * sprite.extent,
    getAngle: ({ bearing }) => -bearing,
    sizeScale: scale,
    opacity: lines.opacity,
    alphaCutoff: 0.01,
  });
  return [arrows, dots];
}

/** Chevrons of all lines, for the atlas. */
export function lineSprites(lines: readonly SceneLines[]): Sprite[] {
  return lines.flatMap((layer) => layer.marks.map((mark) => chevronSprite(mark.colour)));
}

/** Lies under a line that is hovered or selected: a dark edge on a light casing, so that dash, chevrons and places stay on top. */
export function lineEmphasisLayers(mark: LineMark, strength: 'hover' | 'selection', colours: SceneColours): Layer[] {
  const strokes: readonly Stroke[] = [
    { id: `line-${strength}-casing`, colour: colours.emphasisCasing, width: () => mark.width + 6, opacity: 1 },
    { id: `line-${strength}-edge`, colour: colours.emphasis, width: () => mark.width + 3.4, opacity: 1 },
  ];
  return strokes.map((stroke) => new PathLayer<LineMark>(strokeProps(stroke, [mark])));
}

export function movingDashExtension(clock: DashClock): MovingDashExtension {
  return new MovingDashExtension({ clock });
}
