import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flightSpeeds, flightStills, kmAfter, nextStill, sightBounds, type FlightSpeed } from '../../core/corridors/flight.ts';
import { positionAlong, type Route } from '../../core/corridors/route.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { m } from '../../i18n/language.ts';
import { camera } from '../map-camera.ts';
import { LabelledSlider } from '../shared/labelled-slider.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useMap, useView } from '../shared/use-store.ts';
import { stageOf } from './map-place.ts';
import { Still } from './Still.tsx';

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

function onReduced(change: () => void): () => void {
  reduced.addEventListener('change', change);
  return () => reduced.removeEventListener('change', change);
}

interface FlightProps {
  readonly route: Route;
  /** `null` = not yet on the way. */
  readonly km: number | null;
  readonly playing: boolean;
  readonly onKm: (km: number) => void;
  readonly onPlaying: (playing: boolean) => void;
}

const speeds: readonly FlightSpeed[] = ['slow', 'medium', 'fast'];

/** Ends the flight at Escape, before anything else takes the key, and when a person takes the map in hand. */
function useStopping(playing: boolean, stop: () => void): void {
  useEffect(() => {
    if (!playing) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    const stage = stageOf();
    addEventListener('keydown', onKey, true);
    stage?.addEventListener('pointerdown', stop);
    stage?.addEventListener('wheel', stop, { passive: true });
    return () => {
      removeEventListener('keydown', onKey, true);
      stage?.removeEventListener('pointerdown', stop);
      stage?.removeEventListener('wheel', stop);
    };
  }, [playing, stop]);
}

/** Along the line from place to place, or carried along it where the map can move and motion is wanted. Without a moving map a small one is drawn. */
export function Flight({ route, km, playing, onKm, onPlaying }: FlightProps) {
  const language = useView((view) => view.language);
  const canMove = useMap((map) => map.renderer === 'webgl');
  const isReduced = useSyncExternalStore(onReduced, () => reduced.matches);
  const [speed, setSpeed] = useState<FlightSpeed>('medium');
  const place = useRef(0);
  const at = km ?? 0;
  const stills = flightStills(route);
  const look = (to: number) => camera.look(sightBounds(positionAlong(route, to)));
  const stopNow = useCallback(() => {
    onPlaying(false);
    camera.keep();
  }, [onPlaying]);
  useStopping(playing, stopNow);
  // Whoever asks for less motion under way is not carried on.
  useEffect(() => {
    if (playing && isReduced) stopNow();
  }, [playing, isReduced, stopNow]);

  useEffect(() => {
    place.current = at;
  }, [at]);

  useEffect(() => {
    if (!playing) return undefined;
    let frame = 0;
    let before: number | null = null;
    const step = (now: number) => {
      // A tab that was away must not leap ahead.
      const seconds = before === null ? 0 : Math.min(0.1, (now - before) / 1000);
      before = now;
      const next = kmAfter(route, place.current, seconds, speed);
      onKm(next);
      camera.look(sightBounds(positionAlong(route, next)));
      if (next >= route.lengthKm) stopNow();
      else frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [playing, speed, route, onKm, stopNow]);

  const goTo = (to: number) => {
    if (playing) onPlaying(false);
    onKm(to);
    if (canMove) look(to);
  };
  const settle = () => {
    if (canMove) camera.keep();
  };
  const [before, after] = [nextStill(stills, at, -1), km === null ? 0 : nextStill(stills, at, 1)];
  const printed = formatNumber(at, 'km', language, { decimals: 0 });
  const goToStill = (still: number | null) => {
    if (still === null) return;
    goTo(still);
    settle();
  };
  return (
    <section className="flight" aria-label={m.corridor_flight()}>
      <h4>{m.corridor_flight()}</h4>
      <LabelledSlider label={m.corridor_flight_place()} value={Math.min(Math.floor(route.lengthKm), Math.round(at))} minimum={0} maximum={Math.floor(route.lengthKm)} step={1} printed={printed} onChange={goTo} onChangeEnd={settle} />
      <p className="flight__buttons">
        <button type="button" className="button" aria-disabled={before === null} onClick={() => goToStill(before)}>
          {m.corridor_flight_before()}
        </button>
        {canMove && !isReduced && (
          <button type="button" className="button flight__play" onClick={() => (playing ? stopNow() : (onKm(at >= route.lengthKm ? 0 : at), onPlaying(true)))}>
            {playing ? m.corridor_flight_pause() : m.corridor_flight_play()}
          </button>
        )}
        <button type="button" className="button" aria-disabled={after === null} onClick={() => goToStill(after)}>
          {m.corridor_flight_after()}
        </button>
      </p>
      {canMove && !isReduced && (
        <>
          <Segmented label={m.corridor_flight_speed()} value={speed} options={speeds.map((value) => ({ value, text: m.corridor_flight_km_per_second({ km: flightSpeeds[value] }) }))} onChange={setSpeed} />
          <p className="caveat">{m.corridor_flight_note()}</p>
        </>
      )}
      {!canMove && km !== null && <Still route={route} km={km} about={printed} />}
    </section>
  );
}
