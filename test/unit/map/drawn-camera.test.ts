import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeBounds } from '../../../src/core/geography/home-frame.ts';
import { positionToScreen, screenToPosition } from '../../../src/core/geography/mercator.ts';
import { fitCamera, homeCamera } from '../../../src/map/camera.ts';
import { between, cameraOfPlace, clampDrawn, closestDrawn, pannedBy, placeOfFrame, zoomedAt } from '../../../src/map/drawn-camera.ts';

const viewport = { width: 1280, height: 800 };
const frame = { bounds: homeBounds, padding: { top: 114, right: 404, bottom: 166, left: 324 } };
const cameras = fc.record({ longitude: fc.double({ min: 119, max: 123, noNaN: true }), latitude: fc.double({ min: 21, max: 26, noNaN: true }), zoom: fc.double({ min: 6, max: 13, noNaN: true }) });

describe('the camera of the drawn map', () => {
  it('places the home frame where the layout has it, as the WebGL map does', () => {
    const place = placeOfFrame(homeBounds, homeCamera(frame, viewport), viewport);
    expect(place.top).toBeCloseTo(114, 6);
    expect(place.top + place.height).toBeCloseTo(800 - 166, 6);
    expect(place.left + place.width / 2).toBeCloseTo((324 + 1280 - 404) / 2, 6);
  });

  it('is known from the place of the frame', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const again = cameraOfPlace(homeBounds, placeOfFrame(homeBounds, camera, viewport), viewport);
        expect(again.zoom).toBeCloseTo(camera.zoom, 9);
        expect(again.longitude).toBeCloseTo(camera.longitude, 9);
        expect(again.latitude).toBeCloseTo(camera.latitude, 9);
      }),
    );
  });

  it('keeps the ground under the pointer while it zooms, and takes it along while it pans', () => {
    fc.assert(
      fc.property(cameras, fc.integer({ min: 0, max: 1280 }), fc.integer({ min: 0, max: 800 }), fc.double({ min: -2, max: 2, noNaN: true }), (camera, x, y, levels) => {
        const ground = screenToPosition(camera, viewport, [x, y]);
        const [zoomedX, zoomedY] = positionToScreen(zoomedAt(camera, viewport, [x, y], levels), viewport, ground);
        expect(zoomedX).toBeCloseTo(x, 4);
        expect(zoomedY).toBeCloseTo(y, 4);
        const [pannedX, pannedY] = positionToScreen(pannedBy(camera, viewport, 30, -12), viewport, ground);
        expect(pannedX).toBeCloseTo(x + 30, 4);
        expect(pannedY).toBeCloseTo(y - 12, 4);
      }),
    );
  });

  it('never shows what is not drawn, in any window', () => {
    fc.assert(
      fc.property(
        fc.record({ longitude: fc.double({ min: 90, max: 150, noNaN: true }), latitude: fc.double({ min: 0, max: 50, noNaN: true }), zoom: fc.double({ min: 0, max: 20, noNaN: true }) }),
        fc.integer({ min: 280, max: 3000 }),
        fc.integer({ min: 300, max: 2000 }),
        (camera, width, height) => {
          const clamped = clampDrawn(camera, { width, height });
          const [west, north] = screenToPosition(clamped, { width, height }, [0, 0]);
          const [east, south] = screenToPosition(clamped, { width, height }, [width, height]);
          expect(west).toBeGreaterThan(112 - 1e-6);
          expect(east).toBeLessThan(129.3 + 1e-6);
          expect(south).toBeGreaterThan(18.4 - 1e-6);
          expect(north).toBeLessThan(28.8 + 1e-6);
          expect(clamped.zoom).toBeLessThanOrEqual(closestDrawn);
        },
      ),
    );
  });

  it('leaves a camera alone that may stand where it does', () => {
    const camera = { longitude: 120.7, latitude: 24.1, zoom: 9.5 };
    const clamped = clampDrawn(camera, viewport);
    expect(clamped.zoom).toBe(9.5);
    expect(clamped.longitude).toBeCloseTo(120.7, 9);
    expect(clamped.latitude).toBeCloseTo(24.1, 9);
  });

  it('flies from the one to the other, and straight', () => {
    const [from, to] = [homeCamera(frame, viewport), fitCamera([120.46, 23.99, 121.45, 24.45], frame, viewport)];
    expect(between(from, to, 0)).toMatchObject({ zoom: from.zoom });
    expect(between(from, to, 1).longitude).toBeCloseTo(to.longitude, 9);
    expect(between(from, to, 1).latitude).toBeCloseTo(to.latitude, 9);
    // A place of the ground is never off the line between where it was and where it will be.
    const at = (share: number) => positionToScreen(between(from, to, share), viewport, [121, 24]);
    const [[ax, ay], [bx, by], [x, y]] = [at(0), at(1), at(0.4)];
    expect((bx - ax) * (y - ay) - (by - ay) * (x - ax)).toBeCloseTo(0, 4);
    expect(between(from, { ...from, longitude: 122 }, 0.5).longitude).toBeCloseTo((from.longitude + 122) / 2, 9);
  });
});
