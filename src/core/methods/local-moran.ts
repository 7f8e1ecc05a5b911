import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { arealUnits, fewEstablishmentsJump, islandsLeftOut, multipleTesting } from './shared-caveats.ts';

export const localMoran = methodEntry({
  id: 'local-moran',
  title: { zh: '局部莫蘭指數（LISA）', en: 'Local Moran (LISA)' },
  purpose: { zh: '哪些鄉鎮市區與四周一起偏高或一起偏低，哪些與四周相反？', en: 'Which townships are high or low together with their surroundings, and which stand out against them?' },
  definition: {
    zh: '每個地方的離均差乘以鄰居的平均離均差。依兩者正負分成四類：高－高、低－低、高－低、低－高；是否顯著由條件排列決定。',
    en: 'The deviation of each place times the mean deviation of its neighbours. The two signs make four kinds: high–high, low–low, high–low and low–high; conditional permutations decide what is significant.',
  },
  formula: { zh: '離均差 ×（鄰居離均差的加權平均）÷ 變異數', en: 'deviation × weighted mean deviation of the neighbours ÷ variance' },
  latex: [
    String.raw`I_i = \frac{z_i}{m_2} \sum_j w_{ij} z_j, \quad m_2 = \frac{1}{n} \sum_i z_i^2`,
    String.raw`p_i = \frac{\min(R_i^{+}, R_i^{-}) + 1}{P + 1}`,
  ],
  symbols: [
    { latex: String.raw`I_i`, meaning: { zh: '地方i的局部莫蘭指數', en: 'local Moran of place i' } },
    { latex: String.raw`z_i`, meaning: { zh: '地方i的離均差', en: 'deviation of place i from the mean' } },
    { latex: String.raw`w_{ij}`, meaning: { zh: '空間權重（合計為1）；j遍及鄰居', en: 'spatial weight (rows add to 1); j runs over the neighbours' } },
    { latex: String.raw`m_2, n`, meaning: { zh: '變異數（除以n）與單位數', en: 'variance (divisor n) and number of units' } },
    { latex: String.raw`R_i^{+}, R_i^{-}, P`, meaning: { zh: '鄰居平均不小於、不大於觀察值的排列數，與全部排列數', en: 'permutations in which the neighbours’ mean is at least, and at most, the observed one, and all permutations' } },
    { latex: String.raw`p_i`, meaning: { zh: '擬p值，折成單尾', en: 'pseudo p, folded to one tail' } },
  ],
  range: {
    zh: '指數大於0＝與四周相似，小於0＝與四周相反。擬p值最小為1 ÷（排列數＋1）；圖例只列這麼多排列分得出的顯著水準。',
    en: 'Above 0 = like its surroundings, below 0 = unlike them. The pseudo p is at least 1 ÷ (permutations + 1); the legend shows only levels that so many permutations can tell apart.',
  },
  choices: [
    { zh: '條件排列：固定該地，從其他地方不重複地隨機抽出與鄰居數相同的數值，預設9,999次，種子固定。', en: 'Conditional permutation: the place is held and as many values as it has neighbours are drawn from the others without replacement, 9,999 times by default with a fixed seed.' },
    { zh: '擬p值折成單尾（取較小的一邊），與GeoDa及esda相同；雙尾檢定須乘以2。同值兩邊都算，所以在滿是0的資料裡，一片0不會顯得顯著；沒有同值時與它們完全相同。', en: 'The pseudo p is folded to one tail (the smaller side), as in GeoDa and esda; double it for two sides. Ties count on both sides, so that a patch of zeros in data full of zeros does not look significant; without ties the figures are the same as theirs.' },
    { zh: '離均差用平均，變異數除以n，與R套件spdep的預設相同。', en: 'Deviations from the mean and the variance with divisor n, as the R package spdep by default.' },
    { zh: '高於平均為高，等於或低於平均為低；只有顯著的才標出類別。恰好等於平均的地方p值為1。', en: 'Above the mean is high, the mean itself and below is low; only significant places are shown by kind. A place exactly at the mean has p = 1.' },
  ],
  caveats: [
    multipleTesting,
    islandsLeftOut,
    {
      zh: '顯著的是「中心與四周的組合」，不是整個聚集區的範圍。',
      en: 'What is significant is a centre with its surroundings, not the outline of a cluster.',
    },
    fewEstablishmentsJump,
    arealUnits,
  ],
  references: [references.anselin1995, references.castro2006, references.phipson2010, references.bivand2018],
});
