import { assertProbability } from './assert';
import { logRatio } from './log-ratio';
import { fromNats, toNats, type UnitOption } from './units';

/**
 * Entropy of a coin that shows heads with probability p, H₂(p) = −p log p − (1 − p) log(1 − p).
 *
 * @param p - probability of heads, in [0, 1]; dimensionless.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log 2], in `unit`; largest at p = 1/2.
 * @throws {RangeError} if p is not in [0, 1].
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.1.
 */
export function binaryEntropy(p: number, { unit = 'bits' }: UnitOption = {}): number {
  assertProbability(p, 'p');
  if (p === 0 || p === 1) return 0;
  return fromNats(0 - p * Math.log(p) - (1 - p) * Math.log1p(-p), unit);
}

/**
 * Slope of the binary entropy, dH₂/dp = log((1 − p) / p).
 *
 * @param p - probability of heads, in [0, 1]; dimensionless.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [−∞, ∞], in `unit` per unit of probability; Infinity at p = 0, 0 at
 *   p = 1/2, −Infinity at p = 1.
 * @throws {RangeError} if p is not in [0, 1].
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.1.
 */
export function binaryEntropySlope(p: number, { unit = 'bits' }: UnitOption = {}): number {
  assertProbability(p, 'p');
  return fromNats(logRatio(1 - p, p), unit);
}

/**
 * The rarer side of a coin with a given entropy: the p in [0, 1/2] for which H₂(p) = `amount`.
 *
 * The binary entropy grows from 0 to log 2 on this half, so there is one such p. It is found by
 * halving the interval until no number is left between its ends.
 *
 * @param amount - entropy, in [0, log 2], in `unit`.
 * @param options.unit - unit of the entropy; bits unless stated.
 * @returns a probability in [0, 1/2].
 * @throws {RangeError} if no coin has this entropy.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.1.
 */
export function inverseBinaryEntropy(amount: number, { unit = 'bits' }: UnitOption = {}): number {
  const nats = toNats(amount, unit);
  if (!(nats >= 0 && nats <= Math.LN2)) {
    throw new RangeError(`amount = ${amount} ${unit} is not the entropy of a coin`);
  }
  if (nats === 0 || nats === Math.LN2) return nats === 0 ? 0 : 1 / 2;
  let low = 0;
  let high = 1 / 2;
  for (let p = 1 / 4; p > low && p < high; p = (low + high) / 2) {
    if (binaryEntropy(p, { unit: 'nats' }) < nats) low = p;
    else high = p;
  }
  return high;
}
