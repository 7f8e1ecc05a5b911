import type { Bounds } from './bounds.ts';

/** The home frame: the main island with 澎湖, 綠島 and 蘭嶼. 金門 and 連江 have insets. */
export const homeBounds: Bounds = [119.28, 21.82, 122.08, 25.36];

/** The counties of the insets, north to south. */
export const insetCounties = ['09007', '09020', '10016'] as const;
