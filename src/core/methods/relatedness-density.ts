import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, descriptionNotCause, fewCounties } from './shared-caveats.ts';

export const relatednessDensity = methodEntry({
  id: 'relatedness-density',
  title: { zh: '關聯密度', en: 'Relatedness density' },
  purpose: { zh: '此地已有的優勢行業，離這個行業有多近？', en: 'How close is this industry to what the region is already strong in?' },
  definition: {
    zh: '以鄰近度為權重，此地有優勢的行業占所有行業的比率。',
    en: 'The part of all industries, weighted by their proximity to this one, in which the region has an advantage.',
  },
  formula: { zh: '有優勢的行業與該行業的鄰近度之和 ÷ 所有行業與該行業的鄰近度之和', en: 'sum of the proximities to industries with an advantage ÷ sum of the proximities to all industries' },
  latex: [String.raw`\omega_{rj} = \frac{\sum_i M_{ri} \varphi_{ij}}{\sum_i \varphi_{ij}}`],
  symbols: [
    { latex: String.raw`\omega_{rj}`, meaning: { zh: '行業j在縣市r的關聯密度', en: 'density around industry j in county r' } },
    { latex: String.raw`M_{ri}`, meaning: { zh: '縣市r在行業i有優勢時為1，否則為0', en: '1 where county r has an advantage in industry i, else 0' } },
    { latex: String.raw`\varphi_{ij}`, meaning: { zh: '行業i與j的鄰近度', en: 'proximity of industries i and j' } },
  ],
  range: {
    zh: '由0（沒有任何相關的優勢）到1（所有相關的行業都有優勢），畫面上以百分比顯示。',
    en: 'From 0 (no advantage in anything related) to 1 (an advantage in everything related), shown as a percentage.',
  },
  choices: [
    {
      zh: '照原論文的式子，合計包括行業自己（i＝j）：已有優勢的行業算入自己；沒有優勢的，自己只在分母，對相近行業少的影響最大。',
      en: 'As the formula is printed, the sums include the industry itself (i = j): one with the advantage counts itself; one without has itself below the line only, which weighs most where an industry is near to few others.',
    },
    { zh: '任何縣市都沒有優勢的行業，沒有密度。', en: 'An industry in which no county has an advantage has no density.' },
  ],
  caveats: [
    fewCounties,
    {
      zh: '產業多元的縣市，對每個行業的密度都高；比較同一縣市之內的行業較有意義。',
      en: 'A diverse county has a high density around everything; comparing industries within one county says more.',
    },
    descriptionNotCause,
    countsNotJobs,
  ],
  references: [references.hidalgo2007, references.neffke2011],
});
