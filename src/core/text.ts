/** The two languages of the product; zh-TW is the first. */
export type Language = 'zh-TW' | 'en';

export const languages: readonly Language[] = ['zh-TW', 'en'];

/** A text that belongs to a thing (a name, a definition, a caveat) rather than to the interface. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The text in the wanted language. Names without an official English form fall back to the Chinese name. */
export function textIn(text: Text, language: Language): string {
  return language === 'en' ? text.en || text.zh : text.zh;
}

/** Remarks one after another, empty ones left out: with a space after an English sentence, none after a Chinese one; what is no sentence ends with a semicolon. */
export function inSequence(remarks: readonly string[], language: Language): string {
  return remarks
    .filter((remark) => remark !== '')
    .reduce((said, remark) => {
      if (said === '' || /[。！？]$/.test(said)) return said + remark;
      return `${said}${/[.!?]$/.test(said) ? ' ' : language === 'en' ? '; ' : '；'}${remark}`;
    }, '');
}

/** True when the English view has to show the Chinese form, so that it can be marked `lang="zh-TW"`. */
export function isChineseFallback(text: Text, language: Language): boolean {
  return language === 'en' && text.en === '' && text.zh !== '';
}
