import { textIn, type Language, type Text } from '../../core/text.ts';
import { dateText } from '../../core/indicators/date-text.ts';
import type { Sheet } from './table-document.ts';

/** A source as it is printed beside a table. */
export interface SourceEntry {
  readonly title: Text;
  readonly publisher: Text;
  /** Printed name of the licence. */
  readonly licence: Text;
  readonly asOf: string;
  readonly retrieved: string;
  /** '' where no public address is known. */
  readonly url: string;
}

/** Said beside rows that are not all of a table. */
export const filteredNote: Text = { zh: '只含目前篩選後的列，不是整個資料表。', en: 'Only the rows that the filters of the view leave, not the whole table.' };

/** What is said about a table beside its sources. */
export interface AboutTable {
  readonly title: Text;
  readonly description: Text;
  readonly licences: readonly Text[];
  /** '' where the table has no single date. */
  readonly asOf: string;
  readonly caveats: readonly Text[];
  readonly sources: readonly SourceEntry[];
  /** The link that the file was made from. */
  readonly link: string;
}

const sheetNames: { readonly data: Text; readonly sources: Text } = {
  data: { zh: '資料', en: 'data' },
  sources: { zh: '來源', en: 'sources' },
};

const heads: readonly Text[] = [
  { zh: '類別', en: 'Kind' },
  { zh: '內容', en: 'Title' },
  { zh: '發布單位', en: 'Publisher' },
  { zh: '授權', en: 'Licence' },
  { zh: '資料時間', en: 'Date' },
  { zh: '取得日期', en: 'Retrieved' },
  { zh: '網址', en: 'Address' },
];

const kinds = {
  table: { zh: '資料表', en: 'Table' },
  caveat: { zh: '注意', en: 'Caveat' },
  source: { zh: '來源', en: 'Source' },
  product: { zh: '出自', en: 'From' },
} as const satisfies Readonly<Record<string, Text>>;

const product: Text = { zh: '聚落圖', en: 'Cluster Atlas' };
const aboutEmptyCells: Text = {
  zh: '空白的數值儲存格表示來源未公布或尚未收錄，不是 0。',
  en: 'An empty cell of figures means that the source does not publish the figure or that it has not been collected; it is not 0.',
};

export const dataSheetName = (language: Language): string => textIn(sheetNames.data, language);

/** The sheet beside the data: what the table is, what to mind, where it is from, under which licence and of which date. */
export function sourceSheet(about: AboutTable, language: Language): Sheet {
  const say = (text: Text) => textIn(text, language);
  const date = (asOf: string) => (asOf === '' ? '' : say(dateText(asOf)));
  const plain = (kind: Text, text: Text) => [say(kind), say(text), '', '', '', '', ''];
  return {
    name: say(sheetNames.sources),
    columns: heads.map(say),
    rows: [
      [say(kinds.table), [say(about.title), say(about.description)].filter((part) => part !== '').join(language === 'en' ? ': ' : '：'), '', about.licences.map(say).join(language === 'en' ? '; ' : '；'), date(about.asOf), '', ''],
      ...[aboutEmptyCells, ...about.caveats].map((caveat) => plain(kinds.caveat, caveat)),
      ...about.sources.map((source) => [say(kinds.source), say(source.title), say(source.publisher), say(source.licence), date(source.asOf), date(source.retrieved), source.url]),
      [say(kinds.product), say(product), '', '', '', '', about.link],
    ],
  };
}

/** The rows of a source sheet as single lines, for formats without sheets. */
export function noteLines({ rows }: Sheet): readonly string[] {
  return rows.map((cells) =>
    cells
      .filter((cell) => cell !== null && cell !== '')
      .map(String)
      .join(' | '),
  );
}
