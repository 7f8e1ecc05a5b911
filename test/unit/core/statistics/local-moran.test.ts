import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { localMoran } from '../../../../src/core/statistics/local-moran.ts';
import { moran } from '../../../../src/core/statistics/moran.ts';
import { latticeValues, latticeWithIslandAndGap, queenLattice, weightsFromLinks } from './queen-lattice.ts';

// localmoran of spdep 1.2-7 on the lattice.
const onLattice = [
  1.188818565400843, 0.8544303797468353, 0.411392405063291, 0.1265822784810126, 0.02848101265822781, 0.8544303797468352, 0.4319620253164556,
  0.1392405063291138, 0.004746835443037955, -0.006329113924050628, 0.4113924050632909, 0.1392405063291138, -0.161392405063291, 0.02848101265822789,
  0.08860759493670892, 0.1265822784810126, 0.004746835443037955, 0.02848101265822789, 0.362737341772152, 0.7594936708860762, 0.02848101265822781,
  -0.006329113924050628, 0.08860759493670892, 0.7594936708860762, 2.354430379746836,
];

// On the lattice with a gap (cell 12) and an island (unit 25), for which spdep writes 0.
const withIslandAndGap = [
  1.022571645954857, 0.7156987065686029, 0.3162566573674868, 0.07532335784935335, 0.008115647983768718, 0.7156987065686029, 0.4791130756132025,
  0.1530379334082099, 0.008115647983768718, 0.004311437991377108, 0.3162566573674868, 0.1530379334082099, Number.NaN, 0.04434621933987895,
  0.1437991377124017, 0.07532335784935335, 0.008115647983768718, 0.04434621933987895, 0.4709611970580775, 0.9090793811818411, 0.008115647983768718,
  0.004311437991377108, 0.1437991377124017, 0.9090793811818411, 2.730239242539521, Number.NaN,
];

function expectAll(actual: Float64Array | undefined, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, unit) => (Number.isNaN(value) ? expect(actual?.[unit]).toBeNaN() : expect(actual?.[unit]).toBeCloseTo(value, 13)));
}

describe('localMoran', () => {
  it('by hand: 1, 2, 3, 6 in a row', () => {
    // Mean 3; z = −2, −1, 0, 3; m₂ = 14/4; lags −1, (−2 + 0)/2, (−1 + 3)/2, 0; I = z lag / m₂.
    const local = localMoran([1, 2, 3, 6], weightsFromLinks([[1], [0, 2], [1, 3], [2]]), { permutations: 99, seed: 1 });
    expect([...(local?.deviation ?? [])]).toEqual([-2, -1, 0, 3]);
    expect([...(local?.lag ?? [])]).toEqual([-1, -1, 1, 0]);
    expectAll(local?.index, [2 / 3.5, 1 / 3.5, 0, 0]);
    // The mean itself is not high; and at the mean I is 0 whatever surrounds it, so that nothing is rare.
    expect(local?.quadrants).toEqual(['low-low', 'low-low', 'low-high', 'high-low']);
    expect(local?.pseudoP[2]).toBe(1);
  });

  it('as spdep on the lattice', () => {
    const local = localMoran(latticeValues, queenLattice(5), { seed: 1 });
    expectAll(local?.index, onLattice);
    expect([local?.quadrants[0], local?.quadrants[24], local?.quadrants[12], local?.permutations]).toEqual(['low-low', 'high-high', 'high-low', 9999]);
    // The last corner has 8, 8 and 7 for neighbours, nearly the highest three of the other 24; the centre's mean of 5 is an everyday one.
    expect(local?.pseudoP[24]).toBeLessThan(0.02);
    expect(local?.pseudoP[12]).toBeGreaterThan(0.2);
  });

  it('as spdep beside an island and a gap, which have no result', () => {
    const { values, weights } = latticeWithIslandAndGap();
    const local = localMoran(values, weights, { permutations: 999, seed: 1 });
    expectAll(local?.index, withIslandAndGap);
    expect([local?.islands, local?.missing]).toEqual([[25], [12]]);
    for (const unit of [12, 25]) expect([local?.pseudoP[unit], local?.lag[unit], local?.quadrants[unit]]).toEqual([Number.NaN, Number.NaN, null]);
    expect(local?.deviation[12]).toBeNaN();
    // The island's value counts in the mean: (140 − 9 + 2) / 25 = 5.32.
    expect(local?.deviation[25]).toBeCloseTo(2 - 5.32, 13);
  });

  it('adds to S₀ times the global I', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 16, maxLength: 16 }), fc.constantFrom('row' as const, 'binary' as const), (values, style) => {
        fc.pre(new Set(values).size > 1);
        const lattice = queenLattice(4, style);
        const local = localMoran(values, lattice, { permutations: 9, seed: 1 });
        const s0 = style === 'row' ? 16 : 84;
        expect(local?.index.reduce((sum, index) => sum + index, 0)).toBeCloseTo(s0 * (moran(values, lattice)?.statistic ?? Number.NaN), 9);
      }),
    );
  });

  it('does not change with the unit of the values, not even in its draws', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), fc.double({ min: 0.1, max: 10, noNaN: true }), fc.integer({ min: -9, max: 9 }), (values, factor, shift) => {
        fc.pre(new Set(values).size > 1);
        // A cell at the mean may come to lie a rounding error beside it.
        fc.pre(values.every((value) => value * 9 !== values.reduce((sum, other) => sum + other, 0)));
        const plain = localMoran(values, queenLattice(3), { permutations: 99, seed: 3 });
        const scaled = localMoran(values.map((value) => value * factor + shift), queenLattice(3), { permutations: 99, seed: 3 });
        expect(scaled?.pseudoP).toEqual(plain?.pseudoP);
        plain?.index.forEach((index, unit) => expect(scaled?.index[unit]).toBeCloseTo(index, 9));
      }),
    );
  });

  it('is not defined for equal values, and checks its options first', () => {
    // (0.1 + 0.1 + 0.1) / 3 is not 0.1 to the last bit.
    expect(localMoran([0.1, 0.1, 0.1], weightsFromLinks([[1], [0, 2], [1]]), { seed: 1 })).toBeNull();
    expect(() => localMoran([7, 7, 7], weightsFromLinks([[1], [0, 2], [1]]), { permutations: 1, seed: 1 })).toThrow(RangeError);
    expect(() => localMoran([7, 8], weightsFromLinks([[1], [0, 2], [1]]), { seed: 1 })).toThrow(RangeError);
  });
});
