import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, positionToScreen } from '../../../src/core/geography/mercator.ts';
import {
  countOpacity, countRadius, projectPositions, stillCovers, thinningView, thinPoints, type ThinnedPoints, type ThinningView,
} from '../../../src/map/thinning.ts';

const viewport = { width: 800, height: 600 };
const home = { longitude: 121, latitude: 24, zoom: 7 };

function finished<Value>(pieces: Generator<undefined, Value>): Value {
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
  }
}

function run(positions: Float32Array, mask: Uint8Array, view: ThinningView, limit?: number): ThinnedPoints {
  return finished(thinPoints(positions, finished(projectPositions(positions)), mask, view, limit));
}

/** Counted the slow way: point by point on the screen. */
function countOnScreen(positions: Float32Array, mask: Uint8Array, camera: typeof home, margin: number): number {
  let count = 0;
  for (let index = 0; index < mask.length; index += 1) {
    const [x, y] = positionToScreen(camera, viewport, [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0]);
    const inside = x >= -margin * 800 && x <= (1 + margin) * 800 && y >= -margin * 600 && y <= (1 + margin) * 600;
    if (inside && mask[index] === 1) count += 1;
  }
  return count;
}

const scattered = fc.array(fc.tuple(fc.double({ min: 118, max: 124, noNaN: true }), fc.double({ min: 21, max: 27, noNaN: true }), fc.boolean()), { maxLength: 400 });

describe('thinning', () => {
  it('loses no point and adds none, whatever the limit and the mask', () => {
    fc.assert(
      fc.property(scattered, fc.integer({ min: 1, max: 60 }), fc.double({ min: 5, max: 11, noNaN: true }), (points, limit, zoom) => {
        const positions = Float32Array.from(points.flatMap(([longitude, latitude]) => [longitude, latitude]));
        const mask = Uint8Array.from(points, ([, , shown]) => (shown ? 1 : 0));
        const camera = { ...home, zoom };
        const thinned = run(positions, mask, thinningView(camera, viewport), limit);
        const wanted = countOnScreen(positions, mask, camera, 0.3);
        expect(thinned.total).toBe(wanted);
        expect(thinned.counts.reduce((sum, count) => sum + count, 0)).toBe(wanted);
        expect(thinned.counts.length).toBeLessThanOrEqual(Math.max(limit, 0));
        expect(thinned.positions.length).toBe(2 * thinned.counts.length);
      }),
      { numRuns: 60 },
    );
  });

  it('draws few points one by one, where they are', () => {
    const positions = Float32Array.of(120.5, 24.1, 120.5, 24.1, 121.5, 23.9);
    const thinned = run(positions, Uint8Array.of(1, 1, 1), thinningView(home, viewport), 3);
    expect([...thinned.counts]).toEqual([1, 1, 1]);
    expect(thinned.positions).toEqual(positions);
    expect(thinned.cellPixels).toBe(0);
  });

  it('gathers points of one cell at their middle', () => {
    const positions = Float32Array.of(120.5, 24, 120.5, 24, 121.75, 24);
    const thinned = run(positions, Uint8Array.of(1, 1, 1), thinningView(home, viewport), 2);
    expect([...thinned.counts]).toEqual([2, 1]);
    expect(thinned.positions).toEqual(Float32Array.of(120.5, 24, 121.75, 24));
    expect(thinned.cellPixels).toBe(6);
  });

  it('keeps the cells where they are when the view moves', () => {
    const positions = Float32Array.from({ length: 2000 }, (_, index) => (index % 2 === 0 ? 120.6 + ((index * 37) % 997) / 1200 : 23.6 + ((index * 61) % 991) / 1200));
    const mask = new Uint8Array(1000).fill(1);
    const one = run(positions, mask, thinningView(home, viewport), 900);
    const moved = run(positions, mask, thinningView({ ...home, longitude: 121.13 }, viewport), 900);
    expect(one.cellPixels).toBeGreaterThan(0);
    expect([...moved.counts]).toEqual([...one.counts]);
  });

  it('needs a new count only when the view leaves its margin or the grid changes', () => {
    const made = thinningView(home, viewport);
    expect(stillCovers(made, home, viewport)).toBe(true);
    const pixel = 360 / (512 * 2 ** home.zoom);
    expect(stillCovers(made, { ...home, longitude: home.longitude + 200 * pixel }, viewport)).toBe(true);
    expect(stillCovers(made, { ...home, longitude: home.longitude + 260 * pixel }, viewport)).toBe(false);
    expect(stillCovers(made, { ...home, zoom: 7.2 }, viewport)).toBe(true);
    expect(stillCovers(made, { ...home, zoom: 7.4 }, viewport)).toBe(false);
  });

  it('projects as the rest of the product does', () => {
    expect([...finished(projectPositions(Float32Array.of(121.5, 25)))]).toEqual(project([121.5, 25]));
  });

  it('projects many points in pieces and none twice', () => {
    const positions = Float32Array.from({ length: 100_000 }, (_, at) => (at % 2 === 0 ? 120 + at / 100_000 : 22 + at / 50_000));
    const pieces = projectPositions(positions);
    let steps = 0;
    let world = pieces.next();
    for (; !world.done; world = pieces.next()) steps += 1;
    expect(steps).toBeGreaterThan(4);
    for (const at of [0, 16_382, 16_384, 99_998]) expect([...world.value.subarray(at, at + 2)]).toEqual(project([positions[at] ?? 0, positions[at + 1] ?? 0]));
  });

  it('draws more points larger and more solid, within their cell', () => {
    for (const [few, many] of [[1, 2], [2, 9], [9, 400]] as const) {
      expect(countRadius(many, 24)).toBeGreaterThanOrEqual(countRadius(few, 24));
      expect(countOpacity(many, 24)).toBeGreaterThan(countOpacity(few, 24));
    }
    expect(countRadius(4, 24)).toBeCloseTo(2 * countRadius(1, 24));
    expect(countRadius(100_000, 6)).toBeLessThan(4);
    expect(countOpacity(100_000, 6)).toBeLessThanOrEqual(1);
  });
});
