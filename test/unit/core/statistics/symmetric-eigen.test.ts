import { expect, it } from 'vitest';
import fc from 'fast-check';
import { symmetricEigen } from '../../../../src/core/statistics/symmetric-eigen.ts';

const anySymmetric = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: size * size, maxLength: size * size }).map((cells) => ({
    size,
    matrix: Float64Array.from(cells, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      return cells[Math.min(row, column) * size + Math.max(row, column)] ?? 0;
    }),
  })),
);

it('by hand: 2 1 / 1 2 has 3 along (1, 1) and 1 along (1, −1)', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
  const [a = 0, b = 0, c = 0, d = 0] = vectors;
  expect(a * b).toBeCloseTo(0.5, 14);
  expect(c * d).toBeCloseTo(-0.5, 14);
});

it('by hand: 2 −1 0 / −1 2 −1 / 0 −1 2 has 2 + √2, 2 and 2 − √2', () => {
  const { values } = symmetricEigen(Float64Array.of(2, -1, 0, -1, 2, -1, 0, -1, 2), 3);
  [2 + Math.SQRT2, 2, 2 - Math.SQRT2].forEach((value, index) => expect(values[index]).toBeCloseTo(value, 14));
});

it('finds vectors of length 1, at right angles, that the matrix only stretches', () => {
  fc.assert(
    fc.property(anySymmetric, ({ matrix, size }) => {
      const { values, vectors } = symmetricEigen(matrix, size);
      const vector = (index: number) => vectors.subarray(index * size, (index + 1) * size);
      const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
      for (let first = 0; first < size; first += 1) {
        if (first > 0) expect(values[first]).toBeLessThanOrEqual(values[first - 1] ?? Number.NaN);
        for (let second = 0; second < size; second += 1) expect(product(vector(first), vector(second))).toBeCloseTo(first === second ? 1 : 0, 12);
        for (let row = 0; row < size; row += 1) {
          const stretched = product(matrix.subarray(row * size, (row + 1) * size), vector(first));
          expect(stretched).toBeCloseTo((values[first] ?? Number.NaN) * (vector(first)[row] ?? Number.NaN), 9);
        }
      }
      const trace = Array.from({ length: size }, (_, index) => matrix[index * size + index] ?? 0).reduce((sum, value) => sum + value, 0);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 9);
    }),
  );
});

it('leaves the matrix as it was, and refuses what is not symmetric', () => {
  const matrix = Float64Array.of(1, 2, 2, 5);
  symmetricEigen(matrix, 2);
  expect(Array.from(matrix)).toEqual([1, 2, 2, 5]);
  expect(() => symmetricEigen(Float64Array.of(1, 2, 3, 4), 2)).toThrow(RangeError);
  expect(() => symmetricEigen(Float64Array.of(1, Number.NaN, Number.NaN, 4), 2)).toThrow(RangeError);
  expect(() => symmetricEigen(matrix, 3)).toThrow(RangeError);
});
