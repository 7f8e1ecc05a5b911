import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, descriptionNotCause, registrationEffects, splitFactories, unlikeDates } from './shared-caveats.ts';

export const shiftShareClassic = methodEntry({
  id: 'shift-share-classic',
  title: { zh: '移轉份額分析（傳統）', en: 'Shift-share analysis (classic)' },
  purpose: { zh: '此地家數的增減，有多少來自全國景氣、多少來自產業結構、多少是此地自己的？', en: 'How much of the change here comes from the nation, how much from the mix of industries, and how much is the region’s own?' },
  definition: {
    zh: '把兩個日期之間的增減拆成三部分：全國成長（全國整體增減率會帶來的）、產業結構（所在行業在全國快於或慢於整體）、在地（此地快於或慢於同一行業的全國）。三部分相加等於增減。',
    en: 'The change between two dates in three parts: national (what the growth of the whole nation would have brought), mix (its industries grow faster or slower in the nation than the whole) and local (they grow faster or slower here than in the nation). The parts add up to the change.',
  },
  formula: {
    zh: '全國＝前期家數 × 全國增減率；結構＝前期家數 ×（行業全國增減率 − 全國增減率）；在地＝增減 − 前期家數 × 行業全國增減率',
    en: 'national = earlier count × national rate; mix = earlier count × (industry’s national rate − national rate); local = change − earlier count × industry’s national rate',
  },
  latex: [
    String.raw`x_{ri}^{1} - x_{ri}^{0} = N_{ri} + M_{ri} + L_{ri}`,
    String.raw`N_{ri} = x_{ri}^{0} g, \quad M_{ri} = x_{ri}^{0} (g_i - g), \quad L_{ri} = x_{ri}^{1} - x_{ri}^{0} (1 + g_i)`,
    String.raw`g = \frac{x^{1}}{x^{0}} - 1, \quad g_i = \frac{x_i^{1}}{x_i^{0}} - 1`,
  ],
  symbols: [
    { latex: String.raw`x_{ri}^{0}, x_{ri}^{1}`, meaning: { zh: '地區r行業i前期與後期的家數', en: 'establishments of industry i in region r at the earlier and the later date' } },
    { latex: String.raw`N_{ri}`, meaning: { zh: '全國成長部分', en: 'national part' } },
    { latex: String.raw`M_{ri}`, meaning: { zh: '產業結構部分', en: 'mix part' } },
    { latex: String.raw`L_{ri}`, meaning: { zh: '在地部分', en: 'local part' } },
    { latex: String.raw`g`, meaning: { zh: '全國整體的增減率', en: 'growth rate of the nation as a whole' } },
    { latex: String.raw`g_i`, meaning: { zh: '行業i在全國的增減率', en: 'growth rate of industry i in the nation' } },
  ],
  range: {
    zh: '單位是家數，正負都可能；地區的各部分是其所有行業的合計，三部分（連同新行業）之和就是實際增減。在地部分為正＝比同一行業的全國成長得多。',
    en: 'In establishments, above or below 0; the parts of a region are sums over its industries and add up to the actual change (with new industries, if any). A local part above 0 = more growth than the same industries had in the nation.',
  },
  choices: [
    {
      zh: '全國＝兩個日期都有資料的縣市合計；其他縣市不列入並註明原因，因此缺資料不會看成增減。',
      en: 'The nation is the sum of the counties with data at both dates; the others are left out by name, so that missing data do not look like growth or decline.',
    },
    {
      zh: '前期全國沒有的行業沒有增減率：其全部增減另列為「新行業」，三部分加上它仍等於增減。',
      en: 'An industry that the nation did not have at the earlier date has no rate: its whole change stands apart as “new industry”, and with it the parts still add up.',
    },
    { zh: '工廠只用說明了行業的08至33中類，工商家數用大類。', en: 'For factories the stated divisions 08 to 33 are used, for businesses the sections.' },
  ],
  caveats: [
    descriptionNotCause,
    registrationEffects,
    unlikeDates,
    countsNotJobs,
    {
      zh: '行業分得粗細不同，產業結構部分與在地部分的界線就不同；只比較同一種分類的結果。',
      en: 'With finer industries the line between mix and local moves; compare only results of one classification.',
    },
    splitFactories,
  ],
  references: [references.dunn1960],
});
