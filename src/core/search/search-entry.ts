import type { Text } from '../text.ts';
import { compactText } from './fold-text.ts';

/** Groups of results in the order in which they are shown. */
export const searchGroups = [
  'county',
  'township',
  'park',
  'centre',
  'cluster',
  'corridor',
  'industry',
  'programme',
  'university',
  'institute',
  'other',
] as const;
export type SearchGroup = (typeof searchGroups)[number];

/** One thing that can be found. */
export interface SearchEntry {
  /** A subject id, `industry:29`, `programme:six-core` or `priority:six-core.cybersecurity`; see `searchTarget`. */
  readonly id: string;
  readonly group: SearchGroup;
  readonly zh: string;
  /** Empty where there is no English name. */
  readonly en: string;
  /** Former and short names, codes. */
  readonly aliases: readonly string[];
  /** Where it is or what it belongs to: shown beside the name, and searched too, after all names. */
  readonly detail?: Text;
  /** Higher comes first among equally good matches. */
  readonly weight: number;
}

/** A spelling under which an entry is the exact answer. */
export interface NameForm {
  /** Folded and without spaces. */
  readonly text: string;
  /** The alias it was made from, to be told to the person; `null` for the name itself. */
  readonly alias: string | null;
}

/** Tails that people leave out, by group. */
const tails: Partial<Record<SearchGroup, RegExp>> = {
  county: /(?<=.{2})[縣市]$| (city|county)$/iu,
  township: /(?<=.{2})[鄉鎮市區]$| (city|urban township|township|district)$/iu,
};
const institutionHeads = /^(國立|私立|財團法人|行政法人|national )/iu;
const parenthesis = /\s*[（(][^）)]*[）)]\s*/gu;

/** Every spelling of the entry's names: with and without tails, heads and parentheses. 「臺中」 is as exact as 「臺中市」. */
export function nameForms(entry: SearchEntry): readonly NameForm[] {
  const forms = new Map<string, NameForm>();
  const add = (name: string, alias: string | null): void => {
    const text = compactText(name);
    if (text !== '' && !forms.has(text)) forms.set(text, { text, alias });
  };
  const addAll = (name: string, alias: string | null): void => {
    add(name, alias);
    add(name.replaceAll(parenthesis, ' '), alias);
    add(name.replace(institutionHeads, ''), alias);
    const tail = tails[entry.group];
    if (tail) add(name.trim().replace(tail, ''), alias);
  };
  addAll(entry.zh, null);
  addAll(entry.en, null);
  // An address names the county first: 「臺中市大甲區」.
  if (entry.group === 'township' && entry.detail) addAll(`${entry.detail.zh}${entry.zh}`, null);
  for (const alias of entry.aliases) addAll(alias, alias);
  return [...forms.values()];
}
