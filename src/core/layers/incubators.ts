import { siteLayer } from './site-layer.ts';

/** Incubators and accelerators that a source names: a sample, not a register. */
export const incubators = siteLayer({
  table: 'incubators',
  group: 'sites',
  title: { zh: '育成與加速器', en: 'Incubators and accelerators' },
  symbol: { shape: 'triangle', fill: '#7a4fc0', stroke: '#ffffff' },
  radius: 6,
  labelPriority: () => 0,
  fillOpacity: 1,
});
