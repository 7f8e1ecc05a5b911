import type { Atlas } from '../datasets/atlas.ts';
import { countBy, countMatching, filterMask, type Facet } from '../filters/filter-mask.ts';
import { columnFor } from '../indicators/index.ts';
import { layersOf } from '../layers/index.ts';
import type { LayerDefinition, LineLayer, PointLayer, PolygonLayer } from '../layers/layer.ts';
import type { Filterable, LineMark, PointMark, PolygonMark } from '../layers/mark.ts';
import type { SubjectId } from '../subjects/subject.ts';
import type { ViewState } from '../view/view-state.ts';
import { rankingOf } from './ranking.ts';
import { filterOf, regionCounties } from './shown-filter.ts';

/** The layers of the loaded packages in the order of the view, lowest first. */
export function orderedLayers(atlas: Atlas, view: ViewState): readonly LayerDefinition[] {
  const layers = layersOf(atlas.package);
  if (view.layerOrder.length === 0) return layers;
  const place = (id: string, fallback: number) => {
    const index = view.layerOrder.indexOf(id);
    return index >= 0 ? index : fallback;
  };
  return layers.map((layer, index) => ({ layer, at: place(layer.id, index) })).toSorted((a, b) => a.at - b.at).map(({ layer }) => layer);
}

export interface ShownPoints {
  readonly layerId: string;
  readonly marks: readonly PointMark[];
  readonly mask: Uint8Array;
  readonly opacity: number;
  readonly visible: boolean;
}

export interface ShownLines {
  readonly layerId: string;
  readonly marks: readonly LineMark[];
  readonly mask: Uint8Array;
  readonly opacity: number;
  readonly visible: boolean;
}

export interface ShownPolygons {
  readonly layerId: string;
  readonly marks: readonly PolygonMark[];
  readonly opacity: number;
  readonly visible: boolean;
}

const isPolygons = (layer: LayerDefinition): layer is PolygonLayer => layer.kind === 'polygons';
const isPoints = (layer: LayerDefinition): layer is PointLayer => layer.kind === 'points';
const isLines = (layer: LayerDefinition): layer is LineLayer => layer.kind === 'lines';

/** Whether a layer is switched on, itself or with the one it goes with. */
function isOn(view: ViewState, layer: LayerDefinition): boolean {
  return view.layers.includes(layer.companionOf ?? layer.id);
}

const passed = new WeakMap<readonly PolygonMark[], { readonly mask: Uint8Array; readonly marks: readonly PolygonMark[] }>();

/** The same array while marks and mask stay the same. */
function passing(marks: readonly PolygonMark[], mask: Uint8Array): readonly PolygonMark[] {
  const known = passed.get(marks);
  if (known?.mask === mask) return known.marks;
  const left = mask.includes(0) ? marks.filter((_, at) => mask[at] !== 0) : marks;
  passed.set(marks, { mask, marks: left });
  return left;
}

/** The patches of a layer whose things pass the filter. */
function patchesOf(atlas: Atlas, view: ViewState, layer: PolygonLayer): readonly PolygonMark[] {
  const marks = layer.marks(atlas, view);
  const things = layer.things?.(atlas, view);
  return things ? passing(marks, filterMask(filterOf(atlas, view), things)) : marks;
}

/** What is drawn over the areas: marks that stay the same objects, and the mask of the filter over them. */
export function shownLayers(
  atlas: Atlas,
  view: ViewState,
): { readonly polygons: readonly ShownPolygons[]; readonly points: readonly ShownPoints[]; readonly lines: readonly ShownLines[] } {
  const description = filterOf(atlas, view);
  const shared = (layer: LayerDefinition) => ({ layerId: layer.id, opacity: view.opacity[layer.companionOf ?? layer.id] ?? 1, visible: isOn(view, layer) });
  const layers = orderedLayers(atlas, view);
  return {
    polygons: layers.filter(isPolygons).map((layer) => ({ ...shared(layer), marks: isOn(view, layer) ? patchesOf(atlas, view, layer) : [] })),
    points: layers.filter(isPoints).map((layer) => {
      const marks = layer.marks(atlas, view);
      return { ...shared(layer), marks, mask: filterMask(description, marks) };
    }),
    lines: layers.filter(isLines).map((layer) => {
      const marks = layer.marks(atlas, view);
      return { ...shared(layer), marks, mask: filterMask(description, marks) };
    }),
  };
}

