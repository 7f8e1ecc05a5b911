import type { Viewport } from '../../core/geography/mercator.ts';
import type { Camera } from '../../core/view/view-state.ts';
import type { Box } from '../../drawing/label-placement.ts';
import { sameCamera } from '../camera.ts';
import { coverFeatures, type CoverFeatures } from './cover-features.ts';

/** A camera that is carried along comes to rest many times a second; only where it stays are names set anew, after so many ms. */
const restTime = 120;

/** Keeps what covers the map in step with panels and camera; filters never touch it. */
export class CoverSource {
  private covers: readonly Box[] | null = null;
  private camera: Camera | null = null;
  private size: Viewport = { width: 0, height: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly set: (data: CoverFeatures) => void;

  /** @param set hands the features to the map. */
  constructor(set: (data: CoverFeatures) => void) {
    this.set = set;
  }

  /** @param covers in px from the upper left corner of the map; the same array while nothing has moved. */
  follow(covers: readonly Box[], camera: Camera, size: Viewport): void {
    const isFirst = this.camera === null;
    const stays = this.camera !== null && covers === this.covers && sameCamera(camera, this.camera) && size.width === this.size.width && size.height === this.size.height;
    if (stays) return;
    [this.covers, this.camera, this.size] = [covers, camera, size];
    clearTimeout(this.timer);
    if (isFirst) this.tell();
    else this.timer = setTimeout(() => this.tell(), restTime);
  }

  private tell(): void {
    if (this.covers && this.camera) this.set(coverFeatures(this.covers, this.camera, this.size));
  }

  destroy(): void {
    clearTimeout(this.timer);
  }
}
