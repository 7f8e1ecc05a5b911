import { scaleBarOf } from '../../core/geography/scale-bar.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import type { Language } from '../../core/text.ts';
import type { Box } from '../label-placement.ts';
import { coloursOf, type MapTheme } from '../map-colours.ts';
import { element } from '../svg-text.ts';
import type { Furniture } from './sheet-insets.ts';
import { moved } from './text-block.ts';

const longestBar = 110;
const barHeight = 22;

/** Scale bar and north arrow side by side in the lower right of the free part of a map; north is up, as the projection is Mercator's. */
export function sheetMarkings(metresPerPixel: number, free: Box, language: Language, theme: MapTheme): Furniture {
  const bar = scaleBarOf(metresPerPixel, longestBar);
  if (!bar) return { svg: '', boxes: [] };
  const colours = coloursOf(theme);
  const halo = { stroke: colours.halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;
  const kilometres = bar.metres >= 1000;
  const length = formatNumber(kilometres ? bar.metres / 1000 : bar.metres, 'count', language);
  const unit = kilometres ? (language === 'en' ? 'km' : '公里') : language === 'en' ? 'm' : '公尺';
  const right = free.right - 8;
  const bottom = free.bottom - 6;
  const arrow =
    element('path', { d: 'M0 -15L5 0L0 -3.4L-5 0Z', fill: colours.areaName, ...halo }) +
    element('text', { y: 12, 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 700, fill: colours.areaName, ...halo }, language === 'en' ? 'N' : '北');
  const scale =
    element('text', { x: -bar.pixels / 2, y: -9, 'text-anchor': 'middle', 'font-size': 11, fill: colours.areaName, ...halo }, `${length} ${unit}`) +
    element('path', { d: `M${-Math.round(bar.pixels * 100) / 100} -5V0H0V-5`, fill: 'none', stroke: colours.areaName, 'stroke-width': 1.6 });
  const barRight = right - 24;
  const box = { left: barRight - bar.pixels - 10, top: bottom - barHeight - 8, right: free.right, bottom: free.bottom };
  return { svg: element('g', { class: 'sheet-markings' }, moved(arrow, right - 4, bottom - 14) + moved(scale, barRight, bottom - 2)), boxes: [box] };
}
