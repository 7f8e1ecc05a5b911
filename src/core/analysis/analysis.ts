import type { AreaPolygon } from '../geography/area-polygons.ts';
import type { Position } from '../geography/bounds.ts';
import type { Polygon } from '../geography/geodesic-area.ts';
import type { AutocorrelationTest } from '../statistics/autocorrelation-test.ts';
import type { DbscanSettings } from '../statistics/dbscan.ts';
import type { LocalMoran } from '../statistics/local-moran.ts';
import type { NamedCluster, NamedComparison } from '../statistics/match-named-clusters.ts';
import type { PermutationTest } from '../statistics/permutation-test.ts';
import type { CurveStep } from '../statistics/robustness-curve.ts';
import type { SpatialWeights } from '../statistics/spatial-weights.ts';

/** A variable on places for a test by permutation. */
export interface SpatialRequest {
  /** One per unit of `weights`; NaN = missing. */
  readonly values: Float64Array;
  readonly weights: SpatialWeights;
  readonly permutations: number;
  readonly seed: number;
}

export interface GlobalAutocorrelation {
  readonly test: AutocorrelationTest | null;
  readonly permutation: PermutationTest | null;
}

/** Patches of land and the areas they belong to, for what is computed from points. */
export interface Boundaries {
  /** Polygons of the counties as drawn: the land that hulls are cut to. */
  readonly land: readonly AreaPolygon[];
  /** Empty while they are loading. */
  readonly townships: readonly AreaPolygon[];
}

export interface PointGroupsRequest extends DbscanSettings {
  /** Longitude and latitude after each other. */
  readonly points: Float64Array;
  readonly land: readonly Polygon[];
  readonly townships: readonly AreaPolygon[];
  readonly named: readonly NamedCluster[];
}

/** One group of points that stand close together. */
export interface PointGroup {
  /** Its number in the labels. */
  readonly group: number;
  readonly points: number;
  readonly corePoints: number;
  readonly centroid: Position;
  /** The convex hull without the sea; empty where all points are on one line. */
  readonly hull: readonly Polygon[];
  readonly areaKm2: number | null;
  /** Code of the township that holds most of its points; '' where none does. */
  readonly township: string;
}

/** Groups found among points, the largest first, beside the clusters that have names. */
export interface PointGroups {
  /** Number of the group of every point, −1 for points in none. */
  readonly labels: Int32Array;
  readonly clusters: number;
  readonly groups: readonly PointGroup[];
  readonly comparison: NamedComparison;
  /** Points that lie in no township as drawn: at sea, or beyond a simplified coast. */
  readonly pointsOutside: number;
}

export interface PointCurveRequest {
  readonly points: Float64Array;
  readonly settings: readonly DbscanSettings[];
}

export interface PointCellsRequest {
  readonly points: Float64Array;
  readonly drawing: 'hexagons' | 'density';
  /** Width of the hexagons, or bandwidth of the density. */
  readonly metres: number;
}

/** Cells of a grid that hold something. */
export interface PointCells {
  /** Longitude and latitude of the corners of all cells after each other; as many corners for each. */
  readonly corners: Float64Array;
  readonly cornersPerCell: number;
  /** Points in a hexagon, or points per km². */
  readonly values: Float64Array;
}

/** What a belt covers of the land and of each township. */
export interface BeltCover {
  /** The belt without the sea. */
  readonly polygons: readonly Polygon[];
  readonly areaKm2: number;
  readonly townships: readonly { readonly code: string; readonly share: number }[];
}

export interface BeltRequest {
  /** The corridor's places in order. */
  readonly stops: readonly Position[];
  readonly km: number;
  readonly townships: readonly AreaPolygon[];
  /** Polygons of the counties. */
  readonly land: readonly AreaPolygon[];
}

/**
 * A computation too long for the page's thread that a view asks for. `key` says what of: the same key always has the same result, so a result
 * that is there need not be computed again.
 */
export type Analysis =
  | { readonly key: string; readonly name: 'local-moran' | 'moran' | 'geary'; readonly request: SpatialRequest }
  | { readonly key: string; readonly name: 'point-groups'; readonly request: PointGroupsRequest }
  | { readonly key: string; readonly name: 'point-curve'; readonly request: PointCurveRequest }
  | { readonly key: string; readonly name: 'point-cells'; readonly request: PointCellsRequest }
  | { readonly key: string; readonly name: 'belt'; readonly request: BeltRequest };

/** What the analyses of a view have found so far, by key. */
export type AnalysisResult =
  | { readonly name: 'local-moran'; readonly result: LocalMoran | null }
  | { readonly name: 'moran'; readonly result: GlobalAutocorrelation }
  | { readonly name: 'geary'; readonly result: GlobalAutocorrelation }
  | { readonly name: 'point-groups'; readonly result: PointGroups }
  | { readonly name: 'point-curve'; readonly result: readonly CurveStep[] }
  | { readonly name: 'point-cells'; readonly result: PointCells }
  | { readonly name: 'belt'; readonly result: BeltCover };

/** The number of permutations behind every pseudo p, and the seed they start from, so that a figure can be computed again. */
export const permutations = 9_999;
export const permutationSeed = 20_261_126;
