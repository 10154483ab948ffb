import { assertInteger } from './assert';
import { oneHot, type Distribution } from './distribution';
import { smoothLabels } from './label-smoothing';
import { crossEntropyWithLogits, softmax, softmaxCrossEntropyGradient } from './logits';
import { sum } from './sum';
import type { UnitOption } from './units';
import { at, zipWith } from './zip-with';

/**
 * The loss when softmax is applied twice by mistake, −Σ pᵢ log softmax(softmax(z))ᵢ, **to show what
 * it does**.
 *
 * @param target - distribution of the outcomes p, shape [n].
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number between the floor of `smoothedDoubleSoftmaxFloor` and log(e + n − 1), in `unit`.
 * @throws {RangeError} if target is not a distribution, a logit is not allowed, or lengths differ.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §6.2.2.3 (the softmax loss).
 */
export function doubleSoftmaxLoss(
  target: Distribution,
  logits: readonly number[],
  options: UnitOption = {},
): number {
  return crossEntropyWithLogits(target, softmax(logits), options);
}

/**
 * Gradient of `doubleSoftmaxLoss` in nats with respect to the logits,
 * ∂L/∂zᵢ = sᵢ (gᵢ − Σ sⱼ gⱼ), s = softmax(z), g = softmax(s) − p.
 *
 * The factor sᵢ makes it vanish where the inner softmax is certain, of whichever class: a model that
 * is sure and wrong learns nothing.
 *
 * @param target - distribution of the outcomes p, shape [n].
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @returns the gradient, in nats per unit of logit, shape [n]; its components sum to 0.
 * @throws {RangeError} if target is not a distribution, a logit is not allowed, or lengths differ.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §6.5.2 (the chain rule).
 */
export function doubleSoftmaxGradient(target: Distribution, logits: readonly number[]): number[] {
  const inner = softmax(logits);
  const outer = softmaxCrossEntropyGradient(target, inner);
  const mean = sum(zipWith(inner, outer, (si, gi) => si * gi));
  return zipWith(inner, outer, (si, gi) => si * (gi - mean));
}

/** The inner softmax gives logits in [0, 1], so that no two are further apart than this. */
const LARGEST_GAP = 1;

/**
 * Smallest loss within reach when softmax is applied twice and the one-hot target is smoothed.
 *
 * The loss wants the logits of the outer softmax ln(p₁ / p₂) apart, p₁ the smoothed probability of
 * the true class and p₂ that of each other; the inner softmax allows a gap of 1 at most. Since the
 * loss is convex in them, the nearest gap allowed is best. Without smoothing it is log(e + K − 1) − log e.
 *
 * @param k - number of classes K, at least 2.
 * @param amount - smoothing α, in [0, 1]; dimensionless.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in (0, log K], in `unit`.
 * @throws {RangeError} if k is not an integer of at least 2 or the amount is not in [0, 1].
 * @see Szegedy et al., Rethinking the Inception Architecture for Computer Vision (2016), §7.
 */
export function smoothedDoubleSoftmaxFloor(
  k: number,
  amount: number,
  options: UnitOption = {},
): number {
  assertInteger(k, 'k', 2);
  const target = smoothLabels(oneHot(k, 0), amount);
  const wanted = Math.log(at(target, 0) / at(target, 1));
  const gap = Math.min(LARGEST_GAP, wanted);
  return crossEntropyWithLogits(
    target,
    oneHot(k, 0).map((value) => value * gap),
    options,
  );
}
