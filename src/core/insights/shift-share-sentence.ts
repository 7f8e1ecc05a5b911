import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { dateText, listText } from '../indicators/date-text.ts';
import { fewEstablishments } from '../indicators/establishment-caveats.ts';
import { measureNames, type EstablishmentMeasure } from '../indicators/establishment-measure.ts';
import { missingLabels } from '../measures/missing.ts';
import { formatNumber } from '../measures/number-format.ts';
import { registrationEffects } from '../methods/shared-caveats.ts';
import type { Text } from '../text.ts';
import { industryInSentence } from './industry-in-sentence.ts';
import type { CountyShiftShare, IndustryShiftShare, OwnShiftShare, ShiftShareVariant } from './shift-share-of-county.ts';
import { signedFigure } from './signed-figure.ts';

const words: Readonly<Record<EstablishmentMeasure, { readonly subject: Text; readonly industry: Text }>> = {
  factories: { subject: { zh: '列有行業的登記工廠', en: 'registered factories with a stated division' }, industry: { zh: '中類', en: 'division' } },
  businesses: { subject: { zh: '登記工商家數', en: 'registered businesses' }, industry: { zh: '大類', en: 'section' } },
};

/** Which counties are not compared and which date lacks them, grouped; `null` when all are. */
export function leftOutSentence(atlas: Atlas, { leftOut, before, after }: CountyShiftShare): Text | null {
  if (leftOut.length === 0) return null;
  const names = countyByCode(atlas);
  const dates = { before: dateText(before.asOf), after: dateText(after.asOf), both: dateText(`${before.asOf}/${after.asOf}`) } as const;
  const groups = new Map<string, { readonly date: Text; readonly reason: Text; readonly names: Text[] }>();
  for (const { region, missing, at } of leftOut) {
    const key = `${at} ${missing}`;
    const group = groups.get(key) ?? { date: dates[at], reason: missingLabels[missing], names: [] };
    group.names.push(names.get(region)?.name ?? { zh: region, en: region });
    groups.set(key, group);
  }
  const parts = [...groups.values()].map(({ date, reason, names: of }) => {
    const list = listText(of);
    return { zh: `${list.zh}（${date.zh}${reason.zh}）`, en: `${list.en} (${date.en}: ${reason.en.toLowerCase()})` };
  });
  return { zh: `不在比較內：${parts.map((part) => part.zh).join('、')}。`, en: `Not compared: ${parts.map((part) => part.en).join('; ')}.` };
}

function notComparable({ county, leftOut, name, measure, before, after, regions }: CountyShiftShare): Text {
  const { noun } = measureNames[measure];
  const gap = leftOut.find(({ region }) => region === county);
  const date = dateText(gap?.at === 'before' ? before.asOf : gap?.at === 'after' ? after.asOf : `${before.asOf}/${after.asOf}`);
  const [from, to] = [dateText(String(before.year)), dateText(String(after.year))];
  return {
    zh: `${name.zh}沒有${date.zh}的${noun.zh}資料，因此不能拆解${from.zh}至${to.zh}的增減；另有 ${regions.length} 個縣市可以比較。`,
    en: `${name.en} has no figures of ${noun.en} for ${date.en}, so the change from ${from.en} to ${to.en} cannot be divided; ${regions.length} other counties can be compared.`,
  };
}

/** The industries with the greatest local gain and loss; `null` where none gains or loses. */
export function localExtremes(own: OwnShiftShare): { readonly gain: IndustryShiftShare | null; readonly loss: IndustryShiftShare | null } {
  const byLocal = own.industries.toSorted((a, b) => b.parts.local - a.parts.local);
  const [first, last] = [byLocal[0], byLocal.at(-1)];
  return { gain: first && first.parts.local > 0 ? first : null, loss: last && last.parts.local < 0 ? last : null };
}

/** Said where parts are told without all their decimals. */
export const roundedNote: Text = { zh: '各部分四捨五入，相加可能差一點。', en: 'The parts are rounded, so they may not add up to the last digit.' };

/** Counties whose rates rest on fewer than five establishments; `null` when there is none. */
export function fewRegionsSentence({ regions }: CountyShiftShare): Text | null {
  const few = regions.filter(({ total }) => Math.min(total.before, total.after) < fewEstablishments);
  if (few.length === 0) return null;
  const list = listText(few.map(({ name }) => name));
  return {
    zh: `${list.zh}不到 ${fewEstablishments} 家，增減一兩家就會大幅改變比率。`,
    en: `${list.en}: fewer than ${fewEstablishments} establishments, so one or two more or fewer change the rates a lot.`,
  };
}

/**
 * What stands beside the parts of a county: registrations that look like growth, counties that are not compared, factories in no part, and
 * figures that rest on few. The rest is on the method card.
 */
export function shiftShareWarnings(atlas: Atlas, shown: CountyShiftShare): readonly Text[] {
  const { own, measure, before, after } = shown;
  const isRegistration = measure === 'factories' && before.year === 2016 && after.year === 2020;
  const few: Text = {
    zh: `這裡不到 ${fewEstablishments} 家，增減一兩家就會大幅改變各部分。`,
    en: `There are fewer than ${fewEstablishments} here: one or two more or fewer change the parts a lot.`,
  };
  return [...(own?.few ? [few] : []), ...(isRegistration ? [registrationEffects] : []), ...[leftOutSentence(atlas, shown), unstatedSentence(shown)].flatMap((sentence) => sentence ?? [])];
}

