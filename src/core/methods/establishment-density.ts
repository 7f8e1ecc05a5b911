import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { arealUnits, countsNotJobs, registeredAddress, splitFactories } from './shared-caveats.ts';

export const establishmentDensity = methodEntry({
  id: 'establishment-density',
  title: { zh: '家數密度', en: 'Density of establishments' },
  purpose: { zh: '大小不同的地方，家數怎樣比較才公平？', en: 'How can counts of places of unlike size be compared?' },
  definition: {
    zh: '登記家數除以土地面積（每平方公里），或除以年底設籍人口（每千人）。',
    en: 'Registered establishments per km² of land, or per 1,000 registered inhabitants at the end of the year.',
  },
  formula: { zh: '登記家數 ÷ 土地面積（平方公里）；登記家數 ÷ 年底人口數 × 1,000', en: 'establishments ÷ land area in km²; establishments ÷ population at the end of the year × 1,000' },
  latex: [String.raw`d_r = \frac{x_r}{a_r}, \quad e_r = 1000 \times \frac{x_r}{p_r}`],
  symbols: [
    { latex: String.raw`d_r`, meaning: { zh: '地區r每平方公里家數', en: 'establishments per km² in region r' } },
    { latex: String.raw`e_r`, meaning: { zh: '地區r每千人家數', en: 'establishments per 1,000 inhabitants in region r' } },
    { latex: String.raw`x_r`, meaning: { zh: '地區r的家數', en: 'establishments in region r' } },
    { latex: String.raw`a_r`, meaning: { zh: '土地面積，平方公里', en: 'land area in km²' } },
    { latex: String.raw`p_r`, meaning: { zh: '年底設籍人口', en: 'registered population at the end of the year' } },
  ],
  range: {
    zh: '0以上，單位為家／平方公里或家／千人；沒有上限。',
    en: 'From 0 upwards, in establishments per km² or per 1,000 inhabitants; no upper end.',
  },
  choices: [
    { zh: '面積用官方公布的土地面積，只有縣市有；鄉鎮市區不以地圖多邊形代替。', en: 'The area is the official land area, which is there for counties only; the polygons of the map do not stand in for townships.' },
    { zh: '當年沒有人口資料時，用最近的年度並寫明兩個日期。', en: 'Where the population of the year is not among the data, the nearest year is used and both dates are given.' },
  ],
  caveats: [
    {
      zh: '面積含山地與農地，人口是設籍地而不是工作地；兩者都不是產業實際使用的土地或人。',
      en: 'Land includes mountains and fields, and people are counted where they are registered, not where they work: neither is what industry actually uses.',
    },
    registeredAddress,
    countsNotJobs,
    arealUnits,
    splitFactories,
  ],
  references: [references.ciccone1996],
});
