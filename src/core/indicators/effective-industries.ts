import { effectiveNumber } from '../statistics/diversity.ts';
import { structureIndicator } from './structure-indicator.ts';

export const effectiveIndustries = structureIndicator({
  id: 'effective-industries',
  method: 'entropy',
  title: { zh: '有效行業數（多樣性）', en: 'Effective number of industries (diversity)' },
  definition: {
    zh: '夏農熵的指數：當地的多樣程度相當於幾個一樣大的行業。',
    en: 'Exponential of Shannon’s entropy: how many industries of equal size would be as diverse as those here.',
  },
  formula: { zh: 'exp（−Σ 比重 × ln 比重）', en: 'exp(−Σ share × ln share)' },
  decimals: 1,
  caveats: [],
  valueOf: effectiveNumber,
});
