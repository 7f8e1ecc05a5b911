import type { Topology } from 'topojson-specification';
import type { Bounds, Position } from '../core/geography/bounds.ts';
import type { AreaMark, LineMark, PointMark, PolygonMark } from '../core/layers/mark.ts';
import type { SubjectId } from '../core/subjects/subject.ts';
import type { Language, Text } from '../core/text.ts';
import type { Level } from '../core/view/view-state.ts';
import type { FrameDetail } from './frame.ts';
import type { Box } from './label-placement.ts';
import type { MapTheme } from './map-colours.ts';

/** One layer of marks; `mask` has a 1 for every mark the filters let through. */
export interface DrawnPoints {
  readonly layerId: string;
  readonly marks: readonly PointMark[];
  readonly mask: Uint8Array;
  readonly opacity: number;
}

export interface DrawnLines {
  readonly layerId: string;
  readonly marks: readonly LineMark[];
  readonly mask: Uint8Array;
  readonly opacity: number;
}

export interface DrawnPolygons {
  readonly layerId: string;
  readonly marks: readonly PolygonMark[];
  readonly opacity: number;
}

export interface DrawnAreas {
  readonly level: Level;
  readonly marks: readonly AreaMark[];
  readonly opacity: number;
}

export interface AreaName {
  readonly code: string;
  readonly name: Text;
  readonly position: Position;
}

/** All that a drawn map shows; everything else is decided by the drawing. */
export interface MapDrawing {
  readonly language: Language;
  /** Keeps the ids of hatches apart when several drawings stand on one page. */
  readonly idPrefix: string;
  /** What the frame shows; `frameAspect(bounds)` is the shape of its box. */
  readonly bounds: Bounds;
  /** `small`: one of several small pictures, with coarser lines and nothing beyond the frame. `fine`: looked at closely. `whole` when absent. */
  readonly detail?: FrameDetail;
  /** Height of the box in px for which labels are placed and hatches are spaced; the drawing itself has no pixel size. */
  readonly nominalHeightPx: number;
  /** Objects `counties` and, for the township level, `townships` of the same arcs; ids are codes. */
  readonly topology: Topology | null;
  /** Neighbouring land. */
  readonly surroundings: Topology | null;
  /** `null` = plain land. */
  readonly areas: DrawnAreas | null;
  /** Patches over the areas and under all marks. */
  readonly polygons?: readonly DrawnPolygons[];
  /** Both in drawing order, first = lowest; lines lie under all points. */
  readonly lines: readonly DrawnLines[];
  readonly points: readonly DrawnPoints[];
  /** In order of importance. */
  readonly areaNames: readonly AreaName[];
  /** Where names may stand, in px of the nominal box from its top left; without it they may go beyond the frame on every side. */
  readonly labelRoom?: Box;
  /** What covers the map, in the same px: no name stands under it. */
  readonly covered?: readonly Box[];
  /** `light` when absent. */
  readonly theme?: MapTheme;
  readonly selection: SubjectId | null;
  readonly hover: SubjectId | null;
}

/** Marks of a layer that the filters let through. */
export function shownMarks<Mark>(layer: { readonly marks: readonly Mark[]; readonly mask: Uint8Array }): Mark[] {
  return layer.marks.filter((_, index) => layer.mask[index] === 1);
}
