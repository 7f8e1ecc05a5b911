import type { Text } from '../text.ts';
import type { Atlas } from '../datasets/atlas.ts';
import type { ViewState } from '../view/view-state.ts';
import type { Filterable, LineMark, MarkShape, PointMark, PolygonMark, Precision } from './mark.ts';

export interface LayerSymbol {
  readonly shape: MarkShape | 'areas' | 'line';
  readonly fill: string;
  readonly stroke: string;
}

/** An entry of a layer's own legend: what a size, dash or shape means. */
export interface LayerLegendEntry {
  readonly symbol: LayerSymbol & { readonly radius?: number; readonly dashed?: boolean; readonly precision?: Precision };
  readonly text: Text;
}

interface LayerBase {
  readonly id: string;
  readonly group: 'areas' | 'clusters' | 'sites' | 'grants' | 'context' | 'own';
  readonly title: Text;
  readonly symbol: LayerSymbol;
  /** Layer that it is shown with; it has no switch and no card of its own. */
  readonly companionOf?: string;
  /** Resources the layer needs. */
  readonly needs: readonly string[];
  legend(atlas: Atlas, view: ViewState): readonly LayerLegendEntry[];
  /** Source ids of what the layer draws. */
  sourceIds(atlas: Atlas): readonly string[];
}

/** All marks whatever the filters say; the same array is returned while the tables and the options it reads stay the same. */
export interface PointLayer extends LayerBase {
  readonly kind: 'points';
  marks(atlas: Atlas, view: ViewState): readonly PointMark[];
  /** How many things of the table no source gives a place for, so that they have no mark; absent where that cannot be. */
  withoutPlace?(atlas: Atlas): number;
}

export interface LineLayer extends LayerBase {
  readonly kind: 'lines';
  marks(atlas: Atlas, view: ViewState): readonly LineMark[];
}

/** The choropleth: its areas come from the indicator column of the view. */
export interface AreaLayer extends LayerBase {
  readonly kind: 'areas';
}

/** Patches that are computed from the points of another layer, or the outlines of its things; they lie over the areas and under all marks. */
export interface PolygonLayer extends LayerBase {
  readonly kind: 'polygons';
  marks(atlas: Atlas, view: ViewState): readonly PolygonMark[];
  /** What each mark is of, in the same order, where the patches are things of a table: the filter hides those of hidden things. */
  things?(atlas: Atlas, view: ViewState): readonly Filterable[];
}

/** One file in core/layers is one layer; index.ts lists them in drawing order. Both renderers draw any layer from this alone. */
export type LayerDefinition = PointLayer | LineLayer | PolygonLayer | AreaLayer;
