import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { arealUnits, fewEstablishmentsJump, multipleTesting } from './shared-caveats.ts';

export const getisOrdGiStar = methodEntry({
  id: 'getis-ord-gi-star',
  title: { zh: '熱區與冷區（Gi*）', en: 'Hot and cold spots (Gi*)' },
  purpose: { zh: '哪些地方連同四周整體偏高（熱區）或偏低（冷區）？', en: 'Where are a place and its surroundings together high (hot spot) or low (cold spot)?' },
  definition: {
    zh: '一個地方與其鄰居的數值合計，與隨機時的期望相比，換算成標準分數。',
    en: 'The sum over a place and its neighbours against what it would be by chance, as a standard score.',
  },
  formula: { zh: '（自己與鄰居的合計 − 平均 × 個數）÷ 標準誤', en: '(sum of the place and its neighbours − mean × their number) ÷ standard error' },
  latex: [
    String.raw`G_i^{*} = \frac{\sum_j w_{ij} x_j - W_i \bar{x}}{s \sqrt{\frac{n \sum_j w_{ij}^2 - W_i^2}{n - 1}}}`,
    String.raw`W_i = \sum_j w_{ij}, \quad s = \sqrt{\frac{1}{n} \sum_j x_j^2 - \bar{x}^2}`,
  ],
  symbols: [
    { latex: String.raw`G_i^{*}`, meaning: { zh: '地方i的標準分數', en: 'standard score of place i' } },
    { latex: String.raw`w_{ij}`, meaning: { zh: '自己或鄰居為1，其他為0', en: '1 for the place itself and its neighbours, else 0' } },
    { latex: String.raw`W_i`, meaning: { zh: '權重合計：鄰居數加1', en: 'sum of the weights: number of neighbours and 1' } },
    { latex: String.raw`x_j, \bar{x}`, meaning: { zh: '地方j的數值與平均', en: 'value of place j, and the mean' } },
    { latex: String.raw`s, n`, meaning: { zh: '標準差（除以n）與單位數', en: 'standard deviation (divisor n) and number of units' } },
  ],
  range: {
    zh: '標準分數：0＝與平均相當；大於1.96或小於−1.96＝在5%水準雙尾顯著（未作多重檢定校正）。正為熱區，負為冷區。',
    en: 'A standard score: 0 = as the average; above 1.96 or below −1.96 = significant at 5 %, two-sided, before any correction for many tests. Above 0 hot, below 0 cold.',
  },
  choices: [
    { zh: '自己也算在內（星號的意思），權重為0或1，與R套件spdep的localG（include.self）相同。', en: 'The place itself is included (that is the star) and weights are 0 or 1, as localG with include.self in the R package spdep.' },
    { zh: '地圖用雙尾常態p值；另有條件排列的擬p值，折成單尾，作法與局部莫蘭相同。', en: 'The map uses the two-sided normal p; there is a pseudo p by conditional permutation as well, folded to one tail as for the local Moran.' },
    { zh: '沒有鄰居的離島只有自己的數值，不列入檢定，也不著色；n是所有有數值的單位。', en: 'An island without neighbours has only its own value; it is not tested and not coloured. n counts all units with a value.' },
  ],
  caveats: [
    multipleTesting,
    {
      zh: '熱區說的是合計偏高，可能只因為中間一個地方特別高；與局部莫蘭一起看。',
      en: 'A hot spot has a high sum, which one very high place alone can bring about; read it beside the local Moran.',
    },
    {
      zh: '數值偏態很大時，常態p值不準；這時看排列的結果。',
      en: 'Where values are very skewed the normal p is off; the permutations are then the better guide.',
    },
    fewEstablishmentsJump,
    arealUnits,
  ],
  references: [references.getis1992, references.ord1995, references.castro2006],
});
