import { expect, it } from 'vitest';
import fc from 'fast-check';
import { rankAmong, rankOf } from '../../../../src/core/statistics/rank.ts';

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN));

it('ranks ties as 1224, the highest first, and leaves the missing out', () => {
  expect(rankOf([10, 40, Number.NaN, 30, 30])).toEqual([4, 1, null, 2, 2]);
  expect(rankOf(new Float64Array([3, 1, 2]))).toEqual([1, 3, 2]);
  expect(rankAmong([10, 40, Number.NaN, 30, 30], 0)).toEqual({ rank: 4, of: 4 });
  expect(rankAmong([10, Number.NaN], 1)).toBeNull();
  expect(rankAmong([], 0)).toBeNull();
});

it('a rank is one more than the number of higher values, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), fc.nat(), (values, seed) => {
      const ranks = rankOf(values);
      values.forEach((own, index) => {
        const expected = Number.isNaN(own) ? null : 1 + values.filter((other) => other > own).length;
        expect(ranks[index]).toBe(expected);
        expect(rankAmong(values, index)?.rank ?? null).toBe(expected);
      });
      const turn = values.length === 0 ? 0 : seed % values.length;
      const turned = [...values.slice(turn), ...values.slice(0, turn)];
      expect(rankOf(turned)).toEqual([...ranks.slice(turn), ...ranks.slice(0, turn)]);
    }),
  );
});
