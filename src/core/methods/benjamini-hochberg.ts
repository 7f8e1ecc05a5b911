import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { islandsLeftOut } from './shared-caveats.ts';

export const benjaminiHochberg = methodEntry({
  id: 'benjamini-hochberg',
  title: { zh: '錯誤發現率校正（班傑明尼－霍克伯格）', en: 'False discovery rate (Benjamini–Hochberg)' },
  purpose: { zh: '同時檢定幾百個地方時，標成顯著的地方之中，可能有多少是假的？', en: 'With hundreds of places tested at once, how many of those marked significant may be false?' },
  definition: {
    zh: '把p值由小到大排列並放大，使標成顯著的地方之中，錯誤的比率平均不超過所定的水準。',
    en: 'The p values are ordered and enlarged so that, on average, no more than the chosen part of the places marked significant are false.',
  },
  formula: { zh: '由大到小取（檢定數 ÷ 名次 × p值）的最小值，不超過1', en: 'running minimum, from the largest down, of (number of tests ÷ place in order × p), at most 1' },
  latex: [String.raw`q_{(k)} = \min_{l \ge k} \min\left( 1, \frac{m}{l} p_{(l)} \right)`],
  symbols: [
    { latex: String.raw`p_{(l)}`, meaning: { zh: '由小到大第l個p值', en: 'l-th smallest p value' } },
    { latex: String.raw`q_{(k)}`, meaning: { zh: '第k個校正後的p值', en: 'adjusted value of the k-th' } },
    { latex: String.raw`m`, meaning: { zh: '檢定的數目', en: 'number of tests' } },
  ],
  range: {
    zh: '0到1，不小於原來的p值。校正後不超過0.05＝若以此為界，標成顯著的平均最多有5%是假的。',
    en: 'From 0 to 1, never below the p value itself. At most 0.05 = with that limit, on average at most 5 % of the marked places are false.',
  },
  choices: [
    { zh: '只計有結果的地方；沒有鄰居或缺值的不算一次檢定。', en: 'Only places with a result count; those without neighbours or values are no test.' },
    { zh: '與R的p.adjust相同（方法為BH）。', en: 'The same as p.adjust of R with method BH.' },
    { zh: '局部莫蘭校正的是折成單尾的擬p值，Gi*校正的是雙尾常態p值。', en: 'For the local Moran the pseudo p folded to one tail is adjusted, for Gi* the two-sided normal p.' },
  ],
  caveats: [
    {
      zh: '方法假設各檢定獨立或正相關；相鄰地方共用鄰居，大致符合但不保證。',
      en: 'The method assumes tests that are independent or positively related; neighbours share neighbours, so this holds roughly and not strictly.',
    },
    {
      zh: '排列數不夠多時，最小的p值也過不了校正；這時不顯著不代表沒有聚集。',
      en: 'With too few permutations even the smallest p cannot pass; not significant then does not mean that nothing is there.',
    },
    islandsLeftOut,
  ],
  references: [references.benjamini1995, references.castro2006],
});
