import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { haversineMetres } from '../../../../src/core/geography/great-circle.ts';
import { pointIndex } from '../../../../src/core/statistics/point-index.ts';
import { between, crowds, flat, positionsOf } from './random-points.ts';

/** Every pair, by the haversine formula itself. */
const slowWithin = (positions: readonly Position[], place: Position, metres: number) =>
  positions.flatMap((position, point) => (haversineMetres(place, position) <= metres ? [point] : []));

const belt = (latitude: number) =>
  fc.array(fc.tuple(between(-70, 110), between(-latitude, latitude)), { maxLength: 150, size: 'max' });
const anywhere = fc.tuple(between(-180, 180), between(-90, 90));

describe('pointIndex', () => {
  it('finds what is within metres: a degree of latitude is 111,195 m', () => {
    const index = pointIndex(flat([[121, 25], [121, 24], [121, 23], [121, 24]]));
    expect([...index.within(121, 24, 0)]).toEqual([1, 3]);
    expect([...index.within(121, 24, 111_195)]).toEqual([1, 3]);
    expect([...index.within(121, 24, 111_196)]).toEqual([0, 1, 2, 3]);
    expect(index.countAround(0, 111_196)).toBe(3);
    expect(index.countAround(0, 111_195)).toBe(1);
  });

  it('agrees with every pair compared, in a town', () => {
    fc.assert(
      fc.property(crowds([120.6, 24.1], 0.04, 150), between(0.001, 6000), (points, metres) => {
        const index = pointIndex(points);
        const positions = positionsOf(points);
        positions.forEach((position, point) => {
          const expected = slowWithin(positions, position, metres);
          expect([...index.within(...position, metres)]).toEqual(expected);
          expect(index.countAround(point, metres)).toBe(expected.length);
        });
      }),
      { seed: 31, numRuns: 30 },
    );
  });

  it('agrees with every pair compared over half of the globe, poles and both sides of 180° included', () => {
    fc.assert(
      fc.property(belt(90), anywhere, between(5, 7.3).map((power) => 10 ** power), (positions, place, metres) => {
        const points = flat(positions);
        expect([...pointIndex(points).within(...place, metres)]).toEqual(slowWithin(positions, place, metres));
      }),
      { seed: 32, numRuns: 150 },
    );
  });

  it('agrees with every pair compared from places farther from the equator than any point', () => {
    const place = fc.tuple(between(-70, 110), between(20, 75));
    fc.assert(
      fc.property(belt(30), place, between(1e5, 6e6), (positions, from, metres) => {
        const points = flat(positions);
        expect([...pointIndex(points).within(...from, metres)]).toEqual(slowWithin(positions, from, metres));
      }),
      { seed: 33, numRuns: 150 },
    );
  });

  it('finds a neighbour on the other side of 180° and over the pole', () => {
    const index = pointIndex(flat([[-179.95, 10], [-120, 89.9], [-60, 89.9]]));
    expect([...index.within(179.95, 10, 12_000)]).toEqual([0]);
    expect([...index.within(60, 89.9, 23_000)]).toEqual([1, 2]);
  });

  it('has no points where there are none', () => {
    const index = pointIndex(new Float64Array());
    expect(index.length).toBe(0);
    expect([...index.within(121, 24, 1e7)]).toEqual([]);
  });

  it('does not overwrite an earlier answer', () => {
    const index = pointIndex(flat([[121, 24], [121.5, 24]]));
    const first = index.within(121, 24, 100);
    index.within(121.5, 24, 100);
    expect([...first]).toEqual([0]);
  });

  it('refuses places off the globe, points all around it, and distances that are none', () => {
    expect(() => pointIndex(flat([[181, 0]]))).toThrow(RangeError);
    expect(() => pointIndex(flat([[-100, 0], [100, 0]]))).toThrow('span 200.0° of longitude');
    const index = pointIndex(flat([[121, 24]]));
    expect(() => index.within(121, 91, 5)).toThrow(RangeError);
    expect(() => index.within(121, 24, -1)).toThrow(RangeError);
    expect(() => index.within(121, 24, Number.NaN)).toThrow(RangeError);
    expect(() => index.countAround(1, 5)).toThrow('no point 1 among 1');
    expect(() => index.countAround(0.5, 5)).toThrow(RangeError);
  });
});
