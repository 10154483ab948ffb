import {
  type Distribution,
  entropy,
  expectedObservedOutcomes,
  expectedPluginEntropy,
  fromNats,
  type Joint,
  millerMadowCorrection,
  mutualInformation,
  uniform,
} from '~/math';

/** Whose information is estimated: that of one variable, or what two share. */
export type Mode = 'entropy' | 'mi';

/** Where the samples come from. */
export interface Source {
  readonly mode: Mode;
  /** Outcomes of each variable, all equally likely. */
  readonly k: number;
  /** Of two variables: the share of pairs in which Y is a copy of X; else it is drawn by itself. */
  readonly dependence: number;
}

/** Exact means over all samples of one size. In bits. */
export interface Expected {
  readonly observations: number;
  readonly pluginBits: number;
  /** After the correction of Miller and Madow. */
  readonly correctedBits: number;
}

/** Most observations of a sample. */
export const LONGEST = 1_000;

/** Sizes at which the curves are computed, even on a logarithmic axis. */
export const SIZES = [
  1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400,
  500, 600, 800, 1000,
] as const;

/** The joint distribution of X and Y: a copy with some probability, else independent. */
export function jointOf({ k, dependence }: Source): Joint {
  const apart = (1 - dependence) / (k * k);
  return Array.from({ length: k }, (_, x) =>
    Array.from({ length: k }, (_other, y) => (x === y ? apart + dependence / k : apart)),
  );
}

/** What an ideal estimator would say, in bits. */
export function truthOf(source: Source): number {
  if (source.mode === 'entropy') return entropy(uniform(source.k));
  return source.dependence === 0 ? 0 : mutualInformation(jointOf(source));
}

/** The exact means for an entropy. */
function expectedEntropy(p: Distribution, observations: number): Expected {
  const pluginBits = expectedPluginEntropy(p, observations);
  const observed = expectedObservedOutcomes(p, observations);
  const correctedBits = pluginBits + millerMadowCorrection(observed, observations);
  return { observations, pluginBits, correctedBits };
}

/** The exact means for samples of one size; of a mutual information as H(X) + H(Y) − H(X, Y). */
export function expectedOf(source: Source, observations: number): Expected {
  const one = expectedEntropy(uniform(source.k), observations);
  if (source.mode === 'entropy') return one;
  const pairs = expectedEntropy(jointOf(source).flat(), observations);
  return {
    observations,
    pluginBits: Math.max(0, 2 * one.pluginBits - pairs.pluginBits), // rounding can leave −1e-16
    correctedBits: 2 * one.correctedBits - pairs.correctedBits,
  };
}

/** The first term of the bias: −(K − 1)/(2N) of an entropy, (K − 1)²/(2N) of a mutual information. */
export function firstOrderBias({ mode, k }: Source, observations: number): number {
  const nats = mode === 'entropy' ? -(k - 1) : (k - 1) ** 2;
  return fromNats(nats / (2 * observations), 'bits');
}

/** Truth and curves of a source. */
export interface Curves {
  readonly truthBits: number;
  readonly expected: readonly Expected[];
}

let last: { readonly key: string; readonly curves: Curves } | undefined;

/** The curves, computed anew only for another source: they stay while the sample grows. */
export function curvesOf(source: Source): Curves {
  const key = `${source.mode} ${source.k} ${source.dependence}`;
  if (last?.key !== key) {
    const expected = SIZES.map((observations) => expectedOf(source, observations));
    last = { key, curves: { truthBits: truthOf(source), expected } };
  }
  return last.curves;
}
