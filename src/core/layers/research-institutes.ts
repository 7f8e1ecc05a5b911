import { siteLayer } from './site-layer.ts';

/** Sites of research institutes other than the innovation centres. */
export const researchInstitutes = siteLayer({
  table: 'research-institutes',
  group: 'context',
  title: { zh: '研究機構', en: 'Research institutes' },
  symbol: { shape: 'cross', fill: '#36648b', stroke: '#ffffff' },
  radius: 5,
  labelPriority: () => 0,
  fillOpacity: 1,
});
