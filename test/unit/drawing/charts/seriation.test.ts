import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriate } from '../../../../src/drawing/charts/seriation.ts';

/** Symmetric, from a function of two indices. */
const matrix = (n: number, of: (one: number, other: number) => number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, index) =>
    of(Math.min(Math.floor(index / n), index % n), Math.max(Math.floor(index / n), index % n)),
  );

describe('seriate', () => {
  it('sets like things side by side', () => {
    // Two families, {0, 2, 4} and {1, 3, 5}: 0.9 within, 0.1 between.
    const order = seriate(
      matrix(6, (a, b) => (a % 2 === b % 2 ? 0.9 : 0.1)),
      6,
    );
    expect(order.map((index) => index % 2)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('turns the halves so that the nearest ends meet', () => {
    // 0–1 and 2–3 are pairs; 0 is near 3, so the order is 1, 0, 3, 2 (or that backwards).
    const near = new Map([
      ['0 1', 0.9],
      ['2 3', 0.8],
      ['0 3', 0.6],
    ]);
    const order = seriate(
      matrix(4, (a, b) => near.get(`${a} ${b}`) ?? 0.1),
      4,
    );
    expect(order).toEqual([1, 0, 3, 2]);
    // The same with 0 near 2: only the first half is turned.
    near.set('0 3', 0.1).set('0 2', 0.6);
    expect(
      seriate(
        matrix(4, (a, b) => near.get(`${a} ${b}`) ?? 0.1),
        4,
      ),
    ).toEqual([1, 0, 2, 3]);
  });

  it('joins by the mean likeness of groups, not by its sum', () => {
    // After 0–1 the means are {0,1}–2: (0.31 + 0.29) / 2 = 0.30, {0,1}–3: 0.275, 2–3: 0.5; the sums would join {0,1} and 2 (0.6).
    const near = new Map([
      ['0 1', 0.9],
      ['0 2', 0.31],
      ['1 2', 0.29],
      ['1 3', 0.55],
      ['2 3', 0.5],
    ]);
    expect(
      seriate(
        matrix(4, (a, b) => near.get(`${a} ${b}`) ?? 0),
        4,
      ),
    ).toEqual([0, 1, 3, 2]);
  });

  it('finds a chain', () => {
    // Things along a line, shuffled; the nearer the more alike.
    const place = [3, 0, 4, 1, 2];
    const order = seriate(
      matrix(5, (a, b) => 1 / (1 + Math.abs((place[a] ?? 0) - (place[b] ?? 0)) ** 2)),
      5,
    );
    const along = order.map((index) => place[index]);
    expect([along, along.toReversed()]).toContainEqual([0, 1, 2, 3, 4]);
  });

  it('is an order of all things, the same each time, whatever is missing', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.array(value, { minLength: 81, maxLength: 81 }), (n, values) => {
        const similarity = matrix(n, (a, b) => values[a * 9 + b] ?? 0);
        const order = seriate(similarity, n);
        expect(order.toSorted((one, other) => one - other)).toEqual(Array.from({ length: n }, (_, index) => index));
        expect(seriate(similarity, n)).toEqual(order);
      }),
      { seed: 4 },
    );
  });

  it('refuses a matrix of another size', () => {
    expect(() => seriate([1, 0, 0], 2)).toThrow(RangeError);
  });
});
