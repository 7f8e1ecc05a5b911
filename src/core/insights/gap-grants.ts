import type { Atlas } from '../datasets/atlas.ts';
import { enumLabel, fieldNamed } from '../datasets/contract.ts';
import { grantYearsOf } from '../datasets/grants.ts';
import { prioritiesByTerm } from '../datasets/programmes.ts';
import { readerOf } from '../datasets/reader.ts';
import { flag, list, number, rowsBy, text, type Table } from '../datasets/table.ts';
import { listText } from '../indicators/date-text.ts';
import type { PriorityLink } from '../layers/mark.ts';
import { hasValue } from '../measures/column.ts';
import type { Text } from '../text.ts';
import type { ViewState } from '../view/view-state.ts';
import type { GapJudge, GapVerdict, GapWord } from './gap-cell.ts';
import { nearestCounty } from './gap-nearest.ts';
import { itemsInWords, noWordsOfItem } from './gap-words.ts';

/** Tables of the two kinds of grants. */
export const grantResources: readonly string[] = ['counties', 'local-sbir-focus', 'local-sbir-projects', 'local-sbir-county-year', 'grant-field-terms', 'priority-terms'];

type GrantKind = 'sbir-focus' | 'sbir-award';

/** A word of a county, with what it may be judged by. */
interface CountyWord extends GapWord {
  readonly county: string;
  readonly grantKind: GrantKind;
  readonly cases: number | null;
  /** False for the programme that 臺北市 has instead of local SBIR. */
  readonly isComparable: boolean;
}

/** What a row of the focus table says; any other kind of row is of neither grant kind. */
const kindOfRow: Readonly<Record<string, GrantKind>> = { 'supported-field': 'sbir-focus', priority: 'sbir-focus', 'awarded-field': 'sbir-award', 'high-pass-rate': 'sbir-award' };

function valueOf(table: Table, field: string, row: number): number | null {
  const cell = number(table, field, row);
  return hasValue(cell) ? cell.value : null;
}

function focusWord(table: Table, row: number): readonly CountyWord[] {
  const kind = text(table, 'kind', row);
  const grantKind = kindOfRow[kind];
  const described = fieldNamed(table.resource, 'kind');
  if (!grantKind) return [];
  return [
    {
      county: text(table, 'county_code', row),
      word: { zh: text(table, 'industry_zh', row), en: text(table, 'industry_en', row) },
      year: valueOf(table, 'year', row),
      kind: described ? enumLabel(described, kind) : { zh: kind, en: kind },
      grantKind,
      cases: valueOf(table, 'cases', row),
      isComparable: flag(table, 'comparable', row) !== false,
      isOfficial: text(table, 'confidence', row) === 'primary',
      sourceIds: list(table, 'source_ids', row),
    },
  ];
}

/** The field of a case that a source names; most cases have none, and then say nothing. */
function projectWord(table: Table, row: number): readonly CountyWord[] {
  const zh = text(table, 'field_zh', row);
  if (zh === '') return [];
  return [
    {
      county: text(table, 'county_code', row),
      word: { zh, en: text(table, 'field_en', row) },
      year: valueOf(table, 'year', row),
      kind: { zh: '具名案件之領域', en: 'Field of a named case' },
      grantKind: 'sbir-award',
      cases: null,
      isComparable: true,
      isOfficial: true,
      sourceIds: list(table, 'source_ids', row),
    },
  ];
}

function rowsOf(table: Table, word: (table: Table, row: number) => readonly CountyWord[]): readonly CountyWord[] {
  return Array.from({ length: table.length }, (_, row) => row).flatMap((row) => word(table, row));
}

const wordsOf = readerOf<readonly CountyWord[]>(['local-sbir-focus', 'local-sbir-projects'], [], (focus, projects) => [
  ...rowsOf(focus, focusWord),
  ...(projects ? rowsOf(projects, projectWord) : []),
]);

/** Groups of words that name no industry: innovation techniques, services, start-ups. */
const openFields: ReadonlySet<string> = new Set(['general-industry', 'services-startups']);

