import {
  conditionalEntropy,
  crossEntropy,
  crossEntropyWithLogits,
  descendLogits,
  doubleSoftmaxFloor,
  entropy,
  klDivergence,
  logSumExp,
  mutualInformation,
  oneHot,
  smoothLabels,
  softmax,
  softmaxCrossEntropyGradient,
  type Unit,
} from '~/math';
import { amount, type Checks, elements, type Entry, plain, scalar, vector } from './entry';

const Z210 = [2, 1, 0];
const P721 = [0.7, 0.2, 0.1];

/** Softmax cross-entropy of the entry's logits against one class. */
const classLoss = (z: readonly number[], index: number, unit: Unit): number =>
  crossEntropyWithLogits(oneHot(z.length, index), z, { unit });

/** Index at the end of an id such as grad.softmax_ce.z210_class0_k1. */
const lastDigit = ({ id }: Entry): number => Number(id.at(-1));

/** Logits of the policy that maximises reward − β KL to its reference. */
const tilted = (beta: number): number[] =>
  [0.4, 0.3, 0.2, 0.1].map((pi, reward) => Math.log(pi) + reward / beta);

const STATIONARY = [6 / 11, 3 / 11, 2 / 11];
const CHAIN = [
  [0.8, 0.1, 0.1],
  [0.2, 0.6, 0.2],
  [0.3, 0.3, 0.4],
].map((row, i) => row.map((value) => value * (STATIONARY[i] ?? NaN)));

export const training: Checks = [
  [
    /^loss\.onehot_/,
    amount(({ inputs }, unit) => {
      const q = scalar(inputs.q_true);
      return crossEntropy([1, 0], [q, 1 - q], { unit });
    }),
  ],
  [
    /^loss\.double_softmax_floor/,
    amount(({ inputs }, unit) => doubleSoftmaxFloor(scalar(inputs.K), { unit })),
  ],
  ['loss.double_sigmoid_floor', amount((_, unit) => classLoss([0, 1], 1, unit))],
  ['loss.double_sigmoid_floor_y0', amount((_, unit) => classLoss([0, 0], 0, unit))],
  [
    'loss.label_smoothing_floor_K1000_alpha_over_Kminus1',
    amount((_, unit) => {
      const others = Array.from({ length: 999 }, () => 0.1 / 999);
      return entropy([0.9, ...others], { unit });
    }),
  ],
  [
    /^loss\.label_smoothing_floor/,
    amount(({ inputs }, unit) => {
      const k = scalar(inputs.K);
      return entropy(smoothLabels(oneHot(k, 0), scalar(inputs.alpha)), { unit });
    }),
  ],
  [/^loss\.softmax_ce\./, amount((entry, unit) => classLoss(Z210, lastDigit(entry), unit))],
  ['trap.double_softmax_z210_class0', amount((_, unit) => classLoss(softmax(Z210), 0, unit))],
  ['trap.log10_z210_class0', plain(() => classLoss(Z210, 0, 'hartleys'))],
  [
    'stability.logsumexp_1000',
    (entry) => [{ actual: logSumExp(vector(entry.inputs.z)), expected: Number(entry.nats) }],
  ],
  ['stability.loss_gap_800', amount(({ inputs }, unit) => classLoss(vector(inputs.z), 0, unit))],
  [
    /^grad\.bce_/,
    plain(({ inputs }) => softmaxCrossEntropyGradient([0, 1], [0, scalar(inputs.x)])[1] ?? NaN),
  ],
  [
    /^grad\.softmax_ce\.z210_class/,
    plain((entry) => {
      const gradient = softmaxCrossEntropyGradient(oneHot(3, scalar(entry.inputs.class)), Z210);
      return gradient[lastDigit(entry)] ?? NaN;
    }),
  ],
  [
    /^grad\.softmax_ce\.z210_soft/,
    plain((entry) => softmaxCrossEntropyGradient(P721, Z210)[lastDigit(entry)] ?? NaN),
  ],
  [
    /^rlhf\.beta.*\.kl$/,
    (entry) => {
      const policy = softmax(tilted(scalar(entry.inputs.beta)));
      return [
        ...amount((_, unit) => klDivergence(policy, [0.4, 0.3, 0.2, 0.1], { unit }))(entry),
        ...elements(policy, entry.details?.pi),
      ];
    },
  ],
  [
    /^rlhf\.beta.*\.objective$/,
    plain(({ inputs }) => {
      const beta = scalar(inputs.beta);
      return beta * logSumExp(tilted(beta));
    }),
  ],
  ['markov3.entropy_rate', amount((_, unit) => conditionalEntropy(CHAIN, { unit }))],
  ['markov3.unigram_entropy', amount((_, unit) => entropy(STATIONARY, { unit }))],
  [
    'markov3.uniform_loss',
    amount((_, unit) => crossEntropy(STATIONARY, [1 / 3, 1 / 3, 1 / 3], { unit })),
  ],
  ['markov3.mi_consecutive', amount((_, unit) => mutualInformation(CHAIN, { unit }))],
  [
    /^train\.p721\./,
    (entry) => {
      const steps = scalar(entry.inputs.step);
      const last = descendLogits(P721, [0, 0, 0], { learningRate: 1, steps })[steps];
      const expectedKl = scalar(entry.details?.KL_nats);
      return [
        { actual: last?.crossEntropyNats ?? NaN, expected: Number(entry.nats) },
        ...elements(last?.probabilities ?? [], entry.details?.Q),
        // q is known to 1e-16, and KL ≈ (q − p)² / 2p: its relative error grows as it shrinks.
        {
          actual: last?.klNats ?? NaN,
          expected: expectedKl,
          tolerance: 1e-12 + 1e-15 / Math.sqrt(expectedKl),
        },
      ];
    },
  ],
];
