/**
 * Combines two arrays element by element, (a, b) ↦ [f(a₀, b₀), …].
 *
 * @param a - first array, shape [n].
 * @param b - second array, shape [n].
 * @param combine - function of one element of each, and of their index.
 * @returns the combined elements, shape [n].
 * @throws {RangeError} if b is shorter than a.
 */
export function zipWith<Result>(
  a: readonly number[],
  b: readonly number[],
  combine: (ai: number, bi: number, index: number) => Result,
): Result[] {
  return a.map((ai, index) => combine(ai, at(b, index), index));
}

/**
 * Element of an array that is known to be there.
 *
 * @param values - the array, shape [n].
 * @param index - a position in it, from 0 to n − 1.
 * @returns the element at that position.
 * @throws {RangeError} if there is none.
 */
export function at<Value>(values: ArrayLike<Value>, index: number): Value {
  const value = values[index];
  if (value === undefined) {
    throw new RangeError(`index ${index} is outside an array of length ${values.length}`);
  }
  return value;
}
