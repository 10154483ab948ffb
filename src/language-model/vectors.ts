/** Products and sizes of vectors, as the network needs them. */

const EPSILON = 1e-6;

/** y = W x, or y += W x; four sums at a time keep the processor busy. */
export function multiply(
  weights: Float32Array,
  x: Float32Array,
  y: Float32Array,
  { rows, columns, add = false }: { rows: number; columns: number; add?: boolean },
): void {
  for (let row = 0, at = 0; row < rows; row += 1) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let column = 0; column < columns; column += 4, at += 4) {
      a += (weights[at] ?? 0) * (x[column] ?? 0);
      b += (weights[at + 1] ?? 0) * (x[column + 1] ?? 0);
      c += (weights[at + 2] ?? 0) * (x[column + 2] ?? 0);
      d += (weights[at + 3] ?? 0) * (x[column + 3] ?? 0);
    }
    const sum = a + b + (c + d);
    y[row] = add ? (y[row] ?? 0) + sum : sum;
  }
}

/** Brings a stretch to unit root mean square. */
export function normalise(from: Float32Array, to: Float32Array): void {
  let squares = 0;
  for (const value of from) squares += value * value;
  const scale = 1 / Math.sqrt(squares / from.length + EPSILON);
  for (let index = 0; index < from.length; index += 1) to[index] = (from[index] ?? 0) * scale;
}
