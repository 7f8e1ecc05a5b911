import type { KeyboardEvent } from 'react';
import type { Position } from '../../core/geography/bounds.ts';
import type { Direction } from '../../core/geography/neighbours.ts';
import { parseSubjectId, type SubjectId } from '../../core/subjects/subject.ts';
import { m } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { hover, hoverStore } from '../../stores/hover-store.ts';
import { select, viewStore } from '../../stores/view-store.ts';
import { camera } from '../map-camera.ts';
import { openProfile } from '../profile-focus.ts';
import { useView } from '../shared/use-store.ts';
import { areaAfter, arrowDirections } from './area-walk.ts';

/** How far a step moves the map, in px, and which way the ground goes. */
const panPixels = 120;
const panSteps: Readonly<Record<Direction, readonly [number, number]>> = { north: [0, 1], east: [-1, 0], south: [0, -1], west: [1, 0] };

/** Where the name of an area stands. */
function placeOf(subject: SubjectId): Position | null {
  const parsed = parseSubjectId(subject);
  const { countyPlaces, townshipPlaces } = atlasStore.getState().atlas;
  return (parsed && (parsed.kind === 'county' ? countyPlaces : townshipPlaces).get(parsed.id)?.point) ?? null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { view } = viewStore.getState();
  const hovered = hoverStore.getState().subject;
  const direction = arrowDirections[event.key];
  if (direction && event.shiftKey) {
    const [dx, dy] = panSteps[direction];
    camera.panBy(dx * panPixels, dy * panPixels);
  } else if (direction) {
    const next = areaAfter(atlasStore.getState().atlas, view.level, { hover: hovered, selection: view.selection }, direction);
    if (next) {
      hover(next, 'keyboard');
      const place = placeOf(next);
      if (place) camera.reveal(place);
    }
  } else if (event.key === 'Enter' || event.key === ' ') {
    if (hovered && parseSubjectId(hovered)) openProfile(() => select(hovered));
  } else if (event.key === '+' || event.key === '=') camera.zoomBy(1);
  else if (event.key === '-') camera.zoomBy(-1);
  else if (event.key === '0') camera.home();
  else return;
  event.preventDefault();
}

/** The map as one stop of the Tab key: arrows walk from area to area, Enter opens. It lies over the stage and lets every pointer through. */
export function MapFocus() {
  useView((view) => view.language);
  return (
    <>
      {/* An application by its role: all its content is in the keys, which the text below tells. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        id="map-focus"
        role="application"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={m.map_label()}
        aria-describedby="map-keys"
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (hoverStore.getState().origin === 'keyboard') hover(null, null);
        }}
      />
      <p id="map-keys" className="visually-hidden">
        {m.map_keys()}
      </p>
    </>
  );
}
