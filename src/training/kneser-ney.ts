import { roundDiscount } from '../language-model/counts-file.ts';
import { CountsModel, type Level } from '../language-model/counts-model.ts';
import type { Grams } from './grams.ts';

type Discounts = Level['discounts'];

/** Counts of one order as the model uses them, with what follows from them. */
interface Estimate {
  readonly counts: Uint32Array;
  readonly discounts: Discounts;
  /** C(h) for each context. */
  readonly totals: Float64Array;
  /** (c − D) / C(h) for each n-gram. */
  readonly shares: Float64Array;
  /** What a context leaves to shorter ones when all of its n-grams are kept. */
  readonly left: Float64Array;
}

/** A model of everything counted, from which pruned ones are made. */
export interface FullModel {
  readonly size: number;
  readonly grams: readonly Grams[];
  /** Interpolated probability of each n-gram, by order. */
  readonly probabilities: readonly Float64Array[];
}

export function fullModel(grams: readonly Grams[], size: number): FullModel {
  const probabilities: Float64Array[] = [];
  grams.forEach((level, index) => {
    const estimate = estimateOf(level, countsOf(level, grams[index + 1]), contextsOf(grams, index));
    const shorter = probabilities[index - 1];
    probabilities.push(
      estimate.shares.map((share, at) => {
        const left = estimate.left[level.prefixes[at] ?? 0] ?? 0;
        const below = shorter ? (shorter[level.suffixes[at] ?? 0] ?? 0) : 1 / size;
        return share + left * below;
      }),
    );
  });
  return { size, grams, probabilities };
}

/** What the file spends on an n-gram beside naming its last piece: its count, and what follows it. */
const BITS_OF_COUNTS = 3;

/**
 * Leaves out every n-gram whose loss costs fewer than `threshold` bits over the whole training
 * text for each bit that it takes in the file; what was counted of it goes to its shorter context.
 */
export function prunedModel(
  { size, grams, probabilities }: FullModel,
  threshold: number,
): CountsModel {
  const kept: Uint8Array[] = [];
  const levels: Level[] = [];
  for (let index = grams.length - 1; index >= 0; index -= 1) {
    const level = grams[index];
    if (!level) continue;
    const longer = grams[index + 1];
    const keptLonger = kept[index + 1];
    const counts = countsOf(level, longer, keptLonger, levels[index + 1]);
    const estimate = estimateOf(level, counts, contextsOf(grams, index));
    const keep = new Uint8Array(level.keys.length).fill(1);
    const shorter = probabilities[index - 1];
    if (shorter) {
      keep.forEach((_, at) => {
        const left = estimate.left[level.prefixes[at] ?? 0] ?? 0;
        const share = estimate.shares[at] ?? 0;
        const below = shorter[level.suffixes[at] ?? 0] ?? 0;
        const ratio = (share + left * below) / ((left + share) * below);
        const saved = (level.counts[at] ?? 0) * Math.log2(ratio);
        // what the shorter context expects is quickly named
        keep[at] = saved > threshold * (BITS_OF_COUNTS - Math.log2(below)) ? 1 : 0;
      });
    }
    if (longer && keptLonger) {
      keptLonger.forEach((isKept, at) => {
        if (isKept) keep[longer.prefixes[at] ?? 0] = 1;
      });
    }
    kept[index] = keep;
    levels[index] = { ...emptyLevel, counts, discounts: estimate.discounts };
  }
  return new CountsModel(size, packed(size, grams, kept, levels));
}

const emptyLevel: Level = {
  pieces: new Uint16Array(),
  counts: new Uint32Array(),
  starts: new Uint32Array(),
  totals: new Uint32Array(),
  discounts: [0, 0, 0],
};

function contextsOf(grams: readonly Grams[], index: number): number {
  return grams[index - 1]?.keys.length ?? 1;
}

/**
 * The longest n-grams count how often they occur; shorter ones in how many settings, where every
 * longer one that was left out counts as often as it was counted itself.
 */
function countsOf(
  level: Grams,
  longer: Grams | undefined,
  keptLonger?: Uint8Array,
  longerLevel?: Level,
): Uint32Array {
  if (!longer) return level.counts;
  const counts = new Uint32Array(level.keys.length);
  longer.suffixes.forEach((suffix, at) => {
    const isLeftOut = keptLonger?.[at] === 0;
    counts[suffix] = (counts[suffix] ?? 0) + (isLeftOut ? (longerLevel?.counts[at] ?? 1) : 1);
  });
  return counts;
}

function estimateOf(level: Grams, counts: Uint32Array, contexts: number): Estimate {
  const discounts = discountsOf(counts);
  const totals = new Float64Array(contexts);
  counts.forEach((count, at) => {
    const context = level.prefixes[at] ?? 0;
    totals[context] = (totals[context] ?? 0) + count;
  });
  const left = new Float64Array(contexts).fill(1);
  const shares = new Float64Array(counts.length);
  counts.forEach((count, at) => {
    const context = level.prefixes[at] ?? 0;
    const share = (count - (discounts[Math.min(count, 3) - 1] ?? 0)) / (totals[context] ?? 1);
    shares[at] = share;
    left[context] = (left[context] ?? 0) - share;
  });
  return { counts, discounts, totals, shares, left };
}

/** Chen and Goodman's three discounts, from how many n-grams were counted 1, 2, 3 and 4 times. */
function discountsOf(counts: Uint32Array): Discounts {
  const times = [0, 0, 0, 0, 0];
  for (const count of counts) if (count <= 4) times[count] = (times[count] ?? 0) + 1;
  const [, one = 0, two = 0, three = 0, four = 0] = times;
  const y = one / (one + 2 * two || 1);
  const bounded = (value: number, most: number) =>
    roundDiscount(Number.isFinite(value) ? Math.min(most, Math.max(0.05, value)) : 0.5);
  return [
    bounded(1 - (2 * y * two) / one, 0.95),
    bounded(2 - (3 * y * three) / two, 1.9),
    bounded(3 - (4 * y * four) / three, 2.9),
  ];
}

/** The n-grams kept, closed up into levels. */
function packed(
  size: number,
  grams: readonly Grams[],
  kept: readonly Uint8Array[],
  levels: readonly Level[],
): Level[] {
  let places = new Map<number, number>([[0, 0]]);
  return grams.map((level, index) => {
    const keep = kept[index] ?? new Uint8Array();
    const all = levels[index]?.counts ?? new Uint32Array();
    const totals = new Uint32Array(places.size);
    const followers = new Uint32Array(places.size + 1);
    const pieces: number[] = [];
    const counts: number[] = [];
    const next = new Map<number, number>();
    level.keys.forEach((key, at) => {
      const context = places.get(level.prefixes[at] ?? 0);
      if (context === undefined) return;
      totals[context] = (totals[context] ?? 0) + (all[at] ?? 0);
      if (!keep[at]) return;
      followers[context + 1] = (followers[context + 1] ?? 0) + 1;
      next.set(at, pieces.length);
      pieces.push(key % size);
      counts.push(all[at] ?? 0);
    });
    for (let context = 0; context < places.size; context += 1) {
      followers[context + 1] = (followers[context + 1] ?? 0) + (followers[context] ?? 0);
    }
    // a context none of whose n-grams are kept says nothing
    totals.forEach((_, context) => {
      if (followers[context] === followers[context + 1]) totals[context] = 0;
    });
    places = next;
    return {
      pieces: Uint16Array.from(pieces),
      counts: Uint32Array.from(counts),
      starts: followers,
      totals,
      discounts: levels[index]?.discounts ?? [0, 0, 0],
    };
  });
}
