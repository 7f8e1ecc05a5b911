import type { Atlas } from '../core/datasets/atlas.ts';
import { townshipByCode } from '../core/datasets/counties.ts';
import { derivedFrom } from '../core/datasets/reader.ts';
import type { SiteConfig } from '../core/config/site-config.ts';
import { areaMarksOf, rankingOf } from '../core/shown/ranking.ts';
import { countyFilterOf } from '../core/shown/shown-filter.ts';
import { shownLayers, type ShownLines, type ShownPoints, type ShownPolygons } from '../core/shown/shown-layers.ts';
import type { SubjectId } from '../core/subjects/subject.ts';
import { manyMarks, type PointMark } from '../core/layers/mark.ts';
import type { ViewState } from '../core/view/view-state.ts';
import { countyNames, marksOnDark } from '../drawing/map-of-view.ts';
import type { AreaLabel, BasemapChoice, HomeFrame, SceneAreas, SceneBigPoints, SceneInput, SceneLabels, ScenePoints, SceneTheme, SceneTiles, SceneTopologies } from './scene-input.ts';

function positionsOf(marks: readonly PointMark[]): Float32Array {
  const positions = new Float32Array(marks.length * 2);
  let at = 0;
  for (const { position } of marks) {
    positions[at] = position[0];
    positions[at + 1] = position[1];
    at += 2;
  }
  return positions;
}

const positions = new WeakMap<readonly PointMark[], Float32Array>();

function bigPointsOf(layer: ShownPoints): SceneBigPoints {
  const known = positions.get(layer.marks) ?? positionsOf(layer.marks);
  positions.set(layer.marks, known);
  const first = layer.marks[0];
  return { id: layer.layerId, positions: known, mask: layer.mask, colour: first?.fill ?? '#5b6472', name: first?.summary ?? { zh: '', en: '' } };
}

const labelsOf = derivedFrom((atlasPlaces: Atlas['townshipPlaces'], townships: ReturnType<typeof townshipByCode>, counties: readonly AreaLabel[]): SceneLabels => ({
  counties,
  townships: [...townships.values()].flatMap((township) => {
    const place = atlasPlaces.get(township.code);
    return place ? [{ code: township.code, name: township.name, position: place.point }] : [];
  }),
}));

/** Gives the last array again while its items have the same parts, so that the scene sees by reference what has changed. */
function keptArray<Item extends object>(): (items: readonly Item[]) => readonly Item[] {
  let last: readonly Item[] = [];
  return (items) => {
    const same = items.length === last.length && items.every((item, index) => sameParts(item, last[index]));
    if (!same) last = items;
    return last;
  };
}

function sameParts<Item extends object>(one: Item, other: Item | undefined): boolean {
  if (!other) return false;
  const parts = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, part]) => Object.is(part, parts.get(name)));
}

const keptPoints = keptArray<ScenePoints>();
const keptLines = keptArray<ShownLines>();
const keptPolygons = keptArray<ShownPolygons>();
const keptBig = keptArray<SceneBigPoints>();
const keptTiles = keptArray<SceneTiles>();
const countiesInView = derivedFrom((counties: ReadonlySet<string> | null): readonly string[] | null => (counties ? [...counties].toSorted() : null));

/** Tiles as they are listed, before the filters of the view. */
type ListedTiles = Omit<SceneTiles, 'counties'>;

const keptAreas = derivedFrom((level: SceneAreas['level'], marks: SceneAreas['marks'], opacity: number): SceneAreas => ({ level, marks, opacity }));

function basemapChoice(view: ViewState, config: SiteConfig): BasemapChoice {
  if (view.basemap === 'none') return 'none';
  return config.basemaps.find((basemap) => basemap.id === view.basemap) ?? 'ground';
}

/** What the WebGL scene shows of a view: the same shown layers, ranking and names as the SVG map. Unchanged parts stay the same objects. */
export function sceneOfView(
  atlas: Atlas,
  view: ViewState,
  page: { readonly theme: SceneTheme; readonly topologies: SceneTopologies; readonly config: SiteConfig; readonly frame: HomeFrame; readonly covers: SceneInput['covers']; readonly hover: SubjectId | null; readonly reducedMotion: boolean; readonly tiles: readonly ListedTiles[] },
): SceneInput {
  const shown = shownLayers(atlas, view);
  const choropleth = view.layers.includes('choropleth');
  const ranking = choropleth ? rankingOf(atlas, view) : null;
  const marks = choropleth ? areaMarksOf(atlas, view) : null;
  const areaMarks = marks && page.theme === 'dark' ? marksOnDark(marks) : marks;
  return {
    language: view.language,
    theme: page.theme,
    camera: view.camera,
    frame: page.frame,
    covers: page.covers,
    topologies: page.topologies,
    areas: ranking && areaMarks ? keptAreas(ranking.column.level, areaMarks, view.opacity['choropleth'] ?? 1) : null,
    polygons: keptPolygons(shown.polygons),
    lines: keptLines(shown.lines),
    points: keptPoints(shown.points.filter((layer) => layer.marks.length <= manyMarks)),
    bigPoints: keptBig(shown.points.filter((layer) => layer.marks.length > manyMarks && layer.visible).map(bigPointsOf)),
    tiles: keptTiles(page.tiles.map((listed) => ({ ...listed, counties: countiesInView(countyFilterOf(atlas, view)) }))),
    selection: view.selection,
    hover: page.hover,
    labels: labelsOf(atlas.townshipPlaces, townshipByCode(atlas), countyNames(atlas, view.camera === null)),
    basemap: basemapChoice(view, page.config),
    reducedMotion: page.reducedMotion,
  };
}
