import { memo, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { sharedFrames, zoomedFrame } from '../../core/comparison/area-frames.ts';
import { frameZooms, heldShift, noShift, roundedShift, shiftAfter, type FrameShift } from '../../core/comparison/frame-shift.ts';
import type { ComparedArea } from '../../core/comparison/areas.ts';
import { rankingOf } from '../../core/shown/ranking.ts';
import { countsByClass } from '../../core/shown/counts-by-class.ts';
import { filterOf } from '../../core/shown/shown-filter.ts';
import { m, say } from '../../i18n/language.ts';
import { viewStore, type HistoryStep } from '../../stores/view-store.ts';
import { useAtlas, useView, useViewFor } from '../shared/use-store.ts';
import { rankingParts } from '../shared/view-parts.ts';
import { ClassKey } from '../shared/class-key.tsx';
import { SmallMap, smallMapAspect } from './SmallMap.tsx';

interface Drag {
  readonly pointer: number;
  readonly from: readonly [number, number];
  /** Px of the picture that is dragged. */
  readonly size: readonly [number, number];
}

const panButtons = [
  { key: 'ArrowLeft', sign: '←', label: m.compare_pan_left },
  { key: 'ArrowUp', sign: '↑', label: m.compare_pan_up },
  { key: 'ArrowDown', sign: '↓', label: m.compare_pan_down },
  { key: 'ArrowRight', sign: '→', label: m.compare_pan_right },
] as const;

/** The classes of the indicator on the small maps. */
function MapsKey() {
  const view = useViewFor(rankingParts);
  const atlas = useAtlas();
  const ranking = rankingOf(atlas, view);
  if (!ranking) return null;
  const { column } = ranking;
  return <ClassKey column={column} scale={column.scale} {...countsByClass(ranking, filterOf(atlas, view).counties)} title={m.compare_maps_note({ title: say(column.title) })} />;
}

/** The areas on one scale, with the layers, filters and indicator of the view; what lies outside an area is pale. All are zoomed and moved together. */
export const SmallMaps = memo(function SmallMaps({ areas }: { readonly areas: readonly ComparedArea[] }) {
  const atlas = useAtlas();
  useViewFor(rankingParts);
  const frames = useMemo(() => sharedFrames(atlas, areas, smallMapAspect), [atlas, areas]);
  const frame = useView(({ comparisonFrame }) => comparisonFrame);
  // While dragging, the pictures that stand are moved; they are drawn again where they come to rest.
  const [dragged, setDragged] = useState<FrameShift>(noShift);
  const drag = useRef<Drag | null>(null);
  const zoom = Math.max(0, frameZooms.findIndex((known) => known === frame?.zoom));
  const times = frameZooms[zoom] ?? 1;
  const held = frame ? heldShift([frame.east, frame.south], times) : noShift;
  if (!frames) return null;
  // Going nearer is a step that Back returns from; moving refines it.
  const show = (nextTimes: number, shift: FrameShift, step: HistoryStep) => {
    const [east, south] = roundedShift(heldShift(shift, nextTimes));
    viewStore.getState().change({ comparisonFrame: nextTimes === 1 ? null : { zoom: nextTimes, east, south } }, step);
  };
  const zoomTo = (next: number) => show(frameZooms[Math.min(frameZooms.length - 1, Math.max(0, next))] ?? 1, held, 'push');
  const moveTo = (shift: FrameShift) => show(times, shift, 'replace');
  const onKeyDown = (event: KeyboardEvent) => {
    const next = shiftAfter(event.key, held, times);
    if (!next || times === 1) return;
    event.preventDefault();
    moveTo(next);
  };
  const onPointerDown = (event: PointerEvent) => {
    const picture = event.target instanceof Element ? event.target.closest('.small-map__picture') : null;
    if (!picture || times === 1 || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const { width, height } = picture.getBoundingClientRect();
    drag.current = { pointer: event.pointerId, from: [event.clientX, event.clientY], size: [width, height] };
  };
  const shiftAt = (event: PointerEvent): FrameShift | null => {
    const { current } = drag;
    if (current?.pointer !== event.pointerId) return null;
    const moved = (to: number, from: number, size: number) => (size > 0 ? (to - from) / size / times : 0);
    return heldShift([held[0] - moved(event.clientX, current.from[0], current.size[0]), held[1] - moved(event.clientY, current.from[1], current.size[1])], times);
  };
  const onPointerMove = (event: PointerEvent) => {
    const next = shiftAt(event);
    if (next) setDragged([(held[0] - next[0]) * times, (held[1] - next[1]) * times]);
  };
  const onPointerUp = (event: PointerEvent) => {
    const next = shiftAt(event);
    drag.current = null;
    setDragged(noShift);
    if (next) moveTo(next);
  };
  const style: CSSProperties & Record<'--move-x' | '--move-y', string> = { '--move-x': `${dragged[0] * 100}%`, '--move-y': `${dragged[1] * 100}%` };
  return (
    <section className="small-maps" data-count={areas.length} aria-label={m.compare_maps()}>
      <fieldset className="small-maps__zoom">
        <legend className="visually-hidden">{m.compare_zoom()}</legend>
        <button type="button" className="button" aria-disabled={zoom === 0} aria-label={m.compare_zoom_out()} title={m.compare_zoom_out()} onClick={() => zoomTo(zoom - 1)}>
          −
        </button>
        <output className="number">{m.compare_zoom_times({ times })}</output>
        <button type="button" className="button" aria-disabled={zoom === frameZooms.length - 1} aria-label={m.compare_zoom_in()} title={m.compare_zoom_in()} onClick={() => zoomTo(zoom + 1)}>
          +
        </button>
        {times > 1 &&
          panButtons.map(({ key, sign, label }) => {
            const next = shiftAfter(key, held, times) ?? held;
            return (
              <button key={key} type="button" className="button" aria-disabled={next.join() === held.join()} aria-label={label()} title={label()} onClick={() => moveTo(next)}>
                {sign}
              </button>
            );
          })}
      </fieldset>
      {/* The buttons and keys do what the pointer does. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <section className="small-maps__moved" data-movable={times > 1} tabIndex={times > 1 ? 0 : undefined} aria-label={m.compare_pan()} style={style} onKeyDown={onKeyDown} onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={onPointerUp} onPointerCancel={onPointerUp}>
        <ul className="small-maps__list">
          {areas.map((area, index) => {
            const whole = frames[index];
            return whole && <SmallMap key={area.id} area={area} place={index} frame={zoomedFrame(whole, times, held)} />;
          })}
        </ul>
      </section>
      <MapsKey />
    </section>
  );
});
