import type { Atlas } from '../datasets/atlas.ts';
import { formatNumber } from '../measures/number-format.ts';
import { beltLayers, placedThings, type BeltThing } from './belt-things.ts';
import { corridorById } from './corridors-in.ts';
import { distanceKm } from '../geography/distance.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import { positionAlong, routeOf, type Route } from './route.ts';

/** What a corridor should not lack along its line, and the layers that count as it. */
export const gapKinds = [
  { id: 'park', name: { zh: '園區', en: 'park' }, layerIds: ['science-parks', 'industrial-parks'] },
  { id: 'centre', name: { zh: '創新中心', en: 'innovation centre' }, layerIds: ['innovation-centres'] },
  { id: 'incubator', name: { zh: '育成中心', en: 'incubator' }, layerIds: ['incubators'] },
] as const;

export type GapKind = (typeof gapKinds)[number];

/** A shorter stretch without a thing is no gap. Set by this project; no norm is known. */
export const shortestGapKm = 10;

/** A stretch of a corridor along which nothing of a kind lies in the belt. */
export interface RouteGap {
  readonly fromKm: number;
  readonly toKm: number;
  /** The corridor's places before and after its middle. */
  readonly between: readonly [Text, Text];
  /** Of the whole country, the nearest to the middle of the stretch; `null` where nothing of the kind has a place. */
  readonly nearest: { readonly thing: BeltThing; readonly km: number } | null;
}

export interface GapsOfKind {
  readonly kind: GapKind;
  readonly gaps: readonly RouteGap[];
  readonly longest: RouteGap | null;
  /** Things of the kind within the belt. */
  readonly within: number;
  readonly sentence: Text;
}

function nearestTo(things: readonly BeltThing[], position: readonly [number, number]): RouteGap['nearest'] {
  let nearest: RouteGap['nearest'] = null;
  for (const thing of things) {
    const km = distanceKm(position, thing.position);
    if (!nearest || km < nearest.km) nearest = { thing, km };
  }
  return nearest;
}

function gapsBetween(route: Route, things: readonly BeltThing[], within: readonly BeltThing[], shortest: number): readonly RouteGap[] {
  const marks = [0, ...within.map(({ alongKm }) => alongKm).toSorted((a, b) => a - b), route.lengthKm];
  return marks.slice(1).flatMap((toKm, index): RouteGap[] => {
    const fromKm = marks[index] ?? 0;
    if (toKm - fromKm < shortest) return [];
    const middle = (fromKm + toKm) / 2;
    const after = Math.max(1, route.stops.findIndex(({ alongKm }) => alongKm >= middle));
    const noName: Text = { zh: '', en: '' };
    return [{ fromKm, toKm, between: [route.stops[after - 1]?.name ?? noName, route.stops[after]?.name ?? noName], nearest: nearestTo(things, positionAlong(route, middle)) }];
  });
}

const km = (value: number, language: 'zh-TW' | 'en'): string => formatNumber(value, 'km', language, { decimals: value < 10 ? 1 : 0 });

function sentenceOf(kind: GapKind, beltKm: number, within: number, gaps: readonly RouteGap[], longest: RouteGap | null, shortest: number): Text {
  const { name } = kind;
  if (!longest) return { zh: `沿線每 ${shortest} 公里內，兩側 ${beltKm} 公里都有${name.zh}（共 ${within} 處）。`, en: `No stretch of ${shortest} km is without ${/^[aeiou]/.test(name.en) ? 'an' : 'a'} ${name.en} within ${beltKm} km on either side (${within} in all).` };
  const length = longest.toKm - longest.fromKm;
  const nearest = longest.nearest;
  const near = nearest
    ? { zh: `；離這段中點最近的是${nearest.thing.name.zh}，${km(nearest.km, 'zh-TW')}`, en: `; the nearest to its middle is ${nearest.thing.name.en || nearest.thing.name.zh}, ${km(nearest.km, 'en')} away` }
    : { zh: '', en: '' };
  const more = gaps.length > 1 ? { zh: `另有 ${gaps.length - 1} 段。`, en: ` There are ${gaps.length - 1} more stretches.` } : { zh: '', en: '' };
  return {
    zh: `最長有 ${km(length, 'zh-TW')}（${longest.between[0].zh}至${longest.between[1].zh}一帶，第 ${Math.round(longest.fromKm)}–${Math.round(longest.toKm)} 公里）兩側 ${beltKm} 公里內沒有${name.zh}${near.zh}。${more.zh}`,
    en: `The longest stretch without ${/^[aeiou]/.test(name.en) ? 'an' : 'a'} ${name.en} within ${beltKm} km on either side is ${km(length, 'en')} long (about ${longest.between[0].en || longest.between[0].zh} to ${longest.between[1].en || longest.between[1].zh}, km ${Math.round(longest.fromKm)}–${Math.round(longest.toKm)})${near.en}.${more.en}`,
  };
}

/**
 * Stretches of a corridor without a park, centre or incubator in its belt, and what is nearest to them. Filters do not apply: what a filter hides is
 * not lacking. `null` while places or tables are loading, or for a corridor that does not exist.
 */
export function routeGaps(atlas: Atlas, view: ViewState, corridorId: string, shortest = shortestGapKm): readonly GapsOfKind[] | null {
  const corridor = corridorById(atlas, view, corridorId);
  const route = corridor && routeOf(atlas, corridor);
  if (!route) return null;
  const layersOfKind = (kind: GapKind) => beltLayers.filter(({ id }) => kind.layerIds.some((known) => known === id));
  if (gapKinds.some((kind) => layersOfKind(kind).some((layer) => !layer.needs.every((name) => atlas.tables.has(name))))) return null;
  return gapKinds.map((kind) => {
    const things = layersOfKind(kind).flatMap((layer) => placedThings(atlas, view, route, layer).placed);
    const within = things.filter((thing) => thing.km <= view.beltKm);
    const gaps = gapsBetween(route, things, within, shortest);
    const longest = gaps.toSorted((a, b) => b.toKm - b.fromKm - (a.toKm - a.fromKm))[0] ?? null;
    return { kind, gaps, longest, within: within.length, sentence: sentenceOf(kind, view.beltKm, within.length, gaps, longest, shortest) };
  });
}
