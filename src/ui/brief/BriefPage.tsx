import { lazy, Suspense, useEffect } from 'react';
import '../styles/brief.css';
import '../styles/scene.css';
import '../styles/present.css';
import { addScene, changeScene, duplicateScene, moveScene, removeScene } from '../../core/briefing/briefing-edits.ts';
import type { BriefingDocument } from '../../core/briefing/briefing-document.ts';
import { localText, type Scene } from '../../core/briefing/scene.ts';
import type { BriefingMode } from '../../core/view/view-state.ts';
import { m } from '../../i18n/language.ts';
import { capturedScene, editBriefing } from '../../stores/briefing-actions.ts';
import { viewStore } from '../../stores/view-store.ts';
import { useShownInTitle } from '../shared/use-shown-in-title.ts';
import { useView } from '../shared/use-store.ts';
import { BriefHead } from './BriefHead.tsx';
import { EmbedDialog } from './EmbedDialog.tsx';
import { ExportMenu } from './export/ExportMenu.tsx';
import { openSpeakerView } from './present/open-speaker-view.ts';
import { SceneForm } from './SceneForm.tsx';
import { SceneStrip } from './SceneStrip.tsx';
import { Stage } from './Stage.tsx';
import { useBriefing } from './use-briefing.ts';
import { useBriefKeys } from './use-brief-keys.ts';
import { usePreparedScene, useSceneView } from './use-scene-view.ts';
import { opens, useWayBack } from './use-way-back.ts';

const PresentMode = lazy(async () => ({ default: (await import('./present/PresentMode.tsx')).PresentMode }));
const SpeakerView = lazy(async () => ({ default: (await import('./present/SpeakerView.tsx')).SpeakerView }));
const PrintPages = lazy(async () => ({ default: (await import('./present/PrintPages.tsx')).PrintPages }));

const goTo = (scene: number) => viewStore.getState().change({ scene }, 'replace');

function Editor({ briefing }: { readonly briefing: BriefingDocument }) {
  const chosen = useView((view) => view.scene);
  const number = Math.max(1, Math.min(chosen, briefing.scenes.length));
  const scene = briefing.scenes[number - 1];
  const view = useSceneView(scene);
  usePreparedScene(scene);
  useBriefKeys(number, briefing.scenes.length);
  const change = (patch: Partial<Omit<Scene, 'id'>>) => editBriefing(briefing, (now) => changeScene(now, number - 1, patch), `${scene?.id ?? ''} ${Object.keys(patch).join()}`);
  const capture = () => {
    editBriefing(briefing, (now) => addScene(now, capturedScene(), number));
    goTo(Math.min(number + 1, briefing.scenes.length + 1));
  };
  return (
    <>
      <nav className="brief__side" aria-label={m.brief_scenes()}>
        <SceneStrip
          briefing={briefing}
          number={number}
          onChoose={goTo}
          onMove={(from, to) => {
            editBriefing(briefing, (now) => moveScene(now, from, to));
            goTo(to + 1);
          }}
          onDuplicate={(index) => {
            editBriefing(briefing, (now) => duplicateScene(now, index));
            goTo(index + 2);
          }}
          onRemove={(index) => {
            editBriefing(briefing, (now) => removeScene(now, index));
            goTo(Math.max(1, index));
          }}
        />
        <button type="button" className="button brief__capture" onClick={capture}>
          {m.brief_capture()}
        </button>
      </nav>
      <div className="brief__middle">
        {scene && view ? (
          <>
            <Stage briefing={briefing} scene={scene} view={view} />
            <div className="brief__buttons">
              <button type="button" className="button button--main" {...opens('present')} onClick={() => viewStore.getState().change({ scene: number, briefingMode: 'present' })}>
                {m.brief_play()}
              </button>
              <button type="button" className="button" onClick={openSpeakerView}>
                {m.present_speaker()}
              </button>
              <ExportMenu briefing={briefing} scene={scene} />
              <EmbedDialog briefing={briefing} />
              <span className="brief__keys">{m.brief_keys_hint()}</span>
            </div>
            <div className="brief__below">
              <SceneForm scene={scene} onChange={change} />
            </div>
          </>
        ) : (
          <div className="brief__below brief__below--empty">
            <p>{m.brief_no_scenes()}</p>
            <p className="brief__note">{m.brief_empty_hint()}</p>
          </div>
        )}
      </div>
    </>
  );
}

/** The scene that is shown or spoken of, and its briefing; on paper all scenes stand. */
function useTitleNames(briefing: BriefingDocument | null, mode: BriefingMode): readonly (readonly string[])[] {
  const language = useView((view) => view.language);
  const number = useView((view) => view.scene);
  if (!briefing) return [];
  const scene = mode === 'print' ? undefined : briefing.scenes[Math.min(number, briefing.scenes.length) - 1];
  return [[mode === 'speaker' ? m.present_speaker() : ''], [scene ? localText(scene.title, language) : ''], [localText(briefing.title, language)]];
}

/** The page Brief: scenes that are written, played, and taken away as files. */
export function BriefPage() {
  const mode = useView((view) => view.briefingMode);
  const shown = useBriefing();
  useEffect(() => {
    document.body.dataset['briefing'] = mode;
    return () => {
      delete document.body.dataset['briefing'];
    };
  }, [mode]);
  useWayBack(mode);
  const { briefing } = shown;
  useShownInTitle(useTitleNames(briefing, mode));
  if (!briefing) {
    return (
      <main className="brief">
        <BriefHead shown={shown} />
        <p className="brief__below">{shown.state === 'loading' ? m.brief_loading() : m.brief_unknown()}</p>
      </main>
    );
  }
  if (mode === 'edit') {
    return (
      <main className="brief">
        <BriefHead shown={shown} />
        <Editor briefing={briefing} />
      </main>
    );
  }
  return (
    <Suspense fallback={<p className="page-loading">{m.brief_loading()}</p>}>
      {mode === 'speaker' ? <SpeakerView briefing={briefing} /> : mode === 'print' ? <PrintPages briefing={briefing} /> : <PresentMode briefing={briefing} embedded={mode === 'embed'} />}
    </Suspense>
  );
}
