import type { Text } from '../../core/text.ts';

/** Said below the table of a comparison. */
export const summedNote: Text = {
  zh: '區域的數字由家數、人口等加總後計算，從不平均比率；缺任一組成地區即不列。',
  en: 'Figures of a region are computed from summed counts, never from averaged ratios; where a part has no figure there is none.',
};

export function quotientsNote(base: Text): Text {
  return {
    zh: `1＝與${base.zh}的比重相同；依差距由大到小，不到 5 家者不計入差距。`,
    en: `1 = the same share as in ${base.en}; the widest gaps first, where fewer than 5 do not count for the gap.`,
  };
}

export function baseWithoutNote(count: number): Text {
  return { zh: `基準中有 ${count} 個地區沒有此日期的數字，基準為其餘地區合計。`, en: `${count} parts of the base have no figure at this date; the base is the others together.` };
}

export function shiftNote(count: number): Text {
  return {
    zh: `由家數加總後計算；全國為兩個日期都有數字的縣市合計，${count} 個縣市因缺數字不在內。`,
    en: `Computed from summed counts; the nation is the counties with figures at both dates, ${count} without are left out.`,
  };
}
