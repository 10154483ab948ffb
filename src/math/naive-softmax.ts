import { assertDistribution, assertSameLength, type Distribution } from './distribution';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/**
 * Softmax as it is written, pᵢ = exp(zᵢ) / Σ exp(zⱼ), **to show how it fails**.
 *
 * exp overflows for logits above 709.78, and the quotient Infinity / Infinity is NaN; it underflows
 * below −745.13, and 0 / 0 is NaN too. For every other purpose use `softmax`.
 *
 * @param logits - z, finite numbers, shape [n].
 * @returns what the formula gives in double precision, NaN included, shape [n].
 * @see Blanchard, Higham & Higham, Accurately Computing the Log-Sum-Exp and Softmax Functions (2021).
 */
export function naiveSoftmax(logits: readonly number[]): number[] {
  const weights = logits.map(Math.exp);
  const total = weights.reduce((running, weight) => running + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Cross-entropy as it is written, −Σ pᵢ log qᵢ with q = naiveSoftmax(z), **to show how it fails**.
 *
 * Even where the softmax survives, a small qᵢ is rounded to 0 and its logarithm to −Infinity. For
 * every other purpose use `crossEntropyWithLogits`.
 *
 * @param target - distribution of the outcomes p, shape [n].
 * @param logits - z, finite numbers, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns what the formula gives in double precision, in `unit`; may be NaN or Infinity.
 * @throws {RangeError} if target is not a distribution, or the lengths differ.
 * @see Blanchard, Higham & Higham, Accurately Computing the Log-Sum-Exp and Softmax Functions (2021).
 */
export function naiveCrossEntropyWithLogits(
  target: Distribution,
  logits: readonly number[],
  { unit = 'bits' }: UnitOption = {},
): number {
  assertDistribution(target, 'target');
  assertSameLength(target, logits, 'target', 'logits');
  const q = naiveSoftmax(logits);
  const nats = target.reduce(
    (total, pi, i) => (pi === 0 ? total : total - pi * Math.log(at(q, i))),
    0,
  );
  return Number.isNaN(nats) ? NaN : fromNats(nats, unit); // NaN is the point here, not an error
}
