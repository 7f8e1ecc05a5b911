import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, fewEstablishmentsJump, splitFactories } from './shared-caveats.ts';

export const shareAndRank = methodEntry({
  id: 'share-and-rank',
  title: { zh: '占比與名次', en: 'Share and rank' },
  purpose: { zh: '這個行業占此地多少，此地排第幾？', en: 'How much of the region is this industry, and which place does the region take?' },
  definition: {
    zh: '占比是行業家數除以全部家數；名次是比自己高的地區數加1。',
    en: 'The share is the industry’s count over all; the rank is one more than the number of regions above.',
  },
  formula: { zh: '占比＝行業家數 ÷ 全部家數；名次＝1＋數值較高的地區數', en: 'share = industry ÷ all; rank = 1 + number of regions with a higher value' },
  latex: [String.raw`s_{ri} = \frac{x_{ri}}{x_r}`, String.raw`\rho_r = 1 + \sum_q [v_q > v_r]`],
  symbols: [
    { latex: String.raw`s_{ri}`, meaning: { zh: '行業i在地區r的占比', en: 'share of industry i in region r' } },
    { latex: String.raw`x_{ri}, x_r`, meaning: { zh: '地區r行業i的家數與全部家數', en: 'establishments of industry i in region r, and all' } },
    { latex: String.raw`\rho_r`, meaning: { zh: '地區r的名次', en: 'rank of region r' } },
    { latex: String.raw`v_q`, meaning: { zh: '地區q的數值', en: 'value of region q' } },
    { latex: String.raw`[v_q > v_r]`, meaning: { zh: '成立時為1，否則為0', en: '1 where it holds, else 0' } },
  ],
  range: {
    zh: '占比由0到1，以百分比顯示。名次1＝最高，旁邊寫明在幾個有數值的地區之中。',
    en: 'The share from 0 to 1, shown as a percentage. Rank 1 = highest, always with the number of regions that have a value.',
  },
  choices: [
    { zh: '同值同名次，下一個名次跳過（1、2、2、4）。', en: 'Equal values share the better rank and the next is skipped (1, 2, 2, 4).' },
    { zh: '缺值沒有名次，也不計入總數。', en: 'A missing value has no rank and does not count.' },
    { zh: '占比的分母是公布的總家數，包括未說明行業的工廠。', en: 'The denominator of a share is the published total, factories that state no industry included.' },
  ],
  caveats: [
    {
      zh: '名次把很小的差距也排成先後；差距小時，名次不代表真的較強。',
      en: 'A ranking turns even the smallest difference into an order; where values are close it does not mean that one is stronger.',
    },
    countsNotJobs,
    fewEstablishmentsJump,
    splitFactories,
  ],
  references: [references.goldstein1996],
});
