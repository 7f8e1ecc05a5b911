import { languages, type Language, type Text } from '../../core/text.ts';

/** A text of the interface in both languages, for charts, whose tables carry both. */
export function inBoth(told: (language: Language) => string): Text {
  const [zh, en] = languages.map(told);
  return { zh: zh ?? '', en: en ?? '' };
}
