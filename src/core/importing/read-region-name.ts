import { directions, englishKey, officialFirst, type Gazetteer, type NameEntry } from './gazetteer.ts';
import { jointReading } from './joint-names.ts';
import { bareName } from './bare-name.ts';
import { foldRegionName, oldCityDistricts, withWholeCounty, type FormerCounty } from './region-names.ts';
import {
  ambiguous, contradiction, levelsName, matchedEntry, noSuchName, readingOf, sharedName, twinName, unmatched, type MatchWay, type RegionReading,
} from './region-reading.ts';

/** What the column holds: counties, townships, or both. */
export type RegionLevel = 'county' | 'township' | 'mixed';

/** The county of a row where another column gives it. */
export interface CountyContext {
  readonly code: string;
  readonly former?: FormerCounty | undefined;
}

const none: readonly NameEntry[] = [];

/** A Chinese name that is the present one is `name` where the file spells it so, otherwise `spelling`. */
function wayOf(entry: NameEntry, same: boolean): MatchWay {
  switch (entry.spelling) {
    case 'present': return same ? 'name' : 'spelling';
    case 'former': return 'former-name';
    case 'without-kind': return 'without-kind';
    default: return englishWay(entry);
  }
}

/** The township `name` of a county; `null` when the county has none of that name. */
export function townshipWithin(gazetteer: Gazetteer, county: CountyContext, name: string, same = true): RegionReading | null {
  const found = gazetteer.townships.get(county.code)?.get(name) ?? gazetteer.townshipStems.get(county.code)?.get(name);
  if (!found) return null;
  // 臺中縣 never held the districts of the old 臺中市.
  if (county.former && !county.former.whole && oldCityDistricts.get(county.code)?.(found.code)) return ambiguous([found], contradiction);
  return matchedEntry(found, wayOf(found, same));
}

/** A county at the beginning of a folded text, and what stands behind it. */
function countyInFront(gazetteer: Gazetteer, text: string): { readonly entry: NameEntry; readonly rest: string } | null {
  const [entry] = gazetteer.counties.get(text.slice(0, 3)) ?? none;
  return entry && text.length > 3 ? { entry, rest: text.slice(3) } : null;
}

function pairReading(gazetteer: Gazetteer, text: string, same: boolean): RegionReading | null {
  const front = countyInFront(gazetteer, text);
  if (front) {
    const { entry, rest } = front;
    const within = townshipWithin(gazetteer, entry, rest, same);
    if (within) return within.kind === 'matched' && entry.former && within.how === 'name' ? { ...within, how: 'former-name' } : within;
    const elsewhere = gazetteer.townshipNames.get(rest);
    return elsewhere ? ambiguous([...elsewhere, entry], contradiction) : null;
  }
  // 北市信義區, 竹縣竹北市.
  const short = withWholeCounty(text);
  const [shortened] = short === null ? none : (gazetteer.counties.get(short.slice(0, 3)) ?? none);
  const inShort = shortened && short !== null ? townshipWithin(gazetteer, shortened, short.slice(3), false) : null;
  if (inShort) return inShort;
  // 臺北大安區, 新竹竹北市: a county without its kind in front of a township that only one of the twins has.
  const [, town, behind] = /^(\p{Script=Han}{1,4}[鄉鎮市區])[-_/](.{2}[縣市])$/u.exec(text) ?? [];
  if (town !== undefined && behind !== undefined) return pairReading(gazetteer, `${behind}${town}`, false);
  const stems = gazetteer.countyStems.get(text.slice(0, 2)) ?? none;
  const found = stems.flatMap(({ code }) => gazetteer.townships.get(code)?.get(text.slice(2)) ?? []);
  if (found.length > 0) return readingOf(found, () => 'spelling', twinName);
  // 新北板橋, 新竹竹北: neither has its kind.
  const bare = (gazetteer.allStems.get(text.slice(2)) ?? none).filter((entry) => stems.some(({ code }) => entry.code.startsWith(code)));
  return readingOf(bare, () => 'without-kind', sharedName);
}

