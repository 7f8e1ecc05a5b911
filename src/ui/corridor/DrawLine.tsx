import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { drawingKey, isLine, withCorner, withoutLastCorner, type DrawnLine } from '../../core/corridors/drawn-line.ts';
import type { Position } from '../../core/geography/bounds.ts';
import { pathLengthKm } from '../../core/geography/distance.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { mostPathPoints } from '../../core/view/own-things.ts';
import { m } from '../../i18n/language.ts';
import { addDrawnCorridor } from '../../stores/corridor-actions.ts';
import { useMap, useView } from '../shared/use-store.ts';
import { mapPlace, stageOf } from './map-place.ts';
import { useMapClicks } from './use-map-clicks.ts';

/** The line so far over the map, with the leg to the pointer. */
function Sketch({ line, pointer }: { readonly line: DrawnLine; readonly pointer: Position | null }) {
  const renderer = useMap((map) => map.renderer);
  const camera = useMap((map) => map.camera);
  const stage = stageOf();
  const place = mapPlace({ renderer, camera });
  if (!stage || !place) return null;
  const corners = line.map((position) => place.toStage(position));
  const path = (points: readonly (readonly [number, number])[]) => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
  const last = corners.at(-1);
  return createPortal(
    <svg className="line-cursor" aria-hidden="true">
      {corners.length > 1 && <path d={path(corners)} className="line-sketch line-sketch--edge" />}
      {corners.length > 1 && <path d={path(corners)} className="line-sketch" />}
      {last && pointer && <path d={path([last, place.toStage(pointer)])} className="line-cursor__legs" />}
      {corners.map(([x, y], index) => (
        // eslint-disable-next-line react/no-array-index-key
        <circle key={`${x} ${y} ${index}`} cx={x} cy={y} r="5" className="line-sketch__corner" />
      ))}
    </svg>,
    stage,
  );
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement;

/** Drawing a corridor's line on the map, corner by corner. The list of places beside it does the same without a pointer. */
export function DrawLine({ onEnd }: { readonly onEnd: () => void }) {
  const language = useView((view) => view.language);
  const [line, setLine] = useState<DrawnLine>([]);
  const [pointer, setPointer] = useState<Position | null>(null);
  const [name, setName] = useState('');
  const [isFull, setIsFull] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const finish = () => {
    if (!isLine(line)) return;
    if (addDrawnCorridor(name.trim() === '' ? m.corridor_draw_name() : name.trim(), line)) onEnd();
    else setIsFull(true);
  };
  useMapClicks({
    onClick: (position, isSecond) => {
      if (!isSecond) setLine(withCorner(line, position));
    },
    onDouble: finish,
    onMove: setPointer,
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const meaning = drawingKey(event.key, line);
    if (meaning === null || (meaning === 'back' && isTyping(event.target)) || (meaning === 'finish' && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (meaning === 'cancel') onEnd();
    else if (meaning === 'back') setLine(withoutLastCorner(line));
    else finish();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen, true);
    document.body.dataset['drawing'] = 'line';
    bar.current?.focus();
    return () => {
      removeEventListener('keydown', listen, true);
      delete document.body.dataset['drawing'];
    };
  }, []);
  return (
    <>
      <Sketch line={line} pointer={pointer} />
      {createPortal(
        <section ref={bar} className="draw-bar panel" aria-label={m.corridor_draw_title()} tabIndex={-1}>
          <h3>{m.corridor_draw_title()}</h3>
          <p className="draw-bar__note">{m.corridor_draw_note()}</p>
          <div className="draw-bar__tools">
            <label className="own-corridor__name">
              {m.corridor_own_name()}
              <input type="text" value={name} maxLength={40} placeholder={m.corridor_draw_name()} onChange={(event) => setName(event.target.value)} />
            </label>
            <button type="button" className="button" disabled={line.length === 0} onClick={() => setLine(withoutLastCorner(line))}>
              {m.corridor_draw_back()}
            </button>
            <button type="button" className="button" disabled={!isLine(line)} onClick={finish}>
              {m.corridor_draw_finish()}
            </button>
            <button type="button" className="button" onClick={onEnd}>
              {m.corridor_draw_cancel()}
            </button>
          </div>
          <p aria-live="polite" className="number">
            {m.corridor_draw_progress({ count: line.length, length: formatNumber(pathLengthKm(line), 'km', language, { decimals: 1 }) })}
            {line.length >= mostPathPoints && ` ${m.corridor_draw_full({ most: mostPathPoints })}`}
            {isFull && ` ${m.corridor_own_full()}`}
          </p>
        </section>,
        document.body,
      )}
    </>
  );
}
