import type { Layer } from '@deck.gl/core';
import { IconLayer } from '@deck.gl/layers';
import type { Viewport } from '../../core/geography/mercator.ts';
import type { Camera } from '../../core/view/view-state.ts';
import { rgba } from '../scene-colours.ts';
import type { SceneBigPoints } from '../scene-input.ts';
import { countOpacity, countRadius, projectPositions, stillCovers, thinningView, thinPoints, type ThinnedPoints, type ThinningView } from '../thinning.ts';
import { discSize, discSprite, type MarkAtlas } from './mark-atlas.ts';
import { filterProps } from './mask-filter.ts';
import { slot } from './slot.ts';

/** A mark of one or more points. */
interface Counted {
  readonly index: number;
  readonly count: number;
}

/**
 * Thinned points as discs: radius by count, opacity by count. They are drawn as the symbols of other marks are, for a program of their own
 * takes weak graphics longer to prepare than to draw them.
 */
export function bigPointLayer(points: SceneBigPoints, { counts, positions, cellPixels }: ThinnedPoints, atlas: MarkAtlas): Layer {
  const [red, green, blue] = rgba(points.colour);
  return new IconLayer<Counted>({
    id: `big-points-${points.id}`,
    ...slot,
    data: Array.from(counts, (count, index) => ({ count, index })),
    iconAtlas: atlas.texture,
    iconMapping: atlas.frames,
    getPosition: ({ index }) => [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0],
    getIcon: () => discSprite.key,
    getSize: ({ count }) => discSize(countRadius(count, cellPixels)),
    getColor: ({ count }) => [red, green, blue, Math.round(255 * countOpacity(count, cellPixels))],
    alphaCutoff: 0.01,
    ...filterProps(allShown(counts.length), ({ index }: Counted) => index),
  });
}

let ones = new Uint8Array(0);

/** A mask of points that are counted already. */
function allShown(length: number): Uint8Array {
  if (ones.length < length) ones = new Uint8Array(2 * length).fill(1);
  return ones;
}

/** Longest time in ms that counting may hold up a frame. */
const sliceTime = 8;

/**
 * Keeps one set of points thinned for the camera. Counting goes on in slices between frames; until a count is ready the last one stays on
 * the screen.
 */
export class BigPointThinner {
  private positions: Float32Array | null = null;
  private world: Float64Array | null = null;
  private mask: Uint8Array | null = null;
  private wanted: ThinningView | null = null;
  private thinned: ThinnedPoints | null = null;
  private run = 0;
  private readonly onThinned: () => void;

  constructor(onThinned: () => void) {
    this.onThinned = onThinned;
  }

  /** What to draw now. */
  get current(): ThinnedPoints | null {
    return this.thinned;
  }

  /** Begins a new count when the points, the mask or the view ask for one; a count under way for an older state is given up. */
  follow(points: SceneBigPoints, camera: Camera, viewport: Viewport): void {
    const samePoints = points.positions === this.positions;
    if (samePoints && points.mask === this.mask && this.wanted && stillCovers(this.wanted, camera, viewport)) return;
    if (!samePoints) {
      this.positions = points.positions;
      this.world = null;
    }
    this.mask = points.mask;
    this.wanted = thinningView(camera, viewport);
    this.run += 1;
    this.count(this.thin(points, this.wanted), this.run);
  }

  private *thin({ positions, mask }: SceneBigPoints, view: ThinningView): Generator<undefined, ThinnedPoints> {
    const world = this.world ?? (yield* projectPositions(positions));
    // A count that was given up in between may be of other points.
    if (positions === this.positions) this.world = world;
    return yield* thinPoints(positions, world, mask, view);
  }

  private count(counting: Generator<undefined, ThinnedPoints>, run: number): void {
    if (run !== this.run) return;
    const start = performance.now();
    do {
      const step = counting.next();
      if (step.done) {
        this.thinned = step.value;
        this.onThinned();
        return;
      }
    } while (performance.now() - start < sliceTime);
    setTimeout(() => this.count(counting, run));
  }

  destroy(): void {
    this.run += 1;
  }
}
