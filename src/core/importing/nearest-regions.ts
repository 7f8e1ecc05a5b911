import { slipDistances } from '../search/slips.ts';
import type { Gazetteer } from './gazetteer.ts';
import { foldRegionName } from './region-names.ts';

const longest = 12;

/** Up to three codes of regions whose Chinese names differ from the text by the fewest slips, at most half its length; counties first. Behind a county only its townships count. */
export function nearestRegions(gazetteer: Gazetteer, text: string): readonly string[] {
  const whole = foldRegionName(text.slice(0, 40));
  // 「臺北市 幻想區」: only the townships of that county are near.
  const [county] = whole.length > 4 ? (gazetteer.counties.get(whole.slice(0, 3)) ?? []) : [];
  const folded = county ? whole.slice(3) : whole;
  if (folded.length < 2 || folded.length > longest || !/\p{Script=Han}/u.test(folded)) return [];
  const most = Math.max(1, Math.floor(folded.length / 2));
  const near: { readonly code: string; readonly slips: number }[] = [];
  for (const [name, code] of gazetteer.nearby) {
    if (county && !(code.length === 8 && code.startsWith(county.code))) continue;
    if (Math.abs(name.length - folded.length) > most) continue;
    // A name that shares only its kind (縣, 區) is not near.
    if (![...folded].some((character) => !'縣市鄉鎮區'.includes(character) && name.includes(character))) continue;
    const slips = slipDistances(folded, name).whole;
    if (slips <= most) near.push({ code, slips });
  }
  return near.toSorted((one, other) => one.slips - other.slips || one.code.length - other.code.length).slice(0, 3).map(({ code }) => code);
}
