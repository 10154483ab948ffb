import { randomLcg } from 'd3-random';
import { checkWith, type Check } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { distributionParam, labelAt, labelsParam } from '~/lib/params';
import { formatProbabilities } from '~/lib/probabilities';
import type { QuerySchema } from '~/lib/query-state';
import { shuffled } from '~/lib/shuffled';
import {
  entropy,
  entropyTerms,
  fromNats,
  maxEntropy,
  normalize,
  oneHot,
  perplexity,
  surprisal,
  uniform,
  type Distribution,
} from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';
import { ENGLISH, ENGLISH_SOURCE, isEnglish } from './letters';

export const OUTCOMES = { min: 2, max: 64 } as const;

export interface State {
  /** The probabilities of the outcomes, shape [n]. */
  readonly p: Distribution;
  /** Names of the outcomes; missing ones are numbered. */
  readonly labels: readonly string[];
}

/** One outcome. Information in bits. */
export interface Row {
  readonly label: string;
  readonly probability: number;
  /** −log p; infinite where p = 0. */
  readonly surpriseBits: number;
  /** −p log p, what the outcome adds to the entropy; 0 where p = 0. */
  readonly contributionBits: number;
}

export interface Derived {
  readonly rows: readonly Row[];
  /** H(P), in bits: the sum of the contributions. */
  readonly entropyBits: number;
  /** log n, in bits. */
  readonly maxEntropyBits: number;
  /** 2^H: how many equally likely outcomes would be as uncertain. */
  readonly perplexity: number;
  /** How many outcomes have probability 0. */
  readonly impossible: number;
}

const RUNNING_EXAMPLE: State = {
  p: [1 / 2, 1 / 4, 1 / 8, 1 / 8],
  labels: ['mat', 'sofa', 'floor', 'moon'],
};

export const querySchema: QuerySchema<State> = {
  p: {
    ...distributionParam('p', { defaultValue: RUNNING_EXAMPLE.p, ...OUTCOMES }),
    format: (values) => formatProbabilities(values).join(','),
  },
  labels: labelsParam('labels', { defaultValue: RUNNING_EXAMPLE.labels, max: OUTCOMES.max }),
};

/** Names as they are typed, one for each outcome at most. */
export function checkLabels(text: string, outcomes: number): Check<readonly string[]> {
  const check = checkWith(querySchema.labels.parse, text);
  if (!check.ok || check.value.length <= outcomes) return check;
  return { ok: false, message: `${check.value.length} names for ${outcomes} outcomes.` };
}

/** The names in use: none where there are more outcomes than the four words of the example. */
export function namesOf({ p, labels }: State): readonly string[] {
  const unnamed = p.length > labels.length && labels.join() === RUNNING_EXAMPLE.labels.join();
  return unnamed ? [] : labels.slice(0, p.length);
}

export function derive(state: State): Derived {
  const { p } = state;
  const names = namesOf(state);
  const terms = entropyTerms(p);
  const entropyBits = entropy(p);
  return {
    rows: p.map((probability, index) => ({
      label: labelAt(names, index),
      probability,
      surpriseBits: surprisal(probability),
      contributionBits: terms[index] ?? 0,
    })),
    entropyBits,
    maxEntropyBits: maxEntropy(p.length),
    perplexity: perplexity(entropyBits),
    impossible: p.filter((probability) => probability === 0).length,
  };
}

/** The golden section spreads whole seeds over [0, 1), so that neighbours deal differently. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The same probabilities, dealt to the outcomes anew.
 *
 * @param seed - a whole number; the same seed deals in the same way.
 * @returns p in another order, wherever there is one that looks different.
 */
export function shuffle(p: Distribution, seed: number): Distribution {
  const random = randomLcg((seed * GOLDEN) % 1);
  const canChange = p.some((probability) => probability !== p[0]);
  let dealt = shuffled(p, random);
  while (canChange && dealt.every((probability, index) => probability === p[index])) {
    dealt = shuffled(p, random);
  }
  return dealt;
}

/** What a shuffle shows: the bars have moved and the entropy has not. */
export function shuffleNote({ p }: State, { entropyBits }: Derived, write: Writer): string {
  const amount = write.information(entropyBits);
  return p.every((probability) => probability === p[0])
    ? `All bars are alike, so a shuffle shows nothing. H is still ${amount}.`
    : `The bars changed places, and H is still ${amount}: it asks how likely the outcomes are, not which is which.`;
}

/** One outcome more, with a fair share 1/(n + 1); the others keep their proportions. */
export function withOneMore(state: State): State {
  const { p } = state;
  const names = namesOf(state);
  const all = [...p, 0].map((_probability, index) => labelAt(names, index));
  return {
    p: normalize([...p.map((probability) => probability * p.length), 1]),
    labels: names.length === 0 ? [] : all,
  };
}

