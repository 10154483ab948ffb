import { assertInteger, assertProbability } from './assert';
import { assertDistribution, type Distribution } from './distribution';
import { sum } from './sum';
import { at } from './zip-with';

/** What is left of a distribution after its unlikely outcomes have been cut off. */
export interface Truncation {
  /** The kept probabilities divided by their mass, 0 for the others; shape [n], original order. */
  readonly distribution: Distribution;
  /** Whether each outcome was kept; shape [n], original order. */
  readonly kept: readonly boolean[];
  /** Total probability of the kept outcomes before renormalising, in (0, 1]. */
  readonly mass: number;
}

/** The cuts that `truncate` applies, each left out where it is not wanted. */
export interface TruncationOptions {
  /** k of top-k, at least 1. */
  readonly topK?: number | undefined;
  /** Threshold of top-p, in [0, 1]; dimensionless. */
  readonly topP?: number | undefined;
  /** Fraction of min-p, in [0, 1]; dimensionless. */
  readonly minP?: number | undefined;
}

/**
 * How far a comparison with a threshold may miss it by rounding alone: 0.7 + 0.1 is a little less
 * than 0.8 in double precision, and a nucleus of 0.8 has to accept it.
 */
const ROUNDING = 1e-12;

/**
 * Top-k truncation: keeps the k most likely outcomes and renormalises.
 *
 * Among equal probabilities the earlier outcome comes first, so that exactly min(k, n) are kept.
 *
 * @param p - distribution, shape [n].
 * @param k - number of outcomes to keep, at least 1; all where k ≥ n.
 * @returns the renormalised distribution, which outcomes were kept, and their mass.
 * @throws {RangeError} if p is not a distribution or k is not a positive integer.
 * @see Fan, Lewis & Dauphin, Hierarchical Neural Story Generation (2018), §5.4.
 */
export function topK(p: Distribution, k: number): Truncation {
  return truncate(p, { topK: k });
}

/**
 * Top-p (nucleus) truncation: keeps the fewest most likely outcomes whose mass reaches a threshold.
 *
 * @param p - distribution, shape [n].
 * @param threshold - mass to reach, in [0, 1], dimensionless; at least one outcome is kept, and at
 *   1 every outcome that is possible.
 * @returns the renormalised distribution, which outcomes were kept, and their mass.
 * @throws {RangeError} if p is not a distribution or the threshold is not in [0, 1].
 * @see Holtzman et al., The Curious Case of Neural Text Degeneration (2020), §3.1.
 */
export function topP(p: Distribution, threshold: number): Truncation {
  assertProbability(threshold, 'threshold');
  return truncate(p, { topP: threshold });
}

/**
 * Min-p truncation: keeps the outcomes at least `fraction` times as likely as the most likely one.
 *
 * @param p - distribution, shape [n].
 * @param fraction - in [0, 1], dimensionless; 0 keeps everything, 1 only the tied maxima.
 * @returns the renormalised distribution, which outcomes were kept, and their mass.
 * @throws {RangeError} if p is not a distribution or the fraction is not in [0, 1].
 * @see Nguyen et al., Turning Up the Heat: Min-p Sampling for Creative and Coherent LLM Outputs (2024), §3.
 */
export function minP(p: Distribution, fraction: number): Truncation {
  assertProbability(fraction, 'fraction');
  return truncate(p, { minP: fraction });
}

/**
 * Several truncations one after the other, each of the renormalised result of the one before:
 * **first top-k, then top-p, then min-p**. A temperature belongs before all three, in the softmax.
 *
 * That is the order of the Hugging Face Transformers library; others differ. Each cut keeps the
 * most likely outcomes, so that one sort serves all three.
 *
 * @param p - distribution, shape [n].
 * @param options.topK - k of top-k, at least 1; no such cut unless stated.
 * @param options.topP - threshold of top-p, in [0, 1]; no such cut unless stated.
 * @param options.minP - fraction of min-p, in [0, 1]; no such cut unless stated.
 * @returns the renormalised distribution, which outcomes were kept, and their mass in p.
 * @throws {RangeError} if p is not a distribution or an option is outside its range.
 * @see Hugging Face Transformers, documentation of text generation, logits processors.
 */
export function truncate(p: Distribution, options: TruncationOptions): Truncation {
  assertDistribution(p, 'p');
  const descending = Float64Array.from(p).sort().reverse(); // far quicker than sorting indices
  let count = p.length;
  if (options.topK !== undefined) {
    assertInteger(options.topK, 'topK', 1);
    count = Math.min(count, options.topK);
  }
  if (options.topP !== undefined) {
    assertProbability(options.topP, 'topP');
    count = nucleusSize(descending.subarray(0, count), options.topP);
  }
  if (options.minP !== undefined) {
    assertProbability(options.minP, 'minP');
    const least = options.minP * at(descending, 0) * (1 - ROUNDING);
    count = descending.subarray(0, count).filter((probability) => probability >= least).length;
  }
  return keep(p, count, at(descending, count - 1));
}

/** How many of the descending weights are needed to reach a fraction of their total. */
function nucleusSize(descending: Float64Array, threshold: number): number {
  const possible = descending.filter((weight) => weight > 0);
  if (threshold === 1) return possible.length; // the running sum may round to 1 too early
  const goal = threshold * sum(possible) * (1 - ROUNDING);
  let reached = at(possible, 0);
  let count = 1;
  while (reached < goal && count < possible.length) {
    reached += at(possible, count);
    count += 1;
  }
  return count;
}

/** Keeps the `count` largest probabilities, the least of which is given; of ties, the first. */
function keep(p: Distribution, count: number, least: number): Truncation {
  let ties = count - p.filter((pi) => pi > least).length;
  const kept = p.map((pi) => pi > least || (pi === least && ties-- > 0));
  const cut = p.map((pi, index) => (at(kept, index) ? pi : 0));
  const mass = sum(cut);
  // Rounding can make the mass exceed 1.
  return { distribution: cut.map((pi) => pi / mass), kept, mass: Math.min(mass, 1) };
}
