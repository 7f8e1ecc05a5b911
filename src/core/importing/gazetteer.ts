import type { Text } from '../text.ts';
import { otherSpellings } from './romanisations.ts';
import { commonNames, foldEnglishName, foldRegionName, formerCounties, formerTowns, mergedCounties, oldCityDistricts, renamedTownships, romanisations, type FormerCounty, type Region } from './region-names.ts';

/** Part or all of a present region; parts come from divisions that were smaller. */
export interface RegionChoice {
  readonly code: string;
  readonly extent: 'whole' | 'part';
}

/** What a name may stand for, before its surroundings are looked at. */
export interface NameEntry extends RegionChoice {
  readonly spelling: 'present' | 'former' | 'without-kind' | 'english' | 'romanised' | 'english-former' | 'english-without-kind';
  readonly former?: FormerCounty;
}

/** Names and codes of today's counties and townships, with the former ones, ready for look-ups. */
export interface Gazetteer {
  readonly regions: ReadonlyMap<string, Region>;
  /** County names (Chinese, folded) with their kind, present and former. */
  readonly counties: ReadonlyMap<string, readonly NameEntry[]>;
  /** County names without 縣/市. */
  readonly countyStems: ReadonlyMap<string, readonly NameEntry[]>;
  /** Township names by county code: folded names, present and former, with their kind. */
  readonly townships: ReadonlyMap<string, ReadonlyMap<string, NameEntry>>;
  readonly townshipStems: ReadonlyMap<string, ReadonlyMap<string, NameEntry>>;
  /** Townships of all Taiwan by folded name; several entries where the name is shared. */
  readonly townshipNames: ReadonlyMap<string, readonly NameEntry[]>;
  readonly allStems: ReadonlyMap<string, readonly NameEntry[]>;
  readonly englishCounties: ReadonlyMap<string, readonly NameEntry[]>;
  readonly englishTownships: ReadonlyMap<string, readonly NameEntry[]>;
  /** Folded Chinese and English names of every region with its code, for the nearest ones. */
  readonly nearby: readonly (readonly [string, string])[];
}

interface NamedCounty {
  readonly code: string;
  readonly name: Text;
}

interface NamedTownship extends NamedCounty {
  readonly county: string;
}

type Lists = Map<string, NameEntry[]>;

function enter(lists: Lists, key: string, entry: NameEntry): void {
  if (key === '') return;
  const list = lists.get(key);
  if (!list) lists.set(key, [entry]);
  else if (!list.some(({ code, extent }) => code === entry.code && extent === entry.extent)) list.push(entry);
}

function stemOf(name: string): string {
  return name.length > 2 ? name.replace(/[縣市鄉鎮區]$/u, '') : '';
}

const englishKinds = / (?:city|county|township|district)$/;

/** Words that are districts of some cities, and as often parts of the country. */
export const directions: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west', 'central', 'westcentral']);

interface EnglishName {
  readonly compact: string;
  readonly kind: string;
  /** Tongyong, Wade-Giles and other romanisations. */
  readonly others: ReadonlySet<string>;
}

function spellingsOf(english: string): EnglishName {
  const folded = foldEnglishName(english);
  const stem = folded.replace(englishKinds, '');
  const compact = stem.replaceAll(' ', '');
  const others = new Set([...(romanisations.get(compact) ?? []), ...otherSpellings(english.replace(/ (?:City|County|Township|District)$/, ''))]);
  others.delete(compact);
  return { compact, kind: folded.slice(stem.length), others };
}

/** The official name and its other romanisations; `alone` enters them without their kind too. */
function enterEnglish(lists: Lists, english: string, entry: Omit<NameEntry, 'spelling'>, alone: boolean): void {
  const { compact, kind, others } = spellingsOf(english);
  enter(lists, compact + kind, { ...entry, spelling: 'english' });
  for (const spelled of others) enter(lists, spelled + kind, { ...entry, spelling: 'romanised' });
  // North, Central and East alone are parts of Taiwan as likely as districts.
  if (alone && !directions.has(compact)) for (const spelled of [compact, ...others]) enter(lists, spelled, { ...entry, spelling: 'english-without-kind' });
}

/** 中壢市 of before 2014 was Zhongli City, 三峽鎮 was Sanxia Township; a present name is never replaced. */
function enterFormerEnglish(lists: Lists, english: string, entry: Omit<NameEntry, 'spelling'>): void {
  const { compact, others } = spellingsOf(english);
  for (const spelled of [compact, ...others]) for (const kind of [' city', ' township']) enter(lists, spelled + kind, { ...entry, spelling: 'english-former' });
}

/** Of names with their kind the official spelling of one place comes before another spelling of a second; asked only after the county has been looked at. */
export function officialFirst(entries: readonly NameEntry[]): readonly NameEntry[] {
  const official = entries.filter(({ spelling }) => spelling === 'english');
  return official.length > 0 ? [...official, ...entries.filter(({ spelling }) => spelling === 'english-without-kind')] : entries;
}

/** An English name as the keys of a gazetteer have it: `newtaipei city`. */
export function englishKey(text: string): string {
  const folded = foldEnglishName(text);
  const stem = folded.replace(englishKinds, '');
  return `${stem.replaceAll(' ', '')}${folded.slice(stem.length)}`;
}

