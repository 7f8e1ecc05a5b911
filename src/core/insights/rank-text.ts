import type { RankAmong } from '../statistics/rank.ts';
import type { Text } from '../text.ts';

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(rank: number): string {
  return `${rank}${endings[rules.select(rank)] ?? 'th'}`;
}

/** Head of a column of ranks. */
export const rankHead: Text = { zh: '名次（1＝最高）', en: 'Rank (1st = highest)' };

/** A rank in a column whose head says what it is: `=3rd`, 並列 3. */
export function rankMark({ rank, isShared }: RankAmong): Text {
  return { zh: `${isShared ? '並列 ' : ''}${rank}`, en: `${isShared ? '=' : ''}${ordinal(rank)}` };
}

/** A rank where the direction is said once for many: `=3rd of 22`, 並列第 3／22. */
export function shortRank(place: RankAmong): Text {
  return { zh: `${place.isShared ? '並列' : ''}第 ${place.rank}／${place.of}`, en: `${rankMark(place).en} of ${place.of}` };
}

/** A rank that says its direction too: `joint 3rd highest of 22`, 並列第 3 高，共 22. */
export function rankText({ rank, of, isShared }: RankAmong): Text {
  return {
    zh: `${isShared ? '並列' : ''}${rank === 1 ? '最高' : `第 ${rank} 高`}，共 ${of}`,
    en: `${isShared ? 'joint ' : ''}${rank === 1 ? 'highest' : `${ordinal(rank)} highest`} of ${of}`,
  };
}

/** What the ranks of a table mean, said once. */
export const rankNote: Text = {
  zh: '名次由高到低，第 1 為數值最高；同值並列；只計該日期有數字的地區。',
  en: 'Ranks count from the highest (1st); equal values share one (=). Only regions with a figure at that date count.',
};
