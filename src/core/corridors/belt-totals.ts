import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { grantYearShown, grantYearsOf, type GrantYear } from '../datasets/grants.ts';
import { layersOf } from '../layers/index.ts';
import type { PointLayer } from '../layers/layer.ts';
import { filterMask } from '../filters/filter-mask.ts';
import { filterOf } from '../shown/shown-filter.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { beltOf } from './belt.ts';
import { beltLayers, placedThings, type BeltThing } from './belt-things.ts';
import { corridorById } from './corridors-in.ts';
import { routeOf, withinRoute, type Route } from './route.ts';

/** Things of one kind within a belt. */
export interface BeltGroup {
  readonly layer: PointLayer;
  /** All within the belt, along the line; `isShown` says which the filters let through. */
  readonly things: readonly BeltThing[];
  readonly shown: number;
  /** How many of the things within are told by their township only. */
  readonly byTownship: number;
  /** Things whose county the belt touches but whose place in it is not known: in no count. */
  readonly countyOnly: number;
}

/** Loaded points of a table of a deployment or of a person, counted one by one. */
export interface BeltPoints {
  readonly layer: PointLayer;
  readonly within: number;
  readonly shown: number;
  readonly total: number;
}

/** What stands within so many km of a corridor's line. */
export interface BeltTotals {
  readonly route: Route;
  readonly km: number;
  readonly groups: readonly BeltGroup[];
  readonly points: readonly BeltPoints[];
  /** Local SBIR of the counties that the belt touches, each as a whole: grants have no place within a county. */
  readonly grants: readonly { readonly county: string; readonly name: Text; readonly year: GrantYear | null }[];
  readonly sourceIds: readonly string[];
}

/** Things in the table's counties; a thing without a place counts beside the belt when one of the belt's counties is its own. */
function groupOf(atlas: Atlas, view: ViewState, route: Route, layer: PointLayer, counties: ReadonlySet<string>): BeltGroup {
  const { placed, countyOnly } = placedThings(atlas, view, route, layer);
  const things = placed.filter(({ km }) => km <= view.beltKm);
  const marks = new Map(layer.marks(atlas, view).map((mark) => [mark.subject, mark.countyCodes]));
  return {
    layer,
    things,
    shown: things.filter(({ isShown }) => isShown).length,
    byTownship: things.filter(({ precision }) => precision === 'township').length,
    countyOnly: countyOnly.filter(({ subject }) => marks.get(subject)?.some((county) => counties.has(county))).length,
  };
}

const positionsKnown = new WeakMap<object, Float64Array>();

function pointsOf(atlas: Atlas, view: ViewState, route: Route, layer: PointLayer): BeltPoints {
  const marks = layer.marks(atlas, view);
  const positions = positionsKnown.get(marks) ?? Float64Array.from(marks.flatMap(({ position, precision }) => (precision === 'county' ? [Number.NaN, Number.NaN] : position)));
  positionsKnown.set(marks, positions);
  const within = withinRoute(route, positions, view.beltKm);
  const mask = filterMask(filterOf(atlas, view), marks);
  let [inside, shown] = [0, 0];
  for (let index = 0; index < within.length; index += 1) {
    if (within[index] !== 1) continue;
    inside += 1;
    shown += mask[index] ?? 0;
  }
  return { layer, within: inside, shown, total: marks.length };
}

/** Counties that a belt touches: by its townships where they are computed, else those of the corridor's places. */
export function countiesOfBelt(atlas: Atlas, view: ViewState, corridorId: string): readonly string[] {
  const belt = beltOf(atlas, view, corridorId);
  const codes = belt ? belt.townships.map(({ code }) => code.slice(0, 5)) : (corridorById(atlas, view, corridorId)?.counties ?? []);
  return [...new Set(codes)].toSorted();
}

/**
 * Everything in the belt of a corridor at the view's width, under the view's filters. Things known only to a township are told by its interior
 * point; those known only to a county are in no count. `null` while places are loading, or for a corridor that does not exist.
 */
export function beltTotals(atlas: Atlas, view: ViewState, corridorId: string): BeltTotals | null {
  const corridor = corridorById(atlas, view, corridorId);
  const route = corridor && routeOf(atlas, corridor);
  if (!route) return null;
  const counties = countiesOfBelt(atlas, view, corridorId);
  const groups = beltLayers.filter((layer) => layer.needs.every((name) => atlas.tables.has(name))).map((layer) => groupOf(atlas, view, route, layer, new Set(counties)));
  const ownLayers = layersOf(atlas.package).filter((layer): layer is PointLayer => layer.kind === 'points' && layer.group === 'own' && layer.needs.every((name) => atlas.tables.has(name)));
  return {
    route,
    km: view.beltKm,
    groups,
    points: ownLayers.map((layer) => pointsOf(atlas, view, route, layer)),
    grants: counties.map((county) => ({ county, name: countyByCode(atlas).get(county)?.name ?? { zh: '', en: '' }, year: grantYearShown(grantYearsOf(atlas), county, view.grantYear) })),
    sourceIds: [...new Set(groups.flatMap(({ things }) => things.flatMap(({ sourceIds }) => sourceIds)))].toSorted(),
  };
}

/** Said beside the totals of a belt. */
export const beltCaveats: readonly Text[] = [
  { zh: '帶狀範圍沿各地點之間的直線量取；地圖上的平滑曲線只供繪製。', en: 'The belt is measured from the straight legs between the places; the smooth curve on the map is drawing only.' },
  { zh: '只知鄉鎮的據點與聚落以該鄉鎮內部的點判斷；只知縣市者不列入計數。', en: 'Sites and clusters known to their township only are judged by a point inside it; those known to a county only are in no count.' },
  { zh: '補助案件沒有縣市以下的位置，因此列出帶狀範圍所及縣市的全縣市數字，不加總也不按比例分攤。', en: 'Grants have no place within a county: the figures are of whole counties that the belt touches, neither added up nor divided.' },
];

/** Said beside sums over townships that a belt cuts. */
export const byAreaShareCaveat: Text = {
  zh: '按面積比例：被切過的鄉鎮市區依範圍內的面積比例計入，等於假設其家數與人口在境內平均分布。',
  en: 'By area share: of a township that the belt cuts, the fraction of its area within is counted, which takes its establishments and people to be spread evenly.',
};
