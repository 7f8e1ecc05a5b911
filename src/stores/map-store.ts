import { createStore } from 'zustand/vanilla';
import type { Camera } from '../core/view/view-state.ts';

/** What the map tells the panels: where the camera is now (the view holds it only after the person has stopped moving) and which renderer draws. */
export interface MapStore {
  readonly camera: Camera | null;
  readonly metresPerPixel: number | null;
  readonly renderer: 'svg' | 'webgl';
  /** False when the machine has no WebGL; the SVG map stays. */
  readonly webgl: boolean;
}

export const mapStore = createStore<MapStore>()(() => ({ camera: null, metresPerPixel: null, renderer: 'svg', webgl: true }));
