import type { Atlas } from '../../datasets/atlas.ts';
import { resourceNamed } from '../../datasets/contract.ts';
import { readerOf } from '../../datasets/reader.ts';
import { text } from '../../datasets/table.ts';
import { dateText, listText } from '../../indicators/date-text.ts';
import type { Text } from '../../text.ts';

const publishers = readerOf<ReadonlyMap<string, Text>>(['sources'], new Map(), (table) =>
  new Map(Array.from({ length: table.length }, (_, row) => [text(table, 'source_id', row), { zh: text(table, 'publisher', row), en: text(table, 'publisher_en', row) }])),
);

const mostPublishers = 3;

/** Who published figures, in words for the speaker: the first few by name, the others counted. Empty for figures without a source of their own. */
export function sourceWords(atlas: Atlas, ids: readonly string[], asOf: string): Text {
  const known = publishers(atlas);
  const all = [...new Map(ids.flatMap((id) => known.get(id) ?? []).filter(({ zh }) => zh !== '').map((name) => [name.zh, name])).values()];
  const date = asOf === '' ? null : dateText(asOf);
  if (all.length === 0) return date ? { zh: `資料日期：${date.zh}。`, en: `Date of the data: ${date.en}.` } : { zh: '', en: '' };
  const shown = listText(all.slice(0, mostPublishers));
  const more = all.length - mostPublishers;
  const rest = more > 0 ? { zh: `等 ${all.length} 個單位`, en: ` and ${more} more` } : { zh: '', en: '' };
  const dated = date ? { zh: `，資料日期 ${date.zh}`, en: `; date of the data: ${date.en}` } : { zh: '', en: '' };
  return { zh: `資料來源：${shown.zh}${rest.zh}${dated.zh}。`, en: `Sources: ${shown.en}${rest.en}${dated.en}.` };
}

/** The date of a table as the contract has it; empty when it has none. */
export function dateOfTable(atlas: Atlas, resource: string): string {
  return resourceNamed(atlas.package, resource)?.asOf ?? '';
}

/** Sentences after each other; empty ones are left out. */
export function joined(...sentences: readonly (Text | null)[]): Text {
  const said = sentences.flatMap((sentence) => (sentence && sentence.zh !== '' ? [sentence] : []));
  return { zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en, zh }) => en || zh).join(' ') };
}
