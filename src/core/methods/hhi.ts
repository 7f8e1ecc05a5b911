import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { arealUnits, countsNotJobs, splitFactories } from './shared-caveats.ts';

export const hhi = methodEntry({
  id: 'hhi',
  title: { zh: '產業集中度（賀芬達－赫希曼指數，HHI）', en: 'Concentration (Herfindahl–Hirschman index, HHI)' },
  purpose: { zh: '此地的產業集中在少數行業，還是分散在許多行業？', en: 'Does the region rest on a few industries or on many?' },
  definition: {
    zh: '各行業占比的平方和。也可以反過來計算一個行業集中在少數地區的程度。',
    en: 'The sum of the squared shares of the industries. The other way round it tells how far an industry is concentrated in a few regions.',
  },
  formula: { zh: '各行業占比平方後相加；標準化＝（指數 − 1/n）÷（1 − 1/n）', en: 'sum of the squared shares; normalised = (index − 1/n) ÷ (1 − 1/n)' },
  latex: [String.raw`H_r = \sum_{i=1}^{n} s_{ri}^2, \quad s_{ri} = \frac{x_{ri}}{x_r}`, String.raw`H^{*}_r = \frac{H_r - 1/n}{1 - 1/n}`],
  symbols: [
    { latex: String.raw`H_r`, meaning: { zh: '地區r的集中度', en: 'concentration of region r' } },
    { latex: String.raw`H^{*}_r`, meaning: { zh: '標準化的集中度', en: 'normalised concentration' } },
    { latex: String.raw`s_{ri}`, meaning: { zh: '行業i在地區r的占比', en: 'share of industry i in region r' } },
    { latex: String.raw`x_{ri}`, meaning: { zh: '地區r行業i的家數', en: 'establishments of industry i in region r' } },
    { latex: String.raw`x_r`, meaning: { zh: '地區r列入計算的家數合計', en: 'sum of the counted establishments in region r' } },
    { latex: String.raw`n`, meaning: { zh: '行業數，家數為0的行業也算', en: 'number of industries, those with 0 included' } },
  ],
  range: {
    zh: '由1/n（各行業一樣多）到1（全在一個行業）；標準化後由0到1，行業數不同的分類才可以比較。',
    en: 'From 1/n (all industries alike) to 1 (all in one); normalised from 0 to 1, so that classifications of unlike length can be compared.',
  },
  choices: [
    { zh: '占比以小數表示，不乘以10,000。', en: 'Shares are fractions; the index is not multiplied by 10,000.' },
    {
      zh: '只用說明了行業的工廠（08至33中類）；未說明行業的不列為一類。',
      en: 'For factories only the stated divisions 08 to 33 count; “not stated” is no industry of its own.',
    },
    { zh: '沒有任何家數時沒有數值。', en: 'Where nothing is counted there is no figure.' },
  ],
  caveats: [
    countsNotJobs,
    {
      zh: '這裡是行業的集中，不是廠商的市場集中；用於競爭政策的門檻不適用。',
      en: 'This is the concentration of industries, not of firms in a market; thresholds of competition policy do not apply.',
    },
    splitFactories,
    arealUnits,
  ],
  references: [references.herfindahl1950, references.hirschman1964],
});
