import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, descriptionNotCause, fewCounties, splitFactories } from './shared-caveats.ts';

export const economicComplexity = methodEntry({
  id: 'economic-complexity',
  title: { zh: '經濟複雜度指數', en: 'Economic complexity index' },
  purpose: { zh: '哪些縣市的優勢行業彼此相似，可以怎樣排成一條由普遍到少見的序列？', en: 'Which counties have advantages of a like kind, and how do they line up from the commonplace to the rare?' },
  definition: {
    zh: '由「哪個縣市在哪個行業有優勢」的矩陣，求出縣市相似矩陣的第二特徵向量，再標準化。優勢相似的縣市數值相近。行業的指數（PCI）由同一個解得出。',
    en: 'The second eigenvector of how alike counties are in their advantages, standardised; counties with like advantages get like values. The index of industries (PCI) comes from the same solution.',
  },
  formula: { zh: '第二大特徵值的特徵向量，減平均、除以標準差', en: 'eigenvector of the second greatest eigenvalue, less its mean, divided by its standard deviation' },
  latex: [
    String.raw`\tilde{M}_{rq} = \sum_i \frac{M_{ri} M_{qi}}{k_r u_i}, \quad \tilde{M} v = \lambda_2 v`,
    String.raw`\mathrm{ECI}_r = \frac{v_r - \bar{v}}{\sigma_v}`,
    String.raw`w_i = \frac{1}{u_i} \sum_r M_{ri} v_r, \quad \mathrm{PCI}_i = \frac{w_i - \bar{w}}{\sigma_w}`,
  ],
  symbols: [
    { latex: String.raw`M_{ri}`, meaning: { zh: '縣市r在行業i有優勢（區位商數達到1）時為1，否則為0', en: '1 where county r has an advantage in industry i (a quotient of at least 1), else 0' } },
    { latex: String.raw`k_r`, meaning: { zh: '多元度：縣市r有優勢的行業數', en: 'diversity: number of industries in which county r has an advantage' } },
    { latex: String.raw`u_i`, meaning: { zh: '普遍度：在行業i有優勢的縣市數', en: 'ubiquity: number of counties with an advantage in industry i' } },
    { latex: String.raw`\tilde{M}_{rq}`, meaning: { zh: '縣市r與q優勢的相似度', en: 'likeness of the advantages of counties r and q' } },
    { latex: String.raw`\lambda_2, v`, meaning: { zh: '第二大特徵值與其特徵向量', en: 'second greatest eigenvalue and its eigenvector' } },
    { latex: String.raw`\bar{v}, \sigma_v`, meaning: { zh: '特徵向量的平均與母體標準差', en: 'mean and population standard deviation of the eigenvector' } },
    { latex: String.raw`w_i`, meaning: { zh: '行業i有優勢的縣市的平均值', en: 'mean over the counties with an advantage in industry i' } },
    { latex: String.raw`\mathrm{ECI}_r, \mathrm{PCI}_i`, meaning: { zh: '縣市與行業的指數', en: 'index of a county and of an industry' } },
  ],
  range: {
    zh: '沒有單位，平均為0、標準差為1，多在−2到2之間。只有相對的意義：不同年或不同分類的數值不能直接比較。',
    en: 'Without unit, mean 0 and standard deviation 1, mostly between −2 and 2. Relative only: values of other years or classifications cannot be compared.',
  },
  choices: [
    { zh: '正負號取與多元度正相關的一方；兩者無關時，註明正負號沒有意義。', en: 'The sign is the one that goes with diversity; where neither does, the page says that the sign means nothing.' },
    { zh: '用母體標準差（除以n）；縣市與行業各自標準化。', en: 'Population standard deviation (divisor n); counties and industries are each standardised over their own members.' },
    { zh: '沒有任何優勢的縣市、沒有縣市有優勢的行業，不列入並列名。', en: 'Counties without any advantage, and industries in which none has one, are left out by name.' },
    {
      zh: '第二與第三特徵值相差不到二十分之一時，註明次序不穩（門檻由本專案設定）；完全相同時沒有指數。',
      en: 'Where the second and third eigenvalues differ by less than a twentieth, the order is said to be unsteady (a limit set by this project); where they are equal there is no index.',
    },
  ],
  caveats: [
    fewCounties,
    {
      zh: '這個指數其實是把優勢相似的縣市排在一起，高低不等於技術高低；原方法用各國出口，這裡用國內家數。',
      en: 'The index lines up counties with like advantages, and high or low is not high or low technology; the method was made for exports of countries, and here it is fed with establishments of counties.',
    },
    descriptionNotCause,
    countsNotJobs,
    splitFactories,
  ],
  references: [references.hidalgo2009, references.hausmann2014, references.mealy2019],
});
