import type { BeltCover, BeltRequest } from '../core/analysis/analysis.ts';
import { beltCover } from '../core/corridors/belt-geometry.ts';
import { routeThrough } from '../core/corridors/route.ts';
import type { AutocorrelationTest } from '../core/statistics/autocorrelation-test.ts';
import { geary, gearyPermutation } from '../core/statistics/geary.ts';
import { getisOrd, getisOrdPermutation, type GetisOrd } from '../core/statistics/getis-ord.ts';
import { localMoran, type LocalMoran } from '../core/statistics/local-moran.ts';
import { moran, moranPermutation } from '../core/statistics/moran.ts';
import type { PermutationOptions, PermutationTest } from '../core/statistics/permutation-test.ts';
import type { SpatialWeights } from '../core/statistics/spatial-weights.ts';
import { pointCells, pointCurve, pointGroups } from './point-computations.ts';

/** Hears the share done, 0 … 1. */
export type Report = (share: number) => void;

/** A variable on places, and how often and with what seed its values are dealt anew. */
export interface SpatialRequest extends Omit<PermutationOptions, 'report'> {
  /** One per unit of `weights`; NaN = missing. */
  readonly values: Float64Array;
  readonly weights: SpatialWeights;
}

/** Both `null` where the test is not defined. */
export interface GlobalAutocorrelation {
  readonly test: AutocorrelationTest | null;
  readonly permutation: PermutationTest | null;
}

/** Both `null` where all values are equal. */
export interface HotSpots {
  readonly result: GetisOrd | null;
  readonly pseudoP: Float64Array | null;
}

function belt({ stops, km, townships, land }: BeltRequest): BeltCover {
  const route = routeThrough(stops.map((position) => ({ name: { zh: '', en: '' }, position, precision: 'site' })));
  return route ? beltCover(route, km, townships, land) : { polygons: [], areaKm2: 0, townships: [] };
}

/**
 * Everything the worker can compute, by name: a function of a request that can be copied between threads (no functions in it) and of a
 * listener for its progress. A new computation is one entry here. It runs to its end without pause, for cancelling ends the whole worker.
 */
export const computations = {
  moran: ({ values, weights, ...options }: SpatialRequest, report: Report): GlobalAutocorrelation => ({
    test: moran(values, weights),
    permutation: moranPermutation(values, weights, { ...options, report }),
  }),
  geary: ({ values, weights, ...options }: SpatialRequest, report: Report): GlobalAutocorrelation => ({
    test: geary(values, weights),
    permutation: gearyPermutation(values, weights, { ...options, report }),
  }),
  'local-moran': ({ values, weights, ...options }: SpatialRequest, report: Report): LocalMoran | null => localMoran(values, weights, { ...options, report }),
  'getis-ord': ({ values, weights, ...options }: SpatialRequest, report: Report): HotSpots => ({
    result: getisOrd(values, weights),
    pseudoP: getisOrdPermutation(values, weights, { ...options, report }),
  }),
  'point-groups': pointGroups,
  'point-curve': pointCurve,
  'point-cells': pointCells,
  belt,
} satisfies Readonly<Record<string, (request: never, report: Report) => unknown>>;

export type ComputationName = keyof typeof computations;

export type RequestOf<Name extends ComputationName> = Parameters<(typeof computations)[Name]>[0];

export type ResultOf<Name extends ComputationName> = ReturnType<(typeof computations)[Name]>;
