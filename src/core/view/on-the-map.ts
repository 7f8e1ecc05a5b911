import type { ViewState } from './view-state.ts';

/** The layers with one more switched on, in the order of links. */
export function withLayer(layers: readonly string[], id: string): readonly string[] {
  return layers.includes(id) ? layers : [...layers, id].toSorted();
}

/** What has to change for the values of an indicator to be seen on the map: its layer is on, and no class and no other drawing stands in its way. */
export function indicatorOnMap(view: ViewState, asked: Pick<ViewState, 'indicator'> & Partial<Pick<ViewState, 'industry' | 'level' | 'year' | 'quotientBase'>>): Partial<ViewState> {
  return { ...asked, legendClass: null, spatialMethod: 'values', layers: withLayer(view.layers, 'choropleth') };
}
