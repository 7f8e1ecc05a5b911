import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { gammaProbability, gammaQuantile, logGamma } from '../../../../src/core/statistics/gamma-quantile.ts';

/** Relative error, to be compared with 1e-9. */
const errorOf = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe('gammaQuantile', () => {
  // Values of scipy.stats.gamma.ppf, an implementation of its own (Boost).
  it.each([
    [0.025, 1, 0.02531780798428988],
    [0.975, 1, 3.688879454113935],
    [0.025, 0.1, 5.791710245521471e-17],
    [0.025, 0.5, 0.0004910345585876278],
    [0.975, 2, 5.571643390938898],
    [0.025, 5, 1.623486390118421],
    [0.975, 11, 18.39035604201778],
    [0.5, 10, 9.668714614714128],
    [0.025, 23.4, 14.89839582850124],
    [0.975, 1001, 1063.952136016302],
    [0.025, 40000.5, 39609.45276418203],
    [0.975, 412345, 413604.5200204873],
    [1e-6, 3, 0.0182542829632793],
    [0.999999, 3, 19.12916818857293],
    [0.975, 1.0833, 3.861845009267009],
    [0.025, 0.0833, 3.511689558345336e-20],
  ])('at %f with shape %f is %f', (probability, shape, expected) => {
    expect(errorOf(gammaQuantile(probability, shape), expected)).toBeLessThan(1e-9);
  });

  it('has closed forms: shape 1 is exponential, shape ½ is half the square of a normal value', () => {
    for (const probability of [0.01, 0.3, 0.5, 0.9]) expect(errorOf(gammaQuantile(probability, 1), -Math.log(1 - probability))).toBeLessThan(1e-9);
    expect(errorOf(gammaQuantile(0.95, 0.5), 1.959963984540054 ** 2 / 2)).toBeLessThan(1e-9);
  });

  it('undoes gammaProbability', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.2, max: 5e4, noNaN: true }), (probability, shape) => {
        expect(gammaProbability(shape, gammaQuantile(probability, shape))).toBeCloseTo(probability, 10);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses what has no quantile', () => {
    expect(() => gammaQuantile(0, 1)).toThrow(RangeError);
    expect(() => gammaQuantile(0.5, 0)).toThrow(RangeError);
    expect(() => gammaQuantile(Number.NaN, 1)).toThrow(RangeError);
  });
});

describe('gammaProbability', () => {
  // Values of mpmath.gammainc with 40 digits.
  it.each([
    [0.5, 0.3, 0.5614219739190001],
    [3, 10, 0.9972306042844884],
    [10, 10, 0.5420702855281478],
    [250.5, 240, 0.257271347997895],
    [100000, 100300, 0.8286363112512076],
  ])('P(%f, %f)', (shape, x, expected) => {
    expect(errorOf(gammaProbability(shape, x), expected)).toBeLessThan(1e-9);
  });

  it('is 1 minus a Poisson sum for whole shapes', () => {
    // P(4, x) = 1 − e^−x (1 + x + x²/2 + x³/6)
    for (const x of [0.5, 2, 4.9, 9]) expect(errorOf(gammaProbability(4, x), 1 - Math.exp(-x) * (1 + x + x ** 2 / 2 + x ** 3 / 6))).toBeLessThan(1e-9);
  });
});

it('logGamma knows factorials and Γ(½)', () => {
  expect(errorOf(logGamma(11), Math.log(3628800))).toBeLessThan(1e-9);
  expect(errorOf(logGamma(0.5), Math.log(Math.sqrt(Math.PI)))).toBeLessThan(1e-9);
});
