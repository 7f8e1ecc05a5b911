import { symmetricEigen } from './symmetric-eigen.ts';

/**
 * How far the second eigenvalue stands from the third, which decides whether there is one index or a choice of many:
 * `clear`; `weak` = by less than a twentieth of itself, so that small changes of the counts may turn the whole order of regions (this limit is set
 * by this project); `none` = not at all, or there is no second eigenvalue above 0, and so no index.
 */
export type Separation = 'clear' | 'weak' | 'none';

export interface EconomicComplexity {
  /** Economic complexity index per region: mean 0 and standard deviation 1 over the regions that have one; NaN for those left out. `null` = no index. */
  readonly eci: Float64Array | null;
  /** The same of industries (product complexity index), standardised over the industries. */
  readonly pci: Float64Array | null;
  /** Number of industries in which a region has an advantage. */
  readonly diversity: Int32Array;
  /** Number of regions that have an advantage in an industry. */
  readonly ubiquity: Int32Array;
  /** `null` where fewer than two regions or industries are left. */
  readonly secondEigenvalue: number | null;
  /** `null` where fewer than three are left. */
  readonly thirdEigenvalue: number | null;
  readonly separation: Separation;
  /** False where the index does not go with diversity in either direction: then its sign says nothing (the first region is made positive). */
  readonly isSignFixed: boolean;
  /** Rows without any advantage: they have no index. */
  readonly regionsLeftOut: readonly number[];
  /** Columns in which no region has an advantage. */
  readonly industriesLeftOut: readonly number[];
}

/** A binary matrix without empty rows and columns, row by row. */
interface Incidence {
  readonly cells: Uint8Array;
  readonly rows: number;
  readonly columns: number;
  readonly rowCounts: Float64Array;
  readonly columnCounts: Float64Array;
}

function transposed({ cells, rows, columns, rowCounts, columnCounts }: Incidence): Incidence {
  const turned = new Uint8Array(cells.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) turned[column * rows + row] = cells[row * columns + column] ?? 0;
  }
  return { cells: turned, rows: columns, columns: rows, rowCounts: columnCounts, columnCounts: rowCounts };
}

/**
 * D^−½ M U^−1 Mᵀ D^−½ less its first eigenvector √d, whose eigenvalue 1 belongs to the constant index. What is left has the second eigenvalue
 * as its greatest, also where the regions fall into groups without a common industry and 1 is an eigenvalue more than once.
 */
function withoutFirstEigenvector({ cells, rows, columns, rowCounts, columnCounts }: Incidence): Float64Array {
  const matrix = new Float64Array(rows * rows);
  const all = rowCounts.reduce((sum, count) => sum + count, 0);
  for (let first = 0; first < rows; first += 1) {
    for (let second = first; second < rows; second += 1) {
      let shared = 0;
      for (let column = 0; column < columns; column += 1) {
        if (cells[first * columns + column] === 1 && cells[second * columns + column] === 1) shared += 1 / (columnCounts[column] ?? 1);
      }
      const root = Math.sqrt((rowCounts[first] ?? 1) * (rowCounts[second] ?? 1));
      const value = shared / root - root / all;
      matrix[first * rows + second] = value;
      matrix[second * rows + first] = value;
    }
  }
  return matrix;
}

/** Mean of the rows' values over the rows that each column has. */
function meansByColumn({ cells, rows, columns, columnCounts }: Incidence, values: Float64Array): Float64Array {
  const means = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (cells[row * columns + column] === 1) means[column] = (means[column] ?? 0) + (values[row] ?? 0) / (columnCounts[column] ?? 1);
    }
  }
  return means;
}

/** Values as distances from their mean in standard deviations (of the population, divisor n). */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / deviation);
}

// Below this an eigenvalue, or the distance of two, is rounding.
const nothing = 1e-10;
const weakDistance = 0.05;

function separationOf(second: number, third: number | null): Separation {
  if (second <= nothing) return 'none';
  if (third === null) return 'clear';
  if (second - third <= nothing) return 'none';
  return second - third < weakDistance * second ? 'weak' : 'clear';
}

/** Mean of the product with the standardised counts; 0 where the counts do not differ. */
function correlationWithCounts(index: Float64Array, counts: Float64Array): number {
  if (counts.every((count) => count === counts[0])) return 0;
  return standardised(counts).reduce((sum, count, row) => sum + count * (index[row] ?? 0), 0) / counts.length;
}

