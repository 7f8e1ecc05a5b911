import type { LqProfileEntry } from '../indicators/lq-profile.ts';
import type { EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { Text } from '../text.ts';
import { specialisations } from './county-headline.ts';
import { industryInSentence } from './industry-in-sentence.ts';

const mostNamed = 4;

/**
 * What a region has clearly more of than a base that is not the nation: at least five establishments and the whole 95 % interval above 1, strongest
 * first, with the quotients.
 * @param entries of the region against that base.
 */
export function baseComparison(place: Text, base: Text, entries: readonly LqProfileEntry[], measure: EstablishmentMeasure): Text {
  const above = specialisations(entries, measure).slice(0, mostNamed);
  if (above.length === 0) return { zh: `與${base.zh}相比，${place.zh}沒有一個行業的比重明顯較高。`, en: `Against ${base.en}, no industry has a clearly larger share in ${place.en}.` };
  const value = (entry: LqProfileEntry) => formatNumber(entry.lq ?? Number.NaN, 'ratio', 'en', { decimals: 2 });
  return {
    zh: `與${base.zh}相比，${place.zh}比重明顯較高的是${above.map((entry) => `${entry.title.zh}（${value(entry)} 倍）`).join('、')}。`,
    en: `Against ${base.en}, ${place.en} has clearly larger shares of ${above.map((entry) => `${industryInSentence(entry.title)} (${value(entry)} times)`).join(', ')}.`,
  };
}
