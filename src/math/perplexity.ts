import { assertNonNegative } from './assert';
import { fromNats, toNats, type UnitOption } from './units';

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

/**
 * The entropy or mean loss that has a given perplexity, log of the perplexity: log₂ in bits, ln in
 * nats. The inverse of `perplexity`.
 *
 * @param value - a perplexity, in [1, ∞], dimensionless.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit`.
 * @throws {RangeError} if value is below 1 or NaN.
 * @see Jelinek, Mercer, Bahl & Baker, Perplexity (1977).
 */
export function entropyOfPerplexity(value: number, { unit = 'bits' }: UnitOption = {}): number {
  if (!(value >= 1)) throw new RangeError(`value = ${value} is not in [1, ∞]`);
  return unit === 'bits' ? Math.log2(value) : fromNats(Math.log(value), unit);
}
