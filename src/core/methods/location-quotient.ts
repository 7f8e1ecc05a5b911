import { defaultSizeFloor } from '../statistics/location-quotient-matrix.ts';
import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { countsNotJobs, fewEstablishmentsJump, registeredAddress, splitFactories, unlikeDates } from './shared-caveats.ts';

export const locationQuotient = methodEntry({
  id: 'location-quotient',
  title: { zh: '區位商數', en: 'Location quotient' },
  purpose: { zh: '這個行業在此地是否比基準（通常是全國）更集中？', en: 'Is this industry more concentrated here than in the base, usually the nation?' },
  definition: {
    zh: '一個行業在此地家數中的占比，除以它在基準家數中的占比。旁邊的區間表示：家數這麼少時，單憑機遇可以讓商數移動多遠。',
    en: 'An industry’s share of the establishments here divided by its share in the base. The interval beside it says how far chance alone could move the quotient with so few establishments.',
  },
  formula: {
    zh: '（此地行業家數 ÷ 此地全部家數）÷（基準行業家數 ÷ 基準全部家數）；區間＝觀察家數的卜瓦松精確區間 ÷ 期望家數',
    en: '(industry here ÷ all here) ÷ (industry in the base ÷ all in the base); interval = exact Poisson interval of the observed count ÷ expected count',
  },
  latex: [
    String.raw`\mathrm{LQ}_{ri} = \frac{x_{ri} / x_r}{x_i / x} = \frac{x_{ri}}{E_{ri}}`,
    String.raw`E_{ri} = x_r \frac{x_i}{x}`,
    String.raw`\left[ \frac{\chi^2_{\alpha/2}(2 x_{ri})}{2 E_{ri}}, \frac{\chi^2_{1-\alpha/2}(2 x_{ri} + 2)}{2 E_{ri}} \right]`,
  ],
  symbols: [
    { latex: String.raw`\mathrm{LQ}_{ri}`, meaning: { zh: '地區r、行業i的區位商數', en: 'location quotient of industry i in region r' } },
    { latex: String.raw`x_{ri}`, meaning: { zh: '地區r行業i的家數', en: 'establishments of industry i in region r' } },
    { latex: String.raw`x_r`, meaning: { zh: '地區r的全部家數', en: 'all establishments in region r' } },
    { latex: String.raw`x_i`, meaning: { zh: '基準中行業i的家數', en: 'establishments of industry i in the base' } },
    { latex: String.raw`x`, meaning: { zh: '基準的全部家數', en: 'all establishments in the base' } },
    { latex: String.raw`E_{ri}`, meaning: { zh: '期望家數：此地若有基準的占比會有的家數', en: 'expected count: what the region would have with the share of the base' } },
    { latex: String.raw`\chi^2_{\alpha}(k)`, meaning: { zh: '自由度k的卡方分布在機率α的分位數', en: 'quantile at probability α of the chi-square distribution with k degrees of freedom' } },
    { latex: String.raw`\alpha`, meaning: { zh: '1減信賴水準；95%區間為0.05', en: '1 less the confidence; 0.05 for a 95 % interval' } },
  ],
  range: {
    zh: '0以上，沒有單位。1＝與基準相同；2＝占比是基準的兩倍；0＝此地沒有這個行業。區間不含1時，差異不只是機遇造成的起伏。',
    en: 'From 0 upwards, without unit. 1 = as in the base; 2 = twice its share; 0 = the industry is absent. Where the interval does not contain 1, the difference is more than the play of chance.',
  },
  choices: [
    {
      zh: '基準預設為該日期有資料的縣市合計，也可改用區域或選定的縣市；畫面上寫明用的是哪一個。',
      en: 'The base is by default all counties with data at that date; it can be a set of regions or one chosen county, and the page says which.',
    },
    {
      zh: '分母是公布的總家數：工商家數用總計，工廠用工廠總數，其中包括未說明行業的工廠。',
      en: 'Denominators are the published totals: all businesses, or all factories, which include the factories that state no industry.',
    },
    {
      zh: '期望家數視為固定，只有觀察家數帶有機遇（與標準化死亡比的作法相同）。有小數的家數，以同一公式在整數之間內插。',
      en: 'The expected count is taken as fixed and only the observed count as subject to chance, as for standardised mortality ratios. For fractional counts the same formula interpolates between the whole ones.',
    },
    {
      zh: '一句話介紹一地時（本專案設定）：只看至少5家、95%區間全在1以上的行業，其中占當地家數5%以上者取商數最高的一個；沒有這麼大的，才取較小行業中商數最高的，句中會寫明。',
      en: 'Where one sentence stands for a region (rule set by this project): of the industries with at least five establishments and the whole 95 % interval above 1, the one with the highest quotient among those that make up 5 % or more of the establishments there; only where none is so large, the highest of the smaller ones, and the sentence says so.',
    },
    {
      zh: `大小門檻為${defaultSizeFloor}家（本專案設定）：不到時照樣列出，但加標示，依商數排列時排在其他行業之後。`,
      en: `The size floor is ${defaultSizeFloor} establishments (set by this project): below it the quotient is shown and marked, and stands after the others in a list by quotient.`,
    },
  ],
  caveats: [
    countsNotJobs,
    registeredAddress,
    splitFactories,
    fewEstablishmentsJump,
    unlikeDates,
    {
      zh: '區間不是調查誤差：登記資料是全部而不是抽樣。它也不反映登記地址或行業申報不準。',
      en: 'The interval is no sampling error, for the register is complete; nor does it reflect wrong addresses or activities in the register.',
    },
  ],
  references: [references.florence1939, references.garwood1936, references.ulm1990, references.isserman1977],
});
