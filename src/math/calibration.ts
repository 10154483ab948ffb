import { assertFinite, assertInteger, assertPositive } from './assert';
import { binaryEntropy } from './binary-entropy';
import { crossEntropyWithLogits, softmax, type TemperatureOption } from './logits';
import { sum } from './sum';
import type { UnitOption } from './units';
import { at } from './zip-with';

/** Predictions between two classes that share one confidence. */
export interface ConfidenceGroup {
  /** How far the predicted class is ahead, z ≥ 0: its probability is 1 / (1 + e^(−z)). */
  readonly logit: number;
  /** How many of the predictions came true. */
  readonly correct: number;
  /** How many predictions there are, at least 1. */
  readonly total: number;
}

/**
 * Probability that the predicted class of two is given, 1 / (1 + e^(−z / T)).
 *
 * @param logit - z, how far the predicted class is ahead, in [0, ∞).
 * @param options.temperature - T > 0, dimensionless; 1 unless stated.
 * @returns the confidence, in [1/2, 1].
 * @throws {RangeError} if T is not positive.
 * @see Guo, Pleiss, Sun & Weinberger, On Calibration of Modern Neural Networks (2017), §2.
 */
export function confidence(logit: number, options: TemperatureOption = {}): number {
  return at(softmax([logit, 0], options), 0);
}

/**
 * Share of the predictions that came true, Σ correct / Σ total. It does not depend on a temperature,
 * since no T > 0 changes which class is ahead.
 *
 * @param groups - the predictions, at least one group.
 * @returns a number in [0, 1].
 * @throws {RangeError} if a group is not valid, or there is none.
 * @see Guo, Pleiss, Sun & Weinberger, On Calibration of Modern Neural Networks (2017), §4.2.
 */
export function accuracy(groups: readonly ConfidenceGroup[]): number {
  return weightedMean(groups, ({ correct, total }) => correct / total);
}

/**
 * Mean loss of predictions at a temperature, the cross-entropy of what happened with respect to the
 * confidences, −Σ [a ln c + (1 − a) ln(1 − c)] · weight, a the accuracy of a group, c its confidence.
 *
 * @param groups - the predictions, at least one group.
 * @param options.temperature - T > 0, dimensionless; 1 unless stated.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞), in `unit` per prediction.
 * @throws {RangeError} if a group is not valid, there is none, or T is not positive.
 * @see Guo, Pleiss, Sun & Weinberger, On Calibration of Modern Neural Networks (2017), §2.
 */
export function calibrationLoss(
  groups: readonly ConfidenceGroup[],
  { temperature = 1, unit = 'bits' }: TemperatureOption & UnitOption = {},
): number {
  assertPositive(temperature, 'temperature');
  return weightedMean(groups, ({ logit, correct, total }) => {
    const right = correct / total;
    return crossEntropyWithLogits([right, 1 - right], [logit / temperature, 0], { unit });
  });
}

/**
 * The smallest loss that any confidences could reach on these groups: each group's own accuracy,
 * whose loss is the mean binary entropy.
 *
 * @param groups - the predictions, at least one group.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log 2], in `unit` per prediction.
 * @throws {RangeError} if a group is not valid, or there is none.
 * @see Guo, Pleiss, Sun & Weinberger, On Calibration of Modern Neural Networks (2017), §2.
 */
export function calibrationFloor(
  groups: readonly ConfidenceGroup[],
  { unit = 'bits' }: UnitOption = {},
): number {
  return weightedMean(groups, ({ correct, total }) => binaryEntropy(correct / total, { unit }));
}

/**
 * Expected calibration error, the mean distance between confidence and accuracy, each group a bin.
 *
 * @param groups - the predictions, at least one group.
 * @param options.temperature - T > 0, dimensionless; 1 unless stated.
 * @returns a number in [0, 1].
 * @throws {RangeError} if a group is not valid, there is none, or T is not positive.
 * @see Guo, Pleiss, Sun & Weinberger, On Calibration of Modern Neural Networks (2017), §2.
 */
export function expectedCalibrationError(
  groups: readonly ConfidenceGroup[],
  { temperature = 1 }: TemperatureOption = {},
): number {
  return weightedMean(groups, ({ logit, correct, total }) =>
    Math.abs(confidence(logit, { temperature }) - correct / total),
  );
}

/** Halvings of an interval of ln T until it is no longer than the rounding of its ends. */
const HALVINGS = 60;

/**
 * The temperature with the smallest loss on some predictions, within limits.
 *
 * The loss is convex in 1/T, and its slope there is Σ z (c − a), so that the best T is where that
 * sum is 0: too confident above it, too modest below. Found by halving an interval of ln T.
 *
 * @param groups - the predictions, at least one group.
 * @param limits - smallest and largest temperature to consider, min > 0.
 * @returns T in [min, max]; a limit where the loss still falls there.
 * @throws {RangeError} if a group is not valid, there is none, or a limit is not positive.
 * @see Guo, Pleiss, Sun & Weinberger, On Calibration of Modern Neural Networks (2017), §4.2.
 */
export function bestTemperature(
  groups: readonly ConfidenceGroup[],
  { min, max }: { min: number; max: number },
): number {
  assertPositive(min, 'min');
  assertPositive(max, 'max');
  let low = Math.log(min);
  let high = Math.log(max);
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (overconfidence(groups, Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.min(max, Math.max(min, Math.exp((low + high) / 2)));
}

/** Mean of z (c − a): positive where the predictions are too sure at this temperature. */
function overconfidence(groups: readonly ConfidenceGroup[], temperature: number): number {
  return weightedMean(
    groups,
    ({ logit, correct, total }) => logit * (confidence(logit, { temperature }) - correct / total),
  );
}

function weightedMean(
  groups: readonly ConfidenceGroup[],
  value: (group: ConfidenceGroup) => number,
): number {
  if (groups.length === 0) throw new RangeError('groups is empty; it needs at least one group');
  groups.forEach(assertGroup);
  const all = sum(groups.map(({ total }) => total));
  return sum(groups.map((group) => (group.total / all) * value(group)));
}

function assertGroup({ logit, correct, total }: ConfidenceGroup, index: number): void {
  assertFinite(logit, `groups[${index}].logit`);
  if (logit < 0) throw new RangeError(`groups[${index}].logit = ${logit} is negative`);
  assertInteger(total, `groups[${index}].total`, 1);
  assertInteger(correct, `groups[${index}].correct`, 0);
  if (correct > total) {
    throw new RangeError(`groups[${index}] has ${correct} correct of ${total}`);
  }
}
