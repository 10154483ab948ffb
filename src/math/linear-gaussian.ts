import { assertFinite, assertPositive } from './assert';
import { type Gaussian, gaussianKl } from './gaussian';
import { fromNats, type UnitOption } from './units';

/**
 * One dimension of a linear model with a code: z ~ N(0, 1), and x ~ N(w z, s²) given z.
 *
 * The smallest variational autoencoder. Everything that is intractable in a large one has a closed
 * form here: the evidence p(x) = N(0, w² + s²) and the posterior of the code.
 */
export interface LinearGaussian {
  /** x, what was observed; a finite number. */
  readonly observation: number;
  /** w, how much of the code the decoder passes on; a finite number. */
  readonly weight: number;
  /** s > 0, standard deviation of x given the code. */
  readonly noise: number;
}

/** The prior of the code, N(0, 1). */
export const STANDARD_NORMAL: Gaussian = { mean: 0, standardDeviation: 1 };

/**
 * Logarithm of the evidence, log p(x) = log N(x; 0, w² + s²).
 *
 * @param model - observation and decoder.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in (−∞, ∞), in `unit`: it is the logarithm of a density.
 * @throws {RangeError} if the observation or the weight is not finite, or the noise not positive.
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §12.2.1.
 */
export function logEvidence(model: LinearGaussian, { unit = 'bits' }: UnitOption = {}): number {
  assertModel(model);
  const { observation, weight, noise } = model;
  return fromNats(logDensity(observation, Math.hypot(weight, noise)), unit);
}

/**
 * The reconstruction term, E_q[log p(x | z)] = log N(x; w μ, s²) − w² σ² / 2s².
 *
 * How well the observation is explained by codes drawn from q = N(μ, σ²).
 *
 * @param model - observation and decoder.
 * @param q - the approximate posterior of the code.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in (−∞, ∞), in `unit`; at most the logarithm of the density's peak.
 * @throws {RangeError} if a number is not finite, or the noise or q's deviation is not positive.
 * @see Kingma & Welling, Auto-Encoding Variational Bayes (2013), §2.3.
 */
export function reconstruction(
  model: LinearGaussian,
  q: Gaussian,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertModel(model);
  assertGaussian(q);
  const { observation, weight, noise } = model;
  const blur = ((weight * q.standardDeviation) / noise) ** 2 / 2;
  return fromNats(logDensity(observation - weight * q.mean, noise) - blur, unit);
}

/**
 * The q that makes E_q[log p(x | z)] − β D(q ‖ N(0, 1)) largest: σ² = β / (β + w²/s²) and
 * μ = (w x / s²) / (β + w²/s²).
 *
 * At β = 1 it is the true posterior p(z | x). As β grows it collapses onto the prior.
 *
 * @param model - observation and decoder.
 * @param options.beta - β > 0, the weight of the divergence; 1 unless stated.
 * @returns a normal distribution of the code, no wider than the prior.
 * @throws {RangeError} if a number is not finite, or the noise or beta is not positive.
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.3.3.
 */
export function bestPosterior(
  model: LinearGaussian,
  { beta = 1 }: { readonly beta?: number | undefined } = {},
): Gaussian {
  assertModel(model);
  assertPositive(beta, 'beta');
  const { observation, weight, noise } = model;
  const gain = weight / noise; // w²/s² could overflow before its root is taken
  const width = Math.hypot(Math.sqrt(beta), gain);
  return {
    mean: (gain / width) * (observation / noise / width),
    standardDeviation: Math.sqrt(beta) / width,
  };
}

/**
 * The evidence lower bound, E_q[log p(x | z)] − D(q ‖ N(0, 1)) = log p(x) − D(q ‖ p(z | x)).
 *
 * @param model - observation and decoder.
 * @param q - the approximate posterior of the code.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number of at most log p(x), in `unit`.
 * @throws {RangeError} if a number is not finite, or the noise or q's deviation is not positive.
 * @see Kingma & Welling, Auto-Encoding Variational Bayes (2013), §2.2.
 */
export function evidenceLowerBound(
  model: LinearGaussian,
  q: Gaussian,
  options: UnitOption = {},
): number {
  return reconstruction(model, q, options) - gaussianKl(q, STANDARD_NORMAL, options);
}

/** ln N(difference; 0, deviation²). */
function logDensity(difference: number, deviation: number): number {
  return -((difference / deviation) ** 2) / 2 - Math.log(deviation) - Math.log(2 * Math.PI) / 2;
}

function assertModel({ observation, weight, noise }: LinearGaussian): void {
  assertFinite(observation, 'model.observation');
  assertFinite(weight, 'model.weight');
  assertPositive(noise, 'model.noise');
}

function assertGaussian({ mean, standardDeviation }: Gaussian): void {
  assertFinite(mean, 'q.mean');
  assertPositive(standardDeviation, 'q.standardDeviation');
}
