import { textIn, type Language, type Text } from '../core/text.ts';
import { viewStore } from '../stores/view-store.ts';
import * as runtime from './generated/runtime.js';

export * as m from './generated/messages.js';

/** The interface follows the language of the view, and nothing else (no cookie, no browser setting once a link says it). */
runtime.overwriteGetLocale(() => viewStore.getState().view.language);

/** A text that belongs to a thing, in the language of the view. */
export function say(text: Text): string {
  return textIn(text, viewStore.getState().view.language);
}

/** The language a first visit without a link starts in: Chinese unless the browser asks for none of its kinds. */
export function preferredLanguage(accepted: readonly string[]): Language {
  const first = accepted.find((tag) => /^(zh|en)\b/i.test(tag));
  return first && /^en/i.test(first) && !accepted.some((tag) => /^zh/i.test(tag)) ? 'en' : 'zh-TW';
}
