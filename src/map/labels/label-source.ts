import type { Camera } from '../../core/view/view-state.ts';
import type { SceneInput, SceneLines, ScenePoints } from '../scene-input.ts';
import { areaLabels, markLabels, type LabelFeatures } from './label-features.ts';
import { labelZooms, type labelSourceIds } from './label-layers.ts';

type Marked = ScenePoints | SceneLines;
type Source = Exclude<keyof typeof labelSourceIds, 'covers'>;

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

/** Keeps the names of the map in step: at most once a frame, and only those that may have changed. */
export class LabelSource {
  private named: SceneInput | null = null;
  private zoomedIn = false;
  private frame = 0;
  private readonly stale = new Set<Source>();
  private readonly set: (source: Source, data: LabelFeatures) => void;

  /** @param set hands the features to the map. */
  constructor(set: (source: Source, data: LabelFeatures) => void) {
    this.set = set;
  }

  follow(input: SceneInput, camera: Camera): void {
    const before = this.named;
    const zoomedIn = camera.zoom >= labelZooms.minor - 0.25;
    const isFirst = before === null;
    if (isFirst || input.language !== before.language || input.labels !== before.labels) this.stale.add('areas');
    const sameMarks =
      !isFirst && zoomedIn === this.zoomedIn && input.language === before.language && input.selection === before.selection &&
      sameShown(before.points, input.points) && sameShown(before.lines, input.lines);
    if (!sameMarks) this.stale.add('marks');
    this.named = input;
    this.zoomedIn = zoomedIn;
    if (this.stale.size === 0) return;
    if (isFirst) this.tell();
    else if (this.frame === 0) this.frame = requestAnimationFrame(() => this.tell());
  }

  private tell(): void {
    this.frame = 0;
    if (!this.named) return;
    if (this.stale.has('areas')) this.set('areas', areaLabels(this.named));
    if (this.stale.has('marks')) this.set('marks', markLabels({ ...this.named, zoomedIn: this.zoomedIn }));
    this.stale.clear();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
  }
}
