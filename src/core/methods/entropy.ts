import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, splitFactories } from './shared-caveats.ts';

export const entropy = methodEntry({
  id: 'entropy',
  title: { zh: '夏農熵與有效行業數', en: 'Shannon entropy and effective number of industries' },
  purpose: { zh: '此地的產業有多元，相當於幾個一樣大的行業？', en: 'How diverse is the region: as diverse as how many industries of equal size?' },
  definition: {
    zh: '熵衡量家數在各行業間分布得多平均；取其指數，就是同樣多元時一樣大的行業數。',
    en: 'Entropy measures how evenly establishments are spread over industries; its exponential is the number of equally large industries that would be as diverse.',
  },
  formula: { zh: '負的各行業（占比 × 占比的自然對數）之和；有效行業數＝e的熵次方', en: 'minus the sum of share × natural logarithm of the share; effective number = e to the power of the entropy' },
  latex: [String.raw`S_r = -\sum_{i=1}^{n} s_{ri} \ln s_{ri}`, String.raw`D_r = \exp(S_r)`],
  symbols: [
    { latex: String.raw`S_r`, meaning: { zh: '地區r的熵，單位為奈特（自然對數）', en: 'entropy of region r in nats (natural logarithm)' } },
    { latex: String.raw`D_r`, meaning: { zh: '有效行業數', en: 'effective number of industries' } },
    { latex: String.raw`s_{ri}`, meaning: { zh: '行業i在地區r的占比', en: 'share of industry i in region r' } },
    { latex: String.raw`n`, meaning: { zh: '行業數', en: 'number of industries' } },
  ],
  range: {
    zh: '熵由0（全在一個行業）到ln n（各行業一樣多）；有效行業數由1到n。',
    en: 'Entropy from 0 (all in one industry) to ln n (all alike); the effective number from 1 to n.',
  },
  choices: [
    { zh: '用自然對數；占比為0的行業不增加熵（0 ln 0＝0）。', en: 'Natural logarithm; an industry with share 0 adds nothing (0 ln 0 = 0).' },
    { zh: '有效行業數是一階希爾數。', en: 'The effective number is the Hill number of order 1.' },
    {
      zh: '工廠只用說明了行業的08至33中類。',
      en: 'For factories only the stated divisions 08 to 33 count.',
    },
  ],
  caveats: [
    countsNotJobs,
    {
      zh: '分類越細，數值越大；只在同一種分類之內比較。',
      en: 'The finer the classification, the larger the figure; compare only within one classification.',
    },
    splitFactories,
  ],
  references: [references.shannon1948, references.hill1973, references.jost2006],
});
