import { routeGaps } from '../../core/corridors/route-gaps.ts';
import { routeProfile } from '../../core/corridors/route-profile.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import type { Text } from '../../core/text.ts';
import type { ViewState } from '../../core/view/view-state.ts';
import type { Chart } from '../charts/chart.ts';
import { routeProfileChart } from '../charts/route-profile.ts';
import { kindColour } from './kind-colours.ts';

export function alongNote(km: number): Text {
  return {
    zh: `每一項目歸入線上最近的一公里；兩側 ${km} 公里。橘色橫條：範圍內沒有園區、長 10 公里以上的路段。`,
    en: `Each thing belongs to the kilometre of the line nearest to it; ${km} km on either side. Orange: stretches of at least 10 km without a park in the belt.`,
  };
}

/** What lies in the belt of a corridor along its line; `null` while places are loading, or for a corridor that does not exist. */
export function corridorProfileChart(atlas: Atlas, view: ViewState, id: string, width: number): Chart | null {
  const profile = routeProfile(atlas, view, id);
  if (!profile) return null;
  return routeProfileChart({
    language: view.language,
    title: { zh: '沿線逐公里的據點與聚落', en: 'Sites and clusters kilometre by kilometre' },
    lengthKm: profile.route.lengthKm,
    kinds: profile.layers.map((layer) => ({ id: layer.id, name: layer.title, colour: kindColour(layer.id) })),
    bins: profile.bins.map(({ things, ...bin }) => ({ ...bin, names: things.map(({ name }) => name) })),
    stops: profile.route.stops,
    gaps: routeGaps(atlas, view, id)?.find(({ kind }) => kind.id === 'park')?.gaps ?? [],
    width,
  });
}
