import type { Atlas } from '../datasets/atlas.ts';
import { countyByCode } from '../datasets/counties.ts';
import { dateText } from '../indicators/date-text.ts';
import { industryName, measureNames } from '../indicators/establishment-measure.ts';
import type { IndicatorInput } from '../indicators/indicator.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { UnitId } from '../measures/unit.ts';
import type { Text } from '../text.ts';
import { starPartNames, starParts, type StarPart } from './cluster-strength-rule.ts';
import type { SupportKind, SupportResult } from './cluster-strength-support.ts';
import type { StrengthBasis, StrengthEntry } from './cluster-strength.ts';
import type { Method } from './method.ts';

/** The kinds of support as they stand in lists. */
export const supportNames: Readonly<Record<SupportKind, Text>> = {
  parks: { zh: '園區', en: 'parks' },
  centres: { zh: '創新中心與育成', en: 'centres and incubators' },
  grants: { zh: '地方型 SBIR 核定', en: 'local SBIR approvals' },
};

const tablesOfSupport = { parks: ['science-parks', 'industrial-parks'], centres: ['innovation-centres', 'incubators'] } as const;

const definition: Text = {
  zh: '一個行業在一個縣市最多四顆星，專業化、規模、成長、支援各一顆，達到門檻者得星。',
  en: 'An industry of a county has up to four stars, one each for specialisation, size, growth and support where it reaches the threshold.',
};
const formula: Text = { zh: '星數＝達到門檻的項數；不明的項另計，不當作未達到', en: 'stars = parts that reach their threshold; parts that are not known are counted apart and not taken as failed' };

/** How the value of a part is printed; growth is a fraction inside and a percentage outside. */
export function strengthPartFigure(value: number, part: StarPart, entry: Pick<StrengthEntry, 'measure'>, language: 'zh-TW' | 'en'): string {
  if (part === 'specialisation') return formatNumber(value, 'ratio', language, { decimals: 2 });
  if (part === 'growth') return formatNumber(value, 'ratio', language, { asPercent: true, decimals: 1 });
  if (part === 'size') return formatNumber(value, measureNames[entry.measure].unit, language, Number.isInteger(value) ? {} : { decimals: 1 });
  return language === 'en' ? `${value} ${value === 1 ? 'kind' : 'kinds'}` : `${value} 種`;
}

function partInput(basis: StrengthBasis, entry: StrengthEntry, part: Exclude<StarPart, 'support'>): readonly IndicatorInput[] {
  const { value, threshold } = entry.parts[part];
  if (value === null) return [];
  const told = (language: 'zh-TW' | 'en') => (threshold === null ? '–' : strengthPartFigure(threshold, part, entry, language));
  const name = starPartNames[part];
  const units: Readonly<Record<typeof part, UnitId>> = { specialisation: 'ratio', size: measureNames[entry.measure].unit, growth: 'percent' };
  return [
    {
      name: { zh: `${name.zh}（門檻 ${told('zh-TW')}）`, en: `${name.en} (threshold ${told('en')})` },
      value: part === 'growth' ? value * 100 : value,
      unit: units[part],
      asOf: part === 'growth' ? (basis.growthAsOf ?? basis.asOf) : basis.asOf,
      sourceIds: basis.sourceIds,
    },
  ];
}

/** From the earliest to the latest date of tables. */
function datesOf(atlas: Atlas, tables: readonly string[]): string {
  const dates = tables.flatMap((name) => (atlas.tables.get(name)?.resource.asOf ?? '').split('/')).toSorted();
  return [...new Set([dates[0], dates.at(-1)])].join('/');
}

function supportInput(atlas: Atlas, { kind, value, threshold, year, sourceIds }: SupportResult): readonly IndicatorInput[] {
  if (value === null) return [];
  const name = supportNames[kind];
  return [
    {
      name: { zh: `支援：${name.zh}（門檻 ${threshold}）`, en: `Support: ${name.en} (threshold ${threshold})` },
      value,
      unit: kind === 'grants' ? 'cases' : 'sites',
      asOf: kind === 'grants' ? String(year) : datesOf(atlas, tablesOfSupport[kind]),
      sourceIds,
    },
  ];
}

/** The stars of an entry with every value and threshold that they rest on, and why any part is not known. */
export function strengthMethod(atlas: Atlas, basis: StrengthBasis, entry: StrengthEntry): Method {
  const industry = industryName(atlas, entry.industry);
  const unknown = starParts.flatMap((part): readonly Text[] => {
    const { reason } = entry.parts[part];
    return reason ? [{ zh: `${starPartNames[part].zh}：${reason.zh}`, en: `${starPartNames[part].en}: ${reason.en}` }] : [];
  });
  const [counted, grown] = [dateText(basis.asOf), dateText(basis.growthAsOf ?? basis.asOf)];
  return {
    title: { zh: `${industry.zh}：星數`, en: `${industry.en}: stars` },
    place: countyByCode(atlas).get(entry.county)?.name ?? null,
    definition,
    formula,
    method: 'cluster-strength',
    cell: { value: entry.stars },
    unit: 'count',
    decimals: 0,
    asOf: basis.asOf,
    inputs: [...partInput(basis, entry, 'specialisation'), ...partInput(basis, entry, 'size'), ...partInput(basis, entry, 'growth'), ...entry.support.flatMap((result) => supportInput(atlas, result))],
    sourceIds: basis.sourceIds,
    caveats: [
      ...unknown,
      { zh: `家數與商數為${counted.zh}，成長為${grown.zh}；支援是縣市整體的，不是這個行業的。`, en: `Counts and quotients are of ${counted.en}, growth of ${grown.en}; support is that of the whole county and not of the industry.` },
      ...basis.caveatsOf(entry.industry),
    ],
  };
}
