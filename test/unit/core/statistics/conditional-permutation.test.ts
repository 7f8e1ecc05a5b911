import { describe, expect, it } from 'vitest';
import { conditionalPermutation } from '../../../../src/core/statistics/conditional-permutation.ts';
import { seededRandom } from '../../../../src/core/statistics/seeded-random.ts';
import { oneSided, queenLattice, weightsFromLinks } from './queen-lattice.ts';

/** Four standard errors of a share found by so many draws. */
const room = (share: number, permutations: number) => 4 * Math.sqrt((share * (1 - share)) / permutations);

describe('conditionalPermutation', () => {
  it('draws from the others without replacement, never the unit itself', () => {
    // Unit 0 is by far the greatest; its neighbours have 4 and 5, the most two of the other five (1 … 5) can have: 1 pair of 10.
    // With itself among the drawn it would be 6 of 15, with replacement 3 of 25.
    const values = Float64Array.of(1000, 1, 2, 3, 4, 5);
    const links = [[4, 5], [], [], [], [0], [0]];
    const [first] = conditionalPermutation(values, weightsFromLinks(links), { permutations: 99_999, seed: 3 });
    expect(Math.abs((first ?? 1) - 0.1)).toBeLessThan(room(0.1, 99_999));
  });

  it('nears the exact share of all draws, unit by unit', () => {
    const values = Float64Array.of(2, 4, 3, 7, 11, 8);
    const found = conditionalPermutation(values, oneSided, { seed: 9 });
    oneSided.neighbours.forEach((links, unit) => {
      const others = [...values].toSpliced(unit, 1);
      const sums = others.flatMap((one, index) => others.slice(index + 1).map((other) => one + other));
      const observed = links.reduce((sum, other) => sum + (values[other] ?? 0), 0);
      const exact = Math.min(sums.filter((sum) => sum >= observed).length, sums.filter((sum) => sum <= observed).length) / sums.length;
      expect(Math.abs((found[unit] ?? 1) - exact)).toBeLessThan(room(exact, 9999) + 1e-4);
    });
  });

  it('folds: rare on either side is rare', () => {
    const links = [[1, 2], [0], [0], [], [], [], []];
    const high = conditionalPermutation(Float64Array.of(0, 9, 8, 1, 2, 3, 4), weightsFromLinks(links), { permutations: 9999, seed: 1 });
    const low = conditionalPermutation(Float64Array.of(0, -9, -8, -1, -2, -3, -4), weightsFromLinks(links), { permutations: 9999, seed: 1 });
    expect(low[0]).toBe(high[0]);
    expect(high[0]).toBeLessThan(0.1);
  });

  it('does not call a place rare whose neighbours have what nearly all have', () => {
    // 36 cells, all 0 but the last. Draws of three from 35 miss the one that is not 0 in 32/35 of all cases; then they tie with the corner.
    const values = new Float64Array(36);
    values[35] = 1;
    const [corner] = conditionalPermutation(values, queenLattice(6), { seed: 2 });
    expect(Math.abs((corner ?? 0) - 32 / 35)).toBeLessThan(room(32 / 35, 9999));
  });

  it('sees a tie through rounding', () => {
    // Every draw is the same three others in some order, and 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 to the last bit.
    const complete = [0, 1, 2, 3].map((unit) => [0, 1, 2, 3].filter((other) => other !== unit));
    expect([...conditionalPermutation(Float64Array.of(0.1, 0.2, 0.3, 0.9), weightsFromLinks(complete, 'binary'), { permutations: 99, seed: 5 })]).toEqual([1, 1, 1, 1]);
  });

  it('has no p for a unit without neighbours, and is fixed by its seed', () => {
    const values = Float64Array.from({ length: 17 }, (_, unit) => (unit * 7) % 11);
    const links = [...queenLattice(4).neighbours.map((others) => [...others]), []];
    const run = (seed: number) => conditionalPermutation(values, weightsFromLinks(links), { permutations: 999, seed });
    expect(run(1)[16]).toBeNaN();
    expect(run(1).slice(0, 16).every((p) => p >= 0.001 && p <= 1)).toBe(true);
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  it('finds about α of unrelated values below α/2 on either side', () => {
    const random = seededRandom(77);
    const found = Array.from({ length: 4 }, () => conditionalPermutation(Float64Array.from({ length: 400 }, () => random.next()), queenLattice(20), { permutations: 999, seed: random.next() })).flatMap((pValues) => [...pValues]);
    // 1,600 folded p; each is at most 0.05 with a chance of about 0.1.
    expect(Math.abs(found.filter((p) => p <= 0.05).length / 1600 - 0.1)).toBeLessThan(0.03);
  });

  it('reports after every unit, and an exception thrown there ends the work', () => {
    const shares: number[] = [];
    const values = Float64Array.of(1, 2, 3, 4);
    const row = weightsFromLinks([[1], [0, 2], [1, 3], [2]]);
    conditionalPermutation(values, row, { permutations: 99, seed: 1, report: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    const stop = () => {
      throw new Error('enough');
    };
    expect(() => conditionalPermutation(values, row, { permutations: 99, seed: 1, report: stop })).toThrow('enough');
  });
});
