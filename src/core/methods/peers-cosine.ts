import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, splitFactories } from './shared-caveats.ts';

export const peersCosine = methodEntry({
  id: 'peers-cosine',
  title: { zh: '相似縣市：占比的餘弦', en: 'Peers: cosine of shares' },
  purpose: { zh: '哪些縣市的產業結構最像此地，像在哪裡、差在哪裡？', en: 'Which counties have a structure like this one, what makes them alike and what parts them?' },
  definition: {
    zh: '把每個縣市的行業占比看成一個方向，兩個方向夾角的餘弦就是相似度；縣市大小不影響。',
    en: 'The shares of the industries of a county are taken as a direction; the cosine of the angle between two of them is how alike they are. The size of the counties does not matter.',
  },
  formula: { zh: '兩地占比相乘之和 ÷（兩地占比平方和的平方根之積）', en: 'sum of the products of the shares ÷ product of the root sums of their squares' },
  latex: [
    String.raw`c_{rq} = \frac{\sum_i s_{ri} s_{qi}}{\sqrt{\sum_i s_{ri}^2} \sqrt{\sum_i s_{qi}^2}}`,
    String.raw`a_i = \frac{s_{ri} s_{qi}}{\sqrt{\sum_j s_{rj}^2} \sqrt{\sum_j s_{qj}^2}}, \quad d_i = s_{ri} - s_{qi}`,
  ],
  symbols: [
    { latex: String.raw`c_{rq}`, meaning: { zh: '縣市r與q的相似度', en: 'likeness of counties r and q' } },
    { latex: String.raw`s_{ri}, s_{qi}`, meaning: { zh: '行業i在兩地的占比', en: 'share of industry i in each of the two' } },
    { latex: String.raw`a_i`, meaning: { zh: '行業i對相似度的貢獻，合計等於餘弦', en: 'what industry i adds to the likeness; the sum is the cosine' } },
    { latex: String.raw`d_i`, meaning: { zh: '兩地占比之差', en: 'difference of the shares' } },
    { latex: String.raw`j`, meaning: { zh: '遍及所有行業', en: 'runs over all industries' } },
  ],
  range: {
    zh: '由0（沒有共同的行業）到1（占比完全相同）。',
    en: 'From 0 (no industry in common) to 1 (the same shares).',
  },
  choices: [
    { zh: '每個相似縣市列出貢獻最大的三個行業，與占比相差最大的三個行業（帶正負號）。', en: 'For each peer the three industries that add most are named, and the three whose shares differ most, with the sign.' },
    { zh: '有缺值的縣市不列入並註明原因；沒有任何家數的也不列入。', en: 'Counties with a gap are left out with its reason, and so are those with nothing counted.' },
  ],
  caveats: [
    {
      zh: '到處都大的行業（如批發零售）讓所有縣市看來都像；請同時看區位商數的相關。',
      en: 'Industries that are large everywhere, such as trade, make all counties look alike; read it beside the correlation of location quotients.',
    },
    countsNotJobs,
    splitFactories,
  ],
  references: [references.salton1983, references.jaffe1986],
});
