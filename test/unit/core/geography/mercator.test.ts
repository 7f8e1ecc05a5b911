import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainIslandBounds, type Bounds } from '../../../../src/core/geography/bounds.ts';
import {
  fitBounds, frameBounds, mercatorLatitudeLimit, noPadding, positionToScreen, project, screenToPosition, unproject, worldSizeAtZoom,
} from '../../../../src/core/geography/mercator.ts';

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -85, max: 85, noNaN: true });
const viewport = { width: 1000, height: 700 };

describe('project', () => {
  it('puts known places where Web Mercator has them', () => {
    expect(project([0, 0])).toEqual([0.5, 0.5]);
    expect(project([-180, mercatorLatitudeLimit])[1]).toBeCloseTo(0, 12);
    // EPSG:3857 of 121° E, 24° N: x 13469658.38 m, y 2753408.11 m, of a world 2π·6378137 m wide.
    const world = 2 * Math.PI * 6378137;
    const [x, y] = project([121, 24]);
    expect((x - 0.5) * world).toBeCloseTo(13469658.38, 1);
    expect((0.5 - y) * world).toBeCloseTo(2753408.11, 1);
  });

  it('comes back from there', () => {
    fc.assert(
      fc.property(longitude, latitude, (east, north) => {
        const back = unproject(project([east, north]));
        expect(back[0]).toBeCloseTo(east, 9);
        expect(back[1]).toBeCloseTo(north, 9);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('stays on the square at the poles', () => {
    expect(project([0, 90])[1]).toBeCloseTo(0, 9);
    expect(project([0, -90])[1]).toBeCloseTo(1, 9);
  });
});

it('doubles the 512-px world with every zoom', () => {
  expect(worldSizeAtZoom(0)).toBe(512);
  expect(worldSizeAtZoom(3)).toBe(4096);
});

describe('fitBounds', () => {
  it('fits the whole world at zoom 0 into 512 px', () => {
    const { longitude: x, latitude: y, zoom } = fitBounds([-180, -mercatorLatitudeLimit, 180, mercatorLatitudeLimit], { width: 512, height: 512 });
    expect([x, y, zoom].map((value) => Math.abs(Math.round(value * 1e9)))).toEqual([0, 0, 0]);
  });

  it('shows the bounds between the paddings, as large as they can be', () => {
    const side = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.record({ top: side, right: side, bottom: side, left: side }), (padding) => {
        const frame = fitBounds(mainIslandBounds, viewport, padding);
        const [left, top] = positionToScreen(frame, viewport, [mainIslandBounds[0], mainIslandBounds[3]]);
        const [right, bottom] = positionToScreen(frame, viewport, [mainIslandBounds[2], mainIslandBounds[1]]);
        const room = [left - padding.left, top - padding.top, viewport.width - padding.right - right, viewport.height - padding.bottom - bottom];
        for (const margin of room) expect(margin).toBeGreaterThan(-1e-6);
        expect(room[0]).toBeCloseTo(room[2] ?? NaN, 5);
        expect(room[1]).toBeCloseTo(room[3] ?? NaN, 5);
        expect(Math.min(...room)).toBeCloseTo(0, 5);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('does not zoom into a point for ever, and says when there is no room', () => {
    const point: Bounds = [121, 24, 121, 24];
    const frame = fitBounds(point, viewport, noPadding, 14);
    expect(frame.zoom).toBe(14);
    expect(frame.longitude).toBeCloseTo(121, 9);
    expect(frame.latitude).toBeCloseTo(24, 9);
    expect(() => fitBounds(point, viewport, { ...noPadding, left: 600, right: 400 })).toThrow('no room');
  });

  it('gives back what a frame shows', () => {
    const bounds = frameBounds({ longitude: 121, latitude: 24, zoom: 8 }, viewport);
    const frame = fitBounds(bounds, viewport);
    expect(frame.longitude).toBeCloseTo(121, 9);
    expect(frame.latitude).toBeCloseTo(24, 9);
    expect(frame.zoom).toBeCloseTo(8, 9);
  });
});

it('finds the position under a point of the screen', () => {
  const frame = { longitude: 120.9, latitude: 23.7, zoom: 7.3 };
  const [x, y] = positionToScreen(frame, viewport, [120.2, 22.99]);
  expect(screenToPosition(frame, viewport, [x, y])[0]).toBeCloseTo(120.2, 9);
  expect(screenToPosition(frame, viewport, [x, y])[1]).toBeCloseTo(22.99, 9);
  expect(positionToScreen(frame, viewport, [120.9, 23.7])).toEqual([500, 350]);
});
