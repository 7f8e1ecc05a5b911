import type { Atlas } from '../datasets/atlas.ts';
import { clustersOf, type Cluster } from '../datasets/clusters.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { filterMask } from '../filters/filter-mask.ts';
import { layerById } from '../layers/index.ts';
import type { PointMark } from '../layers/mark.ts';
import { filterOf } from '../shown/shown-filter.ts';
import type { NamedCluster } from '../statistics/match-named-clusters.ts';
import type { ViewState } from '../view/view-state.ts';
import type { Analysis, Boundaries } from './analysis.ts';
import { pointKey, type PointAnalysisName } from './point-results.ts';

/** The points in which groups are looked for. */
export interface PointsAsked {
  /** Longitude and latitude after each other. */
  readonly points: Float64Array;
  readonly marks: readonly PointMark[];
  /** Marks that the filters let through but whose place is known only to a township or county: they would make groups that are none. */
  readonly leftOut: number;
}

const isPlace = ({ precision }: PointMark) => precision === 'site' || precision === 'approximate';

const askedFrom = derivedFrom((marks: readonly PointMark[], mask: Uint8Array): PointsAsked => {
  const shown = marks.filter((_, index) => mask[index] === 1);
  const placed = shown.filter(isPlace);
  const points = new Float64Array(placed.length * 2);
  placed.forEach((mark, index) => points.set(mark.position, index * 2));
  return { points, marks: placed, leftOut: shown.length - placed.length };
});

/** The points of the chosen layer that the filters let through, whether the layer is switched on or not; `null` while it is loading. */
export function pointsAsked(atlas: Atlas, view: ViewState): PointsAsked | null {
  const layer = layerById(atlas.package, view.pointsOf);
  if (layer?.kind !== 'points' || !layer.needs.every((name) => atlas.tables.has(name))) return null;
  const marks = layer.marks(atlas, view);
  return askedFrom(marks, filterMask(filterOf(atlas, view), marks));
}

const namedFrom = derivedFrom((clusters: readonly Cluster[]): readonly NamedCluster[] => clusters.map(({ id, townships }) => ({ id, townships, point: null, precision: 'township' })));

/** Distances of the curve, as parts of the one chosen. */
const curveParts = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** What a view asks of its points; `null` while the layer or the boundaries are loading, and for cells when hulls are drawn. */
export function pointAnalysis(atlas: Atlas, view: ViewState, name: PointAnalysisName, { land, townships }: Boundaries): Analysis | null {
  const asked = pointsAsked(atlas, view);
  if (!asked || asked.marks.length === 0) return null;
  const { points } = asked;
  const key = pointKey(view, name);
  const { pointDistanceMetres: distanceMetres, pointMinimum: minimumPoints, pointDrawing } = view;
  if (name === 'point-cells') return pointDrawing === 'hulls' ? null : { key, name, request: { points, drawing: pointDrawing, metres: distanceMetres } };
  if (name === 'point-curve') return { key, name, request: { points, settings: curveParts.map((part) => ({ distanceMetres: Math.round(part * distanceMetres), minimumPoints })) } };
  if (land.length === 0 || townships.length === 0) return null;
  return { key, name, request: { points, distanceMetres, minimumPoints, land: land.map(({ polygon }) => polygon), townships, named: namedFrom(clustersOf(atlas)) } };
}
