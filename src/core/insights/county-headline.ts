import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import { dateText, listText } from '../indicators/date-text.ts';
import { lqProfile, sortedByQuotient, type LqProfileEntry } from '../indicators/lq-profile.ts';
import type { EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { Text } from '../text.ts';
import { industryInSentence } from './industry-in-sentence.ts';

/** The industries in which a region is specialised beyond chance: at least five establishments, the whole 95 % interval above 1; strongest first. */
export function specialisations(entries: readonly LqProfileEntry[], measure: EstablishmentMeasure): readonly LqProfileEntry[] {
  return sortedByQuotient(entries.filter((entry) => entry.measure === measure)).filter((entry) => !entry.few && entry.low !== null && entry.low > 1);
}

/** Share of all establishments of a measure from which an industry weighs enough to stand for a region in one sentence; set by this project. */
const headlineShare = 0.05;

/**
 * The industry that a region is told by: of its specialisations that make up at least 5 % of the establishments the one with the highest quotient.
 * Where none weighs so much, the strongest of all. `undefined` where nothing is specialised.
 */
export function leadingSpecialisation(entries: readonly LqProfileEntry[], measure: EstablishmentMeasure): LqProfileEntry | undefined {
  const all = specialisations(entries, measure);
  return all.find((entry) => (entry.share ?? 0) >= headlineShare) ?? all[0];
}

const words = {
  factories: { zh: '製造業', whole: { zh: '登記工廠', en: 'its registered factories' } },
  businesses: { zh: '行業', whole: { zh: '登記工商家數', en: 'its registered businesses' } },
} as const;

function strongest(place: Text, entry: LqProfileEntry): Text {
  const { zh, whole } = words[entry.measure];
  const isWhole = entry.measure === 'businesses';
  const date = dateText(entry.asOf);
  const share = (language: 'zh-TW' | 'en') => formatNumber(entry.share ?? Number.NaN, 'ratio', language, { asPercent: true, decimals: 1 });
  const lq = formatNumber(entry.lq ?? Number.NaN, 'ratio', 'en', { decimals: 2 });
  const absent = listText(entry.absent);
  // A quotient of a date that lacks counties has a smaller nation beneath it: said in the sentence, not only in a caveat.
  const base = entry.absent.length > 0 ? { zh: `；全國比重不含當時無資料的${absent.zh}`, en: `; the nation here is without ${absent.en}, which have no figures for that date` } : { zh: '', en: '' };
  const floor = `${headlineShare * 100}%`;
  // The rule is in the sentence: a small industry can have a higher quotient.
  const among = (entry.share ?? 0) >= headlineShare ? { zh: `占${whole.zh} ${floor} 以上的${zh}中，${place.zh}最專業化的是`, en: `Of the ${isWhole ? 'industries' : 'branches of manufacturing'} with at least ${floor} of ${whole.en}, ${place.en} is most specialised in` } : { zh: `${place.zh}沒有一項占${whole.zh} ${floor} 以上的${zh}明顯集中；較小的之中最專業化的是`, en: `No ${isWhole ? 'industry' : 'branch of manufacturing'} with at least ${floor} of ${whole.en} is clearly concentrated in ${place.en}; of the smaller ones it is most specialised in` };
  return {
    zh: `${among.zh}${entry.title.zh}：占 ${share('zh-TW')}，是全國比重的 ${lq} 倍（${date.zh}${base.zh}）。`,
    en: `${among.en} ${industryInSentence(entry.title)}: ${share('en')}, ${lq} times the national share (${date.en}${base.en}).`,
  };
}

function nothingStrong(place: Text, measure: EstablishmentMeasure): Text {
  const { zh } = words[measure];
  return {
    zh: `${place.zh}沒有一項${zh}的比重明顯高於全國（以 95% 信賴區間判斷，且至少 5 家）。`,
    en: `No ${measure === 'businesses' ? 'industry' : 'branch of manufacturing'} in ${place.en} stands clearly above its national share (by the 95% interval, with at least five establishments).`,
  };
}

/**
 * The one sentence at the head of a county or township: its strongest branch of manufacturing, or of all industries where no factories are known.
 * `null` while tables are loading.
 */
export function regionHeadline(atlas: Atlas, code: string): Text | null {
  const place = (countyByCode(atlas).get(code) ?? townshipByCode(atlas).get(code))?.name;
  const entries = lqProfile(atlas, code).filter((entry) => entry.lq !== null);
  if (!place || entries.length === 0) return null;
  const measure: EstablishmentMeasure = entries.some((entry) => entry.measure === 'factories' && (entry.count ?? 0) > 0) ? 'factories' : 'businesses';
  const first = leadingSpecialisation(entries, measure);
  return first ? strongest(place, first) : nothingStrong(place, measure);
}

/** The further industries above the national share, by name, with their quotients and shares; `null` when there are none. */
export function furtherSpecialisations(entries: readonly LqProfileEntry[], measure: EstablishmentMeasure, most = 4): Text | null {
  const leading = leadingSpecialisation(entries, measure);
  const further = specialisations(entries, measure).filter((entry) => entry !== leading).slice(0, most);
  if (further.length === 0) return null;
  const value = (entry: LqProfileEntry) => formatNumber(entry.lq ?? Number.NaN, 'ratio', 'en', { decimals: 2 });
  const weight = (entry: LqProfileEntry) => formatNumber(entry.share ?? Number.NaN, 'ratio', 'en', { asPercent: true, decimals: 1 });
  return {
    zh: `也明顯集中的有${further.map((entry) => `${entry.title.zh}（${value(entry)} 倍，占 ${weight(entry)}）`).join('、')}。`,
    en: `Also clearly concentrated: ${further.map((entry) => `${industryInSentence(entry.title)} (${value(entry)} times, ${weight(entry)})`).join(', ')}.`,
  };
}
