import type { Gazetteer, RegionChoice } from './gazetteer.ts';
import { readAddress } from './read-address.ts';
import { looksLikeRegionCode, readRegionCode } from './read-region-code.ts';
import { readRegionName, type CountyContext, type RegionLevel } from './read-region-name.ts';
import { ambiguous, codeAndName, contradiction, emptyReading, type Matched, type RegionReading } from './region-reading.ts';

/** The cells of a row that say where it is. */
export interface RegionCells {
  readonly county: readonly string[];
  readonly township: readonly string[];
  readonly region: readonly string[];
  readonly address: readonly string[];
}

/** Roads behind a township, and words that list several places. */
const street = /[縣市].*[鄉鎮市區].*(?:路|街|大道|巷|[一-十\d]段)/u;
const longestStreet = 60;
const listing = /[、及與和等;；]|以[東西南北外]|沿線|至/u;

/** The township of an address that stands among names of regions: 「新北市/板橋區/文化路」. */
function streetReading(gazetteer: Gazetteer, cell: string): RegionReading | null {
  if (cell.length > longestStreet || !street.test(cell) || listing.test(cell)) return null;
  const reading = readAddress(gazetteer, cell);
  return reading.kind === 'matched' && reading.code.length === 8 ? reading : null;
}

function readOne(gazetteer: Gazetteer, cell: string, level: RegionLevel, county: CountyContext | null): RegionReading {
  const coded = looksLikeRegionCode(cell) ? readRegionCode(gazetteer, cell) : null;
  if (coded) return coded;
  // 「63000 臺北市」, 「臺北市(63000)」: both, which must agree.
  const both = /^\s*[(（]?(\d{4,8})[)）]?[\s_.．、:：/|-]*(\p{Script=Han}.*)$/u.exec(cell) ?? null;
  const behind = both ? null : /^(\p{Script=Han}[^\d(（]*)\s*[(（](\d{5,8})[)）]\s*$/u.exec(cell);
  const code = both?.[1] ?? behind?.[2];
  const name = both?.[2] ?? behind?.[1];
  if (code === undefined || name === undefined) {
    const reading = readRegionName(gazetteer, cell, level, county);
    return reading.kind === 'unmatched' ? (streetReading(gazetteer, cell) ?? reading) : reading;
  }
  return together(readRegionCode(gazetteer, code) ?? emptyReading, readRegionName(gazetteer, name, level, county));
}

function choicesOf(reading: RegionReading): readonly RegionChoice[] {
  if (reading.kind === 'matched') return [{ code: reading.code, extent: reading.extent }];
  return reading.kind === 'ambiguous' ? reading.choices : [];
}

/** Two readings of one thing: what both allow. A code settles an ambiguous name; a contradiction is ambiguous. */
function together(one: RegionReading, other: RegionReading): RegionReading {
  if (one.kind === 'empty') return other;
  if (other.kind === 'empty') return one;
  if (one.kind === 'matched' && other.kind === 'matched') {
    if (one.code !== other.code) return ambiguous([...choicesOf(one), ...choicesOf(other)], codeAndName);
    // The code 66000 is surer than the name, which the old city had too.
    if (other.how === 'code' && one.extent === other.extent) return other;
    // 10019 says that only the old city is meant; the name 臺中市 does not contradict it.
    return other.extent === 'part' || one.how === 'name' ? { ...other, how: one.how === 'code' || one.how === 'name' ? one.how : other.how } : one;
  }
  const settled = one.kind === 'matched' ? one : other.kind === 'matched' ? other : null;
  const open = settled === one ? other : one;
  if (settled?.kind === 'matched') {
    if (open.kind === 'ambiguous' && !open.choices.some(({ code }) => code === settled.code)) return ambiguous([...choicesOf(settled), ...open.choices], codeAndName);
    if (open.kind === 'unmatched') return ambiguous(choicesOf(settled), codeAndName);
    return settled;
  }
  if (one.kind === 'ambiguous' && other.kind === 'ambiguous') {
    const shared = one.choices.filter(({ code }) => other.choices.some((choice) => choice.code === code));
    const [only] = shared;
    return only && shared.length === 1 ? { kind: 'matched', code: only.code, extent: only.extent, how: 'spelling' } : one;
  }
  return one.kind === 'ambiguous' ? one : other;
}

function readAll(gazetteer: Gazetteer, cells: readonly string[], level: RegionLevel, county: CountyContext | null): RegionReading {
  let reading: RegionReading = emptyReading;
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '') reading = together(reading, readOne(gazetteer, text, level, county));
  }
  return reading;
}

function contextOf(matched: Matched): CountyContext {
  return { code: matched.code.slice(0, 5), former: matched.former };
}

