import { NEAR } from './log-ratio';
import { fromNats, type UnitOption } from './units';

/**
 * Mutual information of two normal variables with correlation ρ, I = −½ log(1 − ρ²).
 *
 * It depends neither on the means nor on the spreads: the logarithm of how many times narrower Y
 * becomes once X is known.
 *
 * @param correlation - ρ, in [−1, 1]; dimensionless.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit`; Infinity at ρ = ±1, where X fixes every digit of Y.
 * @throws {RangeError} if the correlation is not in [−1, 1].
 * @see Cover & Thomas, Elements of Information Theory (2006), example 8.5.1.
 */
export function gaussianMutualInformation(
  correlation: number,
  { unit = 'bits' }: UnitOption = {},
): number {
  const size = Math.abs(correlation);
  if (!(size <= 1)) throw new RangeError(`correlation = ${correlation} is not in [−1, 1]`);
  // 1 − ρ² loses digits near 1, and the sum of two logarithms loses them near 0.
  const nats = size < NEAR ? Math.log1p(-size * size) : Math.log1p(-size) + Math.log1p(size);
  return fromNats(0 - nats / 2, unit);
}

/**
 * Standard deviation of Y once X is known, σ √(1 − ρ²), of two normal variables.
 *
 * @param correlation - ρ, in [−1, 1]; dimensionless.
 * @returns the factor √(1 − ρ²) by which Y is narrowed, in [0, 1]; dimensionless.
 * @throws {RangeError} if the correlation is not in [−1, 1].
 * @see Cover & Thomas, Elements of Information Theory (2006), example 8.5.1.
 */
export function residualSpread(correlation: number): number {
  if (!(Math.abs(correlation) <= 1)) {
    throw new RangeError(`correlation = ${correlation} is not in [−1, 1]`);
  }
  return Math.sqrt((1 - correlation) * (1 + correlation));
}
