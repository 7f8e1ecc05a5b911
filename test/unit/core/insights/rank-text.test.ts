import { expect, it } from 'vitest';
import { rankMark, rankText, shortRank } from '../../../../src/core/insights/rank-text.ts';

const place = (rank: number, isShared = false) => ({ rank, of: 22, isShared });

it('says the direction, of how many, and whether others share it', () => {
  expect(rankText(place(3))).toEqual({ zh: '第 3 高，共 22', en: '3rd highest of 22' });
  expect(rankText(place(3, true))).toEqual({ zh: '並列第 3 高，共 22', en: 'joint 3rd highest of 22' });
  expect(rankText(place(1))).toEqual({ zh: '最高，共 22', en: 'highest of 22' });
  expect(shortRank(place(1, true))).toEqual({ zh: '並列第 1／22', en: '=1st of 22' });
  expect(rankMark(place(2))).toEqual({ zh: '2', en: '2nd' });
});

it('ends ordinals as English does', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 368].map((rank) => rankMark(place(rank)).en)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '23rd', '101st', '111th', '368th']);
});
