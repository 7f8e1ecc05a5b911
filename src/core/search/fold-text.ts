const han = /\p{Script=Han}/u;
const runs = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;
/** Words of English names that say nothing about which thing is meant. */
const emptyWords = new Set(['and', 'of', 'the', 'in', 'for', 'at', 'to', 'a', 'an']);

/**
 * One spelling for texts that a person would call the same: full-width to half-width (NFKC), lower case, no accents, 台
 * to 臺, marks between words to one space.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('台', '臺')
    .replaceAll(/['’ʼ`]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Folded text without spaces, so that `Hsin-chu`, `hsin chu` and `Hsinchu` are one. */
export function compactText(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

export function hasHan(text: string): boolean {
  return han.test(text);
}

/**
 * The terms of a text for the index: words of Latin script, and of Chinese every character and every pair of
 * neighbours, since Chinese is written without spaces and a dictionary would not know the names of parks.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of foldText(text).matchAll(runs)) {
    if (!hasHan(run)) {
      if (!emptyWords.has(run)) terms.push(run);
      continue;
    }
    const characters = [...run];
    terms.push(...characters);
    for (let at = 0; at + 1 < characters.length; at += 1) terms.push(`${characters[at]}${characters[at + 1]}`);
  }
  return terms;
}
