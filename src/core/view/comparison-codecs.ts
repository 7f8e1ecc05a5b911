import { frameZooms, heldShift, roundedShift } from '../comparison/frame-shift.ts';
import type { Codec } from './url-codecs.ts';
import type { ComparisonFrame } from './view-state.ts';

/** `zoom` or `zoom,east,south`; four decimals, a hundredth of a pixel of a small map and less. The whole frame is no choice of its own. */
export const comparisonFrame: Codec<ComparisonFrame> = {
  normalise: ({ zoom, east, south }) => {
    if (zoom === 1 || !frameZooms.some((known) => known === zoom) || !Number.isFinite(east) || !Number.isFinite(south)) return undefined;
    const [heldEast, heldSouth] = roundedShift(heldShift([east, south], zoom));
    return { zoom, east: heldEast, south: heldSouth };
  },
  write: ({ zoom, east, south }) => (east === 0 && south === 0 ? String(zoom) : [zoom, east, south].join(',')),
  read: (text) => {
    const parts = text.split(',');
    if ((parts.length !== 1 && parts.length !== 3) || !parts.every((part) => /^-?\d(\.\d+)?$/.test(part))) return undefined;
    const [zoom = Number.NaN, east = 0, south = 0] = parts.map(Number);
    return comparisonFrame.normalise({ zoom, east, south });
  },
};
