import { assertInteger, assertProbability } from './assert';
import { sum } from './sum';
import { zipWith } from './zip-with';

/** A point of the probability simplex: numbers in [0, 1] that sum to 1, shape [n], n ≥ 1. */
export type Distribution = readonly number[];

/**
 * How far a sum may be from 1 and still count as 1. Probabilities written with ten decimals pass;
 * a forgotten outcome of one in a million does not.
 */
export const DISTRIBUTION_TOLERANCE = 1e-9;

/**
 * Checks that p is a distribution: pᵢ ∈ [0, 1] and |Σ pᵢ − 1| ≤ DISTRIBUTION_TOLERANCE.
 *
 * @param p - the candidate, shape [n].
 * @param name - how the caller's argument is called, for the message.
 * @throws {RangeError} if p is empty, an element is not in [0, 1], or the sum is not 1.
 */
export function assertDistribution(p: readonly number[], name: string): void {
  if (p.length === 0) throw new RangeError(`${name} is empty; it needs at least one outcome`);
  // To write thousands of names that nobody will read would take longer than the check.
  const wrong = p.findIndex((value) => !(value >= 0 && value <= 1));
  if (wrong >= 0) throw new RangeError(`${name}[${wrong}] = ${p[wrong]} is not in [0, 1]`);
  const total = sum(p);
  if (Math.abs(total - 1) > DISTRIBUTION_TOLERANCE) {
    throw new RangeError(`${name} sums to ${total}, not to 1`);
  }
}

/**
 * Checks that two arrays have the same number of elements.
 *
 * @param p - first array, shape [n].
 * @param q - second array, shape [n].
 * @param pName - how the first argument is called, for the message.
 * @param qName - how the second argument is called, for the message.
 * @throws {RangeError} if the lengths differ.
 */
export function assertSameLength(
  p: readonly unknown[],
  q: readonly unknown[],
  pName: string,
  qName: string,
): void {
  if (p.length !== q.length) {
    throw new RangeError(`${pName} has length ${p.length} but ${qName} has length ${q.length}`);
  }
}

/**
 * Weights scaled to sum to 1, wᵢ / Σ w.
 *
 * Neither huge nor tiny weights overflow: they are first scaled by a power of two, which is exact.
 *
 * @param weights - finite, not negative, at least one positive, shape [n]; dimensionless.
 * @returns the distribution proportional to the weights, shape [n].
 * @throws {RangeError} if weights is empty, an element is negative or not finite, or all are 0.
 */
export function normalize(weights: readonly number[]): Distribution {
  for (const [index, weight] of weights.entries()) {
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`weights[${index}] = ${weight} is not in [0, ∞)`);
    }
  }
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest === 0) throw new RangeError('weights has no positive element');
  // The factor itself must not overflow; 2^±1000 leaves the largest weight between 2^−74 and 2^24.
  const exponent = Math.max(-1000, Math.min(1000, -Math.floor(Math.log2(largest))));
  const scaled = weights.map((weight) => weight * 2 ** exponent);
  const total = sum(scaled);
  return scaled.map((weight) => weight / total);
}

/**
 * The uniform distribution on n outcomes, pᵢ = 1/n.
 *
 * @param n - number of outcomes, at least 1.
 * @returns the distribution, shape [n].
 * @throws {RangeError} if n is not a positive integer.
 */
export function uniform(n: number): Distribution {
  assertInteger(n, 'n', 1);
  return Array.from({ length: n }, () => 1 / n);
}

/**
 * The distribution of a certain outcome, pᵢ = 1 where i = index and 0 elsewhere.
 *
 * @param n - number of outcomes, at least 1.
 * @param index - the certain outcome, from 0 to n − 1.
 * @returns the distribution, shape [n].
 * @throws {RangeError} if n is not a positive integer or index is not one of its outcomes.
 */
export function oneHot(n: number, index: number): Distribution {
  assertInteger(n, 'n', 1);
  if (!(Number.isInteger(index) && index >= 0 && index < n)) {
    throw new RangeError(`index = ${index} is not an integer from 0 to ${n - 1}`);
  }
  return Array.from({ length: n }, (_, outcome) => (outcome === index ? 1 : 0));
}

/**
 * Mixture of two distributions, (1 − w) p + w q.
 *
 * @param p - distribution at weight 0, shape [n].
 * @param q - distribution at weight 1, shape [n].
 * @param weight - w, in [0, 1]; dimensionless.
 * @returns the mixture, shape [n].
 * @throws {RangeError} if p or q is not a distribution, their lengths differ, or w ∉ [0, 1].
 */
export function mix(p: Distribution, q: Distribution, weight: number): Distribution {
  assertDistributions(p, q);
  assertProbability(weight, 'weight');
  return zipWith(p, q, (pi, qi) => (1 - weight) * pi + weight * qi);
}

/**
 * Checks that p and q are distributions on the same outcomes.
 *
 * @param p - first candidate, shape [n].
 * @param q - second candidate, shape [n].
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 */
export function assertDistributions(p: readonly number[], q: readonly number[]): void {
  assertDistribution(p, 'p');
  assertDistribution(q, 'q');
  assertSameLength(p, q, 'p', 'q');
}
