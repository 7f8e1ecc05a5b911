import { describe, expect, it } from 'vitest';
import { getisOrd, getisOrdPermutation } from '../../../../src/core/statistics/getis-ord.ts';
import { localMoran } from '../../../../src/core/statistics/local-moran.ts';
import { normalTwoSided } from '../../../../src/core/statistics/normal-distribution.ts';
import { latticeValues, latticeWithIslandAndGap, queenLattice, weightsFromLinks } from './queen-lattice.ts';

// localG of spdep 1.2-7 with include.self and binary weights, on the lattice.
const onLattice = [
  -2.164985205567349, -2.400449658076452, -1.626111058696951, -0.8517724593174503, -0.360830867594558, -2.400449658076452, -2.227678779046933,
  -1.194219551654026, -0.1607603242611187, -0.07743385993794936, -1.626111058696951, -1.194219551654026, -0.1607603242611187, 0.8726989031317883,
  0.6969047394415515, -0.8517724593174503, -0.1607603242611187, 0.8726989031317883, 3.169274964004915, 2.890864104350138, -0.360830867594558,
  -0.07743385993794936, 0.6969047394415515, 2.890864104350138, 3.097131613519958,
];

// On the lattice with a gap (cell 12) and an island (unit 25).
const withIslandAndGap = [
  -1.998368959215465, -2.185572292034676, -1.410546656561387, -0.6355210210880974, -0.1926138755870329, -2.185572292034676, -2.431481106541837,
  -1.367116808931111, -0.3027525113203847, 0.1395046143851918, -1.410546656561387, -1.367116808931111, Number.NaN, 0.7616117862903418,
  0.9145302498584811, -0.6355210210880974, -0.3027525113203847, 0.7616117862903418, 3.126865780980845, 3.110436217032801, -0.1926138755870329,
  0.1395046143851918, 0.9145302498584811, 3.110436217032801, 3.268416701367462, -0.9346514972185372,
];

function expectAll(actual: Float64Array | undefined, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, unit) => (Number.isNaN(value) ? expect(actual?.[unit]).toBeNaN() : expect(actual?.[unit]).toBeCloseTo(value, 13)));
}

describe('getisOrd', () => {
  it('by hand: 1, 2, 3, 6 in a row', () => {
    // Mean 3, s² = 3.5. Ends: 2 units, (−2 − 1) and (0 + 3) over √(3.5 (4 · 2 − 4) / 3); middle: 3 units, −3 and 2 over √(3.5 (4 · 3 − 9) / 3).
    const result = getisOrd([1, 2, 3, 6], weightsFromLinks([[1], [0, 2], [1, 3], [2]]));
    expectAll(result?.z, [-3 / Math.sqrt(14 / 3), -3 / Math.sqrt(3.5), 2 / Math.sqrt(3.5), 3 / Math.sqrt(14 / 3)]);
    expect(result?.pTwoSided[0]).toBeCloseTo(normalTwoSided(3 / Math.sqrt(14 / 3)), 13);
  });

  it('as spdep on the lattice, whatever the style of the weights', () => {
    const result = getisOrd(latticeValues, queenLattice(5));
    expectAll(result?.z, onLattice);
    expect(getisOrd(latticeValues, queenLattice(5, 'binary'))).toEqual(result);
  });

  it('as spdep beside an island, whose z is its own value, and a gap, which has none', () => {
    const { values, weights } = latticeWithIslandAndGap();
    const result = getisOrd(values, weights);
    expectAll(result?.z, withIslandAndGap);
    expect(result?.pTwoSided[12]).toBeNaN();
    expect([result?.islands, result?.missing]).toEqual([[25], [12]]);
  });

  it('turns with the values', () => {
    const up = getisOrd(latticeValues, queenLattice(5));
    const down = getisOrd(latticeValues.map((value) => 100 - 3 * value), queenLattice(5));
    up?.z.forEach((z, unit) => expect(down?.z[unit]).toBeCloseTo(-z, 12));
  });

  it('is not defined for equal values, nor where the neighbourhood is all there is', () => {
    expect(getisOrd([4, 4], weightsFromLinks([[1], [0]]))).toBeNull();
    // Deviations whose sum is not 0 to the last bit, which must not make a z.
    const z = getisOrd([1, 2, 5], weightsFromLinks([[1, 2], [0], [0]]))?.z;
    expect(z?.[0]).toBeNaN();
    expect(Number.isFinite(z?.[1])).toBe(true);
  });
});

describe('getisOrdPermutation', () => {
  it('is the folded p of the neighbours given the unit, as for local Moran with the same draws', () => {
    const { values, weights } = latticeWithIslandAndGap();
    const pseudoP = getisOrdPermutation(values, weights, { permutations: 999, seed: 8 });
    const local = localMoran(values, weights, { permutations: 999, seed: 8 });
    expect(pseudoP).toEqual(local?.pseudoP);
    expect([pseudoP?.[12], pseudoP?.[25]]).toEqual([Number.NaN, Number.NaN]);
  });

  it('is not defined for equal values', () => {
    expect(getisOrdPermutation([4, 4], weightsFromLinks([[1], [0]]), { seed: 1 })).toBeNull();
    expect(() => getisOrdPermutation([4, 4], weightsFromLinks([[1], [0]]), { permutations: 3, seed: 1 })).toThrow(RangeError);
  });
});
