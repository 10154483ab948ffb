import { distributionParam, labelAt, labelsParam, optionalParam } from '~/lib/params';
import type { QuerySchema } from '~/lib/query-state';
import { entropy, entropyTerms, klDivergence, klTerms, maxEntropy, surprisal } from '~/math';
import type { Cell, Table, Widget } from '~/ui/widget-contract';
import { describe } from './describe';

/** Three outcomes, so that a distribution is a point of a triangle. */
export const OUTCOMES = { min: 3, max: 3 } as const;

export interface State {
  /** The truth, shape [3]. */
  readonly p: readonly number[];
  /** The model, shape [3]; undefined while there is none. */
  readonly q: readonly number[] | undefined;
  /** Names of the corners: above, left, right. */
  readonly labels: readonly string[];
}

/** One outcome. Information in bits. */
export interface Row {
  readonly label: string;
  readonly p: number;
  readonly q: number | undefined;
  /** −log P; infinite where P is 0. */
  readonly surpriseBits: number;
  /** −P log P, what the outcome adds to the entropy. */
  readonly contributionBits: number;
  /** P log(P/Q) and Q log(Q/P), what it adds to the divergences. */
  readonly forwardBits: number | undefined;
  readonly reverseBits: number | undefined;
}

/** What there is to say of P and a second point. In bits. */
export interface Comparison {
  /** H(Q). */
  readonly entropyBits: number;
  /** KL(P‖Q); infinite where Q rules out what P lets happen. */
  readonly klBits: number;
  /** KL(Q‖P). */
  readonly klReverseBits: number;
}

export interface Derived {
  readonly rows: readonly Row[];
  /** H(P), in bits. */
  readonly entropyBits: number;
  /** log 3, in bits: the entropy of the centre. */
  readonly maxEntropyBits: number;
  readonly comparison: Comparison | undefined;
}

const LABELS = ['mat', 'sofa', 'floor'];

export const querySchema: QuerySchema<State> = {
  p: distributionParam('p', { defaultValue: [1 / 2, 1 / 4, 1 / 4], ...OUTCOMES }),
  q: optionalParam(distributionParam('q', { defaultValue: [1 / 4, 1 / 4, 1 / 2], ...OUTCOMES })),
  labels: labelsParam('labels', { defaultValue: LABELS, max: OUTCOMES.max }),
};

export function derive({ p, q, labels }: State): Derived {
  const contributions = entropyTerms(p);
  const forward = q && klTerms(p, q);
  const reverse = q && klTerms(q, p);
  return {
    rows: p.map((probability, index) => ({
      label: labelAt(labels, index),
      p: probability,
      q: q?.[index],
      surpriseBits: surprisal(probability),
      contributionBits: contributions[index] ?? 0,
      forwardBits: forward?.[index],
      reverseBits: reverse?.[index],
    })),
    entropyBits: entropy(p),
    maxEntropyBits: maxEntropy(OUTCOMES.max),
    comparison: q && {
      entropyBits: entropy(q),
      klBits: klDivergence(p, q),
      klReverseBits: klDivergence(q, p),
    },
  };
}

export const table: Widget<State, Derived>['table'] = ({ q }, { rows }, write): Table => {
  const second: readonly string[] = q
    ? ['Q', `P log(P/Q) (${write.unitName})`, `Q log(Q/P) (${write.unitName})`]
    : [];
  const cell = (value: number | undefined, quantity: Cell['quantity'], outcome: string): Cell[] =>
    value === undefined ? [] : [{ value, quantity, outcome }];
  return {
    caption: 'The point, coordinate by coordinate',
    columns: [
      'outcome',
      'P',
      `−log P (${write.unitName})`,
      `−P log P (${write.unitName})`,
      ...second,
    ],
    rows: rows.map((row) => [
      row.label,
      ...cell(row.p, 'probability', row.label),
      ...cell(row.surpriseBits, 'surprisal', row.label),
      ...cell(row.contributionBits, 'information', row.label),
      ...cell(row.q, 'probability', row.label),
      ...cell(row.forwardBits, 'information', row.label),
      ...cell(row.reverseBits, 'information', row.label),
    ]),
  };
};

export const model: Widget<State, Derived> = {
  id: 'simplex',
  title: 'Every distribution on three outcomes is a point',
  query: querySchema,
  presets: [
    { label: 'centre', state: { p: [1 / 3, 1 / 3, 1 / 3] } },
    { label: 'edge', state: { p: [1 / 2, 1 / 2, 0] } },
    { label: 'corner', state: { p: [1, 0, 0] } },
    { label: 'two points', state: { p: [0.7, 0.2, 0.1], q: [0.4, 0.4, 0.2] } },
    { label: 'same entropy', state: { p: [0.7, 0.2, 0.1], q: [0.1, 0.2, 0.7] } },
    { label: 'infinite one way', state: { p: [1 / 2, 1 / 2, 0], q: [1 / 4, 1 / 4, 1 / 2] } },
  ],
  derive,
  describe,
  table,
};
