import { assertFinite, assertPositive } from './assert';
import { log1pShortfall, logRatio, NEAR } from './log-ratio';
import { scaledDifference } from './logits';
import { fromNats, type UnitOption } from './units';

/** A normal distribution on the line, N(μ, σ²). */
export interface Gaussian {
  /** μ, a finite number, in units of the variable. */
  readonly mean: number;
  /** σ > 0, in units of the variable. */
  readonly standardDeviation: number;
}

/**
 * Relative entropy of two normal distributions,
 * D(N(μ₁, σ₁²) ‖ N(μ₂, σ₂²)) = log(σ₂ / σ₁) + (σ₁² + (μ₁ − μ₂)²) / (2 σ₂²) − ½, in nats.
 *
 * @param p - distribution of the samples, N(μ₁, σ₁²).
 * @param q - distribution of the model, N(μ₂, σ₂²).
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit`; Infinity only where it is too large for a double.
 * @throws {RangeError} if a mean is not finite or a standard deviation is not positive and finite.
 * @see Kullback, Information Theory and Statistics (1959), §9.1.
 */
export function gaussianKl(p: Gaussian, q: Gaussian, { unit = 'bits' }: UnitOption = {}): number {
  assertGaussian(p, 'p');
  assertGaussian(q, 'q');
  const shift = scaledDifference(p.mean, q.mean, q.standardDeviation);
  return fromNats(spreadNats(p.standardDeviation, q.standardDeviation) + shift ** 2 / 2, unit);
}

/** The divergence that a difference in spread alone makes, ½ (r² − 1 − ln r²) with r = s₁ / s₂. */
function spreadNats(s1: number, s2: number): number {
  const excess = ((s1 - s2) / s2) * (1 + s1 / s2); // r² − 1, without losing digits at r ≈ 1
  return Math.abs(excess) < NEAR ? log1pShortfall(excess) / 2 : excess / 2 - logRatio(s1, s2);
}

function assertGaussian({ mean, standardDeviation }: Gaussian, name: string): void {
  assertFinite(mean, `${name}.mean`);
  assertPositive(standardDeviation, `${name}.standardDeviation`);
}
