import { describe, expect, it } from 'vitest';
import { geary, gearyPermutation } from '../../../../src/core/statistics/geary.ts';
import { latticeValues, latticeWithIslandAndGap, momentsOf, oneSided, ordersOf, queenLattice, weightsFromLinks } from './queen-lattice.ts';

const errorOf = (actual: number | null | undefined, expected: number) => Math.abs((actual ?? Number.NaN) / expected - 1);

describe('geary', () => {
  it('by hand: 1, 2, 3, 4 in a row', () => {
    // Every difference along a link is 1, so Σ w (x − x)² = S0 = 4; Σ z² = 5; C = 3 · 4 / (2 · 4 · 5).
    expect(geary([1, 2, 3, 4], weightsFromLinks([[1], [0, 2], [1, 3], [2]]))?.statistic).toBeCloseTo(0.3, 14);
  });

  // geary.test of spdep 1.2-7: statistic, variance, z, one-sided p.
  it.each([
    ['row-standardised lattice', latticeValues, queenLattice(5), [0.4493037974683544, 0.016853650898400387, 4.241945503253411, 1.10795252773768e-5]],
    ['binary lattice', latticeValues, queenLattice(5, 'binary'), [0.3602320675105485, 0.05079118058242781, 2.8387576269292594, 0.0022644771559545036]],
    ['lattice with an island and a gap', latticeWithIslandAndGap().values, latticeWithIslandAndGap().weights, [0.40290785559299386, 0.013568529819936835, 5.1259570239600025, 1.4801506614148382e-7]],
    ['links that are not mutual', [2, 4, 3, 7, 9, 8], oneSided, [0.2710843373493976, 0.0828555184593797, 2.5323082079811639, 0.005665717050978578]],
  ] as const)('as spdep on a %s', (_, values, weights, [statistic, variance, z, p]) => {
    const test = geary(values, weights);
    expect(test?.expectation).toBe(1);
    expect(errorOf(test?.statistic, statistic)).toBeLessThan(1e-12);
    expect(errorOf(test?.variance, variance)).toBeLessThan(1e-12);
    expect(errorOf(test?.z, z)).toBeLessThan(1e-12);
    expect(errorOf(test?.pPositive, p)).toBeLessThan(1e-9);
    expect(errorOf(test?.pTwoSided, 2 * p)).toBeLessThan(1e-9);
  });

  it('has the expectation and the variance of all 720 orders of the values', () => {
    const values = [2, 4, 3, 7, 11, 8];
    const { mean, variance } = momentsOf([...ordersOf(values)].map((order) => geary(order, oneSided)?.statistic ?? Number.NaN));
    expect(mean).toBeCloseTo(1, 12);
    expect(geary(values, oneSided)?.variance).toBeCloseTo(variance, 12);
  });

  it('is not defined for equal values', () => {
    expect(geary([3, 3, 3, 3], weightsFromLinks([[1], [0, 2], [1, 3], [2]]))).toBeNull();
  });
});

describe('gearyPermutation', () => {
  it('nears the share of all 720 orders that are as small, which is the side of alike neighbours', () => {
    const values = [2, 4, 3, 7, 11, 8];
    const observed = geary(values, oneSided)?.statistic ?? Number.NaN;
    const all = [...ordersOf(values)].map((order) => geary(order, oneSided)?.statistic ?? Number.NaN);
    const exact = all.filter((statistic) => statistic <= observed + 1e-12).length / all.length;
    const test = gearyPermutation(values, oneSided, { seed: 4 });
    expect(exact).toBeLessThan(0.1);
    expect(test?.permutations).toBe(9999);
    expect(Math.abs((test?.pPositive ?? 1) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9999));
    expect(Math.abs((test?.mean ?? 0) - 1)).toBeLessThan(4 * Math.sqrt(momentsOf(all).variance / 9999));
  });
});