/** Without the last outcome; the others share what it had in their proportions. */
export function withoutLast(state: State): State {
  const left = state.p.slice(0, -1);
  return {
    p: left.some((probability) => probability > 0) ? normalize(left) : uniform(left.length),
    labels: namesOf(state).slice(0, left.length),
  };
}

/** Up to so many outcomes the pictures keep one scale, so that shapes can be compared. */
const SAME_SCALE = 8;

/** A half, a quarter, an eighth … of `whole`, the smallest that leaves a little room above `largest`. */
function fittingScale(largest: number, whole: number): number {
  const halvings = Math.floor(Math.log2(whole / (1.1 * largest)));
  return whole * 2 ** -Math.max(0, halvings);
}

/** The probability at the top of the picture: 1, or less where many outcomes would all be low. */
export function probabilityScale(p: Distribution): number {
  return p.length <= SAME_SCALE ? 1 : fittingScale(Math.max(...p), 1);
}

/** No outcome adds more to the entropy than (log e)/e, which it does at p = 1/e. In bits. */
const LARGEST_CONTRIBUTION_BITS = fromNats(1 / Math.E, 'bits');

/** The contribution at the top of the picture, in bits. */
export function contributionScale(rows: readonly Row[]): number {
  if (rows.length <= SAME_SCALE) return LARGEST_CONTRIBUTION_BITS;
  const largest = Math.max(...rows.map(({ contributionBits }) => contributionBits));
  return largest === 0
    ? LARGEST_CONTRIBUTION_BITS
    : fittingScale(largest, LARGEST_CONTRIBUTION_BITS);
}

/** A perplexity in prose: “3.36”. */
export function choicesText(choices: number): string {
  return formatNumber(choices, { decimals: 2 });
}

/** The state in one or two sentences. */
export function describe({ p }: State, derived: Derived, write: Writer): string {
  const { rows, entropyBits, maxEntropyBits, impossible } = derived;
  const sure = rows.find(({ probability }) => probability === 1);
  if (sure) {
    return `“${sure.label}” is certain, so nothing can surprise: the entropy is ${write.information(0)}.`;
  }
  if (p.every((probability) => probability === p[0])) {
    return (
      `All ${p.length} outcomes are equally likely: the entropy is ${write.information(entropyBits)}, ` +
      `the most that ${p.length} outcomes can have.`
    );
  }
  const zeros = impossible === 1 ? '1 outcome has' : `${impossible} outcomes have`;
  return (
    `On average an outcome brings ${write.information(entropyBits)} of surprise: as uncertain as a fair ` +
    `choice among ${choicesText(derived.perplexity)}. The most that ${p.length} outcomes could have is ${write.bare(maxEntropyBits)}.` +
    (impossible > 0 ? ` ${zeros} probability 0, and so nothing to add.` : '') +
    (isEnglish(p) ? ` ${ENGLISH_SOURCE}` : '')
  );
}

export function table(_state: State, { rows, entropyBits }: Derived, write: Writer): Table {
  return {
    caption: 'What each outcome adds to the entropy',
    columns: [
      'outcome',
      'probability p',
      `surprise −log p (${write.unitName})`,
      `contribution −p log p (${write.unitName})`,
    ],
    rows: [
      ...rows.map(({ label, probability, surpriseBits, contributionBits }) => [
        label,
        { value: probability, quantity: 'probability' as const, outcome: label },
        { value: surpriseBits, quantity: 'surprisal' as const, outcome: label },
        { value: contributionBits, quantity: 'information' as const, outcome: label },
      ]),
      ['sum', { value: 1, quantity: 'number' }, '', { value: entropyBits, quantity: 'entropy' }],
    ],
  };
}

const SPARSE = [0, 0, 0.2, 0, 0, 0, 0, 0.7, 0, 0, 0, 0, 0, 0.1, 0, 0];

export const model: Widget<State, Derived> = {
  id: 'entropy-calculator',
  title: 'How uncertain is it? Each outcome’s share of the entropy',
  query: querySchema,
  presets: [
    { label: 'the cat', state: {} },
    { label: 'uniform', state: { p: uniform(8) } },
    { label: 'peaked', state: { p: [0.01, 0.01, 0.01, 0.93, 0.01, 0.01, 0.01, 0.01] } },
    { label: 'bimodal', state: { p: [0.01, 0.02, 0.46, 0.01, 0.01, 0.46, 0.02, 0.01] } },
    { label: 'two spikes', state: { p: [1 / 2, 0, 0, 0, 0, 0, 0, 1 / 2] } },
    { label: 'sparse', state: { p: SPARSE } },
    { label: 'one-hot', state: { p: oneHot(8, 2) } },
    { label: 'English letters', state: ENGLISH },
  ],
  derive,
  describe,
  table,
};
