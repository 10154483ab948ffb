import {
  choiceParam,
  integerParam,
  labelAt,
  labelsParam,
  numberParam,
  numbersParam,
} from '~/lib/params';
import type { Ignored, QuerySchema } from '~/lib/query-state';
import {
  crossEntropyWithLogits,
  doubleSoftmaxGradient,
  doubleSoftmaxLoss,
  entropy,
  fromNats,
  logSoftmax,
  maxEntropy,
  naiveSoftmax,
  oneHot,
  smoothedDoubleSoftmaxFloor,
  smoothLabels,
  softmax,
  softmaxCrossEntropyGradient,
  surprisal,
} from '~/math';
import type { Widget } from '~/ui/widget-contract';
import { describe } from './describe';
import { table } from './table';

export const CLASSES = { min: 2, max: 10 } as const;
/** Larger logits show nothing that these do not. */
const LARGEST_LOGIT = 10_000;

export interface State {
  /** Scores of the classes, z. Shape [K]. */
  readonly logits: readonly number[];
  /** Index of the true class, from 0. */
  readonly trueClass: number;
  readonly labels: readonly string[];
  /** Label smoothing α, in [0, 1]. */
  readonly smoothing: number;
  /** Whether a second softmax is applied, as by mistake. */
  readonly twice: 'on' | 'off';
}

/** One class. Information in bits. */
export interface Row {
  readonly label: string;
  readonly logit: number;
  /** What the loss asks for, p. */
  readonly target: number;
  /** Probability whose logarithm the loss takes: q, or softmax(q) where softmax is applied twice. */
  readonly probability: number;
  /** log of it, from the logits. */
  readonly logBits: number;
  /** log of the softmax as it is written, −Infinity once it rounds to 0; undefined for nan. */
  readonly naiveLogBits: number | undefined;
  /** Slope of the loss in this logit, in nats per unit of logit. */
  readonly gradient: number;
}

export interface Derived {
  readonly rows: readonly Row[];
  readonly trueRow: Row;
  readonly lossBits: number;
  /** The loss computed as it is written, in bits; undefined where that gives nan. */
  readonly naiveLossBits: number | undefined;
  /** The smallest loss within reach, in bits. */
  readonly floorBits: number;
  /** log K, the loss of an even guess, in bits. */
  readonly uniformBits: number;
  /** Index of the largest logit; the first of several. */
  readonly predicted: number;
}

export const querySchema: QuerySchema<State> = {
  logits: numbersParam('logits', {
    defaultValue: [2, 1, 0],
    ...CLASSES,
    least: -LARGEST_LOGIT,
    most: LARGEST_LOGIT,
  }),
  trueClass: integerParam('label', { defaultValue: 0, min: 0, max: CLASSES.max - 1 }),
  labels: labelsParam('labels', { defaultValue: ['cat', 'dog', 'bird'], max: CLASSES.max }),
  smoothing: numberParam('smoothing', { defaultValue: 0, min: 0, max: 1 }),
  twice: choiceParam('twice', ['on', 'off'], 'off'),
};

export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const { logits, trueClass } = state;
  if (trueClass < logits.length) return { state, problems: [] };
  const last = logits.length - 1;
  const reason = `The classes are numbered from 0 to ${last}; the last is taken.`;
  return {
    state: { ...state, trueClass: last },
    problems: [{ key: 'label', text: String(trueClass), reason }],
  };
}

/** A logarithm taken of a probability that may have been rounded to 0 or be no number. */
function logOfRounded(probability: number): number | undefined {
  return Number.isNaN(probability) ? undefined : 0 - surprisal(Math.min(1, probability));
}

/** −Σ p log q as it is written, over the classes that the target wants. */
function naiveLoss(rows: readonly Row[]): number | undefined {
  let total = 0;
  for (const { target, naiveLogBits } of rows) {
    if (target === 0) continue;
    if (naiveLogBits === undefined) return undefined;
    total -= target * naiveLogBits;
  }
  return total;
}

