import { choiceParam, distributionParam, labelAt, labelsParam, optionalParam } from '~/lib/params';
import { formatProbability } from '~/lib/probabilities';
import type { Ignored, QuerySchema } from '~/lib/query-state';
import {
  crossEntropy,
  entropy,
  jensenShannonDivergence,
  klDivergence,
  klTerms,
  matchLength,
  surprisal,
} from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';
import { READINGS, readingSentence, type Reading } from './readings';

export const OUTCOMES = { min: 2, max: 12 } as const;

export type Direction = 'forward' | 'reverse';

export interface State {
  /** The truth. Shape [n]. */
  readonly p: readonly number[];
  /** The model. Shape [n]. */
  readonly q: readonly number[];
  /** A third distribution, to try the triangle inequality on. Shape [n]. */
  readonly r: readonly number[] | undefined;
  readonly labels: readonly string[];
  /** Whose weights the contributions have: forward is KL(P‖Q), reverse KL(Q‖P). */
  readonly direction: Direction;
  /** What its numbers are read as; undefined while they are not laid out. */
  readonly read: Reading | undefined;
}

/** One outcome. Information in bits. */
export interface Row {
  readonly label: string;
  readonly p: number;
  readonly q: number;
  /** p · log(p/q): may be negative; infinite where q = 0 < p. */
  readonly forwardBits: number;
  /** q · log(q/p): may be negative; infinite where p = 0 < q. */
  readonly reverseBits: number;
  /** The one of the two that the direction shows. */
  readonly shownBits: number;
  /** −log of the second argument of the divergence shown, the belief; in [0, ∞]. */
  readonly beliefBits: number;
  /** −log of its first argument, the truth; in [0, ∞]. */
  readonly truthBits: number;
  /** beliefBits − truthBits, the log-ratio; undefined where the truth rules the outcome out. */
  readonly ratioBits: number | undefined;
}

/** Three divergences that a distance would keep in order. In bits. */
export interface Triangle {
  /** KL(P‖R). */
  readonly straightBits: number;
  /** KL(Q‖R). */
  readonly lastLegBits: number;
  /** KL(P‖Q) + KL(Q‖R). */
  readonly detourBits: number;
}

export interface Derived {
  readonly rows: readonly Row[];
  /** KL(P‖Q), in bits, in [0, ∞]. */
  readonly klBits: number;
  /** KL(Q‖P), in bits, in [0, ∞]. */
  readonly klReverseBits: number;
  /** Jensen–Shannon divergence, in bits, in [0, 1]. */
  readonly jsBits: number;
  /** Mean of the rows' beliefBits under the truth: the cross-entropy of the direction shown, in bits. */
  readonly meanBeliefBits: number;
  /** Mean of the rows' truthBits under the truth: its entropy, in bits. */
  readonly meanTruthBits: number;
  /** The way from P to R, straight and by Q; undefined without R. */
  readonly triangle: Triangle | undefined;
  /** Outcomes that make KL(P‖Q) infinite: P lets them happen, Q rules them out. */
  readonly missedByQ: readonly string[];
  /** Outcomes that make KL(Q‖P) infinite. */
  readonly missedByP: readonly string[];
}

const LABELS = ['mat', 'sofa', 'floor', 'moon'];
const COIN = ['heads', 'tails'];

export const querySchema: QuerySchema<State> = {
  p: distributionParam('p', { defaultValue: [1 / 2, 1 / 4, 1 / 8, 1 / 8], ...OUTCOMES }),
  q: distributionParam('q', { defaultValue: [1 / 8, 1 / 2, 1 / 4, 1 / 8], ...OUTCOMES }),
  r: optionalParam(distributionParam('r', { defaultValue: [1 / 2, 1 / 2], ...OUTCOMES })),
  labels: labelsParam('labels', { defaultValue: LABELS, max: OUTCOMES.max }),
  direction: choiceParam('direction', ['forward', 'reverse'], 'forward'),
  read: optionalParam(choiceParam('read', READINGS, 'surprise')),
};

/** A distribution made to fit P, and what to say of it. */
function fitted(
  key: 'q' | 'r',
  values: readonly number[],
  length: number,
): { values: readonly number[]; problems: Ignored[] } {
  if (values.length === length) return { values, problems: [] };
  const text = values.map(formatProbability).join(',');
  const name = key.toUpperCase();
  const reason = `${name} has ${values.length} outcomes and P has ${length}. ${name} was made to fit.`;
  return { values: matchLength(values, length), problems: [{ key, text, reason }] };
}

export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const q = fitted('q', state.q, state.p.length);
  const r = state.r && fitted('r', state.r, state.p.length);
  const problems = [...q.problems, ...(r?.problems ?? [])];
  if (problems.length === 0) return { state, problems };
  return { state: { ...state, q: q.values, r: r?.values }, problems };
}

function triangleOf({ p, q, r }: State, klBits: number): Triangle | undefined {
  if (!r) return undefined;
  const lastLegBits = klDivergence(q, r);
  return { straightBits: klDivergence(p, r), lastLegBits, detourBits: klBits + lastLegBits };
}

