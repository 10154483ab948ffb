import {
  adaptiveMessageLength,
  contextEntropy,
  countedBigramLoss,
  crossEntropy,
  descendBigram,
  normalize,
  transitionCounts,
} from '~/math';
import { amount, type Checks, scalar, vector } from './entry';

const TEXT =
  'alice was beginning to get very tired of sitting by her sister on the bank and of having ' +
  'nothing to do once or twice she had peeped into the book her sister was reading but it had no ' +
  'pictures or conversations in it and what is the use of a book thought alice without pictures ' +
  'or conversations';
const ALPHABET = ' abcdefghijklmnopqrstuvwxyz';
const COUNTED = transitionCounts(TEXT, ALPHABET);

export const text: Checks = [
  ['text.alice.unigram', amount((_, unit) => contextEntropy(TEXT, 0, { unit }))],
  ['text.alice.bigram_conditional', amount((_, unit) => contextEntropy(TEXT, 1, { unit }))],
  ['text.alice.trigram_conditional', amount((_, unit) => contextEntropy(TEXT, 2, { unit }))],
  [
    'text.alice.bigram_laplace',
    amount((_, unit) => countedBigramLoss(COUNTED, COUNTED, { extra: 1, unit })),
  ],
  [
    'text.alice.heldout_laplace',
    amount(({ inputs }, unit) => {
      const heldOut = transitionCounts(String(inputs.heldout), ALPHABET);
      return countedBigramLoss(heldOut, COUNTED, { extra: 1, unit });
    }),
  ],
  [
    /^text\.alice\.gd_step/,
    ({ inputs, nats }) => {
      const steps = scalar(inputs.step);
      const start = Array.from(ALPHABET, () => Array.from(ALPHABET, () => 0));
      const rows = descendBigram(COUNTED, start, { learningRate: scalar(inputs.lr), steps });
      return [{ actual: rows[steps]?.lossNats ?? NaN, expected: Number(nats) }];
    },
  ],
  [
    'arith.adaptive_laplace', // each symbol coded with the counts so far, one added to each
    amount(({ inputs }, unit) => {
      const message = vector(inputs.counts).flatMap((times, symbol) =>
        Array.from({ length: times }, () => symbol),
      );
      return adaptiveMessageLength(message, 3, { unit });
    }),
  ],
  [
    'arith.true721_per_symbol',
    amount(({ inputs }, unit) => {
      const p = normalize(vector(inputs.counts));
      return crossEntropy(p, [0.7, 0.2, 0.1], { unit });
    }),
  ],
  [
    /^arith\./,
    amount(({ inputs }, unit) => {
      const counts = vector(inputs.counts);
      const length = counts.reduce((total, count) => total + count, 0);
      return length * crossEntropy(normalize(counts), vector(inputs.Q), { unit });
    }),
  ],
];
