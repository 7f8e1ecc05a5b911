import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { descriptionNotCause } from './shared-caveats.ts';

export const hullAndArea = methodEntry({
  id: 'hull-and-area',
  title: { zh: '群的外廓與面積', en: 'Hull and area of a cluster' },
  purpose: { zh: '一群點占多大的範圍，密度如何？', en: 'How much ground does a cluster of points cover, and how dense is it?' },
  definition: {
    zh: '包住一群所有點的最小凸多邊形；扣除海面後的部分是陸地上的外廓。面積以橢球面計算。',
    en: 'The smallest convex polygon around all points of a cluster; what is left of it without the sea is its hull on land. Areas are those on the ellipsoid.',
  },
  formula: { zh: '面積＝等面積球上多邊形的面積；陸地外廓＝凸多邊形 ∩ 陸地', en: 'area = that of the polygon on the authalic sphere; hull on land = convex polygon ∩ land' },
  latex: [
    String.raw`A = R^2 \left| \sum_k \epsilon_k \right|`,
    String.raw`\epsilon_k = 2 \arctan\left( \tan \frac{\lambda_{k+1} - \lambda_k}{2} \times \frac{\sin \frac{\xi_{k+1} + \xi_k}{2}}{\cos \frac{\xi_{k+1} - \xi_k}{2}} \right)`,
  ],
  symbols: [
    { latex: String.raw`A`, meaning: { zh: '面積', en: 'area' } },
    { latex: String.raw`R`, meaning: { zh: '等面積球的半徑，6,371.007公里', en: 'radius of the authalic sphere, 6,371.007 km' } },
    { latex: String.raw`\epsilon_k`, meaning: { zh: '第k邊與赤道之間的球面角盈', en: 'spherical excess between the k-th edge and the equator' } },
    { latex: String.raw`\lambda_k`, meaning: { zh: '第k個頂點的經度，弧度', en: 'longitude of the k-th corner in radians' } },
    { latex: String.raw`\xi_k`, meaning: { zh: '第k個頂點的等面積緯度', en: 'authalic latitude of the k-th corner' } },
  ],
  range: {
    zh: '面積0平方公里以上；所有點在一直線上（或不到三點）的群沒有外廓，也沒有面積。',
    en: 'Areas from 0 km²; a cluster whose points lie in one line, or are fewer than three, has no hull and no area.',
  },
  choices: [
    { zh: '凸包以單調鏈求得，邊在經緯度上為直線，如地圖所畫。', en: 'The hull is found by monotone chains, with edges straight in degrees as a map draws them.' },
    { zh: '面積的邊取大圓，邊長500公里以內的誤差小於0.1%。', en: 'For the area edges are great circles; the error is below 0.1 % for edges up to 500 km.' },
    { zh: '陸地用地圖上的（簡化過的）海岸。', en: 'Land is the land of the map, whose coast is simplified.' },
    { zh: '中心是各點在球面上的平均，可能落在沒有點的地方。', en: 'The centre is the mean of the points on the sphere; it may lie where no point is.' },
  ],
  caveats: [
    {
      zh: '凸包會包進中間沒有點的地方，所以密度偏低；彎曲的聚集區尤其如此。',
      en: 'A convex hull takes in ground without points, so the density is too low, above all for bent clusters.',
    },
    {
      zh: '一個偏遠的點就能讓外廓大很多。',
      en: 'A single far point makes the hull much larger.',
    },
    descriptionNotCause,
  ],
  references: [references.andrew1979, references.snyder1987, references.karney2013],
});