export interface LayerCount {
  readonly shown: number;
  readonly total: number;
}

/** How many things of a layer pass the filter, of how many. */
export function layerCount(atlas: Atlas, view: ViewState, layer: LayerDefinition): LayerCount {
  if (layer.kind === 'areas') {
    const column = columnFor(atlas, view);
    return { shown: rankingOf(atlas, view)?.regions.filter((region) => region.inFilter && region.value !== null).length ?? 0, total: column?.codes.length ?? 0 };
  }
  if (layer.kind === 'polygons') {
    const patches = view.layers.includes(layer.id) ? layer.marks(atlas, view).length : 0;
    return { shown: patches, total: patches };
  }
  const marks: readonly Filterable[] = layer.marks(atlas, view);
  return { shown: countMatching(filterOf(atlas, view), marks), total: marks.length };
}

/** The marks of each layer that is switched on. The lists are kept apart: what filters know of each stays, whichever others are on. */
export function visibleMarks(atlas: Atlas, view: ViewState): readonly (readonly Filterable[])[] {
  return layersOf(atlas.package).flatMap((layer) => ((isPoints(layer) || isLines(layer)) && view.layers.includes(layer.id) ? [layer.marks(atlas, view)] : []));
}

/** For every chip of a facet: how many things of the visible layers it would leave, with the other filters as they are. */
export function chipCounts(atlas: Atlas, view: ViewState, facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const marks of visibleMarks(atlas, view)) for (const [value, count] of countBy(view, marks, facet, regionCounties(atlas))) counts.set(value, (counts.get(value) ?? 0) + count);
  return counts;
}

const linksOfMarks = new WeakMap<readonly Filterable[], ReadonlyMap<string, ReadonlySet<string>>>();

/** The bases on which anything of a list is linked to each priority industry. */
function linksOf(marks: readonly Filterable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = linksOfMarks.get(marks);
  if (known) return known;
  const links = new Map<string, Set<string>>();
  for (const { priorities } of marks) {
    for (const { priorityId, basis } of priorities) {
      const bases = links.get(priorityId);
      if (bases) bases.add(basis);
      else links.set(priorityId, new Set([basis]));
    }
  }
  linksOfMarks.set(marks, links);
  return links;
}

/**
 * The priority industries to which anything of the visible layers is linked on one of the view's bases, whatever the other filters. For the others
 * a count is not 0 but unknown: no source links anything to them.
 */
export function linkedPriorities(atlas: Atlas, view: ViewState): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const marks of visibleMarks(atlas, view)) for (const [priorityId, bases] of linksOf(marks)) if (view.bases.some((basis) => bases.has(basis))) linked.add(priorityId);
  return linked;
}

/** Whether the filters leave anything of the layers that are switched on; `null` when no such layer is on. */
export function matchingCount(atlas: Atlas, view: ViewState): { readonly shown: number; readonly total: number } | null {
  const lists = visibleMarks(atlas, view);
  const total = lists.reduce((sum, marks) => sum + marks.length, 0);
  const description = filterOf(atlas, view);
  return total === 0 ? null : { shown: lists.reduce((sum, marks) => sum + countMatching(description, marks), 0), total };
}

/** The mark of a subject in any layer, whether shown or not. */
export function markOf(atlas: Atlas, view: ViewState, subject: SubjectId): PointMark | LineMark | null {
  for (const layer of layersOf(atlas.package)) {
    if ((!isPoints(layer) && !isLines(layer)) || layer.id === 'local-sbir') continue;
    const marks: readonly (PointMark | LineMark)[] = layer.marks(atlas, view);
    const found = marks.find((mark) => mark.subject === subject);
    if (found) return found;
  }
  return null;
}
