import { PNG } from 'pngjs';
import type { Box } from './driver.ts';

/** Decoded pixels, four bytes each. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function pictureOf(png: Buffer): Picture {
  return PNG.sync.read(png);
}

/** Brightness 0–255 of a pixel; 0 outside the picture. */
function brightness({ width, height, data }: Picture, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return 0;
  const at = (y * width + x) * 4;
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

/** Mean difference of brightness inside a box when the second picture is moved by whole pixels. */
function differenceWhenMoved(one: Picture, other: Picture, box: Box, dx: number, dy: number): number {
  let sum = 0;
  let count = 0;
  for (let y = Math.round(box.y); y < box.y + box.height; y += 1) {
    for (let x = Math.round(box.x); x < box.x + box.width; x += 1) {
      sum += Math.abs(brightness(one, x, y) - brightness(other, x + dx, y + dy));
      count += 1;
    }
  }
  return sum / count;
}

/** The shift, in whole pixels up to `reach`, that makes the second picture most like the first. */
export function shiftBetween(one: Picture, other: Picture, box: Box, reach: number): { readonly dx: number; readonly dy: number; readonly difference: number } {
  let best = { dx: 0, dy: 0, difference: Number.POSITIVE_INFINITY };
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const difference = differenceWhenMoved(one, other, box, dx, dy);
      if (difference < best.difference) best = { dx, dy, difference };
    }
  }
  return best;
}

/** Pixels inside a box that are darker than a brightness 0–255. */
export function darkPixels(picture: Picture, box: Box, below: number): number {
  let count = 0;
  for (let y = Math.ceil(box.y); y < box.y + box.height; y += 1) {
    for (let x = Math.ceil(box.x); x < box.x + box.width; x += 1) if (brightness(picture, x, y) < below) count += 1;
  }
  return count;
}
