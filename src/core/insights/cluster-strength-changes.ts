import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { industryName } from '../indicators/establishment-measure.ts';
import type { Text } from '../text.ts';
import { starParts, type StarPart } from './cluster-strength-rule.ts';
import type { StrengthEntry } from './cluster-strength.ts';

/** An entry whose stars another rule changes. */
export interface StrengthChange {
  readonly county: string;
  readonly industry: string;
  readonly starsBefore: number;
  readonly starsAfter: number;
  readonly gained: readonly StarPart[];
  readonly lost: readonly StarPart[];
}

const keyOf = ({ measure, county, industry }: StrengthEntry) => `${measure} ${county} ${industry}`;

/**
 * What a change of the rule did: entries that gained or lost a star, the greatest gain first and the greatest loss last, then in the order of `after`.
 * @throws RangeError when the lists are not of the same counties and industries.
 */
export function strengthChanges(before: readonly StrengthEntry[], after: readonly StrengthEntry[]): readonly StrengthChange[] {
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  if (old.size !== after.length) throw new RangeError(`The lists compared have ${old.size} and ${after.length} entries: they are not of the same counties and industries.`);
  return after
    .flatMap((entry): StrengthChange[] => {
      const known = old.get(keyOf(entry));
      if (!known) throw new RangeError(`The earlier list has no entry ${keyOf(entry)}.`);
      const isMet = (of: StrengthEntry, part: StarPart) => of.parts[part].state === 'met';
      const gained = starParts.filter((part) => isMet(entry, part) && !isMet(known, part));
      const lost = starParts.filter((part) => !isMet(entry, part) && isMet(known, part));
      return gained.length + lost.length > 0 ? [{ county: entry.county, industry: entry.industry, starsBefore: known.stars, starsAfter: entry.stars, gained, lost }] : [];
    })
    .toSorted((a, b) => b.starsAfter - b.starsBefore - (a.starsAfter - a.starsBefore));
}

const mostNames = 3;

/** The changes in one sentence: how many gained and lost, with the first names of each. */
export function strengthChangeSentence(atlas: Atlas, changes: readonly StrengthChange[]): Text {
  if (changes.length === 0) return { zh: '星數沒有變動。', en: 'No stars changed.' };
  const name = ({ county, industry }: StrengthChange): Text => {
    const [place, title] = [countyByCode(atlas).get(county)?.name ?? { zh: county, en: county }, industryName(atlas, industry)];
    return { zh: `${place.zh}${title.zh}`, en: `${place.en}, ${title.en}` };
  };
  const told = (list: readonly StrengthChange[], zh: string, en: string): readonly Text[] => {
    if (list.length === 0) return [];
    const names = list.slice(0, mostNames).map(name);
    const more = list.length > names.length;
    return [
      {
        zh: `${list.length} 項${zh}：${names.map((text) => text.zh).join('、')}${more ? '等' : ''}`,
        en: `${list.length} ${en}: ${names.map((text) => text.en).join('; ')}${more ? ' and others' : ''}`,
      },
    ];
  };
  const parts = [
    ...told(changes.filter((change) => change.gained.length > 0), '得星', 'gained a star'),
    ...told(changes.filter((change) => change.lost.length > 0).toReversed(), '失星', 'lost a star'),
  ];
  return { zh: `${parts.map((part) => part.zh).join('；')}。`, en: `${parts.map((part) => part.en).join('. ')}.` };
}
