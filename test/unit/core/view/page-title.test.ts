import { describe, expect, it } from 'vitest';
import { pageTitle } from '../../../../src/core/view/page-title.ts';

const chinese = { site: '聚落圖 Cluster Atlas', siteInFull: '聚落圖 Cluster Atlas｜區域產業聚落數據地圖', page: '比較', shown: [] };
const english = { site: 'Cluster Atlas', siteInFull: 'Cluster Atlas: the map', page: 'Compare', shown: [] };

describe('the title of the page', () => {
  it('is that of the site where nothing in particular is shown on the map', () => {
    expect(pageTitle({ page: 'explore', language: 'zh-TW' }, chinese)).toBe('聚落圖 Cluster Atlas｜區域產業聚落數據地圖');
    expect(pageTitle({ page: 'explore', language: 'en' }, { ...english, shown: [['']] })).toBe('Cluster Atlas: the map');
  });

  it('names what is selected first, and where that is', () => {
    expect(pageTitle({ page: 'explore', language: 'zh-TW' }, { ...chinese, shown: [['臺中市']] })).toBe('臺中市 · 聚落圖 Cluster Atlas');
    expect(pageTitle({ page: 'explore', language: 'en' }, { ...english, shown: [['Xitun District'], ['Taichung City']] })).toBe('Xitun District · Taichung City · Cluster Atlas');
  });

  it('names every other page, with or without something on it', () => {
    expect(pageTitle({ page: 'compare', language: 'zh-TW' }, chinese)).toBe('比較 · 聚落圖 Cluster Atlas');
    expect(pageTitle({ page: 'brief', language: 'en' }, { ...english, page: 'Briefing', shown: [['Where they stand'], ['Taiwan in seven scenes']] })).toBe('Where they stand · Taiwan in seven scenes · Briefing · Cluster Atlas');
  });

  it('lists three names side by side and says how many there are', () => {
    const shown = (names: readonly string[]) => ({ shown: [names] });
    expect(pageTitle({ page: 'compare', language: 'zh-TW' }, { ...chinese, ...shown(['臺中市', '彰化縣', '南投縣']) })).toBe('臺中市、彰化縣、南投縣 · 比較 · 聚落圖 Cluster Atlas');
    expect(pageTitle({ page: 'compare', language: 'zh-TW' }, { ...chinese, ...shown(['臺中市', '彰化縣', '南投縣', '新竹市']) })).toBe('臺中市、彰化縣、南投縣等 4 處 · 比較 · 聚落圖 Cluster Atlas');
    expect(pageTitle({ page: 'compare', language: 'en' }, { ...english, ...shown(['Taichung', 'Changhua', 'Nantou', 'Hsinchu']) })).toBe('Taichung, Changhua, Nantou and 1 more · Compare · Cluster Atlas');
  });
});
