import { englishKey, officialFirst, type Gazetteer, type NameEntry, type RegionChoice } from './gazetteer.ts';
import { townshipWithin, type CountyContext } from './read-region-name.ts';
import { foldEnglishName, foldRegionName, withWholeCounty } from './region-names.ts';
import { ambiguous, contradiction, matchedEntry, noSuchName, severalAddresses, sharedName, twinName, unmatched, type RegionReading } from './region-reading.ts';

const longestTownship = 4;
/** The township stands in the first characters; the rest of an address is not looked at. */
const lookedAt = 40;

/** Postal code, country and province in front of an address. */
function withoutFront(folded: string): string {
  return folded
    .replace(/^[([]?\d{3,6}(?:-\d{2,3})?[)\]]?/u, '')
    .replace(/^(?:中華民國|R\.?O\.?C\.?)/iu, '')
    .replace(/^(?:臺灣省|福建省|臺灣(?=[^省]{2}[縣市]))/u, '')
    .replace(/^[,、.:]/u, '');
}

/** 「東區路2號」 is a street; 「路竹區路科五路」 is a street of 路竹區. */
const goesOnAsStreet = /^(?:路|街|巷|段|大道)(?:[\d一二三四五六七八九十]|$)/u;

/** The longest township name at the beginning of a text. */
function townshipInFront(names: ReadonlyMap<string, unknown> | undefined, text: string): string | null {
  for (let length = Math.min(longestTownship, text.length); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    if (names?.has(name) && !goesOnAsStreet.test(text.slice(length))) return name;
  }
  return null;
}

function readChinese(gazetteer: Gazetteer, text: string): RegionReading | null {
  const [county] = gazetteer.counties.get(text.slice(0, 3)) ?? [];
  if (county) {
    const rest = text.slice(3).replace(/^[,、/|_.-]+/u, '');
    const name = townshipInFront(gazetteer.townships.get(county.code), rest);
    const reading = name === null ? null : townshipWithin(gazetteer, county, name);
    if (reading) return reading.kind === 'matched' ? { ...reading, how: 'address' } : reading;
    const foreign = townshipInFront(gazetteer.townshipNames, rest);
    // 「臺北市板橋區…」 contradicts itself; 「臺北市中區里…」 only looks like it when the word goes on.
    if (foreign !== null && /[鄉鎮區]$/u.test(foreign) && !/^[路街巷段]/u.test(rest.slice(foreign.length))) {
      return ambiguous([...(gazetteer.townshipNames.get(foreign) ?? []), county], contradiction);
    }
    return matchedEntry(county, 'address');
  }
  // Of a short form its township must be one of the county.
  const short = withWholeCounty(text);
  const whole = short === null ? null : readChinese(gazetteer, short);
  if (whole?.kind === 'matched' && whole.code.length === 8) return { ...whole, how: 'address' };
  const stems = gazetteer.countyStems.get(text.slice(0, 2)) ?? [];
  const withStem: NameEntry[] = stems.flatMap(({ code }) => {
    const names = gazetteer.townships.get(code);
    const name = townshipInFront(names, text.slice(2));
    const entry = name === null ? undefined : names?.get(name);
    return entry ? [entry] : [];
  });
  const name = townshipInFront(gazetteer.townshipNames, text);
  const [first] = withStem;
  if (first && name === null) return withStem.length === 1 ? matchedEntry(first, 'address') : ambiguous(withStem, twinName);
  const entries = name === null ? [] : (gazetteer.townshipNames.get(name) ?? []);
  const [only] = entries;
  if (!only) return null;
  return entries.length === 1 && !first ? matchedEntry(only, 'address') : ambiguous([...entries, ...withStem], sharedName);
}

/** A county with one of its townships behind other words: 「中部科學工業園區臺中市西屯區科園路1號」; only where there is no second such pair. */
function readBehind(gazetteer: Gazetteer, text: string): RegionReading | null {
  const found: RegionReading[] = [];
  for (let at = 1; at < text.length - 4; at += 1) {
    const [county] = gazetteer.counties.get(text.slice(at, at + 3)) ?? [];
    const rest = text.slice(at + 3);
    const name = county ? townshipInFront(gazetteer.townships.get(county.code), rest) : null;
    const reading = county && name !== null ? townshipWithin(gazetteer, county, name) : null;
    if (reading) found.push(reading);
  }
  const [only] = found;
  if (found.length > 0) return only?.kind === 'matched' && found.length === 1 ? { ...only, how: 'address' } : null;
  // 「新竹科學園區新竹市力行六路8號」 names a county alone.
  const county = gazetteer.counties.get(/(?<=園區|工業區).{2}[縣市]/u.exec(text)?.[0] ?? '')?.[0];
  return county ? matchedEntry(county, 'address') : null;
}

/** The township in front of an address whose county stands in another column. */
function readInCounty(gazetteer: Gazetteer, text: string, county: CountyContext): RegionReading | null {
  // 「桃園市大園區」 begins with its county, not with the former town of that name.
  const name = gazetteer.counties.has(text.slice(0, 3)) ? null : townshipInFront(gazetteer.townships.get(county.code), text);
  if (name === null) return null;
  const reading = townshipWithin(gazetteer, county, name);
  return reading?.kind === 'matched' ? { ...reading, how: 'address' } : reading;
}

