import type { Position } from '../core/geography/bounds.ts';
import { subjectId } from '../core/subjects/subject.ts';
import { mostOwnThings, ownCorridorPrefix, type OwnCorridor } from '../core/view/own-things.ts';
import { viewStore } from './view-store.ts';

/** A corridor of one's own: ordered county and township codes, or the corners of a drawn line. */
type OwnLine = Pick<OwnCorridor, 'path' | 'places'>;

function addCorridor(name: string, line: OwnLine): boolean {
  const { view } = viewStore.getState();
  const used = new Set(view.ownCorridors.map(({ id }) => id));
  const id = [...'abcdefghijkl'].find((letter) => !used.has(letter));
  if (id === undefined || view.ownCorridors.length >= mostOwnThings) return false;
  const layers = view.layers.includes('corridors') ? view.layers : [...view.layers, 'corridors'].toSorted();
  viewStore.getState().change({ page: 'explore', layers, ownCorridors: [...view.ownCorridors, { id, name, ...line }], selection: subjectId('corridor', `${ownCorridorPrefix}${id}`) });
  return true;
}

/**
 * Joins places (county and township codes) to a corridor of one's own and selects it. `false` when there are as many as a link can hold.
 */
export function addOwnCorridor(name: string, places: readonly string[]): boolean {
  return addCorridor(name, { path: [], places });
}

/** Makes a corridor of the corners of a drawn line and selects it. `false` when there are as many as a link can hold. */
export function addDrawnCorridor(name: string, path: readonly Position[]): boolean {
  return addCorridor(name, { path, places: [] });
}

/** Takes a corridor of one's own out of the view; Back brings it back. */
export function removeOwnCorridor(corridorId: string): void {
  const { view } = viewStore.getState();
  const id = corridorId.slice(ownCorridorPrefix.length);
  viewStore.getState().change({
    ownCorridors: view.ownCorridors.filter((corridor) => corridor.id !== id),
    compared: view.compared.filter((area) => area !== `belt:${corridorId}`),
    selection: view.selection === subjectId('corridor', corridorId) ? null : view.selection,
  });
}
