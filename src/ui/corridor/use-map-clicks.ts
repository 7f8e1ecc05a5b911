import { useEffect, useEffectEvent } from 'react';
import type { Position } from '../../core/geography/bounds.ts';
import { mapStore } from '../../stores/map-store.ts';
import { mapPlace, stageOf } from './map-place.ts';

/** Farther than this between press and release, in px, it was the map that was meant. */
const mostDrift = 5;

interface MapClicks {
  /** `isSecond`: of a double click, at the place of the first. */
  readonly onClick: (position: Position, isSecond: boolean) => void;
  readonly onDouble: () => void;
  readonly onMove: (position: Position) => void;
}

/** Takes the clicks on the map for itself, so that nothing is selected or zoomed by them; dragging and the wheel stay the map's. */
export function useMapClicks(clicks: MapClicks): void {
  const onClick = useEffectEvent(clicks.onClick);
  const onDouble = useEffectEvent(clicks.onDouble);
  const onMove = useEffectEvent(clicks.onMove);
  useEffect(() => {
    const stage = stageOf();
    if (!stage) return undefined;
    let pressed: readonly [number, number] | null = null;
    const positionOf = (event: MouseEvent): Position | null => {
      const { left, top } = stage.getBoundingClientRect();
      return mapPlace(mapStore.getState())?.toPosition(event.clientX - left, event.clientY - top) ?? null;
    };
    const down = (event: PointerEvent) => {
      pressed = [event.clientX, event.clientY];
    };
    const click = (event: MouseEvent) => {
      event.stopPropagation();
      const drift = pressed ? Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) : 0;
      const position = positionOf(event);
      if (position && drift <= mostDrift) onClick(position, event.detail > 1);
    };
    const double = (event: MouseEvent) => {
      event.stopPropagation();
      event.preventDefault();
      onDouble();
    };
    const move = (event: PointerEvent) => {
      const position = event.pointerType === 'touch' ? null : positionOf(event);
      if (position) onMove(position);
    };
    stage.addEventListener('pointerdown', down, true);
    stage.addEventListener('click', click, true);
    stage.addEventListener('dblclick', double, true);
    stage.addEventListener('pointermove', move);
    return () => {
      stage.removeEventListener('pointerdown', down, true);
      stage.removeEventListener('click', click, true);
      stage.removeEventListener('dblclick', double, true);
      stage.removeEventListener('pointermove', move);
    };
  }, []);
}
