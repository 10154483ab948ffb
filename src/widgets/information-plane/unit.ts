import { logSlider } from '~/lib/log-slider';
import {
  empiricalEntropy,
  equalCountBins,
  equalWidthBins,
  gaussianEntropy,
  gaussianMixtureEntropy,
} from '~/math';

export const WEIGHT = { min: 0.1, max: 50 } as const;
export const WEIGHT_SLIDER = logSlider({ ...WEIGHT, steps: 54 });

export type Activation = 'tanh' | 'relu';
export type Edges = 'width' | 'count';

/** How the information of the unit is measured: by bins, or by noise that is added. */
export interface Setting {
  readonly activation: Activation;
  readonly bins: number;
  readonly edges: Edges;
  /** Standard deviation of the noise; undefined where bins are used. */
  readonly noise: number | undefined;
  /** How many inputs there are, all equally likely. */
  readonly inputs: number;
}

/** What the unit says at one weight. In bits. */
export interface PlanePoint {
  readonly weight: number;
  /** I(X;T), as measured. */
  readonly inputBits: number;
  /** I(T;Y), as measured. */
  readonly labelBits: number;
}

/** The inputs xᵢ = (2i + 1 − n)/n, from −1 to 1 in equal steps and none at 0. */
export function inputsOf(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (2 * index + 1 - count) / count);
}

/** The label: whether the input is above 0. */
export function labelOf(x: number): number {
  return x > 0 ? 1 : 0;
}

/** What the unit makes of an input. */
export function activate(activation: Activation, weight: number, x: number): number {
  return activation === 'tanh' ? Math.tanh(weight * x) : Math.max(0, weight * x);
}

/** The bins run over what the unit can say: from −1 to 1, or from 0 to the weight. */
export function rangeOf(activation: Activation, weight: number): { low: number; high: number } {
  return activation === 'tanh' ? { low: -1, high: 1 } : { low: 0, high: weight };
}

/**
 * Inputs as the exact unit tells them apart. tanh is one-to-one, but rounded to a double it is 1
 * beyond 19; so the order of its values is taken from their inputs.
 */
function exactOrder(activation: Activation, xs: readonly number[]): readonly number[] {
  return activation === 'tanh' ? xs : xs.map((x) => Math.max(0, x));
}

/** The bin of each input. */
export function binsOf({ activation, bins, edges, inputs }: Setting, weight: number): number[] {
  const xs = inputsOf(inputs);
  if (edges === 'count') return equalCountBins(exactOrder(activation, xs), bins);
  const values = xs.map((x) => activate(activation, weight, x));
  return equalWidthBins(values, { ...rangeOf(activation, weight), count: bins });
}

/** I(X;T) of the exact unit, without bins or noise: H(T), since T has nothing else to vary with. */
export function exactBits({ activation, inputs }: Setting): number {
  return empiricalEntropy(exactOrder(activation, inputsOf(inputs)));
}

/** H of the labels, which bounds I(T;Y). */
export function labelEntropyBits({ inputs }: Setting): number {
  return empiricalEntropy(inputsOf(inputs).map(labelOf));
}

/** H(T) − H(T|Y) by bins: the label adds nothing to a bin but to tell which of two it is. */
function binnedPoint(setting: Setting, weight: number): PlanePoint {
  const found = binsOf(setting, weight);
  const labels = inputsOf(setting.inputs).map(labelOf);
  const inputBits = empiricalEntropy(found);
  const jointBits = empiricalEntropy(found.map((bin, index) => 2 * bin + (labels[index] ?? 0)));
  const labelBits = Math.max(0, inputBits + empiricalEntropy(labels) - jointBits);
  return { weight, inputBits, labelBits };
}

/** h(T + N) − h(N), and the same with the label known. */
function noisyPoint(setting: Setting, noise: number, weight: number): PlanePoint {
  const xs = inputsOf(setting.inputs);
  const values = xs.map((x) => activate(setting.activation, weight, x));
  const all = gaussianMixtureEntropy(values, noise);
  const within = [0, 1].map((label) => {
    const some = values.filter((_value, index) => labelOf(xs[index] ?? 0) === label);
    return (some.length / values.length) * gaussianMixtureEntropy(some, noise);
  });
  return {
    weight,
    inputBits: Math.max(0, all - gaussianEntropy(noise)),
    labelBits: Math.max(0, all - within.reduce((sum, bits) => sum + bits, 0)),
  };
}

/** What is measured at one weight. */
export function planePoint(setting: Setting, weight: number): PlanePoint {
  return setting.noise === undefined
    ? binnedPoint(setting, weight)
    : noisyPoint(setting, setting.noise, weight);
}

let last: { readonly key: string; readonly path: readonly PlanePoint[] } | undefined;

/** Every third position of the slider, both ends among them. */
const EVERY = 3;

/**
 * The path as the weight grows, which is what training does to it. The last answer is kept, since
 * it does not change while the weight is moved.
 */
export function pathOf(setting: Setting): readonly PlanePoint[] {
  const { activation, bins, edges, noise, inputs } = setting;
  const key = [activation, bins, edges, noise, inputs].join();
  if (last?.key === key) return last.path;
  const path = Array.from({ length: WEIGHT_SLIDER.range.max / EVERY + 1 }, (_, index) =>
    planePoint(setting, WEIGHT_SLIDER.valueAt(EVERY * index)),
  );
  last = { key, path };
  return path;
}
