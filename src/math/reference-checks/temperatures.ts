import {
  accuracy,
  bestTemperature,
  calibrationFloor,
  calibrationLoss,
  entropy,
  entropySlopeInTemperature,
  expectedCalibrationError,
  expectedLogit,
  greedyDistribution,
  maxEntropy,
  perplexity,
  softmax,
  softmaxCrossEntropyGradient,
  softmaxEntropy,
  topP,
} from '~/math';
import { amount, type Checks, elements, type Entry, plain, scalar, vector } from './entry';

const Z210 = [2, 1, 0];
const over = (values: readonly number[], divisor: number): number[] =>
  values.map((value) => value / divisor);

/** A badly calibrated classifier: three thousand predictions in three groups. */
const GROUPS = [
  { logit: 1, correct: 599, total: 1000 },
  { logit: 3, correct: 769, total: 1000 },
  { logit: 5, correct: 881, total: 1000 },
];
const bestT = (): number => bestTemperature(GROUPS, { min: 0.05, max: 20 });
const calibrated = ({ id }: Entry): number => (id.endsWith('Tstar') ? bestT() : 1);

export const temperatures: Checks = [
  ['temp.tie110.T0_limit', amount((_, unit) => entropy(greedyDistribution([1, 1, 0]), { unit }))],
  ['temp.z210.Tinf_limit', amount((_, unit) => softmaxEntropy(Z210, { temperature: 1e9, unit }))],
  ['temp.z210.Tneg1.entropy', amount((_, unit) => softmaxEntropy(over(Z210, -1), { unit }))],
  [
    /^temp\..*\.entropy$/,
    (entry) => {
      const z = vector(entry.inputs.z);
      const temperature = scalar(entry.inputs.T);
      const slope = entropySlopeInTemperature(z, { temperature });
      return [
        ...amount((_, unit) => softmaxEntropy(z, { temperature, unit }))(entry),
        ...amount((_, unit) => entropy(softmax(z, { temperature }), { unit }))(entry),
        ...elements(softmax(z, { temperature }), entry.details?.p),
        {
          actual: perplexity(softmaxEntropy(z, { temperature })),
          expected: scalar(entry.details?.perplexity),
        },
        {
          actual: expectedLogit(z, { temperature }),
          expected: scalar(entry.details?.mean_logit),
        },
        { actual: slope * temperature ** 3, expected: scalar(entry.details?.var_logit) },
      ];
    },
  ],
  [
    /^temp\..*\.dHdT$/,
    plain(({ inputs }) =>
      entropySlopeInTemperature(vector(inputs.z), { temperature: scalar(inputs.T) }),
    ),
  ],
  [
    'temp.nucleus_order.truncated_entropy',
    amount((_, unit) => entropy(topP(softmax([3, 2, 1]), 0.8).distribution, { unit })),
  ],
  [
    /^temp\.nucleus_order\./,
    plain(({ inputs }) => {
      const p = softmax(vector(inputs.z), { temperature: scalar(inputs.T) });
      return topP(p, scalar(inputs.top_p)).mass;
    }),
  ],
  [
    /^distill\./,
    plain(({ inputs }) => {
      const temperature = scalar(inputs.T);
      const teacher = softmax([6, 2, -8], { temperature });
      const [slope = NaN] = softmaxCrossEntropyGradient(teacher, over([3, 1, -4], temperature));
      return temperature * slope;
    }),
  ],
  [
    /^calib\.nll_/,
    amount((entry, unit) => calibrationLoss(GROUPS, { temperature: calibrated(entry), unit })),
  ],
  [
    /^calib\.ece_/,
    // At the best T, the bisection's last digit is an error of 1e-16 in a result of 1e-4.
    (entry) => [
      {
        actual: expectedCalibrationError(GROUPS, { temperature: calibrated(entry) }),
        expected: Number(entry.value),
        tolerance: entry.id.endsWith('Tstar') ? 1e-11 : 1e-12,
      },
    ],
  ],
  ['calib.T_star', plain(bestT)],
  ['calib.accuracy', plain(() => accuracy(GROUPS))],
  ['calib.irreducible', amount((_, unit) => calibrationFloor(GROUPS, { unit }))],
  ['calib.Tinf_100', amount((_, unit) => maxEntropy(100, { unit }))],
];
