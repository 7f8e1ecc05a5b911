import { slipDistances } from '../search/slips.ts';
import { englishKey, type Gazetteer } from './gazetteer.ts';
import { foldRegionName } from './region-names.ts';

const longest = 24;
const kinds = /[縣市鄉鎮區]| (?:city|county|township|district)$/gu;

/** A name that shares only its kind (縣, 區, District) is not near. */
function sharesStem(text: string, name: string): boolean {
  const stem = name.replaceAll(kinds, '');
  return [...text.replaceAll(kinds, '')].some((character) => stem.includes(character));
}

/**
 * Up to three codes of regions whose names differ from the text by the fewest slips: at most half the length of a
 * Chinese name, a quarter of an English one; counties first. Behind a county only its townships count.
 */
export function nearestRegions(gazetteer: Gazetteer, text: string): readonly string[] {
  const han = /\p{Script=Han}/u.test(text);
  const whole = han ? foldRegionName(text.slice(0, 40)) : englishKey(text.slice(0, 40));
  // 「臺北市 幻想區」: only the townships of that county are near.
  const [county] = han && whole.length > 4 ? (gazetteer.counties.get(whole.slice(0, 3)) ?? []) : [];
  const folded = county ? whole.slice(3) : whole;
  if (folded.length < 2 || folded.length > longest) return [];
  const most = Math.max(1, Math.floor(folded.length / (han ? 2 : 4)));
  const near: { readonly code: string; readonly slips: number }[] = [];
  for (const [name, code] of gazetteer.nearby) {
    if (county && !(code.length === 8 && code.startsWith(county.code))) continue;
    if (Math.abs(name.length - folded.length) > most || !sharesStem(folded, name)) continue;
    const slips = slipDistances(folded, name).whole;
    if (slips <= most) near.push({ code, slips });
  }
  return near.toSorted((one, other) => one.slips - other.slips || one.code.length - other.code.length).slice(0, 3).map(({ code }) => code);
}
