import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { arealUnits, fewEstablishmentsJump, islandsLeftOut } from './shared-caveats.ts';

export const moransI = methodEntry({
  id: 'morans-i',
  title: { zh: '莫蘭指數（全域）', en: 'Moran’s I (global)' },
  purpose: { zh: '數值高的地方是否比隨機分布更常彼此相鄰？', en: 'Do places with high values lie beside each other more often than by chance?' },
  definition: {
    zh: '每個地方與其鄰居平均之間的相關程度，以全體的變異為尺度。',
    en: 'How far each place goes with the mean of its neighbours, in the scale of the overall variation.',
  },
  formula: {
    zh: '（單位數 ÷ 權重合計）×（相鄰兩地離均差乘積的加權和 ÷ 離均差平方和）',
    en: '(number of units ÷ sum of weights) × (weighted sum of products of deviations of neighbours ÷ sum of squared deviations)',
  },
  latex: [
    String.raw`I = \frac{n}{S_0} \frac{\sum_i \sum_j w_{ij} z_i z_j}{\sum_i z_i^2}, \quad z_i = x_i - \bar{x}, \quad S_0 = \sum_i \sum_j w_{ij}`,
    String.raw`E(I) = -\frac{1}{n - 1}, \quad Z = \frac{I - E(I)}{\sqrt{V(I)}}, \quad p = \frac{R + 1}{P + 1}`,
  ],
  symbols: [
    { latex: String.raw`I`, meaning: { zh: '莫蘭指數', en: 'Moran’s I' } },
    { latex: String.raw`x_i, \bar{x}, z_i`, meaning: { zh: '地方i的數值、平均、離均差', en: 'value of place i, the mean, and the deviation from it' } },
    { latex: String.raw`w_{ij}, S_0`, meaning: { zh: '空間權重與其合計', en: 'spatial weights and their sum' } },
    { latex: String.raw`n`, meaning: { zh: '有鄰居的單位數', en: 'number of units that have neighbours' } },
    { latex: String.raw`E(I), V(I)`, meaning: { zh: '隨機化假設下的期望值與變異數', en: 'expectation and variance under randomisation' } },
    { latex: String.raw`Z`, meaning: { zh: '標準化的統計量', en: 'standardised statistic' } },
    { latex: String.raw`R, P, p`, meaning: { zh: '在同一側至少一樣極端的排列數、全部排列數與單尾擬p值', en: 'permutations at least as extreme to one side, all permutations, and the one-sided pseudo p' } },
  ],
  range: {
    zh: '大致由−1到1。接近E(I)（略低於0）＝看不出空間規律；大於它＝相似的相鄰；小於它＝高低相間。',
    en: 'Roughly from −1 to 1. Near E(I), a little below 0 = no pattern; above = like beside like; below = high beside low.',
  },
  choices: [
    { zh: '變異數用隨機化假設（不假設常態），與R套件spdep相同。', en: 'The variance is that under randomisation (no normal distribution assumed), as in the R package spdep.' },
    { zh: '擬p值兩個方向各算一個，雙尾取較小者的兩倍；觀察值也算一次，所以最小是1 ÷（排列數＋1），不會是0；種子固定，結果可重現。', en: 'There is a pseudo p for each side, and two-sided it is twice the smaller; it counts the observation itself, so it is at least 1 ÷ (permutations + 1) and never 0; the seed is fixed, so results can be repeated.' },
    {
      zh: '沒有鄰居的單位不計入n，但其數值計入平均與變異，排列時也一起重新分配，與spdep的作法相同。',
      en: 'Units without neighbours do not count in n, but their values count in mean and variance and are dealt out with the others in the permutations, as in spdep.',
    },
  ],
  caveats: [
    {
      zh: '所有數值相同，或有鄰居的單位不到四個時，沒有結果；只有22個縣市時，檢定力低。',
      en: 'Where all values are equal or fewer than four units have a neighbour there is no result; with only 22 counties a test has little power.',
    },
    {
      zh: '這是全國一個數字，看不出聚集在哪裡；位置請看局部指標。',
      en: 'It is one number for the whole country and does not say where; the local statistic does.',
    },
    islandsLeftOut,
    fewEstablishmentsJump,
    arealUnits,
  ],
  references: [references.moran1950, references.cliff1981, references.phipson2010, references.bivand2018],
});
