import { formatNumber } from '~/lib/format';
import { logSlider } from '~/lib/log-slider';
import { numberParam } from '~/lib/params';
import type { QuerySchema } from '~/lib/query-state';
import {
  accuracy,
  bestTemperature,
  calibrationFloor,
  calibrationLoss,
  confidence,
  expectedCalibrationError,
  type ConfidenceGroup,
} from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';

export interface State {
  /** T > 0, dimensionless; divides every logit. */
  readonly temperature: number;
}

/** Predictions that share one confidence. */
export interface Row {
  /** How far the predicted class is ahead, before it is divided by T. */
  readonly logit: number;
  readonly total: number;
  readonly correct: number;
  /** What the model says at T, in [1/2, 1). */
  readonly confidence: number;
  /** How often it is right, in [0, 1]. */
  readonly accuracy: number;
}

/** One temperature on the curves. */
export interface CurvePoint {
  /** Place on the log scale of T, in [0, 1]. */
  readonly share: number;
  readonly lossBits: number;
  readonly error: number;
}

export interface Derived {
  readonly rows: readonly Row[];
  /** Mean loss at T, in bits per prediction. */
  readonly lossBits: number;
  /** Mean entropy of right and wrong within the groups: the least any confidences could cost, in bits. */
  readonly floorBits: number;
  /** Expected calibration error: mean distance of confidence from accuracy, in [0, 1]. */
  readonly error: number;
  /** Share of all predictions that came true, at any T. */
  readonly accuracy: number;
  /** The T with the smallest loss. */
  readonly bestTemperature: number;
  readonly bestLossBits: number;
  /** Confidence less accuracy, on average: above 0 the model is too sure. */
  readonly overconfidence: number;
}

/** Three thousand predictions of an overconfident classifier, in three groups of equal confidence. */
export const GROUPS: readonly ConfidenceGroup[] = [
  { logit: 1, correct: 599, total: 1000 },
  { logit: 3, correct: 769, total: 1000 },
  { logit: 5, correct: 881, total: 1000 },
];

export const TEMPERATURE = { min: 0.05, max: 20 } as const;

/** Equal steps of the slider are equal ratios of T; three digits can be read and sent. */
export const SCALE = logSlider({ ...TEMPERATURE, steps: 120, digits: 3 });

export const querySchema: QuerySchema<State> = {
  temperature: numberParam('T', { defaultValue: 1, ...TEMPERATURE }),
};

/** What the data alone decide, whatever T the reader chooses. */
export const BEST_TEMPERATURE = bestTemperature(GROUPS, TEMPERATURE);
export const ACCURACY = accuracy(GROUPS);
const BEST_LOSS_BITS = calibrationLoss(GROUPS, { temperature: BEST_TEMPERATURE });
const FLOOR_BITS = calibrationFloor(GROUPS);

/** Loss and calibration error at each place of the slider. */
export const CURVE: readonly CurvePoint[] = Array.from(
  { length: SCALE.range.max + 1 },
  (_, position) => {
    const temperature = SCALE.valueAt(position);
    return {
      share: position / SCALE.range.max,
      lossBits: calibrationLoss(GROUPS, { temperature }),
      error: expectedCalibrationError(GROUPS, { temperature }),
    };
  },
);

/** What reaches the top of each strip: twice the loss of a coin, and the error of certainty. */
export const STRIP_TOPS = { lossBits: 2, error: 0.26 } as const;

export function derive({ temperature }: State): Derived {
  const rows = GROUPS.map(({ logit, total, correct }) => ({
    logit,
    total,
    correct,
    confidence: confidence(logit, { temperature }),
    accuracy: correct / total,
  }));
  const all = rows.reduce((sum, { total }) => sum + total, 0);
  return {
    rows,
    lossBits: calibrationLoss(GROUPS, { temperature }),
    floorBits: FLOOR_BITS,
    error: expectedCalibrationError(GROUPS, { temperature }),
    accuracy: ACCURACY,
    bestTemperature: BEST_TEMPERATURE,
    bestLossBits: BEST_LOSS_BITS,
    overconfidence: rows.reduce(
      (sum, row) => sum + (row.total / all) * (row.confidence - row.accuracy),
      0,
    ),
  };
}

/** A share of 1 in percent: “14.26 %”. */
export function percent(share: number): string {
  return `${formatNumber(100 * share, { decimals: 2 })}\u202f%`;
}

/** Temperatures closer than this to the best are the best as far as anyone can see. */
const AT_BEST = 0.005;

/** The state in two sentences. */
export function describe({ temperature }: State, derived: Derived, write: Writer): string {
  const { lossBits, error, accuracy: right, overconfidence, bestLossBits } = derived;
  const at = `At T = ${formatNumber(temperature, { decimals: 3 })}`;
  const unmoved = `It is right in ${percent(right)} of cases at every T.`;
  if (Math.abs(temperature / BEST_TEMPERATURE - 1) < AT_BEST) {
    return (
      `${at} the model is right about as often as it says, within ${percent(error)}, ` +
      `and the loss is smallest: ${write.information(lossBits)}. ${unmoved}`
    );
  }
  const manner = overconfidence > 0 ? 'surer than it is right' : 'less sure than it could be';
  return (
    `${at} the model is ${manner}: confidence and accuracy lie ${percent(error)} apart on average. ` +
    `The loss is ${write.information(lossBits)}, at the best T ${write.bare(bestLossBits)}. ${unmoved}`
  );
}

export function table(
  _state: State,
  { rows, lossBits, floorBits, error }: Derived,
  write: Writer,
): Table {
  return {
    caption: 'Confidence and accuracy of each group',
    columns: [
      'group',
      'predictions',
      'right',
      'confidence',
      'accuracy',
      `loss (${write.unitName})`,
      'calibration error',
    ],
    rows: [
      ...rows.map(({ logit, total, correct, confidence: sure, accuracy: right }) => [
        `logit ${formatNumber(logit)}`,
        { value: total, quantity: 'number' as const },
        { value: correct, quantity: 'number' as const },
        { value: sure, quantity: 'probability' as const },
        { value: right, quantity: 'number' as const },
        {
          value: calibrationLoss([{ logit, total, correct }], { temperature: _state.temperature }),
          quantity: 'cross-entropy' as const,
        },
        { value: Math.abs(sure - right), quantity: 'number' as const },
      ]),
      [
        'all',
        '',
        '',
        '',
        '',
        { value: lossBits, quantity: 'cross-entropy' },
        { value: error, quantity: 'number' },
      ],
      ['at least', '', '', '', '', { value: floorBits, quantity: 'entropy' }, ''],
    ],
  };
}

export const model: Widget<State, Derived> = {
  id: 'calibration',
  title: 'Is it right as often as it is sure?',
  query: querySchema,
  presets: [
    { label: 'as trained', state: {} },
    { label: 'divided for multiplied', state: { temperature: 1 / BEST_TEMPERATURE } },
    { label: 'all but a coin', state: { temperature: TEMPERATURE.max } },
  ],
  derive,
  describe,
  table,
};
