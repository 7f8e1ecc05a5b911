import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { arealUnits, fewCounties, islandsLeftOut } from './shared-caveats.ts';

export const gearysC = methodEntry({
  id: 'gearys-c',
  title: { zh: '吉爾里指數', en: 'Geary’s C' },
  purpose: { zh: '相鄰的地方，數值相差得比隨機時小還是大？', en: 'Do neighbours differ less, or more, than by chance?' },
  definition: {
    zh: '相鄰兩地差的平方，相對於全體的變異。對近鄰之間的差異比莫蘭指數敏感，可互相印證。',
    en: 'The squared differences between neighbours relative to the overall variation. It is more sensitive to differences close by than Moran’s I and serves as a check.',
  },
  formula: {
    zh: '（單位數 − 1）× 相鄰兩地差平方的加權和 ÷（2 × 權重合計 × 離均差平方和）',
    en: '(number of units − 1) × weighted sum of squared differences of neighbours ÷ (2 × sum of weights × sum of squared deviations)',
  },
  latex: [
    String.raw`C = \frac{(n - 1) \sum_i \sum_j w_{ij} (x_i - x_j)^2}{2 S_0 \sum_i z_i^2}`,
    String.raw`E(C) = 1, \quad Z = \frac{1 - C}{\sqrt{V(C)}}`,
  ],
  symbols: [
    { latex: String.raw`C`, meaning: { zh: '吉爾里指數', en: 'Geary’s C' } },
    { latex: String.raw`x_i, z_i`, meaning: { zh: '地方i的數值與離均差', en: 'value of place i and its deviation from the mean' } },
    { latex: String.raw`w_{ij}, S_0`, meaning: { zh: '空間權重與其合計', en: 'spatial weights and their sum' } },
    { latex: String.raw`n`, meaning: { zh: '有鄰居的單位數', en: 'number of units that have neighbours' } },
    { latex: String.raw`j`, meaning: { zh: '另一個地方', en: 'another place' } },
    { latex: String.raw`E(C), V(C)`, meaning: { zh: '隨機化假設下的期望值與變異數', en: 'expectation and variance under randomisation' } },
    { latex: String.raw`Z`, meaning: { zh: '標準化的統計量，大於0＝相似的相鄰', en: 'standardised statistic; above 0 = like beside like' } },
  ],
  range: {
    zh: '0以上。1＝看不出規律；小於1＝相鄰者相似；大於1＝相鄰者相異。方向與莫蘭指數相反。',
    en: 'From 0 upwards. 1 = no pattern; below 1 = neighbours alike; above 1 = neighbours unlike. It runs against Moran’s I.',
  },
  choices: [
    {
      zh: '變異數用隨機化假設，與R套件spdep相同；標準化後的正負號反轉，使大於0表示相似的相鄰；擬p值的算法與莫蘭指數相同。',
      en: 'Variance under randomisation, as in the R package spdep; the standardised statistic is turned round so that above 0 means alike; the pseudo p as for Moran’s I.',
    },
    {
      zh: '沒有鄰居的單位不計入n，但其數值計入離均差平方和；這時變異數照spdep 1.2的寫法，沒有離島時就是原公式。',
      en: 'Units without neighbours do not count in n, but their values count in the squared deviations; the variance then follows spdep 1.2, and without islands it is the published formula.',
    },
  ],
  caveats: [
    {
      zh: '少數極端值的影響比莫蘭指數大。',
      en: 'A few extreme values weigh more than in Moran’s I.',
    },
    islandsLeftOut,
    fewCounties,
    arealUnits,
  ],
  references: [references.geary1954, references.cliff1981],
});
