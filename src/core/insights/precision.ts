import type { Precision } from '../layers/mark.ts';
import type { Text } from '../text.ts';

/** How well the place of a thing is known, as a sentence beside it. */
export const precisionSentences: Readonly<Record<Precision, Text>> = {
  site: { zh: '地圖上的點是該地點本身。', en: 'The point on the map is the place itself.' },
  approximate: { zh: '地圖上的點是約略位置，誤差約 2 公里以內。', en: 'The point on the map is approximate, within about 2 km.' },
  township: { zh: '只知道所在鄉鎮市區，地圖上畫在該區內部，不是實際位置。', en: 'Only the township is known: it is drawn inside the township, not at its true place.' },
  county: { zh: '只知道所在縣市，地圖上畫在縣市內部，不是實際位置。', en: 'Only the county is known: it is drawn inside the county, not at its true place.' },
};
