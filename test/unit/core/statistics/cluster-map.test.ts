import { describe, expect, it } from 'vitest';
import { clusterMap, hotSpotMap, significanceClasses } from '../../../../src/core/statistics/cluster-map.ts';
import type { LocalMoran } from '../../../../src/core/statistics/local-moran.ts';
import { getisOrd } from '../../../../src/core/statistics/getis-ord.ts';
import { latticeValues, latticeWithIslandAndGap, queenLattice } from './queen-lattice.ts';

/** Eight units: six tested, an island, one without a value. */
const local: LocalMoran = {
  index: new Float64Array(8),
  deviation: new Float64Array(8),
  lag: new Float64Array(8),
  pseudoP: Float64Array.of(0.001, 0.009, 0.02, 0.04, 0.05, 0.3, Number.NaN, Number.NaN),
  quadrants: ['high-high', 'low-low', 'high-low', 'low-high', 'high-high', 'low-low', null, null],
  islands: [6],
  missing: [7],
  permutations: 999,
  seed: 1,
};

describe('clusterMap', () => {
  it('shows the quadrant of every p up to the level, and the strictest level it reaches', () => {
    const map = clusterMap(local, { level: 0.05, falseDiscovery: false });
    expect(map.categories).toEqual(['high-high', 'low-low', 'high-low', 'low-high', 'high-high', 'not-significant', 'no-neighbour', null]);
    expect(map.classes).toEqual([0.001, 0.01, 0.05, 0.05, 0.05, null, null, null]);
    expect([map.tests, map.cutOff]).toEqual([6, 0.05]);
  });

  it('shows fewer at a stricter level', () => {
    expect(clusterMap(local, { level: 0.01, falseDiscovery: false }).categories).toEqual([
      'high-high', 'low-low', 'not-significant', 'not-significant', 'not-significant', 'not-significant', 'no-neighbour', null,
    ]);
  });

  it('shows fewer with the false discovery rate', () => {
    // Adjusted: 0.006, 0.027, 0.04, then min(0.04 · 6/4, 0.05 · 6/5) = 0.06 twice, 0.3.
    const map = clusterMap(local, { level: 0.05, falseDiscovery: true });
    expect(map.categories.slice(0, 6)).toEqual(['high-high', 'low-low', 'high-low', 'not-significant', 'not-significant', 'not-significant']);
    expect(map.classes.slice(0, 4)).toEqual([0.01, 0.05, 0.05, null]);
    expect(map.cutOff).toBe(0.02);
    expect(clusterMap(local, { level: 0.005, falseDiscovery: true }).cutOff).toBeNull();
  });

  it('refuses a level that the permutations cannot show, or that is none', () => {
    expect(() => clusterMap(local, { level: 0.0001, falseDiscovery: false })).toThrow(/no p below 0.001/);
    expect(() => clusterMap(local, { level: 0, falseDiscovery: false })).toThrow(RangeError);
    expect(() => clusterMap(local, { level: 1, falseDiscovery: true })).toThrow(RangeError);
  });
});

describe('significanceClasses', () => {
  it.each([
    [9, []],
    [19, [0.05]],
    [99, [0.05, 0.01]],
    [499, [0.05, 0.01]],
    [999, [0.05, 0.01, 0.001]],
    [9999, [0.05, 0.01, 0.001, 0.0001]],
    [99_999, [0.05, 0.01, 0.001, 0.0001]],
  ])('of %i permutations', (permutations, expected) => {
    expect(significanceClasses(permutations)).toEqual(expected);
  });

  it('refuses what is no number of permutations', () => {
    for (const permutations of [0, 1.5, Number.NaN]) expect(() => significanceClasses(permutations)).toThrow(RangeError);
  });
});

describe('hotSpotMap', () => {
  it('is hot above the mean and cold below, by the normal p', () => {
    const found = getisOrd(latticeValues, queenLattice(5));
    const map = found && hotSpotMap(found, { level: 0.05, falseDiscovery: false });
    // |z| > 1.96 on the lattice: cells 0, 1, 5, 6 below, 18, 19, 23, 24 above (see the values of spdep).
    expect(map?.categories.flatMap((category, cell) => (category === 'cold' ? [cell] : []))).toEqual([0, 1, 5, 6]);
    expect(map?.categories.flatMap((category, cell) => (category === 'hot' ? [cell] : []))).toEqual([18, 19, 23, 24]);
    // z = 3.169 has a p of 0.0015, 2.400 one of 0.016.
    expect([map?.classes[18], map?.classes[1], map?.tests]).toEqual([0.01, 0.05, 25]);
  });

  it('does not test islands, nor units without a value', () => {
    const { values, weights } = latticeWithIslandAndGap();
    const found = getisOrd(values.map((value, unit) => (unit === 25 ? 1000 : value)), weights);
    expect(Math.abs(found?.z[25] ?? 0)).toBeGreaterThan(4);
    const map = found && hotSpotMap(found, { level: 0.05, falseDiscovery: true });
    expect([map?.categories[12], map?.categories[25], map?.tests]).toEqual([null, 'no-neighbour', 24]);
  });
});
