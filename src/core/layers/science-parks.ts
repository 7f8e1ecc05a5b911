import { siteLayer } from './site-layer.ts';

/** Bases and systems of the science parks; size by area. */
export const scienceParks = siteLayer({
  table: 'science-parks',
  group: 'sites',
  title: { zh: '科學園區', en: 'Science parks' },
  symbol: { shape: 'square', fill: '#14232b', stroke: '#ffffff' },
  radius: 7,
  areaReference: { hectares: 500, range: [5, 11] },
  isDrawn: (site) => site.kind !== 'system',
  labelPriority: (site) => (site.kind === 'base' && (site.areaHectare ?? 0) >= 100 ? 40 + Math.min(30, (site.areaHectare ?? 0) / 40) : 0),
  fillOpacity: 1,
});
