import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { descriptionNotCause } from './shared-caveats.ts';

export const robustnessCurve = methodEntry({
  id: 'robustness-curve',
  title: { zh: '穩健曲線', en: 'Robustness curve' },
  purpose: { zh: '改變距離或最少點數時，算出來的群是否還在？', en: 'Do the detected clusters stay when the distance or the minimum changes?' },
  definition: {
    zh: '對一連串的設定各做一次依密度分群，列出群數、成群的點的比率與最大的群，並說明相鄰兩次之間哪些群延續、出現、合併、分開或消失。',
    en: 'Density-based clusters under a row of settings: their number, the part of the points that is clustered, the largest cluster, and between one setting and the next which clusters persist, appear, merge, split or vanish.',
  },
  formula: {
    zh: '成群的比率＝成群的點數 ÷ 全部點數；共有的點超過任一群的一半時，前後兩群相連',
    en: 'clustered part = clustered points ÷ all points; a cluster before and one after are linked when they share more than half of the points of either',
  },
  latex: [
    String.raw`f = \frac{1}{n} \sum_{c=1}^{K} n_c`,
    String.raw`L_{cd} = \left[ \lvert c \cap d \rvert > \frac{1}{2} \min(n_c, n_d) \right]`,
  ],
  symbols: [
    { latex: String.raw`f`, meaning: { zh: '成群的比率', en: 'clustered part' } },
    { latex: String.raw`K`, meaning: { zh: '群數', en: 'number of clusters' } },
    { latex: String.raw`n_c, n`, meaning: { zh: '群c的點數與全部點數', en: 'points of cluster c, and all points' } },
    { latex: String.raw`L_{cd}`, meaning: { zh: '前一次的群c與後一次的群d相連時為1，否則為0', en: '1 where cluster c before and cluster d after are linked, else 0' } },
    { latex: String.raw`\lvert c \cap d \rvert`, meaning: { zh: '兩群共有的點數', en: 'points that the two share' } },
  ],
  range: {
    zh: '比率由0到1；最少點數不變而距離增加時不會下降，群數則可增可減。群數長時間不變的一段，表示結果在那裡不隨距離改變。',
    en: 'The part runs from 0 to 1 and never falls as the distance grows with the same minimum; the number of clusters may rise or fall. Along a level stretch the result does not hang on the distance.',
  },
  choices: [
    {
      zh: '後一次的群連到前一次的幾群＝合併；前一次的群連到後一次的幾群＝分開；沒有相連者＝出現或消失；只彼此相連＝延續。以過半為界。',
      en: 'One after linked with several before = merge; one before linked with several after = split; without a link = appeared or vanished; linked with each other alone = persists. The limit is a majority.',
    },
    {
      zh: '設定依序由短距離到長距離，或由多的最少點數到少的。',
      en: 'Settings run from short distances to long ones, or from a high minimum to a low one.',
    },
  ],
  caveats: [
    {
      zh: '平坦的一段是線索，不是證明；沒有平坦段時，任何一個設定都只是一種看法。',
      en: 'A level stretch is a lead and no proof; where there is none, any one setting is only one way of seeing.',
    },
    descriptionNotCause,
  ],
  references: [references.ester1996, references.spiliopoulou2006],
});