function spread(values: Float64Array, places: readonly number[], length: number, sign: number): Float64Array {
  const all = new Float64Array(length).fill(Number.NaN);
  places.forEach((place, index) => (all[place] = sign * (values[index] ?? Number.NaN)));
  return all;
}

/**
 * Economic complexity of regions (ECI) and of industries (PCI): the eigenvectors to the second greatest eigenvalue of
 * M̃ = D⁻¹ M U⁻¹ Mᵀ, that is Σₚ M_cp M_c'p / (k_c,0 k_p,0), and of its counterpart for industries (Hidalgo & Hausmann 2009; Hausmann, Hidalgo et al.
 * 2014, technical box 2.1). Solved in the symmetric form D^−½ M U⁻¹ Mᵀ D^−½ on the shorter side; the other side is the mean of it.
 * The sign is the one with which ECI correlates positively with diversity; PCI follows. Each is standardised over its own members with the standard
 * deviation of the population, as numpy.std; some programs divide PCI by mean and deviation of ECI, which changes its scale and zero but not the order.
 * @param advantage 1 where a region (row) has an advantage in an industry (column), else 0.
 * @throws RangeError when `advantage` is not regions × industries.
 */
export function economicComplexity(advantage: Uint8Array, regions: number, industries: number): EconomicComplexity {
  if (advantage.length !== regions * industries) throw new RangeError(`${regions} × ${industries} entries are needed, not ${advantage.length}.`);
  const diversity = new Int32Array(regions);
  const ubiquity = new Int32Array(industries);
  advantage.forEach((has, index) => {
    if (has !== 1) return;
    const [row, column] = [Math.floor(index / industries), index % industries];
    diversity[row] = (diversity[row] ?? 0) + 1;
    ubiquity[column] = (ubiquity[column] ?? 0) + 1;
  });
  const placesOf = (counts: Int32Array, isWanted: (count: number) => boolean) =>
    Array.from(counts.keys()).filter((index) => isWanted(counts[index] ?? 0));
  const isEmpty = (count: number) => count === 0;
  const isHeld = (count: number) => count > 0;
  const [keptRows, keptColumns] = [placesOf(diversity, isHeld), placesOf(ubiquity, isHeld)];
  const counted = { diversity, ubiquity, regionsLeftOut: placesOf(diversity, isEmpty), industriesLeftOut: placesOf(ubiquity, isEmpty) };
  const size = Math.min(keptRows.length, keptColumns.length);
  if (size < 2) return { eci: null, pci: null, secondEigenvalue: null, thirdEigenvalue: null, separation: 'none', isSignFixed: false, ...counted };

  const byRegion: Incidence = {
    cells: Uint8Array.from(keptRows.flatMap((row) => keptColumns.map((column) => advantage[row * industries + column] ?? 0))),
    rows: keptRows.length,
    columns: keptColumns.length,
    rowCounts: Float64Array.from(keptRows, (row) => diversity[row] ?? 0),
    columnCounts: Float64Array.from(keptColumns, (column) => ubiquity[column] ?? 0),
  };
  const isTurned = byRegion.columns < byRegion.rows;
  const short = isTurned ? transposed(byRegion) : byRegion;
  const { values, vectors } = symmetricEigen(withoutFirstEigenvector(short), size);
  const secondEigenvalue = values[0] ?? 0;
  const thirdEigenvalue = size < 3 ? null : (values[1] ?? 0);
  const separation = separationOf(secondEigenvalue, thirdEigenvalue);
  const eigenvalues = { secondEigenvalue, thirdEigenvalue, separation };
  if (separation === 'none') return { eci: null, pci: null, isSignFixed: false, ...eigenvalues, ...counted };

  const ofShort = vectors.slice(0, size).map((value, index) => value / Math.sqrt(short.rowCounts[index] ?? 1));
  const ofLong = meansByColumn(short, ofShort);
  const ofRegions = standardised(isTurned ? ofLong : ofShort);
  const ofIndustries = standardised(isTurned ? ofShort : ofLong);
  const correlation = correlationWithCounts(ofRegions, byRegion.rowCounts);
  const isSignFixed = Math.abs(correlation) > nothing;
  const sign = Math.sign(isSignFixed ? correlation : (ofRegions[0] ?? 1)) || 1;
  return {
    eci: spread(ofRegions, keptRows, regions, sign),
    pci: spread(ofIndustries, keptColumns, industries, sign),
    isSignFixed,
    ...eigenvalues,
    ...counted,
  };
}
