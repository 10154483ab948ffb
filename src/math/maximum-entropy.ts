import { assertFinite } from './assert';
import type { Distribution } from './distribution';
import { expectation } from './exponential-tilt';
import { softmax } from './logits';

/** Halvings of the interval in which λ is looked for; a double has 53 binary digits. */
const HALVINGS = 100;
/** From here on e^{λ v} leaves all but the extreme value less than a double can tell from nothing. */
const STEEPEST = 800;

/**
 * The distribution of largest entropy among those with a given mean, pᵢ ∝ exp(λ vᵢ).
 *
 * @param values - what each outcome counts, at least two of them different, shape [n].
 * @param mean - strictly between the smallest and the largest value, in their unit.
 * @returns a distribution p, shape [n], with Σ pᵢ vᵢ = mean.
 * @throws {RangeError} if a value or the mean is not finite, or the mean is out of reach.
 * @see Cover & Thomas, Elements of Information Theory (2006), §12.1; Jaynes, Brandeis lectures (1963).
 */
export function maximumEntropyWithMean(values: readonly number[], mean: number): Distribution {
  values.forEach((value, index) => {
    assertFinite(value, `values[${index}]`);
  });
  assertFinite(mean, 'mean');
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(least < mean && mean < most)) {
    throw new RangeError(`mean = ${mean} is not between ${least} and ${most}`);
  }
  const tilted = (lambda: number) => softmax(values.map((value) => lambda * value));
  let low = -STEEPEST / (most - least);
  let high = -low;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (expectation(tilted(middle), values) < mean) low = middle;
    else high = middle;
  }
  return tilted((low + high) / 2);
}
