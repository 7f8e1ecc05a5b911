import { useEffect, useRef, useState } from 'react';
import { themeOfScene, type BriefingDocument } from '../../../core/briefing/briefing-document.ts';
import { localText, type Scene } from '../../../core/briefing/scene.ts';
import { m } from '../../../i18n/language.ts';
import { joinPresenters, type PresenterChannel } from '../../../stores/presenter-channel.ts';
import { viewStore } from '../../../stores/view-store.ts';
import { useView } from '../../shared/use-store.ts';
import { keyIsTaken } from '../../shell/shell-keys.ts';
import { SceneMap } from '../SceneMap.tsx';
import { useSceneView } from '../use-scene-view.ts';
import { actionOfKey } from './present-keys.ts';

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Time of day and time since the start of the talk. */
function Clocks() {
  const language = useView((view) => view.language);
  const [now, setNow] = useState(() => Date.now());
  const [before, setBefore] = useState(0);
  const [since, setSince] = useState<number | null>(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const elapsed = before + (since === null ? 0 : Math.max(0, now - since));
  const toggle = () => {
    setBefore(elapsed);
    setSince(since === null ? Date.now() : null);
  };
  const reset = () => {
    setBefore(0);
    setSince(since === null ? null : Date.now());
  };
  return (
    <section className="speaker__clocks" aria-label={m.speaker_clock()}>
      <time className="number">{new Date(now).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })}</time>
      <span className="speaker__elapsed number">{clock(elapsed)}</span>
      <button type="button" className="button" onClick={toggle}>
        {since === null ? m.speaker_go_on() : m.speaker_pause()}
      </button>
      <button type="button" className="button" onClick={reset}>
        {m.speaker_reset()}
      </button>
    </section>
  );
}

function SmallScene({ briefing, scene, name }: { readonly briefing: BriefingDocument; readonly scene: Scene | undefined; readonly name: string }) {
  const view = useSceneView(scene);
  return (
    <section className="speaker__scene">
      <h2>{name}</h2>
      {scene && view ? (
        <>
          <div className="speaker__picture">
            <SceneMap scene={scene} view={view} theme={themeOfScene(briefing, scene)} />
          </div>
          <p className="speaker__title">{localText(scene.title, view.language)}</p>
        </>
      ) : (
        <p>{m.speaker_end()}</p>
      )}
    </section>
  );
}

const noteSizes = [16, 20, 26, 34] as const;

/** The speaker's own window: notes, the scene that is shown and the next, clocks. The audience's window never shows notes. */
export function SpeakerView({ briefing }: { readonly briefing: BriefingDocument }) {
  const number = useView(({ scene }) => Math.min(scene, briefing.scenes.length));
  const language = useView((view) => view.language);
  const channel = useRef<PresenterChannel | null>(null);
  const [size, setSize] = useState(1);
  const [joined, setJoined] = useState(false);
  const count = briefing.scenes.length;
  const scene = briefing.scenes[number - 1];

  useEffect(() => {
    const opened = joinPresenters((message) => {
      if (message.kind !== 'scene' || message.briefing !== briefing.id) return;
      setJoined(true);
      viewStore.getState().change({ scene: message.scene }, 'replace');
    });
    channel.current = opened;
    opened.send({ kind: 'ask' });
    return () => opened.close();
  }, [briefing.id]);

  const go = (to: number) => {
    if (to < 1 || to > count) return;
    viewStore.getState().change({ scene: to }, 'replace');
    channel.current?.send({ kind: 'scene', briefing: briefing.id, scene: to });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyIsTaken(event) || (event.target instanceof Element && event.target.closest('button') && (event.key === ' ' || event.key === 'Enter'))) return;
      const action = actionOfKey(event.key, '', count);
      if (action?.kind === 'step') go(number + action.by);
      else if (action?.kind === 'go') go(action.scene);
      else if (action?.kind === 'blank') channel.current?.send({ kind: 'blank', blank: action.colour });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return (
    <main className="speaker">
      <header className="speaker__head">
        <h1>{localText(briefing.title, language)}</h1>
        <Clocks />
      </header>
      <div className="speaker__scenes">
        <SmallScene briefing={briefing} scene={scene} name={m.speaker_now({ number, count })} />
        <SmallScene briefing={briefing} scene={briefing.scenes[number]} name={m.speaker_next()} />
      </div>
      <section className="speaker__notes" aria-label={m.brief_notes()}>
        <p style={{ fontSize: `${noteSizes[size]}px` }}>{(scene && localText(scene.notes, language)) || m.speaker_no_notes()}</p>
      </section>
      <footer className="speaker__foot">
        <button type="button" className="button" disabled={number === 1} onClick={() => go(number - 1)}>
          {m.present_previous()}
        </button>
        <button type="button" className="button button--main" disabled={number === count} onClick={() => go(number + 1)}>
          {m.present_next()}
        </button>
        <button type="button" className="button" disabled={size === 0} onClick={() => setSize(size - 1)}>
          {m.speaker_smaller()}
        </button>
        <button type="button" className="button" disabled={size === noteSizes.length - 1} onClick={() => setSize(size + 1)}>
          {m.speaker_larger()}
        </button>
        <output>{joined ? m.speaker_joined() : m.speaker_alone()}</output>
      </footer>
    </main>
  );
}
