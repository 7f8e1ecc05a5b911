import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Position } from '../../../../src/core/geography/bounds.ts';
import { distanceKm } from '../../../../src/core/geography/distance.ts';
import { nearestWeights, queenWeights, spatialLag, withoutMissing } from '../../../../src/core/statistics/spatial-weights.ts';
import { weightTotals } from '../../../../src/core/statistics/weight-totals.ts';
import { oneSided, queenLattice, weightsFromLinks } from './queen-lattice.ts';

const touching: Readonly<Record<string, readonly string[]>> = { A: ['B', 'C', 'X'], B: ['A'], C: ['A'], D: [] };
const neighboursOf = (code: string) => touching[code] ?? [];

describe('queenWeights', () => {
  it('links by code, standardises rows, names islands, and leaves out what is not in the list', () => {
    const weights = queenWeights(['D', 'C', 'B', 'A'], neighboursOf);
    expect(weights.neighbours.map((links) => [...links])).toEqual([[], [3], [3], [1, 2]]);
    expect(weights.weights.map((own) => [...own])).toEqual([[], [1], [1], [0.5, 0.5]]);
    expect(weights.islands).toEqual([0]);
    expect(queenWeights(['A', 'B', 'C'], neighboursOf, 'binary').weights.map((own) => [...own])).toEqual([[1, 1], [1], [1]]);
  });

  it('has 8 neighbours inside a lattice, 5 on its edge, 3 in its corner', () => {
    expect(queenLattice(5).neighbours.map((links) => links.length)).toEqual([3, 5, 5, 5, 3, 5, 8, 8, 8, 5, 5, 8, 8, 8, 5, 5, 8, 8, 8, 5, 3, 5, 5, 5, 3]);
  });

  it('refuses lists that contradict themselves', () => {
    expect(() => queenWeights(['A', 'B', 'A'], neighboursOf)).toThrow(/twice in the list/);
    expect(() => weightsFromLinks([[1], []])).toThrow(/0 touches 1, but not the other way round/);
    expect(() => weightsFromLinks([[0]])).toThrow(/own neighbour/);
    expect(() => weightsFromLinks([[1, 1], [0]])).toThrow(/same neighbour twice/);
  });
});

/** On a grid of a thousandth of a degree, so that points equally far do occur; some very near each other, some across the country. */
const positions: fc.Arbitrary<Position[]> = fc
  .tuple(fc.constantFrom(3, 50, 4000), fc.array(fc.tuple(fc.nat(4000), fc.nat(5000)), { minLength: 3, maxLength: 30 }))
  .map(([spread, cells]) => cells.map(([column, row]) => [118 + (column % spread) / 1000, 21 + (row % spread) / 1000]));

describe('nearestWeights', () => {
  it('takes the earlier of points equally far', () => {
    // The middle one has two at the same distance on its parallel; the ends have one nearer than the other.
    const weights = nearestWeights([[120, 24], [121, 24], [122, 24]], 1);
    expect(weights.neighbours.map((links) => [...links])).toEqual([[1], [0], [1]]);
    expect(nearestWeights([[121, 24], [121, 24], [121, 24]], 2).neighbours.map((links) => [...links])).toEqual([[1, 2], [0, 2], [0, 1]]);
  });

  it('measures on the ellipsoid, not on a sphere', () => {
    // One degree along the meridian at 24° is 110.77 km; 1.0893° along the parallel are 110.80 km on the ellipsoid, but less than a degree of
    // the meridian (1.0893 · cos 24° = 0.9951°) on a sphere.
    expect(distanceKm([120, 24], [120, 24.995])).toBeLessThan(distanceKm([120, 24], [121.0893, 24]));
    expect([...(nearestWeights([[120, 24], [121.0893, 24], [120, 24.995]], 1).neighbours[0] ?? [])]).toEqual([2]);
  });

  it('agrees with measuring every pair', () => {
    fc.assert(
      fc.property(positions, fc.integer({ min: 1, max: 8 }), (points, wanted) => {
        const k = Math.min(wanted, points.length - 1);
        const { neighbours, weights, islands } = nearestWeights(points, k);
        points.forEach((point, unit) => {
          const others = points.flatMap((other, index) => (index === unit ? [] : [{ index, distance: distanceKm(point, other) }]));
          const nearest = others.toSorted((one, two) => one.distance - two.distance || one.index - two.index).slice(0, k);
          expect([...(neighbours[unit] ?? [])]).toEqual(nearest.map(({ index }) => index).toSorted((one, two) => one - two));
          expect([...(weights[unit] ?? [])]).toEqual(nearest.map(() => 1 / k));
        });
        expect(islands).toEqual([]);
      }),
    );
  });

  it('refuses a k that cannot be, and positions that are none', () => {
    for (const k of [0, 2, 1.5]) expect(() => nearestWeights([[120, 24], [121, 24]], k)).toThrow(/whole number from 1 to 1/);
    expect(() => nearestWeights([[120, 24], [Number.NaN, 24]], 1)).toThrow(/Point 1/);
  });
});

describe('withoutMissing', () => {
  // 0 – 1 – 2 – 3 in a row, and 4 alone.
  const row = weightsFromLinks([[1], [0, 2], [1, 3], [2], []]);

  it('drops a unit with its links, standardises anew, and finds new islands', () => {
    const units = withoutMissing([5, Number.NaN, 7, 8, 9], row);
    expect([...units.positions]).toEqual([0, 2, 3, 4]);
    expect([...units.values]).toEqual([5, 7, 8, 9]);
    expect(units.weights.neighbours.map((links) => [...links])).toEqual([[], [2], [1], []]);
    expect(units.weights.weights.map((own) => [...own])).toEqual([[], [1], [1], []]);
    expect(units.missing).toEqual([1]);
    expect(units.islands).toEqual([0, 4]);
    expect(units.weights.islands).toEqual([0, 3]);
  });

  it('leaves complete data as they are', () => {
    expect(withoutMissing([1, 2, 3, 4, 5], row).weights).toBe(row);
  });

  it('refuses another number of values, and infinity', () => {
    expect(() => withoutMissing([1, 2], row)).toThrow('2 values were given for 5 units.');
    expect(() => withoutMissing([1, 2, 3, 4, Number.NEGATIVE_INFINITY], row)).toThrow(RangeError);
  });
});

it('spatialLag is the mean of the neighbours, and 0 for an island', () => {
  expect([...spatialLag(Float64Array.of(1, 2, 6, 9), weightsFromLinks([[1], [0, 2], [1], []]))]).toEqual([2, 3.5, 2, 0]);
});

describe('weightTotals', () => {
  it('by hand, for 1–2–3–4 in a row: pairs (1,2) and (3,4) weigh 1 + ½, (2,3) ½ + ½; ends 1½, 2½, 2½, 1½', () => {
    const { s0, s1, s2, linkedUnits } = weightTotals(weightsFromLinks([[1], [0, 2], [1, 3], [2]]));
    expect([s0, s1, s2, linkedUnits]).toEqual([4, 2.25 + 1 + 2.25, 2.25 + 6.25 + 6.25 + 2.25, 4]);
  });

  it('of links that are not mutual, as spdep gives them', () => {
    const { s0, s1, s2 } = weightTotals(oneSided);
    expect([s0, s1, s2]).toEqual([6, 5.5, 25]);
  });
});