export function derive({ logits, trueClass, labels, smoothing, twice }: State): Derived {
  const classes = logits.length;
  const target = smoothLabels(oneHot(classes, trueClass), smoothing);
  const isTwice = twice === 'on';
  const seen = isTwice ? softmax(logits) : logits;
  const probabilities = softmax(seen);
  const logs = logSoftmax(seen);
  const naive = naiveSoftmax(isTwice ? naiveSoftmax(logits) : logits);
  const gradient = (isTwice ? doubleSoftmaxGradient : softmaxCrossEntropyGradient)(target, logits);
  const rows = logits.map((logit, index): Row => ({
    label: labelAt(labels, index).replace(/^outcome /, 'class '),
    logit,
    target: target[index] ?? 0,
    probability: probabilities[index] ?? 0,
    logBits: fromNats(logs[index] ?? 0, 'bits'),
    naiveLogBits: logOfRounded(naive[index] ?? NaN),
    gradient: gradient[index] ?? 0,
  }));
  const trueRow = rows[trueClass];
  if (!trueRow) throw new RangeError(`label = ${trueClass} is not one of ${classes} classes`);
  return {
    rows,
    trueRow,
    lossBits: (isTwice ? doubleSoftmaxLoss : crossEntropyWithLogits)(target, logits),
    naiveLossBits: naiveLoss(rows),
    floorBits: isTwice ? smoothedDoubleSoftmaxFloor(classes, smoothing) : entropy(target),
    uniformBits: maxEntropy(classes),
    predicted: logits.indexOf(Math.max(...logits)),
  };
}

/** A softmax of finite logits is never 0, whatever a double makes of it. */
export const TOO_SMALL = 'below 10⁻³⁰⁸';

/** Slopes below this move nothing that can be seen. */
const NO_SLOPE = 1e-3;

/** What stands above the slopes. */
export function slopeTitle({ rows }: Derived, twice: State['twice']): string {
  const left = rows.some(({ gradient }) => Math.abs(gradient) >= NO_SLOPE);
  const formula = twice === 'on' ? '' : ', q − p';
  return `slope of the loss in each logit${formula}${left ? '' : ': almost none'}`;
}

/** Up to so many classes there is room for “class 1” below a bar. */
const ROOM_FOR_NAMES = 5;

/** Names below the bars: classes without one by their number, where there are many. */
export function barNames({ rows }: Derived, labels: readonly string[]): readonly string[] {
  return rows.map(({ label }, index) =>
    rows.length > ROOM_FOR_NAMES && !labels[index] ? String(index + 1) : label,
  );
}

/** Logits of `classes` classes, the first ahead of all others. */
function aheadBy(lead: number, classes: number): readonly number[] {
  return oneHot(classes, 0).map((value) => value * lead);
}

export const model: Widget<State, Derived> = {
  id: 'classifier-loss',
  title: 'The loss of a classifier, from its logits',
  query: querySchema,
  presets: [
    { label: 'three classes', state: {} },
    { label: 'sure and wrong', state: { logits: [6, 1, 0], trueClass: 2 } },
    { label: 'huge logits', state: { logits: [1000, 1001, 1002] } },
    { label: 'a gap of 800', state: { logits: [0, 800], labels: ['cat', 'dog'] } },
    { label: 'untrained', state: { logits: aheadBy(0, 10), labels: [] } },
    { label: 'softmax twice', state: { logits: aheadBy(40, 4), labels: [], twice: 'on' } },
    {
      label: 'twice, ten classes',
      state: { logits: aheadBy(40, 10), labels: [], twice: 'on' },
    },
    {
      label: 'label smoothing',
      state: { logits: aheadBy(4.5109, 10), labels: [], smoothing: 0.1 },
    },
  ],
  reconcile,
  derive,
  describe,
  table,
};
