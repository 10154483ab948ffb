import { randomLcg } from 'd3-random';
import { pluginEntropy, pluginMutualInformation } from '~/math';
import { LONGEST, type Source } from './source';

/** The golden section spreads whole seeds over [0, 1), so that neighbours differ. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** More than the samples of any one seed. */
const STREAMS_A_SEED = 1_000;

/** Chance, one stream of numbers a sample: a longer sample begins with the shorter one. */
interface Stream {
  readonly random: () => number;
  /** As long as the longest sample from the start, so that nothing grows with the sample. */
  readonly numbers: Float64Array;
  /** How many of them are drawn. */
  drawn: number;
}

let kept: { readonly seed: number; readonly streams: Stream[] } = { seed: -1, streams: [] };

/** The first numbers of a stream, at least `count` of them; the same for the same seed. */
function numbersOf(seed: number, stream: number, count: number): Float64Array {
  if (kept.seed !== seed) kept = { seed, streams: [] };
  const { streams } = kept;
  for (let index = streams.length; index <= stream; index += 1) {
    const random = randomLcg(((seed * STREAMS_A_SEED + index) * GOLDEN) % 1);
    streams.push({ random, numbers: new Float64Array(LONGEST), drawn: 0 });
  }
  const one = streams[stream];
  if (!one) return new Float64Array(count);
  for (; one.drawn < count; one.drawn += 1) one.numbers[one.drawn] = one.random();
  return one.numbers;
}

/** A sample of pairs: the values of X and of Y in their order. */
interface Pairs {
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** One number of chance makes a pair: first whether Y is a copy, then which values they are. */
function pairsFrom(numbers: Float64Array, { k, dependence }: Source, size: number): Pairs {
  const x = new Int32Array(size);
  const y = new Int32Array(size);
  for (let index = 0; index < size; index += 1) {
    const chance = numbers[index] ?? 0;
    if (chance < dependence) {
      const value = Math.min(k - 1, Math.floor((chance / dependence) * k));
      x[index] = value;
      y[index] = value;
    } else {
      const rest = (chance - dependence) / (1 - dependence);
      const cell = Math.min(k * k - 1, Math.floor(rest * k * k));
      x[index] = Math.floor(cell / k);
      y[index] = cell % k;
    }
  }
  return { x, y };
}

function increment(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

function estimateOf({ x, y }: Pairs, k: number): number {
  const counts = { x: new Int32Array(k), y: new Int32Array(k), pairs: new Int32Array(k * k) };
  for (let index = 0; index < x.length; index += 1) {
    const [xi, yi] = [x[index] ?? 0, y[index] ?? 0];
    increment(counts.x, xi);
    increment(counts.y, yi);
    increment(counts.pairs, xi * k + yi);
  }
  return pluginMutualInformation(counts);
}

export interface Run {
  readonly source: Source;
  /** Observations in each sample. */
  readonly observations: number;
  /** Number of samples, and of shuffles. */
  readonly repeats: number;
  readonly seed: number;
}

/** Plug-in estimates from samples of their own, in bits, shape [repeats]; the first is the sample in hand. */
export function estimates({ source, observations, repeats, seed }: Run): readonly number[] {
  const { mode, k } = source;
  return Array.from({ length: repeats }, (_, repeat) => {
    const numbers = numbersOf(seed, repeat, observations);
    if (mode === 'mi') return estimateOf(pairsFrom(numbers, source, observations), k);
    const counts = new Int32Array(k);
    for (let index = 0; index < observations; index += 1) {
      increment(counts, Math.floor((numbers[index] ?? 0) * k));
    }
    return pluginEntropy(counts);
  });
}

/**
 * What the sample in hand would show if X and Y had nothing to do with each other: estimates after
 * the values of Y are dealt to those of X anew, in bits, shape [repeats].
 */
export function shuffledEstimates({ source, observations, repeats, seed }: Run): readonly number[] {
  const { x, y } = pairsFrom(numbersOf(seed, 0, observations), source, observations);
  return Array.from({ length: repeats }, (_, repeat) => {
    const numbers = numbersOf(seed, repeat + 1, observations);
    const dealt = y.slice();
    for (let index = observations - 1; index > 0; index -= 1) {
      const other = Math.floor((numbers[index] ?? 0) * (index + 1));
      [dealt[index], dealt[other]] = [dealt[other] ?? 0, dealt[index] ?? 0];
    }
    return estimateOf({ x, y: dealt }, source.k);
  });
}
