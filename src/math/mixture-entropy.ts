import { uniform } from './distribution';
import { assertMixture, type GaussianMixture } from './gaussian-mixture';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/** Points of the quadrature to one standard deviation: with 8 it errs by about 1e-11. */
const POINTS = 8;
/** Standard deviations from its centre at which a density is taken for 0: it has fallen to 1e-14. */
const REACH = 8;

/**
 * Differential entropy of a mixture of normal densities of one width, h = −∫ f log f with
 * f(t) = Σ wᵢ N(t; μᵢ, σ²), by the trapezoidal rule.
 *
 * It is the entropy of a mean that is drawn, with normal noise added; less the entropy of the noise
 * it is the information that the noisy value has about the choice.
 *
 * @param mixture - the mixture; neighbours with equal means cost nothing more.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number between h(N) and h(N) + H(w), N the noise, in `unit`, to about 1e-10.
 * @throws {RangeError} if the mixture is none, or its means are so far apart that the points do not
 *   fit into memory.
 * @see Goldfeld et al., Estimating Information Flow in Deep Neural Networks (2019), §2.
 */
export function mixtureEntropy(
  mixture: GaussianMixture,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertMixture(mixture);
  const step = mixture.standardDeviation / POINTS;
  const density = densityOnGrid(mixture, step);
  const terms = density.map((f) => (f > 0 ? -f * Math.log(f) : 0));
  // The grid counts in steps: t = step · k, so that f dt has no unit and h gains ln(step).
  return fromNats(sum(terms) + Math.log(step), unit);
}

/**
 * Differential entropy of equally likely values with normal noise: `mixtureEntropy` of a mixture in
 * which every centre has the same weight.
 *
 * @param centres - the values, finite numbers, shape [n], n ≥ 1.
 * @param standardDeviation - σ > 0 of the noise, in units of the values.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number between h(N) and h(N) + log n, N the noise, in `unit`, to about 1e-10.
 * @throws {RangeError} as `mixtureEntropy`, and if there are no centres.
 * @see Goldfeld et al., Estimating Information Flow in Deep Neural Networks (2019), §2.
 */
export function gaussianMixtureEntropy(
  centres: readonly number[],
  standardDeviation: number,
  options: UnitOption = {},
): number {
  if (centres.length === 0) throw new RangeError('centres is empty; it needs at least one centre');
  const weights = uniform(centres.length);
  return mixtureEntropy({ weights, means: centres, standardDeviation }, options);
}

/** Most points of a grid; beyond it a browser would run out of memory. */
const MAX_POINTS = 2 ** 24;

/** The mixture's mass at the points of a grid of width `step`; the masses sum to 1. */
function densityOnGrid({ weights, means }: GaussianMixture, step: number): Float64Array {
  const margin = REACH * POINTS;
  const origin = Math.floor(Math.min(...means) / step) - margin;
  const length = Math.ceil(Math.max(...means) / step) + margin + 1 - origin;
  if (!(length <= MAX_POINTS)) {
    throw new RangeError(`means span ${length} points of the quadrature, more than ${MAX_POINTS}`);
  }
  const density = new Float64Array(length);
  let weight = 0;
  for (const [index, mean] of means.entries()) {
    weight += at(weights, index);
    if (mean === means[index + 1]) continue;
    addNormal(density, mean / step - origin, weight);
    weight = 0;
  }
  return density;
}

/**
 * Adds the mass of one normal density, σ = POINTS steps wide, to the grid. Upwards and downwards
 * from the point nearest to its centre each value comes from the last by two multiplications:
 * exp(−(k+1)²/2σ²) = exp(−k²/2σ²) · exp(−(2k+1)/2σ²).
 */
function addNormal(density: Float64Array, centre: number, weight: number): void {
  const nearest = Math.round(centre);
  const shift = nearest - centre;
  const variance = POINTS * POINTS;
  const peak =
    (weight * Math.exp(-(shift * shift) / (2 * variance))) / (POINTS * Math.sqrt(2 * Math.PI));
  const shrink = Math.exp(-1 / variance);
  density[nearest] = (density[nearest] ?? 0) + peak;
  for (const direction of [1, -1]) {
    let value = peak;
    let ratio = Math.exp(-(2 * direction * shift + 1) / (2 * variance));
    for (let k = 1; k < REACH * POINTS; k += 1) {
      value *= ratio;
      ratio *= shrink;
      const place = nearest + direction * k;
      density[place] = (density[place] ?? 0) + value;
    }
  }
}
