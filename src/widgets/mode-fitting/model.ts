import { choiceParam, integerParam, numberParam, numbersParam } from '~/lib/params';
import type { QuerySchema } from '~/lib/query-state';
import {
  fitGaussian,
  type FitDirection,
  type FitStep,
  type Gaussian,
  type GaussianMixture,
  klFromMixture,
  klToMixture,
  mixtureEntropy,
  momentMatch,
} from '~/math';
import type { Widget } from '~/ui/widget-contract';
import { describe } from './describe';
import { table } from './table';

/** What the picture shows of the line. */
export const AXIS = { min: -8, max: 8 } as const;
export const WEIGHT = { min: 0.05, max: 0.95, step: 0.05 } as const;
export const SEPARATION = { min: 0, max: 8, step: 0.25 } as const;
export const MEAN = { min: -6, max: 6, step: 0.1 } as const;
export const SPREAD = { min: 0.1, max: 4, step: 0.05 } as const;
/** Spread of each peak. */
export const PEAK_SPREAD = 0.5;
/** Updates of a descent: what is left of the way then is less than a millionth. */
export const STEPS = 60;
const STARTS = { min: 1, max: 5 } as const;

export interface State {
  /** Weight of the left peak of the target P. */
  readonly weight: number;
  /** Distance between the two peaks, in units of x. */
  readonly separation: number;
  /** Which divergence falls: forward is KL(P‖Q), reverse KL(Q‖P). */
  readonly direction: FitDirection;
  /** Where the reader's Q starts. */
  readonly mu: number;
  readonly sigma: number;
  /** Means of further starts, with the same spread. */
  readonly start: readonly number[];
  /** How many updates have been made. */
  readonly step: number;
}

/** Where descents end. */
export interface End {
  readonly gaussian: Gaussian;
  readonly klBits: number;
  /** How many descents end here. */
  readonly starts: number;
}

/** Information in bits. */
export interface Derived {
  readonly target: GaussianMixture;
  /** The reader's Gaussian after the updates made. */
  readonly q: Gaussian;
  readonly klBits: number;
  readonly klReverseBits: number;
  /** The one of the two that falls. */
  readonly fallingBits: number;
  /** Differential entropy of the target. */
  readonly targetEntropyBits: number;
  /** Mean and spread of the target. */
  readonly moments: Gaussian;
  /** A descent from the reader's start, then one from each further start. */
  readonly descents: readonly (readonly FitStep[])[];
  /** Where they end, from left to right. */
  readonly ends: readonly End[];
  /** Where the reader's own ends. */
  readonly ownEnd: End;
}

export const querySchema: QuerySchema<State> = {
  weight: numberParam('weight', { defaultValue: 0.5, min: WEIGHT.min, max: WEIGHT.max }),
  separation: numberParam('separation', {
    defaultValue: 6,
    min: SEPARATION.min,
    max: SEPARATION.max,
  }),
  direction: choiceParam('direction', ['forward', 'reverse'], 'reverse'),
  mu: numberParam('mu', { defaultValue: 1, min: MEAN.min, max: MEAN.max }),
  sigma: numberParam('sigma', { defaultValue: 1, min: SPREAD.min, max: SPREAD.max }),
  start: numbersParam('start', {
    defaultValue: [-4, -1, 4],
    ...STARTS,
    least: MEAN.min,
    most: MEAN.max,
  }),
  step: integerParam('step', { defaultValue: 0, min: 0, max: STEPS }),
};

export function targetOf({ weight, separation }: State): GaussianMixture {
  return {
    weights: [weight, 1 - weight],
    means: [-separation / 2, separation / 2],
    standardDeviation: PEAK_SPREAD,
  };
}

/** The target and what depends on it alone. */
type Target = Pick<Derived, 'target' | 'targetEntropyBits' | 'moments'>;

let latest: { readonly key: string; readonly facts: Target } | undefined;

/** Computed anew only for another target: it stays while Q moves. */
function factsOf(state: State): Target {
  const key = `${state.weight} ${state.separation}`;
  if (latest?.key !== key) {
    const target = targetOf(state);
    const targetEntropyBits = mixtureEntropy(target);
    latest = { key, facts: { target, targetEntropyBits, moments: momentMatch(target) } };
  }
  return latest.facts;
}

/** The descents are long and depend on little: the last few are kept. */
const KEPT = 12;
const known = new Map<string, readonly FitStep[]>();

function descent(state: State, mean: number): readonly FitStep[] {
  const { weight, separation, direction, sigma } = state;
  const key = [weight, separation, direction, sigma, mean].join(' ');
  const rows =
    known.get(key) ??
    fitGaussian(targetOf(state), { mean, standardDeviation: sigma }, { direction, steps: STEPS });
  known.delete(key); // what is used goes to the end, away from what is forgotten first
  known.set(key, rows);
  const oldest = known.keys().next();
  if (known.size > KEPT && !oldest.done) known.delete(oldest.value);
  return rows;
}

/** Ends nearer than this, in units of x, are one. */
const SAME = 0.05;

function endsOf(descents: readonly (readonly FitStep[])[]): { ends: End[]; ownEnd: End } {
  const ends: End[] = [];
  for (const rows of descents) {
    const last = rows.at(-1);
    if (!last) continue;
    const { gaussian, klNats } = last;
    const same = ends.findIndex((end) => Math.abs(end.gaussian.mean - gaussian.mean) < SAME);
    const old = ends[same];
    if (old) ends[same] = { ...old, starts: old.starts + 1 };
    else ends.push({ gaussian, klBits: klNats / Math.LN2, starts: 1 });
  }
  const [ownEnd] = ends;
  if (!ownEnd) throw new RangeError('there is no descent');
  return { ends: ends.sort((a, b) => a.gaussian.mean - b.gaussian.mean), ownEnd };
}

export function derive(state: State): Derived {
  const facts = factsOf(state);
  const { target } = facts;
  const descents = [state.mu, ...state.start].map((mean) => descent(state, mean));
  const q = descents[0]?.[state.step]?.gaussian ?? {
    mean: state.mu,
    standardDeviation: state.sigma,
  };
  const klBits = klFromMixture(target, q);
  const klReverseBits = klToMixture(q, target);
  return {
    ...facts,
    q,
    klBits,
    klReverseBits,
    fallingBits: state.direction === 'forward' ? klBits : klReverseBits,
    descents,
    ...endsOf(descents),
  };
}

export const model: Widget<State, Derived> = {
  id: 'mode-fitting',
  title: 'One bump for two: which divergence fits which peak?',
  query: querySchema,
  presets: [
    { label: 'Q first: one peak', state: { step: STEPS } },
    { label: 'P first: cover both', state: { direction: 'forward', step: STEPS } },
    { label: 'stuck on the small peak', state: { weight: 0.7, mu: 2, step: STEPS } },
    { label: 'across the gap', state: { mu: 0.2, sigma: 2.5, step: STEPS } },
    { label: 'peaks close together', state: { separation: 1, step: STEPS } },
  ],
  derive,
  describe,
  table,
};
