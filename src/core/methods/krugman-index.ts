import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, fewCounties, splitFactories } from './shared-caveats.ts';

export const krugmanIndex = methodEntry({
  id: 'krugman-index',
  title: { zh: '克魯曼專業化指數', en: 'Krugman specialisation index' },
  purpose: { zh: '此地的產業結構與全國（或全國其他地方）差多少？', en: 'How unlike is the region’s structure to that of the nation, or of the rest of it?' },
  definition: {
    zh: '各行業占比與基準占比之差，取絕對值後相加。除以2，就是此地要換行業、才會與基準相同的那一部分。',
    en: 'The absolute differences between the region’s shares and those of the base, added up. Half of it is the part of the establishments that would have to change industry to match the base.',
  },
  formula: { zh: '各行業｜此地占比 − 基準占比｜之和', en: 'sum over the industries of |share here − share in the base|' },
  latex: [
    String.raw`K_r = \sum_i \lvert s_{ri} - s_i \rvert`,
    String.raw`K^{\prime}_r = \sum_i \lvert s_{ri} - s^{\prime}_{i} \rvert, \quad s^{\prime}_{i} = \frac{x_i - x_{ri}}{x - x_r}`,
  ],
  symbols: [
    { latex: String.raw`K_r`, meaning: { zh: '對全國的指數', en: 'index against the nation' } },
    { latex: String.raw`K^{\prime}_r`, meaning: { zh: '對全國其他地方的指數', en: 'index against the rest of the nation' } },
    { latex: String.raw`s_{ri}`, meaning: { zh: '行業i在地區r的占比', en: 'share of industry i in region r' } },
    { latex: String.raw`s_i`, meaning: { zh: '行業i在全國的占比', en: 'share of industry i in the nation' } },
    { latex: String.raw`s^{\prime}_{i}`, meaning: { zh: '行業i在全國其他地方的占比', en: 'share of industry i in the rest of the nation' } },
    { latex: String.raw`x_{ri}, x_r`, meaning: { zh: '地區r行業i的家數與地區合計', en: 'establishments of industry i in region r, and of the region' } },
    { latex: String.raw`x_i, x`, meaning: { zh: '全國行業i的家數與全國合計', en: 'establishments of industry i in the nation, and of the nation' } },
  ],
  range: {
    zh: '0＝結構相同；2＝沒有任何共同的行業。對含有自己的全國計算時，不會到2。',
    en: '0 = the same structure; 2 = no industry in common. Against a nation that contains the region it stays below 2.',
  },
  choices: [
    {
      zh: '用0到2的原始尺度，不除以2。',
      en: 'The original scale from 0 to 2 is kept, not halved.',
    },
    {
      zh: '有兩種算法：對全國，以及對扣除自己後的其他地方；大縣市與自己比較時會被低估，所以後者較適合。',
      en: 'There are two ways: against the nation, and against the nation less the region. A large county compared with itself looks more ordinary than it is, and for it the second is the better one.',
    },
    { zh: '工廠只用說明了行業的08至33中類。', en: 'For factories only the stated divisions 08 to 33 count.' },
  ],
  caveats: [
    countsNotJobs,
    {
      zh: '家數少的縣市，指數會因零星家數偏高；請連同家數一起看。',
      en: 'A county with few establishments has a higher index for that reason alone; read it beside the count.',
    },
    fewCounties,
    splitFactories,
  ],
  references: [references.krugman1991],
});
