import { createStore } from 'zustand/vanilla';
import { emptyConfig, type SiteConfig } from '../core/config/site-config.ts';
import type { Language } from '../core/text.ts';

/** What the deployment set in `config.json`. */
export const siteStore = createStore<{ readonly config: SiteConfig }>()(() => ({ config: emptyConfig }));

/** The name of the site in a few words, for titles that begin with what is shown. */
export function siteName(language: Language): string {
  const title = siteStore.getState().config.title;
  if (title) return language === 'en' ? title.en : title.zh;
  return language === 'en' ? 'Cluster Atlas' : '聚落圖 Cluster Atlas';
}

/** The title of the site by itself in a language. */
export function siteTitle(language: Language): string {
  const title = siteStore.getState().config.title;
  if (title) return language === 'en' ? title.en : title.zh;
  return language === 'en' ? 'Cluster Atlas: Taiwan’s regional industrial cluster map' : '聚落圖 Cluster Atlas｜區域產業聚落數據地圖';
}
