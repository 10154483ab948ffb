import { logSlider } from '~/lib/log-slider';
import { choiceParam, integerParam, numberParam, numbersParam } from '~/lib/params';
import type { Ignored, QuerySchema } from '~/lib/query-state';
import {
  bestPosterior,
  evidenceLowerBound,
  gaussianKl,
  logEvidence,
  reconstruction,
  STANDARD_NORMAL,
  type Gaussian,
  type LinearGaussian,
} from '~/math';
import type { Widget } from '~/ui/widget-contract';
import { describe } from './describe';
import { presets } from './presets';
import { table } from './table';

export const DIMENSIONS = { min: 1, max: 8 } as const;
export const MU = { min: -4, max: 4, step: 0.05 } as const;
export const SIGMA = { min: 0.1, max: 4 } as const;
export const X = { min: -6, max: 6, step: 0.1 } as const;
export const WEIGHT = { min: -3, max: 3, step: 0.1 } as const;
/** From 0.4 on no density exceeds 1, so that every cost is positive and can be laid end to end. */
export const NOISE = { min: 0.4, max: 3, step: 0.1 } as const;
export const BETA = { min: 0.1, max: 50 } as const;

export const SIGMA_SLIDER = logSlider({ ...SIGMA, steps: 32 });
export const BETA_SLIDER = logSlider({ ...BETA, steps: 54 });

export interface State {
  /** Means of the approximate posterior. Shape [d]. */
  readonly mu: readonly number[];
  /** Its standard deviations. Shape [d]. */
  readonly sigma: readonly number[];
  /** What was observed. Shape [d]. */
  readonly x: readonly number[];
  /** How much of each code the decoder passes on. Shape [d]. */
  readonly w: readonly number[];
  /** Standard deviation of x given the code, in every dimension. */
  readonly noise: number;
  /** Weight of the divergence in training. */
  readonly beta: number;
  /** Whether the divergence is summed over dimensions, as the bound needs, or averaged. */
  readonly reduction: 'sum' | 'mean';
  /** `best` follows what training would find; `free` is what mu and sigma say. */
  readonly fit: 'free' | 'best';
  /** The dimension in the picture, from 1. */
  readonly dim: number;
}

/** One dimension of the code. Amounts in bits. */
export interface Dimension {
  /** The approximate posterior q(z|x). */
  readonly q: Gaussian;
  /** The true posterior p(z|x). */
  readonly posterior: Gaussian;
  /** E[log p(x|z)], of either sign. */
  readonly reconstructionBits: number;
  /** KL(q‖prior). */
  readonly klBits: number;
  /** KL(q‖true posterior). */
  readonly gapBits: number;
}

export interface Derived {
  readonly dimensions: readonly Dimension[];
  /** The dimension in the picture. */
  readonly shown: Dimension;
  /** Sums over dimensions, in bits. */
  readonly reconstructionBits: number;
  readonly klBits: number;
  readonly gapBits: number;
  /** The evidence lower bound: reconstruction less KL, in bits. */
  readonly elboBits: number;
  /** log p(x), in bits. */
  readonly evidenceBits: number;
  /** The weight that the summed divergence truly has in training: β, or β/d where it is averaged. */
  readonly weight: number;
  /** What training maximises: reconstruction less weight · KL, in bits. */
  readonly objectiveBits: number;
  /** Dimensions, from 1, whose code says nothing: q is the prior. */
  readonly collapsed: readonly number[];
}

export const querySchema: QuerySchema<State> = {
  mu: numbersParam('mu', { defaultValue: [2], ...DIMENSIONS, least: MU.min, most: MU.max }),
  sigma: numbersParam('sigma', {
    defaultValue: [0.5],
    ...DIMENSIONS,
    least: SIGMA.min,
    most: SIGMA.max,
  }),
  x: numbersParam('x', { defaultValue: [2], ...DIMENSIONS, least: X.min, most: X.max }),
  w: numbersParam('w', { defaultValue: [1], ...DIMENSIONS, least: WEIGHT.min, most: WEIGHT.max }),
  noise: numberParam('noise', { defaultValue: 1, min: NOISE.min, max: NOISE.max }),
  beta: numberParam('beta', { defaultValue: 1, ...BETA }),
  reduction: choiceParam('reduction', ['sum', 'mean'], 'sum'),
  fit: choiceParam('fit', ['free', 'best'], 'free'),
  dim: integerParam('dim', { defaultValue: 1, ...DIMENSIONS }),
};

