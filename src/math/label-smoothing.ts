import { assertInteger, assertProbability } from './assert';
import { assertDistribution, type Distribution } from './distribution';
import { fromNats, type UnitOption } from './units';

/**
 * Label smoothing, (1 − α) p + α / K: a target mixed with the uniform distribution on its K classes.
 *
 * The smallest loss that a model can then reach is the entropy of the smoothed target, not 0.
 *
 * @param target - distribution p, often one-hot, shape [K].
 * @param amount - α, in [0, 1]; dimensionless.
 * @returns the smoothed target, shape [K].
 * @throws {RangeError} if target is not a distribution or the amount is not in [0, 1].
 * @see Szegedy et al., Rethinking the Inception Architecture for Computer Vision (2016), §7.
 */
export function smoothLabels(target: Distribution, amount: number): Distribution {
  assertDistribution(target, 'target');
  assertProbability(amount, 'amount');
  return target.map((pi) => (1 - amount) * pi + amount / target.length);
}

/**
 * Smallest loss within reach when softmax is applied twice by mistake, log(e + K − 1) − log e.
 *
 * The inner softmax gives logits in [0, 1] to the outer one, which can then never be certain.
 *
 * @param k - number of classes K, at least 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞), in `unit`.
 * @throws {RangeError} if k is not a positive integer.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §6.2.2.3 (the softmax loss).
 */
export function doubleSoftmaxFloor(k: number, { unit = 'bits' }: UnitOption = {}): number {
  assertInteger(k, 'k', 1);
  return fromNats(Math.log1p((k - 1) / Math.E), unit);
}
