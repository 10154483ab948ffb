import {
  clippedCrossEntropy,
  clippedKlDivergence,
  crossEntropy,
  crossEntropyWithLogits,
  klDivergence,
  klWithoutLogarithm,
  type Distribution,
} from '~/math';
import { formatProbability } from '~/lib/probabilities';

/**
 * How libraries want P and Q, as their documentation says (read in November 2026):
 *
 * - PyTorch, `F.kl_div(input, target)`: input is the model's log-probabilities, target the truth's
 *   probabilities; `mean` divides by the number of elements.
 *   https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html
 *   https://docs.pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html
 * - PyTorch, `F.cross_entropy(input, target)`: input is logits, target an index or probabilities.
 *   https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
 * - TensorFlow and Keras, `KLDivergence()(y_true, y_pred)`: both are probabilities, clipped to 1e-7.
 *   https://www.tensorflow.org/api_docs/python/tf/keras/losses/KLD
 * - TensorFlow and Keras, `CategoricalCrossentropy()(y_true, y_pred)`: probabilities unless
 *   `from_logits=True`.
 *   https://www.tensorflow.org/api_docs/python/tf/keras/losses/CategoricalCrossentropy
 * - Optax, `kl_divergence(log_predictions, targets)`: the model's log-probabilities first.
 *   https://optax.readthedocs.io/en/latest/api/generated/optax.losses.kl_divergence.html
 * - Optax, `softmax_cross_entropy(logits, labels)`: 0 · −∞ is not taken as 0 (see `safe_…`).
 *   https://optax.readthedocs.io/en/latest/api/losses.html
 *   https://optax.readthedocs.io/en/latest/api/generated/optax.losses.safe_softmax_cross_entropy.html
 * - JAX, `jax.scipy.special.rel_entr(p, q)`.
 *   https://docs.jax.dev/en/latest/_autosummary/jax.scipy.special.rel_entr.html
 * - SciPy, `stats.entropy(pk, qk, base)`: natural logarithm unless a base is given.
 *   https://docs.scipy.org/doc/scipy/reference/generated/scipy.stats.entropy.html
 * - SciPy, `special.rel_entr(x, y)` and `special.kl_div(x, y)`, which adds − x + y to each term.
 *   https://docs.scipy.org/doc/scipy/reference/generated/scipy.special.rel_entr.html
 *   https://docs.scipy.org/doc/scipy/reference/generated/scipy.special.kl_div.html
 */
export interface Call {
  readonly library: Library;
  /** The call as one writes it, with arrays p and q. */
  readonly code: string;
  /** What it returns, in symbols or words. */
  readonly is: string;
  /** Which of P and Q comes first, or what is wrong. */
  readonly note: string;
  /** Whether this is what one wanted, or an everyday slip. */
  readonly slip: boolean;
  /** The number returned, with its unit; undefined where the library returns nan. */
  readonly returns: Returned | undefined;
}

/** A number with the unit in which a library returns it; `none` where it is no information. */
export interface Returned {
  readonly value: number;
  readonly unit: 'nat' | 'bit' | 'none';
}

export type Library = 'PyTorch' | 'TensorFlow and Keras' | 'JAX and Optax' | 'SciPy';
export const LIBRARIES: readonly Library[] = [
  'PyTorch',
  'TensorFlow and Keras',
  'JAX and Optax',
  'SciPy',
];

/** How each library makes an array of double precision. */
const ARRAYS: Readonly<Record<Library, (values: string) => string>> = {
  PyTorch: (values) => `torch.tensor([${values}], dtype=torch.float64)`,
  'TensorFlow and Keras': (values) => `np.array([${values}])`,
  'JAX and Optax': (values) => `jnp.array([${values}])`,
  SciPy: (values) => `np.array([${values}])`,
};

/** The lines that define p and q for a library's calls, with the names of the outcomes. */
export function definitions(
  library: Library,
  { p, q, labels }: { p: Distribution; q: Distribution; labels: readonly string[] },
): string {
  const array = (values: Distribution): string =>
    ARRAYS[library](values.map(formatProbability).join(', '));
  const names = labels.slice(0, p.length).join(', ').replaceAll(/\s+/g, ' ');
  const comment = names === '' ? '' : `  # ${names}`;
  return `p = ${array(p)}${comment}\nq = ${array(q)}`;
}

const nats = (value: number): Returned => ({ value, unit: 'nat' });

