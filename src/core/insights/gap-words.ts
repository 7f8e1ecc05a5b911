import { prioritiesByTerm } from '../datasets/programmes.ts';
import type { Atlas } from '../datasets/atlas.ts';
import type { Text } from '../text.ts';

/** The priority industries that at least one word of sites or grants is linked to. Of the others nothing can be found by words, so nothing is absent. */
export function itemsInWords(atlas: Atlas): ReadonlySet<string> {
  return new Set([...prioritiesByTerm(atlas).values()].flatMap((links) => links.map((link) => link.priorityId)));
}

export const noWordsOfItem: Text = {
  zh: '沒有任何據點或補助用詞對應到這一項，無從判斷。',
  en: 'No word of sites or grants is linked to this item, so nothing can be said.',
};
