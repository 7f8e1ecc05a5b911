import { countiesNamedIn, countyNamedIn } from './cells-above.ts';
import { finding, shown, type Finding } from './finding.ts';
import { regionName, type Gazetteer } from './gazetteer.ts';
import { readAddress } from './read-address.ts';
import { foldRegionName } from './region-names.ts';
import type { Matched } from './region-reading.ts';
import { totalLabel } from './total-rows.ts';

/** More than one county: the whole country, a comparison. */
const wider = /全國|全[臺台]|各縣市|二十二縣市|22縣市|臺灣地區|臺閩|比較|與|nationwide|all counties/iu;

/** The office, school or firm that made a table is not the place that it is about. */
const maker = /[縣市](?:政府|府(?!前))|公所|[局處署會所]$|大學|學院|公司|銀行|協會|編[製印]|彙整|提供|製表|來源|source|government|universit|bureau|department/iu;

/** The lines that may say what place a table is about. */
export function linesOfPlace(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !maker.test(line.trim()));
}

/** 「嘉義市東區及西區」 is about more than the first township. */
function namesFurther(gazetteer: Gazetteer, folded: string, code: string): boolean {
  const names = [...(gazetteer.townships.get(code.slice(0, 5)) ?? [])];
  const rest = names.filter(([, entry]) => entry.code === code).reduce((text, [name]) => text.replaceAll(name, '　'), folded.slice(3));
  return names.some(([name, entry]) => entry.code !== code && rest.includes(name));
}

/** 「高雄市與台南」 names a second county without its kind. */
function namesOther(gazetteer: Gazetteer, folded: string, code: string): boolean {
  for (let at = 0; at + 2 <= folded.length; at += 1) {
    const stems = gazetteer.countyStems.get(folded.slice(at, at + 2)) ?? [];
    if (stems.length > 0 && stems.every((entry) => entry.code !== code)) return true;
  }
  return false;
}

/**
 * The one county or township that a table without any column of regions is about, by its title; `null` where the title names none, several or an office, and
 * where columns are named for places.
 */
export function regionOfTitle(gazetteer: Gazetteer, titles: readonly string[], headers: readonly string[]): Matched | null {
  const lines = linesOfPlace(titles);
  const placed = headers.some((header) => countiesNamedIn(gazetteer, [header]).size > 0 || header.split('・').some((piece) => ['whole', 'group'].includes(totalLabel(piece) ?? '')));
  if (placed || lines.some((line) => wider.test(line))) return null;
  const county = countyNamedIn(gazetteer, lines);
  if (!county || lines.some((line) => namesOther(gazetteer, foldRegionName(line.slice(0, 200)), county.code))) return null;
  for (const line of lines) {
    const folded = foldRegionName(line.slice(0, 200));
    const at = Array.from({ length: folded.length }, (_, from) => from).find((from) => gazetteer.counties.has(folded.slice(from, from + 3)));
    const reading = at === undefined ? null : readAddress(gazetteer, folded.slice(at));
    if (reading?.kind === 'matched' && reading.code.length === 8 && namesFurther(gazetteer, folded, reading.code)) return { kind: 'matched', code: county.code, extent: 'whole', how: 'title', ...(county.former ? { former: county.former } : {}) };
    // A title that contradicts itself says nothing.
    if (reading) return reading.kind === 'matched' && reading.code.startsWith(county.code) ? { ...reading, how: 'title' } : null;
  }
  return null;
}

/** The sentence on rows that all stand for the region of the title. */
export function titleFinding(gazetteer: Gazetteer, { code }: Matched, lines: readonly string[]): Finding {
  const name = regionName(gazetteer, code);
  const line = shown(linesOfPlace(lines)[0] ?? '');
  return finding('region-of-title', 'check',
    `沒有地區的欄位；依標題「${line}」，全部各列都算作${name.zh}。若不對，請指定哪一欄是地區，或不要匯入。`,
    `There is no column of regions; by the title “${line}” all rows are counted for ${name.en}. If that is wrong, say which column holds the region, or do not import the file.`);
}
