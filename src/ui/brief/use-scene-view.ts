import { useEffect, useMemo } from 'react';
import type { BriefingDocument } from '../../core/briefing/briefing-document.ts';
import { viewOfScene } from '../../core/briefing/scene-view.ts';
import type { Scene } from '../../core/briefing/scene.ts';
import { neededResources } from '../../core/indicators/index.ts';
import { layersOf } from '../../core/layers/index.ts';
import { defaultView, type ViewState } from '../../core/view/view-state.ts';
import type { Language } from '../../core/text.ts';
import { resourcesOfScene } from '../../drawing/briefing/scene-slide.ts';
import { atlasStore, ensureTables } from '../../stores/atlas-store.ts';
import { useView } from '../shared/use-store.ts';

export function sceneViewIn(scene: Scene, language: Language): ViewState {
  return viewOfScene(scene, { ...defaultView, page: 'brief', language });
}

/** The view of a scene in the language of the page; the same object while both stay. */
export function useSceneView(scene: Scene | undefined): ViewState | null {
  const language = useView((view) => view.language);
  const query = scene?.view ?? null;
  return useMemo(() => (query === null ? null : viewOfScene({ view: query }, { ...defaultView, page: 'brief', language })), [query, language]);
}

/** Fetches every table that a scene shows. */
export async function prepareScene(scene: Scene, view: ViewState): Promise<void> {
  const { atlas } = atlasStore.getState();
  const ofLayers = layersOf(atlas.package).flatMap((layer) => (view.layers.includes(layer.id) ? layer.needs : []));
  await ensureTables([...neededResources(atlas, view), ...ofLayers, ...resourcesOfScene(scene)]);
}

/** Fetches what a scene needs before it is shown, so that a talk goes on without a network. */
export function usePreparedScene(scene: Scene | undefined): void {
  const view = useSceneView(scene);
  useEffect(() => {
    if (scene && view) void prepareScene(scene, view);
  }, [scene, view]);
}

/** Fetches what all scenes of a talk need, the first ones first: from then on it needs no network. */
export function usePreparedBriefing(briefing: BriefingDocument): void {
  const language = useView((view) => view.language);
  useEffect(() => {
    let goesOn = true;
    const prepare = async () => {
      for (const scene of briefing.scenes) if (goesOn) await prepareScene(scene, sceneViewIn(scene, language));
    };
    void prepare();
    return () => {
      goesOn = false;
    };
  }, [briefing, language]);
}
