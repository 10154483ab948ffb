import { assertFinite, assertPositive } from './assert';
import { assertDistribution, assertSameLength, type Distribution } from './distribution';
import { klNats } from './kl-divergence';
import { logSumExp, softmax } from './logits';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { at, zipWith } from './zip-with';

/**
 * Mean of a value under a distribution, E[v] = Σ pᵢ vᵢ.
 *
 * @param p - distribution, shape [n].
 * @param values - finite numbers, shape [n].
 * @returns a number between the smallest and the largest value, in their unit.
 * @throws {RangeError} if p is not a distribution, a value is not finite, or lengths differ.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.1.
 */
export function expectation(p: Distribution, values: readonly number[]): number {
  assertDistribution(p, 'p');
  assertSameLength(p, values, 'p', 'values');
  assertValues(values, 'values');
  return sum(zipWith(p, values, (pi, value) => pi * value));
}

/**
 * The policy that is best for a reward with a KL penalty, π*ᵢ = π₀ᵢ exp(rᵢ / β) / Z.
 *
 * It maximises E_π[r] − β D(π ‖ π₀), since that equals β ln Z − β D(π ‖ π*). An outcome that the
 * reference rules out stays ruled out, whatever its reward.
 *
 * @param reference - the policy π₀ from which every nat of divergence costs β, shape [n].
 * @param rewards - r, finite numbers, shape [n].
 * @param beta - β > 0, in units of reward per nat.
 * @returns the distribution π*, shape [n].
 * @throws {RangeError} if reference is not a distribution, a reward is not finite, beta is not
 *   positive and finite, or lengths differ.
 * @see Korbak, Perez & Buckley, RL with KL Penalties Is Better Viewed as Bayesian Inference (2022).
 */
export function exponentialTilt(
  reference: Distribution,
  rewards: readonly number[],
  beta: number,
): Distribution {
  return softmax(tilt(reference, rewards, beta).logits);
}

/**
 * The most that reward less penalty can be, max E_π[r] − β D(π ‖ π₀) = β ln Z, with
 * Z = Σ π₀ᵢ exp(rᵢ / β).
 *
 * @param reference - the policy π₀, shape [n].
 * @param rewards - r, finite numbers, shape [n].
 * @param beta - β > 0, in units of reward per nat.
 * @returns a number between the reference's mean reward and the largest possible reward, in units
 *   of reward.
 * @throws {RangeError} if reference is not a distribution, a reward is not finite, beta is not
 *   positive and finite, or lengths differ.
 * @see Korbak, Perez & Buckley, RL with KL Penalties Is Better Viewed as Bayesian Inference (2022).
 */
export function penalisedOptimum(
  reference: Distribution,
  rewards: readonly number[],
  beta: number,
): number {
  const { logits, best } = tilt(reference, rewards, beta);
  return best + beta * logSumExp(logits);
}

/**
 * Relative entropy of the reference with respect to its tilt, D(π₀ ‖ π*) = ln Z − E_π₀[r] / β.
 *
 * The direction that the penalty does not bound: it grows without limit as β falls. It is finite
 * even where the probabilities of π* are too small for a double.
 *
 * @param reference - the policy π₀, shape [n].
 * @param rewards - r, finite numbers, shape [n].
 * @param beta - β > 0, in units of reward per nat.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞), in `unit`.
 * @throws {RangeError} if reference is not a distribution, a reward is not finite, beta is not
 *   positive and finite, or lengths differ.
 * @see Cover & Thomas, Elements of Information Theory (2006), §11.10 (exponential families of tilts).
 */
export function reverseTiltKl(
  reference: Distribution,
  rewards: readonly number[],
  beta: number,
  { unit = 'bits' }: UnitOption = {},
): number {
  const { logits, gaps } = tilt(reference, rewards, beta);
  const direct = klNats(reference, softmax(logits)); // keeps its digits where it is small
  if (direct < Infinity) return fromNats(direct, unit);
  const meanGap = sum(zipWith(reference, gaps, (pi, gap) => (pi === 0 ? 0 : pi * gap)));
  return fromNats(logSumExp(logits) - meanGap, unit);
}

/** ln π₀ + (r − max r) / β: the logits of the tilt, and what they are made of. */
function tilt(reference: Distribution, rewards: readonly number[], beta: number) {
  assertDistribution(reference, 'reference');
  assertSameLength(reference, rewards, 'reference', 'rewards');
  assertValues(rewards, 'rewards');
  assertPositive(beta, 'beta');
  const best = Math.max(...rewards.filter((_, i) => at(reference, i) > 0));
  const gaps = rewards.map((reward) => (reward - best) / beta);
  const logits = zipWith(reference, gaps, (pi, gap) => (pi === 0 ? -Infinity : Math.log(pi) + gap));
  return { logits, gaps, best };
}

function assertValues(values: readonly number[], name: string): void {
  for (const [i, value] of values.entries()) assertFinite(value, `${name}[${i}]`);
}
