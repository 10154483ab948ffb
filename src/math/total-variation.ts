import { assertNonNegative } from './assert';
import { assertDistributions, type Distribution } from './distribution';
import { sum } from './sum';
import { toNats, type UnitOption } from './units';
import { zipWith } from './zip-with';

/**
 * Total variation distance, TV(p, q) = ½ Σ |pᵢ − qᵢ|.
 *
 * The largest difference between the probabilities that p and q give to one event.
 *
 * @param p - distribution, shape [n].
 * @param q - distribution, shape [n].
 * @returns a number in [0, 1], dimensionless.
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 * @see Cover & Thomas, Elements of Information Theory (2006), §11.6.
 */
export function totalVariation(p: Distribution, q: Distribution): number {
  assertDistributions(p, q);
  const distance = sum(zipWith(p, q, (pi, qi) => Math.abs(pi - qi))) / 2;
  return Math.min(distance, 1); // rounding can exceed 1
}

/**
 * Pinsker's bound on the total variation distance, TV(p, q) ≤ √(D(p ‖ q) / 2), D in nats.
 *
 * @param kl - a relative entropy D(p ‖ q), in [0, ∞], in `unit`.
 * @param options.unit - unit of `kl`; bits unless stated.
 * @returns the bound, in [0, 1], dimensionless; 1 where the inequality says nothing more.
 * @throws {RangeError} if kl is negative or NaN.
 * @see Cover & Thomas, Elements of Information Theory (2006), lemma 11.6.1.
 */
export function pinskerBound(kl: number, { unit = 'bits' }: UnitOption = {}): number {
  assertNonNegative(kl, 'kl');
  return Math.min(1, Math.sqrt(toNats(kl, unit) / 2));
}
