import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, fewEstablishmentsJump, registrationEffects, splitFactories, unlikeDates } from './shared-caveats.ts';

export const establishmentGrowth = methodEntry({
  id: 'establishment-growth',
  title: { zh: '家數增減率', en: 'Change in establishments' },
  purpose: { zh: '此地的家數比前一個日期多了或少了百分之幾？', en: 'By how many per cent has the number of establishments here risen or fallen since the earlier date?' },
  definition: {
    zh: '兩個日期之間登記家數的增減，占前期家數的比率，只比較兩個日期都有資料的地方。',
    en: 'The change in registered establishments between two dates as a part of the earlier count, only where both dates have data.',
  },
  formula: { zh: '（後期家數 − 前期家數）÷ 前期家數 × 100', en: '(later − earlier) ÷ earlier × 100' },
  latex: [String.raw`g_{ri} = 100 \times \frac{x_{ri}^{1} - x_{ri}^{0}}{x_{ri}^{0}}`],
  symbols: [
    { latex: String.raw`g_{ri}`, meaning: { zh: '地區r行業i的增減率，以百分比表示', en: 'change of industry i in region r, in per cent' } },
    { latex: String.raw`x_{ri}^{0}, x_{ri}^{1}`, meaning: { zh: '前期與後期的家數', en: 'establishments at the earlier and the later date' } },
  ],
  range: {
    zh: '−100%以上。0%＝沒有增減；100%＝加倍；−100%＝全部消失。',
    en: 'From −100 % upwards. 0 % = no change; 100 % = doubled; −100 % = all gone.',
  },
  choices: [
    { zh: '整段期間的增減，不換算成每年。', en: 'The change over the whole period, not converted to a year.' },
    { zh: '前期家數為0時沒有增減率；只有一個日期有資料時為「不可比較」。', en: 'With nothing at the earlier date there is no rate; with data at only one date the figure is “not comparable”.' },
    { zh: '取相鄰的兩個日期：工商家數2023年與2025年，工廠2016年與2020年。', en: 'Dates next to each other are compared: 2023 and 2025 for businesses, 2016 and 2020 for factories.' },
  ],
  caveats: [
    registrationEffects,
    {
      zh: '2016年的名錄用行業分類第9次修正，2020年用第10次修正；化學材料（18）與其他化學製品（19）的界線不同。',
      en: 'The list of 2016 uses revision 9 of the classification and that of 2020 revision 10; the border between chemical materials (18) and other chemical products (19) differs.',
    },
    unlikeDates,
    countsNotJobs,
    fewEstablishmentsJump,
    splitFactories,
  ],
  references: [references.toernqvist1985],
});
