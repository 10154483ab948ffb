import { assertInteger } from './assert';
import { assertDistribution, type Distribution } from './distribution';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';

/**
 * Shannon entropy, H(p) = −Σ pᵢ log pᵢ, where 0 log 0 = 0.
 *
 * The average surprisal of an outcome: how uncertain one is before seeing it. No code that can be
 * decoded spends less than H bits an outcome on average.
 *
 * @param p - distribution, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log n], in `unit`.
 * @throws {RangeError} if p is not a distribution.
 * @see Shannon, A Mathematical Theory of Communication (1948), §6.
 */
export function entropy(p: Distribution, { unit = 'bits' }: UnitOption = {}): number {
  assertDistribution(p, 'p');
  return fromNats(entropyNats(p), unit);
}

/**
 * What each outcome adds to the entropy, −pᵢ log pᵢ.
 *
 * @param p - distribution, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns the terms, each in [0, (log e) / e], in `unit`, shape [n]; they sum to entropy(p).
 * @throws {RangeError} if p is not a distribution.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.1.
 */
export function entropyTerms(p: Distribution, { unit = 'bits' }: UnitOption = {}): number[] {
  assertDistribution(p, 'p');
  return p.map((pi) => fromNats(entropyTermNats(pi), unit));
}

/**
 * Largest entropy that n outcomes can have, log n, reached by the uniform distribution alone.
 *
 * @param n - number of outcomes, at least 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns log n, in `unit`.
 * @throws {RangeError} if n is not a positive integer.
 * @see Cover & Thomas, Elements of Information Theory (2006), theorem 2.6.4.
 */
export function maxEntropy(n: number, { unit = 'bits' }: UnitOption = {}): number {
  assertInteger(n, 'n', 1);
  return fromNats(Math.log(n), unit);
}

/**
 * Shannon entropy in nats of a distribution that has been checked already.
 *
 * @param p - distribution, shape [n].
 * @returns H(p) in [0, ln n], in nats.
 */
export function entropyNats(p: Distribution): number {
  const nats = sum(p.map(entropyTermNats));
  return Math.min(nats, Math.log(p.length)); // rounding can leave 1e-16 too much when p is uniform
}

function entropyTermNats(pi: number): number {
  return pi === 0 ? 0 : 0 - pi * Math.log(pi);
}