/** The township of a row whose county is not certain: the only one that any of the possible counties has. */
function readWithin(gazetteer: Gazetteer, cells: readonly string[], counties: readonly RegionChoice[]): RegionReading | null {
  const found: Matched[] = [];
  for (const { code } of counties) {
    const reading = readAll(gazetteer, cells, 'township', { code: code.slice(0, 5) });
    if (reading.kind === 'matched' && reading.code.length === 8 && reading.code.startsWith(code.slice(0, 5))) found.push(reading);
  }
  const [only] = found;
  return only && found.length === 1 ? only : null;
}

/** 「全縣」 in a column of townships is the county itself. */
function isWholeCounty(cell: string): boolean {
  return /^\s*全[縣市]\s*$/u.test(cell);
}

/** Township and county together. */
function joinLevels(gazetteer: Gazetteer, county: RegionReading, cells: readonly string[]): RegionReading {
  const context = county.kind === 'matched' ? contextOf(county) : null;
  const township = readAll(gazetteer, cells, 'township', context);
  if (township.kind === 'empty') return county;
  if (county.kind === 'empty') return township;
  if (county.kind === 'ambiguous') return readWithin(gazetteer, cells, county.choices) ?? ambiguous([...county.choices, ...choicesOf(township)], county.why);
  if (county.kind === 'unmatched') return township.kind === 'unmatched' ? county : ambiguous(choicesOf(township), contradiction);
  if (township.kind === 'unmatched') return township;
  if (township.kind === 'matched' && (!township.code.startsWith(county.code.slice(0, 5)) || (county.code.length === 8 && township.code !== county.code))) return ambiguous([...choicesOf(township), ...choicesOf(county)], contradiction);
  if (township.kind === 'matched' && county.former && township.code.length === 8 && township.how === 'name') return { ...township, how: 'former-name' };
  return township;
}

/** A finer reading of the same place, or what contradicts it. */
function refine(reading: RegionReading, other: RegionReading): RegionReading {
  if (other.kind === 'empty') return reading;
  if (reading.kind === 'empty') return other;
  if (reading.kind === 'matched' && other.kind === 'matched') {
    if (other.code.startsWith(reading.code)) return other.code === reading.code ? reading : other;
    return reading.code.startsWith(other.code) ? reading : ambiguous([...choicesOf(reading), ...choicesOf(other)], contradiction);
  }
  if (reading.kind === 'ambiguous' && other.kind === 'matched') {
    return reading.choices.some(({ code }) => code === other.code || other.code.startsWith(code) || code.startsWith(other.code)) && other.code.length === 8 ? other : reading;
  }
  if (reading.kind === 'matched' && other.kind === 'ambiguous' && !other.choices.some(({ code }) => code.startsWith(reading.code) || reading.code.startsWith(code))) {
    return ambiguous([...choicesOf(reading), ...other.choices], contradiction);
  }
  return reading.kind === 'unmatched' && other.kind !== 'unmatched' ? ambiguous(choicesOf(other), contradiction) : reading;
}

/**
 * What all the region cells of a row say together: the township where one is given, otherwise the county. Cells that
 * contradict each other make the row ambiguous, with what each of them says as choices.
 */
export function readRegionCells(gazetteer: Gazetteer, cells: RegionCells, level: RegionLevel, countyAbove: CountyContext | null = null): RegionReading {
  const county = readAll(gazetteer, cells.county, 'county', null);
  const above: RegionReading = county.kind === 'empty' && countyAbove ? { kind: 'matched', code: countyAbove.code, extent: 'whole', how: 'county-above', ...(countyAbove.former ? { former: countyAbove.former } : {}) } : county;
  const township = cells.township.filter((cell) => !isWholeCounty(cell));
  const filledTownship = township.some((cell) => cell.trim() !== '');
  let reading: RegionReading = filledTownship ? joinLevels(gazetteer, above, township) : county;
  if (above !== county && reading.kind === 'matched' && filledTownship) reading = { ...reading, how: 'county-above' };
  if (cells.region.some((cell) => cell.trim() !== '')) {
    const context = reading.kind === 'matched' && reading.code.length === 5 ? contextOf(reading) : level === 'county' ? null : countyAbove;
    reading = refine(reading, readAll(gazetteer, cells.region, level, context));
  }
  const hasTownship = reading.kind === 'matched' && reading.code.length === 8;
  for (const cell of hasTownship ? [] : cells.address) {
    if (cell.trim() === '') continue;
    const read = readAddress(gazetteer, cell, reading.kind === 'matched' && reading.code.length === 5 ? contextOf(reading) : null);
    if (read.kind === 'unmatched' && reading.kind !== 'empty') continue;
    reading = refine(reading, read);
  }
  return reading;
}
