import { priorityIndustry } from '../../core/indicators/priority-question.ts';
import type { ViewState } from '../../core/view/view-state.ts';

/** Fields of the view that something is drawn from, in a fixed order; for `useViewFor`. */
export type ViewParts = (view: ViewState) => readonly unknown[];

/**
 * What `rankingOf` and `areaMarksOf` depend on, and the language of their texts. The chosen priority industries count only while the indicator
 * is about them, so that a chip does not redraw every chart.
 */
export const rankingParts: ViewParts = (view) => [
  view.language,
  view.level,
  view.indicator,
  view.industry,
  view.year,
  view.legendClass,
  view.regions,
  view.counties,
  view.quotientBase,
  view.spatialMethod,
  view.neighbourRule,
  view.significance,
  view.falseDiscovery,
  ...(view.industry === priorityIndustry ? [view.programme, view.priorityIndustries, view.bases] : []),
];

/** What the marks of the layers are made from, before any filter, and the language of their texts. */
export const markParts: ViewParts = (view) => [view.language, view.programme, view.bases, view.grantYear, view.grantField, view.grantStatus];

/** What the filters, their names and the number of things they leave depend on: all but the camera and what is selected. */
export const filterParts: ViewParts = (view) => [
  ...rankingParts(view),
  ...markParts(view),
  view.priorityIndustries,
  view.clusterTypes,
  view.siteKinds,
  view.layers,
];
