import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { moran, moranPermutation } from '../../../../src/core/statistics/moran.ts';
import { latticeValues, latticeWithIslandAndGap, momentsOf, oneSided, ordersOf, queenLattice, weightsFromLinks } from './queen-lattice.ts';

const errorOf = (actual: number | null | undefined, expected: number) => Math.abs((actual ?? Number.NaN) / expected - 1);

describe('moran', () => {
  it('by hand: 1, 2, 3, 4 in a row', () => {
    // z = −1½, −½, ½, 1½; lags −½, −½, ½, ½; Σ z lag = 2; Σ z² = 5; S0 = n = 4, so I = 2/5.
    // K = 4 · 10.25 / 25 = 1.64; S1 = 5.5, S2 = 17: [4 (5.5 · 7 − 4 · 17 + 48) − 1.64 (5.5 · 12 − 8 · 17 + 96)] / (3 · 2 · 1 · 16) − 1/9.
    const test = moran([1, 2, 3, 4], weightsFromLinks([[1], [0, 2], [1, 3], [2]]));
    expect(test?.statistic).toBeCloseTo(0.4, 14);
    expect(test?.expectation).toBeCloseTo(-1 / 3, 14);
    expect(test?.variance).toBeCloseTo((74 - 1.64 * 26) / 96 - 1 / 9, 14);
  });

  // moran.test of spdep 1.2-7: statistic, variance, z, one-sided p.
  it.each([
    ['row-standardised lattice', latticeValues, queenLattice(5), [0.3618723628691983, 0.0067621097692051125, 4.907320659412238, 4.616450727408817e-7]],
    ['binary lattice', latticeValues, queenLattice(5, 'binary'), [0.2845024613220815, 0.006156421363486204, 4.156987171375254, 1.6123604550058798e-5]],
    ['lattice with an island and a gap', latticeWithIslandAndGap().values, latticeWithIslandAndGap().weights, [0.37836213663756146, 0.0066616506655718414, 5.168413357327226, 1.1804484582710258e-7]],
    ['links that are not mutual', [2, 4, 3, 7, 9, 8], oneSided, [0.6144578313253012, 0.1134281705133788, 2.4182886628753066, 0.0077968504198700789]],
  ] as const)('as spdep on a %s', (_, values, weights, [statistic, variance, z, p]) => {
    const test = moran(values, weights);
    expect(errorOf(test?.statistic, statistic)).toBeLessThan(1e-12);
    expect(errorOf(test?.variance, variance)).toBeLessThan(1e-12);
    expect(errorOf(test?.z, z)).toBeLessThan(1e-12);
    expect(errorOf(test?.pPositive, p)).toBeLessThan(1e-9);
    expect(errorOf(test?.pTwoSided, 2 * p)).toBeLessThan(1e-9);
    expect(errorOf(test?.pNegative, 1 - p)).toBeLessThan(1e-12);
  });

  it('says how many units count, and which do not', () => {
    const { values, weights } = latticeWithIslandAndGap();
    const test = moran(values, weights);
    expect([test?.linkedUnits, test?.islands, test?.missing]).toEqual([24, [25], [12]]);
    expect(test?.expectation).toBeCloseTo(-1 / 23, 14);
  });

  it.each([
    ['mutual', weightsFromLinks([[1, 2], [0, 2, 3], [0, 1], [1, 4, 5], [3], [3]])],
    ['one-sided', oneSided],
  ])('has the expectation and the variance of all 720 orders of the values (%s links)', (_, weights) => {
    const values = [2, 4, 3, 7, 11, 8];
    const test = moran(values, weights);
    const { mean, variance } = momentsOf([...ordersOf(values)].map((order) => moran(order, weights)?.statistic ?? Number.NaN));
    expect(test?.expectation).toBeCloseTo(mean, 12);
    expect(test?.variance).toBeCloseTo(variance, 12);
  });

  it('does not change with the unit of the values nor with the order of the units', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 9, maxLength: 9 });
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 });
    fc.assert(
      fc.property(values, orders, fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true }), (list, order, factor, shift) => {
        fc.pre(new Set(list).size > 1);
        const lattice = queenLattice(3);
        const test = moran(list, lattice);
        const scaled = moran(list.map((value) => value * factor + shift), lattice);
        const reordered = moran(
          order.map((unit) => list[unit] ?? 0),
          weightsFromLinks(order.map((unit) => [...(lattice.neighbours[unit] ?? [])].map((other) => order.indexOf(other)))),
        );
        for (const other of [scaled, reordered]) {
          expect(other?.statistic).toBeCloseTo(test?.statistic ?? Number.NaN, 9);
          expect(other?.variance).toBeCloseTo(test?.variance ?? Number.NaN, 9);
        }
      }),
    );
  });

  it('is not defined for equal values or with fewer than four linked units', () => {
    expect(moran([0.1, 0.1, 0.1, 0.1], weightsFromLinks([[1], [0, 2], [1, 3], [2]]))).toBeNull();
    expect(moran([1, 2, 3, 4], weightsFromLinks([[1], [0, 2], [1], []]))).toBeNull();
    expect(moran([1, 2, 3, Number.NaN], weightsFromLinks([[1], [0, 2], [1, 3], [2]]))).toBeNull();
  });

  it('has no z where every unit neighbours every other: I is then −1 / (n − 1) whatever the values', () => {
    const complete = weightsFromLinks([0, 1, 2, 3, 4].map((unit) => [0, 1, 2, 3, 4].filter((other) => other !== unit)));
    const test = moran([1, 5, 2, 8, 3], complete);
    expect(test?.statistic).toBeCloseTo(-0.25, 12);
    expect([test?.z, test?.pPositive, test?.pNegative, test?.pTwoSided]).toEqual([null, null, null, null]);
  });
});

