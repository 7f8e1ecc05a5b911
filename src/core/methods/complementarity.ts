import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, descriptionNotCause, fewEstablishmentsJump, splitFactories } from './shared-caveats.ts';

export const complementarity = methodEntry({
  id: 'complementarity',
  title: { zh: '互補行業', en: 'Complementarity' },
  purpose: { zh: '兩地之間，一地強而另一地缺的是哪些行業？', en: 'In which industries does one region have what the other lacks?' },
  definition: {
    zh: '一地的區位商數達到1.25、另一地不超過0.75的行業，兩個方向分開列出。',
    en: 'The industries with a location quotient of at least 1.25 in one region and at most 0.75 in the other, listed for both directions.',
  },
  formula: { zh: '一地商數 ≥ 1.25，且另一地商數 ≤ 0.75', en: 'quotient in one ≥ 1.25 and in the other ≤ 0.75' },
  latex: [String.raw`B_{rq} = [\mathrm{LQ}_{ri} \ge \tau_1 \land \mathrm{LQ}_{qi} \le \tau_2]`],
  symbols: [
    { latex: String.raw`B_{rq}`, meaning: { zh: '地區r強而地區q缺時為1，否則為0', en: '1 where region r is strong and region q lacks, else 0' } },
    { latex: String.raw`\mathrm{LQ}_{ri}, \mathrm{LQ}_{qi}`, meaning: { zh: '行業i在兩地的區位商數', en: 'location quotient of industry i in each of the two' } },
    { latex: String.raw`\tau_1, \tau_2`, meaning: { zh: '門檻：預設1.25與0.75', en: 'limits: 1.25 and 0.75 by default' } },
  ],
  range: {
    zh: '每個行業是或否；清單依強的一方的商數由高到低。空清單＝沒有這樣的行業。',
    en: 'Yes or no for each industry; lists run from the highest quotient of the strong side. An empty list = no such industry.',
  },
  choices: [
    { zh: '門檻1.25與0.75由本專案設定。', en: 'The limits 1.25 and 0.75 are set by this project.' },
    {
      zh: '強的一方至少要有5家，且商數的95%區間全在1以上（本專案設定）；只靠一兩家的高商數不列出。',
      en: 'The strong side needs at least five establishments and its whole 95 % interval above 1 (set by this project): a high quotient on one or two is not listed.',
    },
    { zh: '任一地沒有商數的行業略過。', en: 'Industries without a quotient in one of the two are passed over.' },
  ],
  caveats: [
    {
      zh: '一強一缺只是合作的線索；沒有運輸、採購或人才流動的資料。',
      en: 'Strong here and lacking there is a lead to a partnership only; there are no data on transport, purchases or people moving.',
    },
    descriptionNotCause,
    fewEstablishmentsJump,
    countsNotJobs,
    splitFactories,
  ],
  references: [references.isserman1977, references.florence1939],
});
