import type { UnitId } from '../measures/unit.ts';

/** One class of a classed colour scale: `from` ≤ value < `to` (the last class includes its upper edge). */
export interface ScaleClass {
  readonly from: number;
  readonly to: number;
  /** `#rrggbb` */
  readonly colour: string;
}

/** One object gives the colours of the map and the classes of the legend, so that they cannot part. */
export interface ClassedScale {
  readonly kind: 'sequential' | 'diverging';
  readonly unit: UnitId;
  readonly classes: readonly ScaleClass[];
  /** Inner edges, one fewer than classes. */
  readonly classEdges: readonly number[];
  /** The neutral value of a diverging scale (1 for location quotients, 0 for change); `null` for sequential. */
  readonly centre: number | null;
  /** Index into `classes`, or -1 for a value that is not a number. */
  classOf(value: number): number;
  /** `#rrggbb` of the class; callers draw missing values as a hatch, never by a colour. */
  colourOf(value: number): string;
}
