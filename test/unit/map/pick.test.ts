import { describe, expect, it } from 'vitest';
import { positionToScreen } from '../../../src/core/geography/mercator.ts';
import { pick, polygonContains, type PickTargets } from '../../../src/map/pick.ts';
import type { AreaPolygon } from '../../../src/map/layers/area-geometry.ts';
import { lineLayer, lineMark, pointLayer, pointMark } from './made-up-marks.ts';

const camera = { longitude: 121, latitude: 24, zoom: 8 };
const viewport = { width: 800, height: 600 };

/** A square island with a lake. */
const island: AreaPolygon = {
  code: '66000',
  rings: [
    [[120, 23], [122, 23], [122, 25], [120, 25], [120, 23]],
    [[121.5, 24.5], [121.8, 24.5], [121.8, 24.8], [121.5, 24.8], [121.5, 24.5]],
  ],
  bounds: [120, 23, 122, 25],
};

const targets: PickTargets = { points: [], lines: [], level: 'county', polygons: [island], scale: 1 };

function pickBeside(wanted: Partial<PickTargets>, position: readonly [number, number], [dx, dy]: readonly [number, number] = [0, 0], tolerance = 4) {
  const [x, y] = positionToScreen(camera, viewport, position);
  return pick({ ...targets, ...wanted }, { camera, viewport, at: [x + dx, y + dy], tolerance });
}

describe('what is under the pointer', () => {
  it('is the area, and nothing on the sea or in a hole', () => {
    expect(pickBeside({}, [121.2, 24.2])).toBe('county:66000');
    expect(pickBeside({ level: 'township' }, [121.2, 24.2])).toBe('township:66000');
    expect(pickBeside({}, [119.9, 24])).toBeNull();
    expect(pickBeside({}, [121.6, 24.6])).toBeNull();
    expect(polygonContains(island, [121.9, 24.9])).toBe(true);
  });

  it('is a mark rather than the area, within its radius and the tolerance', () => {
    const points = [pointLayer('parks', [pointMark('a', { position: [121, 24], radius: 6 })])];
    expect(pickBeside({ points }, [121, 24])).toBe('cluster:a');
    expect(pickBeside({ points }, [121, 24], [0, 9.9])).toBe('cluster:a');
    expect(pickBeside({ points }, [121, 24], [0, 10.1])).toBe('county:66000');
    expect(pickBeside({ points }, [121, 24], [0, 17], 12)).toBe('cluster:a');
    expect(pickBeside({ points, scale: 2 }, [121, 24], [0, 15])).toBe('cluster:a');
  });

  it('is the mark of the highest layer', () => {
    const low = pointLayer('low', [pointMark('low')]);
    const high = pointLayer('high', [pointMark('high')]);
    expect(pickBeside({ points: [low, high] }, [121, 24])).toBe('cluster:high');
    expect(pickBeside({ points: [high, low] }, [121, 24])).toBe('cluster:low');
  });

  it('is the small disc within the large one', () => {
    const points = [pointLayer('clusters', [pointMark('large', { radius: 26 }), pointMark('small', { radius: 6, position: [121.05, 24] }), pointMark('later', { radius: 26 })])];
    expect(pickBeside({ points }, [121.05, 24])).toBe('cluster:small');
    // Of two that cover each other wholly, the one drawn last.
    expect(pickBeside({ points }, [121, 24], [-12, 0])).toBe('cluster:later');
  });

  it('is a mark that is hit before one that is only near', () => {
    const near = pointLayer('near', [pointMark('near', { position: [121, 24] })]);
    const hit = pointLayer('hit', [pointMark('hit', { radius: 26 })]);
    expect(pickBeside({ points: [hit, near] }, [121, 24], [8, 0])).toBe('cluster:hit');
  });

  it('is never what filters or switches hide', () => {
    expect(pickBeside({ points: [pointLayer('parks', [pointMark('a')], [0])] }, [121, 24])).toBe('county:66000');
    expect(pickBeside({ points: [{ ...pointLayer('parks', [pointMark('a')]), visible: false }] }, [121, 24])).toBe('county:66000');
  });

  it('is a corridor anywhere along its path, but a mark on it first', () => {
    const lines = [lineLayer('corridors', [lineMark('x', [[120.5, 24], [121.5, 24]])])];
    expect(pickBeside({ lines }, [120.8, 24], [0, 6])).toBe('corridor:x');
    expect(pickBeside({ lines }, [120.8, 24], [0, 7])).toBe('county:66000');
    expect(pickBeside({ lines, points: [pointLayer('parks', [pointMark('a')])] }, [121, 24])).toBe('cluster:a');
  });
});
