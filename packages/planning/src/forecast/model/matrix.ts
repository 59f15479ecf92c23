/**
 * Matrices that are symmetric and positive definite, n × n in rows. Their first `chain` rows are a chain: each has something in common with the
 * one before it, and with the rows after the chain, and with no other. That makes long chains cheap.
 */

/** Takes a matrix apart as L Lᵀ, in place. Only the lower half is read and written. */
export function cholesky(matrix: Float64Array, n: number, chain: number): void {
  for (let column = 0; column < n; column += 1) {
    const start = column * n;
    const from = column < chain ? Math.max(0, column - 1) : 0;
    let pivot = matrix[start + column]!;
    for (let k = from; k < column; k += 1) pivot -= matrix[start + k]! ** 2;
    const root = Math.sqrt(Math.max(pivot, 1e-12));
    matrix[start + column] = root;
    for (let row = column + 1; row < n; row += 1) {
      if (row === column + 2 && row < chain) row = chain;
      if (row >= n) break;
      const at = row * n;
      let sum = matrix[at + column]!;
      for (let k = from; k < column; k += 1) sum -= matrix[at + k]! * matrix[start + k]!;
      matrix[at + column] = sum / root;
    }
  }
}

/** x of L Lᵀ x = b. */
export function solve(lower: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let row = 0; row < n; row += 1) {
    let sum = x[row]!;
    for (let k = 0; k < row; k += 1) sum -= lower[row * n + k]! * x[k]!;
    x[row] = sum / lower[row * n + row]!;
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    const value = x[row]! / lower[row * n + row]!;
    x[row] = value;
    for (let k = 0; k < row; k += 1) x[k]! -= lower[row * n + k]! * value;
  }
  return x;
}

/** The inverse of L Lᵀ, in full. */
export function inverse(lower: Float64Array, n: number, chain: number): Float64Array {
  const half = new Float64Array(n * n);
  for (let column = 0; column < n; column += 1) {
    half[column * n + column] = 1 / lower[column * n + column]!;
    for (let row = column + 1; row < n; row += 1) {
      let sum = 0;
      for (let k = row < chain ? Math.max(column, row - 1) : column; k < row; k += 1) sum -= lower[row * n + k]! * half[k * n + column]!;
      half[row * n + column] = sum / lower[row * n + row]!;
    }
  }
  const whole = new Float64Array(n * n);
  for (let k = 0; k < n; k += 1) {
    for (let row = 0; row <= k; row += 1) {
      const value = half[k * n + row]!;
      if (value === 0) continue;
      for (let column = 0; column <= row; column += 1) whole[row * n + column]! += value * half[k * n + column]!;
    }
  }
  for (let row = 0; row < n; row += 1) for (let column = 0; column < row; column += 1) whole[column * n + row] = whole[row * n + column]!;
  return whole;
}
