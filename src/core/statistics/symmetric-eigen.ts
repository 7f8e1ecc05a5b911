/** Eigenvalues, greatest first, and for each its eigenvector of length 1, as rows of `vectors` (size × size). The sign of a vector is arbitrary. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const mostSweeps = 100;

function at(matrix: Float64Array, index: number): number {
  return matrix[index] ?? 0;
}

/** Turns rows p and q of a matrix into each other by the angle with cosine c and sine s. */
function turnRows(matrix: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < size; k += 1) {
    const first = at(matrix, p * size + k);
    const second = at(matrix, q * size + k);
    matrix[p * size + k] = c * first - s * second;
    matrix[q * size + k] = s * first + c * second;
  }
}

function turnColumns(matrix: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < size; k += 1) {
    const first = at(matrix, k * size + p);
    const second = at(matrix, k * size + q);
    matrix[k * size + p] = c * first - s * second;
    matrix[k * size + q] = s * first + c * second;
  }
}

/** Sum of squares above the diagonal. */
function offDiagonal(matrix: Float64Array, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) sum += at(matrix, p * size + q) ** 2;
  return sum;
}

/**
 * All eigenvalues and eigenvectors of a real symmetric matrix by the cyclic Jacobi method (Jacobi 1846; Golub & Van Loan 2013, section 8.5): to the
 * last digits and always the same, for matrices of some dozens of rows. Only where eigenvalues are equal is the choice of their vectors arbitrary.
 * @param matrix Row by row, size × size; it is not changed.
 * @throws RangeError when the matrix has another shape, an entry that is not finite, or is not symmetric.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  if (matrix.length !== size * size) throw new RangeError(`${size} × ${size} entries are needed, not ${matrix.length}.`);
  let squares = 0;
  for (let p = 0; p < size; p += 1) {
    for (let q = 0; q < size; q += 1) {
      const value = at(matrix, p * size + q);
      if (!Number.isFinite(value) || value !== at(matrix, q * size + p)) throw new RangeError('The matrix must be finite and symmetric.');
      squares += value * value;
    }
  }
  const turned = Float64Array.from(matrix);
  const axes = new Float64Array(size * size);
  for (let p = 0; p < size; p += 1) axes[p * size + p] = 1;
  const enough = squares * (Number.EPSILON / 4) ** 2;
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(turned, size) > enough; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const off = at(turned, p * size + q);
        if (off === 0) continue;
        const slope = (at(turned, q * size + q) - at(turned, p * size + p)) / (2 * off);
        const tangent = (slope >= 0 ? 1 : -1) / (Math.abs(slope) + Math.sqrt(1 + slope * slope));
        const c = 1 / Math.sqrt(1 + tangent * tangent);
        const s = tangent * c;
        turnRows(turned, size, p, q, c, s);
        turnColumns(turned, size, p, q, c, s);
        turnRows(axes, size, p, q, c, s);
        turned[p * size + q] = 0;
        turned[q * size + p] = 0;
      }
    }
  }
  const order = Array.from({ length: size }, (_, index) => index).sort((a, b) => at(turned, b * size + b) - at(turned, a * size + a));
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => vectors.set(axes.subarray(from * size, (from + 1) * size), to * size));
  return { values: Float64Array.from(order, (index) => at(turned, index * size + index)), vectors };
}
