import type { Text } from '../text.ts';

/** A field under which the words of different sources can be compared. */
export interface IndustryField {
  readonly id: string;
  readonly name: Text;
  /** Words of the tables that belong to it, as they stand there. */
  readonly terms: readonly string[];
}

/** Proposed by this project: sources on either side use words of their own, and no official concordance exists. */
export const industryFields: readonly IndustryField[] = [
  { id: 'semiconductors', name: { zh: '半導體', en: 'semiconductors' }, terms: ['積體電路', '集成電路', '半導體', '微電子', '積體電路（先進製程）'] },
  { id: 'optoelectronics', name: { zh: '光電', en: 'optoelectronics' }, terms: ['光電', '光電子', '光電元件系統', 'LED', '太陽能'] },
  { id: 'biomedicine', name: { zh: '生技醫藥', en: 'biomedicine' }, terms: ['生物技術', '生物科技', '生技', '生技醫藥', '生物醫藥', '醫療器材', '生技醫療器材', '生物醫療設備', '精準健康', '生命科學'] },
  { id: 'computing', name: { zh: '資訊與軟體', en: 'computing and software' }, terms: ['電腦及周邊', '電腦周邊', '計算機及軟件', '軟件', '軟體', '信息技術', '資通訊', '大數據', '數位創新', '數位內容', '物聯網'] },
  { id: 'communications', name: { zh: '通訊', en: 'communications' }, terms: ['通訊', '資通訊'] },
  { id: 'machinery', name: { zh: '機械與裝備', en: 'machinery and equipment' }, terms: ['精密機械', '智慧機械', '重大裝備', '裝備製造'] },
  { id: 'energy', name: { zh: '能源', en: 'energy' }, terms: ['綠能', '綠色能源', '新能源', '太陽能'] },
  { id: 'materials', name: { zh: '新材料', en: 'new materials' }, terms: ['新材料'] },
  { id: 'aerospace', name: { zh: '航太', en: 'aerospace' }, terms: ['航太', '民用航空'] },
  { id: 'vehicles', name: { zh: '載具', en: 'vehicles' }, terms: ['汽車', '智慧載具'] },
];

/** Fields of some words; words that belong to none are left out. */
export function fieldsOf(terms: readonly string[]): readonly IndustryField[] {
  return industryFields.filter((field) => field.terms.some((term) => terms.includes(term)));
}
