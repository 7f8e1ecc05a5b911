import type { Position } from '../../core/geography/bounds.ts';
import { homeBounds } from '../../core/geography/home-frame.ts';
import { fitBounds, positionToScreen, screenToPosition, type Frame, type Viewport } from '../../core/geography/mercator.ts';
import type { MapStore } from '../../stores/map-store.ts';

/** Where positions of the ground stand on the map that is shown, in px from the upper left corner of the stage. */
export interface MapPlace {
  toStage(position: Position): readonly [number, number];
  toPosition(x: number, y: number): Position;
}

export const stageOf = (): HTMLElement | null => document.getElementById('stage');

/** The scene fills the stage and stands where its camera is; the SVG map shows the home frame, wherever its drawing stands. `null` before there is a map. */
export function mapPlace({ renderer, camera }: Pick<MapStore, 'renderer' | 'camera'>): MapPlace | null {
  const stage = stageOf()?.getBoundingClientRect();
  if (!stage) return null;
  if (renderer === 'webgl') return camera && placeIn(camera, { width: stage.width, height: stage.height }, [0, 0]);
  const box = document.querySelector('#map-fit > .map-svg')?.getBoundingClientRect();
  if (!box || box.width === 0 || box.height === 0) return null;
  const viewport = { width: box.width, height: box.height };
  return placeIn(fitBounds(homeBounds, viewport), viewport, [box.left - stage.left, box.top - stage.top]);
}

function placeIn(frame: Frame, viewport: Viewport, [left, top]: readonly [number, number]): MapPlace {
  return {
    toStage: (position) => {
      const [x, y] = positionToScreen(frame, viewport, position);
      return [x + left, y + top];
    },
    toPosition: (x, y) => screenToPosition(frame, viewport, [x - left, y - top]),
  };
}
