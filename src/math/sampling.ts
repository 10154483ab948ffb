import { assertInteger } from './assert';
import { assertDistribution, type Distribution } from './distribution';
import { at } from './zip-with';

/**
 * One outcome drawn from p, by inverting the cumulative distribution at a random number.
 *
 * @param p - distribution, shape [n].
 * @param random - gives numbers in [0, 1), uniformly; called once.
 * @returns the index of the outcome, from 0 to n − 1; never one of probability 0.
 * @throws {RangeError} if p is not a distribution or random leaves [0, 1).
 * @see Devroye, Non-Uniform Random Variate Generation (1986), §III.2.
 */
export function sampleCategorical(p: Distribution, random: () => number): number {
  assertDistribution(p, 'p');
  return search(cumulative(p), random());
}

/**
 * How often each outcome comes up in independent draws from p.
 *
 * @param p - distribution, shape [n].
 * @param draws - number of draws, at least 0.
 * @param random - gives numbers in [0, 1), uniformly; called once a draw. The same numbers give
 *   the same outcomes as `sampleCategorical`.
 * @returns the counts, shape [n]; they sum to `draws`.
 * @throws {RangeError} if p is not a distribution, draws is not a whole number, or random leaves
 *   [0, 1).
 * @see Devroye, Non-Uniform Random Variate Generation (1986), §III.2.
 */
export function sampleCounts(p: Distribution, draws: number, random: () => number): number[] {
  assertDistribution(p, 'p');
  assertInteger(draws, 'draws', 0);
  const bounds = cumulative(p);
  const starts = guide(bounds);
  const counts = p.map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    const number = random();
    assertChance(number);
    let outcome = at(starts, Math.floor(number * p.length));
    while (at(bounds, outcome) <= number) outcome += 1;
    counts[outcome] = at(counts, outcome) + 1;
  }
  return counts;
}

/** Upper ends of the outcomes' intervals; from the last possible outcome on they are exactly 1. */
function cumulative(p: Distribution): number[] {
  const last = p.findLastIndex((pi) => pi > 0);
  let total = 0;
  return p.map((pi, index) => {
    total += pi;
    return index < last ? Math.min(total, 1) : 1; // rounding must not leave a gap below 1
  });
}

/** A number that lies this near below j/n may be multiplied by n to j. */
const ROUNDING = 2 ** -50;

/**
 * Where to begin the search for a number in [j/n, (j + 1)/n): at the first interval whose upper end
 * lies above j/n. On average less than two steps from there.
 *
 * @see Chen & Asau, On Generating Random Variates from an Empirical Distribution (1974).
 */
function guide(bounds: readonly number[]): Int32Array {
  let outcome = 0;
  return Int32Array.from(bounds, (_bound, index) => {
    while (at(bounds, outcome) <= (index / bounds.length) * (1 - ROUNDING)) outcome += 1;
    return outcome;
  });
}

function assertChance(number: number): void {
  if (!(number >= 0 && number < 1)) throw new RangeError(`random() = ${number} is not in [0, 1)`);
}

/** Index of the first interval whose upper end lies above the number, by bisection. */
function search(bounds: readonly number[], number: number): number {
  assertChance(number);
  let low = 0;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (at(bounds, middle) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