/** What each call returns for P and Q. */
export function cardOf(p: Distribution, q: Distribution): readonly Call[] {
  const unit = 'nats';
  // Where neither P nor Q lets an outcome happen, these multiply 0 by −∞.
  const multipliesZero = p.some((pi, index) => pi === 0 && q[index] === 0);
  const unless0 = (value: number): Returned | undefined =>
    multipliesZero ? undefined : nats(value);
  const forward = klDivergence(p, q, { unit });
  const reverse = klDivergence(q, p, { unit });
  const cost = crossEntropy(p, q, { unit });
  const softmaxed = crossEntropyWithLogits(p, q, { unit });
  const call = (
    library: Library,
    code: string,
    is: string,
    note: string,
    returns: Returned | undefined,
    slip = false,
  ): Call => ({ library, code, is, note, returns, slip });

  return [
    call(
      'PyTorch',
      'F.kl_div(q.log(), p, reduction="sum")',
      'KL(P‖Q)',
      'the model first, as logarithms',
      unless0(forward),
    ),
    call(
      'PyTorch',
      'F.kl_div(q.log(), p)',
      `KL(P‖Q) / ${p.length}`,
      'by default the mean over the outcomes',
      unless0(forward / p.length),
      true,
    ),
    call(
      'PyTorch',
      'F.kl_div(p.log(), q, reduction="sum")',
      'KL(Q‖P)',
      'the order of the formula, but not of the function',
      unless0(reverse),
      true,
    ),
    call(
      'PyTorch',
      'F.kl_div(q, p, reduction="sum")',
      'no divergence',
      'the logarithm is missing: a result below 0 gives it away',
      { value: klWithoutLogarithm(p, q), unit: 'none' },
      true,
    ),
    call(
      'PyTorch',
      'F.cross_entropy(q.log(), p)',
      'H(P,Q)',
      'the model first, as logits; log q is one choice of them',
      unless0(cost),
    ),
    call(
      'PyTorch',
      'F.cross_entropy(q, p)',
      'H(P, softmax(Q))',
      'probabilities where logits belong: softmax twice',
      nats(softmaxed),
      true,
    ),
    call(
      'TensorFlow and Keras',
      'keras.losses.KLDivergence()([p], [q])',
      'KL(P‖Q)',
      'the truth first, both as probabilities, kept above 10⁻⁷',
      nats(clippedKlDivergence(p, q, { unit })),
    ),
    call(
      'TensorFlow and Keras',
      'keras.losses.KLDivergence()([q], [p])',
      'KL(Q‖P)',
      'the order of PyTorch',
      nats(clippedKlDivergence(q, p, { unit })),
      true,
    ),
    call(
      'TensorFlow and Keras',
      'keras.losses.CategoricalCrossentropy()([p], [q])',
      'H(P,Q)',
      'the truth first, the model as probabilities, kept above 10⁻⁷',
      nats(clippedCrossEntropy(p, q, { unit })),
    ),
    call(
      'TensorFlow and Keras',
      'keras.losses.CategoricalCrossentropy(from_logits=True)([p], [q])',
      'H(P, softmax(Q))',
      'from_logits with probabilities: softmax twice',
      nats(softmaxed),
      true,
    ),
    call(
      'JAX and Optax',
      'optax.losses.kl_divergence(jnp.log(q), p)',
      'KL(P‖Q)',
      'the model first, as logarithms',
      unless0(forward),
    ),
    call(
      'JAX and Optax',
      'optax.losses.softmax_cross_entropy(jnp.log(q), p)',
      'H(P,Q)',
      'the model first, as logits',
      unless0(cost),
    ),
    call(
      'JAX and Optax',
      'jax.scipy.special.rel_entr(p, q).sum()',
      'KL(P‖Q)',
      'the truth first, both as probabilities',
      nats(forward),
    ),
    call(
      'SciPy',
      'scipy.stats.entropy(p, q)',
      'KL(P‖Q)',
      'the truth first; with p alone it is H(P)',
      nats(forward),
    ),
    call('SciPy', 'scipy.stats.entropy(p, q, base=2)', 'KL(P‖Q)', 'in bits', {
      value: klDivergence(p, q),
      unit: 'bit',
    }),
    call(
      'SciPy',
      'scipy.special.rel_entr(p, q).sum()',
      'KL(P‖Q)',
      'the truth first, one term per outcome before the sum',
      nats(forward),
    ),
    call(
      'SciPy',
      'scipy.special.kl_div(p, q).sum()',
      'KL(P‖Q)',
      'its terms are p log(p/q) − p + q: only their sum is the same',
      nats(forward),
    ),
    call(
      'SciPy',
      'scipy.special.rel_entr(q, p).sum()',
      'KL(Q‖P)',
      'the order of PyTorch',
      nats(reverse),
      true,
    ),
  ];
}