function stemReading(gazetteer: Gazetteer, text: string, level: RegionLevel): RegionReading | null {
  const counties = level === 'township' ? none : (gazetteer.countyStems.get(text) ?? none);
  const townships = level === 'county' ? none : (gazetteer.allStems.get(text) ?? none);
  const why = counties.length > 0 ? (townships.length > 0 ? levelsName : twinName) : sharedName;
  return readingOf([...counties, ...townships], () => 'without-kind', why);
}

function readChinese(gazetteer: Gazetteer, text: string, same: boolean, level: RegionLevel, county: CountyContext | null): RegionReading | null {
  const way = (entry: NameEntry): MatchWay => wayOf(entry, same);
  if (county) {
    const within = townshipWithin(gazetteer, county, text, same);
    if (within) return within;
  }
  const counties = gazetteer.counties.get(text);
  if (counties && level !== 'township') return readingOf(counties, way, twinName);
  const pair = pairReading(gazetteer, text, same);
  if (pair) return pair;
  const townships = gazetteer.townshipNames.get(text);
  // 桃園市 among townships: the former town or the present county.
  if (townships && counties && !county) return ambiguous([...counties, ...townships], levelsName);
  if (townships && county) return ambiguous([...townships, { code: county.code, extent: 'whole' }], contradiction);
  if (townships && (level !== 'county' || townships.length > 1)) return readingOf(townships, (entry) => (entry.spelling === 'present' ? 'only-one' : 'former-name'), sharedName);
  if (townships) {
    // A township in a column of counties: 彰化市 for 彰化縣 is a slip as likely as it is meant.
    const stems = gazetteer.countyStems.get(text.slice(0, -1)) ?? none;
    return stems.length === 0 ? readingOf(townships, way, sharedName) : ambiguous([...stems, ...townships], levelsName);
  }
  if (counties) return readingOf(counties, way, twinName);
  return stemReading(gazetteer, text, level);
}

/** 「連江縣（馬祖）」: a name with another one of the same region in brackets. */
function aliasReading(gazetteer: Gazetteer, folded: string, level: RegionLevel, county: CountyContext | null): RegionReading | null {
  const [, name, other] = /^(\p{Script=Han}{2,})\((\p{Script=Han}{2,})\)$/u.exec(folded) ?? [];
  if (name === undefined || other === undefined) return null;
  const [outside, inside] = [readChinese(gazetteer, name, false, level, county), readChinese(gazetteer, other, false, 'mixed', county)];
  return outside?.kind === 'matched' && inside?.kind === 'matched' && inside.code === outside.code && inside.extent === outside.extent ? outside : null;
}

/** True when a text names a county other than this one, with its kind or without, or speaks of further ones. */
function namesAnother(gazetteer: Gazetteer, text: string, code: string): boolean {
  const isOther = (entry: NameEntry): boolean => !code.startsWith(entry.code);
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const named = gazetteer.counties.get(text.slice(at, at + 3)) ?? gazetteer.countyStems.get(text.slice(at, at + 2)) ?? none;
    if (named.length > 0 && named.every(isOther)) return true;
  }
  return /外[縣市]|縣市|鄰近|其他|以外|周邊/u.test(text.replace(/縣市(?=合併|改制|升格)/u, ''));
}

/** 「高雄市（縣市合併）」, 「臺北市（12區）」 and 「高雄市（含楠梓加工出口區、岡山本洲）」: remarks that take nothing away and add no other county. */
function remarkReading(gazetteer: Gazetteer, text: string, level: RegionLevel, county: CountyContext | null): RegionReading | null {
  const [, outer = '', inner = ''] = /^(\p{Script=Han}{2,8})\(([^()]{2,60})\)$/u.exec(text) ?? [];
  if (!/^(?:(?:縣市)?(?:合併|改制|升格)(?:後|改制|升格|直轄市)*$|(?:\d{1,3}個?[市鎮鄉區里村])+$|包?含|包括)/u.test(inner)) return null;
  const reading = readChinese(gazetteer, outer, false, level, county);
  return reading?.kind === 'matched' && namesAnother(gazetteer, inner, reading.code) ? null : reading;
}

/**
 * A name with a remark in brackets: 「桃園市（原桃園縣）」 and 「臺中市（含原臺中縣）」 are the name in front; 「中正區（臺北市）」
 * and 「高雄市（前鎮區）」 are a pair. `null` for other remarks, which may take something away.
 */
