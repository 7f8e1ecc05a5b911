/** `projector`: dark ground for a dark room. */
export type MapTheme = 'light' | 'projector';

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

export type MapColours = Readonly<Record<keyof typeof mapColours, string>>;

const projectorColours: MapColours = {
  land: '#1c2f38',
  surroundings: '#16262e',
  surroundingsEdge: '#243840',
  graticule: '#182a33',
  countyLine: '#0d1b22',
  coast: '#5a7683',
  text: '#ffffff',
  areaName: '#e4edf0',
  halo: '#0d1b22',
  emphasis: '#ffffff',
};

/** The sea, which a page draws as the ground of its stage and a picture of its own as a rectangle. */
export const seaColours: Readonly<Record<MapTheme, string>> = { light: '#dfe8ec', projector: '#0d1b22' };

export function coloursOf(theme: MapTheme = 'light'): MapColours {
  return theme === 'projector' ? projectorColours : mapColours;
}
