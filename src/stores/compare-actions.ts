import { areaId, mostCompared, type AreaId } from '../core/comparison/area-id.ts';
import { parseSubjectId, type SubjectId } from '../core/subjects/subject.ts';
import type { ViewState } from '../core/view/view-state.ts';
import { viewStore } from './view-store.ts';

const current = () => viewStore.getState().view;
const change = (patch: Partial<ViewState>) => viewStore.getState().change(patch);

/** The selected county, township, or belt of a corridor as an area; `null` for what has none. */
export function areaOfSelection(selection: SubjectId | null): AreaId | null {
  const subject = selection ? parseSubjectId(selection) : null;
  if (subject?.kind === 'county' || subject?.kind === 'township') return areaId(subject.kind, subject.id);
  return subject?.kind === 'corridor' ? areaId('belt', subject.id) : null;
}

/** Puts an area at the end of the tray and shows the comparison; nothing happens when it is full. */
export function addArea(id: string): void {
  const { compared } = current();
  if (compared.includes(id) || compared.length >= mostCompared) change({ page: 'compare' });
  else change({ page: 'compare', compared: [...compared, id] });
}

export function removeArea(id: string): void {
  const { compared, comparisonBase, quotientOrder } = current();
  change({ compared: compared.filter((other) => other !== id), comparisonBase: comparisonBase === id ? 'nation' : comparisonBase, quotientOrder: quotientOrder === id ? 'gap' : quotientOrder });
}

/** Puts counties together under a name and adds them to the tray. */
export function addOwnRegion(name: string, counties: readonly string[]): void {
  const { ownRegions, compared } = current();
  const used = new Set(ownRegions.map(({ id }) => id));
  const id = [...'abcdefghijkl'].find((letter) => !used.has(letter));
  if (id === undefined) return;
  change({ page: 'compare', ownRegions: [...ownRegions, { id, name, counties: counties.toSorted() }], compared: [...compared, areaId('own', id)].slice(0, mostCompared) });
}
