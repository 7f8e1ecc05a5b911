import { herfindahlHirschman } from '../statistics/concentration.ts';
import { structureIndicator } from './structure-indicator.ts';

export const herfindahl = structureIndicator({
  id: 'herfindahl-hirschman',
  method: 'hhi',
  title: { zh: '產業集中度（HHI）', en: 'Concentration (HHI)' },
  definition: {
    zh: '各行業占當地家數比重的平方和；只有一個行業時為1，行業愈多且愈平均愈小。',
    en: 'Sum of the squared shares of the industries; 1 with a single industry, smaller the more and the more equal they are.',
  },
  formula: { zh: 'Σ（行業家數 ÷ 全部家數）²', en: 'Σ (industry ÷ all)²' },
  decimals: 3,
  caveats: [],
  valueOf: herfindahlHirschman,
});
