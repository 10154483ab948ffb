import { assertPositive } from './assert';
import { assertDistribution, assertSameLength, type Distribution } from './distribution';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { at, zipWith } from './zip-with';

/**
 * Growth rate of a gambler's money, Σ pᵢ log(bᵢ oᵢ): each time she stakes all of it, the share bᵢ on
 * outcome i, and if i comes the stake is paid back oᵢ times.
 *
 * Over many independent bets the logarithm of the money grows by this much a bet. It is largest for
 * b = p, whatever the odds. At the odds 1/q, fair to whoever believes q, it is D(p ‖ q) − D(p ‖ b).
 *
 * @param p - distribution of the outcomes, shape [n].
 * @param stakes - shares of the money, which sum to 1, shape [n].
 * @param odds - what a stake of 1 is worth if its outcome comes, > 0, dimensionless, shape [n].
 * @param options.unit - unit of the result; bits unless stated, in which 1 is a doubling.
 * @returns a number in [−∞, ∞), in `unit`; −Infinity where some bᵢ = 0 < pᵢ, which ruins her.
 * @throws {RangeError} if p or stakes is not a distribution, if lengths differ, or if odds are not
 *   positive and finite.
 * @see Kelly, A New Interpretation of Information Rate (1956); Cover & Thomas, Elements of
 *   Information Theory (2006), §6.1.
 */
export function growthRate(
  p: Distribution,
  stakes: Distribution,
  odds: readonly number[],
  { unit = 'bits' }: UnitOption = {},
): number {
  assertDistribution(p, 'p');
  assertDistribution(stakes, 'stakes');
  assertSameLength(p, stakes, 'p', 'stakes');
  assertSameLength(p, odds, 'p', 'odds');
  for (const [i, odd] of odds.entries()) assertPositive(odd, `odds[${i}]`);
  const terms = zipWith(p, stakes, (pi, share, i) =>
    pi === 0 ? 0 : pi * (Math.log(share) + Math.log(at(odds, i))),
  );
  return fromNats(sum(terms), unit);
}
