import { distributionParam, labelAt, labelsParam } from '~/lib/params';
import { formatProbability } from '~/lib/probabilities';
import type { Ignored, QuerySchema } from '~/lib/query-state';
import { crossEntropy, entropy, klDivergence, matchLength, surprisal } from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';

export const OUTCOMES = { min: 2, max: 12 } as const;

export interface State {
  /** The truth: where the words come from. Shape [n]. */
  readonly p: readonly number[];
  /** The model: what is expected. Shape [n]. */
  readonly q: readonly number[];
  /** Names of the outcomes; missing ones are numbered. */
  readonly labels: readonly string[];
}

/** One outcome. Information in bits. */
export interface Row {
  readonly label: string;
  readonly p: number;
  readonly q: number;
  /** −log q: what the model pays when the outcome happens. */
  readonly surpriseBits: number;
  /** p · −log q; 0 where p = 0. */
  readonly costBits: number;
}

export interface Derived {
  readonly rows: readonly Row[];
  /** H(P), in bits. */
  readonly entropyBits: number;
  /** H(P,Q), in bits; infinite where Q rules out what P lets happen. */
  readonly crossEntropyBits: number;
  /** KL(P‖Q), in bits. */
  readonly klBits: number;
  /** KL(Q‖P), in bits. */
  readonly klReverseBits: number;
  /** H(Q,P), in bits. */
  readonly crossEntropyReverseBits: number;
  /** Outcomes that P lets happen and Q rules out. */
  readonly ruledOut: readonly string[];
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
};

export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const { p, q } = state;
  if (p.length === q.length) return { state, problems: [] };
  const text = q.map(formatProbability).join(',');
  const reason = `Q has ${q.length} outcomes and P has ${p.length}. Q was made to fit.`;
  return {
    state: { ...state, q: matchLength(q, p.length) },
    problems: [{ key: 'q', text, reason }],
  };
}

export function derive({ p, q, labels }: State): Derived {
  const rows = p.map((probability, index) => {
    const expected = q[index] ?? 0;
    const surpriseBits = surprisal(expected);
    const costBits = probability === 0 ? 0 : probability * surpriseBits;
    return { label: labelAt(labels, index), p: probability, q: expected, surpriseBits, costBits };
  });
  return {
    rows,
    entropyBits: entropy(p),
    crossEntropyBits: crossEntropy(p, q),
    klBits: klDivergence(p, q),
    klReverseBits: klDivergence(q, p),
    crossEntropyReverseBits: crossEntropy(q, p),
    ruledOut: rows.filter((row) => row.p > 0 && row.q === 0).map(({ label }) => label),
  };
}

/** The state in one or two sentences. */
export function describe(_state: State, derived: Derived, write: Writer): string {
  const { entropyBits, crossEntropyBits, klBits, ruledOut } = derived;
  const [first] = ruledOut;
  if (first !== undefined) {
    return (
      `Q gives “${first}” probability 0, yet P lets it happen: when it does, the surprise is infinite, ` +
      `and so is the cross-entropy. Knowing P would cost ${write.information(entropyBits)}.`
    );
  }
  if (klBits === 0) {
    return `Q is P: an outcome costs ${write.information(entropyBits)} on average, and no belief can do better.`;
  }
  return (
    `Believing Q costs ${write.information(crossEntropyBits)} on average. Knowing P would cost ` +
    `${write.bare(entropyBits)}. The ${write.bare(klBits)} between them is all that better beliefs can save.`
  );
}

export function table(_state: State, { rows }: Derived, write: Writer): Table {
  return {
    caption: 'What each outcome costs when Q is believed',
    columns: [
      'outcome',
      'P',
      'Q',
      `surprise under Q (${write.unitName})`,
      `P × surprise (${write.unitName})`,
    ],
    rows: rows.map(({ label, p, q, surpriseBits, costBits }) => [
      label,
      { value: p, quantity: 'probability', outcome: label },
      { value: q, quantity: 'probability', outcome: label },
      { value: surpriseBits, quantity: 'surprisal', outcome: label },
      { value: costBits, quantity: 'information', outcome: label },
    ]),
  };
}

export const model: Widget<State, Derived> = {
  id: 'cross-entropy-calculator',
  title: 'The price of believing Q when the words come from P',
  query: querySchema,
  presets: [
    { label: 'the cat', state: {} },
    { label: 'one true label', state: { p: [1, 0, 0, 0], q: [0.7, 0.1, 0.1, 0.1] } },
    { label: 'sure and wrong', state: { p: P, q: [0.01, 0.97, 0.01, 0.01] } },
    {
      label: 'two coins',
      state: { p: [0.5, 0.5], q: [0.9, 0.1], labels: ['heads', 'tails'] },
    },
  ],
  reconcile,
  derive,
  describe,
  table,
};
