import { assertDistributions, type Distribution } from './distribution';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { zipWith } from './zip-with';

/** Smallest probability that Keras lets into a logarithm, `keras.config.epsilon()`. */
export const KERAS_EPSILON = 1e-7;

/**
 * Relative entropy as Keras computes it: both distributions are first raised to at least ε, so that
 * no logarithm is infinite. Σ p′ log(p′ / q′), p′ = max(p, ε), q′ = max(q, ε).
 *
 * Where no probability is below ε it is `klDivergence`; where q rules out what p lets happen it is
 * finite, and too small.
 *
 * @param p - distribution of the outcomes, `y_true`, shape [n].
 * @param q - distribution of the model, `y_pred`, shape [n].
 * @param options.unit - unit of the result; bits unless stated (Keras itself returns nats).
 * @returns a finite number, in `unit`.
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 * @see Keras documentation, `keras.losses.kl_divergence` (the example clips both to [1e-7, 1]).
 */
export function clippedKlDivergence(
  p: Distribution,
  q: Distribution,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertDistributions(p, q);
  const terms = zipWith(p, q, (pi, qi) => {
    const raised = Math.max(pi, KERAS_EPSILON);
    return raised * Math.log(raised / Math.max(qi, KERAS_EPSILON));
  });
  return fromNats(sum(terms), unit);
}

/**
 * Cross-entropy as Keras computes it from probabilities: those of the model are first brought into
 * [ε, 1 − ε]. −Σ p log q′.
 *
 * @param p - distribution of the outcomes, `y_true`, shape [n].
 * @param q - distribution of the model, `y_pred`, shape [n].
 * @param options.unit - unit of the result; bits unless stated (Keras itself returns nats).
 * @returns a finite number ≥ 0, in `unit`.
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 * @see TensorFlow documentation, `tf.keras.metrics.CategoricalCrossentropy` (y′ is clipped to
 *   [EPSILON, 1 − EPSILON]).
 */
export function clippedCrossEntropy(
  p: Distribution,
  q: Distribution,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertDistributions(p, q);
  const terms = zipWith(p, q, (pi, qi) => {
    const clipped = Math.min(1 - KERAS_EPSILON, Math.max(KERAS_EPSILON, qi));
    return 0 - pi * Math.log(clipped);
  });
  return fromNats(sum(terms), unit);
}

/**
 * What a divergence that expects log-probabilities makes of probabilities, Σ pᵢ (ln pᵢ − qᵢ),
 * **to show the mistake**.
 *
 * It is −H(p) − Σ pᵢ qᵢ, never positive: a “KL divergence” below 0 is its mark.
 *
 * @param p - distribution of the outcomes, shape [n].
 * @param q - distribution of the model, given where its logarithm belongs, shape [n].
 * @returns a number in [−ln n − 1, 0], in nats where it is one at all.
 * @throws {RangeError} if p or q is not a distribution, or their lengths differ.
 * @see PyTorch documentation, `torch.nn.KLDivLoss` (target · (log target − input)).
 */
export function klWithoutLogarithm(p: Distribution, q: Distribution): number {
  assertDistributions(p, q);
  return sum(zipWith(p, q, (pi, qi) => (pi === 0 ? 0 : pi * (Math.log(pi) - qi))));
}
