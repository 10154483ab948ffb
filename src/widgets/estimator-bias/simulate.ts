import { randomLcg } from 'd3-random';
import { type PairCounts, pluginEntropy, pluginMutualInformation } from '~/math';
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

/**
 * The cells of the table x, y that a sample of pairs falls into, each as k x + y. One number of chance
 * makes a pair: first whether Y is a copy, then which values they are.
 */
function cellsFrom(numbers: Float64Array, { k, dependence }: Source, size: number): Int32Array {
  const cells = new Int32Array(size);
  const perCopy = dependence > 0 ? k / dependence : 0;
  const perCell = dependence < 1 ? (k * k) / (1 - dependence) : 0;
  for (let index = 0; index < size; index += 1) {
    const chance = numbers[index] ?? 0;
    cells[index] =
      chance < dependence
        ? Math.min(k - 1, Math.floor(chance * perCopy)) * (k + 1)
        : Math.min(k * k - 1, Math.floor((chance - dependence) * perCell));
  }
  return cells;
}

function increment(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** How often each cell was met, and from that how often each value of X and of Y. */
function countsOf(cells: Int32Array, k: number): PairCounts {
  const pairs = new Int32Array(k * k);
  for (const cell of cells) increment(pairs, cell);
  const x = new Int32Array(k);
  const y = new Int32Array(k);
  for (let row = 0, cell = 0; row < k; row += 1) {
    for (let column = 0; column < k; column += 1, cell += 1) {
      const count = pairs[cell] ?? 0;
      x[row] = (x[row] ?? 0) + count;
      y[column] = (y[column] ?? 0) + count;
    }
  }
  return { x, y, pairs };
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
    if (mode === 'mi') {
      return pluginMutualInformation(countsOf(cellsFrom(numbers, source, observations), k));
    }
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
  const { k } = source;
  const cells = cellsFrom(numbersOf(seed, 0, observations), source, observations);
  const { x, y } = countsOf(cells, k); // dealing anew leaves them as they are
  const rows = cells.map((cell) => cell - (cell % k));
  const columns = cells.map((cell) => cell % k);
  const dealt = new Int32Array(observations);
  return Array.from({ length: repeats }, (_, repeat) => {
    const numbers = numbersOf(seed, repeat + 1, observations);
    const pairs = new Int32Array(k * k);
    dealt.set(columns);
    for (let index = observations - 1; index >= 0; index -= 1) {
      const other = Math.floor((numbers[index] ?? 0) * (index + 1));
      increment(pairs, (rows[index] ?? 0) + (dealt[other] ?? 0));
      dealt[other] = dealt[index] ?? 0;
    }
    return pluginMutualInformation({ x, y, pairs });
  });
}
