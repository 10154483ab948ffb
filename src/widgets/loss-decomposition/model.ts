import { randomLcg, randomNormal } from 'd3-random';
import {
  distributionParam,
  integerParam,
  labelAt,
  labelsParam,
  numberParam,
  seedParam,
} from '~/lib/params';
import type { QuerySchema } from '~/lib/query-state';
import { convert, descendLogits, entropy, mix, smoothLabels, uniform } from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';

export const OUTCOMES = { min: 2, max: 10 } as const;
/** Updates of one run. */
export const STEPS = 60;
export const RATE = { min: 0.05, max: 20 } as const;
export const SHARE = { min: 0, max: 0.5, step: 0.01 } as const;

export interface State {
  /** The truth, before noise and smoothing. Shape [n]. */
  readonly p: readonly number[];
  readonly labels: readonly string[];
  /** Learning rate η > 0. */
  readonly rate: number;
  /** The update at which the run is looked at, 0…STEPS. */
  readonly step: number;
  /** 0 starts from equal logits; any other number draws them. */
  readonly seed: number;
  /** Share of the labels that are replaced by a random one. */
  readonly noise: number;
  /** Amount of label smoothing. */
  readonly smoothing: number;
}

/** The run after `step` updates. Information in bits. */
export interface Moment {
  readonly step: number;
  /** H(P,Q): the loss. */
  readonly lossBits: number;
  /** KL(P‖Q). */
  readonly klBits: number;
}

export interface Row {
  readonly label: string;
  /** What the loss is computed against: P after noise and smoothing. */
  readonly target: number;
  /** What the model says at the step. */
  readonly model: number;
  /** Slope of the loss in this outcome's logit, q − p, in nats per unit of logit. */
  readonly gradient: number;
}

export interface Derived {
  readonly moments: readonly Moment[];
  readonly now: Moment;
  readonly rows: readonly Row[];
  /** H of the target: the floor, in bits. */
  readonly floorBits: number;
  /** H of the truth before noise and smoothing, in bits. */
  readonly truthEntropyBits: number;
  /** Whether the loss rises at some step of the run. */
  readonly overshoots: boolean;
}

export const querySchema: QuerySchema<State> = {
  p: distributionParam('p', { defaultValue: [1 / 2, 1 / 4, 1 / 8, 1 / 8], ...OUTCOMES }),
  labels: labelsParam('labels', {
    defaultValue: ['mat', 'sofa', 'floor', 'moon'],
    max: OUTCOMES.max,
  }),
  rate: numberParam('rate', { defaultValue: 0.5, ...RATE }),
  step: integerParam('step', { defaultValue: 0, min: 0, max: STEPS }),
  seed: seedParam('seed', 4),
  noise: numberParam('noise', { defaultValue: 0, min: SHARE.min, max: SHARE.max }),
  smoothing: numberParam('smoothing', { defaultValue: 0, min: SHARE.min, max: SHARE.max }),
};

/** Spread of the drawn logits: far enough from the truth to have something to learn. */
const LOGIT_DEVIATION = 1.5;
const SEEDS = 1_000_003;

function initialLogits(outcomes: number, seed: number): number[] {
  const draw = randomNormal.source(randomLcg(seed / SEEDS))(0, LOGIT_DEVIATION);
  return Array.from({ length: outcomes }, () => (seed === 0 ? 0 : draw()));
}

/** What the loss is computed against: noise replaces labels by random ones, smoothing blurs them. */
export function trainingTarget({ p, noise, smoothing }: State): readonly number[] {
  return smoothLabels(mix(p, uniform(p.length), noise), smoothing);
}

interface Run {
  readonly moments: readonly Moment[];
  /** What the model says after each update; shape [STEPS + 1, n]. */
  readonly probabilities: readonly (readonly number[])[];
}

function computeRun({ p, rate, seed }: State, target: readonly number[]): Run {
  const rows = descendLogits(target, initialLogits(p.length, seed), {
    learningRate: rate,
    steps: STEPS,
  });
  return {
    moments: rows.map((row) => ({
      step: row.step,
      lossBits: convert(row.crossEntropyNats, 'nats', 'bits'),
      klBits: convert(row.klNats, 'nats', 'bits'),
    })),
    probabilities: rows.map(({ probabilities }) => probabilities),
  };
}

