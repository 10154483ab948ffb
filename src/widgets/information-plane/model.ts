import { choiceParam, integerParam, numberParam, optionalParam } from '~/lib/params';
import type { QuerySchema } from '~/lib/query-state';
import type { Table, Widget, Writer } from '~/ui/widget-contract';
import { describe } from './describe';
import {
  activate,
  binsOf,
  exactBits,
  inputsOf,
  labelEntropyBits,
  pathOf,
  planePoint,
  WEIGHT,
  type PlanePoint,
  type Setting,
} from './unit';

export const BINS = { min: 2, max: 10_000 } as const;
export const NOISE = { min: 0.02, max: 0.5, step: 0.01 } as const;
export const INPUTS = { min: 2, max: 256 } as const;

export interface State extends Setting {
  /** w, what the input is multiplied by. */
  readonly w: number;
  /** What is drawn below the unit: the information over w, or the plane. */
  readonly view: 'curve' | 'plane';
}

/** One bin that holds inputs, in the order of T. */
export interface Bin {
  readonly index: number;
  /** The least and the largest activation in it. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Derived {
  readonly now: PlanePoint;
  /** From the smallest weight to the largest. */
  readonly path: readonly PlanePoint[];
  /** The point of the path with the most measured I(X;T). */
  readonly peak: PlanePoint;
  /** How much the measured I(X;T) falls from there to the largest weight, in bits. */
  readonly fallBits: number;
  /** I(X;T) of the exact unit, in bits. */
  readonly exactBits: number;
  /** H(Y), in bits. */
  readonly labelEntropyBits: number;
  /** The bins in use; empty where noise is added instead. */
  readonly bins: readonly Bin[];
}

export const querySchema: QuerySchema<State> = {
  w: numberParam('w', { defaultValue: 5, ...WEIGHT }),
  activation: choiceParam('activation', ['tanh', 'relu'], 'tanh'),
  bins: integerParam('bins', { defaultValue: 30, ...BINS }),
  edges: choiceParam('edges', ['width', 'count'], 'width'),
  noise: optionalParam(
    numberParam('noise', { defaultValue: 0.05, min: NOISE.min, max: NOISE.max }),
  ),
  inputs: integerParam('inputs', { defaultValue: 256, ...INPUTS }),
  view: choiceParam('view', ['curve', 'plane'], 'curve'),
};

function occupiedBins(state: State): Bin[] {
  const xs = inputsOf(state.inputs);
  const found = binsOf(state, state.w);
  const bins = new Map<number, { from: number; to: number; count: number }>();
  for (const [index, bin] of found.entries()) {
    const value = activate(state.activation, state.w, xs[index] ?? 0);
    const { from, count } = bins.get(bin) ?? { from: value, count: 0 };
    bins.set(bin, { from, to: value, count: count + 1 });
  }
  return [...bins].map(([index, bin]) => ({ index, ...bin }));
}

export function derive(state: State): Derived {
  const path = pathOf(state);
  const now = planePoint(state, state.w);
  const peak = path.reduce((best, point) => (point.inputBits > best.inputBits ? point : best), now);
  return {
    now,
    path,
    peak,
    fallBits: peak.inputBits - (path.at(-1) ?? now).inputBits,
    exactBits: exactBits(state),
    labelEntropyBits: labelEntropyBits(state),
    bins: state.noise === undefined ? occupiedBins(state) : [],
  };
}

/** The table shows so many of the weights. */
const TABLE_EVERY = 2;

export function table(state: State, { now, path }: Derived, write: Writer): Table {
  const rows = [...path.filter((_point, index) => index % TABLE_EVERY === 0), now]
    .filter(({ weight }, index, all) => all.findIndex((one) => one.weight === weight) === index)
    .sort((a, b) => a.weight - b.weight);
  return {
    caption:
      state.noise === undefined
        ? 'Information as measured by bins, as the weight grows'
        : 'Information of the noisy unit, as the weight grows',
    columns: ['weight w', `I(X;T) (${write.unitName})`, `I(T;Y) (${write.unitName})`],
    rows: rows.map(({ weight, inputBits, labelBits }) => [
      { value: weight, quantity: 'number' },
      { value: inputBits, quantity: 'mutual-information', outcome: 'X;T' },
      { value: labelBits, quantity: 'mutual-information', outcome: 'T;Y' },
    ]),
  };
}

export const model: Widget<State, Derived> = {
  id: 'information-plane',
  title: 'Does a unit forget its input, or do the bins?',
  query: querySchema,
  presets: [
    { label: 'compression', state: {} },
    { label: 'the plane', state: { view: 'plane', w: 50, bins: 5 } },
    { label: 'more bins', state: { bins: 1000 } },
    { label: 'bins of equal count', state: { edges: 'count' } },
    { label: 'ReLU', state: { activation: 'relu' } },
    { label: 'tanh with noise', state: { noise: 0.05 } },
    { label: 'ReLU with noise', state: { activation: 'relu', noise: 0.05 } },
    { label: 'eight inputs', state: { inputs: 8, bins: 4, w: 1 } },
  ],
  derive,
  describe,
  table,
};
