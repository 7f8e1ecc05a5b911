import type { Language } from '../text.ts';
import type { LocalText, Scene, SceneTheme } from './scene.ts';

export const briefingFormat = 'cluster-atlas-briefing';
export const briefingVersion = 1;

/** Bounds of a document: more than any talk needs, and little enough to be read at once. */
export const mostScenes = 200;
export const mostPoints = 12;
export const mostFigures = 6;
export const longestTitle = 300;
export const longestSentence = 2_000;
export const longestNotes = 20_000;
export const longestQuery = 2_000;

/** A talk: scenes in their order. Pure JSON; saved in the browser, as a file, or in a link. */
export interface BriefingDocument {
  readonly format: typeof briefingFormat;
  readonly version: typeof briefingVersion;
  /** `a–z 0–9 . -`, at most 40 characters; the key under which a browser keeps it. */
  readonly id: string;
  readonly title: LocalText;
  /** The language in which it was made. */
  readonly language: Language;
  readonly theme: SceneTheme;
  /** Days, `YYYY-MM-DD`; empty when unknown. */
  readonly created: string;
  readonly changed: string;
  readonly scenes: readonly Scene[];
}

/** A briefing without scenes. `id` and `day` (`YYYY-MM-DD`) come from outside: core has no clock and no chance. */
export function emptyBriefing(id: string, language: Language, day: string): BriefingDocument {
  return { format: briefingFormat, version: briefingVersion, id, title: { zh: '', en: '' }, language, theme: 'light', created: day, changed: day, scenes: [] };
}

/** The theme in which a scene is shown. */
export function themeOfScene(briefing: BriefingDocument, scene: Scene): SceneTheme {
  return scene.theme ?? briefing.theme;
}