/** The kinds that a district had before its county became a special municipality. */
function formerKinds(code: string, county: string, folded: string): readonly string[] {
  const wasDistrict = oldCityDistricts.get(county)?.(code) ?? county === '63000';
  if (wasDistrict || !folded.endsWith('區') || !(mergedCounties.has(county) || county === '65000' || county === '68000')) return [];
  const stem = stemOf(folded);
  return stem === '' ? [] : [...(formerTowns.get(county)?.some((name) => foldRegionName(name) === stem) === true ? ['市'] : []), '鄉', '鎮'].map((kind) => stem + kind);
}

/**
 * A gazetteer from the shipped tables of counties and townships (their codes and names in both languages). Former
 * names come from `region-names.ts`. Built once, in linear time.
 */
export function buildGazetteer(counties: Iterable<NamedCounty>, townships: Iterable<NamedTownship>): Gazetteer {
  const regions = new Map<string, Region>();
  const lists: { readonly [Name in 'counties' | 'countyStems' | 'townshipNames' | 'allStems' | 'englishCounties' | 'englishTownships']: Lists } = {
    counties: new Map(), countyStems: new Map(), townshipNames: new Map(), allStems: new Map(), englishCounties: new Map(), englishTownships: new Map(),
  };
  const within = new Map<string, Map<string, NameEntry>>();
  const stemsWithin = new Map<string, Map<string, NameEntry>>();
  const nearby: (readonly [string, string])[] = [];
  for (const { code, name } of counties) {
    regions.set(code, { code, level: 'county', county: code, name });
    const folded = foldRegionName(name.zh);
    nearby.push([folded, code], [englishKey(name.en), code]);
    const entry = { code, extent: 'whole' as const };
    enter(lists.counties, folded, { ...entry, spelling: 'present' });
    enter(lists.countyStems, stemOf(folded), { ...entry, spelling: 'without-kind' });
    enterEnglish(lists.englishCounties, name.en, entry, true);
    within.set(code, new Map());
    stemsWithin.set(code, new Map());
  }
  for (const [name, code] of commonNames) if (regions.has(code)) enter(lists.countyStems, foldRegionName(name), { code, extent: 'whole', spelling: 'without-kind' });
  for (const former of formerCounties) {
    if (!regions.has(former.present)) continue;
    const entry = { code: former.present, extent: former.whole ? ('whole' as const) : ('part' as const), former };
    enter(lists.counties, foldRegionName(former.zh), { ...entry, spelling: 'former' });
    enterEnglish(lists.englishCounties, former.en, entry, false);
  }
  for (const { code, county, name } of townships) {
    regions.set(code, { code, level: 'township', county, name });
    const folded = foldRegionName(name.zh);
    nearby.push([folded, code], [englishKey(name.en), code]);
    const entry = { code, extent: 'whole' as const };
    const names = within.get(county);
    const stem = stemOf(folded);
    names?.set(folded, { ...entry, spelling: 'present' });
    enter(lists.townshipNames, folded, { ...entry, spelling: 'present' });
    if (stem !== '') {
      stemsWithin.get(county)?.set(stem, { ...entry, spelling: 'without-kind' });
      enter(lists.allStems, stem, { ...entry, spelling: 'without-kind' });
    }
    enterEnglish(lists.englishTownships, name.en, entry, true);
  }
  enterFormerTownships(regions, within, lists.townshipNames, lists.allStems);
  for (const region of regions.values()) {
    if (region.level === 'township' && formerKinds(region.code, region.county, foldRegionName(region.name.zh)).length > 0) enterFormerEnglish(lists.englishTownships, region.name.en, { code: region.code, extent: 'whole' });
  }
  return { regions, ...lists, townships: within, townshipStems: stemsWithin, nearby };
}

/** Former names never take the place of a present one of the same county. */
function enterFormerTownships(regions: ReadonlyMap<string, Region>, within: ReadonlyMap<string, Map<string, NameEntry>>, all: Lists, stems: Lists): void {
  for (const [county, name, code, whole] of renamedTownships) {
    if (!regions.has(code)) continue;
    const entry: NameEntry = { code, extent: whole ? 'whole' : 'part', spelling: 'former' };
    const folded = foldRegionName(name);
    if (!within.get(county)?.has(folded)) within.get(county)?.set(folded, entry);
    enter(all, folded, entry);
    // 三民 may mean 三民區 or the former 三民鄉: a stem of another name than today's is entered too.
    const stem = stemOf(folded);
    if (stem !== '' && stem !== stemOf(foldRegionName(regions.get(code)?.name.zh ?? ''))) enter(stems, stem, entry);
  }
  for (const region of regions.values()) {
    if (region.level !== 'township') continue;
    const names = within.get(region.county);
    for (const former of formerKinds(region.code, region.county, foldRegionName(region.name.zh))) {
      // A present name of another county wins: 東勢鄉 is that of 雲林縣; 臺中縣 had 東勢鎮.
      if (names?.has(former) || all.get(former)?.some(({ spelling }) => spelling === 'present')) continue;
      const entry: NameEntry = { code: region.code, extent: 'whole', spelling: 'former' };
      names?.set(former, entry);
      enter(all, former, entry);
    }
  }
}

/** The name of a region with its county, for sentences: 臺北市大安區, Da'an District, Taipei City. */
export function regionName(gazetteer: Gazetteer, code: string): Text {
  const region = gazetteer.regions.get(code);
  if (!region) return { zh: code, en: code };
  if (region.level === 'county') return region.name;
  const county = gazetteer.regions.get(region.county)?.name ?? { zh: '', en: '' };
  return { zh: `${county.zh}${region.name.zh}`, en: `${region.name.en}, ${county.en}` };
}
