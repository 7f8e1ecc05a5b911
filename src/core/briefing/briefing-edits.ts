import { mostScenes, type BriefingDocument } from './briefing-document.ts';
import { freeSceneId } from './scene-ids.ts';
import type { Scene } from './scene.ts';

/** Scenes are told by their place, from 0. An edit that changes nothing gives the same object, so that it makes no step to undo. */

const ids = (briefing: BriefingDocument): ReadonlySet<string> => new Set(briefing.scenes.map(({ id }) => id));

const has = (briefing: BriefingDocument, index: number): boolean => Number.isInteger(index) && index >= 0 && index < briefing.scenes.length;

/** Puts a scene at a place (at the end without one), under an id of its own. A full briefing stays as it is. */
export function addScene(briefing: BriefingDocument, scene: Scene, at: number = briefing.scenes.length): BriefingDocument {
  if (briefing.scenes.length >= mostScenes) return briefing;
  const place = Math.max(0, Math.min(briefing.scenes.length, Math.trunc(at)));
  return { ...briefing, scenes: briefing.scenes.toSpliced(place, 0, { ...scene, id: freeSceneId(ids(briefing), scene.id) }) };
}

/** A copy right after the scene. */
export function duplicateScene(briefing: BriefingDocument, index: number): BriefingDocument {
  const scene = has(briefing, index) ? briefing.scenes[index] : undefined;
  return scene ? addScene(briefing, { ...scene, id: '' }, index + 1) : briefing;
}

/** Moves a scene so that it stands at `to` afterwards. */
export function moveScene(briefing: BriefingDocument, from: number, to: number): BriefingDocument {
  const scene = has(briefing, from) ? briefing.scenes[from] : undefined;
  const place = Math.max(0, Math.min(briefing.scenes.length - 1, Math.trunc(to)));
  if (!scene || place === from) return briefing;
  return { ...briefing, scenes: briefing.scenes.toSpliced(from, 1).toSpliced(place, 0, scene) };
}

export function removeScene(briefing: BriefingDocument, index: number): BriefingDocument {
  return has(briefing, index) ? { ...briefing, scenes: briefing.scenes.toSpliced(index, 1) } : briefing;
}

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** Changes some fields of a scene; its id stays. */
export function changeScene(briefing: BriefingDocument, index: number, patch: Partial<Omit<Scene, 'id'>>): BriefingDocument {
  const scene = has(briefing, index) ? briefing.scenes[index] : undefined;
  if (!scene) return briefing;
  const changed: Scene = { ...scene, ...patch, id: scene.id };
  return differs(scene, changed) ? { ...briefing, scenes: briefing.scenes.with(index, changed) } : briefing;
}

/** Changes the briefing's own title, language or theme. */
export function changeBriefing(briefing: BriefingDocument, patch: Partial<Pick<BriefingDocument, 'title' | 'language' | 'theme'>>): BriefingDocument {
  const changed: BriefingDocument = { ...briefing, ...patch };
  return differs(briefing, changed) ? changed : briefing;
}
