import { assertInteger } from './assert';
import { sum } from './sum';
import { at } from './zip-with';

/** An estimate freed of most of its bias, and how far it is expected to lie from the truth. */
export interface Jackknife {
  readonly estimate: number;
  /** Square root of the variance of the estimate over samples, itself estimated. */
  readonly standardError: number;
}

/**
 * Jackknife of a statistic of counts: what the statistic would be without each observation in turn
 * tells of its bias and its spread,
 *
 *   θ̂ = N θ − (N − 1) θ̄,   s² = (N − 1)/N Σᵢ (θ₋ᵢ − θ̄)²,
 *
 * with θ₋ᵢ the statistic without observation i and θ̄ the mean of these. A bias that falls as 1/N
 * is taken away whole; the observations must be independent.
 *
 * @param counts - how often each outcome was observed, shape [k]; whole numbers, 2 or more in all.
 * @param statistic - any function of such counts; its order of outcomes is kept.
 * @returns the estimate and its standard error, in the unit of the statistic.
 * @throws {RangeError} if a count is not a whole number of at least 0, or there are fewer than two
 *   observations.
 * @see Efron & Stein, The Jackknife Estimate of Variance (1981); for entropy, Zahl, Jackknifing an
 *   Index of Diversity (1977).
 */
export function jackknife(
  counts: readonly number[],
  statistic: (counts: readonly number[]) => number,
): Jackknife {
  for (const [index, count] of counts.entries()) assertInteger(count, `counts[${index}]`, 0);
  const n = sum(counts);
  assertInteger(n, 'the number of observations', 2);
  /** Observations of one outcome leave the same behind. */
  const without = counts.map((count, outcome) =>
    count === 0 ? 0 : statistic(counts.with(outcome, count - 1)),
  );
  const mean = sum(counts.map((count, outcome) => (count / n) * at(without, outcome)));
  const squares = counts.map((count, outcome) => count * (at(without, outcome) - mean) ** 2);
  return {
    estimate: n * statistic(counts) - (n - 1) * mean,
    standardError: Math.sqrt(((n - 1) / n) * sum(squares)),
  };
}
