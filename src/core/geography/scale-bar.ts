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