describe('moranPermutation', () => {
  it('nears the share of all 720 orders that are as far, and their mean and deviation', () => {
    const values = [2, 4, 3, 7, 11, 8];
    const observed = moran(values, oneSided)?.statistic ?? Number.NaN;
    const all = [...ordersOf(values)].map((order) => moran(order, oneSided)?.statistic ?? Number.NaN);
    const exact = all.filter((statistic) => statistic >= observed - 1e-12).length / all.length;
    const test = moranPermutation(values, oneSided, { permutations: 9999, seed: 4 });
    expect(Math.abs((test?.pPositive ?? 1) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9999));
    const { mean, variance } = momentsOf(all);
    expect(Math.abs((test?.mean ?? 1) - mean)).toBeLessThan(4 * Math.sqrt(variance / 9999));
    expect(errorOf(test?.standardDeviation, Math.sqrt(variance))).toBeLessThan(0.03);
  });

  it('gives the smallest p there is for the strongest pattern, and counts itself', () => {
    const test = moranPermutation(latticeValues, queenLattice(5), { permutations: 99, seed: 1 });
    expect([test?.pPositive, test?.pNegative, test?.pTwoSided]).toEqual([0.01, 1, 0.02]);
  });

  it('counts ties on both sides: on a complete graph every order is one', () => {
    const complete = weightsFromLinks([0, 1, 2, 3, 4].map((unit) => [0, 1, 2, 3, 4].filter((other) => other !== unit)));
    const test = moranPermutation([1, 5.1, 2.3, 8.7, 3], complete, { permutations: 99, seed: 1 });
    expect([test?.pPositive, test?.pNegative, test?.pTwoSided]).toEqual([1, 1, 1]);
  });

  it('is fixed by its seed, and tells its progress', () => {
    const shares: number[] = [];
    const run = (seed: number) => moranPermutation(latticeValues, queenLattice(5), { permutations: 999, seed, report: (share) => shares.push(share) });
    expect(run(5)).toEqual(run(5));
    expect(run(5)?.mean).not.toBe(run(6)?.mean);
    expect(shares.slice(0, 19)).toEqual(Array.from({ length: 19 }, (_, step) => ((step + 1) * 50) / 999));
  });

  it('refuses numbers of permutations and seeds out of range', () => {
    for (const permutations of [0, 8, 99.5, 1e6]) expect(() => moranPermutation(latticeValues, queenLattice(5), { permutations, seed: 1 })).toThrow(/permutations/);
    expect(() => moranPermutation(latticeValues, queenLattice(5), { seed: -1 })).toThrow(/seed/);
  });
});
