import { siteLayer } from './site-layer.ts';

/** Regional innovation campuses and R&D centres. */
export const innovationCentres = siteLayer({
  table: 'innovation-centres',
  group: 'sites',
  title: { zh: '創新園區／研發中心', en: 'Innovation and R&D centres' },
  symbol: { shape: 'diamond', fill: '#e0ac00', stroke: '#ffffff' },
  radius: 7,
  radiusOf: (site) => (site.kind.startsWith('regional') ? 8 : 4.5),
  labelPriority: (site) => (site.kind.startsWith('regional') ? 55 : 0),
  fillOpacity: 1,
});
