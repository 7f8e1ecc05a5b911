import { describe, expect, it } from 'vitest';
import { permutationTest } from '../../../../src/core/statistics/permutation-test.ts';

describe('permutationTest', () => {
  it('deals every order equally often, whatever the one before', () => {
    const pairs = new Map<string, number>();
    let before = '';
    const order = (values: Float64Array) => {
      const now = values.join('');
      if (before !== '') pairs.set(`${before} ${now}`, (pairs.get(`${before} ${now}`) ?? 0) + 1);
      before = now;
      return 0;
    };
    permutationTest(Float64Array.of(1, 2, 3), order, 1, { permutations: 36_000, seed: 10 });
    expect(pairs.size).toBe(36);
    // χ² with 35 degrees of freedom is above 66.6 once in a thousand.
    expect([...pairs.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(66.6);
  });

  it('leaves the values of the caller alone', () => {
    const values = Float64Array.of(1, 2, 3, 4);
    permutationTest(values, ([first = 0]) => first, 1, { permutations: 99, seed: 1 });
    expect([...values]).toEqual([1, 2, 3, 4]);
  });

  it('counts a statistic of 1 among 1 … 4: at most as large a quarter of the time, always at least; turned round when small means alike', () => {
    const first = ([value = 0]: Float64Array) => value;
    const up = permutationTest(Float64Array.of(1, 2, 3, 4), first, 1, { permutations: 9999, seed: 2 });
    const down = permutationTest(Float64Array.of(1, 2, 3, 4), first, -1, { permutations: 9999, seed: 2 });
    expect(up.pPositive).toBe(1);
    expect(Math.abs(up.pNegative - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 9999));
    expect(up.pTwoSided).toBe(2 * up.pNegative);
    expect([down.pPositive, down.pNegative]).toEqual([up.pNegative, up.pPositive]);
    // Mean 2.5 and variance 1.25 of 1 … 4.
    expect(Math.abs(up.mean - 2.5)).toBeLessThan(4 * Math.sqrt(1.25 / 9999));
    expect(up.standardDeviation).toBeCloseTo(Math.sqrt(1.25), 1);
  });
});
