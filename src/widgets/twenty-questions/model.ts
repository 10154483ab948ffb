import {
  distributionParam,
  integerParam,
  labelAt,
  labelsParam,
  optionalParam,
  seedParam,
} from '~/lib/params';
import { InputError, parseNumber, splitList } from '~/lib/probabilities';
import type { Param, QuerySchema } from '~/lib/query-state';
import {
  binaryEntropy,
  entropy,
  expectedLength,
  huffmanLengths,
  mostEvenSplit,
  normalize,
  randomQuestions,
  surprisal,
  uniform,
} from '~/math';
import type { Widget } from '~/ui/widget-contract';
import { describe, table } from './describe';
import { isIn, type ItemSet, randomAsker, secretOf, setOf } from './game';

export const ITEMS = { min: 2, max: 16 } as const;
const MOST_QUESTIONS = 40;
const LARGEST_SET = 2 ** ITEMS.max - 1;

export interface State {
  /** Probabilities of the things, unless n is given. Shape [k]. */
  readonly p: readonly number[];
  readonly labels: readonly string[];
  /** So many equally likely things instead. */
  readonly n: number | undefined;
  /** Draws the thing to be found. */
  readonly seed: number;
  /** The questions asked so far. */
  readonly asked: readonly ItemSet[];
  /** What the next question asks about. */
  readonly set: ItemSet;
}

export interface Item {
  readonly label: string;
  /** Probability at the start. */
  readonly p: number;
  /** Probability now; 0 where an answer has ruled it out. */
  readonly now: number;
  readonly isLeft: boolean;
  /** Whether the next question asks about it. */
  readonly isAsked: boolean;
}

/** A question that has been answered. Information in bits. */
export interface Answer {
  readonly labels: readonly string[];
  readonly isYes: boolean;
  /** Probability of yes when it was asked. */
  readonly yes: number;
  readonly expectedBits: number;
  /** What the answer brought: its surprise. */
  readonly bits: number;
}

/** The next question. Information in bits. */
export interface Question {
  /** Probability of yes. */
  readonly yes: number;
  /** What it is expected to bring. */
  readonly bits: number;
  /** Questions that follow on average, this one included, if all others are asked well. */
  readonly questions: number;
}

export interface Derived {
  readonly items: readonly Item[];
  readonly secret: number;
  readonly answers: readonly Answer[];
  /** Entropy at the start and of what is left, in bits. */
  readonly entropyBits: number;
  readonly leftBits: number;
  /** Average number of questions from the start: the best plan, and random sets. */
  readonly bestQuestions: number;
  readonly randomQuestions: number;
  /** Average number of questions from here by the best plan. */
  readonly leftQuestions: number;
  /** The most that a question can be expected to bring now, in bits. */
  readonly mostBits: number;
  /** Undefined where the question would not part what is left. */
  readonly question: Question | undefined;
  /** The end of the game; undefined while several things are left. */
  readonly end: { readonly optimal: number; readonly random: number } | undefined;
}

const asked: Param<readonly ItemSet[]> = {
  key: 'asked',
  defaultValue: [],
  parse(text) {
    const sets = text === '' ? [] : splitList(text).map(parseNumber);
    if (sets.length > MOST_QUESTIONS) {
      throw new InputError(`asked takes at most ${MOST_QUESTIONS} questions, not ${sets.length}.`);
    }
    const wrong = sets.find((set) => !Number.isInteger(set) || set < 0 || set > LARGEST_SET);
    if (wrong !== undefined) {
      throw new InputError(`asked needs whole numbers from 0 to ${LARGEST_SET}, not ${wrong}.`);
    }
    return sets;
  },
  format: (sets) => sets.join(','),
};

export const querySchema: QuerySchema<State> = {
  p: distributionParam('p', { defaultValue: [1 / 2, 1 / 4, 1 / 8, 1 / 8], ...ITEMS }),
  labels: labelsParam('labels', {
    defaultValue: ['mat', 'sofa', 'floor', 'moon'],
    max: ITEMS.max,
  }),
  n: optionalParam(integerParam('n', { defaultValue: 8, ...ITEMS })),
  seed: seedParam('seed', 1),
  asked,
  set: integerParam('set', { defaultValue: 1, min: 0, max: LARGEST_SET }),
};

