import { assertDistributions, type Distribution } from './distribution';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { zipWith } from './zip-with';

/**
 * Cross-entropy of q with respect to p, H(p, q) = −Σ pᵢ log qᵢ, where 0 log 0 = 0.
 *
 * The average surprisal of someone who believes q while the outcomes come from p. It is
 * H(p) + D(p ‖ q), so that it is smallest, and equal to H(p), when q = p.
 *
 * @param p - distribution of the outcomes, shape [n].
 * @param q - distribution of the model, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit`; Infinity where some qᵢ = 0 < pᵢ.
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §3.13.
 */
export function crossEntropy(
  p: Distribution,
  q: Distribution,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertDistributions(p, q);
  return fromNats(sum(zipWith(p, q, crossEntropyTermNats)), unit);
}

/**
 * What each outcome adds to the cross-entropy, −pᵢ log qᵢ.
 *
 * @param p - distribution of the outcomes, shape [n].
 * @param q - distribution of the model, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns the terms, each in [0, ∞], in `unit`, shape [n]; they sum to crossEntropy(p, q).
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §3.13.
 */
export function crossEntropyTerms(
  p: Distribution,
  q: Distribution,
  { unit = 'bits' }: UnitOption = {},
): number[] {
  assertDistributions(p, q);
  return zipWith(p, q, (pi, qi) => fromNats(crossEntropyTermNats(pi, qi), unit));
}

function crossEntropyTermNats(pi: number, qi: number): number {
  return pi === 0 ? 0 : 0 - pi * Math.log(qi);
}
