import type { Atlas } from '../datasets/atlas.ts';
import { corridorById } from '../corridors/corridors-in.ts';
import { routeOf } from '../corridors/route.ts';
import { boundsOfPositions, expandBounds, type Bounds, type Position } from '../geography/bounds.ts';
import { homeBounds } from '../geography/home-frame.ts';
import { markOf } from '../shown/shown-layers.ts';
import { parseSubjectId, type SubjectId } from '../subjects/subject.ts';
import type { Camera, ViewState } from '../view/view-state.ts';
import { sceneCameraOf } from './scene-camera.ts';
import type { TextSide } from './scene.ts';

/** A single place is not approached closer than this. */
const closest = 11;

const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

/** The camera of a scene that shows bounds with a little room round them. */
export function sceneCamera(bounds: Bounds): Camera {
  const { longitude, latitude, zoom } = sceneCameraOf(expandBounds(bounds, 0.08), closest);
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
