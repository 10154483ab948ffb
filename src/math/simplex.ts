import { assertInteger } from './assert';
import { assertDistribution, normalize, uniform, type Distribution } from './distribution';

/** Probabilities that a hand moves are kept to this many decimals, so that they can be read and sent. */
const DECIMALS = 4;
const UNIT = 10 ** DECIMALS;

/** Shares of `total` in proportion to `weights`, evenly where all weights are 0. */
function shares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (sum > 0 ? (weight / sum) * total : total / weights.length));
}

/** Whole units that sum to `total`: rounded down, and what is left goes to the largest remainders. */
function wholeUnits(amounts: readonly number[], total: number): number[] {
  const floors = amounts.map((amount) => Math.floor(amount + 1e-6));
  const missing = total - floors.reduce((all, floor) => all + floor, 0);
  const byRemainder = amounts
    .map((amount, index) => ({ index, remainder: amount - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}

/**
 * The distribution after one probability is moved to `value`: the others share the rest, 1 − value,
 * in the proportions they had (evenly if they were all 0).
 *
 * @param p - distribution before, shape [n], n ≥ 2.
 * @param index - the outcome that is moved.
 * @param value - its new probability, in [0, 1].
 * @returns a distribution of shape [n], in multiples of 0.0001.
 * @throws {RangeError} if p is not a distribution of two or more outcomes, or index or value is outside.
 */
export function withProbability(p: Distribution, index: number, value: number): Distribution {
  assertDistribution(p, 'p');
  if (p.length < 2) throw new RangeError('p has 1 outcome; its probability cannot be moved');
  if (!Number.isInteger(index) || index < 0 || index >= p.length) {
    throw new RangeError(`index = ${index} is not an outcome of p, 0…${p.length - 1}`);
  }
  if (!(value >= 0 && value <= 1)) throw new RangeError(`value = ${value} is not in [0, 1]`);
  const own = Math.round(value * UNIT);
  const others = p.filter((_probability, other) => other !== index);
  const units = wholeUnits(shares(others, UNIT - own), UNIT - own);
  units.splice(index, 0, own);
  return units.map((unit) => unit / UNIT);
}

/**
 * The distribution nearest to p whose probabilities are multiples of 1 / parts: each is rounded
 * down, and what is left goes to those that lost most.
 *
 * @param p - distribution, shape [n].
 * @param parts - into how many equal parts 1 is cut, at least 1.
 * @returns a distribution of shape [n].
 * @throws {RangeError} if p is not a distribution or `parts` is no positive integer.
 */
export function roundedTo(p: Distribution, parts: number): Distribution {
  assertDistribution(p, 'p');
  assertInteger(parts, 'parts', 1);
  return wholeUnits(shares(p, parts), parts).map((units) => units / parts);
}

/**
 * A distribution on `length` outcomes: p with its last outcomes left out or new ones of probability
 * 0 added, normalised; uniform where nothing would be left.
 *
 * @param p - distribution, shape [n].
 * @param length - outcomes wanted, at least 1.
 * @returns a distribution of shape [length]; p itself if it has that length.
 * @throws {RangeError} if p is not a distribution or `length` is no positive integer.
 */
export function matchLength(p: Distribution, length: number): Distribution {
  assertDistribution(p, 'p');
  if (!Number.isInteger(length) || length < 1) {
    throw new RangeError(`length = ${length} is not a positive integer`);
  }
  if (p.length === length) return p;
  const kept = Array.from({ length }, (_, index) => p[index] ?? 0);
  return kept.some((probability) => probability > 0) ? normalize(kept) : uniform(length);
}