function bracketedReading(gazetteer: Gazetteer, text: string, level: RegionLevel, county: CountyContext | null): RegionReading | null {
  const [, outer = '', inner = ''] = /^(\p{Script=Han}{2,8})\((\p{Script=Han}{2,12})\)$/u.exec(text) ?? [];
  if (outer === '') return remarkReading(gazetteer, text, level, county);
  const remark = /^(?:(?:包?含|包括)?(?:原|舊|(?:改制|升格|合併)前|前(?=.{2}[縣市]))|包?含|包括)(.+)$/u.exec(inner)?.[1];
  if (remark !== undefined) {
    const reading = readChinese(gazetteer, outer, false, level, county);
    // 「彰化縣（含臺中市）」 is more than 彰化縣, and 「臺北市（原臺北縣）」 contradicts itself.
    // 「臺中市（原臺中縣）」 may mean the former county alone, which is a part of the present city; 「含」 takes nothing away.
    const former = /^[含包]/u.test(inner) ? null : readChinese(gazetteer, remark, false, 'county', null);
    if (former?.kind === 'matched' && former.extent === 'part') return null;
    return reading?.kind === 'matched' && namesAnother(gazetteer, remark, reading.code) ? null : reading;
  }
  return pairReading(gazetteer, `${inner}${outer}`, false) ?? pairReading(gazetteer, `${outer}${inner}`, false) ?? remarkReading(gazetteer, text, level, county);
}

const withKind = ({ spelling }: NameEntry): boolean => spelling === 'english' || spelling === 'romanised';

function englishEntries(gazetteer: Gazetteer, key: string, level: RegionLevel): readonly NameEntry[] {
  const counties = gazetteer.englishCounties.get(key) ?? none;
  const townships = officialFirst(gazetteer.englishTownships.get(key) ?? none);
  // Taoyuan City among townships: the former town or the present county.
  if (level === 'township') return townships.some(({ spelling }) => spelling === 'english-former') ? [...counties, ...townships] : townships;
  return level === 'county' || counties.some(withKind) ? counties : [...counties, ...townships];
}

function englishWay(entry: NameEntry): MatchWay {
  if (entry.former || entry.spelling === 'english-former') return 'former-name';
  return entry.spelling === 'romanised' ? 'spelling' : 'english';
}

/** Words that say of themselves that they name a township or county, so that a name which is unknown is none of the street or the country. */
const namesKind = / (?:city|county|township|district)$/;

/** A county and one of its townships, in any order: `Da'an District, Taipei City`. */
function englishPair(gazetteer: Gazetteer, parts: readonly string[]): RegionReading | null {
  const counties = parts.flatMap((part) => gazetteer.englishCounties.get(part) ?? none);
  if (counties.length === 0) return null;
  const codes = new Set(counties.map(({ code }) => code));
  const townshipsOf = (some: readonly string[]): readonly NameEntry[] => some.flatMap((part) => officialFirst((gazetteer.englishTownships.get(part) ?? none).filter(({ code }) => codes.has(code.slice(0, 5)))));
  // Of `Shoufeng, Hualien` the second is the county, though a town is called so too.
  const apart = townshipsOf(parts.filter((part) => !gazetteer.englishCounties.has(part)));
  const townships = apart.length > 0 ? apart : townshipsOf(parts);
  if (townships.length > 0) return readingOf(townships, englishWay, twinName);
  const strange = parts.filter((part) => namesKind.test(part) && !gazetteer.englishCounties.has(part));
  const elsewhere = strange.flatMap((part) => gazetteer.englishTownships.get(part) ?? none);
  if (elsewhere.length > 0) return ambiguous([...elsewhere, ...counties], contradiction);
  return strange.length > 0 ? null : readingOf(counties, englishWay, twinName);
}

/** `Hsinchu City & County`, `Tainan City/County`: more than the first of them. */
const severalKinds = /(?:[&+/]|\band\b)\s*(?:county|city)\b/i;

