import type { Atlas } from '../datasets/atlas.ts';
import { corridorById } from '../corridors/corridors-in.ts';
import { routeOf } from '../corridors/route.ts';
import { boundsOfPositions, expandBounds, type Bounds, type Position } from '../geography/bounds.ts';
import { homeBounds } from '../geography/home-frame.ts';
import { fitBounds } from '../geography/mercator.ts';
import { markOf } from '../shown/shown-layers.ts';
import { parseSubjectId, type SubjectId } from '../subjects/subject.ts';
import type { Camera, ViewState } from '../view/view-state.ts';
import type { TextSide } from './scene.ts';

/** The stage on which cameras of ready scenes are set; on another one the same place stands in the middle, a little larger or smaller. */
const stage = { width: 1280, height: 720 } as const;

/** The words cover this much of the stage on their side. */
const wordsWidth = 500;

/** A single place is not approached closer than this. */
const closest = 11;

const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

/** The camera that shows bounds beside the words of a scene. */
export function sceneCamera(bounds: Bounds, textSide: TextSide): Camera {
  const room = { left: 40, right: 40, top: 40, bottom: 60 };
  const padding = textSide === 'top' ? { ...room, top: 220 } : { ...room, [textSide]: wordsWidth };
  const { longitude, latitude, zoom } = fitBounds(expandBounds(bounds, 0.08), stage, padding, closest);
  return { longitude: round(longitude, 4), latitude: round(latitude, 4), zoom: round(zoom, 2) };
}

/** Bounds of a county or corridor; `null` while places are loading, or for anything that is but a point. */
export function boundsOfSubject(atlas: Atlas, view: ViewState, subject: SubjectId): Bounds | null {
  const parsed = parseSubjectId(subject);
  if (parsed?.kind === 'county') return atlas.countyPlaces.get(parsed.id)?.bounds ?? null;
  if (parsed?.kind === 'township') return atlas.townshipPlaces.get(parsed.id)?.bounds ?? null;
  const corridor = parsed?.kind === 'corridor' ? corridorById(atlas, view, parsed.id) : null;
  const route = corridor && routeOf(atlas, corridor);
  return route ? boundsOfPositions(route.stops.map(({ position }) => position)) : null;
}

function pointOfSubject(atlas: Atlas, view: ViewState, subject: SubjectId): Position | null {
  const bounds = boundsOfSubject(atlas, view, subject);
  if (bounds) return [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  const mark = markOf(atlas, view, subject);
  return mark && 'position' in mark ? mark.position : null;
}

/** The side on which words hide least of what is selected: away from it. On the left without a selection: the map's weight lies in the east. */
export function sideOfText(atlas: Atlas, view: ViewState): TextSide {
  const point = view.selection && pointOfSubject(atlas, view, view.selection);
  if (!point) return 'left';
  const middle = view.camera?.longitude ?? (homeBounds[0] + homeBounds[2]) / 2;
  return point[0] < middle ? 'right' : 'left';
}
