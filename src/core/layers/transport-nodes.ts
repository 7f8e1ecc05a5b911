import { siteLayer } from './site-layer.ts';

/** High-speed and main railway stations, airports and ports: quiet context. */
export const transportNodes = siteLayer({
  table: 'transport-nodes',
  group: 'context',
  title: { zh: '交通節點', en: 'Transport nodes' },
  symbol: { shape: 'dot', fill: '#6d7a81', stroke: '#ffffff' },
  radius: 3.5,
  labelPriority: () => 0,
  fillOpacity: 0.9,
});
