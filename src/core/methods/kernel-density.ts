import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { descriptionNotCause } from './shared-caveats.ts';

export const kernelDensity = methodEntry({
  id: 'kernel-density',
  title: { zh: '核密度', en: 'Kernel density' },
  purpose: { zh: '點的疏密在地面上是怎樣漸變的？', en: 'How does the density of points change over the ground?' },
  definition: {
    zh: '每個點在所定半徑內攤成一個平滑的小丘，所有小丘相加，就是每平方公里的點數。',
    en: 'Every point is spread into a smooth mound within the chosen radius; the mounds added up give points per km².',
  },
  formula: { zh: '各點的四次核函數（或乘以其權重）之和', en: 'sum of the quartic kernels of the points, each times its weight if it has one' },
  latex: [String.raw`f(u) = \sum_{d_p < h} \frac{3}{\pi h^2} \left( 1 - \frac{d_p^2}{h^2} \right)^2`],
  symbols: [
    { latex: String.raw`f(u)`, meaning: { zh: '位置u的密度，每平方公里點數', en: 'density at place u in points per km²' } },
    { latex: String.raw`d_p`, meaning: { zh: '位置u到點p的距離，公里', en: 'distance from place u to point p in km' } },
    { latex: String.raw`h`, meaning: { zh: '半徑（頻寬），公里', en: 'radius (bandwidth) in km' } },
  ],
  range: {
    zh: '每平方公里0點以上；半徑外的點沒有影響。密度乘以面積再相加，就是點的總數。',
    en: 'From 0 points per km²; points beyond the radius have no influence. Density times area adds up to the number of points.',
  },
  choices: [
    { zh: '四次（雙權）核函數，不除以點數，因此單位是每平方公里點數而不是機率。', en: 'Quartic (biweight) kernel, not divided by the number of points: the unit is points per km² and not a probability.' },
    {
      zh: '在藍伯特等面積方位投影（中心東經121°、北緯23.75°）的方格上計算；方格不大於半徑的一半，範圍比點再外推一個半徑。',
      en: 'Computed on square cells of Lambert’s azimuthal equal-area projection centred at 121° E, 23.75° N; cells are at most half of the radius, and the grid reaches one radius beyond the points.',
    },
    {
      zh: '格距為半徑的一半時，合計與點數相差不超過1.5%；四分之一時0.2%，十分之一時0.01%。',
      en: 'With cells of half the radius the sum agrees with the number of points within 1.5 %, with a quarter within 0.2 %, with a tenth within 0.01 %.',
    },
  ],
  caveats: [
    {
      zh: '半徑決定看到的樣子：太小只見個別的點，太大會抹平差異。',
      en: 'The radius decides what is seen: too small shows single points, too large smooths all away.',
    },
    {
      zh: '海岸不作校正：一部分密度落在海上，岸邊因此偏低。',
      en: 'There is no correction at the coast: part of the density falls on the sea, so it is too low beside it.',
    },
    descriptionNotCause,
  ],
  references: [references.silverman1986, references.snyder1987],
});
