import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import type { BriefingDocument } from '../../../core/briefing/briefing-document.ts';
import { localText } from '../../../core/briefing/scene.ts';
import { m } from '../../../i18n/language.ts';
import { announce } from '../../../stores/announcement-store.ts';
import { joinPresenters, type Blank, type PresenterChannel } from '../../../stores/presenter-channel.ts';
import { returnToScene } from '../../../stores/stage-store.ts';
import { viewStore } from '../../../stores/view-store.ts';
import { useView } from '../../shared/use-store.ts';
import { keyIsTaken } from '../../shell/shell-keys.ts';
import { Stage } from '../Stage.tsx';
import { usePreparedBriefing, useSceneView } from '../use-scene-view.ts';
import { EmbedBar } from './EmbedBar.tsx';
import { actionOfKey, type PresentAction } from './present-keys.ts';
import { openSpeakerView } from './open-speaker-view.ts';
import { useKiosk } from './use-kiosk.ts';

interface PresentModeProps {
  readonly briefing: BriefingDocument;
  readonly embedded?: boolean;
}

function toggleFullScreen(): void {
  // Some browsers and frames refuse it; the talk goes on in the window.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}

/** A talk: one scene fills the window over the live map. Keys, clicker, touch and buttons do the same. */
export function PresentMode({ briefing, embedded = false }: PresentModeProps) {
  const number = useView(({ scene }) => Math.min(scene, briefing.scenes.length));
  const language = useView((view) => view.language);
  const scene = briefing.scenes[number - 1];
  const count = briefing.scenes.length;
  const view = useSceneView(scene);
  usePreparedBriefing(briefing);
  const [blank, setBlank] = useState<Blank>(null);
  const [typed, setTyped] = useState('');
  const [help, setHelp] = useState(false);
  const channel = useRef<PresenterChannel | null>(null);
  const main = useRef<HTMLElement>(null);
  // What the focus was on is gone with the editor.
  useEffect(() => {
    if (!embedded) main.current?.focus({ preventScroll: true });
  }, [embedded]);

  const go = useCallback(
    (to: number) => {
      if (to < 1 || to > count) return;
      returnToScene();
      viewStore.getState().change({ scene: to }, 'replace');
      channel.current?.send({ kind: 'scene', briefing: briefing.id, scene: to });
    },
    [briefing.id, count],
  );

  const act = useCallback(
    (action: PresentAction) => {
      if (action.kind === 'digit') setTyped((digits) => `${digits}${action.digit}`.slice(-3));
      else setTyped('');
      // A blanked screen comes back with the next step and stays where it was, as in other programs.
      if (action.kind === 'blank') setBlank((now) => (now === action.colour ? null : action.colour));
      else if (blank !== null && action.kind === 'step') setBlank(null);
      else if (action.kind === 'step') go(number + action.by);
      else if (action.kind === 'go') go(action.scene);
      else if (action.kind === 'full-screen') toggleFullScreen();
      else if (action.kind === 'help') setHelp((open) => !open);
      else if (action.kind === 'leave') {
        // One thing after another, from the top: the blank screen covers the list of keys.
        if (blank !== null) setBlank(null);
        else if (help) setHelp(false);
        else leave();
      }
    },
    [blank, go, help, number],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyIsTaken(event)) return;
      // Buttons answer Enter and the space bar themselves.
      if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof Element && event.target.closest('button, a')) return;
      const action = actionOfKey(event.key, typed, count);
      if (!action || (embedded && (action.kind === 'leave' || action.kind === 'blank'))) return;
      event.preventDefault();
      act(action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [act, count, embedded, typed]);

  useEffect(() => {
    if (embedded) return undefined;
    const joined = joinPresenters((message) => {
      const shown = viewStore.getState().view.scene;
      if (message.kind === 'ask') joined.send({ kind: 'scene', briefing: briefing.id, scene: shown });
      else if (message.kind === 'blank') setBlank(message.blank);
      else if (message.briefing === briefing.id && message.scene !== shown) {
        returnToScene();
        viewStore.getState().change({ scene: message.scene }, 'replace');
      }
    });
    channel.current = joined;
    joined.send({ kind: 'scene', briefing: briefing.id, scene: viewStore.getState().view.scene });
    return () => joined.close();
  }, [briefing.id, embedded]);

  useKiosk(() => go(number === count ? 1 : number + 1), number);
  const swipe = useSwipe((by) => act({ kind: 'step', by }));

  const says = scene ? m.present_says({ number, count, title: localText(scene.title, language) }) : '';
  useEffect(() => announce(says), [says]);

  if (!scene || !view) return <main className="present present--empty">{m.brief_no_scenes()}</main>;
  return (
    <main ref={main} tabIndex={-1} className={embedded ? 'present present--embedded' : 'present'} {...swipe}>
      <Stage briefing={briefing} scene={scene} view={view} level={1} />
      {embedded ? (
        <EmbedBar title={localText(briefing.title, language)} number={number} count={count} onStep={(by) => go(number + by)} />
      ) : (
        <div className="present__bar" role="toolbar" aria-label={m.present_controls()}>
          <button type="button" className="button" onClick={() => act({ kind: 'step', by: -1 })} disabled={number === 1}>
            {m.present_previous()}
          </button>
          <span className="present__count number">
            {number} / {count}
          </span>
          <button type="button" className="button" onClick={() => act({ kind: 'step', by: 1 })} disabled={number === count && blank === null}>
            {m.present_next()}
          </button>
          <button type="button" className="button" onClick={toggleFullScreen}>
            {m.present_full_screen()}
          </button>
          <button type="button" className="button" onClick={openSpeakerView}>
            {m.present_speaker()}
          </button>
          <button type="button" className="button" aria-expanded={help} onClick={() => setHelp(!help)}>
            {m.present_keys()}
          </button>
          <button type="button" className="button" onClick={leave}>
            {m.present_leave()}
          </button>
        </div>
      )}
      {help && <p className="present__help">{m.present_key_list()}</p>}
      {typed !== '' && <output className="present__typed number">{typed}</output>}
      {blank !== null && (
        <button type="button" className="present__blank" data-colour={blank} onClick={() => setBlank(null)}>
          <span className="visually-hidden">{m.present_blank()}</span>
        </button>
      )}
    </main>
  );
}

function leave(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  viewStore.getState().change({ briefingMode: 'edit' }, 'replace');
}

/** Shortest way of a finger that counts as a swipe, in px. */
const swipeLength = 60;

/** A swipe begun on the words steps; on the map a finger moves the map. */
function useSwipe(onStep: (by: 1 | -1) => void) {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      start.current = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : null;
    },
    onPointerUp: (event: PointerEvent) => {
      if (!start.current) return;
      const dx = event.clientX - start.current.x;
      const dy = event.clientY - start.current.y;
      start.current = null;
      if (Math.abs(dx) > swipeLength && Math.abs(dx) > 2 * Math.abs(dy)) onStep(dx < 0 ? 1 : -1);
    },
  };
}
