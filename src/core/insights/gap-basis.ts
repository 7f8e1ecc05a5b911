import type { Text } from '../text.ts';
import type { MappingBasis } from '../view/view-state.ts';

/** How a link comes about, as it stands beside it. */
export const basisNotes: Readonly<Record<MappingBasis, Text>> = {
  stated: { zh: '來源明示', en: 'stated by a source' },
  county: { zh: '只因計畫點名所在縣市', en: 'only because the programme names the county' },
  proposed: { zh: '本專案提議的對應', en: 'a mapping proposed by this project' },
};