/** `Taipei City`, `Da'an District, Taipei City`, `New Taipei City Banqiao District`; also in Tongyong and Wade-Giles. */
function readEnglish(gazetteer: Gazetteer, text: string, level: RegionLevel, county: CountyContext | null): RegionReading | null {
  // An index puts the first word behind: `Taipei, New`.
  const parts = text.replace(/^(taipei(?: city)?)\s*,\s*new$/i, 'New $1').split(/[,;/]+/).map(englishKey).filter((part) => part !== '' && part !== 'taiwan' && part !== 'roc' && part !== 'r o c');
  const [first, second] = parts;
  if (first === undefined || severalKinds.test(text)) return null;
  if (second !== undefined) return englishPair(gazetteer, parts);
  if (county) {
    const within = officialFirst((gazetteer.englishTownships.get(first) ?? none).filter(({ code }) => code.startsWith(county.code)));
    // Taoyuan City beside the code of Taoyuan City: the county itself, not its former town of the same name.
    const itself = level === 'township' ? none : (gazetteer.englishCounties.get(first) ?? none).filter(({ code, former }) => code === county.code && !former);
    if (itself.length > 0 && within.every(({ spelling }) => spelling === 'english-former')) return readingOf(itself, englishWay, twinName);
    if (within.length > 0) return readingOf(within, englishWay, sharedName);
  }
  if (level === 'township' && directions.has(first)) return readEnglish(gazetteer, `${first === 'westcentral' ? 'west central' : first} district`, level, county);
  const entries = englishEntries(gazetteer, first, level);
  if (entries.length > 0) {
    const why = entries.every(({ code }) => code.length === 5) ? twinName : entries.some(({ code }) => code.length === 5) ? levelsName : sharedName;
    return readingOf(entries, englishWay, why);
  }
  // Pingtung City in a column of counties: the town, or a slip for the county.
  const towns = level === 'county' ? (gazetteer.englishTownships.get(first) ?? none).filter(withKind) : none;
  if (towns.length > 0) return ambiguous([...towns, ...(gazetteer.englishCounties.get(first.split(' ')[0] ?? '') ?? none)], levelsName);
  // `New Taipei City Banqiao District`: a county in front, without a comma.
  const split = /^(.+?(?:city|county)) (.+)$/.exec(text.toLowerCase().trim());
  return split ? readEnglish(gazetteer, `${split[1]},${split[2]}`, level, null) : null;
}

/**
 * What a name of a region stands for. Present names come before former ones and full names before those without
 * 縣/市/鄉/鎮/區; a name that fits several regions is ambiguous with all of them, and one that fits none has the nearest.
 */
export function readRegionName(gazetteer: Gazetteer, cell: string, level: RegionLevel, county: CountyContext | null = null): RegionReading {
  const folded = foldRegionName(cell.slice(0, 80));
  if (folded === '') return { kind: 'empty' };
  if (!/\p{Script=Han}/u.test(folded)) return readEnglish(gazetteer, cell.slice(0, 80).normalize('NFKC'), level, county) ?? unmatched(noSuchName);
  const own = cell.trim() === folded;
  const whole = readChinese(gazetteer, folded, own, level, county);
  if (whole) return whole;
  const alias = aliasReading(gazetteer, folded, level, county);
  if (alias) return alias;
  // 「臺北市 Taipei City」: both languages, which must agree.
  const latin = /[A-Za-z][A-Za-z .,'’()-]{3,}/u.exec(cell)?.[0];
  const name = bareName(latin === undefined ? folded : folded.replaceAll(/[A-Za-z.,()]+/gu, '').replaceAll(/^[/|-]+|[/|-]+$/gu, ''));
  const reading = name === '' ? null : (readChinese(gazetteer, name, false, level, county) ?? bracketedReading(gazetteer, name, level, county) ?? jointReading(gazetteer, folded, (part) => readChinese(gazetteer, bareName(part), false, level, county)));
  if (!reading) return unmatched(noSuchName);
  if (latin !== undefined && reading.kind === 'matched') {
    const other = readEnglish(gazetteer, latin, level, county);
    const codes = other?.kind === 'matched' ? [other.code] : other?.kind === 'ambiguous' ? other.choices.map(({ code }) => code) : [reading.code];
    if (!codes.some((code) => code === reading.code)) return ambiguous([reading, ...codes.map((code) => ({ code, extent: 'whole' as const }))], contradiction);
  }
  return reading;
}
