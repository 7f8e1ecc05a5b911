import { methodEntry } from './method-entry.ts';
import { references } from './references.ts';
import { descriptionNotCause } from './shared-caveats.ts';

export const hexagonCounts = methodEntry({
  id: 'hexagon-counts',
  title: { zh: '六角格計數', en: 'Counts in hexagons' },
  purpose: { zh: '不用行政區，點在哪裡多、哪裡少？', en: 'Where are points many and where few, without administrative areas?' },
  definition: {
    zh: '以同樣大小的六角格鋪滿地面，數每一格內的點（或其權重的合計）。',
    en: 'The ground is covered with hexagons of equal size, and the points in each, or their weights, are added up.',
  },
  formula: { zh: '每格點數；每平方公里點數＝點數 ÷ 格的面積', en: 'points in each cell; per km² = points ÷ area of the cell' },
  latex: [String.raw`a = \frac{\sqrt{3}}{2} w^2, \quad f_c = \frac{n_c}{a}`],
  symbols: [
    { latex: String.raw`w`, meaning: { zh: '格寬：兩對邊的距離，也是相鄰兩格中心的距離', en: 'width of a cell between opposite sides, and between the centres of neighbours' } },
    { latex: String.raw`a`, meaning: { zh: '格的面積', en: 'area of a cell' } },
    { latex: String.raw`n_c`, meaning: { zh: '格c內的點數', en: 'points in cell c' } },
    { latex: String.raw`f_c`, meaning: { zh: '格c的密度', en: 'density of cell c' } },
  ],
  range: {
    zh: '只列有點的格。所有格的合計等於點的總數，每個點恰好屬於一格。',
    en: 'Only cells with a point are listed. They add up to all points, and every point is in exactly one cell.',
  },
  choices: [
    {
      zh: '在藍伯特等面積方位投影（中心東經121°、北緯23.75°）上鋪設，各格在地面上面積相同；臺灣周圍的格寬誤差在0.1%以內。',
      en: 'The cells lie on Lambert’s azimuthal equal-area projection centred at 121° E, 23.75° N, so all have the same area on the ground; around Taiwan their widths are true within 0.1 %.',
    },
    {
      zh: '角朝南北；其中一格以投影中心為中心，與點無關，所以換資料時格網不動。',
      en: 'Corners point north and south; one cell is centred at the centre of the projection whatever the points, so the grid stays when the data change.',
    },
    { zh: '點屬於最近的格心；正好在兩格之間時屬於偏南、再偏西的一格。', en: 'A point belongs to the nearest centre; one just between two to the southern, then the western one.' },
  ],
  caveats: [
    {
      zh: '格的大小與起點改變，圖樣也會改變。',
      en: 'Another size or origin of the grid gives another pattern.',
    },
    {
      zh: '海岸上的格有一部分在海上，每平方公里的數值偏低。',
      en: 'Cells on the coast lie partly in the sea, so their figure per km² is too low.',
    },
    descriptionNotCause,
  ],
  references: [references.carr1992, references.snyder1987, references.openshaw1984],
});
