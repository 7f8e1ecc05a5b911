/** Colours of the ground and of emphasis on drawn maps; presentation attributes, so that a style sheet may replace them by class. */
export const mapColours = {
  land: '#f1f1ee',
  surroundings: '#e3e7e6',
  surroundingsEdge: '#d3dadb',
  graticule: '#cfdce1',
  countyLine: '#ffffff',
  coast: '#a9b8bf',
  text: '#14232b',
  areaName: '#33454e',
  halo: '#ffffff',
  emphasis: '#14232b',
} as const;
