import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { positionToScreen } from '../../../src/core/geography/mercator.ts';
import { coverFeatures, type CoverFeatures } from '../../../src/map/labels/cover-features.ts';
import { labelLayers } from '../../../src/map/labels/label-layers.ts';
import { CoverSource } from '../../../src/map/labels/cover-source.ts';
import { sceneColours } from '../../../src/map/scene-colours.ts';

const camera = { longitude: 120.9, latitude: 23.7, zoom: 7.2 };
const viewport = { width: 1440, height: 800 };
const inset = { left: 320, top: 380, right: 430, bottom: 490 };

describe('what covers the map', () => {
  it('stands under the middle of each box, with its size as room', () => {
    const [feature] = coverFeatures([inset], camera, viewport).features;
    const [longitude = 0, latitude = 0] = feature?.geometry.coordinates ?? [];
    const [x, y] = positionToScreen(camera, viewport, [longitude, latitude]);
    expect([x, y].map((px) => Math.round(px * 100) / 100)).toEqual([375, 435]);
    expect(feature?.properties.padding).toEqual([55, 55, 55, 55]);
  });

  it('ends where the map ends, and is nothing outside it or without a size', () => {
    const overEdge = coverFeatures([{ left: -100, top: 0, right: 300, bottom: 900 }], camera, viewport).features[0];
    expect(overEdge?.properties.padding).toEqual([400, 150, 400, 150]);
    expect(coverFeatures([{ left: 1500, top: 0, right: 1600, bottom: 50 }, { left: 9, top: 9, right: 9, bottom: 40 }], camera, viewport).features).toEqual([]);
  });

  it('is placed before any name', () => {
    expect(labelLayers(sceneColours.light).at(-1)?.id).toBe('labels-cover');
  });
});

describe('the source of covers', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('tells the first boxes at once and later ones when the camera rests, and nothing while all stays', () => {
    const told: CoverFeatures[] = [];
    const source = new CoverSource((data) => told.push(data));
    const covers = [inset];
    source.follow(covers, camera, viewport);
    expect(told).toHaveLength(1);
    source.follow(covers, { ...camera }, { ...viewport });
    vi.runAllTimers();
    expect(told).toHaveLength(1);
    for (const step of [0.1, 0.2, 0.3]) source.follow(covers, { ...camera, longitude: camera.longitude + step }, viewport);
    vi.runAllTimers();
    expect(told).toHaveLength(2);
    source.follow([...covers, { ...inset, top: 500, bottom: 600 }], { ...camera, longitude: camera.longitude + 0.3 }, viewport);
    vi.runAllTimers();
    expect(told.at(-1)?.features).toHaveLength(2);
  });

  it('tells nothing after its end', () => {
    const told: CoverFeatures[] = [];
    const source = new CoverSource((data) => told.push(data));
    source.follow([], camera, viewport);
    source.follow([inset], camera, viewport);
    source.destroy();
    vi.runAllTimers();
    expect(told).toHaveLength(1);
  });
});
