import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { arealUnits, countsNotJobs, fewCounties, splitFactories } from './shared-caveats.ts';

export const locationalGini = methodEntry({
  id: 'locational-gini',
  title: { zh: '區位吉尼係數', en: 'Locational Gini coefficient' },
  purpose: { zh: '這個行業在全國是平均分布，還是集中在幾個地方？', en: 'Is this industry spread over the country as everything is, or gathered in a few places?' },
  definition: {
    zh: '把地區依區位商數由低到高排列，畫出行業累積占比對全部累積占比的羅倫茲曲線；係數是曲線與對角線之間面積的兩倍。',
    en: 'With the regions in ascending order of their location quotient, the cumulated share of the industry is drawn against the cumulated share of everything (Lorenz curve); the coefficient is twice the area between the curve and the diagonal.',
  },
  formula: { zh: '1 −（曲線下面積的兩倍）', en: '1 − twice the area below the curve' },
  latex: [
    String.raw`G_i = 1 - \sum_{k=1}^{m} (B_k - B_{k-1})(A_k + A_{k-1})`,
    String.raw`G_i = \frac{1}{2} \sum_r \sum_q b_r b_q \left| \frac{a_r}{b_r} - \frac{a_q}{b_q} \right|`,
  ],
  symbols: [
    { latex: String.raw`G_i`, meaning: { zh: '行業i的係數；兩式相等', en: 'coefficient of industry i; the two forms are equal' } },
    { latex: String.raw`a_r`, meaning: { zh: '地區r占該行業的比率', en: 'share of region r in the industry' } },
    { latex: String.raw`b_r`, meaning: { zh: '地區r占全部家數的比率', en: 'share of region r in everything' } },
    { latex: String.raw`A_k, B_k`, meaning: { zh: '排列中前k個地區a與b的合計', en: 'sums of a and b over the first k regions in order' } },
    { latex: String.raw`m`, meaning: { zh: '地區數', en: 'number of regions' } },
    { latex: String.raw`r, q`, meaning: { zh: '任兩個地區', en: 'any two regions' } },
  ],
  range: {
    zh: '0＝每個地區占該行業的比率都等於占全部的比率；越接近1越集中。最大值是1減最小地區的比率。',
    en: '0 = every region has the same share of the industry as of everything; the closer to 1, the more gathered. The greatest value possible is 1 less the share of the smallest region.',
  },
  choices: [
    {
      zh: '取面積的兩倍，尺度為0到1；也有人用面積本身，尺度為0到0.5（如R套件EconGeo），數值是這裡的一半。',
      en: 'Twice the area, on a scale from 0 to 1; others use the area itself, from 0 to 0.5 (as the R package EconGeo), which is half of the figure here.',
    },
    { zh: '比較的對象是全部家數的分布，不是各地一樣多。', en: 'The comparison is with where everything is, not with equal numbers everywhere.' },
    { zh: '沒有任何家數的地區不列入；行業哪裡都沒有時沒有數值。', en: 'Regions with nothing at all are left out; an industry that is nowhere has no figure.' },
  ],
  caveats: [
    {
      zh: '工廠少而大的行業，單憑廠數少就會顯得集中；本資料沒有廠的規模，無法扣除（埃里森與格雷瑟的指數需要規模）。',
      en: 'An industry of few large plants looks gathered for that reason alone; without plant sizes this cannot be taken out (the index of Ellison and Glaeser needs them).',
    },
    countsNotJobs,
    arealUnits,
    fewCounties,
    splitFactories,
  ],
  references: [references.krugman1991, references.hoover1936, references.ellison1997],
});
