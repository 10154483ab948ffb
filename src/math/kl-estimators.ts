import { assertDistributions, type Distribution } from './distribution';
import { log1pShortfall, logRatio, NEAR } from './log-ratio';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/** What one sample says of a relative entropy D(p ‖ q), in four ways. All in one unit. */
export interface KlEstimates {
  /** log(p / q): unbiased, of either sign. */
  readonly k1: number;
  /** ½ (log(p / q))²: biased, never negative. */
  readonly k2: number;
  /** q / p − 1 + log(p / q): unbiased, never negative. */
  readonly k3: number;
  /** |log(p / q)|: an estimate of another and larger quantity. */
  readonly absolute: number;
}

/** The names of the estimators, as in `KlEstimates`. */
export const KL_ESTIMATORS = ['k1', 'k2', 'k3', 'absolute'] as const;

/**
 * The estimates of D(p ‖ q) from one sample x of p, by r = q(x) / p(x):
 * k1 = −ln r, k2 = ½ (ln r)², k3 = r − 1 − ln r, and |ln r|.
 *
 * They are formed in nats, where k2 and k3 agree with k1 near r = 1, and converted at the end.
 *
 * @param logRatioNats - ln(p(x) / q(x)) = −ln r, finite, in nats.
 * @param options.unit - unit of the results; bits unless stated.
 * @returns the estimates, in `unit`.
 * @throws {RangeError} if the logarithm is NaN.
 * @see Schulman, Approximating KL Divergence (2020).
 */
export function klEstimates(logRatioNats: number, { unit = 'bits' }: UnitOption = {}): KlEstimates {
  const excess = Math.expm1(-logRatioNats); // r − 1
  return {
    k1: fromNats(logRatioNats, unit),
    k2: fromNats(logRatioNats ** 2 / 2, unit),
    k3: fromNats(Math.abs(excess) < NEAR ? log1pShortfall(excess) : excess + logRatioNats, unit),
    absolute: fromNats(Math.abs(logRatioNats), unit),
  };
}

/** Mean and standard deviation of one sample's estimate, in one unit. */
export interface Moments {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * Exact mean and standard deviation of each estimate of D(p ‖ q), over samples of p.
 *
 * The means of k1 and k3 are D(p ‖ q) itself, those of the other two are not. (For k3 this needs
 * that p can produce everything q can: its mean falls short by the mass that q has elsewhere.)
 *
 * @param p - distribution of the samples, shape [n].
 * @param q - distribution of the model, positive wherever p is, shape [n].
 * @param options.unit - unit of the results; bits unless stated.
 * @returns the moments by estimator, in `unit`.
 * @throws {RangeError} if p or q is not a distribution, lengths differ, or some qᵢ = 0 < pᵢ.
 * @see Schulman, Approximating KL Divergence (2020).
 */
export function klEstimateMoments(
  p: Distribution,
  q: Distribution,
  options: UnitOption = {},
): Readonly<Record<keyof KlEstimates, Moments>> {
  assertDistributions(p, q);
  const samples = p.flatMap((weight, i) => {
    if (weight === 0) return [];
    if (at(q, i) === 0) throw new RangeError(`q[${i}] = 0 where p[${i}] = ${weight} is not`);
    return [{ weight, estimates: klEstimates(logRatio(weight, at(q, i)), options) }];
  });
  const moments = (name: keyof KlEstimates): Moments => {
    const average = (value: (estimate: number) => number): number =>
      sum(samples.map(({ weight, estimates }) => weight * value(estimates[name])));
    const mean = average((estimate) => estimate);
    return { mean, standardDeviation: Math.sqrt(average((estimate) => (estimate - mean) ** 2)) };
  };
  return {
    k1: moments('k1'),
    k2: moments('k2'),
    k3: moments('k3'),
    absolute: moments('absolute'),
  };
}
