import type { Camera } from '../../core/view/view-state.ts';
import type { SceneInput, SceneLines, ScenePoints } from '../scene-input.ts';
import { labelFeatures } from './label-features.ts';
import { labelZooms } from './label-layers.ts';

type Marked = ScenePoints | SceneLines;

/** True when both have the same marks on the map, whatever else about the layers has changed. */
function sameShown(before: readonly Marked[], after: readonly Marked[]): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every((one, index) => {
        const other = after[index];
        return (
          other !== undefined && one.marks === other.marks && one.mask === other.mask &&
          one.visible === other.visible && (one.opacity === 0) === (other.opacity === 0)
        );
      }))
  );
}

/** Keeps the names of the map in step: at most once a frame, and only when a name may have changed. */
export class LabelSource {
  private named: SceneInput | null = null;
  private zoomedIn = false;
  private frame = 0;
  private readonly set: (data: ReturnType<typeof labelFeatures>) => void;

  /** @param set hands the features to the map. */
  constructor(set: (data: ReturnType<typeof labelFeatures>) => void) {
    this.set = set;
  }

  follow(input: SceneInput, camera: Camera): void {
    const before = this.named;
    const zoomedIn = camera.zoom >= labelZooms.minor - 0.25;
    const same =
      before !== null && zoomedIn === this.zoomedIn && input.language === before.language && input.labels === before.labels &&
      input.selection === before.selection && sameShown(before.points, input.points) && sameShown(before.lines, input.lines);
    if (same) return;
    this.named = input;
    this.zoomedIn = zoomedIn;
    if (before === null) this.tell();
    else if (this.frame === 0) this.frame = requestAnimationFrame(() => this.tell());
  }

  private tell(): void {
    this.frame = 0;
    if (this.named) this.set(labelFeatures({ ...this.named, zoomedIn: this.zoomedIn }));
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
  }
}
