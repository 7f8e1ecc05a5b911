import { readerOf } from '../datasets/reader.ts';
import { text } from '../datasets/table.ts';
import type { Atlas } from '../datasets/atlas.ts';
import type { Text } from '../text.ts';

const englishOf = readerOf<ReadonlyMap<string, string>>(
  ['terms'],
  new Map(),
  (table) => new Map(Array.from({ length: table.length }, (_, row) => [text(table, 'term_zh', row), text(table, 'term_en', row)] as const)),
);

/** A Chinese list term with its English form; without one the English view shows the Chinese. */
export function termText(atlas: Atlas, zh: string): Text {
  return { zh, en: englishOf(atlas).get(zh) ?? '' };
}
