import { assertDistribution, type Distribution } from './distribution';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';

/**
 * Shannon's lower bound on the entropy of a letter from the ranks of guesses,
 * Σᵢ i (qᵢ − qᵢ₊₁) log i.
 *
 * A falling distribution is a mixture of uniform ones on the first 1, 2, … ranks, and entropy is
 * concave. It bounds the source only if every guess was the likeliest letter still open; the upper
 * bound, the entropy of q, holds for any fixed way of guessing.
 *
 * @param q - how often the i-th guess was right, shape [n]; never rising, as it cannot be where the
 *   likeliest letter is always guessed first.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, entropy of q], in `unit`.
 * @throws {RangeError} if q is not a distribution, or rises.
 * @see Shannon, Prediction and entropy of printed English (1951), §5.
 */
export function guessRankLowerBound(q: Distribution, { unit = 'bits' }: UnitOption = {}): number {
  assertDistribution(q, 'q');
  const terms = q.map((qi, i) => {
    const next = q[i + 1] ?? 0;
    if (next > qi) throw new RangeError(`q[${i + 1}] = ${next} is more than q[${i}] = ${qi}`);
    return (i + 1) * (qi - next) * Math.log(i + 1);
  });
  return fromNats(sum(terms), unit);
}
