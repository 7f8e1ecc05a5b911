import type { Layer } from '@deck.gl/core';
import { FillStyleExtension, type FillStyleExtensionProps } from '@deck.gl/extensions';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { AreaMark } from '../../core/layers/mark.ts';
import { overGround, rgba, type Hatch, type Rgba, type SceneColours } from '../scene-colours.ts';
import type { SceneAreas } from '../scene-input.ts';
import type { AreaGeometry, AreaPolygon, Place } from './area-geometry.ts';
import { RibbonLayer } from './ribbon-layer.ts';
import { areaSlot, slot } from './slot.ts';

/** As in the drawn map. */
const dimmedOpacity = 0.22;

export interface AreaDrawing {
  readonly geometry: AreaGeometry;
  readonly areas: SceneAreas | null;
  readonly colours: SceneColours;
  /** A ground of pictures or streets lies beneath and has to show through; else areas are mixed with the land's colour and drawn opaque. */
  readonly overPictures: boolean;
}

const byCode = new WeakMap<readonly AreaMark[], ReadonlyMap<string, AreaMark>>();

function marksByCode(marks: readonly AreaMark[]): ReadonlyMap<string, AreaMark> {
  const known = byCode.get(marks) ?? new Map(marks.map((mark) => [mark.code, mark]));
  byCode.set(marks, known);
  return known;
}

/** The hatch of an area, `null` for one with a colour; an area without a mark counts as without data. */
function hatchOf(mark: AreaMark | undefined): Hatch | null {
  return mark?.colour ? null : (mark?.hatch ?? 'no-data');
}

function fillOf(drawing: AreaDrawing, colour: string, mark: AreaMark | undefined): Rgba {
  const opacity = (drawing.areas?.opacity ?? 1) * (mark?.dimmed ? dimmedOpacity : 1);
  return drawing.overPictures ? rgba(colour, opacity) : overGround(colour, opacity, drawing.colours.land);
}

const patterns = {
  'no-data': { type: 'hatch', angle: 45, strokeWidth: 1.9, gap: 3.9 },
  'not-comparable': { type: 'dots', radius: 1.1, gap: 2.8, angle: 45 },
} as const;
const patternExtension = new FillStyleExtension({ proceduralPattern: true });

function hatchLayer(drawing: AreaDrawing): Layer | null {
  const { areas, geometry } = drawing;
  if (!areas) return null;
  const marks = marksByCode(areas.marks);
  const hatched = geometry.polygons.filter((polygon) => hatchOf(marks.get(polygon.code)) !== null);
  if (hatched.length === 0) return null;
  return new SolidPolygonLayer<AreaPolygon, FillStyleExtensionProps<AreaPolygon>>({
    id: 'area-hatches',
    ...areaSlot,
    data: hatched,
    getPolygon: (polygon) => polygon.rings,
    getFillColor: (polygon) => {
      const mark = marks.get(polygon.code);
      return fillOf(drawing, drawing.colours.hatches[hatchOf(mark) ?? 'no-data'].ink, mark);
    },
    extensions: [patternExtension],
    fillPatternMapping: patterns,
    fillPatternSizeUnits: 'pixels',
    getFillPattern: (polygon) => hatchOf(marks.get(polygon.code)) ?? 'no-data',
  });
}

function fillLayer(drawing: AreaDrawing): Layer {
  const { areas, geometry, colours } = drawing;
  const marks = areas ? marksByCode(areas.marks) : null;
  return new SolidPolygonLayer<AreaPolygon>({
    id: 'areas',
    ...areaSlot,
    data: geometry.polygons,
    getPolygon: (polygon) => polygon.rings,
    getFillColor: (polygon) => {
      if (!marks) return drawing.overPictures ? [0, 0, 0, 0] : rgba(colours.land);
      const mark = marks.get(polygon.code);
      const hatch = hatchOf(mark);
      return fillOf(drawing, hatch ? colours.hatches[hatch].ground : (mark?.colour ?? colours.land), mark);
    },
    updateTriggers: { getFillColor: [areas?.marks, areas?.opacity, colours, drawing.overPictures] },
  });
}

/** Land or class colours, and hatches above; the lowest of all data. */
export function areaLayers(drawing: AreaDrawing): (Layer | null)[] {
  return [fillLayer(drawing), hatchLayer(drawing)];
}

function outlineLayer(id: string, rings: readonly Place[][], colour: string, width: number): Layer {
  return new RibbonLayer({ id, ...slot, ribbons: rings.map((ring) => ({ path: ring, width, colour: rgba(colour) })), dash: null });
}

/** The edge of one area, dark on a light casing. */
export function areaOutlineLayers(geometry: AreaGeometry, code: string, strength: 'hover' | 'selection', colours: SceneColours): Layer[] {
  const width = strength === 'selection' ? 2.4 : 1.6;
  const rings = geometry.polygons.filter((polygon) => polygon.code === code).flatMap((polygon) => polygon.rings);
  if (rings.length === 0) return [];
  return [
    outlineLayer(`area-${strength}-casing`, rings, colours.emphasisCasing, width + 2),
    outlineLayer(`area-${strength}-line`, rings, colours.emphasis, width),
  ];
}
