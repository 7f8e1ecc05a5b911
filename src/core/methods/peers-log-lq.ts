import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, fewEstablishmentsJump, splitFactories } from './shared-caveats.ts';

export const peersLogLq = methodEntry({
  id: 'peers-log-lq',
  title: { zh: '相似縣市：區位商數對數的相關', en: 'Peers: correlation of log location quotients' },
  purpose: { zh: '兩個縣市是否專精於同樣的行業？', en: 'Are two counties specialised in the same industries?' },
  definition: {
    zh: '兩地區位商數取對數後的皮爾森相關係數。大行業與小行業同樣重要，所以補足餘弦看不到的一面。',
    en: 'The Pearson correlation of the logarithms of their location quotients. Large and small industries weigh alike, which is what the cosine does not see.',
  },
  formula: { zh: '兩地區位商數對數的相關係數', en: 'correlation of the logarithms of the two counties’ quotients' },
  latex: [
    String.raw`\rho_{rq} = \frac{\sum_i (\ell_{ri} - \bar{\ell}_r)(\ell_{qi} - \bar{\ell}_q)}{\sqrt{\sum_i (\ell_{ri} - \bar{\ell}_r)^2} \sqrt{\sum_i (\ell_{qi} - \bar{\ell}_q)^2}}`,
    String.raw`\ell_{ri} = \ln \mathrm{LQ}_{ri}`,
  ],
  symbols: [
    { latex: String.raw`\rho_{rq}`, meaning: { zh: '縣市r與q的相關係數', en: 'correlation of counties r and q' } },
    { latex: String.raw`\ell_{ri}, \bar{\ell}_r`, meaning: { zh: '區位商數的自然對數，與縣市r的平均', en: 'natural logarithm of the quotient, and its mean in county r' } },
    { latex: String.raw`\mathrm{LQ}_{ri}`, meaning: { zh: '行業i在縣市r的區位商數', en: 'location quotient of industry i in county r' } },
    { latex: String.raw`q`, meaning: { zh: '另一個縣市', en: 'the other county' } },
  ],
  range: {
    zh: '由−1（專精的正好相反）到1（專精的相同）；0＝沒有關係。',
    en: 'From −1 (specialised in the opposite) to 1 (in the same); 0 = no relation.',
  },
  choices: [
    { zh: '只用兩地商數都大於0的行業，因為0沒有對數；用了幾個行業寫在旁邊。', en: 'Only industries with a quotient above 0 in both count, for 0 has no logarithm; their number is given.' },
    { zh: '不到三個行業，或商數沒有變化時，沒有數值。', en: 'With fewer than three, or quotients that do not vary, there is no figure.' },
  ],
  caveats: [
    {
      zh: '一地沒有的行業不列入，因此看不出「有對無」的差別；請同時看互補。',
      en: 'Industries that one of them lacks do not count, so having against lacking is not seen; read it beside complementarity.',
    },
    fewEstablishmentsJump,
    countsNotJobs,
    splitFactories,
  ],
  references: [references.pearson1895, references.florence1939],
});
