import { useEffect } from 'react';
import { placeOnRoute, type Route } from '../../core/corridors/route.ts';
import { hoverAlong } from '../../stores/hover-store.ts';
import { mapStore } from '../../stores/map-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import { mapPlace, stageOf } from './map-place.ts';

/** While the pointer is on the map within the belt of a corridor, the place of its line that is nearest is hovered; at most once a frame. */
export function useLineHover(corridor: string, route: Route | null, isOn: boolean): void {
  useEffect(() => {
    const stage = stageOf();
    if (!route || !stage || !isOn) return undefined;
    let frame = 0;
    let last: PointerEvent | null = null;
    const look = () => {
      frame = 0;
      const place = mapPlace(mapStore.getState());
      if (!place || !last) return;
      const { left, top } = stage.getBoundingClientRect();
      const found = placeOnRoute(route, place.toPosition(last.clientX - left, last.clientY - top));
      hoverAlong(found.km <= viewStore.getState().view.beltKm ? { corridor, km: found.alongKm } : null);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      last = event;
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const onLeave = () => {
      last = null;
      hoverAlong(null);
    };
    stage.addEventListener('pointermove', onMove);
    stage.addEventListener('pointerleave', onLeave);
    return () => {
      cancelAnimationFrame(frame);
      stage.removeEventListener('pointermove', onMove);
      stage.removeEventListener('pointerleave', onLeave);
      hoverAlong(null);
    };
  }, [corridor, route, isOn]);
}
