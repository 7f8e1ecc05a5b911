import type { Analysis, BeltCover, BeltRequest, Boundaries } from '../analysis/analysis.ts';
import { parseAreaId } from '../comparison/area-id.ts';
import type { Atlas } from '../datasets/atlas.ts';
import { parseSubjectId } from '../subjects/subject.ts';
import type { ViewState } from '../view/view-state.ts';
import { corridorById } from './corridors-in.ts';
import { routeOf, type Route } from './route.ts';

/** What lies within some distance of a corridor's line, without the sea. */
export interface Belt extends BeltCover {
  /** Corridor id; one's own have the prefix `own.`. */
  readonly corridor: string;
  readonly km: number;
}

/** Of the places alone, whatever the corridor is called: a renamed one keeps its belt. */
function keyOf(route: Route, km: number): string {
  return JSON.stringify(['belt', km, route.stops.map(({ position }) => position)]);
}

function routeById(atlas: Atlas, view: ViewState, corridorId: string): Route | null {
  const corridor = corridorById(atlas, view, corridorId);
  return corridor && routeOf(atlas, corridor);
}

const belts = new WeakMap<BeltCover, Belt>();

/** The same object for the same result, so that what follows from it can be compared by reference. */
function beltFrom(corridor: string, km: number, cover: BeltCover): Belt {
  const known = belts.get(cover);
  if (known?.corridor === corridor) return known;
  const made = { corridor, km, ...cover };
  belts.set(cover, made);
  return made;
}

/** The belt of a corridor at the view's width; `null` while it is computed, or for a corridor that does not exist. */
export function beltOf(atlas: Atlas, view: ViewState, corridorId: string): Belt | null {
  const route = routeById(atlas, view, corridorId);
  const found = route && atlas.results.get(keyOf(route, view.beltKm));
  return found?.name === 'belt' ? beltFrom(corridorId, view.beltKm, found.result) : null;
}

/** Corridors whose belt a view shows: the selected one, and those that are compared. */
export function beltsShown(view: ViewState): readonly string[] {
  const selected = view.selection ? parseSubjectId(view.selection) : null;
  const ofSelection = selected?.kind === 'corridor' ? [selected.id] : [];
  const compared = view.page === 'compare' || view.page === 'brief' ? [...view.compared, view.comparisonBase].map(parseAreaId) : [];
  return [...new Set([...ofSelection, ...compared.flatMap((area) => (area?.kind === 'belt' ? [area.id] : []))])];
}

/** The belts that a view needs; none while boundaries or places are loading. */
export function beltAnalyses(atlas: Atlas, view: ViewState, { land, townships }: Boundaries): readonly Analysis[] {
  if (land.length === 0 || townships.length === 0) return [];
  return beltsShown(view).flatMap((id): Analysis[] => {
    const route = routeById(atlas, view, id);
    if (!route) return [];
    const request: BeltRequest = { stops: route.stops.map(({ position }) => position), km: view.beltKm, townships, land };
    return [{ key: keyOf(route, view.beltKm), name: 'belt', request }];
  });
}
