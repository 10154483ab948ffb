import {
  binaryEntropy,
  crossEntropyWithLogits,
  entropy,
  entropySlopeInTemperature,
  expectedLogit,
  greedyDistribution,
  maxEntropy,
  perplexity,
  softmax,
  softmaxCrossEntropyGradient,
  softmaxEntropy,
  topP,
} from '~/math';
import { amount, type Checks, elements, type Entry, mean, plain, scalar, vector } from './entry';

const Z210 = [2, 1, 0];
const over = (values: readonly number[], divisor: number): number[] =>
  values.map((value) => value / divisor);

/** Logit, and share of correct answers, of the three groups of a badly calibrated classifier. */
const GROUPS = [
  { logit: 1, accuracy: 0.599 },
  { logit: 3, accuracy: 0.769 },
  { logit: 5, accuracy: 0.881 },
];
const BEST_TEMPERATURE = 2.4961505466282534;
const calibrated = ({ id }: Entry): number => (id.endsWith('Tstar') ? BEST_TEMPERATURE : 1);
const confidence = (logit: number, temperature: number): number =>
  softmax([logit, 0], { temperature })[0] ?? NaN;

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
    amount((entry, unit) =>
      mean(
        GROUPS.map(({ logit, accuracy }) =>
          crossEntropyWithLogits([accuracy, 1 - accuracy], [logit / calibrated(entry), 0], {
            unit,
          }),
        ),
      ),
    ),
  ],
  [
    /^calib\.ece_/,
    plain((entry) =>
      mean(
        GROUPS.map(({ logit, accuracy }) =>
          Math.abs(confidence(logit, calibrated(entry)) - accuracy),
        ),
      ),
    ),
  ],
  [
    'calib.T_star',
    ({ value }) => [
      {
        actual: mean(
          GROUPS.map(
            ({ logit, accuracy }) => logit * (confidence(logit, Number(value)) - accuracy),
          ),
        ),
        expected: 0, // the slope of the loss in 1/T
      },
    ],
  ],
  [
    'calib.irreducible',
    amount((_, unit) => mean(GROUPS.map(({ accuracy }) => binaryEntropy(accuracy, { unit })))),
  ],
  ['calib.Tinf_100', amount((_, unit) => maxEntropy(100, { unit }))],
];
