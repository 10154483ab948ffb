import { assertFinite, assertPositive } from './assert';
import { assertDistribution } from './distribution';
import type { Gaussian } from './gaussian';
import { at } from './zip-with';

/** A mixture of normal distributions of one width, Σ wᵢ N(μᵢ, σ²). */
export interface GaussianMixture {
  /** wᵢ, a distribution, shape [n]. */
  readonly weights: readonly number[];
  /** μᵢ, finite numbers, in units of the variable, shape [n]. */
  readonly means: readonly number[];
  /** σ > 0 of every component, in units of the variable. */
  readonly standardDeviation: number;
}

/**
 * Density of a mixture, Σ wᵢ N(x; μᵢ, σ²).
 *
 * @param x - a place, a finite number, in units of the variable.
 * @param mixture - the mixture.
 * @returns a number in [0, ∞), in one over the unit of the variable.
 * @throws {RangeError} if x is not finite or the mixture is none.
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.3.9.
 */
export function mixtureDensity(x: number, mixture: GaussianMixture): number {
  assertFinite(x, 'x');
  assertMixture(mixture);
  const result = new Float64Array(2);
  logDensityAndSlope(mixture)(x, result);
  return Math.exp(result[0] ?? NaN);
}

/**
 * The normal distribution with a mixture's mean and variance, Σ wᵢ μᵢ and σ² + Σ wᵢ (μᵢ − mean)².
 *
 * Of all normal distributions it is the q of the least D(mixture ‖ q).
 *
 * @param mixture - the mixture.
 * @returns mean and standard deviation, in units of the variable.
 * @throws {RangeError} if the mixture is none.
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §10.7 (moment matching).
 */
export function momentMatch(mixture: GaussianMixture): Gaussian {
  assertMixture(mixture);
  const { weights, means, standardDeviation } = mixture;
  const mean = weights.reduce((total, weight, i) => total + weight * at(means, i), 0);
  const variance = weights.reduce(
    (total, weight, i) => total + weight * (at(means, i) - mean) ** 2,
    standardDeviation ** 2,
  );
  return { mean, standardDeviation: Math.sqrt(variance) };
}

/**
 * A function that writes ln p(x) and (ln p)′(x) into an array: a descent asks for them a hundred
 * thousand times, so that an object for each would take most of the time. The largest part is taken
 * out, so that not all of them underflow.
 */
export function logDensityAndSlope({ weights, means, standardDeviation }: GaussianMixture) {
  const logWeights = weights.map(Math.log);
  const logScale = Math.log(standardDeviation) + Math.log(2 * Math.PI) / 2;
  return (x: number, result: Float64Array): void => {
    let largest = -Infinity;
    for (let i = 0; i < means.length; i += 1) {
      const z = (x - (means[i] ?? NaN)) / standardDeviation;
      largest = Math.max(largest, (logWeights[i] ?? NaN) - (z * z) / 2);
    }
    let sum = 0;
    let slope = 0;
    for (let i = 0; i < means.length; i += 1) {
      const z = (x - (means[i] ?? NaN)) / standardDeviation;
      const part = Math.exp((logWeights[i] ?? NaN) - (z * z) / 2 - largest);
      sum += part;
      slope -= part * z;
    }
    result[0] = largest + Math.log(sum) - logScale;
    result[1] = slope / (sum * standardDeviation);
  };
}

/** @throws {RangeError} if the weights are no distribution, or the other numbers none of a mixture. */
export function assertMixture({ weights, means, standardDeviation }: GaussianMixture): void {
  assertDistribution(weights, 'weights');
  if (means.length !== weights.length) {
    throw new RangeError(`means has ${means.length} elements and weights has ${weights.length}`);
  }
  for (const [i, mean] of means.entries()) assertFinite(mean, `means[${i}]`);
  assertPositive(standardDeviation, 'standardDeviation');
}
