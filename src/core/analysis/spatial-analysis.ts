import type { Atlas } from '../datasets/atlas.ts';
import type { Place } from '../geography/places.ts';
import { columnFor } from '../indicators/index.ts';
import type { IndicatorColumn } from '../indicators/indicator.ts';
import { nearestWeights, queenWeights, type SpatialWeights } from '../statistics/spatial-weights.ts';
import type { NeighbourRule, ViewState } from '../view/view-state.ts';
import { permutations, permutationSeed, type Analysis, type AnalysisResult } from './analysis.ts';

const weightsKnown = new WeakMap<ReadonlyMap<string, Place>, Map<string, SpatialWeights>>();

/** Neighbours of the regions of a column by a rule; `null` while their places are loading. */
export function weightsFor(atlas: Atlas, column: IndicatorColumn, rule: NeighbourRule): SpatialWeights | null {
  const places: ReadonlyMap<string, Place> = column.level === 'county' ? atlas.countyPlaces : atlas.townshipPlaces;
  if (places.size === 0 || !column.codes.every((code) => places.has(code))) return null;
  const known = weightsKnown.get(places) ?? new Map<string, SpatialWeights>();
  weightsKnown.set(places, known);
  const key = `${rule} ${column.codes.length} ${column.codes[0] ?? ''}`;
  const old = known.get(key);
  if (old) return old;
  const pointOf = (code: string): readonly [number, number] => places.get(code)?.point ?? [Number.NaN, Number.NaN];
  const made = rule === 'queen' ? queenWeights(column.codes, (code) => places.get(code)?.neighbours ?? []) : nearestWeights(column.codes.map(pointOf), Number(rule.slice('nearest-'.length)));
  known.set(key, made);
  return made;
}

const columnNumbers = new WeakMap<IndicatorColumn, number>();
let lastNumber = 0;

/** A column is named by itself: the same object holds the same values. */
function numberOf(column: IndicatorColumn): number {
  const known = columnNumbers.get(column);
  if (known !== undefined) return known;
  lastNumber += 1;
  columnNumbers.set(column, lastNumber);
  return lastNumber;
}

export type SpatialView = Pick<ViewState, 'level' | 'indicator' | 'industry' | 'year' | 'quotientBase' | 'programme' | 'priorityIndustries' | 'bases' | 'neighbourRule'>;

/** The test that a view asks for; `null` while its column or places are loading. */
export function spatialAnalysis(atlas: Atlas, view: SpatialView, name: 'local-moran' | 'moran' | 'geary'): Analysis | null {
  const column = columnFor(atlas, view);
  const weights = column && weightsFor(atlas, column, view.neighbourRule);
  if (!column || !weights) return null;
  return { key: `${name} ${numberOf(column)} ${view.neighbourRule}`, name, request: { values: column.values, weights, permutations, seed: permutationSeed } };
}

/** What has been found for a spatial test of a view; `null` while it is computed. */
export function spatialResult<Name extends 'local-moran' | 'moran' | 'geary'>(atlas: Atlas, view: SpatialView, name: Name): Extract<AnalysisResult, { name: Name }> | null {
  const analysis = spatialAnalysis(atlas, view, name);
  const found = analysis ? atlas.results.get(analysis.key) : undefined;
  return found?.name === name ? (found as Extract<AnalysisResult, { name: Name }>) : null;
}
