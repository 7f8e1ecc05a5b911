import { siteTables } from '../datasets/sites.ts';
import { parseSubjectId, type Subject, type SubjectId } from '../subjects/subject.ts';
import { withLayer } from '../view/on-the-map.ts';
import type { ViewState } from '../view/view-state.ts';

/** The layer that draws a kind of subject; `null` for areas, which are always there. */
export function layerOfSubject({ kind, id }: Subject): string | null {
  if (kind === 'county' || kind === 'township') return null;
  if (kind === 'cluster') return 'clusters';
  if (kind === 'corridor') return 'corridors';
  if (kind === 'point') return id.slice(0, id.indexOf('/'));
  return Object.entries(siteTables).find(([, other]) => other === kind)?.[0] ?? null;
}

/** What has to change for a thing to be selected and seen on the map: its layer is on. */
export function subjectOnMap(view: ViewState, subject: SubjectId): Partial<ViewState> {
  const parsed = parseSubjectId(subject);
  const layer = parsed ? layerOfSubject(parsed) : null;
  return { page: 'explore', selection: subject, layers: layer === null ? view.layers : withLayer(view.layers, layer) };
}
