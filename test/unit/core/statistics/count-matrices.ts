import fc from 'fast-check';
import { countMatrixOf, type CountMatrix } from '../../../../src/core/statistics/count-matrix.ts';

/** A matrix without gaps from rows of counts; regions are named R0, R1, …, industries I0, I1, … */
export function matrixOf(rows: readonly (readonly number[])[]): CountMatrix {
  const industries = (rows[0] ?? []).map((_, column) => `I${column}`);
  const regions = rows.map((_, row) => `R${row}`);
  return countMatrixOf(regions, industries, (region, industry) => ({ value: rows[Number(region.slice(1))]?.[Number(industry.slice(1))] ?? Number.NaN }));
}

/** The rows of a matrix of any numbers, row by row. */
export function rowsOf(cells: ArrayLike<number>, width: number): readonly (readonly number[])[] {
  const list = Array.from(cells);
  return Array.from({ length: list.length / width }, (_, row) => list.slice(row * width, (row + 1) * width));
}

/** How far two lists are apart at most, entry by entry; infinite when they differ in length or in where they are not defined (NaN). */
export function greatestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Array.from(actual).reduce((greatest, value, index) => {
    const wanted = expected[index] ?? Number.NaN;
    if (Number.isNaN(value) !== Number.isNaN(wanted)) return Number.POSITIVE_INFINITY;
    return Number.isNaN(value) ? greatest : Math.max(greatest, Math.abs(value - wanted));
  }, 0);
}

/** The entries in another order. */
export function inOrder<Entry>(entries: readonly Entry[], order: readonly number[]): readonly Entry[] {
  return order.flatMap((index) => entries.slice(index, index + 1));
}

/** The cells of rows, row by row. */
export function cellsOf(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.flat());
}

/** Rows and columns of a table in another order. */
export function reordered(
  rows: readonly (readonly number[])[],
  rowOrder: readonly number[],
  columnOrder: readonly number[],
): readonly (readonly number[])[] {
  return inOrder(rows, rowOrder).map((row) => inOrder(row, columnOrder));
}

/** Any order of so many things. */
export function anyOrder(length: number): fc.Arbitrary<readonly number[]> {
  const indices = Array.from({ length }, (_, index) => index);
  return fc.shuffledSubarray(indices, { minLength: length, maxLength: length });
}

/** Counts with many zeros and equal numbers, as small regions have them. */
export const anyCount = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 300 }) }, { weight: 1, arbitrary: fc.constant(0) });

/** Counts of one region, at least one of them above 0. */
export const anyStructure = fc.array(anyCount, { minLength: 2, maxLength: 12 }).filter((counts) => counts.some((count) => count > 0));

/** Two structures over the same industries. */
export const anyTwoStructures = fc
  .array(fc.tuple(anyCount, anyCount), { minLength: 2, maxLength: 12 })
  .map((pairs) => [pairs.map(([first]) => first), pairs.map(([, second]) => second)] as const)
  .filter((both) => both.every((counts) => counts.some((count) => count > 0)));

/** Rows of counts: 2 to 7 regions, 2 to 7 industries, no region without any unit. */
export const anyRows = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 })).chain(([regions, industries]) => {
  const row = fc.array(anyCount, { minLength: industries, maxLength: industries }).filter((counts) => counts.some((count) => count > 0));
  return fc.array(row, { minLength: regions, maxLength: regions });
});

/** Rows of counts with an order of the regions and one of the industries. */
export const anyRowsAndOrders = anyRows.chain((rows) => fc.tuple(fc.constant(rows), anyOrder(rows.length), anyOrder(rows[0]?.length ?? 0)));

/** Factors that make counts of another unit, most of them without an exact binary form. */
export const anyFactor = fc.constantFrom(0.1, 0.3, 0.7, 3, 7, 11, 1000 / 3);
