import type { Atlas } from '../../core/datasets/atlas.ts';
import { siteTables } from '../../core/datasets/sites.ts';
import { expandBounds, type Bounds } from '../../core/geography/bounds.ts';
import { industryChoices } from '../../core/indicators/index.ts';
import type { SearchTarget } from '../../core/search/entries.ts';
import { markOf } from '../../core/shown/shown-layers.ts';
import { subjectId, type Subject } from '../../core/subjects/subject.ts';
import type { ViewState } from '../../core/view/view-state.ts';

/** The layer that draws a kind of subject; `null` for areas, which are always there. */
export function layerOfSubject({ kind, id }: Subject): string | null {
  if (kind === 'county' || kind === 'township') return null;
  if (kind === 'cluster') return 'clusters';
  if (kind === 'corridor') return 'corridors';
  if (kind === 'point') return id.slice(0, id.indexOf('/'));
  return Object.entries(siteTables).find(([, other]) => other === kind)?.[0] ?? null;
}

const withLayer = (layers: readonly string[], layer: string | null) => (layer === null || layers.includes(layer) ? layers : [...layers, layer].sort());

/** The industry itself where it has counts by region, else its section. */
function countedIndustry(atlas: Atlas, code: string, sectionOf: (code: string) => string): string {
  const choices = industryChoices(atlas);
  return choices.some((choice) => choice.code === code) ? code : sectionOf(code);
}

/** What choosing a search result changes in the view. */
export function viewAfterChoosing(atlas: Atlas, view: ViewState, target: SearchTarget, sectionOf: (code: string) => string): Partial<ViewState> {
  if (target.kind === 'subject') {
    const { subject } = target;
    return { page: 'explore', selection: subjectId(subject.kind, subject.id), layers: withLayer(view.layers, layerOfSubject(subject)) };
  }
  if (target.kind === 'industry') {
    const industry = countedIndustry(atlas, target.id, sectionOf);
    return { page: 'explore', indicator: 'location-quotient', industry, year: null, legendClass: null, layers: withLayer(view.layers, 'choropleth') };
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
