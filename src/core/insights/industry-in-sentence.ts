import type { Text } from '../text.ts';

/** An English name inside a sentence: its first letter small, unless the word is an abbreviation. */
export function inSentence(name: string): string {
  return /^[A-Z][A-Z]/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The English name of an industry inside a sentence: names set in capitals throughout (as those of sections are) stay as they are. */
export function industryInSentence(title: Text): string {
  return /\s[A-Z]/.test(title.en) ? title.en : inSentence(title.en);
}

/** Names of industries in a row; in quotation marks where one of them holds the mark that would part them. */
export function industriesInSentence(titles: readonly Text[]): Text {
  const zh = titles.map((title) => title.zh);
  const en = titles.map(industryInSentence);
  return {
    zh: zh.some((name) => name.includes('、')) ? zh.map((name) => `「${name}」`).join('') : zh.join('、'),
    en: (en.some((name) => name.includes(',')) ? en.map((name) => `“${name}”`) : en).join(', '),
  };
}
