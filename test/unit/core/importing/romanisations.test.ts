import { describe, expect, it } from 'vitest';
import { otherSpellings } from '../../../../src/core/importing/romanisations.ts';

describe('other romanisations of a Pinyin name', () => {
  it.each([
    ['Banqiao', ['banciao', 'panchiao']], ['Zhonghe', ['jhonghe', 'chungho']], ['Xizhi', ['sijhih', 'hsichih']], ['Ruifang', ['rueifang', 'juifang']], ['Zuoying', ['zuoying', 'tsoying']],
    ["Da'an", ['daan', 'taan']], ['Xinyi', ['sinyi', 'hsini', 'hsinyi']], ['Fengshan', ['fongshan', 'fengshan']], ['Xue', ['syue', 'hsueh']], ['Lyu', ['lyu', 'lu']], ['Liujia', ['lioujia', 'liuchia']], ['Yongkang', ['yongkang', 'yungkang']], ['Shuili', ['shueili', 'shuili']],
  ])('%s', (name, expected) => {
    expect(otherSpellings(name).toSorted()).toEqual([...expected].toSorted());
  });

  it('are none for what is no Pinyin', () => {
    expect([otherSpellings('Pingtung'), otherSpellings('East'), otherSpellings('')]).toEqual([[], [], []]);
  });
});