/** What a dimension has where nothing is said of it: a code that is the prior, and x = 1. */
const BLANK = { sigma: 1, x: 1, w: 1 } as const;

function fitted(values: readonly number[], length: number, blank: number): readonly number[] {
  if (values.length === length) return values;
  return Array.from({ length }, (_, index) => values[index] ?? blank);
}

/** The state with another number of dimensions; new ones start at the prior. */
export function withDimensions(state: State, length: number): State {
  return {
    ...state,
    mu: fitted(state.mu, length, 0),
    sigma: fitted(state.sigma, length, BLANK.sigma),
    x: fitted(state.x, length, BLANK.x),
    w: fitted(state.w, length, BLANK.w),
    dim: Math.min(state.dim, length),
  };
}

export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const { length } = state.mu;
  const lists = (['sigma', 'x', 'w'] as const).flatMap((key) =>
    state[key].length === length
      ? []
      : [
          {
            key,
            text: state[key].join(','),
            reason: `${key} has ${state[key].length} numbers and mu has ${length}. ${key} was made to fit.`,
          },
        ],
  );
  const beyond =
    state.dim > length
      ? [{ key: 'dim', text: String(state.dim), reason: `dim must be at most ${length} here.` }]
      : [];
  const problems = [...lists, ...beyond];
  return problems.length === 0
    ? { state, problems }
    : { state: withDimensions(state, length), problems };
}

/** A code costs less than this where its dimension has collapsed: a hundredth of a bit. */
const COLLAPSED_BITS = 0.01;

function dimensionOf(one: LinearGaussian, q: Gaussian): Dimension {
  const posterior = bestPosterior(one);
  return {
    q,
    posterior,
    reconstructionBits: reconstruction(one, q),
    klBits: gaussianKl(q, STANDARD_NORMAL),
    gapBits: gaussianKl(q, posterior),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function derive(state: State): Derived {
  const { mu, sigma, x, w, noise, beta, reduction, fit, dim } = state;
  const weight = reduction === 'sum' ? beta : beta / mu.length;
  const models = mu.map((_mean, index) => ({
    observation: x[index] ?? BLANK.x,
    weight: w[index] ?? BLANK.w,
    noise,
  }));
  const codes = models.map((one, index) =>
    fit === 'best'
      ? bestPosterior(one, { beta: weight })
      : { mean: mu[index] ?? 0, standardDeviation: sigma[index] ?? BLANK.sigma },
  );
  const dimensions = models.map((one, index) => dimensionOf(one, codes[index] ?? STANDARD_NORMAL));
  const reconstructionBits = total(dimensions.map((one) => one.reconstructionBits));
  const klBits = total(dimensions.map((one) => one.klBits));
  return {
    dimensions,
    shown:
      dimensions[dim - 1] ??
      dimensionOf(models[0] ?? { observation: 0, weight: 0, noise }, STANDARD_NORMAL),
    reconstructionBits,
    klBits,
    gapBits: total(dimensions.map((one) => one.gapBits)),
    elboBits: total(
      models.map((one, index) => evidenceLowerBound(one, codes[index] ?? STANDARD_NORMAL)),
    ),
    evidenceBits: total(models.map((one) => logEvidence(one))),
    weight,
    objectiveBits: reconstructionBits - weight * klBits,
    collapsed: dimensions.flatMap((one, index) => (one.klBits < COLLAPSED_BITS ? [index + 1] : [])),
  };
}

/** Decimals to which a fitted code is rounded when the reader takes it over. */
const DECIMALS = 3;

/**
 * The state after one dimension's mean or deviation is moved. A code that followed training stands
 * still from then on.
 */
export function withCode(
  state: State,
  derived: Derived,
  index: number,
  change: Partial<Gaussian>,
): Pick<State, 'fit' | 'mu' | 'sigma'> {
  const kept = derived.dimensions.map(({ q }, place) =>
    place === index ? { ...q, ...change } : q,
  );
  const rounded = (value: number): number =>
    state.fit === 'best' ? Number(value.toFixed(DECIMALS)) : value;
  return {
    fit: 'free',
    mu: kept.map((q) => rounded(q.mean)),
    sigma: kept.map((q) => rounded(q.standardDeviation)),
  };
}

export const model: Widget<State, Derived> = {
  id: 'gaussian-elbo',
  title: 'What the evidence lower bound pays for a code',
  query: querySchema,
  presets,
  reconcile,
  derive,
  describe,
  table,
};
