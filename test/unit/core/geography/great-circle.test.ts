import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { distanceKm } from '../../../../src/core/geography/distance.ts';
import { chordOf, earthRadiusMetres, haversineMetres, unitVector } from '../../../../src/core/geography/great-circle.ts';
import { between } from '../statistics/random-points.ts';

const anywhere = fc.tuple(between(-180, 180), between(-90, 90));
const aroundTaiwan = fc.tuple(between(118, 123), between(21, 26.5));

describe('haversineMetres', () => {
  it('is the radius times the angle', () => {
    // A degree of a meridian: 6,371,008.8 · π / 180 = 111,195.0802 m; along 60° N a degree of longitude spans 2R asin(sin(½°)/2).
    expect(haversineMetres([121, 23], [121, 24])).toBeCloseTo(111195.0802, 3);
    expect(haversineMetres([0, 0], [180, 0])).toBeCloseTo(Math.PI * earthRadiusMetres, 6);
    expect(haversineMetres([10, 60], [11, 60])).toBeCloseTo(2 * earthRadiusMetres * Math.asin(Math.sin(Math.PI / 360) / 2), 6);
    expect(haversineMetres([121, 24], [121, 24])).toBe(0);
  });

  it('stays within 0.5 % of the ellipsoid around Taiwan', () => {
    fc.assert(
      fc.property(aroundTaiwan, aroundTaiwan, (from, to) => {
        const metres = 1000 * distanceKm(from, to);
        fc.pre(metres > 1);
        const ratio = haversineMetres(from, to) / metres;
        expect(ratio).toBeGreaterThan(0.997);
        expect(ratio).toBeLessThan(1.0045);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('chords', () => {
  const length = (from: Position, to: Position) => {
    const other = unitVector(to);
    return Math.hypot(...unitVector(from).map((value, axis) => value - (other[axis] ?? Number.NaN)));
  };

  it('of a distance are as long as between the unit vectors', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        expect(chordOf(haversineMetres(from, to))).toBeCloseTo(length(from, to), 7);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('never grow beyond the diameter', () => {
    expect(chordOf(Math.PI * earthRadiusMetres)).toBeCloseTo(2, 12);
    expect(chordOf(1e9)).toBe(2);
    expect(chordOf(0)).toBe(0);
  });
});
