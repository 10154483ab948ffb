import { assertProbability } from './assert';
import { fromNats, type UnitOption } from './units';

/**
 * Surprisal, or information content, of an event, I(x) = −log p(x).
 *
 * How surprising the event is: nothing when it was certain, one bit more each time its probability
 * is halved. Surprisals of independent events add.
 *
 * @param probability - p(x), in [0, 1]; dimensionless.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit`; Infinity for an impossible event.
 * @throws {RangeError} if the probability is not in [0, 1].
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §2.4.
 */
export function surprisal(probability: number, { unit = 'bits' }: UnitOption = {}): number {
  assertProbability(probability, 'probability');
  return fromNats(0 - Math.log(probability), unit); // 0 − 0 is 0, where −(0) would be −0
}

/**
 * Surprisal of an event that does not happen, −log(1 − p(x)).
 *
 * For a rare event, 1 − p(x) is so near 1 that its logarithm has lost its digits; here it has not.
 *
 * @param probability - p(x) of the event, in [0, 1]; dimensionless.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit`; Infinity where the event is certain.
 * @throws {RangeError} if the probability is not in [0, 1].
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §2.4.
 */
export function complementSurprisal(
  probability: number,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertProbability(probability, 'probability');
  return fromNats(0 - Math.log1p(-probability), unit);
}
