import { createStore } from 'zustand/vanilla';
import type { SlideTheme } from '../core/briefing/slide.ts';
import type { ViewState } from '../core/view/view-state.ts';
import { viewStore } from './view-store.ts';

/** A scene on the stage: while one stands there, the map shows its view and not the page's. */
export interface StageStore {
  /** The view of the scene; its camera is written for `sceneRoom`. `null` = the map follows the page. */
  readonly view: ViewState | null;
  readonly theme: SlideTheme;
  /** Whether the camera flies to the next scene or is there at once. */
  readonly flight: 'fly' | 'cut';
  /** Goes up when the map is to come back to the scene after somebody has moved it. */
  readonly returns: number;
}

export const stageStore = createStore<StageStore>()(() => ({ view: null, theme: 'light', flight: 'fly', returns: 0 }));

/** What the map shows now. */
export function viewOnStage(): ViewState {
  return stageStore.getState().view ?? viewStore.getState().view;
}

/** Puts a scene on the stage, or gives the map back to the page. */
export function setStage(stage: Pick<StageStore, 'view' | 'theme' | 'flight'> | null): void {
  const before = stageStore.getState();
  if (stage === null) {
    if (before.view) stageStore.setState({ view: null, theme: 'light', flight: 'fly' });
    return;
  }
  if (JSON.stringify(before.view) !== JSON.stringify(stage.view) || before.theme !== stage.theme || before.flight !== stage.flight) stageStore.setState(stage);
}

export function returnToScene(): void {
  stageStore.setState({ returns: stageStore.getState().returns + 1 });
}
