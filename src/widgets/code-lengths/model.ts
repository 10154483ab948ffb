import { choiceParam, distributionParam, labelAt, labelsParam } from '~/lib/params';
import { formatProbability } from '~/lib/probabilities';
import type { Ignored, QuerySchema } from '~/lib/query-state';
import {
  crossEntropy,
  entropy,
  expectedLength,
  fixedLengths,
  huffmanLengths,
  klDivergence,
  kraftSum,
  matchLength,
  normalize,
  prefixCodewords,
  shannonLengths,
  surprisal,
  uniform,
} from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';
import { describe } from './describe';

export const OUTCOMES = { min: 2, max: 12 } as const;

export const CODES = ['huffman', 'shannon', 'fixed'] as const;
export type Code = (typeof CODES)[number];

export const MADE_FOR = ['p', 'q'] as const;
export type MadeFor = (typeof MADE_FOR)[number];

export interface State {
  /** The truth: how often each outcome is sent. Shape [n]. */
  readonly p: readonly number[];
  /** The model, for which the code may be made instead. Shape [n]. */
  readonly q: readonly number[];
  readonly labels: readonly string[];
  readonly code: Code;
  /** The distribution from which the lengths come; the data come from P all the same. */
  readonly madeFor: MadeFor;
}

/** One outcome. Lengths in binary digits, which are bits. */
export interface Row {
  readonly label: string;
  readonly p: number;
  readonly q: number;
  /** Digits of the codeword; undefined where there is none. */
  readonly codeword: string | undefined;
  /** Infinite where there is no codeword. */
  readonly length: number;
  /** −log P, the length that would cost the entropy exactly; infinite where P is 0. */
  readonly idealBits: number;
  /** P × length; 0 where P is 0. */
  readonly costBits: number;
}

/** The price of a belief, in bits; infinite where Q rules out what P lets happen. */
export interface Belief {
  /** KL(P‖Q). */
  readonly klBits: number;
  /** H(P,Q). */
  readonly crossEntropyBits: number;
}

export interface Derived {
  readonly rows: readonly Row[];
  /** H(P), in bits. */
  readonly entropyBits: number;
  /** Expected length under P, in bits; infinite where an outcome of P has no codeword. */
  readonly lengthBits: number;
  /** What the code spends above the entropy: in [0, ∞]. */
  readonly excessBits: number;
  /** What believing Q costs, where the code was made for Q; else undefined. */
  readonly belief: Belief | undefined;
  /** Σ 2^−length, at most 1; the rest is code space that nobody uses. */
  readonly kraft: number;
  /** Outcomes that P lets happen and the code cannot send. */
  readonly unsendable: readonly string[];
}

const P = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
const Q = [1 / 8, 1 / 2, 1 / 4, 1 / 8];

export const querySchema: QuerySchema<State> = {
  p: distributionParam('p', { defaultValue: P, ...OUTCOMES }),
  q: distributionParam('q', { defaultValue: Q, ...OUTCOMES }),
  labels: labelsParam('labels', {
    defaultValue: ['mat', 'sofa', 'floor', 'moon'],
    max: OUTCOMES.max,
  }),
  code: choiceParam('code', CODES, 'huffman'),
  madeFor: choiceParam('for', MADE_FOR, 'p'),
};

/** Makes Q fit P. Where nothing was said of Q, it becomes uniform, and there is nothing to report. */
export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const { p, q } = state;
  if (p.length === q.length) return { state, problems: [] };
  if (q === Q) return { state: { ...state, q: uniform(p.length) }, problems: [] };
  const text = q.map(formatProbability).join(',');
  const reason = `Q has ${q.length} outcomes and P has ${p.length}. Q was made to fit.`;
  return {
    state: { ...state, q: matchLength(q, p.length) },
    problems: [{ key: 'q', text, reason }],
  };
}

/** Whether Q matters: words of equal lengths take no notice of it. */
export function isForQ({ code, madeFor }: State): boolean {
  return madeFor === 'q' && code !== 'fixed';
}

function lengthsOf({ p, q, code, madeFor }: State): number[] {
  const design = normalize(madeFor === 'p' ? p : q); // a sum of 1 + 1e-10 would overfill the code space
  if (code === 'fixed') return fixedLengths(design.length);
  return code === 'shannon' ? shannonLengths(design) : huffmanLengths(design);
}

export function derive(state: State): Derived {
  const { p, q, labels } = state;
  const lengths = lengthsOf(state);
  const codewords = prefixCodewords(lengths);
  const rows = p.map((probability, index) => {
    const length = lengths[index] ?? Infinity;
    return {
      label: labelAt(labels, index),
      p: probability,
      q: q[index] ?? 0,
      codeword: codewords[index],
      length,
      idealBits: surprisal(probability),
      costBits: probability === 0 ? 0 : probability * length,
    };
  });
  const entropyBits = entropy(p);
  const lengthBits = expectedLength(p, lengths);
  return {
    rows,
    entropyBits,
    lengthBits,
    excessBits: Math.max(0, lengthBits - entropyBits),
    belief: isForQ(state)
      ? { klBits: klDivergence(p, q), crossEntropyBits: crossEntropy(p, q) }
      : undefined,
    kraft: kraftSum(lengths),
    unsendable: rows
      .filter((row) => row.p > 0 && row.length === Infinity)
      .map(({ label }) => label),
  };
}

/** Longest codeword that is written out in the table. */
const LONGEST_WRITTEN = 16;

/** A codeword as the table shows it. */
export function codewordText(codeword: string | undefined): string {
  if (codeword === undefined) return 'none';
  if (codeword === '') return 'empty';
  return codeword.length <= LONGEST_WRITTEN ? codeword : `${codeword.slice(0, LONGEST_WRITTEN)}…`;
}

export function table(state: State, { rows }: Derived, write: Writer): Table {
  const shown = isForQ(state);
  return {
    caption: 'The code, word by word',
    columns: [
      'outcome',
      'P',
      ...(shown ? ['Q'] : []),
      'codeword',
      'digits',
      `−log P (${write.unitName})`,
      `P × length (${write.unitName})`,
    ],
    rows: rows.map(({ label, p, q, codeword, length, idealBits, costBits }) => [
      label,
      { value: p, quantity: 'probability', outcome: label },
      ...(shown ? [{ value: q, quantity: 'probability', outcome: label } as const] : []),
      codewordText(codeword),
      { value: length, quantity: 'number', outcome: label },
      { value: idealBits, quantity: 'surprisal', outcome: label },
      { value: costBits, quantity: 'information', outcome: label },
    ]),
  };
}

export const model: Widget<State, Derived> = {
  id: 'code-lengths',
  title: 'How many binary digits does a message cost?',
  query: querySchema,
  presets: [
    { label: 'the cat', state: {} },
    { label: 'made for Q', state: { madeFor: 'q' } },
    { label: 'plain labels', state: { code: 'fixed' } },
    {
      label: 'no powers of 1/2',
      state: { p: [0.7, 0.2, 0.1], q: [0.4, 0.4, 0.2], labels: ['sun', 'cloud', 'rain'] },
    },
    {
      label: 'bent coin',
      state: { p: [0.9, 0.1], q: [0.5, 0.5], labels: ['heads', 'tails'] },
    },
    {
      label: 'no word for the moon',
      state: { q: [1 / 2, 1 / 4, 1 / 4, 0], madeFor: 'q' },
    },
  ],
  reconcile,
  derive,
  describe,
  table,
};
