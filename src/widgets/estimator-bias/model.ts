import { choiceParam, integerParam, numberParam, seedParam } from '~/lib/params';
import type { QuerySchema } from '~/lib/query-state';
import type { Preset, Table, Widget, Writer } from '~/ui/widget-contract';
import { describe } from './describe';
import { histogram, type Histogram } from './histogram';
import { estimates, shuffledEstimates, type Run } from './simulate';
import {
  curvesOf,
  expectedOf,
  firstOrderBias,
  LONGEST,
  type Expected,
  type Mode,
  type Source,
} from './source';

export interface State {
  readonly mode: Mode;
  /** Outcomes of each variable. */
  readonly k: number;
  /** N, observations in a sample. */
  readonly observations: number;
  /** Samples that are drawn, and shuffles that are made. */
  readonly repeats: number;
  readonly seed: number;
  /** Share of pairs in which Y is a copy of X. */
  readonly dependence: number;
}

/** What one sample says, and what its shuffles say. */
export interface ShuffleTest {
  /** The estimate from the sample in hand, in bits. */
  readonly estimateBits: number;
  /** How many shuffles show at least as much. */
  readonly asMuch: number;
  /** (1 + asMuch) / (1 + repeats), the probability of as much by chance alone; dimensionless. */
  readonly probability: number;
}

export interface Derived {
  /** What is estimated, in bits. */
  readonly truthBits: number;
  /** The exact means at the present size. */
  readonly expected: Expected;
  /** The exact mean less the truth, in bits. */
  readonly biasBits: number;
  /** The first term of the bias, in bits. */
  readonly firstOrderBits: number;
  /** Mean of the estimates that were drawn, in bits. */
  readonly averageBits: number;
  /** The exact means at other sizes. */
  readonly curve: readonly Expected[];
  /** Of an entropy: undefined. */
  readonly shuffles: ShuffleTest | undefined;
  /** The estimates that were drawn or, of a mutual information, those after shuffling. In bits. */
  readonly spread: Histogram;
}

export const OUTCOMES = { min: 2, max: 30 } as const;
export const OBSERVATIONS = { min: 1, max: LONGEST } as const;
export const REPEATS = { min: 10, max: 400 } as const;
export const DEPENDENCE = { min: 0, max: 1 } as const;

export const querySchema: QuerySchema<State> = {
  mode: choiceParam('mode', ['entropy', 'mi'], 'entropy'),
  k: integerParam('k', { defaultValue: 8, ...OUTCOMES }),
  observations: integerParam('n', { defaultValue: 20, ...OBSERVATIONS }),
  repeats: integerParam('repeats', { defaultValue: 200, ...REPEATS }),
  seed: seedParam('seed', 1),
  dependence: numberParam('dependence', { defaultValue: 0, ...DEPENDENCE }),
};

export function sourceOf({ mode, k, dependence }: State): Source {
  return { mode, k, dependence: mode === 'mi' ? dependence : 0 };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** Estimates that differ by less than this are the same number of coincidences. */
const TIE_BITS = 1e-12;

export function derive(state: State): Derived {
  const { observations, repeats, seed } = state;
  const source = sourceOf(state);
  const run: Run = { source, observations, repeats, seed };
  const { truthBits, expected: curve } = curvesOf(source);
  const expected = expectedOf(source, observations);
  const drawn = estimates(run);
  const shuffled = source.mode === 'mi' ? shuffledEstimates(run) : undefined;
  const shuffles = shuffled && shuffleTest(drawn[0] ?? 0, shuffled);
  return {
    truthBits,
    expected,
    biasBits: expected.pluginBits - truthBits,
    firstOrderBits: firstOrderBias(source, observations),
    averageBits: mean(drawn),
    curve,
    shuffles,
    spread: histogram(
      shuffled ?? drawn,
      shuffles ? [shuffles.estimateBits, truthBits] : [truthBits, expected.pluginBits],
    ),
  };
}

function shuffleTest(estimateBits: number, shuffled: readonly number[]): ShuffleTest {
  const asMuch = shuffled.filter((bits) => bits >= estimateBits - TIE_BITS).length;
  return { estimateBits, asMuch, probability: (1 + asMuch) / (1 + shuffled.length) };
}

/** Sizes that the table shows beside the present one. */
const TABLE_SIZES = [10, 20, 50, 100, 200, 500, 1_000];

export function table(state: State, derived: Derived, write: Writer): Table {
  const source = sourceOf(state);
  const { truthBits, expected, curve } = derived;
  const rows = [
    ...curve.filter(
      ({ observations }) =>
        TABLE_SIZES.includes(observations) && observations !== expected.observations,
    ),
    expected,
  ].toSorted((a, b) => a.observations - b.observations);
  return {
    caption: `Exact means over all samples; the truth is ${write.information(truthBits)}`,
    columns: [
      'observations N',
      `plug-in estimate (${write.unitName})`,
      `its bias (${write.unitName})`,
      `bias to first order (${write.unitName})`,
      `after Miller and Madow (${write.unitName})`,
    ],
    rows: rows.map(({ observations, pluginBits, correctedBits }) => [
      String(observations),
      { value: pluginBits, quantity: 'information' },
      { value: pluginBits - truthBits, quantity: 'information' },
      { value: firstOrderBias(source, observations), quantity: 'information' },
      { value: correctedBits, quantity: 'information' },
    ]),
  };
}

const presets: readonly Preset<State>[] = [
  { label: 'eight outcomes', state: {} },
  { label: 'hardly any data', state: { observations: 10 } },
  { label: 'an alphabet', state: { k: 27, observations: 100 } },
  { label: 'phantom information', state: { mode: 'mi', k: 10, observations: 100 } },
  { label: '900 cells, 1000 pairs', state: { mode: 'mi', k: 30, observations: 1_000 } },
  {
    label: 'a true dependence',
    state: { mode: 'mi', k: 10, observations: 100, dependence: 0.3 },
  },
];

export const model: Widget<State, Derived> = {
  id: 'estimator-bias',
  title: 'What a sample says about information, and what is true',
  query: querySchema,
  presets,
  derive,
  describe,
  table,
};
