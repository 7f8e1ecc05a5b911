import type { Atlas } from '../../core/datasets/atlas.ts';
import { expandBounds, type Bounds } from '../../core/geography/bounds.ts';
import { industryChoices } from '../../core/indicators/index.ts';
import type { SearchTarget } from '../../core/search/entries.ts';
import { markOf } from '../../core/shown/shown-layers.ts';
import { subjectOnMap } from '../../core/shown/subject-on-map.ts';
import { subjectId, type Subject } from '../../core/subjects/subject.ts';
import { indicatorOnMap } from '../../core/view/on-the-map.ts';
import type { ViewState } from '../../core/view/view-state.ts';

/** The industry itself where it has counts by region, else its section. */
function countedIndustry(atlas: Atlas, code: string, sectionOf: (code: string) => string): string {
  const choices = industryChoices(atlas);
  return choices.some((choice) => choice.code === code) ? code : sectionOf(code);
}

/** What choosing a search result changes in the view. */
export function viewAfterChoosing(atlas: Atlas, view: ViewState, target: SearchTarget, sectionOf: (code: string) => string): Partial<ViewState> {
  if (target.kind === 'subject') {
    const { subject } = target;
    return subjectOnMap(view, subjectId(subject.kind, subject.id));
  }
  if (target.kind === 'industry') {
    const industry = countedIndustry(atlas, target.id, sectionOf);
    return { page: 'explore', ...indicatorOnMap(view, { indicator: 'location-quotient', industry, year: null }) };
  }
  const kept = view.industry === 'priority' ? { industry: 'C' } : {};
  if (target.kind === 'programme') return { page: 'explore', programme: target.id, priorityIndustries: [], ...kept };
  return { page: 'explore', programme: target.id.slice(0, target.id.indexOf('.')), priorityIndustries: [target.id] };
}

/** Half the width of the surroundings shown round a single place, in degrees: about 10 km. */
const surroundingsOfPlace = 0.1;

/** What the map should show of a chosen subject; `null` when its place is not known or all of the country is the right frame. */
export function boundsOfSubject(atlas: Atlas, view: ViewState, { kind, id }: Subject): Bounds | null {
  if (kind === 'county') return view.camera ? (atlas.countyPlaces.get(id)?.bounds ?? null) : null;
  if (kind === 'township') {
    const bounds = atlas.townshipPlaces.get(id)?.bounds;
    return bounds ? expandBounds(bounds, 0.6) : null;
  }
  const mark = markOf(atlas, view, subjectId(kind, id));
  if (!mark) return null;
  const points = 'path' in mark ? mark.path : [mark.position];
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  return [Math.min(...lngs) - surroundingsOfPlace, Math.min(...lats) - surroundingsOfPlace, Math.max(...lngs) + surroundingsOfPlace, Math.max(...lats) + surroundingsOfPlace];
}
