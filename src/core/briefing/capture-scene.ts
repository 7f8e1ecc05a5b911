import type { Atlas } from '../datasets/atlas.ts';
import { choropleth } from '../layers/choropleth.ts';
import { parseSubjectId } from '../subjects/subject.ts';
import type { ViewState } from '../view/view-state.ts';
import { sideOfText } from './scene-place.ts';
import { queryOfView } from './scene-view.ts';
import { proposedSentence, proposedTitle } from './scene-words.ts';
import { noText, type FigureReference, type Scene } from './scene.ts';

const figure = (id: string, parameters: FigureReference['parameters'] = {}): FigureReference => ({ figure: id, parameters });

/** The figures that go with a view: those of what is selected, of the comparison, or the ranking. */
export function proposedFigures(view: ViewState): readonly FigureReference[] {
  if (view.page === 'compare' && view.comparisonPart === 'areas' && view.compared.length > 0) return [figure('compare-table')];
  const selected = view.selection ? parseSubjectId(view.selection) : null;
  if (!selected) return view.layers.includes(choropleth.id) ? [figure('ranking')] : [];
  const { kind, id } = selected;
  if (kind === 'county') {
    const ofTab = { grants: 'county-grants', trend: 'county-trend', gaps: 'county-gaps' } as const;
    const tab = view.profileTab;
    return [figure(tab === 'grants' || tab === 'trend' || tab === 'gaps' ? ofTab[tab] : 'county-quotients', { county: id })];
  }
  if (kind === 'corridor') return [figure('corridor-profile', { corridor: id })];
  if (kind === 'cluster') return [figure('cluster-facts', { cluster: id })];
  return [figure('key-figures', { subject: `${kind}:${id}` })];
}

/**
 * The present view as a scene: camera, layers, filters and selection, with a title and a sentence proposed in both languages from the data. Its id is
 * given when it is added.
 */
export function captureScene(atlas: Atlas, view: ViewState): Scene {
  return {
    id: '',
    view: queryOfView(view),
    title: proposedTitle(atlas, view),
    sentence: proposedSentence(atlas, view),
    points: [],
    notes: noText,
    textSide: sideOfText(atlas, view),
    theme: null,
    figures: proposedFigures(view),
    numbers: view.selection?.startsWith('county:') ?? false,
    flight: 'fly',
  };
}
