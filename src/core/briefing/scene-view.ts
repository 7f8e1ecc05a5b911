import { decodeView, encodeView } from '../view/view-url.ts';
import { defaultView, type ViewState } from '../view/view-state.ts';
import type { Scene } from './scene.ts';

/** What belongs to the person who looks and not to the scene. */
const ofTheReader = ['page', 'language', 'briefing', 'scene', 'briefingMode'] as const satisfies readonly (keyof ViewState)[];

function withReader(view: ViewState, reader: ViewState): ViewState {
  const kept = Object.fromEntries(ofTheReader.map((name) => [name, reader[name]]));
  return { ...view, ...kept };
}

/** The query of a scene that shows a view: without language, page and place in a briefing. */
export function queryOfView(view: ViewState): string {
  return encodeView(withReader(view, defaultView));
}

/** What a scene shows, in the present language; page and place in the briefing stay those of the present view. */
export function viewOfScene(scene: Pick<Scene, 'view'>, current: ViewState): ViewState {
  return withReader(decodeView(scene.view).view, current);
}
