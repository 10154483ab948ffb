import { randomLcg } from 'd3-random';
import {
  choiceParam,
  integerParam,
  labelAt,
  labelsParam,
  numberParam,
  numbersParam,
  optionalParam,
  seedParam,
} from '~/lib/params';
import type { QuerySchema } from '~/lib/query-state';
import {
  entropy,
  greedyDistribution,
  maxEntropy,
  perplexity,
  sampleCounts,
  softmax,
  truncate,
  uniform,
} from '~/math';
import type { Table, Widget } from '~/ui/widget-contract';
import { entropyAgainstTemperature, type CurvePoint } from './curve';
import { describe } from './describe';
import { temperatureParam, type Temperature } from '~/lib/temperature';
import { tailLabels, tailLogits } from './tokens';

export const OUTCOMES = { min: 2, max: 16 } as const;
export const TOP_K = { min: 1, max: 200 } as const;
export const DRAWS = { min: 0, max: 10_000 } as const;
/** So many of a long list are drawn one by one; the rest stand together. */
export const SHOWN = 7;

export type Order = 'temperature-first' | 'truncation-first';

export interface State {
  /** Scores of the tokens, any real numbers. Shape [n]. */
  readonly logits: readonly number[];
  readonly labels: readonly string[];
  /** `list`: the tokens above; `long-tail`: a vocabulary of 5,000. */
  readonly preset: 'list' | 'long-tail';
  readonly temperature: Temperature;
  readonly topK: number | undefined;
  /** In (0, 1]. */
  readonly topP: number | undefined;
  /** In [0, 1]. */
  readonly minP: number | undefined;
  readonly order: Order;
  /** Whole number; the same seed draws the same tokens. */
  readonly seed: number;
  /** Tokens drawn. */
  readonly draws: number;
}

/** One token, or all that are not shown one by one. */
export interface Row {
  readonly label: string;
  readonly logit: number | undefined;
  /** Probability at T, before anything is cut. */
  readonly tempered: number;
  /** Probability that it is sampled. */
  readonly probability: number;
  /** Whether any of it survives the cuts. */
  readonly kept: boolean;
  /** How often it was drawn. */
  readonly count: number;
  /** Tokens in this row: 1, or the size of the rest. */
  readonly tokens: number;
}

export interface Derived {
  readonly rows: readonly Row[];
  /** Tokens in all. */
  readonly outcomes: number;
  /** Tokens that survive the cuts. */
  readonly kept: number;
  /** Probability that the cuts removed, at T, in [0, 1). */
  readonly cutMass: number;
  /** H at T, before anything is cut, in bits. */
  readonly temperedEntropyBits: number;
  /** H of what is sampled, in bits. */
  readonly entropyBits: number;
  /** Exponential of that H: as uncertain as a fair choice among so many. */
  readonly perplexity: number;
  /** log n, in bits. */
  readonly maxEntropyBits: number;
  /** Entropy against T, before cuts. */
  readonly curve: readonly CurvePoint[];
  /** log of the number of tied largest logits: the entropy as T → 0⁺, in bits. */
  readonly greedyEntropyBits: number;
}

/** The running example's model: logits are the natural logarithms of Q, up to a constant. */
const LOGITS = [0, Math.log(4), Math.log(2), 0];

export const querySchema: QuerySchema<State> = {
  logits: numbersParam('logits', { defaultValue: LOGITS, ...OUTCOMES }),
  labels: labelsParam('labels', {
    defaultValue: ['mat', 'sofa', 'floor', 'moon'],
    max: OUTCOMES.max,
  }),
  preset: choiceParam('preset', ['list', 'long-tail'], 'list'),
  temperature: temperatureParam('T', 1),
  topK: optionalParam(integerParam('topk', { defaultValue: 1, ...TOP_K })),
  topP: optionalParam(numberParam('topp', { defaultValue: 1, min: 0.01, max: 1 })),
  minP: optionalParam(numberParam('minp', { defaultValue: 0, min: 0, max: 1 })),
  order: choiceParam('order', ['temperature-first', 'truncation-first'], 'temperature-first'),
  seed: seedParam('seed', 1),
  draws: integerParam('draws', { defaultValue: 0, ...DRAWS }),
};

/** softmax(z / T), with its limits. */
export function distributionAt(
  logits: readonly number[],
  temperature: Temperature,
): readonly number[] {
  if (temperature === 'greedy') return greedyDistribution(logits);
  if (temperature === 'uniform') return uniform(logits.length);
  return softmax(logits, { temperature });
}

/** Whether any outcome may be cut away. */
export function hasCuts({ topK, topP, minP }: State): boolean {
  return topK !== undefined || topP !== undefined || minP !== undefined;
}

