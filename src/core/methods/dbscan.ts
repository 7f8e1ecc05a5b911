import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { descriptionNotCause } from './shared-caveats.ts';

export const dbscan = methodEntry({
  id: 'dbscan',
  title: { zh: '依密度分群（DBSCAN）', en: 'Density-based clusters (DBSCAN)' },
  purpose: { zh: '不看行政界線，點（如工廠或據點）實際聚集在哪些地方？', en: 'Where do points, such as factories or sites, gather, whatever the boundaries?' },
  definition: {
    zh: '在所定距離內至少有所定數目的點，就是核心點；彼此在距離內的核心點連成一群，距離內的其他點跟著加入。其餘的點不屬於任何一群。',
    en: 'A point with at least the chosen number of points within the chosen distance is a core point; core points within the distance of one another form a cluster, and other points within reach join it. All others belong to none.',
  },
  formula: { zh: '核心點：距離內的點數（含自己）≥ 最少點數', en: 'core point: points within the distance, itself included ≥ minimum' },
  latex: [
    String.raw`N(p) = [q : d(p, q) \le \varepsilon], \quad \lvert N(p) \rvert \ge m`,
    String.raw`d(p, q) = 2 R \arcsin \sqrt{\sin^2 \frac{\beta_q - \beta_p}{2} + \cos \beta_p \cos \beta_q \sin^2 \frac{\lambda_q - \lambda_p}{2}}`,
  ],
  symbols: [
    { latex: String.raw`N(p)`, meaning: { zh: '點p距離內的點，含自己', en: 'points within the distance of p, itself included' } },
    { latex: String.raw`\varepsilon`, meaning: { zh: '距離，公尺', en: 'distance in metres' } },
    { latex: String.raw`m`, meaning: { zh: '最少點數', en: 'minimum number of points' } },
    { latex: String.raw`d(p, q)`, meaning: { zh: '兩點間的半正矢（球面）距離', en: 'haversine (great-circle) distance of two points' } },
    { latex: String.raw`R`, meaning: { zh: '地球平均半徑，6,371,008.8公尺', en: 'mean radius of the earth, 6,371,008.8 m' } },
    { latex: String.raw`\beta, \lambda`, meaning: { zh: '緯度與經度', en: 'latitude and longitude' } },
  ],
  range: {
    zh: '每個點屬於一群或不屬於任何一群；群數由0起。距離越大或最少點數越小，群越大、越容易連成一片。',
    en: 'Each point belongs to one cluster or to none; the number of clusters starts from 0. A larger distance or a smaller minimum makes clusters grow and run together.',
  },
  choices: [
    { zh: '自己算一點（與scikit-learn相同）。', en: 'A point counts itself, as in scikit-learn.' },
    { zh: '各群依第一個核心點的先後編號；在兩群之間的邊緣點歸編號在前的一群，因此同一份資料結果相同。', en: 'Clusters are numbered by their first core point and a border point between two goes to the earlier one, so the same data give the same result.' },
    {
      zh: '距離用球面的半正矢公式，不用經緯度差；正好等於所定距離也算在內。',
      en: 'Distances are haversine on the sphere, not differences of degrees; a point exactly at the distance counts.',
    },
    {
      zh: '與有名稱的聚落比對：算出的群有足夠的點在其鄉鎮市區內，或有一點在其所在位置的所定距離內，就算相符；沒有位置或沒有點可比的聚落，不算作沒找到。',
      en: 'Compared with named clusters, one belongs to another when enough of its points are in its townships, or one is within the given distance of its own place; a named cluster without a place, or without any point there, is no miss.',
    },
  ],
  caveats: [
    {
      zh: '結果隨距離與最少點數而變，沒有唯一的答案；請看穩健曲線。',
      en: 'The result depends on the distance and the minimum and there is no single answer; see the robustness curve.',
    },
    {
      zh: '點的位置多半是登記地址，不一定是生產的地方；同址的點疊在一起，都會計入。',
      en: 'Points mostly stand at registered addresses, which need not be where the work is done; points at one address coincide and all count.',
    },
    {
      zh: '算出來的群與有名稱的產業聚落不同：前者只看距離，不看行業關係或組織。',
      en: 'A cluster found here is no named industrial cluster: it knows distance only, not how firms are related or organised.',
    },
    descriptionNotCause,
  ],
  references: [references.ester1996, references.schubert2017, references.sinnott1984],
});
