import { entropy, greedyDistribution, softmaxEntropy } from '~/math';
import { TEMPERATURE } from '~/lib/temperature';

/** Entropy at one temperature. */
export interface CurvePoint {
  /** Share of the way along the log scale of T, in [0, 1]. */
  readonly share: number;
  /** H, in bits. */
  readonly entropyBits: number;
}

const POINTS = 61;
/** Fewer points where each costs thousands of exponentials. */
const POINTS_OF_LONG_LIST = 31;
const LONG_LIST = 500;

function computeCurve(logits: readonly number[]): CurvePoint[] {
  const points = logits.length > LONG_LIST ? POINTS_OF_LONG_LIST : POINTS;
  return Array.from({ length: points }, (_, index) => {
    const share = index / (points - 1);
    const temperature = TEMPERATURE.min * (TEMPERATURE.max / TEMPERATURE.min) ** share;
    return { share, entropyBits: softmaxEntropy(logits, { temperature }) };
  });
}

/** What of the entropy depends on the logits alone. In bits. */
export interface EntropyAgainstTemperature {
  /** H of softmax(z / T) for T on a log scale, from the lowest to the highest. */
  readonly curve: readonly CurvePoint[];
  /** log of the number of tied largest logits: its limit as T → 0⁺. */
  readonly greedyBits: number;
}

let last:
  { readonly logits: readonly number[]; readonly answer: EntropyAgainstTemperature } | undefined;

/**
 * Entropy of softmax(z / T) against T. The last answer is kept, since the curve does not change
 * while T is dragged.
 */
export function entropyAgainstTemperature(logits: readonly number[]): EntropyAgainstTemperature {
  if (last?.logits !== logits) {
    const answer = { curve: computeCurve(logits), greedyBits: entropy(greedyDistribution(logits)) };
    last = { logits, answer };
  }
  return last.answer;
}
