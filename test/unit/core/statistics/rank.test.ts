import { expect, it } from 'vitest';
import fc from 'fast-check';
import { rankAmong, ranksOf } from '../../../../src/core/statistics/rank.ts';

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN));
const places = (values: ArrayLike<number>) => ranksOf(values).map((place) => place?.rank ?? null);

it('ranks ties as 1224, the highest first, and leaves the missing out', () => {
  expect(places([10, 40, Number.NaN, 30, 30])).toEqual([4, 1, null, 2, 2]);
  expect(places(new Float64Array([3, 1, 2]))).toEqual([1, 3, 2]);
  expect(rankAmong([10, 40, Number.NaN, 30, 30], 0)).toEqual({ rank: 4, of: 4, isShared: false });
  expect(rankAmong([10, 40, Number.NaN, 30, 30], 3)).toEqual({ rank: 2, of: 4, isShared: true });
  expect(rankAmong([10, Number.NaN], 1)).toBeNull();
  expect(rankAmong([], 0)).toBeNull();
});

it('takes sums that differ in the order of their parts alone for equal', () => {
  const [one, other] = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1];
  expect(one).not.toBe(other);
  expect(ranksOf([one, other, 0.5])).toEqual([{ rank: 1, of: 3, isShared: true }, { rank: 1, of: 3, isShared: true }, { rank: 3, of: 3, isShared: false }]);
  expect(rankAmong([one, other, 0.5], 1)).toEqual({ rank: 1, of: 3, isShared: true });
  // A true difference stays one.
  expect(places([1_000_000.1, 1_000_000.2])).toEqual([2, 1]);
});

it('a rank is one more than the number of higher values, whatever the order, and shared by equal values alone', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), fc.nat(), (values, seed) => {
      const ranks = ranksOf(values);
      values.forEach((own, index) => {
        const of = values.filter((other) => !Number.isNaN(other)).length;
        const expected = Number.isNaN(own) ? null : { rank: 1 + values.filter((other) => other > own).length, of, isShared: values.filter((other) => other === own).length > 1 };
        expect(ranks[index]).toEqual(expected);
        expect(rankAmong(values, index)).toEqual(expected);
      });
      const turn = values.length === 0 ? 0 : seed % values.length;
      const turned = [...values.slice(turn), ...values.slice(0, turn)];
      expect(ranksOf(turned)).toEqual([...ranks.slice(turn), ...ranks.slice(0, turn)]);
    }),
  );
});