const fieldsByWord = readerOf<ReadonlyMap<string, readonly string[]>>(
  ['grant-field-terms'],
  new Map(),
  (table) => new Map([...rowsBy(table, 'industry_zh')].map(([word, rows]) => [word, rows.map((row) => text(table, 'field_id', row))])),
);

type Links = ReadonlyMap<string, readonly PriorityLink[]>;

/** Whether a word names an industry at all; a word that nothing is known of is taken to name none. */
function namesIndustry({ word }: GapWord, links: Links, fields: ReadonlyMap<string, readonly string[]>): boolean {
  return links.has(word.zh) || (fields.get(word.zh) ?? []).some((field) => !openFields.has(field));
}

/** The words of one county and kind, newest first, each with what it is linked to. */
interface CountyWords {
  readonly words: readonly CountyWord[];
  readonly links: Links;
  readonly namesIndustry: (word: GapWord) => boolean;
  /** Every year with approvals has its awards by field, adding up to them. */
  readonly isComplete: boolean;
  readonly isComparable: boolean;
}

function isComplete(atlas: Atlas, county: string, awards: readonly CountyWord[], naming: (word: GapWord) => boolean): boolean {
  const approved = grantYearsOf(atlas).filter((row) => row.county === county && hasValue(row.approved));
  return (
    approved.length > 0 &&
    approved.every((row) => {
      const own = awards.filter((word) => word.year === row.year && word.cases !== null);
      const sum = own.reduce((total, word) => total + (word.cases ?? 0), 0);
      return row.comparable && own.every(naming) && hasValue(row.approved) && sum === row.approved.value;
    })
  );
}

function countyWordsOf(atlas: Atlas, kind: GrantKind): (county: string) => CountyWords {
  const [links, fields] = [prioritiesByTerm(atlas), fieldsByWord(atlas)];
  const naming = (word: GapWord) => namesIndustry(word, links, fields);
  const all = wordsOf(atlas);
  return (county) => {
    const own = all.filter((word) => word.county === county);
    const words = own.filter((word) => word.grantKind === kind).toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
    return { words, links, namesIndustry: naming, isComplete: kind === 'sbir-award' && isComplete(atlas, county, words, naming), isComparable: own.every((word) => word.isComparable) };
  };
}

const ownProgramme: Text = {
  zh: '臺北市沒有地方型 SBIR；以自辦的產業發展獎勵補助（SITI）代替，依公司行業大類，不可與其他縣市並比。',
  en: 'Taipei City has no local SBIR; its own SITI programme stands here, by section of the firm, and cannot be set beside other counties.',
};
const unofficial: Text = { zh: '只有民間彙整，非官方。', en: 'From an unofficial compilation only.' };

const reasons = {
  noFocus: { zh: '沒有收錄這個縣市公告的 SBIR 領域，無從判斷。', en: 'No SBIR fields announced by this county are recorded, so nothing can be said.' },
  noAward: {
    zh: '沒有收錄這個縣市獲補助的領域（中央 SBIR 的公開名單沒有縣市），無從判斷。',
    en: 'No fields of awarded cases are recorded for this county (the published lists of central SBIR name no county), so nothing can be said.',
  },
  switchedOff: { zh: '補助用詞與重點產業的連結都是本專案提議，目前已關閉。', en: 'Links of grant words are all proposed by this project, and that basis is switched off.' },
  openOnly: { zh: '公告的領域不指名產業，任何產業都可能符合。', en: 'The fields announced name no industry, so every industry may fit.' },
  unofficialOnly: { zh: '只有民間彙整的領域，沒有列出不等於沒有。', en: 'Only an unofficial compilation of the fields is recorded; not listed is not absent.' },
  notLoaded: { zh: '補助資料尚未載入。', en: 'The grant tables are not loaded yet.' },
} as const satisfies Record<string, Text>;

function distinct(words: readonly GapWord[]): readonly Text[] {
  return [...new Map(words.map((word) => [word.word.zh, word.word])).values()];
}

