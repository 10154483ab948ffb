import { assertNonNegative } from './assert';
import { toNats, type UnitOption } from './units';

/**
 * Perplexity of an entropy or cross-entropy, 2^H with H in bits, which is e^H with H in nats.
 *
 * The number of equally likely outcomes that would be as uncertain.
 *
 * @param entropyValue - an entropy or a mean loss, in [0, ∞], in `unit`.
 * @param options.unit - unit of `entropyValue`; bits unless stated.
 * @returns a number in [1, ∞], dimensionless.
 * @throws {RangeError} if entropyValue is negative or NaN.
 * @see Jelinek, Mercer, Bahl & Baker, Perplexity (1977).
 */
export function perplexity(entropyValue: number, { unit = 'bits' }: UnitOption = {}): number {
  assertNonNegative(entropyValue, 'entropyValue');
  return unit === 'bits' ? 2 ** entropyValue : Math.exp(toNats(entropyValue, unit));
}
