import type { Atlas } from '../datasets/atlas.ts';
import type { ViewState } from '../view/view-state.ts';
import type { AnalysisResult } from './analysis.ts';

/** The layer that shows groups of points. */
export const pointGroupsLayer = 'point-groups';

export type PointAnalysisName = 'point-groups' | 'point-curve' | 'point-cells';

/** What is asked of the points of a view: which layer, what the filters let through of it, and the settings. */
export function pointKey(view: ViewState, name: PointAnalysisName): string {
  const { pointsOf, pointDistanceMetres, programme, priorityIndustries, bases, regions, counties, clusterTypes, siteKinds } = view;
  const setting = name === 'point-cells' ? view.pointDrawing : view.pointMinimum;
  return JSON.stringify([name, pointsOf, pointDistanceMetres, setting, programme, priorityIndustries, bases, regions, counties, clusterTypes, siteKinds]);
}

/** What has been found for the points of a view; `null` while it is computed. */
export function pointResult<Name extends PointAnalysisName>(atlas: Atlas, view: ViewState, name: Name): Extract<AnalysisResult, { name: Name }> | null {
  const found = atlas.results.get(pointKey(view, name));
  return found?.name === name ? (found as Extract<AnalysisResult, { name: Name }>) : null;
}
