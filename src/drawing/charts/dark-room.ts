import { colourOnDark } from '../../core/scales/palette.ts';
import { chartInk } from './chart.ts';
import { plotInk } from './plot-ink.ts';

/** The ground of charts and legends in a dark room. */
export const darkGround = '#0d1b22';

/** What stands for the inks and grounds of paper in a dark room. Colours that mean something, such as classes, are those of the map on a dark ground. */
const darkInks: ReadonlyMap<string, string> = new Map([
  [chartInk.text, '#f4f8f9'],
  [chartInk.secondary, '#b6c6cd'],
  [chartInk.line, '#3a505b'],
  [chartInk.axis, '#8ba0aa'],
  [chartInk.missing, '#5d7682'],
  [plotInk.paper, darkGround],
  [plotInk.attention, '#f0905a'],
  [plotInk.track, '#22353e'],
  [plotInk.tintAbove, '#1a3038'],
  [plotInk.tintBelow, '#2a2a26'],
  // Words of legends, and the ground of the hatch for areas without a figure.
  ['#33454e', '#eaf2f4'],
  ['#f4f6f6', '#22353e'],
]);

/** A chart or legend that was drawn for paper, for a dark room. White letters stand on coloured marks and stay white. */
export function inDarkRoom(svg: string): string {
  return svg.replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/"(#[0-9a-f]{6})"/gi, (whole, colour: string) => (tag.startsWith('<text') && colour === plotInk.paper ? whole : `"${darkInks.get(colour) ?? colourOnDark(colour)}"`)));
}