const kindWords: ReadonlySet<string> = new Set(['city', 'county', 'township', 'district']);
const mostNameWords = 3;

/** The names in a part of an address: the part itself, or those that end in their kind within it, as in `No 101 Guangfu Rd Songshan District Taipei City`. */
function namedParts(gazetteer: Gazetteer, part: string): readonly string[] {
  const known = (key: string): boolean => gazetteer.englishCounties.has(key) || gazetteer.englishTownships.has(key);
  const whole = englishKey(part);
  if (known(whole)) return [whole];
  const words = foldEnglishName(part).split(' ');
  const found = words.flatMap((word, at) => {
    if (!kindWords.has(word)) return [];
    for (let first = Math.max(0, at - mostNameWords); first < at; first += 1) {
      const key = englishKey(words.slice(first, at + 1).join(' '));
      if (known(key)) return [key];
    }
    return [];
  });
  return found.length > 0 ? found : [whole];
}

/** `No. 1, Sec. 4, Roosevelt Rd., Da'an Dist., Taipei City 106, Taiwan`. */
function readEnglish(gazetteer: Gazetteer, address: string): RegionReading | null {
  const parts = address.split(',').flatMap((part) => namedParts(gazetteer, part.replaceAll(/\d+|\(.*?\)/g, ' ')));
  const withKind = ({ spelling }: NameEntry): boolean => spelling !== 'english-without-kind';
  const counties = parts.flatMap((part) => (gazetteer.englishCounties.get(part) ?? []).filter(withKind));
  const [county] = counties;
  const townshipsOf = (some: readonly string[]): readonly NameEntry[] => some.flatMap((part) => (gazetteer.englishTownships.get(part) ?? []).filter(withKind));
  const townships = townshipsOf(parts);
  const inCounty = (some: readonly NameEntry[]): readonly NameEntry[] => officialFirst(county ? some.filter(({ code }) => counties.some((entry) => code.startsWith(entry.code))) : some);
  // Of `Zhongli District, Taoyuan City` the second part is the county, not its former town of that name.
  const apart = inCounty(townshipsOf(parts.filter((part) => !gazetteer.englishCounties.has(part))));
  const within = apart.length > 0 ? apart : inCounty(townships);
  const [only] = within;
  if (only) return within.length === 1 ? matchedEntry(only, 'address') : ambiguous(within, sharedName);
  if (!county) return null;
  if (townships.length > 0) return ambiguous([...townships, ...counties], contradiction);
  return counties.length === 1 ? matchedEntry(county, 'address') : ambiguous(counties, twinName);
}

/** What parts one address from a second one, which begins with its county: 「新北市板橋區…；臺北市信義區…」, 「…遷至臺北市信義區…」. */
const secondAddress = /[;；、,，/／&＆\n\t 　及和與至往到](?=(?:\d{3,6})?[(（]?\d{0,6}[)）]?\p{Script=Han}{2}[縣市])/u;

/** The regions of the further addresses in a cell; only those that begin with a county and name a township. */
function furtherRegions(gazetteer: Gazetteer, cell: string): readonly RegionChoice[] {
  const [, ...further] = cell.slice(0, 200).split(secondAddress);
  return further.flatMap((part) => {
    const text = withoutFront(foldRegionName(part.slice(0, lookedAt)));
    const reading = gazetteer.counties.has(text.slice(0, 3)) ? readChinese(gazetteer, text) : null;
    return reading?.kind === 'matched' && reading.code.length === 8 ? [{ code: reading.code, extent: reading.extent }] : [];
  });
}

/** A cell with addresses in several townships says of none of them that it is the one. */
function withFurther(gazetteer: Gazetteer, cell: string, reading: RegionReading): RegionReading {
  if (reading.kind !== 'matched' || reading.code.length !== 8 || !secondAddress.test(cell)) return reading;
  const others = furtherRegions(gazetteer, cell).filter(({ code }) => code !== reading.code);
  return others.length === 0 ? reading : ambiguous([{ code: reading.code, extent: reading.extent }, ...others], severalAddresses);
}

/**
 * The township of an address, or its county where no township is written: postal codes and provinces in front are
 * skipped, former counties and their towns are read as what they are now, and a county may be missing where the
 * township's name is the only one or where another column gives the county. Several addresses in different townships are
 * ambiguous. Streets are not looked up; nothing leaves the page.
 */
export function readAddress(gazetteer: Gazetteer, cell: string, county: CountyContext | null = null): RegionReading {
  const folded = foldRegionName(cell.slice(0, lookedAt));
  if (folded === '') return { kind: 'empty' };
  if (!/\p{Script=Han}/u.test(folded)) return readEnglish(gazetteer, cell.slice(0, 200)) ?? unmatched(noSuchName);
  const text = withoutFront(folded);
  const read = (county && readInCounty(gazetteer, text, county)) ?? readChinese(gazetteer, text);
  if (read) return withFurther(gazetteer, cell, read);
  return readBehind(gazetteer, text) ?? unmatched({ zh: '地址中沒有可辨認的縣市或鄉鎮市區。', en: 'The address names no county or township that we know.' });
}
