import { expect, it } from 'vitest';
import { relativeChange } from '../../../../src/core/statistics/growth.ts';
import { share } from '../../../../src/core/statistics/share.ts';

it('a change is relative to what was before', () => {
  expect(relativeChange(80, 100)).toBe(0.25);
  expect(relativeChange(80, 0)).toBe(-1);
  expect(relativeChange(0, 5)).toBeNull();
  expect(() => relativeChange(-1, 5)).toThrow(RangeError);
  expect(() => relativeChange(1, Number.NaN)).toThrow(RangeError);
});

it('a share is a part of its whole', () => {
  expect(share(1, 4)).toBe(0.25);
  expect(share(0, 0)).toBeNull();
  // Published thirds add up to a little more than the whole.
  expect(share(0.3333 + 0.3334 + 0.3334, 1)).toBeCloseTo(1.0001, 9);
  expect(() => share(2, 1)).toThrow(RangeError);
  expect(() => share(Number.NaN, 1)).toThrow(RangeError);
});
