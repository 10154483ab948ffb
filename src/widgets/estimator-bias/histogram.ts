/** How many of some values fall into each of equal intervals. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  /** Shape [bins]. */
  readonly counts: readonly number[];
}

const BINS = 30;

/**
 * @param values - the values counted, shape [n].
 * @param marks - further numbers that the intervals must reach.
 */
export function histogram(values: readonly number[], marks: readonly number[]): Histogram {
  const from = Math.min(...values, ...marks);
  const highest = Math.max(...values, ...marks);
  const to = highest > from ? highest : from + 1;
  const counts = new Array<number>(BINS).fill(0);
  for (const value of values) {
    const bin = Math.min(BINS - 1, Math.floor(((value - from) / (to - from)) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from, to, counts };
}
