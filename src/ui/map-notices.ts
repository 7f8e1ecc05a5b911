import type { SceneNotice } from '../map/scene-input.ts';

export const sceneNotices: Readonly<Record<SceneNotice, { zh: string; en: string }>> = {
  'basemap-unreachable': {
    zh: '遠端底圖目前無法連線，已改用內建底圖；資料圖層不受影響。',
    en: 'The remote basemap cannot be reached; the built-in ground is shown instead. Data layers are not affected.',
  },
  'graphics-lost': {
    zh: '圖形裝置中斷，已改用簡單地圖；重新整理可恢復。',
    en: 'The graphics device was lost; a simple map is shown. Reload to get the full map back.',
  },
};

export const manyMarksNotice = {
  key: 'many-marks',
  tone: 'information',
  text: {
    zh: '點數過多，簡易地圖不逐點繪製；表格與統計不受影響。',
    en: 'Too many points: the simple map does not draw each of them. Tables and figures are not affected.',
  },
} as const;

export const noTownshipsNotice = {
  key: 'townships',
  tone: 'attention',
  text: { zh: '鄉鎮界線無法載入，請檢查網路後重試。', en: 'The township boundaries could not be loaded; check the network and try again.' },
} as const;
