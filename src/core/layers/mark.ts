import type { Text } from '../text.ts';
import type { SubjectId } from '../subjects/subject.ts';
import type { MappingBasis } from '../view/view-state.ts';

/** The most marks of one layer that are drawn mark by mark: WebGL thins larger layers by the screen, the SVG map leaves them out. */
export const manyMarks = 4000;

export type MarkShape = 'disc' | 'square' | 'square-outline' | 'diamond' | 'triangle' | 'hexagon' | 'ring' | 'cross' | 'pentagon' | 'dot';

/** How well the place of a mark is known; anything but `site` is drawn hollow or dashed and says so. */
export type Precision = 'site' | 'approximate' | 'township' | 'county';

/** A link to a priority industry with its basis; the one thing the priority filter looks at. */
export interface PriorityLink {
  readonly priorityId: string;
  readonly basis: MappingBasis;
}

/** What filters can see of a thing, whatever layer it is in. */
export interface Filterable {
  readonly countyCodes: readonly string[];
  readonly priorities: readonly PriorityLink[];
  /** `layer/kind`, e.g. `industrial-parks/software-park`; null when the layer has no kinds. */
  readonly siteKind: string | null;
  readonly clusterType: string | null;
  /** A visitor's own thing: it has no links, and chips of priority industries do not hide it. */
  readonly visitors?: boolean;
}

/** One thing at one place, drawn alike by deck.gl and by SVG. Sizes in px at home zoom. */
export interface PointMark extends Filterable {
  readonly subject: SubjectId;
  readonly name: Text;
  /** `[longitude, latitude]` */
  readonly position: readonly [number, number];
  readonly precision: Precision;
  readonly shape: MarkShape;
  readonly radius: number;
  /** `#rrggbb` */
  readonly fill: string;
  readonly stroke: string;
  /** Fill opacity 0–1. */
  readonly fillOpacity: number;
  /** Dashed edge: size unknown, or place known only to a township or county. */
  readonly dashed: boolean;
  /** Higher wins when labels collide; 0 = no label at home zoom; below 0 = never, because the area beneath has the same name. */
  readonly labelPriority: number;
  /** The hover line below the name, e.g. `產業聚落・319 家（2024）`. */
  readonly summary: Text;
}

/** The mark with other looks. Copied part by part: marks of large tables make some of theirs when they are asked for. */
export function markWith(mark: PointMark, looks: Partial<Pick<PointMark, 'radius' | 'labelPriority'>>): PointMark {
  const { subject, name, position, precision, shape, radius, fill, stroke, fillOpacity, dashed, labelPriority, summary, countyCodes, priorities, siteKind, clusterType, visitors = false } = mark;
  return { subject, name, position, precision, shape, radius, fill, stroke, fillOpacity, dashed, labelPriority, summary, countyCodes, priorities, siteKind, clusterType, visitors, ...looks };
}

/** A corridor: a smooth line through its waypoints in order. */
export interface LineMark extends Filterable {
  readonly subject: SubjectId;
  readonly name: Text;
  /** Path as `[longitude, latitude]` pairs, in order. */
  readonly path: readonly (readonly [number, number])[];
  /** Waypoints in order, with their own precision. */
  readonly waypoints: readonly { readonly name: Text; readonly position: readonly [number, number]; readonly precision: Precision }[];
  readonly colour: string;
  readonly width: number;
  readonly labelPriority: number;
  readonly summary: Text;
}

/** A patch of the map: a hull, a cell of a grid, an area or line of a visitor's file. It cannot be selected; what it says stands in a list or at its point. */
export interface PolygonMark {
  readonly id: string;
  /** A line, not a patch: its ring is a path that is not closed and has no fill. */
  readonly open?: true;
  /** Rings of `[longitude, latitude]`, closed, the outer one first. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  /** `#rrggbb` */
  readonly fill: string;
  readonly fillOpacity: number;
  /** `#rrggbb`; `null` = no edge. */
  readonly stroke: string | null;
}

/** The colour or hatch of every area of the choropleth. */
export interface AreaMark {
  readonly code: string;
  /** `null` = draw a hatch for `hatch`. */
  readonly colour: string | null;
  readonly hatch: 'no-data' | 'not-comparable' | null;
  /** Outside the region filter or the clicked legend class: drawn pale. */
  readonly dimmed: boolean;
}