/** Names of things that have none of their own. */
const LETTERS = 'ABCDEFGHIJKLMNOP';

function planned(p: readonly number[]): number {
  return p.length < 2 ? 0 : expectedLength(p, huffmanLengths(p));
}

function sharesOf(p: readonly number[], items: readonly number[]): readonly number[] {
  return normalize(items.map((item) => p[item] ?? 0));
}

function massOf(p: readonly number[], items: readonly number[]): number {
  return items.reduce((total, item) => total + (p[item] ?? 0), 0);
}

/** Splits what is left by a question; undefined where it does not part it. */
function split(p: readonly number[], left: readonly number[], set: ItemSet) {
  const inside = left.filter((item) => isIn(set, item));
  const outside = left.filter((item) => !isIn(set, item));
  if (inside.length === 0 || outside.length === 0) return undefined;
  return { inside, outside, yes: massOf(p, inside) / massOf(p, left) };
}

function questionOf(p: readonly number[], left: readonly number[], set: ItemSet) {
  const parts = split(p, left, set);
  if (!parts) return undefined;
  const { inside, outside, yes } = parts;
  const after = yes * planned(sharesOf(p, inside)) + (1 - yes) * planned(sharesOf(p, outside));
  return { yes, bits: binaryEntropy(yes), questions: 1 + after };
}

export function derive(state: State): Derived {
  const p = state.n === undefined ? state.p : uniform(state.n);
  const names = p.map((_, i) =>
    state.n === undefined ? labelAt(state.labels, i) : LETTERS.charAt(i),
  );
  const secret = secretOf(p, state.seed);
  const start = [...p.keys()].filter((item) => (p[item] ?? 0) > 0);
  let left = start;
  const answers: Answer[] = [];
  for (const set of state.asked) {
    const parts = split(p, left, set);
    if (!parts) continue;
    const isYes = isIn(set, secret);
    answers.push({
      labels: parts.inside.map((item) => names[item] ?? ''),
      isYes,
      yes: parts.yes,
      expectedBits: binaryEntropy(parts.yes),
      bits: surprisal(isYes ? parts.yes : massOf(p, parts.outside) / massOf(p, left)),
    });
    left = isYes ? parts.inside : parts.outside;
  }
  const shares = sharesOf(p, left);
  const isLeft = setOf(left);
  const even = mostEvenSplit(shares);
  const most = shares.reduce((total, share, i) => total + (even[i] ? share : 0), 0);
  return {
    items: p.map((probability, i) => ({
      label: names[i] ?? '',
      p: probability,
      now: shares[left.indexOf(i)] ?? 0,
      isLeft: isIn(isLeft, i),
      isAsked: isIn(isLeft & state.set, i),
    })),
    secret,
    answers,
    entropyBits: entropy(p),
    leftBits: entropy(shares),
    bestQuestions: planned(sharesOf(p, start)),
    randomQuestions: randomQuestions(start.length),
    leftQuestions: planned(shares),
    mostBits: binaryEntropy(most),
    question: questionOf(p, left, state.set),
    end:
      left.length > 1
        ? undefined
        : {
            optimal: huffmanLengths(p)[secret] ?? 0,
            random: randomAsker(start, secret, state.seed),
          },
  };
}

const animals = ['dog', 'cat', 'horse', 'cow', 'owl', 'newt', 'okapi', 'axolotl'];

export const model: Widget<State, Derived> = {
  id: 'twenty-questions',
  title: 'Find the thing by asking yes or no',
  query: querySchema,
  presets: [
    { label: 'the last word', state: {} },
    { label: 'eight alike', state: { n: 8, set: 15 } },
    { label: 'one by one', state: { n: 8, set: 1 } },
    { label: 'sixteen alike', state: { n: 16, set: 255 } },
    {
      label: 'some likelier',
      state: { p: [0.4, 0.3, 0.1, 0.08, 0.05, 0.04, 0.02, 0.01], labels: animals, set: 1 },
    },
  ],
  derive,
  describe,
  table,
};
