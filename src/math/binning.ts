import { assertFinite, assertInteger } from './assert';
import { entropyNats } from './entropy';
import { fromNats, type UnitOption } from './units';

/** A range cut into bins of equal width. */
export interface Bins {
  /** Lower end of the first bin. */
  readonly low: number;
  /** Upper end of the last bin, above `low`. */
  readonly high: number;
  /** How many bins, at least 1. */
  readonly count: number;
}

/**
 * The bin of equal width into which each value falls, ⌊count · (v − low) / (high − low)⌋.
 *
 * A value on the edge of two bins belongs to the upper one; the upper end to the last.
 *
 * @param values - numbers in [low, high], shape [n].
 * @param bins - the range and how it is cut.
 * @returns an index from 0 to count − 1 for each value, shape [n].
 * @throws {RangeError} if the range is empty or not finite, the count not a positive integer, or a
 *   value lies outside.
 * @see Saxe et al., On the Information Bottleneck Theory of Deep Learning (2018), §2.
 */
export function equalWidthBins(values: readonly number[], { low, high, count }: Bins): number[] {
  assertFinite(low, 'bins.low');
  assertFinite(high, 'bins.high');
  assertInteger(count, 'bins.count', 1);
  if (high <= low) throw new RangeError(`bins.high = ${high} is not above bins.low = ${low}`);
  return values.map((value, index) => {
    if (!(value >= low && value <= high)) {
      throw new RangeError(`values[${index}] = ${value} is not in [${low}, ${high}]`);
    }
    return Math.min(count - 1, Math.floor((count * (value - low)) / (high - low)));
  });
}

/**
 * The bin into which each value falls if every bin is to hold as many: ⌊count · r / n⌋, r the number
 * of smaller values.
 *
 * Equal values share a bin. Any increasing function of the values falls into the same bins.
 *
 * @param values - numbers, shape [n].
 * @param count - how many bins are wanted, at least 1.
 * @returns an index from 0 to count − 1 for each value, shape [n].
 * @throws {RangeError} if the count is not a positive integer or a value is not finite.
 * @see Chelombiev, Houghton & O'Donnell, Adaptive Estimators Show Information Compression in Deep
 *   Neural Networks (2019), §3.
 */
export function equalCountBins(values: readonly number[], count: number): number[] {
  assertInteger(count, 'count', 1);
  for (const [index, value] of values.entries()) assertFinite(value, `values[${index}]`);
  const smaller = new Map<number, number>();
  for (const [rank, value] of [...values].sort((a, b) => a - b).entries()) {
    if (!smaller.has(value)) smaller.set(value, rank);
  }
  return values.map((value) => Math.floor((count * (smaller.get(value) ?? 0)) / values.length));
}

/**
 * Plug-in entropy of labels, H = −Σ (n_k / n) log (n_k / n), n_k the occurrences of each.
 *
 * @param labels - numbers that are only told apart, such as bins, shape [n], n ≥ 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log n], in `unit`.
 * @throws {RangeError} if there are no labels.
 * @see Paninski, Estimation of Entropy and Mutual Information (2003), §2.
 */
export function empiricalEntropy(
  labels: readonly number[],
  { unit = 'bits' }: UnitOption = {},
): number {
  if (labels.length === 0) throw new RangeError('labels is empty; it needs at least one label');
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const nats = entropyNats([...counts.values()].map((occurrences) => occurrences / labels.length));
  return fromNats(nats, unit);
}
