import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { economicComplexity } from '../../../../src/core/statistics/economic-complexity.ts';
import { baseOf, locationQuotients } from '../../../../src/core/statistics/location-quotient-matrix.ts';
import { revealedAdvantage } from '../../../../src/core/statistics/relatedness.ts';
import { anyFactor, anyOrder, greatestDifference, inOrder, matrixOf, reordered } from './count-matrices.ts';

type Rows = readonly (readonly number[])[];

const complexityOf = (rows: Rows) => economicComplexity(Uint8Array.from(rows.flat()), rows.length, rows[0]?.length ?? 0);
const indices = (length: number) => Array.from({ length }, (_, index) => index);
const transpose = (rows: Rows): Rows => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));

/** Advantages of 3 to 8 regions in 3 to 8 industries, with an order of both. */
const anyAdvantages = fc.tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 3, max: 8 })).chain(([regions, industries]) => {
  const row = fc.array(fc.constantFrom(0, 1), { minLength: industries, maxLength: industries });
  return fc.record({
    rows: fc.array(row, { minLength: regions, maxLength: regions }),
    rowOrder: anyOrder(regions),
    columnOrder: anyOrder(industries),
  });
});

/** M̃ of the regions that have anything, as the formula is printed, with the rows it stands for. */
function printedMatrix(rows: Rows): { readonly kept: readonly number[]; readonly cells: Rows } {
  const diversity = rows.map((row) => row.reduce((sum, has) => sum + has, 0));
  const ubiquity = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const kept = indices(rows.length).filter((row) => diversity[row] !== 0);
  const cell = (first: number, second: number) =>
    ubiquity.reduce((sum, held, column) => {
      const shared = (rows[first]?.[column] ?? 0) * (rows[second]?.[column] ?? 0);
      return shared === 0 ? sum : sum + shared / ((diversity[first] ?? 0) * held);
    }, 0);
  return { kept, cells: kept.map((first) => kept.map((second) => cell(first, second))) };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const products = a.reduce((sum, value, index) => sum + (value - meanA) * ((b[index] ?? 0) - meanB), 0);
  const squares = (list: readonly number[], middle: number) => list.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return products / Math.sqrt(squares(a, meanA) * squares(b, meanB));
}

describe('by hand', () => {
  it('three nested regions', () => {
    const result = complexityOf([
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
    ]);
    // M̃ = 11/18 5/18 2/18 / 5/12 5/12 2/12 / 1/3 1/3 1/3: trace 49/36, determinant 1/36, so the eigenvalues are 1, 1/4 and 1/9.
    expect(result.secondEigenvalue).toBeCloseTo(1 / 4, 14);
    expect(result.thirdEigenvalue).toBeCloseTo(1 / 9, 14);
    expect(result.separation).toBe('clear');
    // (M̃ − 1/4) K = 0 for K = (2, −1, −4): mean −1, deviations 3, 0, −3, standard deviation √6.
    expect(greatestDifference(result.eci ?? [], [3 / Math.sqrt(6), 0, -3 / Math.sqrt(6)])).toBeLessThan(1e-12);
    // Means of K over the regions that have each industry: −1, 0.5, 2; mean 0.5, standard deviation √1.5.
    expect(greatestDifference(result.pci ?? [], [-Math.sqrt(1.5), 0, Math.sqrt(1.5)])).toBeLessThan(1e-12);
    expect(Array.from(result.diversity)).toEqual([3, 2, 1]);
    expect(Array.from(result.ubiquity)).toEqual([3, 2, 1]);
    expect(result.isSignFixed).toBe(true);
  });

  it('two regions: eigenvalues 1 and 1/4, and the more diverse one is above', () => {
    const result = complexityOf([
      [1, 0],
      [1, 1],
    ]);
    expect(result.secondEigenvalue).toBeCloseTo(1 / 4, 14);
    expect(result.thirdEigenvalue).toBeNull();
    expect(result.separation).toBe('clear');
    expect(greatestDifference(result.eci ?? [], [-1, 1])).toBeLessThan(1e-12);
    expect(greatestDifference(result.pci ?? [], [-1, 1])).toBeLessThan(1e-12);
  });

  it('groups without a common industry: the second eigenvalue is 1, and the index tells the groups apart', () => {
    const result = complexityOf([
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]);
    expect(result.secondEigenvalue).toBeCloseTo(1, 14);
    expect(result.separation).toBe('clear');
    expect(greatestDifference(result.eci ?? [], [Math.SQRT1_2, Math.SQRT1_2, -Math.SQRT2])).toBeLessThan(1e-12);
  });

  it('regions and industries without any advantage are left out and named', () => {
    const result = complexityOf([
      [0, 1, 1, 1],
      [0, 0, 0, 0],
      [0, 1, 1, 0],
      [0, 1, 0, 0],
    ]);
    expect(result.regionsLeftOut).toEqual([1]);
    expect(result.industriesLeftOut).toEqual([0]);
    expect(greatestDifference(result.eci ?? [], [Math.sqrt(1.5), Number.NaN, 0, -Math.sqrt(1.5)])).toBeLessThan(1e-12);
    expect(greatestDifference(result.pci ?? [], [Number.NaN, -Math.sqrt(1.5), 0, Math.sqrt(1.5)])).toBeLessThan(1e-12);
  });
});

