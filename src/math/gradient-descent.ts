import { assertInteger, assertPositive } from './assert';
import type { Distribution } from './distribution';
import { entropyNats } from './entropy';
import { klNats } from './kl-divergence';
import { crossEntropyWithLogits, softmax, softmaxCrossEntropyGradient } from './logits';
import { zipWith } from './zip-with';

/** One row of a training run. */
export interface DescentStep {
  /** Number of updates made so far; 0 is the start. */
  readonly step: number;
  /** z, shape [n]. */
  readonly logits: readonly number[];
  /** q = softmax(z), shape [n]. */
  readonly probabilities: Distribution;
  /** H(p, q), in nats. */
  readonly crossEntropyNats: number;
  /** D(p ‖ q) = H(p, q) − H(p), in nats. */
  readonly klNats: number;
}

/** How far and how long to descend. */
export interface DescentOptions {
  /** η > 0, in logits per unit of gradient. */
  readonly learningRate: number;
  /** Number of updates, at least 0. */
  readonly steps: number;
}

/**
 * Gradient descent on the softmax cross-entropy, z ← z − η (softmax(z) − p).
 *
 * @param target - distribution p, shape [n].
 * @param logits - z at the start, numbers below Infinity, at least one of them finite, shape [n].
 * @param options.learningRate - η > 0, in logits per unit of gradient.
 * @param options.steps - number of updates, at least 0.
 * @returns one row for the start and one after each update, steps + 1 rows.
 * @throws {RangeError} if target is not a distribution, a logit is not allowed, lengths differ,
 *   η is not positive, steps is not a whole number, or an update makes a logit infinite.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §4.3 and §6.2.2.3.
 */
export function descendLogits(
  target: Distribution,
  logits: readonly number[],
  { learningRate, steps }: DescentOptions,
): DescentStep[] {
  assertPositive(learningRate, 'learningRate');
  assertInteger(steps, 'steps', 0);
  const rows = [row(target, logits, 0)];
  let current = logits;
  for (let step = 1; step <= steps; step += 1) {
    const gradient = softmaxCrossEntropyGradient(target, current);
    current = zipWith(current, gradient, (zi, slope) => zi - learningRate * slope);
    rows.push(row(target, current, step));
  }
  return rows;
}

function row(target: Distribution, logits: readonly number[], step: number): DescentStep {
  const crossEntropyNats = crossEntropyWithLogits(target, logits, { unit: 'nats' });
  const probabilities = softmax(logits);
  const direct = klNats(target, probabilities);
  // A probability rounded to 0 makes the direct sum infinite; the difference is then far from 0.
  const kl = direct < Infinity ? direct : crossEntropyNats - entropyNats(target);
  return { step, logits, probabilities, crossEntropyNats, klNats: kl };
}
