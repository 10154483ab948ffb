import { assertFinite, assertPositive } from './assert';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';

/** Points of the quadrature to one standard deviation: with 8 it errs by about 1e-11. */
const POINTS = 8;
/** Standard deviations from its centre at which a density is taken for 0: it has fallen to 1e-14. */
const REACH = 8;

/**
 * Differential entropy of an equally weighted mixture of normal densities of one width,
 * h = −∫ f log f with f(t) = (1/n) Σ N(t; cᵢ, σ²), by the trapezoidal rule.
 *
 * It is the entropy of a value drawn from the centres with normal noise added; less the entropy of
 * the noise it is the information that the noisy value has about the choice.
 *
 * @param centres - c, finite numbers, shape [n], n ≥ 1; equal neighbours cost nothing more.
 * @param standardDeviation - σ > 0, in units of the centres.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number between h(N) and h(N) + log n, N the noise, in `unit`, to about 1e-10.
 * @throws {RangeError} if there are no centres, one is not finite, σ is not positive and finite, or
 *   the centres are so far apart that the points do not fit into memory.
 * @see Goldfeld et al., Estimating Information Flow in Deep Neural Networks (2019), §2.
 */
export function gaussianMixtureEntropy(
  centres: readonly number[],
  standardDeviation: number,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertPositive(standardDeviation, 'standardDeviation');
  if (centres.length === 0) throw new RangeError('centres is empty; it needs at least one centre');
  for (const [index, centre] of centres.entries()) assertFinite(centre, `centres[${index}]`);
  const step = standardDeviation / POINTS;
  const density = densityOnGrid(centres, step);
  const terms = density.map((f) => (f > 0 ? -f * Math.log(f) : 0));
  // The grid counts in steps: t = step · k, so that f dt has no unit and h gains ln(step).
  return fromNats(sum(terms) + Math.log(step), unit);
}

/** Most points of a grid; beyond it a browser would run out of memory. */
const MAX_POINTS = 2 ** 24;

/** The mixture's mass at the points of a grid of width `step`; the masses sum to 1. */
function densityOnGrid(centres: readonly number[], step: number): Float64Array {
  const margin = REACH * POINTS;
  const origin = Math.floor(Math.min(...centres) / step) - margin;
  const length = Math.ceil(Math.max(...centres) / step) + margin + 1 - origin;
  if (!(length <= MAX_POINTS)) {
    throw new RangeError(
      `centres span ${length} points of the quadrature, more than ${MAX_POINTS}`,
    );
  }
  const density = new Float64Array(length);
  let weight = 1;
  for (const [index, centre] of centres.entries()) {
    if (centre === centres[index + 1]) {
      weight += 1;
      continue;
    }
    addNormal(density, centre / step - origin, weight / centres.length);
    weight = 1;
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
