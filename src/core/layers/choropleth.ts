import type { AreaLayer } from './layer.ts';

/** The indicator of the view, coloured over counties or townships. Its legend is the class bar of the indicator's scale. */
export const choropleth: AreaLayer = {
  kind: 'areas',
  id: 'choropleth',
  group: 'areas',
  title: { zh: '統計指標', en: 'Indicator' },
  symbol: { shape: 'areas', fill: '#8fc0b9', stroke: '#ece0cb' },
  needs: ['counties'],
  legend: () => [],
  sourceIds: () => [],
};
