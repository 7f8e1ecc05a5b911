import { createStore } from 'zustand/vanilla';
import type { SlideTheme } from '../core/briefing/slide.ts';
import type { Padding, Viewport } from '../core/geography/mercator.ts';
import { defaultView, type ViewState } from '../core/view/view-state.ts';
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

/** The map's box and what panels cover of it, in CSS px. */
export interface MapRoom {
  readonly viewport: Viewport;
  readonly padding: Padding;
}

/** What stood on the map, and in what room: what a scene is captured from. */
export interface MapSight {
  readonly view: ViewState;
  readonly room: MapRoom | null;
}

let measureRoom: (() => MapRoom) | null = null;
let lastSight: MapSight | null = null;

/** The map tells how its room is measured. */
export function tellRoom(measure: () => MapRoom): void {
  measureRoom = measure;
}

// On the page Brief the stage has the map; what can be captured there is what was on it before.
viewStore.subscribe(({ view }, { view: before }) => {
  if (view.page === 'brief' && before.page !== 'brief') lastSight = { view: before, room: measureRoom?.() ?? null };
});

/** The map as it is, or as it was before the page Brief was opened. */
export function sightOfMap(): MapSight {
  const { view } = viewStore.getState();
  if (view.page !== 'brief') return { view, room: measureRoom?.() ?? null };
  return lastSight ? { ...lastSight, view: { ...lastSight.view, language: view.language } } : { view: { ...defaultView, language: view.language }, room: null };
}
