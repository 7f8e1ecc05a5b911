import { siteLayer } from './site-layer.ts';

/** Industrial parks of all kinds: designated, applied, technology, free-trade, software …; size by area. */
export const industrialParks = siteLayer({
  table: 'industrial-parks',
  group: 'sites',
  title: { zh: '產業園區', en: 'Industrial parks' },
  symbol: { shape: 'square-outline', fill: '#14232b', stroke: '#ffffff' },
  radius: 5,
  areaReference: { hectares: 200, range: [3, 12] },
  labelPriority: (site) => ((site.areaHectare ?? 0) >= 1000 ? 12 : 0),
  fillOpacity: 0.85,
});
