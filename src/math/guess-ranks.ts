import { assertInteger } from './assert';
import { assertDistribution, type Distribution } from './distribution';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/**
 * How many guesses each symbol of a text takes if the symbols are tried in a fixed order.
 *
 * @param text - any text over the symbols.
 * @param order - the symbols in the order of guessing, each once, shape [n].
 * @returns a rank from 1 to n for each symbol of the text.
 * @throws {RangeError} if the text holds a symbol that is never tried.
 * @see Shannon, Prediction and entropy of printed English (1951), §4.
 */
export function guessesNeeded(text: string, order: string): number[] {
  const symbols = Array.from(order);
  return Array.from(text, (symbol, index) => {
    const rank = symbols.indexOf(symbol) + 1;
    if (rank === 0) throw new RangeError(`text[${index}] = “${symbol}” is never tried`);
    return rank;
  });
}

/**
 * How often the first, second, … guess was right, as shares of all: the distribution of the rank.
 *
 * @param ranks - how many guesses each symbol took, from 1 to n; at least one rank.
 * @param outcomes - n, how many symbols there are.
 * @returns the distribution q, shape [n].
 * @throws {RangeError} if there are no ranks, or one is not a whole number from 1 to n.
 * @see Shannon, Prediction and entropy of printed English (1951), §4.
 */
export function rankFrequencies(ranks: readonly number[], outcomes: number): Distribution {
  assertInteger(outcomes, 'outcomes', 1);
  if (ranks.length === 0) throw new RangeError('ranks is empty; it needs at least one rank');
  const counts = new Array<number>(outcomes).fill(0);
  for (const [index, rank] of ranks.entries()) {
    if (!(Number.isInteger(rank) && rank >= 1 && rank <= outcomes)) {
      throw new RangeError(`ranks[${index}] = ${rank} is not an integer from 1 to ${outcomes}`);
    }
    counts[rank - 1] = at(counts, rank - 1) + 1;
  }
  return counts.map((count) => count / ranks.length);
}

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
