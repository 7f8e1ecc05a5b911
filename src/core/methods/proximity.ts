import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, descriptionNotCause, fewCounties, splitFactories } from './shared-caveats.ts';

export const proximity = methodEntry({
  id: 'proximity',
  title: { zh: '產業鄰近度', en: 'Proximity of industries' },
  purpose: { zh: '哪些行業常在同一個地方一起有優勢？', en: 'Which industries tend to be strong in the same places?' },
  definition: {
    zh: '兩個行業各有優勢的縣市之中，兩者同時有優勢的比率，取較小的一個。有優勢是指區位商數達到1。',
    en: 'Of the counties with an advantage in one industry, the part that has it in the other as well, taking the smaller of the two ways round. An advantage is a location quotient of at least 1.',
  },
  formula: { zh: '兩者都有優勢的縣市數 ÷ 較普遍的行業有優勢的縣市數', en: 'counties with an advantage in both ÷ counties with it in the more widespread of the two' },
  latex: [
    String.raw`\varphi_{ij} = \min(P(i \mid j), P(j \mid i)) = \frac{\sum_r M_{ri} M_{rj}}{\max(u_i, u_j)}`,
    String.raw`M_{ri} = [\mathrm{LQ}_{ri} \ge 1], \quad u_i = \sum_r M_{ri}`,
  ],
  symbols: [
    { latex: String.raw`\varphi_{ij}`, meaning: { zh: '行業i與j的鄰近度', en: 'proximity of industries i and j' } },
    { latex: String.raw`P(i \mid j)`, meaning: { zh: '在j有優勢的縣市中，在i也有優勢的比率', en: 'of the counties with an advantage in j, the part with one in i' } },
    { latex: String.raw`M_{ri}`, meaning: { zh: '縣市r在行業i有優勢時為1，否則為0', en: '1 where county r has an advantage in industry i, else 0' } },
    { latex: String.raw`\mathrm{LQ}_{ri}`, meaning: { zh: '區位商數', en: 'location quotient' } },
    { latex: String.raw`u_i`, meaning: { zh: '在行業i有優勢的縣市數', en: 'number of counties with an advantage in industry i' } },
  ],
  range: {
    zh: '由0（從不同時有優勢）到1（總是同時有優勢）；自己與自己為1。',
    en: 'From 0 (never strong together) to 1 (always together); of an industry with itself 1.',
  },
  choices: [
    { zh: '優勢的門檻為區位商數1。', en: 'The threshold of an advantage is a quotient of 1.' },
    { zh: '任何縣市都沒有優勢的行業，與所有行業（包括自己）的鄰近度為0。', en: 'An industry in which no county has an advantage has proximity 0 to all, itself included.' },
    { zh: '有缺值的縣市先排除，不當作沒有優勢。', en: 'Counties with missing counts are left out first and do not pass for counties without advantages.' },
  ],
  caveats: [
    fewCounties,
    {
      zh: '原方法用上百個國家的出口；這裡只有22個縣市，鄰近度只能取少數幾個值。',
      en: 'The method was made for the exports of more than a hundred countries; with 22 counties a proximity can take only a few values.',
    },
    {
      zh: '常在一起不表示有供應關係；原因可能是港口、地形或歷史。',
      en: 'Being strong in the same places is no link of supply; ports, terrain or history may be behind it.',
    },
    descriptionNotCause,
    countsNotJobs,
    splitFactories,
  ],
  references: [references.hidalgo2007, references.balassa1965],
});
