import type { Atlas } from '../../datasets/atlas.ts';
import { resourceNamed } from '../../datasets/contract.ts';
import { readerOf } from '../../datasets/reader.ts';
import { text } from '../../datasets/table.ts';
import { dateText } from '../../indicators/date-text.ts';
import type { Text } from '../../text.ts';

const publishers = readerOf<ReadonlyMap<string, Text>>(['sources'], new Map(), (table) =>
  new Map(Array.from({ length: table.length }, (_, row) => [text(table, 'source_id', row), { zh: text(table, 'publisher', row), en: text(table, 'publisher_en', row) }])),
);

const mostPublishers = 3;

/** Who published figures, in words for the speaker: the first few by name. Empty for figures without a source of their own. */
export function sourceWords(atlas: Atlas, ids: readonly string[], asOf: string): Text {
  const known = publishers(atlas);
  const all = [...new Map(ids.flatMap((id) => known.get(id) ?? []).filter(({ zh }) => zh !== '').map((name) => [name.zh, name])).values()];
  const date = asOf === '' ? null : dateText(asOf);
  if (all.length === 0) return date ? { zh: `資料日期：${date.zh}。`, en: `Date of the data: ${date.en}.` } : { zh: '', en: '' };
  const more = all.length - mostPublishers;
  const shown = all.slice(0, mostPublishers);
  // Publishers' names hold commas.
  const names = { zh: shown.map(({ zh }) => zh).join('、'), en: shown.map(({ zh, en }) => en || zh).join('; ') };
  // Without a number: the foot of the slide counts those of the figures shown and of the map, which are not the same ones.
  const rest = more > 0 ? { zh: '等', en: ' and others' } : { zh: '', en: '' };
  const dated = date ? { zh: `，資料日期 ${date.zh}`, en: `. Date of the data: ${date.en}` } : { zh: '', en: '' };
  return { zh: `資料來源：${names.zh}${rest.zh}${dated.zh}。`, en: `Sources: ${names.en}${rest.en}${dated.en}.` };
}

/** From the first to the last date of some tables, as the contract has them; empty when they have none. */
export function dateOfTables(atlas: Atlas, resources: readonly string[]): string {
  const dates = resources.map((name) => resourceNamed(atlas.package, name)?.asOf ?? '').filter((date) => date !== '');
  const first = dates.map((date) => date.split('/')[0] ?? '').toSorted()[0] ?? '';
  const last = dates.map((date) => date.split('/').at(-1) ?? '').toSorted().at(-1) ?? '';
  return first === last ? first : `${first}/${last}`;
}

/** What the matrix of links is worked out from, in words for the speaker. */
export const gapTables: Text = {
  zh: '矩陣由縣市行業統計、聚落、園區、創新中心、育成中心與地方型 SBIR 各表算出。',
  en: 'The matrix is worked out from the tables of county industries, clusters, parks, centres, incubators and local SBIR.',
};

/** Sentences after each other; empty ones are left out. */
export function joined(...sentences: readonly (Text | null)[]): Text {
  const said = sentences.flatMap((sentence) => (sentence && sentence.zh !== '' ? [sentence] : []));
  return { zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en, zh }) => en || zh).join(' ') };
}
