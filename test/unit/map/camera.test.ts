import { describe, expect, it } from 'vitest';
import { mainIslandBounds } from '../../../src/core/geography/bounds.ts';
import { distanceKm } from '../../../src/core/geography/distance.ts';
import { positionToScreen, screenToPosition } from '../../../src/core/geography/mercator.ts';
import { cameraOf, fitCamera, homeCamera, markScale, metresPerPixel, sameCamera } from '../../../src/map/camera.ts';

const viewport = { width: 1440, height: 900 };
const frame = { bounds: mainIslandBounds, padding: { top: 120, right: 400, bottom: 150, left: 420 } };

describe('the camera', () => {
  it('puts the home frame between the panels', () => {
    const camera = homeCamera(frame, viewport);
    const [west, south, east, north] = mainIslandBounds;
    const [left, top] = positionToScreen(camera, viewport, [west, north]);
    const [right, bottom] = positionToScreen(camera, viewport, [east, south]);
    expect(top).toBeCloseTo(120);
    expect(bottom).toBeCloseTo(750);
    expect(left).toBeGreaterThanOrEqual(420);
    expect(right).toBeLessThanOrEqual(1040);
    expect(left - 420).toBeCloseTo(1040 - right);
  });

  it('shows the bounds of a window too small for its panels', () => {
    expect(fitCamera(mainIslandBounds, frame, { width: 700, height: 200 }).zoom).toBeGreaterThanOrEqual(5);
  });

  it('stays within its limits', () => {
    expect(cameraOf({ longitude: 121, latitude: 24, zoom: 30 }, frame, viewport).zoom).toBe(15);
    expect(cameraOf({ longitude: 121, latitude: 24, zoom: 1 }, frame, viewport).zoom).toBe(5);
    expect(cameraOf({ bounds: [121, 24, 121, 24] }, frame, viewport).zoom).toBe(13);
  });

  it('measures the ground as a geodesic does, to half a per cent', () => {
    const camera = { longitude: 121, latitude: 24, zoom: 9 };
    const ends = [0, 100].map((x) => screenToPosition(camera, viewport, [670 + x, 450]));
    const [one = [0, 0], other = [0, 0]] = ends;
    const ratio = (distanceKm(one, other) * 1000) / (100 * metresPerPixel(camera));
    expect(Math.abs(ratio - 1)).toBeLessThan(0.005);
  });

  it('lets marks grow by √2 in two levels, within limits', () => {
    expect(markScale(7.2, 7.2)).toBe(1);
    expect(markScale(9.2, 7.2)).toBeCloseTo(Math.SQRT2, 1);
    expect(markScale(15, 7)).toBe(2);
    expect(markScale(5, 9)).toBe(0.8);
  });

  it('knows cameras that nobody could tell apart', () => {
    const camera = { longitude: 121, latitude: 24, zoom: 8 };
    expect(sameCamera(camera, { ...camera, longitude: 121.000_05 })).toBe(true);
    expect(sameCamera(camera, { ...camera, longitude: 121.01 })).toBe(false);
    expect(sameCamera(camera, { ...camera, zoom: 8.01 })).toBe(false);
  });
});