const nothing: Text = { zh: '', en: '' };

interface Printer {
  /** Without unit. */
  part(value: number): Text;
  /** `增加 88 家`; in English `up 88`. */
  change(value: number): Text;
  total(value: number): Text;
}

function printerFor({ decimals }: CountyShiftShare): Printer {
  // Counts of establishments are whole but for the rounding of the published fractions.
  const options = (value: number) => ({ decimals: Math.abs(value - Math.round(value)) < 0.01 ? 0 : decimals });
  const count = (value: number, language: 'zh-TW' | 'en') => formatNumber(value, 'count', language, options(value));
  return {
    part: (value) => signedFigure(value, 'count', { decimals }),
    change: (value) => {
      const [zh, en] = [count(Math.abs(value), 'zh-TW'), count(Math.abs(value), 'en')];
      if (!/[1-9]/.test(zh)) return { zh: '沒有增減', en: 'unchanged' };
      return value > 0 ? { zh: `增加 ${zh} 家`, en: `up ${en}` } : { zh: `減少 ${zh} 家`, en: `down ${en}` };
    },
    total: (value) => ({ zh: `${count(value, 'zh-TW')} 家`, en: count(value, 'en') }),
  };
}

function extremesText(own: OwnShiftShare, print: Printer): Text {
  const { gain, loss } = localExtremes(own);
  const parts = [
    ...(gain ? [{ zh: `增加最多的是${gain.title.zh}（${print.part(gain.parts.local).zh}）`, en: `strongest gain: ${industryInSentence(gain.title)} (${print.part(gain.parts.local).en})` }] : []),
    ...(loss ? [{ zh: `減少最多的是${loss.title.zh}（${print.part(loss.parts.local).zh}）`, en: `strongest loss: ${industryInSentence(loss.title)} (${print.part(loss.parts.local).en})` }] : []),
  ];
  return parts.length === 0 ? nothing : { zh: `；${parts.map((part) => part.zh).join('，')}`, en: `; ${parts.map((part) => part.en).join(', ')}` };
}

function splitText({ competitive, allocation, notSplit }: OwnShiftShare['total'], variant: ShiftShareVariant, print: Printer): Text {
  if (variant === 'classic') return nothing;
  const rest = notSplit === 0 ? nothing : { zh: `、未拆分 ${print.part(notSplit).zh}`, en: `, not split ${print.part(notSplit).en}` };
  return {
    zh: `（競爭效果 ${print.part(competitive).zh}、配置效果 ${print.part(allocation).zh}${rest.zh}）`,
    en: ` (competitive ${print.part(competitive).en}, allocation ${print.part(allocation).en}${rest.en})`,
  };
}

/**
 * The change of a county and its parts in words; why there is none where the county cannot be compared. With the variant of Esteban-Marquillas the
 * local part is divided once more.
 */
export function shiftShareSentence(shown: CountyShiftShare, variant: ShiftShareVariant): Text {
  const { own, name, before, after, regions, measure } = shown;
  if (!own) return notComparable(shown);
  const { total } = own;
  const print = printerFor(shown);
  const [from, to] = [dateText(before.asOf), dateText(after.asOf)];
  const { subject, industry } = words[measure];
  const expected = print.change(total.national + total.mix);
  const change = print.change(total.change);
  const [split, extremes] = [splitText(total, variant, print), extremesText(own, print)];
  const fresh = total.newIndustry === 0 ? nothing : { zh: `全國期初沒有的行業再加 ${print.part(total.newIndustry).zh}。`, en: ` Industries new to the nation add ${print.part(total.newIndustry).en}.` };
  return {
    zh: `${name.zh}${subject.zh}由 ${print.total(total.before).zh}（${from.zh}）到 ${print.total(total.after).zh}（${to.zh}），${change.zh}。若各${industry.zh}都與全國（${regions.length} 個可比縣市）的同一${industry.zh}同步，會${expected.zh}：全國成長 ${print.part(total.national).zh}，產業結構 ${print.part(total.mix).zh}。在地部分 ${print.part(total.local).zh}${split.zh}${extremes.zh}。${fresh.zh}`,
    en: `In ${name.en}, ${subject.en} went from ${print.total(total.before).en} (${from.en}) to ${print.total(total.after).en} (${to.en}), ${change.en}. Had each ${industry.en} changed as it did in the nation (the ${regions.length} comparable counties), they would be ${expected.en}: ${print.part(total.national).en} with the nation as a whole, ${print.part(total.mix).en} from the mix of industries. The local part is ${print.part(total.local).en}${split.en}${extremes.en}.${fresh.en}`,
  };
}

/** What is not in the parts though it is in the published totals; `null` when nothing is. */
export function unstatedSentence({ own, before, after }: CountyShiftShare): Text | null {
  if (!own?.unstated || (own.unstated.before === 0 && own.unstated.after === 0)) return null;
  const [from, to] = [dateText(String(before.year)), dateText(String(after.year))];
  const count = (value: number, language: 'zh-TW' | 'en') => formatNumber(value, 'count', language);
  return {
    zh: `另有未列明行業的工廠（${from.zh} ${count(own.unstated.before, 'zh-TW')} 家、${to.zh} ${count(own.unstated.after, 'zh-TW')} 家），不在各部分之內。`,
    en: `Factories without a stated division are in none of the parts: ${count(own.unstated.before, 'en')} in ${from.en}, ${count(own.unstated.after, 'en')} in ${to.en}.`,
  };
}
