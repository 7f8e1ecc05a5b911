import { siteLayer } from './site-layer.ts';

/** Universities and colleges of the ministry's register. */
export const universities = siteLayer({
  table: 'universities',
  group: 'context',
  title: { zh: '大專校院', en: 'Universities and colleges' },
  symbol: { shape: 'pentagon', fill: '#5a7d9a', stroke: '#ffffff' },
  radius: 4.5,
  labelPriority: () => 0,
  fillOpacity: 0.95,
});
