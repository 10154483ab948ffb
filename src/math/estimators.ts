import { assertInteger } from './assert';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/**
 * Plug-in estimate of an entropy: the entropy of the observed frequencies, Ĥ = −Σ (cᵢ/N) log (cᵢ/N).
 *
 * The maximum likelihood estimate. On average it is too low, since a sample looks more regular
 * than its source.
 *
 * @param counts - how often each outcome was observed, shape [k]; whole numbers, not all 0.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log k], in `unit`.
 * @throws {RangeError} if a count is not a whole number of at least 0, or nothing was observed.
 * @see Paninski, Estimation of Entropy and Mutual Information (2003), §2.
 */
export function pluginEntropy(
  counts: ArrayLike<number>,
  { unit = 'bits' }: UnitOption = {},
): number {
  return fromNats(entropyNats(weigh(counts)), unit);
}

/**
 * Correction of Miller and Madow, (K̂ − 1) / (2N), with K̂ the number of outcomes observed.
 *
 * The first term of the bias of the plug-in entropy, with what is observed in place of what exists:
 * too small while some outcomes have not been seen yet.
 *
 * @param observedOutcomes - K̂, at least 1 (its mean over samples need not be whole).
 * @param observations - N, a whole number of at least 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns what is to be added to the plug-in entropy, at least 0, in `unit`.
 * @throws {RangeError} if K̂ is below 1 or N is not a positive whole number.
 * @see Miller, Note on the Bias of Information Estimates (1955).
 */
export function millerMadowCorrection(
  observedOutcomes: number,
  observations: number,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertInteger(observations, 'observations', 1);
  if (!(observedOutcomes >= 1 && observedOutcomes < Infinity)) {
    throw new RangeError(`observedOutcomes = ${observedOutcomes} is not in [1, ∞)`);
  }
  return fromNats((observedOutcomes - 1) / (2 * observations), unit);
}

/**
 * How many outcomes have been observed at least once, K̂.
 *
 * @param counts - how often each outcome was observed, shape [k].
 * @returns the number of counts above 0.
 */
export function observedOutcomes(counts: ArrayLike<number>): number {
  let observed = 0;
  for (let i = 0; i < counts.length; i += 1) if (at(counts, i) > 0) observed += 1;
  return observed;
}

/** How often each pair of values was observed. */
export interface PairCounts {
  /** Counts of X alone, shape [n]. */
  readonly x: ArrayLike<number>;
  /** Counts of Y alone, shape [m]. */
  readonly y: ArrayLike<number>;
  /** Counts of the pairs, in any order, shape [n·m]. */
  readonly pairs: ArrayLike<number>;
}

/**
 * Plug-in estimate of a mutual information, Î = Ĥ(X) + Ĥ(Y) − Ĥ(X, Y).
 *
 * The mutual information of the observed table. Even for independent variables it is positive,
 * except by chance: on average about (n − 1)(m − 1) / (2N) nats.
 *
 * @param counts - counts of X, of Y and of their pairs; each with the same sum.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, min(log n, log m)], in `unit`.
 * @throws {RangeError} if a count is not a whole number of at least 0, the three do not have the
 *   same sum, or nothing was observed.
 * @see Paninski, Estimation of Entropy and Mutual Information (2003), §4.
 */
export function pluginMutualInformation(
  { x, y, pairs }: PairCounts,
  { unit = 'bits' }: UnitOption = {},
): number {
  const [ofX, ofY, ofPairs] = [weigh(x), weigh(y), weigh(pairs)];
  if (ofX.total !== ofPairs.total || ofY.total !== ofPairs.total) {
    throw new RangeError(
      `counts have the sums ${ofX.total} for x, ${ofY.total} for y and ${ofPairs.total} for pairs`,
    );
  }
  const nats = entropyNats(ofX) + entropyNats(ofY) - entropyNats(ofPairs);
  return fromNats(Math.max(0, nats), unit); // rounding can leave −1e-16
}

/** Counts added up. */
interface Weighed {
  /** N = Σ cᵢ. */
  readonly total: number;
  /** Σ cᵢ ln cᵢ, in nats. */
  readonly logSum: number;
  readonly largest: number;
}

/**
 * c ln c of small counts, in nats: the logarithms would take most of the time of an estimate. Marked
 * as free of side effects, so that what needs no estimate does not load it.
 */
const SMALL = /* @__PURE__ */ Float64Array.from({ length: 1_025 }, (_, c) =>
  c > 1 ? c * Math.log(c) : 0,
);

function weigh(counts: ArrayLike<number>): Weighed {
  let total = 0;
  let logSum = 0;
  let largest = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? NaN;
    if (count === 0) continue;
    if (!(Number.isInteger(count) && count > 0)) assertInteger(count, `counts[${i}]`, 0);
    total += count;
    logSum += SMALL[count] ?? count * Math.log(count);
    if (count > largest) largest = count;
  }
  if (total === 0) throw new RangeError('counts are all 0: nothing was observed');
  return { total, logSum, largest };
}

/** ln N − Σ cᵢ ln cᵢ / N, in nats; exactly 0 where one outcome was seen alone. */
function entropyNats({ total, logSum, largest }: Weighed): number {
  return largest === total ? 0 : Math.log(total) - logSum / total;
}
