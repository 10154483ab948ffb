import {
  conditionalEntropy,
  crossEntropy,
  descendLogits,
  entropy,
  normalize,
  surprisal,
  type Unit,
} from '~/math';
import { amount, type Checks, scalar, vector } from './entry';

const TEXT =
  'alice was beginning to get very tired of sitting by her sister on the bank and of having ' +
  'nothing to do once or twice she had peeped into the book her sister was reading but it had no ' +
  'pictures or conversations in it and what is the use of a book thought alice without pictures ' +
  'or conversations';
const ALPHABET = Array.from(' abcdefghijklmnopqrstuvwxyz');

/** How often each character follows each context of the given length, a row for each context. */
function transitions(text: string, context: number): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let i = context; i < text.length; i += 1) {
    const before = text.slice(i - context, i);
    const row = rows.get(before) ?? ALPHABET.map(() => 0);
    const next = ALPHABET.indexOf(text.charAt(i));
    row[next] = (row[next] ?? 0) + 1;
    rows.set(before, row);
  }
  return rows;
}

/** The joint distribution of context and next character. */
function joint(text: string, context: number): number[][] {
  const rows = [...transitions(text, context).values()];
  const total = text.length - context;
  return rows.map((row) => row.map((count) => count / total));
}

/** Mean loss on a text of the bigram table counted on TEXT, with `extra` added to every count. */
function bigramLoss(text: string, extra: number, unit: Unit): number {
  const model = transitions(TEXT, 1);
  return [...transitions(text, 1)].reduce((loss, [before, row]) => {
    const q = normalize((model.get(before) ?? ALPHABET.map(() => 0)).map((n) => n + extra));
    const share = row.reduce((total, count) => total + count, 0) / (text.length - 1);
    return loss + share * crossEntropy(normalize(row), q, { unit });
  }, 0);
}

/** The same table learned as logits, all rows at once, by descent on the mean loss. */
function descentLossNats(steps: number, learningRate: number): number {
  return [...transitions(TEXT, 1).values()].reduce((loss, row) => {
    const share = row.reduce((total, count) => total + count, 0) / (TEXT.length - 1);
    const options = { learningRate: learningRate * share, steps };
    const start = ALPHABET.map(() => 0);
    const last = descendLogits(normalize(row), start, options)[steps];
    return loss + share * (last?.crossEntropyNats ?? NaN);
  }, 0);
}

export const text: Checks = [
  ['text.alice.unigram', amount((_, unit) => entropy(joint(TEXT, 0)[0] ?? [], { unit }))],
  [
    'text.alice.bigram_conditional',
    amount((_, unit) => conditionalEntropy(joint(TEXT, 1), { unit })),
  ],
  [
    'text.alice.trigram_conditional',
    amount((_, unit) => conditionalEntropy(joint(TEXT, 2), { unit })),
  ],
  ['text.alice.bigram_laplace', amount((_, unit) => bigramLoss(TEXT, 1, unit))],
  [
    'text.alice.heldout_laplace',
    amount(({ inputs }, unit) => bigramLoss(String(inputs.heldout), 1, unit)),
  ],
  [
    /^text\.alice\.gd_step/,
    ({ inputs, nats }) => [
      {
        actual: descentLossNats(scalar(inputs.step), scalar(inputs.lr)),
        expected: Number(nats),
      },
    ],
  ],
  [
    'arith.adaptive_laplace', // each symbol coded with the counts so far, one added to each
    amount(({ inputs }, unit) => {
      const counts = [0, 0, 0];
      let total = 0;
      for (const [symbol, times] of vector(inputs.counts).entries()) {
        for (let i = 0; i < times; i += 1) {
          const seen = counts[symbol] ?? NaN;
          const length = counts.reduce((sum, count) => sum + count, 0);
          total += surprisal((seen + 1) / (length + 3), { unit });
          counts[symbol] = seen + 1;
        }
      }
      return total;
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