function withoutRow({ word, year, kind, isOfficial, sourceIds }: CountyWord): GapWord {
  return { word, year, kind, isOfficial, sourceIds };
}

/** A field announced for none of a county's own years is absent as soon as the county has announced any by name. */
function focusVerdict({ words, namesIndustry: naming, isComparable }: CountyWords): GapVerdict {
  if (words.length === 0) return { state: 'unknown', reason: isComparable ? reasons.noFocus : ownProgramme };
  const official = words.filter((word) => word.isOfficial);
  if (official.length === 0) return { state: 'unknown', reason: reasons.unofficialOnly };
  const named = official.filter(naming);
  if (named.length === 0) return { state: 'unknown', reason: reasons.openOnly };
  const open = listText(distinct(official.filter((word) => !naming(word))));
  const notes = open.zh === '' ? [] : [{ zh: `另有不指名產業的領域：${open.zh}。`, en: `There are also fields that name no industry: ${open.en}.` }];
  return { state: 'absent', evidence: { kind: 'words', words: named.map(withoutRow) }, notes };
}

function awardVerdict({ words, isComplete: complete, isComparable }: CountyWords): GapVerdict {
  if (!isComparable) return { state: 'unknown', reason: ownProgramme };
  if (words.length === 0) return { state: 'unknown', reason: reasons.noAward };
  if (complete) return { state: 'absent', evidence: { kind: 'words', words: words.map(withoutRow) }, notes: [] };
  const known = listText(distinct(words));
  return { state: 'unknown', reason: { zh: `已知的獲補助領域（${known.zh}）不含此項，但名單不完整，不能說沒有。`, en: `The fields of awards that are known (${known.en}) do not include it, but the list is not complete, so it cannot be called absent.` } };
}

function verdictOf(kind: GrantKind, county: CountyWords, priorityId: string, isOn: boolean, hasWords: boolean): GapVerdict {
  if (!hasWords) return { state: 'unknown', reason: noWordsOfItem };
  const linked = county.words.filter((word) => (county.links.get(word.word.zh) ?? []).some((link) => link.priorityId === priorityId));
  if (linked.length > 0 && !isOn) return { state: 'unknown', reason: reasons.switchedOff };
  if (linked.length === 0) return kind === 'sbir-focus' ? focusVerdict(county) : awardVerdict(county);
  const notes = [...(linked.some((word) => word.isOfficial) ? [] : [unofficial]), ...(county.isComparable ? [] : [ownProgramme])];
  return { state: 'present', count: distinct(linked).length, basis: 'proposed', evidence: { kind: 'words', words: linked.map(withoutRow) }, notes };
}

/**
 * Fields of a county's local SBIR whose words the project links to a priority industry: those it announced (`sbir-focus`), or those of awarded cases
 * (`sbir-award`). A focus is absent only where the county itself announced fields by name and none is linked; an award only where the awards of every
 * year with approvals are known by field and add up. Words of any year count, and keep it.
 */
export function grantJudge(atlas: Atlas, view: Pick<ViewState, 'bases'>, kind: GrantKind): GapJudge {
  const isLoaded = grantResources.every((name) => atlas.tables.has(name));
  const of = countyWordsOf(atlas, kind);
  const known = new Map<string, CountyWords>();
  const wordsIn = (county: string): CountyWords => {
    const words = known.get(county) ?? of(county);
    known.set(county, words);
    return words;
  };
  const inWords = itemsInWords(atlas);
  const isOn = view.bases.includes('proposed');
  const verdict = (county: string, priorityId: string): GapVerdict =>
    isLoaded ? verdictOf(kind, wordsIn(county), priorityId, isOn, inWords.has(priorityId)) : { state: 'unknown', reason: reasons.notLoaded };
  return {
    verdict,
    complete(county, priorityId) {
      const own = verdict(county, priorityId);
      return own.state === 'present' ? own : { ...own, nearest: nearestCounty(atlas, county, (code) => verdict(code, priorityId)) };
    },
  };
}
