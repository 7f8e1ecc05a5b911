import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { arealUnits } from './shared-caveats.ts';

export const spatialWeights = methodEntry({
  id: 'spatial-weights',
  title: { zh: '空間權重：誰是鄰居', en: 'Spatial weights: who is a neighbour' },
  purpose: { zh: '計算空間聚集時，哪些地方算是相鄰？', en: 'Which places count as neighbours when spatial clustering is measured?' },
  definition: {
    zh: '相鄰有兩種定義：皇后相鄰（界線至少有一點相接），或最近的k個地方。預設用皇后相鄰，並讓每個地方的鄰居權重合計為1。',
    en: 'There are two definitions: queen contiguity (borders that share at least one point) or the k nearest places. The default is queen, with the weights of the neighbours of each place adding up to 1.',
  },
  formula: { zh: '是鄰居時，權重＝1 ÷ 鄰居數；否則為0', en: 'weight = 1 ÷ number of neighbours for a neighbour, else 0' },
  latex: [String.raw`w_{ij} = \begin{cases} 1 / k_i & j \in N_i \\ 0 & j \notin N_i \end{cases}`],
  symbols: [
    { latex: String.raw`w_{ij}`, meaning: { zh: '地方j對地方i的權重', en: 'weight of place j for place i' } },
    { latex: String.raw`N_i`, meaning: { zh: '地方i的鄰居，不含自己', en: 'neighbours of place i, without itself' } },
    { latex: String.raw`k_i`, meaning: { zh: '地方i的鄰居數', en: 'number of neighbours of place i' } },
  ],
  range: {
    zh: '0到1；沒有鄰居的地方，權重全部為0，並列名。',
    en: 'From 0 to 1; a place without neighbours has only zeros and is named.',
  },
  choices: [
    { zh: '相鄰關係由未簡化的界線求得，地圖上的簡化不影響。', en: 'Contiguity is taken from the boundaries before they are simplified for the map.' },
    { zh: '最近的k個以橢球面距離、由各地的內部點量起；距離相同時取清單中在前的。這種關係不一定互相：偏遠地方的鄰居可能另有更近的鄰居。', en: 'The k nearest are measured on the ellipsoid between interior points; of places equally far the one earlier in the list is taken. It need not be mutual: the nearest of a remote place may have nearer ones of their own.' },
    { zh: '海上不相連的離島不硬接到本島；要讓離島也有鄰居，請改用最近的k個。', en: 'Islands are not joined to the main island by force; to give them neighbours, use the k nearest.' },
    { zh: '缺值的地方連同它的連線一起移除，不當作0，其餘鄰居的權重重新合計為1；最近的k個不另外遞補。', en: 'A place with a missing value is taken out together with its links and not counted as 0; the weights of the other neighbours again add up to 1, and the k nearest are not searched anew.' },
  ],
  caveats: [
    {
      zh: '皇后相鄰之下，沒有相鄰者的離島（如澎湖、金門、連江）沒有局部的結果，並逐一列名。',
      en: 'Under queen contiguity islands without a neighbour, such as Penghu, Kinmen and Lienchiang, have no local result and are named.',
    },
    {
      zh: '換一種鄰居定義，結果可能不同；重要的結論請用兩種都看一次。',
      en: 'Another definition of neighbours may give another result; check what matters with both.',
    },
    arealUnits,
  ],
  references: [references.cliff1981, references.bivand2018],
});