interface Sampled {
  readonly tempered: readonly number[];
  readonly final: readonly number[];
  readonly kept: readonly boolean[];
}

/** What is sampled: temperature and cuts, in the order the reader chose. */
export function sampledDistribution(logits: readonly number[], state: State): Sampled {
  const { temperature, topK, topP, minP, order } = state;
  const tempered = distributionAt(logits, temperature);
  const cuts = { topK, topP, minP };
  if (!hasCuts(state)) {
    return { tempered, final: tempered, kept: tempered.map(() => true) };
  }
  if (order === 'temperature-first') {
    const { distribution, kept } = truncate(tempered, cuts);
    return { tempered, final: distribution, kept };
  }
  const { kept } = truncate(softmax(logits), cuts);
  const keptLogits = logits.filter((_logit, index) => kept[index]);
  const keptProbabilities = distributionAt(keptLogits, temperature);
  let next = 0;
  const final = kept.map((isKept) => (isKept ? (keptProbabilities[next++] ?? 0) : 0));
  return { tempered, final, kept };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The first tokens one by one, and the rest together. */
function rowsOf(
  state: State,
  logits: readonly number[],
  labels: readonly string[],
  sampled: Sampled,
  counts: readonly number[],
): Row[] {
  const shown = state.preset === 'long-tail' ? SHOWN : logits.length;
  const { tempered, final, kept } = sampled;
  const single = logits.slice(0, shown).map((logit, index) => ({
    label: labelAt(labels, index),
    logit,
    tempered: tempered[index] ?? 0,
    probability: final[index] ?? 0,
    kept: kept[index] ?? false,
    count: counts[index] ?? 0,
    tokens: 1,
  }));
  if (shown === logits.length) return single;
  const rest: Row = {
    label: `${(logits.length - shown).toLocaleString('en')} others`,
    logit: undefined,
    tempered: total(tempered.slice(shown)),
    probability: total(final.slice(shown)),
    kept: kept.slice(shown).some(Boolean),
    count: total(counts.slice(shown)),
    tokens: logits.length - shown,
  };
  return [...single, rest];
}

export function derive(state: State): Derived {
  const isLong = state.preset === 'long-tail';
  const logits = isLong ? tailLogits : state.logits;
  const labels = isLong ? tailLabels : state.labels;
  const sampled = sampledDistribution(logits, state);
  const counts = sampleCounts(sampled.final, state.draws, randomLcg(state.seed / 1_000_003));
  const { curve, greedyBits } = entropyAgainstTemperature(logits);
  const temperedEntropyBits = entropy(sampled.tempered);
  const entropyBits =
    sampled.final === sampled.tempered ? temperedEntropyBits : entropy(sampled.final);
  return {
    rows: rowsOf(state, logits, labels, sampled, counts),
    outcomes: logits.length,
    kept: sampled.kept.filter(Boolean).length,
    cutMass: total(sampled.tempered.filter((_probability, index) => !sampled.kept[index])),
    temperedEntropyBits,
    entropyBits,
    perplexity: perplexity(entropyBits),
    maxEntropyBits: maxEntropy(logits.length),
    curve,
    greedyEntropyBits: greedyBits,
  };
}

export function table(state: State, { rows }: Derived): Table {
  return {
    caption: 'What each token is worth at this temperature',
    columns: ['token', 'logit', 'at T', 'sampled with probability', 'drawn'],
    rows: rows.map(({ label, logit, tempered, probability, count }) => [
      label,
      logit === undefined ? '' : { value: logit, quantity: 'number' },
      { value: tempered, quantity: 'number' },
      { value: probability, quantity: 'probability', outcome: label },
      state.draws === 0 ? '' : { value: count, quantity: 'number' },
    ]),
  };
}

export const model: Widget<State, Derived> = {
  id: 'temperature-softmax',
  title: 'Softmax with a temperature',
  query: querySchema,
  presets: [
    { label: 'the cat', state: {} },
    { label: 'a tie', state: { logits: [1, 1, 0], labels: ['tea', 'coffee', 'water'] } },
    {
      label: 'confident',
      state: { logits: [8, 2, 1, 0], labels: ['Paris', 'Lyon', 'Rome', 'moon'] },
    },
    {
      label: 'order matters',
      state: { logits: [3, 2, 1], labels: ['a', 'b', 'c'], temperature: 0.5, topP: 0.8 },
    },
    { label: '5,000 words', state: { preset: 'long-tail' } },
    { label: '5,000 words, nucleus', state: { preset: 'long-tail', temperature: 1.3, topP: 0.9 } },
  ],
  derive,
  describe,
  table,
};
