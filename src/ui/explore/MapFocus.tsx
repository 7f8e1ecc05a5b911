import type { KeyboardEvent } from 'react';
import { parseSubjectId } from '../../core/subjects/subject.ts';
import { m } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { hover, hoverStore } from '../../stores/hover-store.ts';
import { select, viewStore } from '../../stores/view-store.ts';
import { camera } from '../map-host.ts';
import { openProfile } from '../profile-focus.ts';
import { useView } from '../shared/use-store.ts';
import { areaAfter, arrowDirections } from './area-walk.ts';

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { view } = viewStore.getState();
  const hovered = hoverStore.getState().subject;
  const direction = arrowDirections[event.key];
  if (direction) {
    const next = areaAfter(atlasStore.getState().atlas, view.level, { hover: hovered, selection: view.selection }, direction);
    if (next) hover(next, 'keyboard');
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
