import { addScene } from '../core/briefing/briefing-edits.ts';
import type { BriefingDocument } from '../core/briefing/briefing-document.ts';
import { briefingFromFragment, briefingToFragment } from '../core/briefing/briefing-link.ts';
import { captureScene } from '../core/briefing/capture-scene.ts';
import { readBriefingText } from '../core/briefing/read-briefing.ts';
import { capturedCamera } from '../core/briefing/scene-camera.ts';
import { noText, type FigureReference, type Scene } from '../core/briefing/scene.ts';
import type { Text } from '../core/text.ts';
import { ownBriefing, type ViewState } from '../core/view/view-state.ts';
import { atlasStore } from './atlas-store.ts';
import { briefingStorage, type KeptBriefing } from './briefing-storage.ts';
import { briefingStore, copyOfReady } from './briefing-store.ts';
import { createStore } from 'zustand/vanilla';
import { sightOfMap } from './stage-store.ts';
import { linkOf } from './view-address.ts';
import { viewStore } from './view-store.ts';

const storage = briefingStorage();

/** The map as it is, or as it was before the page Brief was opened, as a scene. */
export function capturedScene(figures?: readonly FigureReference[]): Scene {
  const { view, room } = sightOfMap();
  const camera = view.camera && room ? capturedCamera(view.camera, room.viewport, room.padding) : view.camera;
  const scene = captureScene(atlasStore.getState().atlas, { ...view, camera });
  return figures ? { ...scene, figures } : scene;
}

/** Adds the present view to the briefing of one's own that is open, beginning one where there is none. Gives the number of the scene. */
export function addToBriefing(figures?: readonly FigureReference[]): number {
  const store = briefingStore.getState();
  if (!store.briefing) store.newBriefing(viewStore.getState().view.language);
  briefingStore.getState().change((now) => addScene(now, capturedScene(figures)));
  return briefingStore.getState().briefing?.scenes.length ?? 0;
}

let lastEdit = { key: '', at: 0 };

/** Typing in one field within this time is one step to undo. */
const oneStepMs = 1500;

/**
 * Edits what is shown: one's own briefing at once; a ready one is copied first. Edits with the same `key` that follow each other quickly make one
 * step to undo.
 */
export function editBriefing(shown: BriefingDocument, edit: (briefing: BriefingDocument) => BriefingDocument, key = ''): void {
  const { view } = viewStore.getState();
  if (view.briefing !== ownBriefing) {
    const edited = edit(shown);
    if (edited === shown) return;
    const own = copyOfReady(shown, view.language);
    briefingStore.getState().open(own, 'nowhere');
    viewStore.getState().change({ briefing: ownBriefing });
  }
  const now = Date.now();
  const joins = key !== '' && lastEdit.key === key && now - lastEdit.at < oneStepMs;
  lastEdit = { key, at: now };
  const before = briefingStore.getState().past;
  briefingStore.getState().change(edit);
  if (joins && briefingStore.getState().past.length > before.length && before.length > 0) briefingStore.setState({ past: before });
}

/** A ready briefing as one's own, before anything in it is changed. */
export function editCopy(briefing: BriefingDocument): void {
  const { view } = viewStore.getState();
  briefingStore.getState().open(copyOfReady(briefing, view.language), 'nowhere');
  viewStore.getState().change({ briefing: ownBriefing });
}

export const undoBriefing = (): void => briefingStore.getState().undo();
export const redoBriefing = (): void => briefingStore.getState().redo();
export const savedAsFile = (): void => briefingStore.getState().savedAsFile();

export function newBriefing(): void {
  briefingStore.getState().newBriefing(viewStore.getState().view.language);
  viewStore.getState().change({ page: 'brief', briefing: ownBriefing, scene: 1 });
}

function showOwn(briefing: BriefingDocument, from: 'browser' | 'file' | 'nowhere'): void {
  briefingStore.getState().open(briefing, from);
  viewStore.getState().change({ page: 'brief', briefing: ownBriefing, scene: 1 });
}

/** No briefing needs more; a larger file is something else. */
const largestFile = 5_000_000;

/** Opens a file as one's own briefing; answers what of it could not be read. */
export async function openBriefingFile(file: File): Promise<readonly Text[]> {
  if (file.size > largestFile) return [{ zh: `「${file.name}」超過 5 MB，不是簡報檔。請選擇由聚落圖存成的 .json 檔。`, en: `“${file.name}” is larger than 5 MB and no briefing. Choose a .json file saved by Cluster Atlas.` }];
  const { briefing, problems } = readBriefingText(await file.text());
  if (briefing) showOwn(briefing, 'file');
  return problems;
}

export const keptStore = createStore<{ readonly kept: readonly KeptBriefing[] }>()(() => ({ kept: [] }));

export async function listKept(): Promise<void> {
  const answer = await storage.list();
  if ('value' in answer) keptStore.setState({ kept: answer.value });
}

export async function openKeptBriefing(id: string): Promise<readonly Text[]> {
  const answer = await storage.load(id);
  if ('problem' in answer) return [answer.problem];
  if (answer.value?.briefing) showOwn(answer.value.briefing, 'browser');
  return answer.value?.problems ?? [];
}

/** Keeps the open briefing in this browser; answers why it could not. */
export async function keepBriefing(): Promise<Text | null> {
  await briefingStore.getState().save();
  await listKept();
  const { savedState } = briefingStore.getState();
  return savedState.kind === 'failed' ? savedState.problem : null;
}

export async function forgetBriefing(id: string): Promise<void> {
  await storage.remove(id);
  await listKept();
}

/**
 * The address that shows a briefing: of a ready one its id; of one's own the whole document packed behind `#`; `null` where that is too long.
 * @param whole false when `briefing` is a part of what is open, so that it has no id.
 */
export function addressOfBriefing(briefing: BriefingDocument, view: ViewState, whole: boolean): string | null {
  const page = location.href.split(/[?#]/)[0] ?? '';
  if (whole && view.briefing !== ownBriefing) return `${page}${linkOf({ ...view, page: 'brief', briefing: briefing.id })}`;
  const address = `${page}${linkOf({ ...view, page: 'brief', briefing: ownBriefing })}`;
  const fragment = briefingToFragment({ ...briefing, title: briefing.title ?? noText }, address.length);
  return fragment === null ? null : `${address}#${fragment}`;
}

/** Opens the briefing of the address, if it holds one; answers what of it could not be read. */
export function openBriefingOfAddress(hash: string): readonly Text[] {
  const read = briefingFromFragment(hash);
  if (!read) return [];
  if (read.briefing && briefingStore.getState().briefing?.id !== read.briefing.id) briefingStore.getState().open(read.briefing, 'file');
  return read.problems;
}
