import { countyByCode, townshipByCode } from '../datasets/counties.ts';
import type { Atlas } from '../datasets/atlas.ts';
import { hasValue } from '../measures/column.ts';
import type { Text } from '../text.ts';
import type { CountsAsked } from './counts-asked.ts';
import { dateText, listText } from './date-text.ts';
import type { EstablishmentCounts } from './establishment-counts.ts';
import { measureOfIndustry, type EstablishmentMeasure } from './establishment-measure.ts';
import type { BaseRegions } from './quotient-base.ts';

/** Below this many establishments one or two decide the figure; it is then marked as resting on few. */
export const fewEstablishments = 5;

const whatIsCounted: Readonly<Record<EstablishmentMeasure, readonly Text[]>> = {
  businesses: [
    { zh: '家數為登記的公司與商號，不是就業人數或產值。', en: 'Counts are registered companies and businesses, not jobs or output.' },
    {
      zh: '依登記地址與申報行業計算，總公司集中的地方（如臺北市）偏高。',
      en: 'Counted by registered address and declared activity, so places with many head offices, such as Taipei City, rank high.',
    },
  ],
  factories: [{ zh: '家數為登記為生產中的工廠，不是就業人數或產值。', en: 'Counts are factories registered as in production, not jobs or output.' }],
};

const splitAmongDivisions: Text = {
  zh: '列有多個行業的工廠平均分給各行業，因此家數可能不是整數。',
  en: 'A factory that lists several divisions is split equally among them, so counts may not be whole numbers.',
};

const publicAdministration: Text = {
  zh: '政府機關不辦理工商登記，公共行政的家數因此接近零。',
  en: 'Government bodies do not register as businesses, so public administration is nearly empty.',
};

/** What the factory list of a year holds beside ordinary registrations. */
const factoryLists: ReadonlyMap<number, Text> = new Map([
  [2016, { zh: '2016年的名錄包含臨時登記工廠。', en: 'The list of 2016 includes provisional registrations.' }],
  [2020, { zh: '2020年的名錄包含特定工廠與納管工廠。', en: 'The list of 2020 includes special factories and factories under supervision.' }],
]);

const registrationEffect: Text = {
  zh: '2016年的名錄含臨時登記工廠，2020年的名錄含特定工廠與納管工廠；部分成長是既有工廠辦理登記，金屬製品製造業尤其明顯。',
  en: 'The list of 2016 includes provisional registrations and that of 2020 special factories and factories under supervision; part of the growth is existing factories registering, above all in fabricated metal products.',
};

const revisionBorder: Text = {
  zh: '2016年用行業分類第9次修正，2020年用第10次修正，化學材料與其他化學製品的界線不同。',
  en: 'The 2016 list uses revision 9 of the classification and the 2020 list revision 10; the border between chemical materials and other chemical products differs.',
};

const regionWords = {
  county: { zh: '個縣市', en: 'counties', enOne: 'county' },
  township: { zh: '個鄉鎮市區', en: 'townships', enOne: 'township' },
} as const;

/** Names of the counties without any figure; for townships the counties they belong to. */
export function absentNames(atlas: Atlas, counts: EstablishmentCounts): readonly Text[] {
  const counties = countyByCode(atlas);
  const townships = townshipByCode(atlas);
  const codes = new Set(counts.absent.map((code) => (counts.level === 'county' ? code : (townships.get(code)?.county ?? code))));
  return [...codes].flatMap((code) => counties.get(code)?.name ?? []);
}

function absence(atlas: Atlas, counts: EstablishmentCounts, comparedWith: BaseRegions | null, industries: readonly string[]): readonly Text[] {
  const names = absentNames(atlas, counts);
  if (names.length === 0) return [];
  const [list, date, words] = [listText(names), dateText(counts.asOf), regionWords[counts.level]];
  const regions = counts.base(industries, comparedWith?.includes).regions;
  const base = comparedWith
    ? {
        zh: `；${comparedWith.name ? `比較基準為${comparedWith.name.zh}` : '全國基準為'}有資料的${regions}${words.zh}`,
        en: `; the ${comparedWith.name ? `base is, in ${comparedWith.name.en},` : 'national base is'} the ${regions} ${words.en} that have data`,
      }
    : { zh: '', en: '' };
  return [{ zh: `${date.zh}的資料缺${list.zh}${base.zh}。`, en: `Figures of ${date.en} lack ${list.en}${base.en}.` }];
}

/** Regions where the figure rests on fewer than five establishments. */
function fewness(counts: EstablishmentCounts, industries: readonly string[], when: Text = { zh: '', en: '' }): readonly Text[] {
  const few = counts.codes.filter((code) => {
    const cell = counts.count(code, industries);
    return hasValue(cell) && cell.value < fewEstablishments;
  }).length;
  if (few === 0) return [];
  const words = regionWords[counts.level];
  const who = few === 1 ? `1 ${words.enOne} has` : `${few} ${words.en} have`;
  return [
    {
      zh: `${when.zh}有${few}${words.zh}的家數不到${fewEstablishments}家，增減一兩家就會大幅改變數值。`,
      en: `${who} fewer than ${fewEstablishments} establishments${when.en}: one or two more or fewer change the figure a lot.`,
    },
  ];
}

/**
 * What must be said beside figures made of counts.
 * @param base what the figure is compared with. @param isRatio few establishments make it jump.
 */
export function countCaveats(atlas: Atlas, { counts, industries, measure }: CountsAsked, { base = null, isRatio = true }: { readonly base?: BaseRegions | null; readonly isRatio?: boolean } = {}): readonly Text[] {
  const isDivision = industries.some((industry) => measureOfIndustry(industry)?.level === 'division');
  const listOfYear = measure === 'factories' ? factoryLists.get(counts.year) : undefined;
  return [
    ...whatIsCounted[measure],
    ...(isDivision ? [splitAmongDivisions] : []),
    ...(industries.includes('O') ? [publicAdministration] : []),
    ...absence(atlas, counts, base, industries),
    ...(listOfYear ? [listOfYear] : []),
    ...(isRatio ? fewness(counts, industries) : []),
  ];
}

/** What must be said beside a growth between two dates. */
export function growthCaveats(atlas: Atlas, before: CountsAsked, after: CountsAsked): readonly Text[] {
  const { measure, industries } = after;
  const isDivision = industries.some((industry) => measureOfIndustry(industry)?.level === 'division');
  const start = dateText(String(before.counts.year));
  const isRegistrationEffect = measure === 'factories' && before.counts.year === 2016 && after.counts.year === 2020;
  return [
    ...whatIsCounted[measure],
    ...(isDivision ? [splitAmongDivisions] : []),
    ...absence(atlas, before.counts, null, industries),
    ...absence(atlas, after.counts, null, industries),
    ...(isRegistrationEffect ? [registrationEffect] : []),
    ...(isRegistrationEffect && industries.some((industry) => industry === '18' || industry === '19') ? [revisionBorder] : []),
    ...fewness(before.counts, industries, { zh: start.zh, en: ` in ${start.en}` }),
  ];
}