describe('says when there is no index', () => {
  it('each region has an industry of its own: the second eigenvalue is there twice', () => {
    const result = complexityOf([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(result.secondEigenvalue).toBeCloseTo(1, 14);
    expect(result).toMatchObject({ separation: 'none', eci: null, pci: null });
  });

  it('all regions have the same industries: nothing beside the first eigenvalue', () => {
    const two = complexityOf([
      [1, 1],
      [1, 1],
    ]);
    expect(two).toMatchObject({ separation: 'none', eci: null, pci: null, thirdEigenvalue: null });
    const result = complexityOf([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(result.secondEigenvalue).toBeCloseTo(0, 14);
    expect(result).toMatchObject({ separation: 'none', eci: null, pci: null });
  });

  it('fewer than two regions or industries', () => {
    const none = { eci: null, pci: null, secondEigenvalue: null, thirdEigenvalue: null, separation: 'none' };
    expect(complexityOf([[1, 1]])).toMatchObject(none);
    expect(complexityOf([[1], [1]])).toMatchObject(none);
    expect(complexityOf([[0, 0], [0, 0]])).toMatchObject({ ...none, regionsLeftOut: [0, 1], industriesLeftOut: [0, 1] });
  });

  it('warns where the second and third eigenvalue are close together', () => {
    const result = complexityOf([
      [1, 1, 1, 1, 1],
      [1, 0, 1, 1, 1],
      [1, 1, 1, 0, 1],
      [1, 1, 0, 1, 0],
      [1, 1, 0, 0, 1],
    ]);
    // Eigenvalues by numpy.linalg.eigvalsh.
    expect(result.secondEigenvalue).toBeCloseTo(0.13980709515678227, 12);
    expect(result.thirdEigenvalue).toBeCloseTo(0.1368917261560604, 12);
    expect(result.separation).toBe('weak');
    expect(result.eci).not.toBeNull();
  });

  it('says that the sign is open where diversity does not differ', () => {
    const result = complexityOf([
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
      [0, 0, 1, 1],
    ]);
    expect(result.isSignFixed).toBe(false);
    expect(greatestDifference(result.eci ?? [], [1, 1, -1, -1])).toBeLessThan(1e-12);
  });

  it('refuses a matrix of another shape', () => {
    expect(() => economicComplexity(Uint8Array.of(1, 0, 1), 2, 2)).toThrow(RangeError);
  });
});

describe('for any advantages', () => {
  it('is an eigenvector of the printed matrix apart from a constant, with mean 0, deviation 1 and the sign of diversity', () => {
    fc.assert(
      fc.property(anyAdvantages, ({ rows }) => {
        const result = complexityOf(rows);
        fc.pre(result.eci !== null);
        const { kept, cells } = printedMatrix(rows);
        const values = kept.map((row) => result.eci?.[row] ?? Number.NaN);
        // Every row of the matrix adds to 1, so a shifted eigenvector comes out as λ times itself plus a constant.
        const rests = cells.map((row, index) => {
          const product = row.reduce((sum, cell, other) => sum + cell * (values[other] ?? 0), 0);
          return product - (result.secondEigenvalue ?? Number.NaN) * (values[index] ?? 0);
        });
        rests.forEach((rest) => expect(rest).toBeCloseTo(rests[0] ?? Number.NaN, 8));
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
        expect(values.reduce((sum, value) => sum + value * value, 0) / values.length).toBeCloseTo(1, 8);
        if (result.isSignFixed) expect(correlation(values, kept.map((row) => result.diversity[row] ?? 0))).toBeGreaterThan(0);
      }),
    );
  });

  it('belongs to the second greatest eigenvalue: repeated multiplication, the constant taken out, ends there', () => {
    fc.assert(
      fc.property(anyAdvantages, ({ rows }) => {
        const { secondEigenvalue, thirdEigenvalue, separation, diversity } = complexityOf(rows);
        fc.pre(secondEigenvalue !== null && separation === 'clear' && (thirdEigenvalue ?? 0) < 0.8 * secondEigenvalue);
        const { kept, cells } = printedMatrix(rows);
        const weights = kept.map((row) => diversity[row] ?? 0);
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        let vector: readonly number[] = kept.map((row) => Math.sin(row + 1) + row / 3);
        let stretch = 0;
        for (let step = 0; step < 200; step += 1) {
          const mean = vector.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / all;
          const centred = vector.map((value) => value - mean);
          const before = Math.max(...centred.map(Math.abs));
          const next = cells.map((row) => row.reduce((sum, cell, other) => sum + cell * (centred[other] ?? 0), 0));
          stretch = Math.max(...next.map(Math.abs)) / before;
          vector = next.map((value) => value / before);
        }
        expect(stretch).toBeCloseTo(secondEigenvalue ?? Number.NaN, 6);
      }),
    );
  });

  it('industries are the regions of the transposed matrix, but for the sign', () => {
    fc.assert(
      fc.property(anyAdvantages, ({ rows }) => {
        const [plain, turned] = [complexityOf(rows), complexityOf(transpose(rows))];
        expect(turned.separation).toBe(plain.separation);
        fc.pre(plain.separation === 'clear');
        const [pci, eci] = [Array.from(plain.pci ?? []), Array.from(turned.eci ?? [])];
        const place = pci.findIndex((value) => Math.abs(value) > 1e-6);
        const sign = Math.sign((pci[place] ?? 0) * (eci[place] ?? 0));
        expect(greatestDifference(eci.map((value) => sign * value), pci)).toBeLessThan(1e-7);
      }),
    );
  });

  it('follows the order of regions and industries', () => {
    fc.assert(
      fc.property(anyAdvantages, ({ rows, rowOrder, columnOrder }) => {
        const plain = complexityOf(rows);
        const other = complexityOf(reordered(rows, rowOrder, columnOrder));
        expect(other.separation).toBe(plain.separation);
        fc.pre(plain.separation === 'clear' && plain.isSignFixed);
        expect(greatestDifference(other.eci ?? [], inOrder(Array.from(plain.eci ?? []), rowOrder))).toBeLessThan(1e-7);
        expect(greatestDifference(other.pci ?? [], inOrder(Array.from(plain.pci ?? []), columnOrder))).toBeLessThan(1e-7);
      }),
    );
  });

  it('does not change with the unit of the counts', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(rows, anyFactor, (counts, factor) => {
        const complexityOfCounts = (unit: number) => {
          const matrix = matrixOf(counts.map((row) => row.map((count) => count * unit)));
          return economicComplexity(revealedAdvantage(locationQuotients(matrix, baseOf(matrix)), 5), 5, 5);
        };
        expect(complexityOfCounts(factor)).toEqual(complexityOfCounts(1));
      }),
    );
  });
});
