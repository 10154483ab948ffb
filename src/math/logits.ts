import { assertPositive } from './assert';
import { assertDistribution, assertSameLength, type Distribution } from './distribution';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { zipWith } from './zip-with';

/** The named option of every function of a softmax with temperature. */
export interface TemperatureOption {
  /** T > 0, dimensionless; 1 unless stated. */
  readonly temperature?: number | undefined;
}

/**
 * Logarithm of a sum of exponentials, lse(z) = log Σ exp(zᵢ) = m + log Σ exp(zᵢ − m), m = max z.
 *
 * A soft maximum: between max z and max z + ln n. The shift by m is what keeps exp from overflowing.
 *
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @returns lse(z), in nats like the logits.
 * @throws {RangeError} if there is no finite logit, or one is NaN or Infinity.
 * @see Blanchard, Higham & Higham, Accurately Computing the Log-Sum-Exp and Softmax Functions (2021).
 */
export function logSumExp(logits: readonly number[]): number {
  const { gaps, max } = gapsFromMax(logits, 1);
  return max + logNormalizer(gaps);
}

/**
 * Logarithms of the softmax probabilities, log pᵢ = zᵢ / T − lse(z / T).
 *
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @param options.temperature - T > 0, dimensionless; 1 unless stated.
 * @returns the logarithms, each in [−∞, 0], in nats, shape [n].
 * @throws {RangeError} if there is no finite logit, one is NaN or Infinity, or T is not positive.
 * @see Blanchard, Higham & Higham, Accurately Computing the Log-Sum-Exp and Softmax Functions (2021).
 */
export function logSoftmax(
  logits: readonly number[],
  { temperature = 1 }: TemperatureOption = {},
): number[] {
  const { gaps } = gapsFromMax(logits, temperature);
  const normalizer = logNormalizer(gaps);
  return gaps.map((gap) => gap - normalizer);
}

/**
 * Softmax with temperature, pᵢ = exp(zᵢ / T) / Σ exp(zⱼ / T).
 *
 * Adding a constant to every logit changes nothing. A small T sharpens towards the largest logit,
 * a large T flattens towards the uniform distribution; the ranking stays.
 *
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @param options.temperature - T > 0, dimensionless; 1 unless stated.
 * @returns the distribution, shape [n].
 * @throws {RangeError} if there is no finite logit, one is NaN or Infinity, or T is not positive.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §4.1 and §6.2.2.3.
 */
export function softmax(
  logits: readonly number[],
  { temperature = 1 }: TemperatureOption = {},
): Distribution {
  const weights = gapsFromMax(logits, temperature).gaps.map(Math.exp);
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/**
 * Cross-entropy of a softmax with respect to a target, −Σ pᵢ log softmax(z)ᵢ = lse(z) − Σ pᵢ zᵢ.
 *
 * The loss of a classifier or language model, computed from its logits. Taking the logarithm of a
 * probability that has been rounded to 0 would give Infinity; this does not.
 *
 * @param target - distribution of the outcomes p, shape [n].
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit`; Infinity where pᵢ > 0 and zᵢ = −∞, or on overflow.
 * @throws {RangeError} if target is not a distribution, a logit is not allowed, or lengths differ.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §6.2.2.3.
 */
export function crossEntropyWithLogits(
  target: Distribution,
  logits: readonly number[],
  { unit = 'bits' }: UnitOption = {},
): number {
  assertTarget(target, logits);
  const terms = zipWith(target, logSoftmax(logits), (pi, logQi) => (pi === 0 ? 0 : 0 - pi * logQi));
  return fromNats(sum(terms), unit);
}

/**
 * Gradient of the softmax cross-entropy in nats with respect to the logits, ∂L/∂zᵢ = qᵢ − pᵢ,
 * q = softmax(z).
 *
 * @param target - distribution of the outcomes p, shape [n].
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @returns the gradient, each component in [−1, 1], in nats per unit of logit, shape [n]; its
 *   components sum to 0.
 * @throws {RangeError} if target is not a distribution, a logit is not allowed, or lengths differ.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §6.2.2.3.
 */
export function softmaxCrossEntropyGradient(
  target: Distribution,
  logits: readonly number[],
): number[] {
  assertTarget(target, logits);
  return zipWith(target, softmax(logits), (pi, qi) => qi - pi);
}

/**
 * Checks that logits are numbers below Infinity, and that at least one of them is finite.
 *
 * @param logits - the candidates, shape [n]; −Infinity stands for a masked outcome.
 * @returns the largest logit.
 * @throws {RangeError} if they are not.
 */
export function assertLogits(logits: readonly number[]): number {
  for (const [index, logit] of logits.entries()) {
    if (!(logit < Infinity))
      throw new RangeError(`logits[${index}] = ${logit} is not below Infinity`);
  }
  const max = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  if (max === -Infinity) throw new RangeError('logits has no finite element');
  return max;
}

/**
 * Distance of every logit from the largest one, in units of the temperature, (zᵢ − max z) / T.
 *
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @param temperature - T > 0, dimensionless.
 * @returns the gaps, each in [−∞, 0], shape [n], and the largest logit.
 * @throws {RangeError} if there is no finite logit, one is NaN or Infinity, or T is not positive.
 */
export function gapsFromMax(
  logits: readonly number[],
  temperature: number,
): { readonly gaps: readonly number[]; readonly max: number } {
  const max = assertLogits(logits);
  assertPositive(temperature, 'temperature');
  return { gaps: logits.map((logit) => scaledDifference(logit, max, temperature)), max };
}

/**
 * A difference measured in some unit, (a − b) / scale, also where a − b alone would overflow.
 *
 * @param a - a number below Infinity.
 * @param b - a finite number.
 * @param scale - a positive finite number.
 * @returns the scaled difference; infinite only where it is too large for a double.
 */
export function scaledDifference(a: number, b: number, scale: number): number {
  const difference = a - b;
  const overflowed = Number.isFinite(a) && !Number.isFinite(difference);
  return overflowed ? a / scale - b / scale : difference / scale;
}

/** ln Σ exp(gap), with log1p over all but one largest, so that a sum near 1 keeps its digits. */
function logNormalizer(gaps: readonly number[]): number {
  const peak = gaps.indexOf(0);
  return Math.log1p(sum(gaps.map((gap, index) => (index === peak ? 0 : Math.exp(gap)))));
}

function assertTarget(target: Distribution, logits: readonly number[]): void {
  assertDistribution(target, 'target');
  assertSameLength(target, logits, 'target', 'logits');
}
