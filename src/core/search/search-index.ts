import MiniSearch, { type SearchOptions } from 'minisearch';
import { textIn, type Language } from '../text.ts';
import { compactText, hasHan, termsOf } from './fold-text.ts';
import { nameForms, searchGroups, type NameForm, type SearchEntry, type SearchGroup } from './search-entry.ts';
import { forgivenSlips, slipDistances } from './slips.ts';

/**
 * An index over entries; make it once for each list of entries. This file alone imports the search library, so that it
 * can be loaded late.
 */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly forms: readonly (readonly NameForm[])[];
  readonly words: MiniSearch<IndexedEntry>;
}

interface IndexedEntry {
  readonly row: number;
  readonly names: string;
  readonly detail: string;
}

export interface SearchHit {
  readonly entry: SearchEntry;
  /** The name in the wanted language. */
  readonly title: string;
  /** The former or short name by which it was found, so that the person sees why it is there. */
  readonly alias: string | null;
}

export interface SearchResults {
  /** The best match of all groups: what Enter opens. */
  readonly best: SearchHit | null;
  /**
   * Groups with matches, in the order of `searchGroups`; hits in order of rank. `total` counts those beyond the limit
   * too.
   */
  readonly groups: readonly {
    readonly group: SearchGroup;
    readonly hits: readonly SearchHit[];
    readonly total: number;
  }[];
}

export interface SearchRequest {
  readonly language: Language;
  /** Most hits of each group; 5 unless told. */
  readonly limit?: number;
}

/** How well a row matches: lower `rank` first. */
interface Match {
  readonly rank: number;
  readonly score: number;
  readonly alias: string | null;
}

type Matches = Map<number, Match>;

const rank = { exact: 0, beginning: 1, words: 2, inside: 3, detail: 4 } as const;

