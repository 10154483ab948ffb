import { assertPositive } from './assert';
import { fromNats, type UnitOption } from './units';

/**
 * Differential entropy of a normal distribution, h = ½ log(2πe σ²).
 *
 * Unlike the entropy of a discrete variable it can be negative, and it changes with the unit in
 * which the variable is measured.
 *
 * @param standardDeviation - σ > 0, in units of the variable.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in (−∞, ∞), in `unit`.
 * @throws {RangeError} if the standard deviation is not positive and finite.
 * @see Cover & Thomas, Elements of Information Theory (2006), §8.1.
 */
export function gaussianEntropy(
  standardDeviation: number,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertPositive(standardDeviation, 'standardDeviation');
  return fromNats(Math.log(standardDeviation) + Math.log(2 * Math.PI * Math.E) / 2, unit);
}
