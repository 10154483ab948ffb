import { assertInteger } from './assert';
import { type Gaussian, gaussianKl } from './gaussian';
import { gaussianEntropy } from './gaussian-entropy';
import { type GaussianMixture, momentMatch } from './gaussian-mixture';
import { klFromMixture, mixtureAverages } from './mixture-divergence';

/** Which divergence falls: `forward` is D(mixture ‖ Gaussian), `reverse` D(Gaussian ‖ mixture). */
export type FitDirection = 'forward' | 'reverse';

/** One row of a descent. */
export interface FitStep {
  /** Number of updates made so far; 0 is the start. */
  readonly step: number;
  readonly gaussian: Gaussian;
  /** The divergence that falls, in nats. */
  readonly klNats: number;
}

/** Share of the natural gradient that a step takes: near the end 7/10 of the distance remain. */
const RATE = 0.3;
/** Largest step, of the mean in standard deviations and of ln σ: small enough to be watched. */
const LARGEST_MEAN_STEP = 0.25;
const LARGEST_SPREAD_STEP = 0.15;
/** A step that would climb is halved at most so often; then the descent has arrived. */
const HALVINGS = 12;

/**
 * Descent of a normal distribution towards a mixture, along the natural gradient of a divergence:
 * μ ← μ − η σ² ∂D/∂μ, ln σ ← ln σ − (η / 2) ∂D/∂ln σ. Steps are bounded, and halved while the
 * divergence would rise, so that it never does.
 *
 * @param mixture - the target p.
 * @param start - the normal distribution q at the start.
 * @param options.direction - the divergence that falls.
 * @param options.steps - number of updates, at least 0.
 * @returns one row for the start and one after each update, steps + 1 rows.
 * @throws {RangeError} if the mixture is none, the start no normal distribution, or steps not whole.
 * @see Amari, Natural Gradient Works Efficiently in Learning (1998), §3.
 */
export function fitGaussian(
  mixture: GaussianMixture,
  start: Gaussian,
  { direction, steps }: { readonly direction: FitDirection; readonly steps: number },
): FitStep[] {
  assertInteger(steps, 'steps', 0);
  const look = direction === 'forward' ? forward(mixture) : reverse(mixture);
  let now: Stand = { ...look(start), scale: 1 };
  const rows: FitStep[] = [{ step: 0, gaussian: start, klNats: now.klNats }];
  let arrived = false;
  for (let step = 1; step <= steps; step += 1) {
    const next: Stand | undefined = arrived ? undefined : lower(look, now);
    arrived = next === undefined;
    now = next ?? now;
    rows.push({ step, gaussian: now.gaussian, klNats: now.klNats });
  }
  return rows;
}

/** A normal distribution with its divergence and the slopes of it. */
interface Place {
  readonly gaussian: Gaussian;
  readonly klNats: number;
  /** ∂D/∂μ, in nats over the unit of the variable. */
  readonly meanSlope: number;
  /** ∂D/∂ln σ, in nats. */
  readonly logSpreadSlope: number;
}

type Look = (gaussian: Gaussian) => Place;

interface Stand extends Place {
  /** Share of the full step that is tried next. */
  readonly scale: number;
}

/** D(p ‖ q) = D(p ‖ m) + D(m ‖ q), where m has the mixture's moments. */
function forward(mixture: GaussianMixture): Look {
  const match = momentMatch(mixture);
  const floor = klFromMixture(mixture, match, { unit: 'nats' });
  return (gaussian) => {
    const variance = gaussian.standardDeviation ** 2;
    const gap = gaussian.mean - match.mean;
    return {
      gaussian,
      klNats: floor + gaussianKl(match, gaussian, { unit: 'nats' }),
      meanSlope: gap / variance,
      logSpreadSlope: 1 - (match.standardDeviation ** 2 + gap ** 2) / variance,
    };
  };
}

function reverse(mixture: GaussianMixture): Look {
  return (gaussian) => {
    const { standardDeviation } = gaussian;
    const { logDensity, slope, scaledSlope } = mixtureAverages(gaussian, mixture);
    return {
      gaussian,
      klNats: -gaussianEntropy(standardDeviation, { unit: 'nats' }) - logDensity,
      meanSlope: -slope,
      logSpreadSlope: -1 - standardDeviation * scaledSlope,
    };
  };
}

/** The next place of a descent; undefined where none lies lower. */
function lower(look: Look, now: Stand): Stand | undefined {
  const { mean, standardDeviation } = now.gaussian;
  const meanStep = bounded(-RATE * standardDeviation * now.meanSlope, LARGEST_MEAN_STEP);
  const spreadStep = bounded((-RATE / 2) * now.logSpreadSlope, LARGEST_SPREAD_STEP);
  let { scale } = now;
  for (let halving = 0; halving <= HALVINGS; halving += 1) {
    const next = look({
      mean: mean + scale * meanStep * standardDeviation,
      standardDeviation: standardDeviation * Math.exp(scale * spreadStep),
    });
    if (next.klNats < now.klNats) {
      return { ...next, scale: halving === 0 ? Math.min(1, 2 * scale) : scale };
    }
    scale /= 2;
  }
  return undefined;
}

function bounded(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
