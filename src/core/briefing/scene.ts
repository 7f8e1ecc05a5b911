import { textIn, type Language } from '../text.ts';

/**
 * A text that a person can write. Shipped scenes are bilingual; in a scene of one's own either side may be empty, and
 * `localText` then shows the other.
 */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

export const noText: LocalText = { zh: '', en: '' };

export const sceneThemes = ['light', 'projector'] as const;
export type SceneTheme = (typeof sceneThemes)[number];

export const textSides = ['left', 'right', 'top'] as const;
export type TextSide = (typeof textSides)[number];

/** How the map comes to the scene: by a flight of the camera, or at once. */
export const flights = ['fly', 'cut'] as const;
export type Flight = (typeof flights)[number];

/** A chart or table of the register of figures. It holds no values: they are computed from the data whenever it is drawn. */
export interface FigureReference {
  /** Id in the register of figures, for example `county-quotients`. */
  readonly figure: string;
  /** What the figure is about, for example `{ county: '66000' }`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** One page of a briefing: a view of the map with words and figures beside it. */
export interface Scene {
  /** Short and unique within the briefing. */
  readonly id: string;
  /** The query string that `encodeView` writes, without the language and without page and scene: old scenes migrate as old links do. */
  readonly view: string;
  readonly title: LocalText;
  readonly sentence: LocalText;
  readonly points: readonly LocalText[];
  /** What only the speaker sees. */
  readonly notes: LocalText;
  /** Where the words stand beside the map. */
  readonly textSide: TextSide;
  /** `null` = the theme of the briefing. */
  readonly theme: SceneTheme | null;
  readonly figures: readonly FigureReference[];
  /** Whether the key figures of what is selected stand large beside the map. */
  readonly numbers: boolean;
  readonly flight: Flight;
}

/** A text in the wanted language; where that side is empty, in the other. Empty only when both are. */
export function localText(text: LocalText, language: Language): string {
  return language === 'zh-TW' ? text.zh || text.en : textIn(text, language);
}

/** The language in which `localText` answers, so that a text in the other one can be marked `lang`. */
export function languageOfText(text: LocalText, language: Language): Language {
  const [own, other]: [string, Language] = language === 'en' ? [text.en, 'zh-TW'] : [text.zh, 'en'];
  return own !== '' || localText(text, language) === '' ? language : other;
}

/** The text with its side of `language` replaced; the other side stays. */
export function withText(text: LocalText, language: Language, written: string): LocalText {
  return language === 'en' ? { ...text, en: written } : { ...text, zh: written };
}
