import { krugmanIndex } from '../statistics/krugman.ts';
import { structureIndicator } from './structure-indicator.ts';

export const krugmanSpecialisation = structureIndicator({
  id: 'krugman-index',
  method: 'krugman-index',
  title: { zh: '克魯曼專業化指數', en: 'Krugman specialisation index' },
  definition: {
    zh: '當地產業結構與全國的差距：各行業比重差的絕對值總和，0＝與全國相同，2＝完全不同。',
    en: 'How far the structure here is from the nation’s: the sum of the absolute differences of the shares; 0 = the same, 2 = nothing in common.',
  },
  formula: { zh: 'Σ｜此地比重 − 全國比重｜', en: 'Σ |share here − share in the nation|' },
  decimals: 2,
  caveats: [{ zh: '全國為有資料的各地合計，包含此地。', en: 'The nation is all regions with data together, this one included.' }],
  valueOf: krugmanIndex,
});
