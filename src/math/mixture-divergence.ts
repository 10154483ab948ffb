import { assertFinite, assertPositive } from './assert';
import { type Gaussian, gaussianKl } from './gaussian';
import { gaussianEntropy } from './gaussian-entropy';
import {
  assertMixture,
  type GaussianMixture,
  logDensityAndSlope,
  momentMatch,
} from './gaussian-mixture';
import { mixtureEntropy } from './mixture-entropy';
import { fromNats, type UnitOption } from './units';

/** How the log density of a mixture and its slope average over a normal distribution. */
export interface MixtureAverages {
  /** E[ln p(x)], in nats. */
  readonly logDensity: number;
  /** E[(ln p)′(x)], in nats over the unit of the variable. */
  readonly slope: number;
  /** E[z (ln p)′(x)] with z = (x − μ) / σ, in nats over the unit of the variable. */
  readonly scaledSlope: number;
}

/** Standard deviations to either side that are added up: beyond them lies less than 2e-15. */
const REACH = 8;
/** Steps that fit into a standard deviation: a smooth integrand then errs by less than 1e-15. */
const STEPS_PER_DEVIATION = 8;
/**
 * Steps that fit into the distance, σ² π / (μₙ − μ₁), at which the logarithm of a mixture stops
 * being smooth in the complex plane: the error falls as exp(−2π · 3), below 1e-8, of
 * what happens there.
 */
const STEPS_PER_STRIP = 3;

/**
 * Relative entropy of a mixture with respect to a normal distribution,
 * D(p ‖ q) = h(m) − h(p) + D(m ‖ q), where m is the normal distribution of the mixture's moments.
 *
 * @param mixture - p, from which the samples come.
 * @param gaussian - q = N(μ, σ²), the model.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞), in `unit`; right to nine digits or more.
 * @throws {RangeError} if the mixture is none, the mean not finite or the spread not positive.
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §10.1.2 and §10.7.
 */
export function klFromMixture(
  mixture: GaussianMixture,
  gaussian: Gaussian,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertGaussian(gaussian);
  const match = momentMatch(mixture);
  const gap =
    gaussianEntropy(match.standardDeviation, { unit: 'nats' }) -
    mixtureEntropy(mixture, { unit: 'nats' });
  const nats = gap + gaussianKl(match, gaussian, { unit: 'nats' });
  return fromNats(Math.max(0, nats), unit); // rounding can leave −1e-16 for a mixture of one
}

/**
 * Relative entropy of a normal distribution with respect to a mixture, D(q ‖ p) = −h(q) − E_q[ln p].
 *
 * @param gaussian - q, from which the samples come.
 * @param mixture - p, the model.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞), in `unit`; right to nine digits or more.
 * @throws {RangeError} if the mixture is none, the mean not finite or the spread not positive.
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §10.1.2.
 */
export function klToMixture(
  gaussian: Gaussian,
  mixture: GaussianMixture,
  { unit = 'bits' }: UnitOption = {},
): number {
  const { logDensity } = mixtureAverages(gaussian, mixture);
  const nats = -gaussianEntropy(gaussian.standardDeviation, { unit: 'nats' }) - logDensity;
  return fromNats(Math.max(0, nats), unit); // rounding can leave −1e-16 for a mixture of one
}

/**
 * Averages over x ~ N(μ, σ²) of a mixture's log density and of its slope, by the trapezoidal rule.
 *
 * From them follow D(q ‖ p) and its gradient: by the mean −E[(ln p)′], by ln σ −1 − σ E[z (ln p)′].
 *
 * @param gaussian - q, over which is averaged.
 * @param mixture - p, of which the logarithm is averaged.
 * @returns the three averages, in nats; right to nine digits or more.
 * @throws {RangeError} if the mixture is none, the mean not finite or the spread not positive.
 * @see Kingma & Welling, Auto-Encoding Variational Bayes (2014), §2.4 (x = μ + σ z).
 */
export function mixtureAverages(gaussian: Gaussian, mixture: GaussianMixture): MixtureAverages {
  assertGaussian(gaussian);
  assertMixture(mixture);
  return averages(gaussian, mixture);
}

function averages(
  { mean, standardDeviation }: Gaussian,
  mixture: GaussianMixture,
): MixtureAverages {
  const step = stepWidth(standardDeviation, mixture) / standardDeviation;
  const read = logDensityAndSlope(mixture);
  const [right, left] = [new Float64Array(2), new Float64Array(2)];
  read(mean, right);
  let total = 1;
  let [logDensity = NaN, slope = NaN] = right;
  let scaledSlope = 0;
  const count = Math.ceil(REACH / step);
  for (let i = 1; i <= count; i += 1) {
    const z = i * step;
    const weight = Math.exp(-(z * z) / 2);
    // The two sides together, so that what cancels between mirror images cancels exactly.
    read(mean + z * standardDeviation, right);
    read(mean - z * standardDeviation, left);
    total += 2 * weight;
    logDensity += weight * ((right[0] ?? NaN) + (left[0] ?? NaN));
    slope += weight * ((right[1] ?? NaN) + (left[1] ?? NaN));
    scaledSlope += weight * z * ((right[1] ?? NaN) - (left[1] ?? NaN));
  }
  return {
    logDensity: logDensity / total,
    slope: slope / total,
    scaledSlope: scaledSlope / total,
  };
}

function stepWidth(deviation: number, { means, standardDeviation }: GaussianMixture): number {
  const distance = Math.max(...means) - Math.min(...means);
  const strip = (Math.PI * standardDeviation ** 2) / distance; // Infinity for a mixture of one
  return Math.min(
    deviation / STEPS_PER_DEVIATION,
    standardDeviation / STEPS_PER_DEVIATION,
    strip / STEPS_PER_STRIP,
  );
}

function assertGaussian({ mean, standardDeviation }: Gaussian): void {
  assertFinite(mean, 'gaussian.mean');
  assertPositive(standardDeviation, 'gaussian.standardDeviation');
}
