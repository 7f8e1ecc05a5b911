import type { Topology } from 'topojson-specification';
import type { Atlas } from '../core/datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../core/datasets/counties.ts';
import { derivedFrom } from '../core/datasets/reader.ts';
import type { Bounds } from '../core/geography/bounds.ts';
import { homeBounds } from '../core/geography/home-frame.ts';
import type { LayerDefinition } from '../core/layers/layer.ts';
import { manyMarks, type AreaMark } from '../core/layers/mark.ts';
import { colourOnDark } from '../core/scales/palette.ts';
import { areaMarksOf, rankingOf } from '../core/shown/ranking.ts';
import { orderedLayers, shownLayers } from '../core/shown/shown-layers.ts';
import type { SubjectId } from '../core/subjects/subject.ts';
import type { ViewState } from '../core/view/view-state.ts';
import type { FrameDetail } from './frame.ts';
import type { Box } from './label-placement.ts';
import type { MapTheme } from './map-colours.ts';
import type { AreaName, MapDrawing } from './map-drawing.ts';

/** Boundaries that are there so far. */
export interface DrawnTopologies {
  readonly counties: Topology | null;
  readonly townships: Topology | null;
  readonly surroundings: Topology | null;
}

/** Height of the home frame's box in the 1440 × 900 layout; labels and hatches of the picture made at build time are set for it. */
const nominalHeightPx = 640;

const namesFrom = derivedFrom((counties: ReturnType<typeof countyByCode>, places: Atlas['countyPlaces'], isHome: boolean): readonly AreaName[] =>
  [...counties.values()]
    .toSorted((a, b) => (b.areaKm2 ?? 0) - (a.areaKm2 ?? 0))
    .flatMap((county) => {
      const place = places.get(county.code);
      return place && !(isHome && place.point[0] < homeBounds[0]) ? [{ code: county.code, name: county.name, position: place.point }] : [];
    }),
);

/**
 * County names at their places, the largest counties first: the order in which names win when they collide. In the home frame 金門 and 連江 lie
 * under a panel and have insets with their names; they are named on the map only when one goes there.
 */
export function countyNames(atlas: Atlas, isHome: boolean): readonly AreaName[] {
  return namesFrom(countyByCode(atlas), atlas.countyPlaces, isHome);
}

/** From this zoom on townships are named, as in the WebGL map. */
const townshipNamesFrom = 9;

const allNamesFrom = derivedFrom((counties: readonly AreaName[], townships: ReturnType<typeof townshipByCode>, places: Atlas['townshipPlaces']): readonly AreaName[] => [
  ...counties,
  ...[...townships.values()].flatMap(({ code, name }) => {
    const place = places.get(code);
    return place ? [{ code, name, position: place.point }] : [];
  }),
]);

/** Names of areas on a map that has been moved to a zoom: all counties, and close by their townships. */
export function areaNamesAt(atlas: Atlas, zoom: number): readonly AreaName[] {
  const counties = countyNames(atlas, false);
  return zoom < townshipNamesFrom ? counties : allNamesFrom(counties, townshipByCode(atlas), atlas.townshipPlaces);
}

/** The layers that are switched on and have too many marks for the SVG map, which leaves them out; tables and figures have them all. */
export function layersLeftOut(atlas: Atlas, view: ViewState): readonly LayerDefinition[] {
  return orderedLayers(atlas, view).filter((layer) => layer.kind === 'points' && view.layers.includes(layer.id) && layer.marks(atlas, view).length > manyMarks);
}

/** The areas in the colours that they have on a dark ground; the same array for the same marks. */
export const marksOnDark = derivedFrom((marks: readonly AreaMark[]): readonly AreaMark[] => marks.map((mark) => (mark.colour === null ? mark : { ...mark, colour: colourOnDark(mark.colour) })));

/** How a map is drawn where it is not the page's own: another part of the country, another ground. */
export interface MapPage {
  readonly hover?: SubjectId | null;
  readonly heightPx?: number | undefined;
  /** The home frame when absent. */
  readonly bounds?: Bounds;
  readonly idPrefix?: string;
  readonly labelRoom?: Box;
  readonly covered?: readonly Box[];
  readonly theme?: MapTheme;
  /** How finely lines are drawn; `whole` when absent. */
  readonly detail?: FrameDetail;
  /** `countyNames` of the home frame when absent. */
  readonly areaNames?: readonly AreaName[];
}

/** What the SVG map shows of a view, in the home frame unless told otherwise. A pure function, so that the picture made at build time and the page agree. */
export function mapOfView(atlas: Atlas, view: ViewState, topologies: DrawnTopologies, page: MapPage = {}): MapDrawing {
  const shown = shownLayers(atlas, view);
  const choropleth = view.layers.includes('choropleth');
  const ranking = choropleth ? rankingOf(atlas, view) : null;
  const level = ranking?.column.level ?? view.level;
  const marks = choropleth ? areaMarksOf(atlas, view) : null;
  const areas = marks && page.theme === 'projector' ? marksOnDark(marks) : marks;
  return {
    language: view.language,
    idPrefix: page.idPrefix ?? 'map',
    bounds: page.bounds ?? homeBounds,
    nominalHeightPx: page.heightPx ?? nominalHeightPx,
    // Looked at closely, the coast of the townships is drawn, which is finer.
    topology: level === 'township' || page.detail === 'fine' ? (topologies.townships ?? topologies.counties) : (topologies.counties ?? topologies.townships),
    surroundings: view.basemap === 'none' ? null : topologies.surroundings,
    areas: areas && (level === 'county' || topologies.townships) ? { level, marks: areas, opacity: view.opacity['choropleth'] ?? 1 } : null,
    polygons: shown.polygons.filter((layer) => layer.visible && layer.marks.length > 0),
    lines: shown.lines.filter((layer) => layer.visible),
    points: shown.points.filter((layer) => layer.visible && layer.marks.length <= manyMarks),
    areaNames: page.areaNames ?? countyNames(atlas, true),
    selection: view.selection,
    hover: page.hover ?? null,
    ...(page.detail ? { detail: page.detail } : {}),
    ...(page.labelRoom ? { labelRoom: page.labelRoom } : {}),
    ...(page.covered ? { covered: page.covered } : {}),
    ...(page.theme ? { theme: page.theme } : {}),
  };
}
