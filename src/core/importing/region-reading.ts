import type { Text } from '../text.ts';
import type { NameEntry, RegionChoice } from './gazetteer.ts';
import type { FormerCounty } from './region-names.ts';

/** By what a row was joined, from the surest to the least. */
export const matchWays = [
  'code', 'code-zero', 'code-short', 'iso-code', 'former-code', 'name', 'spelling', 'english', 'former-name', 'without-kind', 'only-one', 'county-above', 'title', 'address', 'mend',
] as const;

export type MatchWay = (typeof matchWays)[number];

/** What the region cells of a row stand for. */
export type RegionReading =
  | { readonly kind: 'matched'; readonly code: string; readonly extent: 'whole' | 'part'; readonly how: MatchWay; readonly former?: FormerCounty }
  | { readonly kind: 'ambiguous'; readonly choices: readonly RegionChoice[]; readonly why: Text }
  | { readonly kind: 'unmatched'; readonly why: Text; readonly nearest: readonly string[] }
  /** No cell says where the row is; or a person left it out. */
  | { readonly kind: 'empty'; readonly byHand?: true };

export type Matched = Extract<RegionReading, { kind: 'matched' }>;

export const emptyReading: RegionReading = { kind: 'empty' };

export function matchedEntry(entry: NameEntry, how: MatchWay): Matched {
  return { kind: 'matched', code: entry.code, extent: entry.extent, how, ...(entry.former ? { former: entry.former } : {}) };
}

/** One entry is a match; several are choices. */
export function readingOf(entries: readonly NameEntry[], how: (entry: NameEntry) => MatchWay, why: Text): RegionReading | null {
  const [first] = entries;
  if (!first) return null;
  if (entries.length === 1) return matchedEntry(first, how(first));
  return ambiguous(entries, why);
}

export function ambiguous(choices: readonly RegionChoice[], why: Text): RegionReading {
  const unique: RegionChoice[] = [];
  for (const { code, extent } of choices) {
    if (!unique.some((choice) => choice.code === code && choice.extent === extent)) unique.push({ code, extent });
  }
  return { kind: 'ambiguous', choices: unique, why };
}

/** Nothing fits; `joinRegions` adds the nearest regions to the first few hundred. */
export function unmatched(why: Text): RegionReading {
  return { kind: 'unmatched', why, nearest: [] };
}

export const sharedName: Text = { zh: '多個地區同名，需要縣市才能判斷。', en: 'Several regions have this name; the county is needed to tell them apart.' };
export const twinName: Text = { zh: '這個名稱可能指縣，也可能指市。', en: 'The name may mean the county or the city.' };
export const levelsName: Text = { zh: '這個名稱可能指縣市，也可能指鄉鎮市區。', en: 'The name may mean a county or one of its townships.' };
export const noSuchName: Text = { zh: '找不到這個名稱的縣市或鄉鎮市區。', en: 'No county or township has this name.' };
export const noSuchCode: Text = { zh: '現行行政區代碼中沒有這個代碼。', en: 'No present county or township has this code.' };
export const contradiction: Text = { zh: '縣市和鄉鎮市區不相符。', en: 'County and township contradict each other.' };
export const severalAddresses: Text = { zh: '一格裡有幾個地址，分屬不同的鄉鎮市區。', en: 'The cell holds several addresses in different townships.' };
export const severalNames: Text = { zh: '一格裡有幾個地區，不能算在其中一個。', en: 'The cell names several regions and cannot be counted for one of them.' };
export const codeAndName: Text = { zh: '代碼和名稱不相符。', en: 'Code and name contradict each other.' };
