import type { Atlas } from '../datasets/atlas.ts';
import type { PointLayer } from '../layers/layer.ts';
import type { ViewState } from '../view/view-state.ts';
import { beltTotals } from './belt-totals.ts';
import type { BeltThing } from './belt-things.ts';
import type { Route } from './route.ts';

/** One stretch of a corridor's line and what of its belt is nearest to it. */
export interface ProfileBin {
  readonly fromKm: number;
  readonly toKm: number;
  /** By layer id; only things that the filters let through. */
  readonly counts: ReadonlyMap<string, number>;
  readonly things: readonly BeltThing[];
}

export interface RouteProfile {
  readonly route: Route;
  readonly binKm: number;
  readonly layers: readonly PointLayer[];
  readonly bins: readonly ProfileBin[];
}

/**
 * Kilometre by kilometre what lies in the belt of a corridor: each thing belongs to the stretch in which the nearest point of the line lies, so
 * that the stretches together hold the belt. The last one is shorter. `null` as for `beltTotals`.
 * @param binKm length of the stretches.
 */
export function routeProfile(atlas: Atlas, view: ViewState, corridorId: string, binKm = 1): RouteProfile | null {
  const totals = beltTotals(atlas, view, corridorId);
  if (!totals) return null;
  const { route, groups } = totals;
  const count = Math.max(1, Math.ceil(route.lengthKm / binKm - 1e-9));
  const things = groups.flatMap((group) => group.things.filter(({ isShown }) => isShown));
  const inBin = Array.from({ length: count }, (): BeltThing[] => []);
  for (const thing of things) inBin[Math.min(count - 1, Math.floor(thing.alongKm / binKm))]?.push(thing);
  return {
    route,
    binKm,
    layers: groups.map(({ layer }) => layer),
    bins: inBin.map((members, index) => {
      const counts = new Map<string, number>();
      for (const { layerId } of members) counts.set(layerId, (counts.get(layerId) ?? 0) + 1);
      return { fromKm: index * binKm, toKm: Math.min(route.lengthKm, (index + 1) * binKm), counts, things: members };
    }),
  };
}