let last: { readonly state: State; readonly run: Run } | undefined;

/** The whole run. The last one is kept, since it does not change while it is played. */
function trainingRun(state: State, target: readonly number[]): Run {
  const isSame =
    last?.state.p === state.p &&
    last.state.rate === state.rate &&
    last.state.seed === state.seed &&
    last.state.noise === state.noise &&
    last.state.smoothing === state.smoothing;
  if (!last || !isSame) last = { state, run: computeRun(state, target) };
  return last.run;
}

/** A rise smaller than this is rounding. */
const ROUNDING_BITS = 1e-9;

export function derive(state: State): Derived {
  const { p, labels, step } = state;
  const target = trainingTarget(state);
  const { moments, probabilities: byStep } = trainingRun(state, target);
  const probabilities = byStep[step] ?? p;
  return {
    moments,
    now: moments[step] ?? { step, lossBits: entropy(target), klBits: 0 },
    rows: target.map((probability, index) => ({
      label: labelAt(labels, index),
      target: probability,
      model: probabilities[index] ?? 0,
      gradient: (probabilities[index] ?? 0) - probability,
    })),
    floorBits: entropy(target),
    truthEntropyBits: entropy(p),
    overshoots: moments.some(
      ({ lossBits }, index) =>
        lossBits > (moments[index - 1]?.lossBits ?? Infinity) + ROUNDING_BITS,
    ),
  };
}

function floorReason(
  { noise, smoothing }: State,
  { floorBits, truthEntropyBits }: Derived,
  write: Writer,
): string {
  if (noise === 0 && smoothing === 0) {
    return floorBits === 0
      ? 'The truth is certain here, so its entropy is 0 and the loss can come as near to 0 as you let it.'
      : `No training gets below ${write.information(floorBits)}, the entropy of P.`;
  }
  const causes = [noise > 0 && 'label noise', smoothing > 0 && 'smoothing'].filter(
    (cause) => cause !== false,
  );
  const moved = causes.join(' and ');
  const verb = causes.length > 1 ? 'move' : 'moves';
  return `The ${moved} ${verb} the floor from ${write.bare(truthEntropyBits)} to ${write.information(floorBits)}.`;
}

/** The state in one or two sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  const { now, floorBits, overshoots } = derived;
  const steps = now.step === 1 ? '1 step' : `${now.step} steps`;
  const rise = overshoots
    ? ' At this learning rate the loss overshoots and rises again on the way.'
    : '';
  return (
    `After ${steps} the loss is ${write.information(now.lossBits)}: ${write.bare(floorBits)} of entropy ` +
    `and ${write.bare(now.klBits)} of KL, which is all that training can remove. ` +
    floorReason(state, derived, write) +
    rise
  );
}

/** The table shows the start, the end and every tenth step between. */
const TABLE_EVERY = 10;

export function table(state: State, { moments, floorBits }: Derived, write: Writer): Table {
  return {
    caption: 'The loss and its two parts during training',
    columns: [
      'step',
      `entropy (${write.unitName})`,
      `KL (${write.unitName})`,
      `loss (${write.unitName})`,
    ],
    rows: moments
      .filter(({ step }) => step % TABLE_EVERY === 0 || step === state.step)
      .map(({ step, lossBits, klBits }) => [
        String(step),
        { value: floorBits, quantity: 'entropy' },
        { value: klBits, quantity: 'kl' },
        { value: lossBits, quantity: 'cross-entropy' },
      ]),
  };
}

const ONE_LABEL = { p: [1, 0, 0, 0], labels: ['cat', 'dog', 'fox', 'owl'] };

export const model: Widget<State, Derived> = {
  id: 'loss-decomposition',
  title: 'The loss is entropy plus KL, and only one of them falls',
  query: querySchema,
  presets: [
    { label: 'the cat', state: {} },
    { label: 'one true label', state: { ...ONE_LABEL, step: STEPS } },
    { label: 'noisy labels', state: { ...ONE_LABEL, noise: 0.2, step: STEPS } },
    { label: 'label smoothing', state: { ...ONE_LABEL, smoothing: 0.1, step: STEPS } },
    { label: 'rate too high', state: { rate: 12, step: 8 } },
  ],
  derive,
  describe,
  table,
};
