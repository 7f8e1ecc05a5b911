import type { Text } from '../../core/text.ts';

/** Said below the matrix of a county. */
export const gapNotes: readonly Text[] = [
  {
    zh: '縣內沒有收錄；距離由縣市內部一點到最近的相關據點（橢球面直線）',
    en: 'None recorded here; distance from a point inside the county to the nearest linked one, straight on the ellipsoid',
  },
  {
    zh: '不明：縣內有這類據點或補助，但沒有來源說明是否與該產業有關；不明不等於沒有',
    en: 'Unknown: there are some here, but no source says whether they are about this industry; unknown is not none',
  },
];
