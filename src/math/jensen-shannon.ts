import { assertDistributions, type Distribution } from './distribution';
import { relativeEntropyParts } from './kl-divergence';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { zipWith } from './zip-with';

/**
 * Jensen–Shannon divergence, JS(p, q) = ½ D(p ‖ m) + ½ D(q ‖ m) with m = (p + q) / 2.
 *
 * Symmetric and always finite; its square root is a metric. It is the information that one sample
 * gives about which of the two distributions, equally likely beforehand, it came from.
 *
 * @param p - distribution, shape [n].
 * @param q - distribution, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log 2], in `unit`; log 2 where p and q share no outcome.
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 * @see Lin, Divergence Measures Based on the Shannon Entropy (1991), §IV.
 */
export function jensenShannonDivergence(
  p: Distribution,
  q: Distribution,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertDistributions(p, q);
  // Everything doubled: 2p against p + q, since half of the smallest double is 0.
  const quadruple = zipWith(p, q, (pi, qi) => [
    ...relativeEntropyParts(2 * pi, pi + qi),
    ...relativeEntropyParts(2 * qi, pi + qi),
  ]);
  return fromNats(Math.min(sum(quadruple.flat()) / 4, Math.LN2), unit); // rounding can exceed ln 2
}
