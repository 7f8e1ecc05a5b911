import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, descriptionNotCause, fewCounties, fewEstablishmentsJump } from './shared-caveats.ts';

export const growthCandidates = methodEntry({
  id: 'growth-candidates',
  title: { zh: '可能的下一個行業', en: 'What could grow next' },
  purpose: { zh: '此地還沒有優勢、但最接近現有優勢的是哪些行業？', en: 'Which industries does the region not yet excel in, though they are closest to what it does?' },
  definition: {
    zh: '在區位商數不到1的行業中，依關聯密度由高到低排列，並列出讓它密度高的三個現有優勢行業。',
    en: 'The industries with a location quotient below 1, in descending order of their relatedness density, each with the three industries of the region that make it dense.',
  },
  formula: { zh: '關聯密度 ×（區位商數小於1時為1，否則為0），由高到低', en: 'relatedness density × (1 where the quotient is below 1, else 0), highest first' },
  latex: [String.raw`c_{rj} = \omega_{rj} [\mathrm{LQ}_{rj} < 1]`, String.raw`p_{rij} = \frac{M_{ri} \varphi_{ij}}{\sum_k M_{rk} \varphi_{kj}}`],
  symbols: [
    { latex: String.raw`c_{rj}`, meaning: { zh: '行業j在縣市r的排序值', en: 'what orders industry j in county r' } },
    { latex: String.raw`\omega_{rj}`, meaning: { zh: '關聯密度', en: 'relatedness density' } },
    { latex: String.raw`\mathrm{LQ}_{rj}`, meaning: { zh: '區位商數', en: 'location quotient' } },
    { latex: String.raw`p_{rij}`, meaning: { zh: '密度中來自現有優勢行業i的部分', en: 'part of the density that comes from industry i of the region' } },
    { latex: String.raw`M_{ri}, \varphi_{ij}`, meaning: { zh: '有優勢時為1、否則為0的指標，與鄰近度', en: 'mark of an advantage (1 or 0), and proximity' } },
    { latex: String.raw`k`, meaning: { zh: '遍及所有行業', en: 'runs over all industries' } },
  ],
  range: {
    zh: '由0到1；只用來在同一縣市內排先後，數值本身不是機率。',
    en: 'From 0 to 1; it only orders the industries within one county and is no probability.',
  },
  choices: [
    { zh: '密度相同時，區位商數較高的在前。', en: 'Equal densities are ordered by the higher quotient.' },
    { zh: '沒有商數或密度的行業不列入。', en: 'Industries without a quotient or a density are left out.' },
    { zh: '列出貢獻最大的三個相關行業，以及各自的比率。', en: 'The three related industries that add most are named, with the part each adds.' },
  ],
  caveats: [
    descriptionNotCause,
    fewCounties,
    {
      zh: '排在前面只表示相近的行業常在一起；土地、水電、人力與市場都沒有計入。',
      en: 'A high place means only that such industries tend to be found together; land, water, power, labour and markets do not enter.',
    },
    fewEstablishmentsJump,
    countsNotJobs,
  ],
  references: [references.hidalgo2007, references.neffke2011],
});
