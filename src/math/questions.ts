import { assertInteger } from './assert';
import { assertDistribution, type Distribution } from './distribution';
import { at } from './zip-with';

/** Splits are tried one by one; so many outcomes have a hundred thousand of them. */
const MOST_OUTCOMES = 18;

/**
 * The yes-or-no question that is answered most evenly: the set of outcomes whose probability is as
 * near to 1/2 as that of any set.
 *
 * Its answer carries the most information of all questions. To ask so every time is good, yet not
 * always the plan with the fewest questions on average, which is Huffman's.
 *
 * @param p - distribution, shape [n], n in [1, 18].
 * @returns whether each outcome is in the set, shape [n]; of several equally even sets the one that
 *   leaves out the last outcome and comes first in counting; none for a single outcome.
 * @throws {RangeError} if p is not a distribution or has more than 18 outcomes.
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §4.1 and §5.4.
 */
export function mostEvenSplit(p: Distribution): boolean[] {
  assertDistribution(p, 'p');
  if (p.length > MOST_OUTCOMES) {
    throw new RangeError(`p has ${p.length} outcomes, more than ${MOST_OUTCOMES}`);
  }
  const sets = 2 ** (p.length - 1); // the last outcome stays out: a set and its complement are one
  const totals = new Float64Array(sets);
  let best = 0;
  for (let set = 1; set < sets; set += 1) {
    const lowest = set & -set;
    const total = (totals[set ^ lowest] ?? NaN) + at(p, 31 - Math.clz32(lowest));
    totals[set] = total;
    if (Math.abs(total - 1 / 2) < Math.abs((totals[best] ?? NaN) - 1 / 2)) best = set;
  }
  return p.map((_, outcome) => (best & (1 << outcome)) !== 0);
}

/**
 * Expected number of yes-or-no questions until one outcome of n is left, where each question asks
 * for a random set: any set of the outcomes left, all equally likely, but for all of them or none.
 *
 * T(1) = 0 and T(n) = 1 + Σ P(j others stay) T(j + 1), whatever the probabilities are: a random set
 * does not know them.
 *
 * @param n - number of outcomes, at least 1.
 * @returns a number in [0, ∞), dimensionless.
 * @throws {RangeError} if n is not a positive integer.
 * @see Cover & Thomas, Elements of Information Theory (2006), §5 (problem “Random 20 questions”).
 */
export function randomQuestions(n: number): number {
  assertInteger(n, 'n', 1);
  const expected = [0, 0];
  for (let size = 2; size <= n; size += 1) {
    const others = size - 1;
    let ways = 1; // to choose which of the others stay
    let total = 0;
    for (let stay = 0; stay < others; stay += 1) {
      total += ways * at(expected, stay + 1);
      ways *= (others - stay) / (stay + 1);
    }
    expected[size] = 1 + total / (2 ** others - 1);
  }
  return at(expected, n);
}
