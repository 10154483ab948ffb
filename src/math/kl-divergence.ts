import { assertDistributions, type Distribution } from './distribution';
import { log1pShortfall, logRatio, NEAR } from './log-ratio';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { zipWith } from './zip-with';

/**
 * Relative entropy of p with respect to q, D(p ‖ q) = Σ pᵢ log(pᵢ / qᵢ).
 *
 * The price, in extra code length, of coding samples of p with a code made for q. Not
 * symmetric: p is the distribution the samples come from.
 *
 * Computed as Σ pᵢ ln(pᵢ / qᵢ) − pᵢ + qᵢ, which is the same number since p and q have the same
 * sum. None of its terms is negative, so that nothing cancels: a divergence of 1e-18 keeps its
 * digits. Sums that miss 1 by ε change the result by a factor 1 + ε and a term ε², not by ε.
 *
 * @param p - distribution of the samples, shape [n].
 * @param q - distribution of the model, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit`; Infinity where some qᵢ = 0 < pᵢ.
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.3.
 */
export function klDivergence(
  p: Distribution,
  q: Distribution,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertDistributions(p, q);
  return fromNats(klNats(p, q), unit);
}

/**
 * What each outcome adds to the relative entropy, pᵢ log(pᵢ / qᵢ), where 0 log 0 = 0.
 *
 * A term is negative where the model gives its outcome too much, pᵢ < qᵢ; their sum never is.
 *
 * @param p - distribution of the samples, shape [n].
 * @param q - distribution of the model, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns the terms, each in [−(log e) / e, ∞], in `unit`, shape [n]; they sum to
 *   klDivergence(p, q) up to rounding.
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.3.
 */
export function klTerms(
  p: Distribution,
  q: Distribution,
  { unit = 'bits' }: UnitOption = {},
): number[] {
  assertDistributions(p, q);
  return zipWith(p, q, (pi, qi) => fromNats(pi === 0 ? 0 : pi * logRatio(pi, qi), unit));
}

/**
 * Relative entropy in nats of two distributions that have been checked already.
 *
 * @param p - distribution of the samples, shape [n].
 * @param q - distribution of the model, shape [n].
 * @returns D(p ‖ q) in [0, ∞], in nats.
 */
export function klNats(p: Distribution, q: Distribution): number {
  return sum(zipWith(p, q, relativeEntropyParts).flat());
}

/**
 * The numbers to add up for one term of a relative entropy, a ln(a / b) − a + b.
 *
 * The term is never negative. Near a = b it comes as one number, free of cancellation; elsewhere
 * as three, so that `sum` can carry their rounding errors. Scaling a and b scales them all.
 *
 * @param a - a mass in [0, ∞), dimensionless.
 * @param b - a mass in [0, ∞), dimensionless.
 * @returns one to three numbers, in nats; their sum is 0 only where a = b, Infinity where b = 0 < a.
 * @see Csiszár, Why Least Squares and Maximum Entropy? (1991), §1.
 */
export function relativeEntropyParts(a: number, b: number): number[] {
  if (a === 0) return [b];
  const relativeGap = (b - a) / a;
  return Math.abs(relativeGap) < NEAR
    ? [a * log1pShortfall(relativeGap)]
    : [a * logRatio(a, b), -a, b];
}
