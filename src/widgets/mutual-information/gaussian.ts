import { gaussianEntropy, gaussianMutualInformation, residualSpread } from '~/math';

/** What two normal variables of spread 1 share. */
export interface Gaussian {
  /** I = −½ log(1 − ρ²), in bits; infinite at ρ = ±1. */
  readonly sharedBits: number;
  /** Standard deviation of Y once X is known, where it was 1. */
  readonly spread: number;
  /** h(Y) and h(Y | X), in bits; the latter is −∞ at ρ = ±1. */
  readonly entropyBits: number;
  readonly leftBits: number;
}

/** @param correlation - ρ, in [−1, 1]. */
export function gaussianOf(correlation: number): Gaussian {
  const spread = residualSpread(correlation);
  return {
    sharedBits: gaussianMutualInformation(correlation),
    spread,
    entropyBits: gaussianEntropy(1),
    leftBits: spread > 0 ? gaussianEntropy(spread) : -Infinity,
  };
}
