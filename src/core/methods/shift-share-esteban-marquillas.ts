import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, descriptionNotCause, registrationEffects, splitFactories, unlikeDates } from './shared-caveats.ts';

export const shiftShareEstebanMarquillas = methodEntry({
  id: 'shift-share-esteban-marquillas',
  title: { zh: '移轉份額分析（埃斯特班－馬奇拉斯）', en: 'Shift-share analysis (Esteban-Marquillas)' },
  purpose: { zh: '此地成長較快，是因為本身有競爭力，還是因為專精於此地領先的行業？', en: 'Is the region ahead because it competes well, or because it specialises in the industries in which it leads?' },
  definition: {
    zh: '傳統分析的在地部分同時含有產業結構的影響。這個方法先算出此地若有全國結構時的家數（同構家數），再把在地部分拆成競爭效果與配置效果。',
    en: 'The local part of the classic analysis still depends on the region’s structure. This method takes the count that the region would have with the nation’s structure (the homothetic count) and divides the local part into a competitive and an allocation effect.',
  },
  formula: {
    zh: '競爭效果＝同構家數 ×（此地增減率 − 行業全國增減率）；配置效果＝（前期家數 − 同構家數）×（此地增減率 − 行業全國增減率）',
    en: 'competitive = homothetic count × (rate here − industry’s national rate); allocation = (earlier count − homothetic count) × (rate here − industry’s national rate)',
  },
  latex: [
    String.raw`L_{ri} = C_{ri} + A_{ri}`,
    String.raw`C_{ri} = h_{ri} (g_{ri} - g_i), \quad A_{ri} = (x_{ri}^{0} - h_{ri}) (g_{ri} - g_i)`,
    String.raw`h_{ri} = x_r^{0} \frac{x_i^{0}}{x^{0}}`,
  ],
  symbols: [
    { latex: String.raw`L_{ri}`, meaning: { zh: '傳統分析的在地部分', en: 'local part of the classic analysis' } },
    { latex: String.raw`C_{ri}`, meaning: { zh: '競爭效果：不受此地結構影響的優勢', en: 'competitive effect: the lead freed of the region’s structure' } },
    { latex: String.raw`A_{ri}`, meaning: { zh: '配置效果：專業化帶來的部分', en: 'allocation effect: what specialisation adds' } },
    { latex: String.raw`h_{ri}`, meaning: { zh: '同構家數', en: 'homothetic count' } },
    { latex: String.raw`g_{ri}, g_i`, meaning: { zh: '行業i在地區r與在全國的增減率', en: 'growth rate of industry i in region r and in the nation' } },
    { latex: String.raw`x_{ri}^{0}, x_r^{0}`, meaning: { zh: '前期地區r行業i的家數與地區合計', en: 'earlier count of industry i in region r, and of the region' } },
    { latex: String.raw`x_i^{0}, x^{0}`, meaning: { zh: '前期全國行業i的家數與全國合計', en: 'earlier count of industry i in the nation, and of the nation' } },
  ],
  range: {
    zh: '單位是家數，正負都可能。配置效果為正＝專精於此地領先的行業，或避開了此地落後的行業；為負則相反。',
    en: 'In establishments, above or below 0. An allocation effect above 0 = specialised where the region is ahead, or thin where it is behind; below 0 the opposite.',
  },
  choices: [
    {
      zh: '只有此地前期沒有、而全國已有的行業，在此地沒有增減率：它的在地部分不拆開，列為「未拆分」。',
      en: 'An industry that the region, but not the nation, lacked at the earlier date has no rate here: its local part is not divided and stands as “not split”.',
    },
    {
      zh: '全國＝兩個日期都有資料的縣市合計；前期全國沒有的行業列為「新行業」，與傳統分析相同。',
      en: 'The nation is the sum of the counties with data at both dates, and industries new to the nation stand apart, as in the classic analysis.',
    },
  ],
  caveats: [
    descriptionNotCause,
    registrationEffects,
    unlikeDates,
    countsNotJobs,
    {
      zh: '家數少的行業增減率跳動大，配置效果會跟著跳動。',
      en: 'Industries with few establishments have jumpy rates, and the allocation effect jumps with them.',
    },
    splitFactories,
  ],
  references: [references.esteban1972, references.dunn1960],
});
