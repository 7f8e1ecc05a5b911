import { spatialAnalysis, spatialResult, weightsFor } from '../analysis/spatial-analysis.ts';
import type { Atlas } from '../datasets/atlas.ts';
import { derivedFrom } from '../datasets/reader.ts';
import { columnFor } from '../indicators/index.ts';
import type { IndicatorColumn } from '../indicators/indicator.ts';
import { clusterMap, hotSpotMap, type ClusterCategory, type HotSpotCategory, type SignificanceMap } from '../statistics/cluster-map.ts';
import { falseDiscoveryAdjusted } from '../statistics/false-discovery.ts';
import { getisOrd } from '../statistics/getis-ord.ts';
import type { LocalMoran } from '../statistics/local-moran.ts';
import type { SpatialWeights } from '../statistics/spatial-weights.ts';
import type { Text } from '../text.ts';
import type { SignificanceLevel, SpatialMethod, ViewState } from '../view/view-state.ts';

export type SpatialCategory = ClusterCategory | HotSpotCategory;

interface CategoryLook {
  readonly id: SpatialCategory;
  readonly name: Text;
  readonly meaning: Text;
  /** `null` = the hatch of places without a result. */
  readonly colour: string | null;
}

const quiet = '#eceeea';

const notSignificant: CategoryLook = {
  id: 'not-significant',
  name: { zh: '不顯著', en: 'Not significant' },
  meaning: { zh: '與隨機分布沒有明顯差別', en: 'not clearly different from chance' },
  colour: quiet,
};
const noNeighbour: CategoryLook = {
  id: 'no-neighbour',
  name: { zh: '沒有鄰居', en: 'No neighbour' },
  meaning: { zh: '離島，無從比較', en: 'an island, with nothing to compare' },
  colour: null,
};

/** Categories in the order of the legend, which is the order of `legendClass`. */
export const spatialCategories: Readonly<Record<Exclude<SpatialMethod, 'values'>, readonly CategoryLook[]>> = {
  'local-moran': [
    { id: 'high-high', name: { zh: '高－高', en: 'High–high' }, meaning: { zh: '自己高，鄰近也高', en: 'high among high' }, colour: '#0f5f66' },
    { id: 'high-low', name: { zh: '高－低', en: 'High–low' }, meaning: { zh: '自己高，鄰近低', en: 'high among low' }, colour: '#7db8d6' },
    { id: 'low-high', name: { zh: '低－高', en: 'Low–high' }, meaning: { zh: '自己低，鄰近高', en: 'low among high' }, colour: '#f0c27b' },
    { id: 'low-low', name: { zh: '低－低', en: 'Low–low' }, meaning: { zh: '自己低，鄰近也低', en: 'low among low' }, colour: '#a9744a' },
    notSignificant,
    noNeighbour,
  ],
  'getis-ord': [
    { id: 'hot', name: { zh: '熱點', en: 'Hot spot' }, meaning: { zh: '自己與鄰近合起來偏高', en: 'high together with its neighbours' }, colour: '#0f5f66' },
    { id: 'cold', name: { zh: '冷點', en: 'Cold spot' }, meaning: { zh: '自己與鄰近合起來偏低', en: 'low together with its neighbours' }, colour: '#a9744a' },
    notSignificant,
    noNeighbour,
  ],
};

/** Where like values stand together, as the map shows it. */
export interface SpatialShown {
  readonly method: Exclude<SpatialMethod, 'values'>;
  readonly column: IndicatorColumn;
  readonly map: SignificanceMap<SpatialCategory>;
  readonly looks: readonly CategoryLook[];
  /** Index into `looks`; −1 for a region without a value. */
  classOf(code: string): number;
  /** p of a region, and adjusted for the number of tests; NaN where it was not tested. */
  pOf(code: string): { readonly p: number; readonly adjusted: number };
  /** I or the standard deviate of Gi*; NaN where there is none. */
  statisticOf(code: string): number;
  /** Codes of the regions that have a value but no neighbour. */
  readonly islands: readonly string[];
}

function shownFrom(method: SpatialShown['method'], column: IndicatorColumn, map: SignificanceMap<SpatialCategory>, pValues: Float64Array, statistics: Float64Array, islands: readonly number[]): SpatialShown {
  const looks = spatialCategories[method];
  const places = new Map(column.codes.map((code, index) => [code, index]));
  const adjusted = falseDiscoveryAdjusted(pValues);
  const at = (code: string) => places.get(code) ?? -1;
  return {
    method,
    column,
    map,
    looks,
    classOf: (code) => looks.findIndex((look) => look.id === map.categories[at(code)]),
    pOf: (code) => ({ p: pValues[at(code)] ?? Number.NaN, adjusted: adjusted[at(code)] ?? Number.NaN }),
    statisticOf: (code) => statistics[at(code)] ?? Number.NaN,
    islands: islands.flatMap((index) => column.codes[index] ?? []),
  };
}

const localMoranShown = derivedFrom((column: IndicatorColumn, local: LocalMoran, significance: SignificanceLevel, falseDiscovery: boolean) =>
  shownFrom('local-moran', column, clusterMap(local, { level: Number(significance), falseDiscovery }), local.pseudoP, local.index, local.islands),
);

const getisOrdShown = derivedFrom((column: IndicatorColumn, weights: SpatialWeights, significance: SignificanceLevel, falseDiscovery: boolean) => {
  const spots = getisOrd(column.values, weights);
  if (!spots) return null;
  const alone = new Set(spots.islands);
  const tested = spots.pTwoSided.map((p, unit) => (alone.has(unit) ? Number.NaN : p));
  return shownFrom('getis-ord', column, hotSpotMap(spots, { level: Number(significance), falseDiscovery }), tested, spots.z, spots.islands);
});

/** The spatial map of a view; `null` when it shows values, while it is computed, and where all values are equal. */
export function spatialShown(atlas: Atlas, view: ViewState): SpatialShown | null {
  if (view.spatialMethod === 'values') return null;
  const column = columnFor(atlas, view);
  if (!column) return null;
  if (view.spatialMethod === 'getis-ord') {
    const weights = weightsFor(atlas, column, view.neighbourRule);
    return weights && getisOrdShown(column, weights, view.significance, view.falseDiscovery);
  }
  const local = spatialResult(atlas, view, 'local-moran')?.result;
  return local ? localMoranShown(column, local, view.significance, view.falseDiscovery) : null;
}

/** Whether the spatial map of a view is still being computed. */
export function isSpatialPending(atlas: Atlas, view: ViewState): boolean {
  if (view.spatialMethod !== 'local-moran') return false;
  const analysis = spatialAnalysis(atlas, view, 'local-moran');
  return analysis === null || !atlas.results.has(analysis.key);
}
