import { type Joint, marginals } from './joint';
import { logRatio } from './log-ratio';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/**
 * Pointwise mutual information of each pair, log(p(x, y) / (p(x) p(y))) = log(p(y | x) / p(y)).
 *
 * How much the one value raises (or, if negative, lowers) the log-probability of the other. Its
 * mean over the pairs is the mutual information.
 *
 * @param joint - joint distribution, shape [n, m]: rows X, columns Y.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns numbers in [−∞, ∞), in `unit`, shape [n, m]; −Infinity where the pair cannot happen
 *   though each of its values can, and 0 where one of the values never happens.
 * @throws {RangeError} if joint is not a joint distribution.
 * @see Church & Hanks, Word Association Norms, Mutual Information, and Lexicography (1990), §2.
 */
export function pointwiseMutualInformation(
  joint: Joint,
  { unit = 'bits' }: UnitOption = {},
): readonly (readonly number[])[] {
  const { x, y } = marginals(joint);
  return joint.map((row, i) =>
    row.map((pxy, j) => {
      const [px, py] = [at(x, i), at(y, j)];
      if (px === 0 || py === 0) return 0;
      // As p(y | x) against p(y): the product of the marginals could underflow.
      return pxy === 0 ? -Infinity : fromNats(logRatio(Math.min(1, pxy / px), py), unit);
    }),
  );
}
