import {
  guessRankLowerBound,
  jackknife,
  maxEntropy,
  millerMadowCorrection,
  normalize,
  observedOutcomes,
  pluginEntropy,
} from '~/math';
import { ALPHABET } from './symbols';

/** With fewer letters even the interval misleads, so that nothing is said. */
export const LEAST_LETTERS = 30;
/** Below this many a bound is called rough. */
export const FEW_LETTERS = 100;
/** Standard errors to each side that hold 95 % of a normal distribution. */
const SIDES = 1.96;

/** Entropy of letters that are all equally likely, in bits. */
export const UNIFORM_BITS = maxEntropy(ALPHABET.length);

/** What the ranks of some letters say of their entropy, in bits a letter. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
  /** By how much the upper bound is expected to come out too low with so few letters. */
  readonly shortfall: number;
  /** Where the upper bound of a game without end would lie, 19 times in 20; undefined where only
   * one rank has occurred, which says nothing of the others. */
  readonly interval: readonly [number, number] | undefined;
}

/** How many letters were right at the first, second, … guess, shape [27]. */
export function countRanks(ranks: readonly number[]): number[] {
  const counts = new Array<number>(ALPHABET.length).fill(0);
  for (const rank of ranks) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1;
  return counts;
}

/** Shannon’s bounds from shares of the ranks; they are put into falling order for the lower one. */
export function lowerBound(shares: readonly number[]): number {
  return guessRankLowerBound(shares.toSorted((a, b) => b - a));
}

/**
 * Shannon’s bounds, and how far the letters of one game can be trusted. The interval is the
 * jackknife’s: it follows the bias of a small sample, which resampling would repeat. It takes
 * letters as independent.
 *
 * @param counts - how many letters were right at the i-th guess, shape [27].
 * @returns undefined with fewer letters than `LEAST_LETTERS`.
 */
export function boundsOf(counts: readonly number[]): Bounds | undefined {
  const letters = counts.reduce((sum, count) => sum + count, 0);
  if (letters < LEAST_LETTERS) return undefined;
  const distinct = observedOutcomes(counts);
  const { estimate, standardError } = jackknife(counts, pluginEntropy);
  const inside = (bits: number) => Math.max(0, Math.min(UNIFORM_BITS, bits));
  return {
    lower: lowerBound(normalize(counts)),
    upper: pluginEntropy(counts),
    shortfall: millerMadowCorrection(distinct, letters),
    interval:
      distinct === 1
        ? undefined
        : [inside(estimate - SIDES * standardError), inside(estimate + SIDES * standardError)],
  };
}