export function derive(state: State): Derived {
  const { p, q, labels, direction } = state;
  const klBits = klDivergence(p, q);
  const forward = klTerms(p, q);
  const reverse = klTerms(q, p);
  const [truth, belief] = direction === 'forward' ? [p, q] : [q, p];
  const rows = p.map((probability, index) => {
    const forwardBits = forward[index] ?? 0;
    const reverseBits = reverse[index] ?? 0;
    const beliefBits = surprisal(belief[index] ?? 0);
    const truthBits = surprisal(truth[index] ?? 0);
    return {
      label: labelAt(labels, index),
      p: probability,
      q: q[index] ?? 0,
      forwardBits,
      reverseBits,
      shownBits: direction === 'forward' ? forwardBits : reverseBits,
      beliefBits,
      truthBits,
      ratioBits: truthBits === Infinity ? undefined : beliefBits - truthBits,
    };
  });
  return {
    rows,
    klBits,
    klReverseBits: klDivergence(q, p),
    jsBits: jensenShannonDivergence(p, q),
    meanBeliefBits: crossEntropy(truth, belief),
    meanTruthBits: entropy(truth),
    triangle: triangleOf(state, klBits),
    missedByQ: rows.filter((row) => row.p > 0 && row.q === 0).map(({ label }) => label),
    missedByP: rows.filter((row) => row.q > 0 && row.p === 0).map(({ label }) => label),
  };
}

/** Two numbers that a reader would call the same: they agree to a millionth. */
function areAlike(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-6 * Math.max(a, b);
}

function comparison({ klBits, klReverseBits }: Derived, write: Writer): string {
  if (klBits === 0) return 'P and Q are the same, so both directions are 0.';
  const both = `KL(P‖Q) is ${write.information(klBits)} and KL(Q‖P) is ${write.information(klReverseBits)}`;
  if (areAlike(klBits, klReverseBits)) return `${both}: equal for this pair, which is an accident.`;
  return `${both}: the order of the arguments matters.`;
}

function triangleSentence({ straightBits, detourBits }: Triangle, write: Writer): string {
  if (straightBits === Infinity) {
    return 'Straight from P to R it is ∞, because R rules out what P lets happen; and so it is by way of Q.';
  }
  if (detourBits === Infinity) {
    return (
      `From P straight to R it is ${write.information(straightBits)}; by way of Q it is ∞, ` +
      'because one leg leads to a distribution that rules out what the one before lets happen.'
    );
  }
  const both = `From P straight to R it is ${write.information(straightBits)}, by way of Q ${write.information(detourBits)}`;
  return straightBits > detourBits
    ? `${both}: the detour is shorter, which no distance allows.`
    : `${both}: here the triangle inequality holds, as it would for a distance.`;
}

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  const told = divergences(derived, write);
  if (state.read === undefined) return told;
  return `${told} ${readingSentence(state.read, state, derived, write)}`;
}

function divergences(derived: Derived, write: Writer): string {
  const { missedByQ, missedByP } = derived;
  const reasons = [
    missedByQ[0] !== undefined &&
      `KL(P‖Q) is infinite, because P lets “${missedByQ[0]}” happen and Q rules it out.`,
    missedByP[0] !== undefined &&
      `KL(Q‖P) is infinite, because Q lets “${missedByP[0]}” happen and P rules it out.`,
  ].filter((reason) => reason !== false);
  if (derived.triangle) return triangleSentence(derived.triangle, write);
  if (reasons.length === 0) return comparison(derived, write);
  const finite =
    missedByQ.length === 0
      ? [`KL(P‖Q) is ${write.information(derived.klBits)}.`]
      : missedByP.length === 0
        ? [`KL(Q‖P) is ${write.information(derived.klReverseBits)}.`]
        : [];
  return [...reasons, ...finite].join(' ');
}

export function table(_state: State, { rows }: Derived, write: Writer): Table {
  return {
    caption: 'What each outcome contributes to the two divergences',
    columns: [
      'outcome',
      'P',
      'Q',
      `P log(P/Q) (${write.unitName})`,
      `Q log(Q/P) (${write.unitName})`,
    ],
    rows: rows.map(({ label, p, q, forwardBits, reverseBits }) => [
      label,
      { value: p, quantity: 'probability', outcome: label },
      { value: q, quantity: 'probability', outcome: label },
      { value: forwardBits, quantity: 'information', outcome: label },
      { value: reverseBits, quantity: 'information', outcome: label },
    ]),
  };
}

export const model: Widget<State, Derived> = {
  id: 'kl-explorer',
  title: 'Where the divergence comes from, in both directions',
  query: querySchema,
  presets: [
    { label: 'the cat', state: {} },
    { label: 'not symmetric', state: { p: [0.5, 0.5], q: [0.9, 0.1], labels: COIN } },
    {
      label: 'symmetric by accident',
      state: { p: [1 / 2, 1 / 4, 1 / 8, 1 / 8], q: [1 / 4, 1 / 4, 1 / 4, 1 / 4] },
    },
    {
      label: 'infinite one way',
      state: { p: [1 / 2, 1 / 2, 0], q: [1 / 4, 1 / 4, 1 / 2], labels: ['mat', 'sofa', 'moon'] },
    },
    {
      label: 'detour shorter',
      state: { p: [1 / 2, 1 / 2], q: [1 / 4, 3 / 4], r: [0.1, 0.9], labels: COIN },
    },
    { label: 'as a bet', state: { read: 'bet' } },
  ],
  reconcile,
  derive,
  describe,
  table,
};
