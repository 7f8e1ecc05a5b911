import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, fewEstablishmentsJump, registrationEffects, unlikeDates } from './shared-caveats.ts';

export const lqGrowth = methodEntry({
  id: 'lq-growth',
  title: { zh: '區位商數增減率', en: 'Change in location quotient' },
  purpose: { zh: '此地的專業化比先前加深還是減弱？', en: 'Has the specialisation here deepened or faded?' },
  definition: {
    zh: '後期區位商數相對於前期的增減比率。兩期各用當期的基準，因此全國一起成長或衰退不會造成變化。',
    en: 'The relative change of the location quotient between two dates. Each date has its own base, so a growth or decline of the whole nation leaves it unchanged.',
  },
  formula: { zh: '後期區位商數 ÷ 前期區位商數 − 1', en: 'later quotient ÷ earlier quotient − 1' },
  latex: [String.raw`g_{ri} = \frac{\mathrm{LQ}_{ri}^{1}}{\mathrm{LQ}_{ri}^{0}} - 1`],
  symbols: [
    { latex: String.raw`g_{ri}`, meaning: { zh: '地區r行業i區位商數的變化率', en: 'relative change of the quotient of industry i in region r' } },
    { latex: String.raw`\mathrm{LQ}_{ri}^{0}`, meaning: { zh: '前期的區位商數', en: 'quotient at the earlier date' } },
    { latex: String.raw`\mathrm{LQ}_{ri}^{1}`, meaning: { zh: '後期的區位商數', en: 'quotient at the later date' } },
  ],
  range: {
    zh: '−1以上，畫面上以百分比顯示。0＝專業化程度不變；0.1（10%）＝加深一成；−1＝行業從此地消失。',
    en: 'From −1 upwards, shown as a percentage. 0 = as specialised as before; 0.1 (10 %) = a tenth more; −1 = the industry has gone from the region.',
  },
  choices: [
    {
      zh: '前期商數為0，或任一期沒有商數時，沒有變化率；不以0代替。',
      en: 'Where the earlier quotient is 0, or one of the two is not defined, there is no change to give, and no 0 in its place.',
    },
    {
      zh: '兩期只用兩個日期都有資料的縣市作基準。',
      en: 'The base of both dates is made of the counties with data at both.',
    },
  ],
  caveats: [
    {
      zh: '商數上升可能是此地增加，也可能是別處減少；請與家數增減率一起看。',
      en: 'A quotient rises because the industry grew here or because it shrank elsewhere; read it beside the change in establishments.',
    },
    countsNotJobs,
    registrationEffects,
    unlikeDates,
    fewEstablishmentsJump,
  ],
  references: [references.florence1939, references.isserman1977],
});
