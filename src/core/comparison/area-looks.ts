import type { MarkShape } from '../layers/mark.ts';

/** How one of the compared areas looks in every map and chart: a colour and, for those who cannot tell colours apart, a marker. */
export interface AreaLook {
  /** `#rrggbb`, dark enough for text on white. */
  readonly colour: string;
  readonly shape: MarkShape;
}

/** By place in the tray. */
export const areaLooks: readonly AreaLook[] = [
  { colour: '#0f5f66', shape: 'disc' },
  { colour: '#c2571a', shape: 'square' },
  { colour: '#6b4fb3', shape: 'diamond' },
  { colour: '#2f7a3d', shape: 'triangle' },
  { colour: '#b02f6f', shape: 'pentagon' },
  { colour: '#2c64a8', shape: 'hexagon' },
];