export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const words = new MiniSearch<IndexedEntry>({
    idField: 'row',
    fields: ['names', 'detail'],
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  words.addAll(
    entries.map(({ zh, en, aliases, detail }, row) => ({
      row,
      names: [zh, en, ...aliases].join(' | '),
      detail: detail ? `${detail.zh} | ${detail.en}` : '',
    })),
  );
  return { entries, forms: entries.map(nameForms), words };
}

/**
 * Finds entries by name in either language. Exact names come before beginnings, these before names that have all the
 * words; among equals the weight decides. Only when nothing matches as written are slips forgiven (one wrong character
 * in Chinese, one or two letters), and only when that finds nothing either, names that have at least half of the query.
 */
export function search(index: SearchIndex, query: string, { language, limit = 5 }: SearchRequest): SearchResults {
  const compact = compactText(query);
  if (compact === '') return { best: null, groups: [] };
  const stages = [asWritten, withSlips, inPart];
  let matches: Matches = new Map();
  for (const stage of stages) {
    matches = stage(index, query, compact);
    if (matches.size > 0) break;
  }
  const rows = [...matches.keys()].sort((a, b) => compareMatches(index, matches, a, b));
  const hitOf = (row: number): SearchHit[] => {
    const entry = index.entries[row];
    return entry ? [{ entry, title: textIn(entry, language), alias: matches.get(row)?.alias ?? null }] : [];
  };
  const groups = searchGroups.flatMap((group) => {
    const inGroup = rows.filter((row) => index.entries[row]?.group === group);
    return inGroup.length > 0 ? [{ group, hits: inGroup.slice(0, limit).flatMap(hitOf), total: inGroup.length }] : [];
  });
  return { best: rows.slice(0, 1).flatMap(hitOf)[0] ?? null, groups };
}

function asWritten(index: SearchIndex, query: string, compact: string): Matches {
  const matches: Matches = new Map();
  const minimumInside = hasHan(compact) ? 1 : 4;
  index.forms.forEach((forms, row) => {
    for (const { text, alias } of forms) {
      if (text === compact) keepBetter(matches, row, { rank: rank.exact, score: 0, alias });
      else if (text.startsWith(compact)) keepBetter(matches, row, { rank: rank.beginning, score: 0, alias });
      else if (compact.length >= minimumInside && text.includes(compact))
        keepBetter(matches, row, { rank: hasHan(compact) ? rank.words : rank.inside, score: 0, alias });
    }
  });
  const beginningsOfWords: SearchOptions = { combineWith: 'AND', prefix: (term) => !hasHan(term) };
  keepFound(matches, index, query, { ...beginningsOfWords, fields: ['names'] }, rank.words);
  keepFound(matches, index, query, beginningsOfWords, rank.detail);
  return matches;
}

function withSlips(index: SearchIndex, query: string, compact: string): Matches {
  const matches: Matches = new Map();
  const forgiven = forgivenSlips(compact);
  if (forgiven > 0) {
    index.forms.forEach((forms, row) => {
      for (const { text, alias } of forms) {
        if (text.length < compact.length - forgiven) continue;
        const { whole, beginning, inside } = slipDistances(compact, text);
        if (whole <= forgiven) keepBetter(matches, row, { rank: whole, score: 0, alias });
        else if (beginning <= forgiven) keepBetter(matches, row, { rank: forgiven + beginning, score: 0, alias });
        else if (inside <= forgiven) keepBetter(matches, row, { rank: 2 * forgiven + inside, score: 0, alias });
      }
    });
  }
  const nearWords: SearchOptions = {
    combineWith: 'AND',
    prefix: (term) => !hasHan(term),
    fuzzy: (term) => (hasHan(term) ? false : forgivenSlips(term)),
  };
  keepFound(matches, index, query, { ...nearWords, fields: ['names'] }, 3 * forgiven + 1);
  if (matches.size === 0) keepFound(matches, index, query, nearWords, 3 * forgiven + 2);
  return matches;
}

function inPart(index: SearchIndex, query: string): Matches {
  const matches: Matches = new Map();
  const weightOf = (terms: Iterable<string>): number =>
    [...new Set(terms)].reduce((sum, term) => sum + termWeight(term), 0);
  const whole = weightOf(termsOf(query));
  const results = index.words.search(query, {
    combineWith: 'OR',
    prefix: (term) => !hasHan(term),
    fuzzy: (term) => (hasHan(term) ? false : forgivenSlips(term)),
  });
  for (const { id, score, queryTerms } of results) {
    const missing = 1 - weightOf(queryTerms) / whole;
    if (missing <= 0.5) keepBetter(matches, Number(id), { rank: Math.round(missing * 10), score, alias: null });
  }
  return matches;
}

/** A pair of Chinese characters says about as much as a short word, a single one little. */
function termWeight(term: string): number {
  if (!hasHan(term)) return 2;
  return term.length > 1 ? 1 : 0.5;
}

function keepFound(
  matches: Matches,
  index: SearchIndex,
  query: string,
  options: SearchOptions,
  rankOfFound: number,
): void {
  for (const { id, score } of index.words.search(query, options)) {
    const row = Number(id);
    const known = matches.get(row);
    if (!known || known.rank >= rankOfFound)
      keepBetter(matches, row, { rank: rankOfFound, score, alias: known?.alias ?? null });
  }
}

function keepBetter(matches: Matches, row: number, match: Match): void {
  const known = matches.get(row);
  if (!known || match.rank < known.rank || (match.rank === known.rank && match.score > known.score))
    matches.set(row, match);
}

function compareMatches(index: SearchIndex, matches: Matches, a: number, b: number): number {
  const [matchA, matchB, entryA, entryB] = [matches.get(a), matches.get(b), index.entries[a], index.entries[b]];
  if (!matchA || !matchB || !entryA || !entryB) return 0;
  return (
    matchA.rank - matchB.rank ||
    entryB.weight - entryA.weight ||
    matchB.score - matchA.score ||
    entryA.zh.length - entryB.zh.length ||
    searchGroups.indexOf(entryA.group) - searchGroups.indexOf(entryB.group) ||
    a - b
  );
}
