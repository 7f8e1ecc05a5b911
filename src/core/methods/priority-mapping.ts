import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, proposedMappings, splitFactories } from './shared-caveats.ts';

export const priorityMapping = methodEntry({
  id: 'priority-mapping',
  title: { zh: '重點產業與行業的對應', en: 'Priority industries mapped to divisions' },
  purpose: { zh: '政府的重點產業沒有行業代碼，怎樣用家數來看它？', en: 'The government’s priority industries have no industry codes: how can counts speak of them?' },
  definition: {
    zh: '每項重點產業對應到一個以上的行業分類（大類或中類），家數是這些行業的合計。每一筆對應都有依據：來源明示，或本專案提議。',
    en: 'Each priority industry is mapped to one or more entries of the classification, and its count is their sum. Each link has a basis: stated by a source, or proposed by this project.',
  },
  formula: { zh: '所對應行業的家數之和，同一行業只算一次', en: 'sum of the counts of the mapped industries, each counted once' },
  latex: [String.raw`x_{rp} = \sum_{i \in D_p} x_{ri}`],
  symbols: [
    { latex: String.raw`x_{rp}`, meaning: { zh: '地區r在重點產業p的家數', en: 'establishments of priority industry p in region r' } },
    { latex: String.raw`D_p`, meaning: { zh: '重點產業p以所選依據對應到的行業，取聯集', en: 'industries that p is mapped to on the chosen bases, as one set' } },
    { latex: String.raw`x_{ri}`, meaning: { zh: '地區r行業i的家數', en: 'establishments of industry i in region r' } },
  ],
  range: {
    zh: '0以上，單位為家。是上限的意味：行業比重點產業寬，合計包含與計畫無關的廠商。',
    en: 'From 0 upwards, in establishments. Read it as an outer bound: industries are wider than the priority industry, and the sum holds firms outside the programme.',
  },
  choices: [
    { zh: '採用哪些依據由使用者選擇，畫面上寫明；改變依據，家數隨之改變。', en: 'The user chooses which bases count and the page names them; another choice gives another count.' },
    { zh: '多項重點產業一起看時，重複對應的行業只算一次。', en: 'With several priority industries together, an industry mapped to more than one counts once.' },
    { zh: '對應到但沒有縣市家數的行業，列名但不計入，也不當作0。', en: 'Mapped industries without counts by county are named and left out, not taken as 0.' },
  ],
  caveats: [
    proposedMappings,
    {
      zh: '不同計畫的重點產業互相重疊，家數不能跨計畫相加。',
      en: 'Priority industries of different programmes overlap; their counts must not be added across programmes.',
    },
    countsNotJobs,
    splitFactories,
  ],
  references: [references.dgbas2021],
});
