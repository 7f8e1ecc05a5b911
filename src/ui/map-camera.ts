import type { Bounds, Position } from '../core/geography/bounds.ts';
import { positionToScreen } from '../core/geography/mercator.ts';
import type { Camera } from '../core/view/view-state.ts';
import { fitCamera } from '../map/camera.ts';
import { pannedBy } from '../map/drawn-camera.ts';
import { mapStore } from '../stores/map-store.ts';
import { viewStore } from '../stores/view-store.ts';
import { homeFrame, stageSize } from './map-frame.ts';

let jump: ((bounds: Bounds) => void) | null = null;

/** The scene tells how it is moved without the view. */
export function tellJump(to: (bounds: Bounds) => void): void {
  jump = to;
}

/** Where the camera is going: the drawn map is told so by the view alone, the scene may be under way by a hand. */
function target(): Camera | null {
  const { camera: now, renderer } = mapStore.getState();
  return renderer === 'svg' ? (viewStore.getState().view.camera ?? now) : now;
}

/** Moves the camera by the view, so that the link knows it, whichever map is there. */
export const camera = {
  home: () => viewStore.getState().change({ camera: null }),
  zoomBy(levels: number) {
    const now = target();
    if (now) viewStore.getState().change({ camera: { ...now, zoom: now.zoom + levels } }, 'replace');
  },
  /** Shows bounds at once without telling the view, for a camera that is carried along; `keep` tells it where it has come to. */
  look: (bounds: Bounds) => jump?.(bounds),
  keep() {
    const now = mapStore.getState().camera;
    if (now) viewStore.getState().change({ camera: now }, 'replace');
  },
  fit(bounds: Bounds) {
    viewStore.getState().change({ camera: fitCamera(bounds, homeFrame(), stageSize()) }, 'replace');
  },
  /** The ground moved by so many px to the right and down. */
  panBy(dx: number, dy: number) {
    const now = target();
    if (now) viewStore.getState().change({ camera: pannedBy(now, stageSize(), dx, dy) }, 'replace');
  },
  /** Brings a place between the panels when it is not there, as near as before. */
  reveal(position: Position) {
    const { camera: now } = viewStore.getState().view;
    if (!now) return;
    const { width, height } = stageSize();
    const { padding } = homeFrame();
    const [x, y] = positionToScreen(now, { width, height }, position);
    if (x > padding.left && x < width - padding.right && y > padding.top && y < height - padding.bottom) return;
    const [dx, dy] = [(padding.left + width - padding.right) / 2 - x, (padding.top + height - padding.bottom) / 2 - y];
    viewStore.getState().change({ camera: pannedBy(now, { width, height }, dx, dy) }, 'replace');
  },
};
