import { randomLcg } from 'd3-random';
import {
  KL_ESTIMATORS,
  klEstimateMoments,
  klEstimates,
  sampleCounts,
  type KlEstimates,
} from '~/math';

/** What some samples say of KL(π‖π₀) by one estimator. In bits. */
export interface Estimate {
  readonly name: keyof KlEstimates;
  /** Mean over the samples. */
  readonly meanBits: number;
  /** Mean over infinitely many samples. */
  readonly exactBits: number;
  /** Exact standard deviation of one sample. */
  readonly deviationBits: number;
  /** Exact standard deviation of the mean. */
  readonly errorBits: number;
}

export interface Estimates {
  readonly rows: readonly Estimate[];
  /** How many samples had k1 below 0. */
  readonly negative: number;
}

const SEEDS = 1_000_003;

/** Samples of the policy, and the four estimates of its divergence from the reference. */
export function estimate(
  policy: readonly number[],
  reference: readonly number[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Estimates | undefined {
  if (draws === 0) return undefined;
  const moments = klEstimateMoments(policy, reference);
  const counts = sampleCounts(policy, draws, randomLcg(seed / SEEDS));
  const drawn = counts.flatMap((count, index) => {
    if (count === 0) return [];
    const logRatio = Math.log((policy[index] ?? 0) / (reference[index] ?? 0));
    return [{ count, estimates: klEstimates(logRatio) }];
  });
  const rows = KL_ESTIMATORS.map((name) => {
    const total = drawn.reduce((sum, one) => sum + one.count * one.estimates[name], 0);
    const { mean, standardDeviation } = moments[name];
    return {
      name,
      meanBits: total / draws,
      exactBits: mean,
      deviationBits: standardDeviation,
      errorBits: standardDeviation / Math.sqrt(draws),
    };
  });
  const negative = drawn.reduce(
    (sum, { count, estimates }) => sum + (estimates.k1 < 0 ? count : 0),
    0,
  );
  return { rows, negative };
}
