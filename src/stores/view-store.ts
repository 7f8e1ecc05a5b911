import { createStore } from 'zustand/vanilla';
import { defaultView, type ViewState } from '../core/view/view-state.ts';
import type { SubjectId } from '../core/subjects/subject.ts';

/** `push` makes a step that Back returns from; `replace` refines the present step (dragging, playing, moving the camera). */
export type HistoryStep = 'push' | 'replace';

export interface ViewStore {
  readonly view: ViewState;
  /** What the last change means for the browser's history. */
  readonly step: HistoryStep;
  /** Changes some fields. Equal values change nothing, so that no empty history step is made. */
  change(patch: Partial<ViewState>, step?: HistoryStep): void;
  /** Takes a whole view from a link or from Back. */
  replace(view: ViewState): void;
}

const sorted = (values: readonly string[]) => values.toSorted();

const toggled = (values: readonly string[], value: string) =>
  sorted(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);

/** The one view of the page. URL, map, panels and tables follow it; nothing else holds what a person has chosen. */
export const viewStore = createStore<ViewStore>()((set, get) => ({
  view: defaultView,
  step: 'replace',
  change(patch, step = 'push') {
    const view = { ...get().view, ...patch };
    if (JSON.stringify(view) === JSON.stringify(get().view)) return;
    set({ view, step });
  },
  replace(view) {
    set({ view, step: 'replace' });
  },
}));

const change = (patch: Partial<ViewState>, step?: HistoryStep) => viewStore.getState().change(patch, step);
const current = () => viewStore.getState().view;

/** Selecting the same thing again keeps it; `null` clears. */
export function select(subject: SubjectId | null): void {
  change({ selection: subject });
}

export function togglePriorityIndustry(priorityId: string): void {
  change({ priorityIndustries: toggled(current().priorityIndustries, priorityId) });
}

/** Another programme starts without chips: an item of one programme is not an item of another. */
export function chooseProgramme(programme: string): void {
  const industry = current().industry === 'priority' ? 'C' : current().industry;
  change({ programme, priorityIndustries: [], industry });
}

export function toggleLayer(layerId: string): void {
  change({ layers: toggled(current().layers, layerId) });
}

export type ListFilter = 'regions' | 'counties' | 'clusterTypes' | 'siteKinds' | 'grantStatus' | 'bases';

/** Switches one value of a filter on or off. The last mapping basis cannot be switched off: a filter that can match nothing is a trap. */
export function toggleFilter(filter: ListFilter, value: string): void {
  if (filter === 'bases') {
    const bases = current().bases.some((basis) => basis === value)
      ? current().bases.filter((basis) => basis !== value)
      : (['stated', 'county', 'proposed'] as const).filter((basis) => basis === value || current().bases.includes(basis));
    if (bases.length > 0) change({ bases });
    return;
  }
  change({ [filter]: toggled(current()[filter], value) });
}

/** Everything that hides something goes; layers, indicator, camera and selection stay. */
export function clearFilters(): void {
  change({
    priorityIndustries: [],
    bases: defaultView.bases,
    regions: [],
    counties: [],
    clusterTypes: [],
    siteKinds: [],
    grantYear: null,
    grantField: null,
    grantStatus: [],
    legendClass: null,
    industry: current().industry === 'priority' ? defaultView.industry : current().industry,
  });
}
