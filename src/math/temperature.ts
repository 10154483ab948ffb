import type { Distribution } from './distribution';
import { assertLogits, gapsFromMax, logSoftmax, softmax, type TemperatureOption } from './logits';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { zipWith } from './zip-with';

/**
 * The limit of softmax(z / T) as T → 0: uniform on the largest logits, 0 elsewhere.
 *
 * Temperature 0 is not a temperature but this limit; tied maxima share the probability.
 *
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @returns the distribution, shape [n].
 * @throws {RangeError} if there is no finite logit, or one is NaN or Infinity.
 * @see Hinton, Vinyals & Dean, Distilling the Knowledge in a Neural Network (2015), §2.
 */
export function greedyDistribution(logits: readonly number[]): Distribution {
  const max = assertLogits(logits);
  const ties = logits.filter((logit) => logit === max).length;
  return logits.map((logit) => (logit === max ? 1 / ties : 0));
}

/**
 * Entropy of softmax(z / T), H = lse(z / T) − E[z] / T.
 *
 * It never falls as T rises: from the logarithm of the number of tied maxima towards log n.
 *
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @param options.temperature - T > 0, dimensionless; 1 unless stated.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log n], in `unit`.
 * @throws {RangeError} if there is no finite logit, one is NaN or Infinity, or T is not positive.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §3.13.
 */
export function softmaxEntropy(
  logits: readonly number[],
  { temperature = 1, unit = 'bits' }: TemperatureOption & UnitOption = {},
): number {
  const q = softmax(logits, { temperature });
  const logQ = logSoftmax(logits, { temperature });
  const nats = sum(zipWith(q, logQ, (qi, logQi) => (qi === 0 ? 0 : 0 - qi * logQi)));
  return fromNats(Math.min(nats, Math.log(logits.length)), unit); // rounding can exceed ln n
}

/**
 * How fast the entropy of softmax(z / T) rises with the temperature, dH/dT = Var[z] / T³.
 *
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @param options.temperature - T > 0, dimensionless; 1 unless stated.
 * @returns a number in [0, ∞], in nats per unit of temperature; 0 where all finite logits are
 *   equal; Infinity only where it is too large for a double.
 * @throws {RangeError} if there is no finite logit, one is NaN or Infinity, or T is not positive.
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §31.1 (heat capacity
 *   and the variance of the energy).
 */
export function entropySlopeInTemperature(
  logits: readonly number[],
  { temperature = 1 }: TemperatureOption = {},
): number {
  const q = softmax(logits, { temperature });
  const { gaps } = gapsFromMax(logits, temperature);
  const mean = sum(zipWith(q, gaps, weighted));
  // The gaps are z / T up to a constant: their variance is Var[z] / T², without overflow.
  const variance = sum(zipWith(q, gaps, (qi, gap) => weighted(qi, (gap - mean) ** 2)));
  return variance / temperature;
}

/**
 * Mean logit under softmax(z / T), E[z] = Σ pᵢ zᵢ.
 *
 * It never rises as T rises: from max z towards the mean of the logits.
 *
 * @param logits - z, numbers below Infinity, at least one of them finite, shape [n].
 * @param options.temperature - T > 0, dimensionless; 1 unless stated.
 * @returns a number between the smallest and the largest finite logit, in units of logit.
 * @throws {RangeError} if there is no finite logit, one is NaN or Infinity, or T is not positive.
 * @see Goodfellow, Bengio & Courville, Deep Learning (2016), §3.8.
 */
export function expectedLogit(
  logits: readonly number[],
  { temperature = 1 }: TemperatureOption = {},
): number {
  const max = assertLogits(logits);
  const q = softmax(logits, { temperature });
  // Halved until the end: the distance between two logits can overflow.
  const halfGaps = zipWith(q, logits, (qi, zi) => weighted(qi, zi / 2 - max / 2));
  return 2 * (max / 2 + sum(halfGaps));
}

/** A value times its probability; an outcome of probability 0 adds nothing, infinite or not. */
function weighted(probability: number, value: number): number {
  return probability === 0 ? 0 : probability * value;
}
