import { assertFinite, assertInteger } from './assert';
import { assertDistribution, assertSameLength, type Distribution } from './distribution';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';

/**
 * The policy that draws n answers from a reference and keeps one of the highest reward. Answers of
 * equal reward keep their shares of each other, as if the tie were broken by the order of drawing.
 *
 * An answer wins if all n draws are at most as good, and not all worse: F(r)ⁿ − F(r−)ⁿ, where F is the
 * distribution function of the reward.
 *
 * @param reference - the policy π₀, shape [k].
 * @param rewards - r, finite numbers, shape [k].
 * @param n - number of draws, at least 1.
 * @returns the distribution of the answer that is kept, shape [k].
 * @throws {RangeError} if reference is not a distribution, a reward is not finite, lengths differ, or n
 *   is not a positive whole number.
 * @see Beirami et al., Theoretical Guarantees on the Best-of-n Alignment Policy (2024), §3.
 */
export function bestOfN(
  reference: Distribution,
  rewards: readonly number[],
  n: number,
): Distribution {
  assertDistribution(reference, 'reference');
  assertSameLength(reference, rewards, 'reference', 'rewards');
  assertInteger(n, 'n', 1);
  for (const [i, reward] of rewards.entries()) assertFinite(reward, `rewards[${i}]`);
  const shareOf = (chosen: (reward: number) => boolean) =>
    Math.min(1, sum(reference.map((pi, i) => (chosen(rewards[i] ?? NaN) ? pi : 0))));
  return reference.map((pi, i) => {
    const reward = rewards[i] ?? NaN;
    const upTo = shareOf((other) => other <= reward);
    const below = shareOf((other) => other < reward);
    // (aⁿ − bⁿ) / (a − b) without a division, which would lose the digits of a small difference.
    return pi * sum(Array.from({ length: n }, (_, k) => upTo ** k * below ** (n - 1 - k)));
  });
}

/**
 * Relative entropy of the best of n with respect to its reference where no two answers tie,
 * ln n − (n − 1)/n nats; where they can, the divergence is smaller.
 *
 * @param n - number of draws, at least 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log n), in `unit`.
 * @throws {RangeError} if n is not a positive whole number.
 * @see Beirami et al., Theoretical Guarantees on the Best-of-n Alignment Policy (2024), §3.
 */
export function bestOfNKl(n: number, { unit = 'bits' }: UnitOption = {}): number {
  assertInteger(n, 'n', 1);
  return fromNats(Math.log(n) - (n - 1) / n, unit);
}
