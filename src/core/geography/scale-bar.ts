import type { Bounds } from './bounds.ts';
import { project, unproject } from './mercator.ts';

const equatorMetres = 2 * Math.PI * 6_378_137;

/** A length that reads well and how long its bar is. */
export interface ScaleBar {
  readonly metres: number;
  readonly pixels: number;
}

/**
 * The longest length of the form 1, 2 or 5 × 10ⁿ metres whose bar is at most `mostPixels` long.
 * @param metresPerPixel ground metres per CSS px; `null` comes back when it is not a positive number.
 */
export function scaleBarOf(metresPerPixel: number | null, mostPixels = 96): ScaleBar | null {
  if (metresPerPixel === null || !Number.isFinite(metresPerPixel) || metresPerPixel <= 0) return null;
  const most = metresPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = [5, 2, 1].find((step) => step * power <= most) ?? 1;
  const metres = lead * power;
  return { metres, pixels: metres / metresPerPixel };
}

/**
 * Metres on the ground per CSS px at the middle of bounds that are drawn `widthPx` wide: the equator's length of the WGS84 ellipsoid's radius
 * times the cosine of the latitude, by the share of the world that the bounds show. `null` for a width that is not positive.
 */
export function metresPerPixelOf(bounds: Bounds, widthPx: number): number | null {
  if (!(widthPx > 0)) return null;
  const [west, south, east, north] = bounds;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const [, latitude] = unproject([(left + right) / 2, (top + bottom) / 2]);
  return (equatorMetres * Math.cos((latitude * Math.PI) / 180) * (right - left)) / widthPx;
}
