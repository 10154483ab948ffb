import { assertFinite, assertPositive } from './assert';
import type { Gaussian } from './gaussian';
import { fromNats, type UnitOption } from './units';

/**
 * Density of a normal distribution, p(x) = exp(−(x − μ)² / 2σ²) / (σ √(2π)).
 *
 * It is a probability for each unit of x, not a probability: it is above 1 where σ < 0.3989.
 *
 * @param x - a place, a finite number, in units of the variable.
 * @param gaussian - the distribution, N(μ, σ²).
 * @returns a number in [0, ∞), in one over the unit of the variable.
 * @throws {RangeError} if x or the mean is not finite or the standard deviation is not positive.
 * @see Cover & Thomas, Elements of Information Theory (2006), §8.1.
 */
export function gaussianDensity(x: number, gaussian: Gaussian): number {
  return Math.exp(logDensity(x, gaussian));
}

/**
 * What the divergence D(p ‖ q) gathers at a place, p(x) log(p(x) / q(x)); its integral over the line
 * is D(p ‖ q). It is negative where q(x) is above p(x).
 *
 * @param x - a place, a finite number, in units of the variable.
 * @param p - distribution of the samples.
 * @param q - distribution of the model.
 * @param options.unit - unit of information; bits unless stated.
 * @returns a number in (−∞, ∞), in `unit` over the unit of the variable; 0 where p(x) is too small
 *   for a double.
 * @throws {RangeError} if x or a mean is not finite or a standard deviation is not positive.
 * @see Kullback, Information Theory and Statistics (1959), §1.2.
 */
export function gaussianKlDensity(
  x: number,
  p: Gaussian,
  q: Gaussian,
  { unit = 'bits' }: UnitOption = {},
): number {
  const logP = logDensity(x, p);
  const logQ = logDensity(x, q);
  const density = Math.exp(logP);
  return density === 0 ? 0 : fromNats(density * (logP - logQ), unit);
}

function logDensity(x: number, { mean, standardDeviation }: Gaussian): number {
  assertFinite(x, 'x');
  assertFinite(mean, 'mean');
  assertPositive(standardDeviation, 'standardDeviation');
  const z = (x - mean) / standardDeviation;
  return -(z * z) / 2 - Math.log(standardDeviation) - Math.log(2 * Math.PI) / 2;
}
