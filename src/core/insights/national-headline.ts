import type { Ranking } from '../shown/ranking.ts';
import { dateText, listText } from '../indicators/date-text.ts';
import { formatNumber } from '../measures/number-format.ts';
import type { Language, Text } from '../text.ts';
import type { KeyFigure } from './key-figures.ts';
import { hasValue } from '../measures/column.ts';

function printed(figure: KeyFigure, language: Language): string {
  return hasValue(figure.cell) ? formatNumber(figure.cell.value, figure.unit, language) : '';
}

/** What the atlas holds, in one sentence; `null` while the first tables are loading. */
export function nationalHeadline(figures: readonly KeyFigure[]): Text | null {
  const figure = (id: string) => figures.find((known) => known.id === id);
  const [businesses, clusters, parks] = [figure('businesses'), figure('clusters'), figure('parks')];
  if (!businesses) return null;
  const date = dateText(businesses.asOf);
  const base = { zh: `全國 22 縣市共有登記工商 ${printed(businesses, 'zh-TW')}（${date.zh}）`, en: `The 22 counties together have ${printed(businesses, 'en')} on the register (${date.en})` };
  if (!clusters || !parks) return { zh: `${base.zh}。`, en: `${base.en}.` };
  return {
    zh: `${base.zh}；本圖把它們與 ${printed(clusters, 'zh-TW')}、${printed(parks, 'zh-TW')}園區放在一起看。`,
    en: `${base.en}; this map shows them together with ${printed(clusters, 'en')} and ${formatNumber(hasValue(parks.cell) ? parks.cell.value : 0, 'count', 'en')} parks.`,
  };
}

/** The highest and the lowest of what the map shows, with how many have no figure. */
export interface ShownSummary {
  readonly top: Ranking['regions'];
  /** The lowest first; empty when more than `count` share the lowest value. */
  readonly bottom: Ranking['regions'];
  readonly missing: Ranking['regions'];
  readonly sentence: Text;
}

/** A summary of the ranking; `count` at each end. Regions without a figure are counted, never ranked. */
export function summaryOfShown(ranking: Ranking, count = 3): ShownSummary {
  const known = ranking.regions.filter((region) => region.value !== null);
  const missing = ranking.regions.filter((region) => region.value === null);
  const top = known.slice(0, count);
  const last = known.at(-1);
  const atLowest = known.filter((region) => region.value === last?.value).length;
  // Three out of many that share the lowest value would be picked by chance.
  const bottom = atLowest > count ? [] : known.slice(Math.max(count, known.length - count)).toReversed();
  const { column } = ranking;
  const value = (region: Ranking['regions'][number] | undefined, language: Language) => formatNumber(region?.value ?? Number.NaN, column.unit, language, { decimals: column.decimals });
  const first = known[0];
  if (!first || !last) return { top, bottom, missing, sentence: { zh: '目前沒有任何數值。', en: 'There are no figures at present.' } };
  const lowest = known.filter((region) => region.value === last.value);
  const lowestText =
    lowest.length > 1
      ? { zh: `最低為 ${value(last, 'zh-TW')}，共 ${lowest.length} 處`, en: `the lowest value (${value(last, 'en')}) is shared by ${lowest.length}` }
      : { zh: `最低為${last.fullName.zh}（${value(last, 'zh-TW')}）`, en: `${last.fullName.en} lowest (${value(last, 'en')})` };
  const names = listText(missing.slice(0, 4).map((region) => region.fullName));
  const absent =
    missing.length === 0
      ? { zh: '', en: '' }
      : missing.length <= 4
        ? { zh: `${names.zh}無資料。`, en: ` There is no figure for ${names.en}.` }
        : { zh: `另有 ${missing.length} 處無資料。`, en: ` ${missing.length} further regions have no figure.` };
  return {
    top,
    bottom,
    missing,
    sentence: {
      zh: `最高為${first.fullName.zh}（${value(first, 'zh-TW')}），${lowestText.zh}。${absent.zh}`,
      en: `${first.fullName.en} is highest (${value(first, 'en')}), ${lowestText.en}.${absent.en}`,
    },
  };
}
