import type { Atlas } from '../datasets/atlas.ts';
import { beltAnalyses } from '../corridors/belt.ts';
import type { ViewState } from '../view/view-state.ts';
import type { Analysis, Boundaries } from './analysis.ts';
import { pointAnalysis } from './point-analysis.ts';
import { pointGroupsLayer, type PointAnalysisName } from './point-results.ts';
import { spatialAnalysis } from './spatial-analysis.ts';

/** Pages whose map shows what their view asks for: exploring, and the scenes of a briefing. */
function isOnMap(view: ViewState): boolean {
  return view.page === 'explore' || view.page === 'brief';
}

/** Whether a view computes from points: their layer is on, or their tab is open. */
export function wantsPoints(view: ViewState): boolean {
  return isOnMap(view) && (view.layers.includes(pointGroupsLayer) || (view.selection === null && view.profileTab === 'points'));
}

/** The long computations that a view needs, the most urgent first; those over tables that are still loading are not among them yet. */
export function analysesWanted(atlas: Atlas, view: ViewState, boundaries: Boundaries): readonly Analysis[] {
  const belts = beltAnalyses(atlas, view, boundaries);
  if (!isOnMap(view)) return belts;
  const showsSpaceTab = view.page === 'explore' && view.selection === null && view.profileTab === 'space';
  const spatial = [
    ...(view.spatialMethod === 'local-moran' || showsSpaceTab ? (['local-moran'] as const) : []),
    ...(view.spatialMethod !== 'values' || showsSpaceTab ? (['moran'] as const) : []),
    ...(showsSpaceTab ? (['geary'] as const) : []),
  ];
  const points: readonly PointAnalysisName[] = wantsPoints(view) ? ['point-cells', 'point-groups', 'point-curve'] : [];
  return [...belts, ...spatial.flatMap((name) => spatialAnalysis(atlas, view, name) ?? []), ...points.flatMap((name) => pointAnalysis(atlas, view, name, boundaries) ?? [])];
}
