import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturedCamera, sceneBounds, sceneCameraOf, sceneRoom } from '../../../../src/core/briefing/scene-camera.ts';
import { homeBounds } from '../../../../src/core/geography/home-frame.ts';
import { fitBounds, frameBounds } from '../../../../src/core/geography/mercator.ts';

const padding = { top: 110, right: 400, bottom: 170, left: 320 };

describe('the camera of a scene', () => {
  it('means the home frame when there is none', () => {
    expect(sceneBounds(null)).toEqual(homeBounds);
  });

  it('shows the whole of the bounds it was made for, in every window', () => {
    fc.assert(
      fc.property(fc.double({ min: 119, max: 121, noNaN: true }), fc.double({ min: 22, max: 24, noNaN: true }), fc.double({ min: 0.05, max: 2, noNaN: true }), fc.integer({ min: 500, max: 3000 }), fc.integer({ min: 400, max: 2000 }), (west, south, size, width, height) => {
        const [left, bottom, right, top] = sceneBounds(sceneCameraOf([west, south, west + size, south + size], 22));
        expect(left).toBeLessThanOrEqual(west + 1e-9);
        expect(bottom).toBeLessThanOrEqual(south + 1e-9);
        expect(right).toBeGreaterThanOrEqual(west + size - 1e-9);
        expect(top).toBeGreaterThanOrEqual(south + size - 1e-9);
        const shown = frameBounds(fitBounds([left, bottom, right, top], { width, height }), { width, height });
        expect(shown[0]).toBeLessThanOrEqual(left + 1e-9);
        expect(shown[3]).toBeGreaterThanOrEqual(top - 1e-9);
      }),
    );
  });

  it('keeps what stood between the panels when it was captured', () => {
    const camera = { longitude: 120.6, latitude: 24.1, zoom: 9.4 };
    const viewport = { width: 1440, height: 900 };
    const between = frameBounds(camera, viewport, padding);
    const kept = sceneBounds(capturedCamera(camera, viewport, padding));
    expect(kept[0]).toBeLessThanOrEqual(between[0] + 1e-6);
    expect(kept[2]).toBeGreaterThanOrEqual(between[2] - 1e-6);
    // The room of 1000 × 750 is 4 : 3; what stood there was wider or narrower in one direction only.
    const same = [Math.abs(kept[0] - between[0]), Math.abs(kept[3] - between[3])];
    expect(Math.min(...same)).toBeLessThan(1e-6);
    expect(sceneRoom).toEqual({ width: 1000, height: 750 });
  });
});
